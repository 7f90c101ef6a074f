package report

import (
	"fmt"
	"regexp"
	"testing"

	"firstrole/advisor/phrase"
)

// TestPaper holds what every format relies on: no title stands over nothing, no
// list is empty, and no list is said in two places.
func TestPaper(t *testing.T) {
	for name, s := range sheets() {
		t.Run(name, func(t *testing.T) {
			p := newPaper(advise(t, pack(), s, "2026-03-03"))
			seen := map[string]string{}
			for _, c := range append([]chapter{{Title: "the first page", Blocks: p.Summary}}, p.Chapters...) {
				whole(t, c)
				for _, b := range c.Blocks {
					l, ok := b.(list)
					if !ok {
						continue
					}
					var texts []string
					for _, i := range l.Items {
						texts = append(texts, i.Text)
					}
					said := fmt.Sprintf("%q", texts)
					first, again := seen[said]
					if again && first != c.Title && !l.Weighed { // points say more than the sentences alone
						t.Errorf("%s and %s both say %s", first, c.Title, said)
					}
					seen[said] = c.Title
				}
			}
		})
	}
}

// TestListedBelow holds the number of changes that the first page says are listed
// to those that are.
func TestListedBelow(t *testing.T) {
	listed := regexp.MustCompile(`^(\S+) (?:more )?(?:is|are) listed below`)
	said := 0
	for name, s := range sheets() {
		p := newPaper(advise(t, pack(), s, "2026-03-03"))
		want := ""
		for _, b := range p.Summary {
			if para, ok := b.(para); ok {
				if m := listed.FindStringSubmatch(para.Text); m != nil {
					want = m[1]
				}
			}
		}
		n := 0
		for _, c := range p.Chapters {
			if c.ID != "changes" {
				continue
			}
			for _, b := range c.Blocks {
				if l, ok := b.(list); ok {
					n += len(l.Items)
				}
			}
		}
		if n > 0 {
			said++
		}
		if got := upper(phrase.Number(n)); got != want && n > 0 || n == 0 && want != "" {
			t.Errorf("%s: %d are listed, and the first page says %q", name, n, want)
		}
	}
	if said == 0 {
		t.Error("nothing is listed on any sheet")
	}
}

func whole(t *testing.T, c chapter) {
	t.Helper()
	if len(c.Blocks) == 0 {
		t.Errorf("%s is empty", c.Title)
	}
	for i, b := range c.Blocks {
		switch b := b.(type) {
		case head:
			if _, another := after(c.Blocks, i).(head); another || i+1 == len(c.Blocks) {
				t.Errorf("%s: nothing stands under %q", c.Title, b.Text)
			}
		case list:
			if len(b.Items) == 0 {
				t.Errorf("%s has an empty list", c.Title)
			}
		}
	}
}
