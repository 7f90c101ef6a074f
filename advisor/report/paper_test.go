package report

import (
	"fmt"
	"testing"
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
