package report

import (
	"fmt"
	"slices"

	"firstrole/advisor"
)

// titles are what the sections of a verdict are called in the order of
// advisor.Sections.
var titles = map[advisor.Section]string{
	advisor.SectionSummary:  "What it rests on",
	advisor.SectionDo:       "What to do now",
	advisor.SectionSplit:    "How the week is divided",
	advisor.SectionWillNot:  "What will not be done",
	advisor.SectionOwns:     "Who owns what",
	advisor.SectionInstead:  "What to do instead",
	advisor.SectionFirst:    "What must become true first",
	advisor.SectionNext:     "Who comes next, and on which sign",
	advisor.SectionTryOut:   "Two weeks to try it",
	advisor.SectionNearby:   "Neighbouring jobs that may fit better",
	advisor.SectionQuestion: "Questions to ask in an interview",
	advisor.SectionCaveat:   "What to be careful about",
}

// advice is the verdict's text as a whole.
func (w *writer) advice() chapter {
	c := chapter{ID: "advice", Title: "The advice in full"}
	for _, s := range w.r.Sections {
		if s.Section == advisor.SectionHeadline {
			continue
		}
		title, ok := titles[s.Section]
		if !ok {
			title = upper(plainID(string(s.Section)))
		}
		c.add(title, w.claims(s.Texts))
	}
	return c
}

// balance is what speaks for and against, and why not the other verdict.
func (w *writer) balance() chapter {
	c := chapter{ID: "balance", Title: "For and against"}
	c.addOr("For it", w.weighed(w.r.Why.For), w.nothingFor())
	c.addOr("Against it", w.weighed(w.r.Why.Against), w.nothingAgainst())
	for i, b := range c.Blocks {
		if l, ok := b.(list); ok {
			l.Weighed = true
			c.Blocks[i] = l
		}
	}
	if w.r.Why.Other != "" {
		w.contrast(&c)
	}
	return c
}

// contrast says why it is not the runner-up verdict. A reason that speaks as
// much for the one as for the other tells nothing between them and is left out.
func (w *writer) contrast(c *chapter) {
	why := w.r.Why
	this, other := quote(w.verdict(w.r.Verdict.ID)), quote(line(why.Other))
	c.Blocks = append(c.Blocks, head{"Why not " + other})
	because := ""
	for _, l := range upTo(moreFor(why.For, why.OtherFor), 2) {
		because += " " + stop(line(l.Text))
	}
	switch {
	case why.OtherWhy != "":
		because = " " + stop(line(why.OtherWhy)) + because
	case because == "":
		because = " " + w.margin()
	}
	c.say(fmt.Sprintf("%s rather than %s, because:%s", this, other, because))
	speaks := moreFor(why.OtherFor, why.For)
	if len(speaks) == 0 {
		c.say(fmt.Sprintf("Nothing in the answers speaks more for %s.", other))
		return
	}
	c.say(fmt.Sprintf("For %s speaks:", other))
	c.Blocks = append(c.Blocks, list{Items: w.weighed(speaks), Weighed: true})
}

// moreFor gives the lines that speak more for one verdict than for another.
func moreFor(one, another []advisor.ContrastLine) []advisor.ContrastLine {
	var out []advisor.ContrastLine
	for _, l := range one {
		same := slices.ContainsFunc(another, func(o advisor.ContrastLine) bool {
			return o.Rule == l.Rule && o.Gate == l.Gate && o.Points >= l.Points
		})
		if !same {
			out = append(out, l)
		}
	}
	return out
}

// weighed gives arguments with the points they move the margin by.
func (w *writer) weighed(lines []advisor.ContrastLine) []claim {
	var out []claim
	for _, l := range lines {
		mark := ""
		switch {
		case l.Gate != "":
			mark = "gate"
		case l.Points != 0:
			mark = fmt.Sprintf("%+d", l.Points)
		}
		out = append(out, claim{Mark: mark, Text: line(l.Text), Sources: w.cite(l.Sources)})
	}
	return out
}

// adding shows how each score comes about: 50, and the points of its reasons.
func (w *writer) adding() chapter {
	c := chapter{ID: "reasons", Title: "How the scores add up"}
	largest := 1
	for _, r := range w.r.Reasons {
		largest = max(largest, r.Points, -r.Points)
	}
	for _, s := range w.r.Scores {
		a := account{Role: upper(w.role(s.Role)), Score: s.Score, Largest: largest}
		for _, r := range w.r.Reasons {
			if r.Role == s.Role {
				a.Entries = append(a.Entries, entry{r.Points, line(r.Because), w.answered(r.Answers), line(r.Rule), w.cite(r.Sources)})
			}
		}
		c.Blocks = append(c.Blocks, a)
	}
	if len(c.Blocks) > 0 {
		start := para{claim{Text: "Every score starts at 50: nothing known. Each reason adds its points or takes them away."}}
		c.Blocks = append([]block{start}, c.Blocks...)
	}
	return c
}

func (w *writer) answered(all []advisor.Given) []pair {
	var out []pair
	for _, g := range all {
		out = append(out, pair{Term: line(g.Short), Text: line(g.Text)})
	}
	return out
}

// gates explains the gates that act, and those that may.
func (w *writer) gates() chapter {
	c := chapter{ID: "gates", Title: "What holds whatever the points"}
	var acting, open []claim
	for _, g := range w.r.Gates {
		item := claim{Text: line(g.Because), Details: []string{w.gateEffect(g)}, Sources: w.cite(g.Sources), Named: true}
		for _, a := range w.answered(g.Answers) {
			item.Details = append(item.Details, a.Term+": "+a.Text)
		}
		if g.State == advisor.GateFired {
			acting = append(acting, item)
		} else {
			open = append(open, item)
		}
	}
	if len(acting)+len(open) > 0 {
		c.say("A gate rules a verdict in or out, however many points speak the other way.")
	}
	c.add("Gates that act", acting)
	c.add("Gates that may act: an answer is missing", open)
	return c
}

func (w *writer) gateEffect(g advisor.GateOut) string {
	verdict := quote(w.verdict(g.Verdict))
	fired := g.State == advisor.GateFired
	switch {
	case g.Effect == advisor.Requires && fired:
		return "This gate asks for " + verdict + "."
	case g.Effect == advisor.Requires:
		return "This gate may ask for " + verdict + "."
	case fired:
		return "This gate rules out " + verdict + "."
	case g.Effect == advisor.Needs:
		return "Until this is known, " + verdict + " stays out."
	}
	return "This gate may rule out " + verdict + "."
}

// kinds are the names of the kinds of findings.
var kinds = map[advisor.FindingKind]string{
	advisor.RedFlag: "Red flag",
	advisor.Caution: "Caution",
	advisor.Tip:     "Tip",
}

// findings are what is to be seen whatever the verdict.
func (w *writer) findings() chapter {
	c := chapter{ID: "findings", Title: "What to watch"}
	var items []claim
	for _, f := range w.r.Findings {
		mark, ok := kinds[f.Kind]
		if !ok {
			mark = upper(plainID(string(f.Kind)))
		}
		items = append(items, claim{Mark: mark, Text: line(f.Text), Sources: w.cite(f.Sources), Named: true})
	}
	if len(items) > 0 {
		c.Blocks = append(c.Blocks, list{Items: items})
	}
	return c
}
