package report

import "firstrole/advisor"

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

// described are the roles whose work is described: the advised ones, and where
// both paths are open every one. Whom the answers point away from all of them
// needs no list of their duties.
func (w *writer) described() []advisor.RoleAbout {
	var out []advisor.RoleAbout
	for _, a := range w.r.About {
		if a.Advised || w.open() {
			out = append(out, a)
		}
	}
	return out
}

// open reports whether every path is open to somebody who looks for one.
func (w *writer) open() bool {
	return w.seeks() && len(w.r.Roles) == 0 && w.r.Verdict.Kind != advisor.KindNeither
}

// roleTitle is a title over something of one role. Its name stands in front
// only where there are several to tell apart.
func (w *writer) roleTitle(a advisor.RoleAbout, what string) string {
	if len(w.described()) < 2 {
		return upper(what)
	}
	return upper(line(a.Name)) + ": " + lower(what)
}

// duties are what the advised roles do, with what, and how it is measured where
// the plan does not say.
func (w *writer) duties() chapter {
	c := chapter{ID: "duties", Title: "Duties, skills and tools"}
	for _, a := range w.described() {
		for _, g := range a.Duties {
			c.add(w.roleTitle(a, line(g.Group)), w.claims(g.Duties))
		}
		c.add(w.roleTitle(a, "skills"), w.claims(a.Skills))
		c.add(w.roleTitle(a, "tools"), w.claims(a.Tools))
		if !w.planned("measures_soft") {
			c.add(w.roleTitle(a, "measures that are felt or told"), w.claims(a.Soft))
		}
		if !w.planned("measures_hard") {
			c.add(w.roleTitle(a, "measures that are counted"), w.claims(a.Hard))
		}
		if !w.seeks() {
			c.add(w.roleTitle(a, "when the person leaves"), w.claims(a.Handover))
		}
	}
	return c
}
