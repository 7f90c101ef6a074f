package prove

import (
	"testing"

	"firstrole/advisor"
)

// The largest and least score of every role is what going through every sheet
// finds, and a sheet has it.
func TestMostAgreesWithGoingThroughEverySheet(t *testing.T) {
	if testing.Short() {
		t.Skip("nothing runs beside it, and it takes its time")
	}
	tried := 0
	for seed := uint64(0); tried < 300; seed++ {
		e := inventEngine(t, seed)
		if _, r, err := exact(e); err != nil || r.Sheets > 600 {
			continue
		}
		tried++
		for role := range e.Pack.Roles {
			for _, sign := range []int{1, -1} {
				var terms []Term
				for _, sum := range e.Space().Sums() {
					terms = append(terms, Term{sum.At, func(states []uint16) int { return sign * int(sum.Points(states)[role]) }})
				}
				peak, err := Most(e.Space(), terms, nil)
				if err != nil {
					t.Fatal(err)
				}
				want, first := 0, true
				everySheet(e, func(s advisor.Sheet, _ uint64) {
					if sum := sign * (scoreOf(e, s, role) - 50); first || sum > want {
						want, first = sum, false
					}
				})
				if got := sign * (scoreOf(e, peak.Sheet, role) - 50); peak.Total != want || got != want {
					t.Fatalf("seed %d, role %d, sign %d: %d on a sheet that gives %d; going through gives %d", seed, role, sign, peak.Total, got, want)
				}
			}
		}
		for _, rule := range e.Space().Rules() {
			fires := false
			everySheet(e, func(s advisor.Sheet, _ uint64) {
				for _, id := range e.Firing(s) {
					fires = fires || id == rule.ID
				}
			})
			if got, err := Possible(e.Space(), Fires(e.Space(), rule)); got != fires || err != nil {
				t.Fatalf("seed %d: rule %s fires: %v, said to: %v", seed, rule.ID, fires, got)
			}
		}
	}
}

// scoreOf gives the score of a role on a sheet.
func scoreOf(e *advisor.Engine, s advisor.Sheet, role int) int {
	score := 50
	fired := map[string]bool{}
	for _, id := range e.Firing(s) {
		fired[id] = true
	}
	for _, rule := range e.Space().Rules() {
		for _, p := range rule.Points {
			if fired[rule.ID] && p.Role == e.Pack.Roles[role].ID {
				score += p.Points
			}
		}
	}
	return score
}

// Sheets drawn question by question give what counting them so gives.
func TestSample(t *testing.T) {
	if testing.Short() {
		t.Skip("nothing runs beside it, and it takes its time")
	}
	inside, all := 0, 0
	for seed := uint64(0); all < 60; seed++ {
		e := inventEngine(t, seed)
		if _, r, err := exact(e); err != nil || r.Sheets > 600 {
			continue
		}
		chances := map[string]float64{}
		everySheet(e, func(s advisor.Sheet, ways uint64) { chances[e.VerdictID(s)] += chance(e, s) * float64(ways) })
		for _, v := range Sample(e).Verdicts {
			all++
			if c := chances[v.ID] * 1_000_000; c >= float64(v.Low)-1 && c <= float64(v.High)+1 {
				inside++
			}
		}
	}
	if inside*100 < all*88 {
		t.Errorf("%d of %d intervals hold the true share", inside, all)
	}
}

// chance is how likely one sheet is to be drawn question by question.
func chance(e *advisor.Engine, s advisor.Sheet) float64 {
	p := 1.0
	for i := range e.Space().Len() {
		q := e.Space().Question(i)
		switch {
		case s.Answers[q.ID].Blank():
		case q.Type == advisor.Number:
			p /= float64(e.Space().Unknown(i)) + 1
		default:
			p /= float64(len(q.LegalAnswers())) + 1
		}
	}
	return p
}
