package prove_test

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/internal/invent"
	"firstrole/advisor/pack/packtest"
	"firstrole/advisor/prove"
)

// TestWitnessesOfPack holds the sheets that stand for the shipped pack's verdicts
// to what an ordinary respondent would write: everything asked has an answer, and
// nothing in it is a red flag or a caution, as a contradiction is.
func TestWitnessesOfPack(t *testing.T) {
	p := packtest.Shipped(t)
	for _, e := range packtest.Engines(t, p) {
		r, err := prove.Audience(e)
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range r.Verdicts {
			if v.Witness == nil {
				t.Errorf("%s is never given", v.ID)
				continue
			}
			advice := e.Advise(v.Witness.Sheet, "")
			for _, given := range advice.Answers {
				if !given.Counted {
					t.Errorf("%s: %q is not known", v.ID, given.Short)
				}
			}
			for _, id := range advice.Open {
				if e.Question(id).Type != advisor.Number { // any amount would be made up
					t.Errorf("%s: %q is left open", v.ID, id)
				}
			}
			for _, f := range advice.Findings {
				if f.Kind != advisor.Tip {
					t.Errorf("%s: %s: %s", v.ID, f.Kind, f.Text)
				}
			}
			holds(t, e, v)
		}
	}
}

// holds checks that the sheets for each strength have it.
func holds(t *testing.T, e *advisor.Engine, v prove.VerdictShare) {
	t.Helper()
	whole := 0
	for _, s := range v.Strengths {
		if got := e.Judge(s.Witness.Sheet); got.ID != v.ID || got.Strength != s.Strength {
			t.Errorf("the sheet for %s, %s, is given %s, %s", v.ID, s.Strength, got.ID, got.Strength)
		}
		if s.Low > s.High || s.High > 100 {
			t.Errorf("%s, %s: %d to %d %%", v.ID, s.Strength, s.Low, s.High)
		}
		whole += s.High
	}
	if whole < 100 {
		t.Errorf("%s: the strengths make up %d %% at most", v.ID, whole)
	}
}

// TestStrengths goes through invented packs, drawn exactly and walked.
func TestStrengths(t *testing.T) {
	if testing.Short() {
		t.Skip("nothing runs beside it, and it takes its time")
	}
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 17))
		shape := invent.Shape{Questions: 3 + r.IntN(3), Roles: 2 + r.IntN(2), Method: advisor.MethodHire}
		if r.IntN(3) == 0 {
			shape.Method = advisor.MethodPath
		}
		e := packtest.Engine(t, invent.Pack(r, shape), "founder")
		exact, err := prove.Audience(e)
		if err != nil {
			t.Fatal(err)
		}
		if again, _ := prove.Audience(e); !reflect.DeepEqual(exact.Verdicts, again.Verdicts) {
			t.Errorf("seed %d: the second report is another", seed)
		}
		reports := []*prove.Report{exact}
		if seed%10 == 0 {
			reports = append(reports, prove.Sample(e))
		}
		for _, report := range reports {
			for _, v := range report.Verdicts {
				if v.Witness != nil {
					holds(t, e, v)
				}
			}
		}
	}
}
