package report

import (
	"firstrole/advisor"
	"firstrole/advisor/phrase"
)

// writer writes the parts of a paper.
type writer struct {
	r     advisor.Result
	cited map[string]bool         // sources named so far
	told  map[advisor.Section]int // how many claims of a section the first page has
	// toldFlips are the flips that the first page names.
	toldFlips []claim
}

func newWriter(r advisor.Result) *writer {
	w := &writer{r: tidy(r), cited: map[string]bool{}, told: map[advisor.Section]int{}}
	if w.r.Pay == nil {
		w.r.Pay = &advisor.PayOut{}
	}
	return w
}

func (w *writer) seeks() bool { return phrase.Seeks(&w.r) }

// role gives a role's name as it stands inside a sentence.
func (w *writer) role(id string) string { return phrase.Role(&w.r, id) }

// question gives the short name of a question, as far as the result has it.
func (w *writer) question(id string) string { return phrase.Question(&w.r, id) }

// claims makes a list of claims, each with its sources.
func (w *writer) claims(all []advisor.ClaimOut) []claim {
	var out []claim
	for _, c := range all {
		out = append(out, claim{Text: line(c.Text), Sources: w.cite(c.Sources)})
	}
	return out
}

// answered gives the answers that something rests on.
func (w *writer) answered(all []advisor.Given) []pair {
	var out []pair
	for _, g := range all {
		out = append(out, pair{Term: line(g.Short), Text: line(g.Text)})
	}
	return out
}
