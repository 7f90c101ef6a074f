package phrase

import (
	"fmt"
	"slices"

	"firstrole/advisor"
)

// NothingFor stands where no reason speaks for the verdict: it is given because
// too little speaks for anything else.
func NothingFor(r *advisor.Result) string {
	if len(r.Reasons) == 0 || len(r.Scores) == 0 {
		return "No answer speaks for or against anybody yet."
	}
	if r.Verdict.Provisional && slices.ContainsFunc(r.Gates, func(g advisor.GateOut) bool { return g.State == advisor.GateMaybe }) {
		return "No answer speaks for it by itself. It stands as long as so much is open."
	}
	highest := r.Scores[0].Score
	for _, s := range r.Scores {
		highest = max(highest, s.Score)
	}
	what := "role"
	if Seeks(r) {
		what = "path"
	}
	return fmt.Sprintf("Too little speaks for any %s: the highest score is %d.", what, highest)
}

// NothingAgainst stands where no reason speaks against the verdict.
func NothingAgainst(r *advisor.Result) string {
	if len(r.Reasons) == 0 {
		return "No answer speaks against it either."
	}
	return "Nothing in the answers speaks against it."
}
