package advisor_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/internal/invent"
)

// rounds is how many invented packs each property is tried on.
const rounds = 1000 / slower

// trial is one invented pack with one sheet.
type trial struct {
	*testing.T
	r    *rand.Rand
	pack *advisor.Pack
	e    *advisor.Engine
	s    advisor.Sheet
}

// eachTrial runs a property over invented packs and sheets. A failure names
// the seed that brings it back.
func eachTrial(t *testing.T, property func(trial)) {
	t.Helper()
	for seed := range uint64(rounds) {
		r := rand.New(rand.NewPCG(seed, 7))
		shape := invent.Shape{Questions: 2 + r.IntN(4), Roles: 2 + r.IntN(2), Method: advisor.MethodHire}
		if r.IntN(3) == 0 {
			shape.Method = advisor.MethodPath
		}
		p := invent.Pack(r, shape)
		e, err := advisor.NewEngine(p, "founder")
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		ok := t.Run(fmt.Sprint("seed", seed), func(t *testing.T) {
			property(trial{t, r, p, e, invent.Sheet(r, p, "founder")})
		})
		if !ok {
			return
		}
	}
}

// completions calls visit with every way of filling a sheet in: blanks, and
// "I don't know" too where asked to. Numbers are filled in with every number
// that some condition could tell from its neighbours.
func completions(e *advisor.Engine, s advisor.Sheet, unknowns bool, visit func(advisor.Sheet)) {
	questions := e.Questions(1)
	var fill func(at int, s advisor.Sheet)
	fill = func(at int, s advisor.Sheet) {
		if at == len(questions) {
			visit(s)
			return
		}
		q := questions[at]
		a := s.Answers[q.ID]
		if knows(q, a) || !a.Blank() && !unknowns || !asked(e, s, q.ID) {
			fill(at+1, s)
			return
		}
		answers := everyAnswer(e, q)
		if !unknowns {
			answers = append(answers, advisor.UnknownAnswer)
		}
		for _, a := range answers {
			with := s.Clone()
			with.Answers[q.ID] = a
			fill(at+1, with)
		}
	}
	fill(0, s)
}

func asked(e *advisor.Engine, s advisor.Sheet, id string) bool {
	for _, step := range e.Start(s).Steps() {
		if step.Question.ID == id {
			return true
		}
	}
	return false
}

func everyAnswer(e *advisor.Engine, q *advisor.Question) []advisor.Answer {
	if q.Type != advisor.Number {
		return q.LegalAnswers()
	}
	seen := map[int64]bool{q.Min: true, q.Max: true}
	note := func(c advisor.Condition) {
		c.Walk(func(c advisor.Condition) {
			if c.Question == q.ID {
				for n := c.Number - 1; n <= c.Number+1; n++ {
					seen[min(max(n, q.Min), q.Max)] = true
				}
			}
		})
	}
	for _, r := range e.Pack.Rules {
		note(r.When)
	}
	for _, g := range e.Pack.Gates {
		note(g.When)
	}
	for _, other := range e.Pack.Questions {
		note(other.When)
	}
	var all []advisor.Answer
	for n := q.Min; n <= q.Max; n++ {
		if seen[n] {
			all = append(all, advisor.Amount(n))
		}
	}
	return all
}

// knows tells whether an answer says something.
func knows(q *advisor.Question, a advisor.Answer) bool {
	if !a.Known() || q.Type != advisor.One {
		return a.Known()
	}
	o, _ := q.Option(a.Options[0])
	return !o.Unknown
}

// ways bounds brute force.
func ways(e *advisor.Engine, s advisor.Sheet) int {
	n := 1
	for _, q := range e.Questions(1) {
		if !knows(q, s.Answers[q.ID]) {
			n *= len(everyAnswer(e, q)) + 1
		}
	}
	return n
}
