package prove

import (
	"math/rand/v2"

	"firstrole/advisor"
)

// Walks is how many sheets a sampled report draws.
const Walks = 20_000

// Sample says what can be seen of an answer space that is too large to go
// through. Sheets are drawn question by question: each answer to a question that
// is asked, and "I don't know", has the same chance. So a sheet on a short path
// is drawn more often than one on a long path.
func Sample(e *advisor.Engine) *Report {
	r := newReport(e)
	w := &walker{e: e, space: e.Space()}
	w.questions()
	counts := make([]int, len(w.space.Verdicts()))
	counted := make([]weights, len(counts))
	plain := make([]advisor.Sheet, len(counts)) // the one with the fewest unknowns
	bites := make([]bool, len(w.space.Gates()))
	heard := make([]bool, w.space.Len())
	random := rand.New(rand.NewPCG(5, 6))
	for i := range Walks {
		s := w.walk(random)
		verdict := w.space.VerdictOf(s)
		counts[verdict]++
		if counted[verdict] == nil {
			counted[verdict], plain[verdict] = newWeights(w.space), s
		}
		w.count(counted[verdict], s)
		if unknowns(s) < unknowns(plain[verdict]) {
			plain[verdict] = s
		}
		for g := range bites {
			bites[g] = bites[g] || w.space.WithoutGate(s, g) != verdict
		}
		if q := i % max(len(heard), 1); q < len(heard) && !heard[q] {
			heard[q] = w.changes(s, q, verdict, random)
		}
	}
	for i, v := range w.space.Verdicts() {
		low, high := interval(counts[i], Walks, 1_000_000)
		share := VerdictShare{
			ID: v.ID, Million: uint64(counts[i]) * 1_000_000 / Walks, Low: uint64(low), High: uint64(high), Strengths: []StrengthShare{},
		}
		var t *typical
		if counts[i] > 0 {
			t = newTypical(e, counted[i])
			share.Witness = witness(e, t.settle(plain[i], func(s advisor.Sheet) bool { return w.space.VerdictOf(s) == i }))
		}
		r.typical, r.Verdicts = append(r.typical, t), append(r.Verdicts, share)
	}
	for g, seen := range bites {
		if !seen {
			r.IdleGates = append(r.IdleGates, w.space.Gates()[g].ID)
		}
	}
	for q, seen := range heard {
		if !seen {
			r.DeadQuestions = append(r.DeadQuestions, w.space.Question(q).ID)
		}
	}
	var sheets []advisor.Sheet
	of := make([][]advisor.Sheet, len(counts))
	for range samples {
		s := w.walk(random)
		sheets = append(sheets, s)
		if verdict := w.space.VerdictOf(s); r.Verdicts[verdict].Witness != nil {
			of[verdict] = append(of[verdict], s)
		}
	}
	r.leads(e, sheets)
	r.strengths(e, func(verdict int) []advisor.Sheet { return of[verdict] })
	return r
}

// walker draws sheets question by question.
type walker struct {
	e     *advisor.Engine
	space advisor.Space
	legal [][]advisor.Answer // by question of options
}

func (w *walker) questions() {
	for q := range w.space.Len() {
		w.legal = append(w.legal, w.space.Question(q).LegalAnswers())
	}
}

func (w *walker) walk(random *rand.Rand) advisor.Sheet {
	states := make([]uint16, w.space.Len())
	s := advisor.Sheet{Answers: map[string]advisor.Answer{}}
	for q := range states {
		all := w.space.States(q, states)
		states[q] = all[0]
		if !w.space.Asked(q, all[0]) {
			continue
		}
		s.Answers[w.space.Question(q).ID], states[q] = w.draw(q, random)
	}
	return s
}

// count adds a sheet to those that were counted.
func (w *walker) count(to weights, s advisor.Sheet) {
	for q := range to {
		if a := s.Answers[w.space.Question(q).ID]; a.Known() {
			to[q][w.space.StateOf(q, a)]++
		}
	}
}

func unknowns(s advisor.Sheet) int {
	n := 0
	for _, a := range s.Answers {
		if a.Unknown {
			n++
		}
	}
	return n
}

// draw picks an answer to a question, or "I don't know".
func (w *walker) draw(q int, random *rand.Rand) (advisor.Answer, uint16) {
	unknown := w.space.Unknown(q)
	if w.space.Question(q).Type == advisor.Number {
		state := uint16(random.IntN(int(unknown) + 1))
		return w.space.Answer(q, state), state
	}
	at := random.IntN(len(w.legal[q]) + 1)
	if at == len(w.legal[q]) {
		return advisor.UnknownAnswer, unknown
	}
	return w.legal[q][at], w.space.StateOf(q, w.legal[q][at])
}

// changes tells whether another answer to one question, with the others kept,
// gives another verdict.
func (w *walker) changes(s advisor.Sheet, q int, verdict int, random *rand.Rand) bool {
	id := w.space.Question(q).ID
	if s.Answers[id].Blank() {
		return false
	}
	before := s.Answers[id]
	s.Answers[id], _ = w.draw(q, random)
	changed := w.space.VerdictOf(s) != verdict
	s.Answers[id] = before
	return changed
}
