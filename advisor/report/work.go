package report

import (
	"fmt"

	"firstrole/advisor"
)

// described are the roles whose work is described: the advised ones, and where
// no path leads every one.
func (w *writer) described() []advisor.RoleAbout {
	var out []advisor.RoleAbout
	for _, a := range w.r.About {
		if a.Advised || w.seeks() && len(w.r.Roles) == 0 {
			out = append(out, a)
		}
	}
	return out
}

// work is what the advised roles do.
func (w *writer) work() chapter {
	c := chapter{ID: "duties", Title: "Duties"}
	for _, a := range w.described() {
		name := upper(line(a.Name))
		for _, g := range a.Duties {
			c.add(name+": "+lower(line(g.Group)), w.claims(g.Duties))
		}
		c.add(name+": skills", w.claims(a.Skills))
		c.add(name+": tools", w.claims(a.Tools))
		if !w.hasPhase("measures_soft") {
			c.add(name+": measures that are felt or told", w.claims(a.Soft))
		}
		if !w.hasPhase("measures_hard") {
			c.add(name+": measures that are counted", w.claims(a.Hard))
		}
		if !w.seeks() {
			c.add(name+": when the person leaves", w.claims(a.Handover))
		}
	}
	return c
}

func lower(s string) string {
	if len(s) > 1 && s[0] >= 'A' && s[0] <= 'Z' && s[1] >= 'a' && s[1] <= 'z' {
		return string(s[0]+'a'-'A') + s[1:]
	}
	return s
}

// who says what each role is: the titles are mistaken for each other, and that
// mistake is dear.
func (w *writer) who() chapter {
	c := chapter{ID: "roles", Title: "Which role is which"}
	var items []pair
	for _, s := range w.r.Scores {
		for _, a := range w.r.About {
			if a.Role == s.Role && a.About != "" {
				items = append(items, pair{Term: upper(line(a.Name)), Text: line(a.About)})
			}
		}
	}
	if len(items) > 0 {
		c.Blocks = append(c.Blocks, pairs{items})
	}
	return c
}

// pay sets the money offered against what the levels are paid.
func (w *writer) pay() chapter {
	c := chapter{ID: "pay", Title: "Pay"}
	p := w.r.Pay
	if p.Text != "" {
		c.Blocks = append(c.Blocks, para{claim{Text: line(p.Text), Sources: w.cite(p.Sources)}})
	}
	ladders := w.ladders()
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
	return c
}

// ladders are the levels of the roles that are advised, or would be.
func (w *writer) ladders() []ladder {
	var out []ladder
	for _, a := range w.r.About {
		shown := a.Advised || a.Role == w.r.Verdict.Role || w.seeks() && len(w.r.Roles) == 0
		if !shown || len(a.Ladder) == 0 {
			continue
		}
		l := ladder{Role: upper(line(a.Name))}
		for _, r := range a.Ladder {
			l.Rungs = append(l.Rungs, rung{
				Title: line(r.Title), Low: r.Low, High: r.High, Pay: payText(r), Here: r.Here, Sources: w.cite(r.Sources),
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
// it was compared with a level of that role, in one currency.
func (w *writer) comparable(a advisor.RoleAbout) bool {
	p := w.r.Pay
	switch {
	case p.Offered == nil, *p.Offered < 0, p.Fit == "", p.Fit == advisor.PayOther:
		return false
	}
	for _, r := range a.Ladder {
		if r.High > 0 && r.Currency != p.Range {
			return false
		}
	}
	return true
}

func payText(r advisor.RungOut) string {
	if r.High == 0 {
		return "no source gives pay for this level"
	}
	return advisor.PayRangeText(r.Low, r.High, line(r.Currency)) + " a year"
}

// phases are the parts of the plan in words.
var phases = map[string]string{
	"days_30":       "The first 30 days",
	"days_60":       "Days 31 to 60",
	"days_90":       "Days 61 to 90",
	"measures_soft": "First measures: felt or told",
	"measures_hard": "Then measures that are counted",
	"owners":        "Who owns which channel, and who replies",
	"together":      "Rules for working together",
	"will_not":      "What will not be done",
	"instead":       "Instead of a hire",
	"first":         "What must become true first",
	"again":         "When to ask again",
}

func (w *writer) plan() chapter {
	c := chapter{ID: "plan", Title: "Plan"}
	for _, p := range w.r.Plan {
		title, ok := phases[p.Phase]
		if !ok {
			title = upper(plainID(p.Phase))
		}
		c.add(title, w.claims(p.Lines))
	}
	return c
}

func (w *writer) hasPhase(phase string) bool {
	for _, p := range w.r.Plan {
		if p.Phase == phase && len(p.Lines) > 0 {
			return true
		}
	}
	return false
}

// career is what somebody needs who looks for a path: how to try each, what to
// show, what to build, what to ask.
func (w *writer) career() chapter {
	c := chapter{ID: "career", Title: "Try it, show it, ask about it"}
	if !w.seeks() {
		return c
	}
	for _, a := range w.r.About {
		c.add(fmt.Sprintf("Two weeks as a %s", line(a.Name)), w.claims(a.TryOut))
	}
	for _, a := range w.described() {
		name := upper(line(a.Name))
		c.add(name+": what a portfolio holds", w.claims(a.Portray))
		if next, ok := nextRung(a.Ladder); ok {
			c.add("To build for the next level: "+line(next.Title), w.claims(next.Skills))
		}
		c.add(name+": jobs people come from", w.claims(a.Entry))
		c.add(name+": what to ask in an interview", w.claims(a.AskThem))
	}
	return c
}

// nextRung is the level above the advised one.
func nextRung(ladder []advisor.RungOut) (advisor.RungOut, bool) {
	for i, r := range ladder {
		if r.Here && i+1 < len(ladder) {
			return ladder[i+1], true
		}
	}
	return advisor.RungOut{}, false
}
