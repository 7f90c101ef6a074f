package prove

import (
	"math/rand/v2"
	"slices"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/internal/invent"
)

// everySheet visits every full sheet of an audience, each asked question with
// each of its answers or "I don't know", numbers once for each interval.
func everySheet(e *advisor.Engine, visit func(s advisor.Sheet, ways uint64)) {
	space := e.Space()
	states := make([]uint16, space.Len())
	s := advisor.Sheet{Answers: map[string]advisor.Answer{}}
	var fill func(i int, ways uint64)
	fill = func(i int, ways uint64) {
		if i == space.Len() {
			visit(s, ways)
			return
		}
		q := space.Question(i)
		delete(s.Answers, q.ID)
		for _, state := range space.States(i, states) {
			states[i] = state
			if a := space.Answer(i, state); !a.Blank() {
				s.Answers[q.ID] = a
			}
			fill(i+1, ways*space.Ways(i, state))
			delete(s.Answers, q.ID)
		}
	}
	fill(0, 1)
}

func inventEngine(t testing.TB, seed uint64) *advisor.Engine {
	r := rand.New(rand.NewPCG(seed, 11))
	shape := invent.Shape{Questions: 2 + r.IntN(4), Roles: 2 + r.IntN(2), Method: advisor.MethodHire}
	if r.IntN(3) == 0 {
		shape.Method = advisor.MethodPath
	}
	e, err := advisor.NewEngine(invent.Pack(r, shape), "founder")
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func TestAgreesWithGoingThroughEverySheet(t *testing.T) {
	dead, same, tried := 0, 0, 0
	for seed := uint64(0); tried < 1000/slower; seed++ {
		e := inventEngine(t, seed)
		_, r, err := exact(e)
		if err != nil {
			t.Fatal(err)
		}
		if r.Sheets > 1200 {
			continue
		}
		tried++
		agrees(t, seed, e, r)
		dead += len(r.DeadQuestions)
		same += len(r.SameOptions)
		if t.Failed() {
			return
		}
	}
	if dead == 0 || same == 0 {
		t.Error("no dead question or option in all these packs: the test says little")
	}
}

func agrees(t *testing.T, seed uint64, e *advisor.Engine, r *Report) {
	t.Helper()
	counts, fewest := map[string]uint64{}, map[string]int{}
	fired := map[string]bool{}
	all := uint64(0)
	everySheet(e, func(s advisor.Sheet, ways uint64) {
		all += ways
		id := e.VerdictID(s)
		if n, ok := fewest[id]; !ok || unknowns(s) < n {
			fewest[id] = unknowns(s)
		}
		counts[id] += ways
		for _, rule := range e.Firing(s) {
			fired[rule] = true
		}
	})
	if r.Sheets != all {
		t.Errorf("seed %d: %d sheets, there are %d", seed, r.Sheets, all)
	}
	for _, v := range r.Verdicts {
		if v.Sheets != counts[v.ID] {
			t.Errorf("seed %d: %s is given %d times, going through gives %d", seed, v.ID, v.Sheets, counts[v.ID])
		}
		if v.Witness != nil && e.VerdictID(read(e, v.Witness)) != v.ID {
			t.Errorf("seed %d: the witness of %s is given another verdict", seed, v.ID)
		}
		if v.Witness != nil && unknowns(v.Witness.Sheet) != fewest[v.ID] {
			t.Errorf("seed %d: the witness of %s does not know %d answers, another not %d", seed, v.ID, unknowns(v.Witness.Sheet), fewest[v.ID])
		}
	}
	for _, rule := range e.Space().Rules() {
		if fired[rule.ID] == slices.Contains(r.DeadRules, rule.ID) {
			t.Errorf("seed %d: rule %s fires: %v, reported dead: %v", seed, rule.ID, fired[rule.ID], !fired[rule.ID])
		}
	}
	for g, gate := range e.Space().Gates() {
		if bite := bites(e, g); bite == slices.Contains(r.IdleGates, gate.ID) {
			t.Errorf("seed %d: gate %s bites: %v", seed, gate.ID, bite)
		}
	}
	for i := range e.Space().Len() {
		id := e.Space().Question(i).ID
		if matters := changesSomething(e, i); matters == slices.Contains(r.DeadQuestions, id) {
			t.Errorf("seed %d: question %s matters: %v", seed, id, matters)
		}
	}
}

func bites(e *advisor.Engine, g int) bool {
	found := false
	everySheet(e, func(s advisor.Sheet, _ uint64) {
		found = found || e.Space().WithoutGate(s, g) != e.Space().VerdictOf(s)
	})
	return found
}

// changesSomething tells whether two sheets that differ in one answer alone,
// and in nothing that is asked because of it, get different verdicts for some
// answers to the questions after it.
func changesSomething(e *advisor.Engine, question int) bool {
	space := e.Space()
	verdicts := map[string]map[string]string{}
	found := false
	everySheet(e, func(s advisor.Sheet, _ uint64) {
		if found {
			return
		}
		q := space.Question(question)
		if s.Answers[q.ID].Blank() {
			return
		}
		key := ""
		for i := range space.Len() {
			if i != question {
				key += space.Question(i).ID + text(s.Answers[space.Question(i).ID]) + " "
			}
		}
		if verdicts[key] == nil {
			verdicts[key] = map[string]string{}
		}
		id := e.VerdictID(s)
		for _, other := range verdicts[key] {
			found = found || other != id
		}
		verdicts[key][text(s.Answers[q.ID])] = id
	})
	if found {
		return true
	}
	return opensFollowUp(e, question)
}

// opensFollowUp tells whether an answer decides what is asked: then it matters
// wherever the verdict depends on that.
func opensFollowUp(e *advisor.Engine, question int) bool {
	for i := range e.Space().Len() {
		if slices.Contains(e.Space().Parents(i), question) {
			d, _ := newDiagram(e, -1)
			d.number()
			at := slices.IndexFunc(d.steps, func(s step) bool { return s.question == question })
			return slices.ContainsFunc(d.layers[at], func(n *node) bool {
				return slices.ContainsFunc(n.edges, func(e edge) bool { return e.to.id != n.edges[0].to.id })
			})
		}
	}
	return false
}

func text(a advisor.Answer) string {
	s := "-"
	for _, o := range a.Options {
		s += o + ","
	}
	if a.Unknown {
		s = "?"
	}
	if a.IsNumber {
		s += string(rune('0' + a.Number))
	}
	return s
}

func read(e *advisor.Engine, w *Witness) advisor.Sheet {
	s := advisor.Sheet{Answers: map[string]advisor.Answer{}}
	for id, v := range w.Answers {
		switch v := v.(type) {
		case string:
			s.Answers[id] = advisor.Choose(v)
			if v == "unknown" {
				s.Answers[id] = advisor.UnknownAnswer
			}
		case []string:
			s.Answers[id] = advisor.Choose(v...)
		case int64:
			s.Answers[id] = advisor.Amount(v)
		}
	}
	return s
}
