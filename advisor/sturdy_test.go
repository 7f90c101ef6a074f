package advisor_test

import (
	"testing"

	"firstrole/advisor"
)

// firedPoints are the points of a sheet's reasons, with the role they count
// for.
type firedPoint struct{ role, points int }

func firedPoints(t trial, r advisor.Result) []firedPoint {
	var all []firedPoint
	for _, reason := range r.Reasons {
		for role := range t.pack.Roles {
			if t.pack.Roles[role].ID == reason.Role {
				all = append(all, firedPoint{role, reason.Points})
			}
		}
	}
	return all
}

// TestBreaksAt draws multipliers below the bound, corners first, and looks for
// another verdict; then it lets every role go to either end a little above it.
func TestBreaksAt(t *testing.T) {
	const unit = 10_000
	given := 0
	eachTrial(t, func(t trial) {
		r := t.e.Advise(t.s, "")
		fired := firedPoints(t, r)
		decide := t.e.Decider(t.s)
		below := 0
		if r.BreaksAt != nil {
			given++
			below = int(*r.BreaksAt)*unit/100 - 1
		} else {
			below = unit
		}
		for range 60 {
			scores := base(len(t.pack.Roles), unit)
			for _, f := range fired {
				e := t.r.IntN(2*max(below, 0)+1) - max(below, 0)
				if t.r.IntN(2) == 0 {
					e = max(below, 0) * (1 - 2*t.r.IntN(2))
				}
				scores[f.role] += f.points * (unit + e)
			}
			if got := decide(scores, unit); below >= 0 && got != r.Verdict.ID {
				t.Fatalf("breaks at %v, but multipliers below it give %s", r.BreaksAt, got)
			}
		}
		if r.BreaksAt == nil {
			return
		}
		if len(r.Witness) == 0 && *r.BreaksAt > 0 {
			t.Fatal("no witness is named")
		}
		above := int(*r.BreaksAt)*unit/100 + unit/100 + 40
		if above > unit {
			return
		}
		if !reaches(t, decide, r, fired, above, unit) {
			t.Fatalf("breaks at %v, but no whole-role move of %d/%d gives another verdict", *r.BreaksAt, above, unit)
		}
	})
	if given < rounds/10 {
		t.Errorf("only %d sheets break anywhere: the test says little", given)
	}
}

func base(roles, unit int) []int {
	scores := make([]int, roles)
	for i := range scores {
		scores[i] = 50 * unit
	}
	return scores
}

// reaches tries a grid of moves within the box.
func reaches(t trial, decide func([]int, int) string, r advisor.Result, fired []firedPoint, e, unit int) bool {
	roles := len(t.pack.Roles)
	from, reach := base(roles, unit), make([]int, roles)
	for _, f := range fired {
		from[f.role] += f.points * unit
		reach[f.role] += max(f.points, -f.points)
	}
	const steps = 24
	scores := make([]int, roles)
	var move func(role int) bool
	move = func(role int) bool {
		if role == roles {
			return decide(scores, unit) != r.Verdict.ID
		}
		for step := -steps; step <= steps; step++ {
			scores[role] = from[role] + reach[role]*e*step/steps
			if move(role + 1) {
				return true
			}
		}
		for other := range role {
			// Level with a role before, where a tie decides.
			if scores[role] = scores[other]; max(scores[role]-from[role], from[role]-scores[role]) <= reach[role]*e && move(role+1) {
				return true
			}
		}
		return false
	}
	return move(0)
}
