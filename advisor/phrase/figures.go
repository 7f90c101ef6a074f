package phrase

import (
	"fmt"
	"slices"

	"firstrole/advisor"
)

// NoChance says what the figures are not.
func NoChance(r *advisor.Result) string {
	if Seeks(r) {
		return "The figures say how firmly your answers point, not how a job will turn out."
	}
	return "The figures say how firmly your answers point, not how a hire will turn out."
}

// Margin says how far ahead the first role is.
func Margin(r *advisor.Result) string {
	if r.Margin == 0 {
		return "The two strongest roles are level."
	}
	ranked := slices.Clone(r.Scores)
	slices.SortStableFunc(ranked, func(a, b advisor.ScoreOut) int { return b.Score - a.Score })
	if len(ranked) < 2 || ranked[0].Score-ranked[1].Score != r.Margin {
		return fmt.Sprintf("%s between the two strongest roles that can still be advised.", Upper(Count(r.Margin, "point lies", "points lie")))
	}
	return fmt.Sprintf("The %s is %s ahead of the %s.", Role(r, ranked[0].Role), Points(r.Margin), Role(r, ranked[1].Role))
}

// Coverage says how much of what matters was answered.
func Coverage(r *advisor.Result) string {
	if r.Coverage >= 100 {
		return "Everything that counts for the verdict has a known answer."
	}
	text := "Nothing that counts for the verdict has a known answer yet."
	if r.Coverage > 0 {
		text = fmt.Sprintf("Of what counts for the verdict, %s has a known answer.", Percent(r.Coverage))
	}
	unknown := 0
	for _, a := range r.Answers {
		if a.Part == 1 && !a.Counted {
			unknown++
		}
	}
	notKnown := Count(unknown, "answer is not known", "answers are not known")
	left := Count(len(r.Open), "question is left open", "questions are left open")
	switch {
	case unknown > 0 && len(r.Open) > 0:
		text += fmt.Sprintf(" %s, and %s.", Upper(notKnown), left)
	case unknown > 0:
		text += fmt.Sprintf(" %s.", Upper(notKnown))
	case len(r.Open) > 0:
		text += fmt.Sprintf(" %s.", Upper(left))
	}
	return text
}

// SturdinessValue is how wrong the points may be, as a figure.
func SturdinessValue(r *advisor.Result) string {
	switch {
	case len(r.Reasons) == 0:
		return "none"
	case r.BreaksAt == nil:
		return Percent(100)
	}
	return Percent(*r.BreaksAt)
}

// Sturdiness says how wrong the rules' points may be before the verdict changes.
func Sturdiness(r *advisor.Result) string {
	switch {
	case len(r.Reasons) == 0:
		return "No reason counts yet, so there is nothing to weigh."
	case r.BreaksAt == nil:
		return "Any rule may count for nothing or for double, and the verdict stays."
	case *r.BreaksAt == 0:
		return "It stands on an edge: a slight change in the rules' points gives another verdict."
	}
	return fmt.Sprintf("The rules' points may be up to %s too high or too low before another verdict can come out.", Percent(*r.BreaksAt))
}
