package advisor_test

import (
	"math"
	"slices"
	"strconv"
	"testing"

	"firstrole/advisor"
)

// firedPoint is the points of one reason, with the role they count
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
// another verdict; then it checks the points that are said to give one.
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
		witnessDoes(t, r)
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

// witnessDoes takes the points of the witness as they are printed, adds them up
// and decides. None may be moved farther than breaks_at, rounded up.
func witnessDoes(t trial, r advisor.Result) {
	t.Helper()
	const unit = 100_000
	most := min(int(*r.BreaksAt)+1, 100)
	moved := map[string]int{}
	for _, w := range r.Witness {
		points, err := strconv.ParseFloat(w.Moved, 64)
		to := int(math.Round(points * unit))
		if by := to - w.Points*unit; err != nil || max(by, -by)*100 > most*unit*max(w.Points, -w.Points) {
			t.Errorf("breaks at %v, and the witness moves %d points to %q", *r.BreaksAt, w.Points, w.Moved)
		}
		moved[w.Rule+" "+w.Role] = to
	}
	scores := base(len(t.pack.Roles), unit)
	for _, reason := range r.Reasons {
		to, ok := moved[reason.Rule+" "+reason.Role]
		if !ok {
			to = reason.Points * unit
		}
		scores[slices.IndexFunc(t.pack.Roles, func(role advisor.Role) bool { return role.ID == reason.Role })] += to
	}
	if got := t.e.Decider(t.s)(scores, unit); got == r.Verdict.ID || r.BreaksTo == nil || got != r.BreaksTo.ID {
		t.Errorf("the witness %v gives %s, said is %v", r.Witness, got, r.BreaksTo)
	}
}
