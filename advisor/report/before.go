package report

import (
	"firstrole/advisor"
	"firstrole/advisor/phrase"
)

// before is what to know whatever the verdict: of each topic the few claims that
// the pack calls brief. Compare has the topics whole.
func (w *writer) before() chapter {
	c := chapter{ID: "before", Title: phrase.Before(&w.r)}
	for _, t := range w.r.Topics {
		if !t.Pay {
			c.add(line(t.Title), w.brief(t))
		}
	}
	return c
}

func (w *writer) brief(t advisor.TopicOut) []claim {
	var out []claim
	for _, one := range t.Claims {
		if one.Brief {
			out = append(out, claim{Text: line(one.Text), Sources: w.cite(one.Sources), Details: given(w.ages(one.Text, one.Sources))})
		}
	}
	return out
}

// ages says how old the figures of a claim are, where they are too old.
func (w *writer) ages(text string, refs []string) string {
	var cited []advisor.SourceOut
	for _, s := range w.cite(refs) {
		if one, ok := w.source(s.ID); ok {
			cited = append(cited, one)
		}
	}
	return phrase.Ages(text, cited, w.r.Date, w.r.StaleAfter)
}
