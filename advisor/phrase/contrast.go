package phrase

import (
	"cmp"
	"fmt"
	"slices"

	"firstrole/advisor"
)

// Contrast says why this and not that, and what speaks for that.
type Contrast struct {
	Title   string
	Because string
	Speaks  string                 // leads to Lines, or says that there are none
	Lines   []advisor.ContrastLine // the first that speak for that
	More    string                 // says how many more there are; may be empty
}

// Of what speaks for one thing rather than another, the most telling is named.
const (
	linesWhy    = 2
	linesWhyNot = 5
)

// Contrasts sets the verdict against the one that comes next, and the role it
// names against the other role where that says something else.
func Contrasts(r *advisor.Result) []Contrast {
	var all []Contrast
	if r.Why.Other != "" {
		all = append(all, verdictContrast(r))
	}
	if r.Why.Rival != "" {
		all = append(all, roleContrast(r))
	}
	return all
}

func verdictContrast(r *advisor.Result) Contrast {
	this, other := Quote(Verdict(r, r.Verdict.ID)), Quote(Line(r.Why.Other))
	c := Contrast{Title: "Why not " + other, Because: this + " rather than " + other + ", because:"}
	if r.Why.OtherWhy != "" {
		c.Because += " " + Stop(Line(r.Why.OtherWhy))
	}
	for _, l := range upTo(r.Why.OtherAgainst, linesWhy) {
		c.Because += " " + Stop(Line(l.Text))
	}
	c.Because += lacks(r)
	// What lowers one role's score speaks for no hire, and for none of the others.
	c.leads("This moves the scores towards "+other+":", "No answer moves the scores towards "+other+".", r.Why.OtherFor)
	return c
}

// leads lists what is on the other side, or says that nothing is.
func (c *Contrast) leads(some, none string, lines []advisor.ContrastLine) {
	c.Lines = upTo(lines, linesWhyNot)
	c.Speaks = some
	switch more := len(lines) - len(c.Lines); {
	case len(lines) == 0:
		c.Speaks = none
	case more > 0:
		c.More = Upper(Count(more, "more does", "more do")) + "."
	}
}

// lacks says what the scores are and what the runner-up verdict takes. Who leads
// needs no saying where more is lacking.
func lacks(r *advisor.Result) string {
	all := r.Why.OtherLacks
	if some := slices.DeleteFunc(slices.Clone(all), advisor.Lack.Order); len(some) > 0 {
		all = some
	}
	takes, text := Quote(Line(r.Why.Other)), ""
	for _, l := range all {
		text += " " + lack(r, l, takes)
		takes = "it"
	}
	return text
}

func lack(r *advisor.Result, l advisor.Lack, takes string) string {
	name, other := Role(r, l.Role), Role(r, l.Than)
	switch {
	case l.Than == "" && l.Below:
		return fmt.Sprintf("The %s scores %d, and %s takes less than %d.", name, l.Has, takes, l.Needs)
	case l.Than == "":
		return fmt.Sprintf("The %s scores %d, and %s takes %d or more.", name, l.Has, takes, l.Needs)
	case l.Below:
		return fmt.Sprintf("The %s is %s the %s, and %s takes a lead of less than %s.", name, apart(l.Has), other, takes, Number(l.Needs))
	case l.Needs <= 0:
		return fmt.Sprintf("The %s is %s the %s, and %s takes both level.", name, apart(l.Has), other, takes)
	case l.Needs == 1:
		return fmt.Sprintf("The %s is %s the %s, and %s takes a lead.", name, apart(l.Has), other, takes)
	}
	return fmt.Sprintf("The %s is %s the %s, and %s takes a lead of %s or more.", name, apart(l.Has), other, takes, Number(l.Needs))
}

// apart says how far one is ahead of another.
func apart(points int) string {
	switch {
	case points > 0:
		return Points(points) + " ahead of"
	case points < 0:
		return Points(-points) + " behind"
	}
	return "level with"
}

func roleContrast(r *advisor.Result) Contrast {
	this, other := Role(r, r.Verdict.Role), Role(r, r.Why.Rival)
	c := Contrast{
		Title:   Upper(this) + " or " + other,
		Because: Upper(standing(r) + a(this) + " rather than " + a(other) + ", because:"),
	}
	one, another := between(r, r.Verdict.Role, r.Why.Rival)
	for _, l := range upTo(one, linesWhy) {
		c.Because += " " + Stop(Line(l.Text))
	}
	c.Because += " " + ahead(r, r.Verdict.Role, r.Why.Rival)
	c.leads("For the "+other+" speaks:", "No answer speaks more for the "+other+".", another)
	return c
}

// standing says as what a role is named.
func standing(r *advisor.Result) string {
	switch {
	case len(r.Roles) == 0 && Seeks(r):
		return "if it had to be one of them, "
	case len(r.Roles) == 0:
		return "if it came to a hire, "
	case len(r.Roles) == 2 && r.Roles[0].Share < 100:
		return "for the larger half "
	case len(r.Roles) == 2:
		return "to start with, "
	}
	return ""
}

// between gives the rules that speak more for one role than for another, and
// those that speak more for the other, most telling first.
func between(r *advisor.Result, role, rival string) (one, other []advisor.ContrastLine) {
	var rules []advisor.ContrastLine
	for _, reason := range r.Reasons {
		points := 0
		switch reason.Role {
		case role:
			points = reason.Points
		case rival:
			points = -reason.Points
		}
		at := slices.IndexFunc(rules, func(l advisor.ContrastLine) bool { return l.Rule == reason.Rule })
		if at < 0 {
			at = len(rules)
			rules = append(rules, advisor.ContrastLine{Text: reason.Because, Rule: reason.Rule, Sources: reason.Sources})
		}
		rules[at].Points += points
	}
	for _, l := range rules {
		if l.Points > 0 {
			one = append(one, l)
		} else if l.Points < 0 {
			l.Points = -l.Points
			other = append(other, l)
		}
	}
	for _, list := range [][]advisor.ContrastLine{one, other} {
		slices.SortStableFunc(list, func(a, b advisor.ContrastLine) int { return cmp.Compare(b.Points, a.Points) })
	}
	return one, other
}

// ahead says how far one role is ahead of another.
func ahead(r *advisor.Result, role, rival string) string {
	by := 0
	for _, s := range r.Scores {
		switch s.Role {
		case role:
			by += s.Score
		case rival:
			by -= s.Score
		}
	}
	return fmt.Sprintf("The %s is %s the %s.", Role(r, role), apart(by), Role(r, rival))
}
