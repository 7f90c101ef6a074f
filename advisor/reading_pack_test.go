package advisor_test

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"firstrole/advisor"
	"firstrole/advisor/internal/invent"
)

// readPack invents a pack and adds what invent leaves out: other thresholds,
// scores that reach high, gates without end, ladders with conditions, a second
// part, and a second audience whose questions, rules and gates stand between.
func readPack(r *rand.Rand) *advisor.Pack {
	shape := invent.Shape{Questions: 2 + r.IntN(4), Roles: 2 + r.IntN(2), Method: advisor.MethodHire}
	if r.IntN(3) == 0 {
		shape.Method = advisor.MethodPath
	}
	if r.IntN(12) == 0 {
		shape.Roles = 4
	}
	p := invent.Pack(r, shape)
	a := &p.Audiences[0]
	if r.IntN(2) == 0 {
		a.Need, a.Low = 50+r.IntN(9), 42+r.IntN(9)
		a.TossUp, a.ClearSlack, a.Provisional = 2+r.IntN(9), 3+r.IntN(15), r.IntN(101)
		a.ClearBreaksAt = r.IntN(101)
	}
	a.Split = []advisor.Split{{Margin: 0, Share: 50}, {Margin: 1 + r.IntN(3), Share: 55}, {Margin: 4 + r.IntN(3), Share: 65}}
	for range r.IntN(3) { // a gate like another, on another verdict or to another end
		if len(p.Gates) > 0 {
			g := p.Gates[r.IntN(len(p.Gates))]
			g.ID = fmt.Sprintf("more%d", len(p.Gates))
			g.Verdict = p.Verdicts[r.IntN(len(p.Verdicts)-1)].ID
			g.Effect = []advisor.Effect{advisor.RulesOut, advisor.Needs, advisor.Requires}[r.IntN(3)]
			p.Gates = append(p.Gates, g)
		}
	}
	if r.IntN(4) == 0 { // the default may be required
		g := advisor.Gate{ID: "broke", As: "founder", Effect: advisor.Requires, Verdict: a.Default,
			When: p.Rules[0].When, Because: "Gate.", Sources: []string{"judgement"}}
		p.Gates = slices.Insert(p.Gates, r.IntN(len(p.Gates)+1), g)
	}
	if shape.Method == advisor.MethodHire && r.IntN(2) == 0 { // so that a hybrid has its day
		gate := func(effect advisor.Effect, verdict string) {
			when := p.Rules[r.IntN(len(p.Rules))].When
			if r.IntN(2) == 0 {
				when = advisor.Condition{Op: advisor.OpNot, Of: []advisor.Condition{when}}
			}
			p.Gates = append(p.Gates, advisor.Gate{ID: fmt.Sprintf("close%d", len(p.Gates)), As: "founder", Effect: effect,
				Verdict: verdict, When: when, Because: "Gate.", Sources: []string{"judgement"}})
		}
		gate(advisor.RulesOut, "both_now")
		gate(advisor.Needs, "both_now")
		if r.IntN(2) == 0 {
			gate([]advisor.Effect{advisor.RulesOut, advisor.Needs, advisor.Needs}[r.IntN(3)], "hybrid")
		}
	}
	readLift(r, p)
	readSecondPart(r, p)
	if r.IntN(15) == 0 { // nothing that counts is asked, or hardly anything
		p.Rules, p.Gates = p.Rules[:r.IntN(2)], nil
	}
	readStrangers(r, p)
	return p
}

// readLift makes some packs speak up for the roles.
func readLift(r *rand.Rand, p *advisor.Pack) {
	lift, alike := r.IntN(3), r.IntN(3) == 0
	for i := range p.Rules {
		points := p.Rules[i].Points
		for j := range points {
			if lift > 0 && points[j].Points < 0 && r.IntN(3) < lift {
				points[j].Points *= -1
			}
			if alike { // so that ties happen
				points[j].Points = points[0].Points
			}
		}
	}
}

