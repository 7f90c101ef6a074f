package phrase

import "firstrole/advisor"

// Tie names the question most worth answering, and how to find the answer out;
// both are empty where there is none.
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
	case t.Decides:
		ask = "Look again at this: " + quoted + " Another answer alone can change the verdict."
	default:
		ask = "Look again at this: " + quoted + " Of all questions it moves the scores most."
	}
	if t.FindOut != "" {
		findOut = "How to find out: " + Line(t.FindOut)
	}
	return ask, findOut
}
