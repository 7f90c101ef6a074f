package report

import "firstrole/advisor/phrase"

// flipClaims gives flips as a list, each with at most so many answers to each
// question; 0 means all.
func flipClaims(all []phrase.Flip, answers int) []claim {
	var out []claim
	for _, f := range all {
		out = append(out, claim{Text: f.Say(answers)})
	}
	return out
}
