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
	ranked := slices.Clone(r.Scores)
	slices.SortStableFunc(ranked, func(a, b advisor.ScoreOut) int { return b.Score - a.Score })
	switch {
	case len(r.Reasons) == 0:
		return "Nobody is ahead: no answer speaks for anybody yet."
	case len(ranked) > 1 && ranked[0].Score-ranked[1].Score == r.Margin:
		return ahead(r, ranked[0].Role, ranked[1].Role)
	case r.Margin == 0:
		return "The two strongest roles that can still be advised are level."
	}
	return fmt.Sprintf("%s between the two strongest roles that can still be advised.", Upper(Count(r.Margin, "point lies", "points lie")))
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
	case r.Slack == nil:
		return "gate"
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
	case r.Slack == nil && waits(r):
		return "What is not known decides here: no change of the rules' points gives another verdict."
	case r.Slack == nil:
		return "A gate decides here: no change of the rules' points gives another verdict."
	case len(r.Reasons) == 0:
		return "There is nothing to weigh yet."
	case r.BreaksAt == nil && r.Verdict.Provisional:
		return "However the answers so far are weighed, the verdict stays. The answers still missing can change it."
	case r.BreaksAt == nil:
		return "Any rule may count for nothing or for double, and the verdict stays."
	case *r.BreaksAt == 0:
		return "It stands on an edge: a slight change in the rules' points gives another verdict."
	}
	return fmt.Sprintf("The rules' points may be up to %s too high or too low before another verdict can come out.", Percent(*r.BreaksAt))
}
