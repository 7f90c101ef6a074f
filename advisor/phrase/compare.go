package phrase

import (
	"fmt"
	"strings"

	"firstrole/advisor"
)

// Versus names the roles of a comparison: "Community manager and social media
// manager".
func Versus(c *advisor.Comparison) string {
	var names []string
	for _, r := range c.Roles {
		names = append(names, Line(r.Name))
	}
	return Upper(strings.Join(names, " and "))
}

// Disputes says how many points there are, and at how many the sources disagree.
func Disputes(c *advisor.Comparison) string {
	disputed := 0
	for _, p := range c.Points {
		for _, side := range p.Sides {
			if side != nil && side.Dissent != nil {
				disputed++
				break
			}
		}
	}
	text := Upper(Count(len(c.Points), "point", "points")) + " side by side."
	if disputed > 0 {
		text += fmt.Sprintf(" At %s of them a source disagrees, and both sides are shown.", Number(disputed))
	}
	return text
}

// Dissent lets what another source says follow a claim.
func Dissent(text string) string { return "But: " + Line(text) }

// Unknown stands where nothing is known of a role.
const Unknown = "nothing is known here"

// Dated marks a claim with names that age, and DatedNote says what the mark
// means.
const (
	Dated     = " (dated)"
	DatedNote = "Dated: names of platforms and tools age. Check them before you rely on them."
)

// Levels heads the ladders: with what the figures for pay are, and where they
// hold, if there are any.
func Levels(c *advisor.Comparison) string {
	switch place := c.Place; {
	case !c.Priced():
		return "Levels"
	case place == "":
		return "Pay by level, a year before tax"
	default:
		return "Pay by level: " + Line(place) + " figures, a year before tax"
	}
}

// PayBasis names the sources of pay by level, with their years, and how old
// they are where that is too old.
func PayBasis(c *advisor.Comparison) string {
	var names []string
	for _, s := range c.PayBasis() {
		var marks []string
		if year := Line(s.Year); year != "" && !strings.Contains(Line(s.Short), year) {
			marks = append(marks, year)
		}
		if years, known := advisor.Age(s.Year, c.Date); known && c.StaleAfter > 0 && years > c.StaleAfter {
			marks = append(marks, fmt.Sprintf("%d years old", years))
		}
		name := Line(s.Short)
		if len(marks) > 0 {
			name += " (" + strings.Join(marks, ", ") + ")"
		}
		names = append(names, name)
	}
	if len(names) == 0 {
		return ""
	}
	return "The ranges are from " + strings.Join(names, ", ") + "."
}

// levels are the rungs of a ladder in words.
var levels = map[string]string{
	"coordinator": "Entry level", "manager": "Mid-level", "senior": "Senior", "head": "Head", "director": "Director", "vp": "VP",
}

// Level names a rung of a ladder.
func Level(level string) string {
	if name, ok := levels[level]; ok {
		return name
	}
	return Upper(PlainID(level))
}

// Rung is what a level is called in one role, and what it is paid where any is.
func Rung(c *advisor.Comparison, r *advisor.RungOut) string {
	switch {
	case r == nil:
		return "no such level"
	case !c.Priced():
		return Line(r.Title)
	}
	return Line(r.Title) + ": " + Pay(*r)
}

// Loaded says what a salary costs whoever pays it.
func Loaded(place string, all []advisor.LoadedPay) []string {
	var out []string
	for _, l := range all {
		where := ""
		if place != "" {
			where = ", by " + Line(place) + " figures"
		}
		out = append(out, fmt.Sprintf("A salary of 100 costs the employer about %d %s%s. Tools come on top.", l.Percent, Line(l.Label), where))
	}
	return out
}

// SharedTitle and SharedNote stand over duties that two roles have in common.
const (
	SharedTitle = "Duties that an ad may mean of either"
	SharedNote  = "Ads use the same words for both. Ask which is meant, and who owns it."
)

// AskedTitle stands over the skills that each rung of a ladder asks.
const AskedTitle = "What each level asks"

// Ages says of a claim with a figure in it how old its sources are, where that
// is too old: "BLS 2018 is 8 years old". Cited are the sources of the claim.
func Ages(text string, cited []advisor.SourceOut, date string, after int) string {
	if after == 0 || !strings.ContainsAny(text, "0123456789") {
		return ""
	}
	var old []string
	for _, s := range cited {
		if years, known := advisor.Age(s.Year, date); known && years > after {
			old = append(old, fmt.Sprintf("%s is %d years old", Line(s.Short), years))
		}
	}
	if len(old) == 0 {
		return ""
	}
	return "Old figures: " + strings.Join(old, ", ") + "."
}

// Before heads what to know whatever the verdict.
func Before(r *advisor.Result) string {
	if Seeks(r) {
		return "Know before you apply"
	}
	return "Know before you hire"
}

// Offered names the money that pay is compared with.
func Offered(p *advisor.PayOut) string {
	if p.Wished {
		return "The pay you want"
	}
	return "The money there is"
}
