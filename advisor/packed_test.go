package advisor_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/internal/invent"
	"firstrole/advisor/pack/packtest"
)

// TestScoresBeyondTables scores packs that do not fit the tables that scoring
// rests on: more roles than a word holds, rules on four questions, questions with
// too many sets of options. Reasons are found by reading the rules as they are
// written, and have to add up to the same.
func TestScoresBeyondTables(t *testing.T) {
	for seed := range uint64(30 / slower) {
		r := rand.New(rand.NewPCG(seed, 21))
		p := invent.Pack(r, invent.Shape{Questions: 4, Roles: 2 + r.IntN(5), Method: advisor.MethodHire})
		p.Gates = nil
		rule := func(when ...advisor.Condition) {
			one := advisor.Rule{ID: fmt.Sprintf("odd%d", len(p.Rules)), Theme: "t0", Because: "Odd.", Sources: []string{"judgement"},
				When: advisor.Condition{Op: advisor.OpAll, Of: when}}
			for _, role := range p.Roles {
				one.Points = append(one.Points, advisor.Points{Role: role.ID, Points: []int{-3, 1, 2, 40_000}[r.IntN(4)]})
			}
			p.Rules = append(p.Rules, one)
		}
		var known []advisor.Condition
		for i := range p.Questions {
			known = append(known, advisor.Condition{Op: advisor.OpAnswered, Question: p.Questions[i].ID})
		}
		rule(known...)
		var wide []advisor.Condition
		for i := range 2 {
			q := advisor.Question{ID: fmt.Sprintf("wide%d", i), As: "founder", Part: 1, Theme: "t0", Ask: "?", Short: "?", Type: advisor.Several}
			for o := range 9 {
				q.Options = append(q.Options, advisor.Option{ID: fmt.Sprintf("o%d", o), Label: fmt.Sprint(o)})
				rule(advisor.Condition{Op: advisor.OpIs, Question: q.ID, Options: []string{q.Options[o].ID}})
			}
			p.Questions = append(p.Questions, q)
			wide = append(wide, advisor.Condition{Op: advisor.OpAnyOf, Question: q.ID, Options: []string{"o1", "o5"}})
		}
		rule(wide...)
		e := packtest.Engine(t, p, "founder")
		for range 20 {
			s := invent.Sheet(r, p, "founder")
			scores := e.ScoresOf(s)
			for i, role := range p.Roles {
				sum := 50
				for _, id := range e.Firing(s) {
					for _, rule := range p.Rules {
						for _, points := range rule.Points {
							if rule.ID == id && points.Role == role.ID {
								sum += points.Points
							}
						}
					}
				}
				if scores[i] != sum {
					t.Fatalf("seed %d: %s scores %d, its rules give %d", seed, role.ID, scores[i], sum)
				}
			}
		}
	}
}