// readSecondPart adds questions of part 2 and ladders that name both parts.
func readSecondPart(r *rand.Rand, p *advisor.Pack) {
	for i := range r.IntN(3) {
		p.Questions = append(p.Questions, advisor.Question{
			ID: fmt.Sprintf("part2_%d", i), As: "founder", Part: 2, Theme: "t0", Type: advisor.One, Ordered: true,
			Ask: "Later?", Short: "Later", Why: "Because.",
			Options: []advisor.Option{{ID: "o0", Label: "a"}, {ID: "o1", Label: "b"}},
		})
		if r.IntN(2) == 0 {
			p.Questions[len(p.Questions)-1].When = p.Rules[r.IntN(len(p.Rules))].When
		}
	}
	for i := range p.Roles {
		ladder := []advisor.Rung{p.Roles[i].Ladder[0]}
		for _, level := range []string{"manager", "senior", "head"} {
			rung := advisor.Rung{Level: level, Title: level}
			if r.IntN(4) > 0 {
				q := p.Questions[r.IntN(len(p.Questions))]
				c := advisor.Condition{Op: advisor.OpAnswered, Question: q.ID}
				switch {
				case r.IntN(3) == 0:
					c.Op = advisor.OpUnknown
				case q.Type != advisor.Number:
					c = advisor.Condition{Op: advisor.OpIs, Question: q.ID, Options: []string{"o1"}}
				}
				if r.IntN(3) == 0 {
					c = advisor.Condition{Op: advisor.OpNot, Of: []advisor.Condition{c}}
				}
				rung.When = []advisor.RungCondition{{As: "stranger"}, {As: "founder", When: c}}
			}
			ladder = append(ladder, rung)
		}
		p.Roles[i].Ladder = ladder
	}
}

// readStrangers adds an audience that has no say in what founders read.
func readStrangers(r *rand.Rand, p *advisor.Pack) {
	other := p.Audiences[0]
	other.ID, other.Need, other.Default = "stranger", 70, "stranger_none"
	p.Audiences = append(p.Audiences, other)
	p.Themes = append(p.Themes, advisor.Theme{ID: "strange", As: "stranger", Label: "Strange"})
	q := advisor.Question{ID: "strange", As: "stranger", Part: 1, Theme: "strange", Ask: "Who?", Short: "Who", Why: "Because.",
		Type: advisor.One, Options: []advisor.Option{{ID: "o0", Label: "a"}, {ID: "o1", Label: "b"}}}
	p.Questions = slices.Insert(p.Questions, r.IntN(len(p.Questions)+1), q)
	is := advisor.Condition{Op: advisor.OpIs, Question: "strange", Options: []string{"o1"}}
	p.Rules = slices.Insert(p.Rules, r.IntN(len(p.Rules)+1), advisor.Rule{ID: "strange", Theme: "strange", When: is,
		Points: []advisor.Points{{Role: p.Roles[0].ID, Points: 20}}, Because: "Strange.", Sources: []string{"judgement"}})
	kinds := []advisor.VerdictKind{advisor.KindNone, advisor.KindBoth, advisor.KindHybrid}
	if other.Method == advisor.MethodPath {
		kinds = []advisor.VerdictKind{advisor.KindEither}
	}
	for _, kind := range kinds {
		p.Verdicts = append(p.Verdicts, advisor.Verdict{ID: "stranger_" + string(kind), As: "stranger", Kind: kind, Label: "S"})
	}
	each := advisor.KindFirst
	if other.Method == advisor.MethodPath {
		each = advisor.KindPath
		p.Audiences[1].Default = "stranger_either"
	}
	for _, role := range p.Roles {
		v := advisor.Verdict{ID: "stranger_" + role.ID, As: "stranger", Kind: each, Role: role.ID, Label: "S"}
		p.Verdicts = slices.Insert(p.Verdicts, 0, v)
	}
	p.Gates = slices.Insert(p.Gates, 0, advisor.Gate{ID: "strange", As: "stranger", Effect: advisor.Requires,
		Verdict: "stranger_" + p.Roles[0].ID, When: is, Because: "Gate.", Sources: []string{"judgement"}})
}

// readAnswers invents a sheet: at times whole, at times with an answer that no
// question allows.
func readAnswers(r *rand.Rand, p *advisor.Pack) advisor.Sheet {
	s := invent.Sheet(r, p, "founder")
	s.Answers["strange"] = advisor.Choose("o1")
	switch r.IntN(8) {
	case 0: // whole
		for i := range p.Questions {
			if q := &p.Questions[i]; q.As == "founder" {
				s.Answers[q.ID] = invent.Answer(r, q)
			}
		}
	case 1: // wrong
		for i := range p.Questions {
			if q := &p.Questions[i]; r.IntN(3) == 0 {
				s.Answers[q.ID] = []advisor.Answer{advisor.Choose("nothing"), advisor.Amount(1000), advisor.Choose("o0", "o1", "none")}[r.IntN(3)]
			}
		}
	}
	return s
}
