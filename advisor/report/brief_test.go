package report

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"firstrole/advisor/phrase"
)

func TestBrief(t *testing.T) {
	for name, s := range sheets() {
		t.Run(name, func(t *testing.T) {
			r := advise(t, pack(), s, "2026-03-03")
			r.Code = "2KPH0-6M1C8-XV4RT-9QD"
			golden(t, name+".brief", []byte(Brief(r)))
		})
	}
}

func TestBriefHostile(t *testing.T) {
	for name, with := range hostile {
		for of, s := range sheets() {
			r := filled(advise(t, pack(), s, "2026-03-03"), with)
			text := Brief(r)
			if !utf8.ValidString(text) {
				t.Errorf("%s, %s: not UTF-8", name, of)
			}
			for _, c := range text {
				if c != '\n' && unicode.IsControl(c) || c == '\u202e' || c == '\u2066' {
					t.Errorf("%s, %s: %q is in it", name, of, c)
					break
				}
			}
		}
	}
}

// What a screen shows of a post or a kit is what its text says, in the same
// order.
func TestPassages(t *testing.T) {
	r := shipped(t, "founder", leads())
	post, err := Post(r)
	if err != nil {
		t.Fatal(err)
	}
	kit, err := Kit(r)
	if err != nil {
		t.Fatal(err)
	}
	for name, l := range map[string]Leaflet{"post": post, "kit": kit} {
		rest := flat(string(l.Text()))
		count := 0
		for _, p := range l.Passages() {
			for _, text := range append([]string{p.Text}, p.Details...) {
				_, after, found := strings.Cut(rest, flat(text))
				if !found {
					t.Fatalf("%s: %q is not in the text, or not there", name, text)
				}
				rest = after
				count++
			}
		}
		if count < 30 {
			t.Errorf("%s has %d passages", name, count)
		}
	}
	if p := post.WithoutNotes(); strings.Contains(string(p.Text()), "square brackets:") || !strings.Contains(string(post.Text()), notesTitle) {
		t.Error("notes go along where the post is given away, or are lost where it is not")
	}
	for _, p := range post.WithoutNotes().Passages() {
		if p.Kind == phrase.PassageNotes {
			t.Error("a post without notes has notes")
		}
	}
}

func flat(s string) string { return strings.Join(strings.Fields(s), " ") }
