package advisor

import "slices"

// flipLimit is the most changes of answers that are tried for one sheet.
const flipLimit = 1_000_000

// changeTo is one other answer to one question, as a possible change.
type changeTo struct {
	question int
	class    int32
	answer   Answer
}

// flips lists every single change of answers that gives another verdict; where
// there is none every pair; where there is none the first triple. depth is how
// many changes at once were looked at.
func (e *Engine) flips(s Sheet, p *position) (all []Flip, depth int) {
	search := e.newFlipSearch(s, p)
	for depth = 1; depth <= 3; depth++ {
		if search.cost(depth) > flipLimit {
			return nil, depth - 1
		}
		search.firstOnly = depth == 3
		if search.try(0, depth); len(search.found) > 0 {
			return search.found, depth
		}
	}
	return nil, 3
}

type flipSearch struct {
	engine    *Engine
	sheet     Sheet
	from      *position
	choices   [][]changeTo // by question
	trial     *position
	chosen    []changeTo
	found     []Flip
	firstOnly bool
}

func (e *Engine) newFlipSearch(s Sheet, p *position) *flipSearch {
	f := &flipSearch{engine: e, sheet: s, from: p, trial: e.newPosition()}
	f.trial.values = values{slices.Clone(p.values.class), p.values.unknown}
	f.choices = make([][]changeTo, e.scored)
	for i := range e.scored {
		f.choices[i] = e.changes(i, s.Answers[e.questions[i].ID], p.values.class[i])
	}
	return f
}

// cost is how many sheets have to be scored to try every set of so many
// changes.
func (f *flipSearch) cost(depth int) int {
	ways := make([]int, depth+1)
	ways[0] = 1
	for _, c := range f.choices {
		for d := depth; d > 0; d-- {
			ways[d] += ways[d-1] * len(c)
		}
	}
	return ways[depth]
}

// try changes so many questions from one on.
func (f *flipSearch) try(from, more int) {
	if more == 0 {
		f.test()
		return
	}
	class := f.trial.values.class
	for q := from; q < len(f.choices); q++ {
		kept := class[q]
		for _, c := range f.choices[q] {
			class[q] = c.class
			f.chosen = append(f.chosen, c)
			f.try(q+1, more-1)
			f.chosen = f.chosen[:len(f.chosen)-1]
			if f.firstOnly && len(f.found) > 0 {
				class[q] = kept
				return
			}
		}
		class[q] = kept
	}
}

func (f *flipSearch) test() {
	e := f.engine
	e.workOut(f.trial)
	if f.trial.verdict == f.from.verdict {
		return
	}
	for _, c := range f.chosen {
		if !e.classes[c.question].known(f.trial.states[c.question]) {
			return
		}
	}
	v := e.verdicts[f.trial.verdict]
	flip := Flip{To: v.ID, Label: v.Label}
	for _, c := range f.chosen {
		flip.Changes = append(flip.Changes, e.change(f.sheet, c))
	}
	f.found = append(f.found, flip)
}

func (e *Engine) change(s Sheet, c changeTo) Change {
	q := e.questions[c.question]
	from := s.Answers[q.ID]
	if given(q, from) == blank {
		from = Answer{} // kept from another pack, and not allowed any more
	}
	return Change{
		Question: q.ID, Short: q.Short,
		From: q.value(from), FromText: q.Text(from, s.Currency),
		To: q.value(c.answer), ToText: q.Text(c.answer, s.Currency),
	}
}

// changes lists the other answers that one change can give to a question, in
// the question's order, leaving out those that nothing tells from the present
// one.
func (e *Engine) changes(i int, now Answer, class int32) []changeTo {
	q, c := e.questions[i], &e.classes[i]
	var answers []Answer
	switch {
	case class < 0 && q.Type != One:
		answers = c.reps
	case q.Type == One:
		answers = q.LegalAnswers()
	case q.Type == Number:
		answers = c.nearestEnds(q, now)
	default:
		answers = q.oneToggle(now)
	}
	var all []changeTo
	for _, a := range answers {
		if to := int32(c.of(q, a)); to != class {
			all = append(all, changeTo{i, to, a})
		}
	}
	return all
}

// nearestEnds gives, for every other interval of a number, the end that is
// nearest to the present number.
func (c *classes) nearestEnds(q *Question, now Answer) []Answer {
	var ends []Answer
	for i, cut := range c.cuts {
		top := q.Max
		if i+1 < len(c.cuts) {
			top = c.cuts[i+1] - 1
		}
		switch {
		case top < now.Number:
			ends = append(ends, Amount(top))
		case cut > now.Number:
			ends = append(ends, Amount(cut))
		}
	}
	return ends
}

// oneToggle gives the sets that one press makes of a set: an option added or
// removed. An option that stands alone takes the place of the others, and any
// other takes its place.
func (q *Question) oneToggle(now Answer) []Answer {
	var sets []Answer
	for _, o := range q.Options {
		if next := q.Toggle(now.Options, o.ID); len(next) > 0 {
			sets = append(sets, Answer{Options: next})
		}
	}
	return sets
}

// Toggle adds an option to those chosen or takes it away. An option that
// stands alone takes the place of the others, and any other takes its place.
func (q *Question) Toggle(chosen []string, id string) []string {
	if slices.Contains(chosen, id) {
		return q.Arrange(slices.DeleteFunc(slices.Clone(chosen), func(c string) bool { return c == id }))
	}
	if o, _ := q.Option(id); o.Alone {
		return []string{id}
	}
	kept := slices.DeleteFunc(slices.Clone(chosen), func(c string) bool {
		o, _ := q.Option(c)
		return o.Alone
	})
	return q.Arrange(append(kept, id))
}
