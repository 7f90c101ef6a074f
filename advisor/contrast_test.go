package advisor_test

import (
	"slices"
	"testing"

	"firstrole/advisor"
)

// TestRunnerUp goes through every score nearby for the nearest other verdict,
// and holds what the scores are said to lack for it to the scores.
func TestRunnerUp(t *testing.T) {
	compared, gates := 0, 0
	eachTrial(t, func(t trial) {
		r := t.e.Advise(t.s, "")
		if r.Why.OtherID == r.Verdict.ID {
			t.Fatalf("%s is its own runner-up", r.Verdict.ID)
		}
		scores := map[string]int{"": 0}
		for _, s := range r.Scores {
			scores[s.Role] = s.Score
		}
		for _, l := range r.Why.OtherLacks {
			if has := scores[l.Role] - scores[l.Than]; has != l.Has || has < l.Needs == l.Below {
				t.Errorf("lacks %+v, scores are %v", l, scores)
			}
		}
		for _, line := range slices.Concat(r.Why.OtherFor, r.Why.OtherAgainst) {
			if line.Points <= 0 {
				t.Errorf("%+v moves nothing that way", line)
			}
		}
		if r.Slack == nil {
			if gates++; len(r.Why.OtherID) > 0 && len(r.Why.OtherLacks) == 0 && r.Why.OtherWhy == "" && len(r.Gates) == 0 {
				t.Errorf("nothing is said to stand in the way of %s", r.Why.OtherID)
			}
			return
		}
		if most := 24 / len(scores); *r.Slack > most {
			return
		}
		compared++
		if want := nearestByHand(t, r); r.Why.OtherID != want {
			t.Errorf("the runner-up of %s is %s, and %s is nearest", r.Verdict.ID, r.Why.OtherID, want)
		}
	})
	if compared < rounds/4 || gates < rounds/50 {
		t.Errorf("%d runners-up compared, %d decided by gates: the test says little", compared, gates)
	}
}

// nearestByHand is the first verdict, in the pack's order, that scores moved by
// the slack give.
func nearestByHand(t trial, r advisor.Result) string {
	decide, from := t.e.Decider(t.s), t.e.ScoresOf(t.s)
	seen := map[string]bool{}
	scores := slices.Clone(from)
	var move func(role int)
	move = func(role int) {
		if role == len(from) {
			seen[decide(scores, 1)] = true
			return
		}
		for by := -*r.Slack; by <= *r.Slack; by++ {
			scores[role] = from[role] + by
			move(role + 1)
		}
		scores[role] = from[role]
	}
	move(0)
	for _, v := range t.pack.Verdicts {
		if seen[v.ID] && v.ID != r.Verdict.ID {
			return v.ID
		}
	}
	return ""
}
