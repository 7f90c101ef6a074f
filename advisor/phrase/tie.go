package phrase

import (
	"slices"

	"firstrole/advisor"
)

// Tie names the question most worth answering, and how to find the answer out;
// both are empty where there is none. Where gates alone decide, what moves only
// the scores is not worth another look.
func Tie(r *advisor.Result) (ask, findOut string) {
	t := r.Tie
	if t == nil {
		return "", ""
	}
	quoted, known := Quote(Line(t.Ask)), known(r, t.Question)
	switch {
	case !known && t.Decides:
		ask = "Find this out: " + quoted + " Its answer alone can change the verdict."
	case !known:
		ask = "Find this out: " + quoted + " Of all that is open it moves the scores most."
	case t.Decides, flipsAlone(r, t.Question):
		ask = "Look again at this: " + quoted + " Another answer to it alone would change the verdict."
	case r.Slack == nil && r.Verdict.Strength != advisor.TossUp:
		return "", ""
	default:
		ask = "Look again at this: " + quoted + " Of all questions it moves the scores most."
	}
	if t.FindOut != "" {
		findOut = "How to find out: " + Line(t.FindOut)
	}
	return ask, findOut
}

// flipsAlone reports whether one other answer to a question changes the verdict.
func flipsAlone(r *advisor.Result, question string) bool {
	return slices.ContainsFunc(r.Flips, func(f advisor.Flip) bool {
		return len(f.Changes) == 1 && f.Changes[0].Question == question
	})
}
