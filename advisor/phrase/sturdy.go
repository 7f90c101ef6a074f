package phrase

import (
	"fmt"
	"slices"

	"firstrole/advisor"
)

// Drawn says how often the verdict stayed when points were moved by chance.
func Drawn(r *advisor.Result) string {
	if len(r.Reasons) == 0 {
		return ""
	}
	moved := fmt.Sprintf("%s times the points of every rule were moved by chance, each by up to half. The verdict was the same", trials)
	if r.Share >= 100 {
		return moved + " every time."
	}
	return fmt.Sprintf("%s in %s of them.", moved, Percent(r.Share))
}

// Slack says by how much the scores may be off.
func Slack(r *advisor.Result) string {
	if r.Slack == nil {
		return "Gates alone decide here: no shift of the scores gives another verdict."
	}
	return fmt.Sprintf("Another verdict comes out when each score is off by %s, in the direction that hurts most.", Points(*r.Slack))
}

// Turn says what it takes for the advice to turn round; nothing where slack
// says the same.
func Turn(r *advisor.Result) string {
	if r.Turn == nil || r.Slack != nil && *r.Turn == *r.Slack {
		return ""
	}
	if Seeks(r) {
		return fmt.Sprintf("For another path to lead, or for none to, it takes %s.", Points(*r.Turn))
	}
	return fmt.Sprintf("For another role to come first, or for hiring and waiting to change places, it takes %s.", Points(*r.Turn))
}

// unknown reports an answer of part 1 that is "I don't know".
func unknown(a advisor.AnswerOut) bool { return a.Part == 1 && a.Answer == "unknown" }

// Settled says what the questions left open can still change.
func Settled(r *advisor.Result) string {
	switch {
	case len(r.Open) == 0:
		return ""
	case r.Settled.Verdict && slices.ContainsFunc(r.Answers, unknown):
		return "The questions without an answer cannot change the verdict. What is answered with “I don't know” still may."
	case r.Settled.Verdict:
		return "The questions left open cannot change the verdict."
	case r.Settled.Role:
		return "The questions left open can change the verdict, though not who leads."
	}
	return "The questions left open can still change the verdict."
}
