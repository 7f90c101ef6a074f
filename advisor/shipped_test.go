package advisor_test

import (
	"flag"
	"math/rand/v2"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/internal/invent"
	"firstrole/advisor/pack/packtest"
)

// shippedSheets is how many random sheets of the shipped pack are tried for each
// audience.
var shippedSheets = flag.Int("shipped", 20, "random sheets of the shipped pack to try")

// TestShippedPack holds, on random sheets of the shipped pack, that a reported
// flip gives its verdict and no smaller one exists, that no draw of points
// below breaks_at gives another verdict, and that the witness at it does.
// go test ./advisor -run ShippedPack -shipped 1000 tries a thousand.
func TestShippedPack(t *testing.T) {
	p := packtest.Shipped(t)
	for _, e := range packtest.Engines(t, p) {
		a := e.Audience
		r := rand.New(rand.NewPCG(9, 9))
		flips, breaks := 0, 0
		for n := range *shippedSheets/slower + 1 {
			one := trial{t, r, p, e, invent.Sheet(r, p, a.ID)}
			result := e.Advise(one.s, "")
			if len(result.Flips) > 0 {
				flips++
			}
			smallestFlips(one, result, n%20 == 0)
			if result.BreaksAt != nil {
				breaks++
			}
			holdsBelow(one, result)
			if t.Failed() {
				t.Fatalf("%s: %v", a.ID, one.s.Answers)
			}
		}
		t.Logf("%s: %d sheets, %d with flips, %d that break", a.ID, *shippedSheets/slower+1, flips, breaks)
	}
}

// smallestFlips looks for flips of one change and, as that takes long, of two
// where asked to.
func smallestFlips(t trial, r advisor.Result, two bool) {
	t.Helper()
	size := r.FlipsSearched + 1
	for _, f := range r.Flips {
		size = len(f.Changes)
		if id := t.e.VerdictID(applied(t, f)); id != f.To || id == r.Verdict.ID {
			t.Errorf("the flip %v gives %s", f, id)
		}
	}
	most := 2
	if two {
		most = 3
	}
	for n := 1; n < min(size, most); n++ {
		for key := range flipping(t, n) {
			t.Errorf("%sflips, and the smallest flip reported has %d changes", key, size)
		}
	}
}

// holdsBelow draws 10,000 sets of multipliers below breaks_at, half of them at
// its very edge.
func holdsBelow(t trial, r advisor.Result) {
	t.Helper()
	const unit = 10_000
	below := unit
	if r.BreaksAt != nil {
		below = int(*r.BreaksAt)*unit/100 - 1
		witnessDoes(t, r)
	}
	if below <= 0 {
		return
	}
	decide := t.e.Decider(t.s)
	fired := firedPoints(t, r)
	scores := make([]int, len(t.pack.Roles))
	for n := range 10_000 {
		for role := range scores {
			scores[role] = 50 * unit
		}
		for _, f := range fired {
			by := t.r.IntN(2*below+1) - below
			if n%2 == 0 {
				by = below * (1 - 2*t.r.IntN(2))
			}
			scores[f.role] += f.points * (unit + by)
		}
		if got := decide(scores, unit); got != r.Verdict.ID {
			t.Errorf("breaks at %v, and points below it give %s instead of %s", r.BreaksAt, got, r.Verdict.ID)
			return
		}
	}
}
