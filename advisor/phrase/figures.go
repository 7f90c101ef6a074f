package phrase

import (
	"fmt"
	"slices"

	"firstrole/advisor"
)

// NoChance says what the figures are not.
func NoChance(r *advisor.Result) string {
	if Seeks(r) {
		return "Figures say how firmly answers point, not how a job will turn out."
	}
	return "Figures say how firmly answers point, not how a hire will turn out."
}

// Margin says how far ahead the first role is.
func Margin(r *advisor.Result) string {
	ranked := slices.Clone(r.Scores)
	slices.SortStableFunc(ranked, func(a, b advisor.ScoreOut) int { return b.Score - a.Score })
	switch {
	case len(r.Reasons) == 0:
		return "Nobody is ahead: no answer speaks for anybody yet."
	case len(ranked) > 1 && ranked[0].Score-ranked[1].Score == r.Margin:
		if r.Margin > 0 {
			return fmt.Sprintf("The %s is %s ahead.", Role(r, ranked[0].Role), Points(r.Margin))
		}
		return ahead(r, ranked[0].Role, ranked[1].Role)
	case r.Margin == 0:
		return "The two strongest roles that can still be advised are level."
	}
	return fmt.Sprintf("%s between the two strongest roles that can still be advised.", Upper(Count(r.Margin, "point lies", "points lie")))
}

// Coverage says how much of what matters was answered.
func Coverage(r *advisor.Result) string {
	if r.Coverage >= 100 {
		return "Everything that counts has a known answer."
	}
	text := "Nothing that counts has a known answer yet."
	if r.Coverage > 0 {
		text = fmt.Sprintf("Of what counts, %s has a known answer.", Percent(r.Coverage))
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

// Sturdiness says what the figure beside it means: how wrong the rules' points
// may be before the verdict changes.
func Sturdiness(r *advisor.Result) string {
	switch {
	case r.Slack == nil && waits(r):
		return "What is not known decides here, whatever the points."
	case r.Slack == nil:
		return "A gate decides here, whatever the points."
	case len(r.Reasons) == 0:
		return "There is nothing to weigh yet."
	case r.BreaksAt == nil && r.Verdict.Provisional:
		return "It stands however the answers so far are weighed. Answers still missing can change it."
	case r.BreaksAt == nil:
		return "Rules may count for nothing or double: it stands."
	case *r.BreaksAt == 0:
		return "A verdict on an edge: slightly other points tip it."
	}
	return "The verdict stands while no rule is off by more."
}
