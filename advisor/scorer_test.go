package advisor_test

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/internal/invent"
	"firstrole/advisor/pack/packtest"
)

// answer gives a sheet to a scorer, by place.
func answer(t testing.TB, scorer *advisor.Scorer, e *advisor.Engine, s advisor.Sheet) {
	t.Helper()
	scorer.Clear()
	place := 0
	for part := 1; part <= 2; part++ {
		for _, q := range e.Questions(part) {
			a := s.Answers[q.ID]
			set, last := uint(0), 0
			for i, o := range q.Options {
				if a.Has(o.ID) {
					set, last = set|1<<i, i
				}
			}
			switch {
			case a.Blank():
			case a.Unknown:
				scorer.Unknown(place)
			case q.Type == advisor.One:
				scorer.Option(place, last)
			case q.Type == advisor.Several && !scorer.Options(place, set), q.Type == advisor.Number && !scorer.Number(place, a.Number):
				t.Fatalf("%s: %+v is refused", q.ID, a)
			}
			place++
		}
	}
}

// A scorer says what the advice on the same sheet says, whatever it scored
// before.
func TestScorer(t *testing.T) {
	if testing.Short() {
		t.Skip("nothing runs beside it, and it takes its time")
	}
	same := func(t *testing.T, scorer *advisor.Scorer, e *advisor.Engine, s advisor.Sheet) {
		t.Helper()
		answer(t, scorer, e, s)
		got, r := scorer.Score(), e.Advise(s, "")
		if s := (advisor.VerdictOut{ID: got.Verdict.ID, Kind: got.Kind, Strength: got.Strength, Role: got.Role, Level: got.Level,
			Provisional: got.Provisional, NextRole: got.NextRole, Label: got.Verdict.Label, Headline: r.Verdict.Headline, HeldBack: r.Verdict.HeldBack}); s != r.Verdict {
			t.Errorf("got %+v\nwant %+v", s, r.Verdict)
		}
		if got.Margin != r.Margin || got.Coverage != r.Coverage || !reflect.DeepEqual(got.Slack, r.Slack) || !reflect.DeepEqual(got.Turn, r.Turn) || !reflect.DeepEqual(got.BreaksAt, r.BreaksAt) {
			t.Errorf("got %+v\nwant %+v", got, r)
		}
		for i, score := range r.Scores {
			if got.Scores[i] != score.Score {
				t.Errorf("got the scores %v, want %v", got.Scores, r.Scores)
			}
		}
	}
	t.Run("invented", func(t *testing.T) {
		eachTrial(t, func(t trial) {
			scorer := t.e.Scorer()
			for range 5 {
				same(t.T, scorer, t.e, invent.Sheet(t.r, t.pack, "founder"))
			}
			same(t.T, scorer, t.e, t.s)
		})
	})
	p := packtest.Shipped(t)
	for _, as := range p.Audiences {
		t.Run(as.ID, func(t *testing.T) {
			e := packtest.Engine(t, p, as.ID)
			r, scorer := rand.New(rand.NewPCG(3, 3)), e.Scorer()
			for range 100 {
				same(t, scorer, e, invent.Sheet(r, p, as.ID))
			}
		})
	}
}

// What a question does not allow is refused, and changes nothing.
func TestScorerRefuses(t *testing.T) {
	p := packtest.Small(t)
	e := packtest.Engine(t, p, "founder")
	scorer := e.Scorer()
	place := map[string]int{}
	for i, q := range append(append([]*advisor.Question{}, e.Questions(1)...), e.Questions(2)...) {
		place[q.ID] = i
	}
	if scorer.Options(place["goals"], 0) || scorer.Options(place["goals"], 0b1001) || scorer.Options(place["goals"], 1<<9) ||
		scorer.Number(place["pay_offer"], -1) || scorer.Number(place["pay_offer"], 1_000_001) {
		t.Error("something is allowed that the question does not allow")
	}
	if scorer.Given(place["goals"]) || scorer.Given(place["pay_offer"]) {
		t.Error("what was refused is kept")
	}
}
