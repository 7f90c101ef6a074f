package advisor_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/internal/invent"
	"firstrole/advisor/pack/packtest"
)

// common is the pack on which rule engines are compared: 20 questions with four
// options each, 80 rules, half of them on two questions, and three roles.
func common(b *testing.B) (*advisor.Engine, []advisor.Sheet) {
	b.Helper()
	r := rand.New(rand.NewPCG(20, 80))
	p := invent.Pack(r, invent.Shape{Questions: 20, Roles: 3, Method: advisor.MethodHire})
	p.Rules, p.Gates = nil, nil
	for i := range p.Questions {
		q := advisor.Question{ID: fmt.Sprintf("q%d", i), As: "founder", Part: 1, Theme: "t0", Ask: "?", Short: "?", Type: advisor.One}
		for o := range 4 {
			q.Options = append(q.Options, advisor.Option{ID: fmt.Sprintf("o%d", o), Label: fmt.Sprint(o)})
		}
		p.Questions[i] = q
	}
	is := func(q int) advisor.Condition {
		return advisor.Condition{Op: advisor.OpIs, Question: p.Questions[q%20].ID, Options: []string{fmt.Sprintf("o%d", r.IntN(4))}}
	}
	for i := range 80 {
		rule := advisor.Rule{ID: fmt.Sprintf("r%d", i), Theme: "t0", When: is(i), Because: "?", Sources: []string{"judgement"}}
		if i%2 == 1 {
			rule.When = advisor.Condition{Op: advisor.OpAll, Of: []advisor.Condition{rule.When, is(i + 1 + r.IntN(19))}}
		}
		for _, role := range p.Roles {
			rule.Points = append(rule.Points, advisor.Points{Role: role.ID, Points: 1 + r.IntN(9) - 10*r.IntN(2)})
		}
		p.Rules = append(p.Rules, rule)
	}
	for i := range p.Rules {
		for j := range p.Rules[i].Points {
			if p.Rules[i].Points[j].Points == 0 {
				p.Rules[i].Points[j].Points = 1
			}
		}
	}
	e := packtest.Engine(b, p, "founder")
	return e, sheets(e, r)
}

// sheets answers every question that is asked, in many ways.
func sheets(e *advisor.Engine, r *rand.Rand) []advisor.Sheet {
	var all []advisor.Sheet
	for range 64 {
		i := e.Start(advisor.Sheet{})
		for !i.AtCheck() {
			next, err := i.Confirm(invent.Answer(r, i.Question()))
			if err != nil {
				panic(err)
			}
			i = next
		}
		all = append(all, i.Sheet())
	}
	return all
}

// shippedPack is the pack that people are asked from.
func shippedPack(b *testing.B) *advisor.Pack { return packtest.Shipped(b) }

// BenchmarkVerdict scores one sheet: points and gates, no reasons. The goal is
// 2 µs. Most of it goes into reading the sheet, whose questions and options are
// words.
func BenchmarkVerdict(b *testing.B) {
	e, all := common(b)
	all = all[:4] // few enough to be at hand, as a sheet is that was just read
	for n := 0; b.Loop(); n++ {
		e.VerdictID(all[n%len(all)])
	}
}

// BenchmarkVerdictByPlace is the same for a sheet whose options are given by
// their places, as those of a survey's rows are.
func BenchmarkVerdictByPlace(b *testing.B) {
	e, all := common(b)
	scorer, options := e.Scorer(), make([][]int, len(all))
	for i, s := range all {
		for _, q := range e.Questions(1) {
			options[i] = append(options[i], slices.IndexFunc(q.Options, func(o advisor.Option) bool { return s.Answers[q.ID].Has(o.ID) }))
		}
	}
	for n := 0; b.Loop(); n++ {
		scorer.Clear()
		for place, option := range options[n%len(all)] {
			if option >= 0 {
				scorer.Option(place, option)
			} else {
				scorer.Unknown(place)
			}
		}
		scorer.Verdict()
	}
}

// BenchmarkRescore scores a sheet that was read before: what each of 10,000
// draws costs, and each of all pairs of changes.
func BenchmarkRescore(b *testing.B) {
	e, all := common(b)
	again := e.Rescorer(all[0])
	for b.Loop() {
		again()
	}
}

// Every audience of the shipped pack.
func eachAudience(b *testing.B, measure func(b *testing.B, e *advisor.Engine, all []advisor.Sheet)) {
	p := shippedPack(b)
	for _, as := range p.Audiences {
		b.Run(as.ID, func(b *testing.B) {
			e := packtest.Engine(b, p, as.ID)
			measure(b, e, sheets(e, rand.New(rand.NewPCG(1, 1))))
		})
	}
}

// BenchmarkResult is what the result screen waits for: everything that is said
// of one sheet. The goal is 100 ms.
func BenchmarkResult(b *testing.B) {
	eachAudience(b, func(b *testing.B, e *advisor.Engine, all []advisor.Sheet) {
		for n := 0; b.Loop(); n++ {
			e.Advise(all[n%len(all)], "2026-03-03")
		}
	})
}

// BenchmarkWhatIf is what a key on the what-if tab waits for, but for the
// drawing. The goal is a frame: 8.3 ms.
func BenchmarkWhatIf(b *testing.B) {
	eachAudience(b, func(b *testing.B, e *advisor.Engine, all []advisor.Sheet) {
		dials := map[string]advisor.Dial{}
		for _, theme := range e.ScoredThemes() {
			dials[theme.ID] = advisor.Double
		}
		for n := 0; b.Loop(); n++ {
			e.WhatIf(all[n%len(all)], nil)
			e.WhatIf(all[n%len(all)], dials)
		}
	})
}

// BenchmarkConfirm is what the next question waits for, but for the disk: the
// answer, how many questions can follow, and what is settled.
func BenchmarkConfirm(b *testing.B) {
	eachAudience(b, func(b *testing.B, e *advisor.Engine, all []advisor.Sheet) {
		r := rand.New(rand.NewPCG(2, 2))
		i := e.Start(advisor.Sheet{})
		for b.Loop() {
			if i.AtCheck() {
				i = e.Start(advisor.Sheet{})
			}
			next, err := i.Confirm(invent.Answer(r, i.Question()))
			if err != nil {
				b.Fatal(err)
			}
			i = next
			i.Left()
			i.Settled()
		}
	})
}

// BenchmarkEngine is what reading a pack is followed by.
func BenchmarkEngine(b *testing.B) {
	p := shippedPack(b)
	for b.Loop() {
		if _, err := advisor.NewEngine(p, p.Audiences[0].ID); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkScorer is what one row of a survey costs beside reading and writing
// it: the verdict with its strength, and every distance.
func BenchmarkScorer(b *testing.B) {
	measure := func(b *testing.B, e *advisor.Engine, all []advisor.Sheet) {
		scorer := e.Scorer()
		for n := 0; b.Loop(); n++ {
			answer(b, scorer, e, all[n%len(all)])
			scorer.Score()
		}
	}
	b.Run("common", func(b *testing.B) {
		e, all := common(b)
		measure(b, e, all)
	})
	eachAudience(b, measure)
}
