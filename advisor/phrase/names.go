package phrase

import (
	"slices"

	"firstrole/advisor"
)

// Seeks reports whether the respondent looks for a path, not for a hire.
// Results of older versions do not say so; the sections that only a path has do.
func Seeks(r *advisor.Result) bool {
	return r.Career || r.Verdict.Kind != "" || slices.ContainsFunc(r.Sections, func(s advisor.SectionOut) bool {
		return s.Section == advisor.SectionTryOut || s.Section == advisor.SectionNearby
	})
}

// Role gives a role's name as it stands inside a sentence.
func Role(r *advisor.Result, id string) string {
	for _, s := range r.Scores {
		if s.Role == id && s.Name != "" {
			return Line(s.Name)
		}
	}
	return PlainID(id)
}

// Verdict gives a verdict's label, as far as the result has it.
func Verdict(r *advisor.Result, id string) string {
	switch {
	case id == r.Verdict.ID && r.Verdict.Label != "":
		return Line(r.Verdict.Label)
	case id == r.Why.OtherID && r.Why.Other != "":
		return Line(r.Why.Other)
	}
	for _, f := range r.Flips {
		if f.To == id && f.Label != "" {
			return Line(f.Label)
		}
	}
	for _, g := range r.Gates {
		if g.Verdict == id && g.Label != "" {
			return Line(g.Label)
		}
	}
	return Upper(PlainID(id))
}

// Question gives the short name of a question, as far as the result has it.
func Question(r *advisor.Result, id string) string {
	for _, a := range r.Answers {
		if a.Question == id && a.Short != "" {
			return Line(a.Short)
		}
	}
	for _, q := range r.Uncounted {
		if q.Question == id && q.Short != "" {
			return Line(q.Short)
		}
	}
	return Upper(PlainID(id))
}

// known reports whether a question has an answer that counts: it is neither
// blank nor answered with "I don't know".
func known(r *advisor.Result, question string) bool {
	if slices.Contains(r.Open, question) {
		return false
	}
	for _, a := range r.Answers {
		if a.Question == question {
			return a.Counted
		}
	}
	return true
}
