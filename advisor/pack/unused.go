package pack

import (
	"fmt"
	"strings"

	"firstrole/advisor"
)

// unused finds themes and sources that nothing names.
func (c *checker) unused() {
	themes := map[string]bool{}
	for _, q := range c.pack.Questions {
		themes[q.Theme] = true
	}
	for _, r := range c.pack.Rules {
		themes[r.Theme] = true
	}
	for i, t := range c.pack.Themes {
		if !themes[t.ID] {
			c.warn(fmt.Sprintf("the theme %q has no question and no rule", t.ID), "delete it, or give it one", "themes", i, "id")
		}
	}
	for i, s := range c.pack.Sources {
		if c.places.cited != nil && !c.places.cited[s.ID] {
			c.warn(fmt.Sprintf("nothing names the source %q", s.ID), "delete it, or name it where it speaks", "sources", i, "id")
		}
	}
}

// labels finds two things of one kind that a reader could not tell apart.
func (c *checker) labels() {
	taken := map[string]bool{}
	check := func(as, kind, label string, path ...any) {
		key := as + "\n" + kind + "\n" + strings.ToLower(label)
		if taken[key] {
			c.problem(fmt.Sprintf("another %s is %q too", kind, label), "say how the two differ", path...)
		}
		taken[key] = true
	}
	for i, a := range c.pack.Audiences {
		check("", "audience's label", a.Label, "audiences", i, "label")
	}
	for i, t := range c.pack.Themes {
		check(t.As, "theme's label", t.Label, "themes", i, "label")
	}
	for i, v := range c.pack.Verdicts {
		check(v.As, "verdict's label", v.Label, "verdicts", i, "label")
	}
	for i, r := range c.pack.Roles {
		check("", "role's name", r.Name, "roles", i, "name")
	}
	for i, q := range c.pack.Questions {
		check(q.As, "question's wording", q.Ask, "questions", i, "ask")
		check(q.As, "question's short name", q.Short, "questions", i, "short")
	}
}

// answerWord writes an answer as a sheet has it.
func answerWord(a advisor.Answer) string {
	switch {
	case a.IsNumber:
		return fmt.Sprint(a.Number)
	case len(a.Options) > 0:
		return strings.Join(a.Options, " + ")
	}
	return "unknown"
}
