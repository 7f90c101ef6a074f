package audit_test

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
	"unicode"

	"firstrole/advisor/audit"
)

// Whatever comes is answered in words, and soon: in a tenth of a second, as a
// rule, and in a time that no large text makes endless, also where others are at
// work and races are looked for.
func TestEdges(t *testing.T) {
	const large = 10 << 20
	noise := make([]byte, large)
	for i, r := 0, rand.New(rand.NewPCG(1, 2)); i < large; i++ {
		noise[i] = byte(r.Uint32())
	}
	fill := func(s string) []byte { return bytes.Repeat([]byte(s), large/len(s)) }
	for name, ad := range map[string][]byte{
		"empty":      nil,
		"blank":      []byte(" \n\t\n\r\n"),
		"binary":     noise,
		"zeros":      make([]byte, large),
		"elf":        append([]byte("\x7fELF\x02\x01\x01\x00"), noise[:1000]...),
		"words":      fill("Responsibilities: moderate the forum, write captions and edit videos. "),
		"one line":   fill("moderate the forum and "),
		"lines":      fill("- moderate the forum\n"),
		"html":       append([]byte("<html><body>"), fill("<li>Moderate the forum</li>\n")...),
		"open tags":  append([]byte("<html><body>"), fill("<div><ul><li>")...),
		"colons":     fill("You will: you: you:"),
		"no, no":     fill("no "),
		"together":   fill("together with "),
		"a letter":   fill("a"),
		"marks":      fill(",;:()"),
		"brackets":   fill("(reply ("),
		"digits":     fill("$1 "),
		"years":      fill("5 years "),
		"bullets":    fill("- "),
		"headings":   fill("Duties:\n"),
		"wide":       fill("界"),
		"escapes":    fill("\x1b[31mmoderate\x1b[0m "),
		"latin":      bytes.Repeat([]byte("caf\xe9 apply moderate "), 500),
		"half a tag": []byte("<html><body><p>We are looking for <a href=\"x"),
	} {
		t.Run(name, func(t *testing.T) {
			var r audit.Report
			start := time.Now()
			r = theReader(t).Ad(ad)
			if took := time.Since(start); took > 20*time.Second {
				t.Errorf("took %v", took)
			}
			if r.Sentence == "" {
				t.Error("no answer")
			}
			sound(t, r)
		})
	}
}

// sound checks what holds for every report.
func sound(t *testing.T, r audit.Report) {
	t.Helper()
	data, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	var back any
	if err := json.Unmarshal(data, &back); err != nil {
		t.Fatal(err)
	}
	texts := append([]string{r.Sentence, r.Why, r.Title.Given, r.Title.Suggested}, r.Lines...)
	texts = append(append(append(append(texts, r.Notes...), r.Fixes...), r.Questions...), r.Post...)
	for _, d := range r.Duties {
		texts = append(append(texts, d.Text, d.Owner), d.Words...)
		if d.Line < 1 || d.Line > len(r.Lines) {
			t.Fatalf("line %d of %d", d.Line, len(r.Lines))
		}
		if d.Text == "" {
			t.Fatal("a duty without words")
		}
		if d.Hours != nil && (d.Status == audit.Denied || d.Status == audit.Delegated) {
			t.Fatalf("%q is charged", d.Text)
		}
	}
	for _, f := range r.Findings {
		texts = append(texts, f.Text)
	}
	for _, a := range r.Asks {
		texts = append(texts, a.Text)
	}
	for _, s := range texts {
		if i := strings.IndexFunc(s, unicode.IsControl); i >= 0 {
			t.Fatalf("a control character in %q", s)
		}
	}
	if r.Hours.Low > r.Hours.High {
		t.Fatal("hours out of order")
	}
}

func FuzzAd(f *testing.F) {
	for _, s := range []string{
		"", "Duties:\n- moderate the forum\n", "<html><li>edit videos", "no editing beyond phone clips, but captions; our agency does ads",
		"A\tB\n1. x\n- y", "\x1b]0;x\x07 apply now, you will", "Social Media Manager, $40k-$44k. You will: (run) Instagram; two posts a day.",
		"COMMUNITY MANAGER\nTASK | HOW OFTEN\nhost meetups | twice a month", "\xff\xfe", "not part of this role: ads. together with PR,",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) { sound(t, theReader(t).Ad(data)) })
}

// A paragraph that was broken at some width is read as one; what is found in it
// stands on the line where it begins.
func TestLinesOfParagraph(t *testing.T) {
	r := theReader(t).Ad([]byte(`Community and Social Media Manager

We want a rockstar who lives and breathes the social web. You will run our
Instagram and our TikTok with daily posts, moderate our Discord day by day,
answer support tickets in the evening, run paid ads and report what came of it
each month.
`))
	for _, d := range r.Duties {
		if want := map[string]int{"run paid ads": 5, "answer suppo": 5, "You will run": 3}[d.Text[:12]]; want != 0 && d.Line != want {
			t.Errorf("%q stands on line %d, not %d", d.Text, want, d.Line)
		}
	}
	if len(r.Duties) < 3 {
		t.Errorf("duties %+v", r.Duties)
	}
	for _, f := range r.Findings {
		if want := map[string]int{"evenings": 5, "person_words": 3}[f.ID]; f.Line != want {
			t.Errorf("%s on line %d, not %d", f.ID, f.Line, want)
		}
	}
}
