package report

import (
	"firstrole/advisor"
	"firstrole/advisor/phrase"
)

// pay sets the money offered against what the levels are paid.
func (w *writer) pay() chapter {
	c := chapter{ID: "pay", Title: "Pay"}
	if w.r.Verdict.Kind == advisor.KindNeither || !w.r.Priced() {
		return c
	}
	ladders := w.ladders()
	p := w.r.Pay
	// Without an offer, and without costs, the sentence says no more than the
	// ladder.
	if p.Text != "" && (p.Offered != nil || len(p.Loaded) > 0 || len(ladders) == 0) {
		aged := given(w.ages(p.Text, p.Sources))
		c.Blocks = append(c.Blocks, para{claim{Text: line(p.Text), Sources: w.cite(p.Sources)}})
		c.say(aged...)
	}
	c.say(line(p.LocalText))
	var top int64 = 1
	for _, l := range ladders {
		for _, r := range l.Rungs {
			top = max(top, r.High)
		}
		if l.Offered != nil {
			top = max(top, *l.Offered)
		}
	}
	for _, l := range ladders {
		l.Top = top
		c.Blocks = append(c.Blocks, l)
	}
	for _, t := range w.r.Topics {
		if t.Pay && len(ladders) > 0 {
			c.add(line(t.Title), w.brief(t))
		}
	}
	return c
}

// ladders are the levels of the roles that are advised, or would be.
func (w *writer) ladders() []ladder {
	var out []ladder
	for _, a := range w.r.About {
		shown := a.Advised || a.Role == w.r.Verdict.Role || w.open()
		if !shown || len(a.Ladder) == 0 {
			continue
		}
		l := ladder{Role: upper(line(a.Name)), Whose: phrase.Offered(w.r.Pay)}
		for _, r := range a.Ladder {
			l.Rungs = append(l.Rungs, rung{
				Title: line(r.Title), Low: r.Low, High: r.High, Pay: phrase.Pay(r), Here: r.Here, Sources: w.cite(phrase.PaySources(r)),
			})
		}
		if w.comparable(a) {
			l.Offered, l.Money = w.r.Pay.Offered, advisor.Money(*w.r.Pay.Offered, line(w.r.Pay.Range))
		}
		out = append(out, l)
	}
	return out
}

// comparable reports whether the money offered may stand beside a role's pay:
// it was compared with a level, and all is in one currency.
func (w *writer) comparable(a advisor.RoleAbout) bool {
	p := w.r.Pay
	if p.Offered == nil || *p.Offered < 0 || p.Fit == "" || p.Fit == advisor.PayOther {
		return false
	}
	for _, r := range a.Ladder {
		if r.High > 0 && r.Currency != p.Range {
			return false
		}
	}
	return true
}
