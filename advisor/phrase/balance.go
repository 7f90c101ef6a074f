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
		return "No answer speaks for it by itself. It stands until what other advice needs is known."
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
		return "No answer speaks against it: none counts yet."
	}
	return "Nothing in the answers speaks against it."
}

// Rather says why it is this verdict and not the one that comes next, with what
// speaks more for that other; empty where there is no other. What speaks as
// much for the one as for the other tells nothing between them and is left out.
func Rather(r *advisor.Result) (because string, speaks []advisor.ContrastLine) {
	why := r.Why
	if why.Other == "" {
		return "", nil
	}
	this, other := Quote(Verdict(r, r.Verdict.ID)), Quote(Line(why.Other))
	for _, l := range upTo(moreFor(why.For, why.OtherFor), 2) {
		because += " " + Stop(Line(l.Text))
	}
	switch {
	case why.OtherWhy != "":
		because = " " + Stop(Line(why.OtherWhy)) + because
	case because == "", r.Margin == 0:
		because = " " + Margin(r) + because
	}
	return fmt.Sprintf("%s rather than %s, because:%s", this, other, because), moreFor(why.OtherFor, why.For)
}

// OtherSpeaks leads to what speaks more for the verdict that comes next.
func OtherSpeaks(r *advisor.Result, lines int) string {
	other := Quote(Line(r.Why.Other))
	if lines == 0 {
		return fmt.Sprintf("Nothing in the answers speaks more for %s.", other)
	}
	return fmt.Sprintf("For %s speaks:", other)
}

// moreFor gives the rules that speak more for one verdict than for another. A
// gate is none: those between the two stand in OtherWhy, and the rest are about
// a third verdict.
func moreFor(one, another []advisor.ContrastLine) []advisor.ContrastLine {
	var out []advisor.ContrastLine
	for _, l := range one {
		asMuch := slices.ContainsFunc(another, func(o advisor.ContrastLine) bool {
			return o.Rule == l.Rule && o.Points >= l.Points
		})
		if l.Gate == "" && !asMuch {
			out = append(out, l)
		}
	}
	return out
}
