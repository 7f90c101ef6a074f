package phrase

import (
	"fmt"
	"slices"
	"strings"

	"firstrole/advisor"
)

// trials is how many ways of weighing the answers the engine tries.
const trials = "10,000"

// byChance is why a verdict may hold in every way that was tried and yet be near
// to another: chance seldom moves everything the wrong way.
const byChance = ", drawn by chance; "

// Headline is the verdict in a sentence.
func Headline(r *advisor.Result) string {
	if r.Verdict.Headline != "" {
		return Line(r.Verdict.Headline)
	}
	return Verdict(r, r.Verdict.ID)
}

// Strength says how plainly the verdict may be said: a word, then the number.
// Where the number alone would sound surer than the word, what holds it back
// stands beside it.
func Strength(r *advisor.Result) string {
	word := StrengthWord(r.Verdict, Seeks(r))
	switch {
	case r.Slack == nil && waits(r):
		return word + ": it holds until more is known, whatever the points are."
	case r.Slack == nil:
		return word + ": it holds whatever the points are."
	case len(r.Reasons) == 0:
		return word + ": no answer speaks for or against anybody yet."
	}
	part, what := Percent(r.Share), "your answers"
	if r.Share >= 100 {
		part = "every one"
	}
	if r.Verdict.Provisional || len(r.Open) > 0 && !r.Settled.Verdict {
		what = "the answers so far"
	}
	holds := fmt.Sprintf("it holds in %s of %s ways of weighing %s", part, trials, what)
	switch {
	case r.Verdict.Strength == advisor.TossUp && r.Turn != nil:
		link := "and"
		if r.Share >= 98 {
			link = "though"
		}
		holds = fmt.Sprintf("%s on each score would turn it, %s %s", Points(*r.Turn), link, holds)
	case r.Share < 98:
	case r.Verdict.HeldBack == advisor.HeldProvisional:
		holds += ", but answers that can change it are open"
	case r.Verdict.HeldBack == advisor.HeldSlack && r.Slack != nil:
		holds += fmt.Sprintf(byChance+"%s on each score, all the wrong way, would change it", Points(*r.Slack))
	case r.Verdict.HeldBack == advisor.HeldBreaksAt && r.BreaksAt != nil:
		holds += fmt.Sprintf(byChance+"rules that are %s off, all the wrong way, would change it", Percent(*r.BreaksAt))
	}
	return word + ": " + holds + "."
}

// waits reports whether the verdict rests on a gate that is open: on what is not
// known.
func waits(r *advisor.Result) bool {
	for _, l := range r.Why.For {
		for _, g := range r.Gates {
			if l.Gate != "" && g.ID == l.Gate {
				return g.State == advisor.GateMaybe
			}
		}
	}
	return false
}

// StrengthWord never says "clear" of a path: answers about a person lean, or
// point somewhere.
func StrengthWord(v advisor.VerdictOut, seeks bool) string {
	switch {
	case v.Strength == advisor.TossUp:
		return "Toss-up"
	case !seeks && v.Strength == advisor.Clear:
		return "Clear"
	case !seeks:
		return "Lean"
	case v.Kind == advisor.KindNeither && v.Strength == advisor.Clear:
		return "It points to neither"
	case v.Kind == advisor.KindNeither:
		return "It leans to neither"
	case v.Strength == advisor.Clear:
		return "It points this way"
	}
	return "It leans this way"
}

// Provisional says why the verdict is provisional, and names at most so many of
// the things that are open; 0 means all. It is empty where the verdict is not
// provisional.
func Provisional(r *advisor.Result, limit int) string {
	if !r.Verdict.Provisional {
		return ""
	}
	var open []string // what gates say of what is missing
	for _, g := range r.Gates {
		if text := Line(g.Because); g.State == advisor.GateMaybe && !slices.Contains(open, text) {
			open = append(open, text)
		}
	}
	why := ""
	switch {
	case r.Coverage >= 100:
		why = "something that can change this advice is not known yet."
	case r.Coverage == 0:
		why = "nothing that counts has a known answer" + provisionalOpen(len(open))
	default:
		why = fmt.Sprintf("%s of what counts has a known answer", Percent(r.Coverage)) + provisionalOpen(len(open))
	}
	if more := len(open) - limit; limit > 0 && more > 1 {
		open = append(open[:limit], "At least "+Count(more, "more is open.", "more are open."))
	}
	return strings.Join(Given(append([]string{"Provisional: " + why}, open...)...), " ")
}

// provisionalOpen ends the sentence on what is known.
func provisionalOpen(gates int) string {
	switch gates {
	case 0:
		return ". With more answers the advice may be another."
	case 1: // other answers may be open that can change it: what is told here are gates
		return ", and something that can change this advice is open."
	}
	return ", and some things that can change this advice are open."
}
