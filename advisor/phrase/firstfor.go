package phrase

import (
	"slices"

	"firstrole/advisor"
)

// FirstFor picks the lines to tell first, at most n: the most telling ones, and
// where several roles are advised one for each of them, if there is any.
func FirstFor(r *advisor.Result, n int) []advisor.ContrastLine {
	lines := r.Why.For
	if len(lines) <= n {
		return lines
	}
	first := slices.Clone(lines[:n])
	if len(r.Roles) < 2 || n < len(r.Roles) {
		return first
	}
	for _, advised := range r.Roles {
		speaks := func(l advisor.ContrastLine) bool { return speaksFor(r, l.Rule, advised.Role) }
		if slices.ContainsFunc(first, speaks) {
			continue
		}
		if at := slices.IndexFunc(lines[n:], speaks); at >= 0 {
			first[n-1] = lines[n+at]
		}
	}
	return first
}

func speaksFor(r *advisor.Result, rule, role string) bool {
	return slices.ContainsFunc(r.Reasons, func(o advisor.Reason) bool {
		return o.Rule == rule && o.Role == role && o.Points > 0
	})
}
