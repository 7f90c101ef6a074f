package prove

import (
	"encoding/binary"
	"slices"

	"firstrole/advisor"
)

// spotLimit is the most joint answers that are kept in mind at once, and
// stepLimit the most steps, when a largest total is looked for.
const (
	spotLimit = 100_000
	stepLimit = 4_000_000
)

// Term is a part of a total: what some questions add to it by the states they
// take.
type Term struct {
	At    []int
	Worth func(states []uint16) int
}

// Peak is the largest total there is.
type Peak struct {
	Total int
	// States are those of a sheet that has it. Only questions that matter to the
	// total have one; those of the others are 0.
	States []uint16
	// Sheet answers the questions that matter.
	Sheet advisor.Sheet
}

// Most finds the largest total of terms over every sheet: exactly, by going
// through the questions that matter and forgetting each one once nothing to
// come looks at it. Where allow is not nil, only sheets with allowed states
// count. The error is ErrTooLarge where too many joint answers have to be kept
// in mind.
func Most(space advisor.Space, terms []Term, allow func(question int, state uint16) bool) (Peak, error) {
	return newClimb(space, terms).run(allow)
}

// Possible tells whether terms of 0 and 1 are all 1 on some sheet.
func Possible(space advisor.Space, terms ...Term) (bool, error) {
	m := newClimb(space, terms)
	if found, sure := m.seek(); sure {
		return found, nil
	}
	peak, err := m.run(nil)
	return peak.Total == len(terms), err
}

// Holds makes a term of a yes or no.
func Holds(at []int, holds func(states []uint16) bool) Term {
	return Term{at, func(states []uint16) int {
		if holds(states) {
			return 1
		}
		return 0
	}}
}

// climb is one search for a largest total.
type climb struct {
	space   advisor.Space
	terms   []Term
	matters []bool
	order   []int
}

func newClimb(space advisor.Space, terms []Term) *climb {
	m := &climb{space: space, terms: terms, matters: make([]bool, space.Len())}
	m.mark()
	m.arrange()
	return m
}

// seekLimit is the most steps of a search that forgets nothing.
const seekLimit = 3000

// seek looks for a sheet on which every term is 1, answer by answer: most often
// one is near. It is sure where it found one, or tried every way.
func (m *climb) seek() (found, sure bool) {
	states := make([]uint16, m.space.Len())
	placed := make([]bool, m.space.Len())
	complete := make([][]Term, len(m.order))
	for i, q := range m.order {
		placed[q] = true
		complete[i] = m.complete(q, placed)
	}
	steps := 0
	var descend func(depth int) bool
	descend = func(depth int) bool {
		if depth == len(m.order) {
			return true
		}
		q := m.order[depth]
		for _, states[q] = range m.space.States(q, states) {
			if steps++; steps > seekLimit {
				return false
			}
			if !slices.ContainsFunc(complete[depth], func(t Term) bool { return t.Worth(states) == 0 }) && descend(depth+1) {
				return true
			}
		}
		return false
	}
	if slices.ContainsFunc(m.terms, func(t Term) bool { return len(t.At) == 0 && t.Worth(states) == 0 }) {
		return false, true
	}
	found = descend(0)
	return found, found || steps <= seekLimit
}

// spot is the best of the ways that cannot be told apart by what is to come.
type spot struct {
	states []uint16
	total  int
}

// mark finds the questions of the terms and those that these hang on.
func (m *climb) mark() {
	var visit func(q int)
	visit = func(q int) {
		if m.matters[q] {
			return
		}
		m.matters[q] = true
		for _, parent := range m.space.Parents(q) {
			visit(parent)
		}
	}
	for _, term := range m.terms {
		for _, q := range term.At {
			visit(q)
		}
	}
}

// arrange orders the questions so that few have to be kept in mind at once.
func (m *climb) arrange() {
	n := m.space.Len()
	placed := make([]bool, n)
	for {
		best, cost := -1, 0
		for q := range n {
			if !m.matters[q] || placed[q] || slices.ContainsFunc(m.space.Parents(q), func(p int) bool { return !placed[p] }) {
				continue
			}
			placed[q] = true
			if c := m.cost(placed); best < 0 || c < cost {
				best, cost = q, c
			}
			placed[q] = false
		}
		if best < 0 {
			return
		}
		placed[best] = true
		m.order = append(m.order, best)
	}
}

func (m *climb) cost(placed []bool) int {
	cost := 1
	for _, q := range m.open(placed) {
		cost = min(cost*(int(m.space.Unknown(q))+2), 1<<40)
	}
	return cost
}

// open lists the placed questions that something to come looks at.
func (m *climb) open(placed []bool) []int {
	var open []int
	waiting := func(q int) bool { return m.matters[q] && !placed[q] }
	for q := range placed {
		if !placed[q] {
			continue
		}
		needed := slices.ContainsFunc(m.terms, func(t Term) bool {
			return slices.Contains(t.At, q) && slices.ContainsFunc(t.At, waiting)
		})
		for child := 0; child < len(placed) && !needed; child++ {
			needed = waiting(child) && slices.Contains(m.space.Parents(child), q)
		}
		if needed {
			open = append(open, q)
		}
	}
	return open
}

func (m *climb) run(allow func(int, uint16) bool) (Peak, error) {
	spots := []spot{{make([]uint16, m.space.Len()), 0}}
	for _, term := range m.terms {
		if len(term.At) == 0 {
			spots[0].total += term.Worth(spots[0].states)
		}
	}
	placed := make([]bool, m.space.Len())
	states := make([]uint16, m.space.Len())
	steps := 0
	for _, q := range m.order {
		placed[q] = true
		next, complete := layer{open: m.open(placed), index: map[string]int{}}, m.complete(q, placed)
		for _, from := range spots {
			copy(states, from.states)
			for _, state := range m.space.States(q, from.states) {
				if allow != nil && !allow(q, state) {
					continue
				}
				states[q] = state
				total := from.total
				for _, term := range complete {
					total += term.Worth(states)
				}
				if steps++; steps > stepLimit || !next.reach(states, total) {
					return Peak{}, ErrTooLarge
				}
			}
		}
		spots = next.spots
	}
	if len(spots) == 0 {
		return Peak{States: make([]uint16, m.space.Len())}, nil
	}
	best := spots[0]
	for _, s := range spots[1:] {
		if s.total > best.total {
			best = s
		}
	}
	return Peak{best.total, best.states, m.sheet(best.states)}, nil
}

// layer keeps, of all ways to each joint state of the open questions, the best.
type layer struct {
	open  []int
	spots []spot
	index map[string]int // of spots, by the states of the open questions
	key   []byte
}

// reach takes in a way; false where there are too many to keep in mind.
func (l *layer) reach(states []uint16, total int) bool {
	l.key = l.key[:0]
	for _, q := range l.open {
		l.key = binary.LittleEndian.AppendUint16(l.key, states[q])
	}
	at, ok := l.index[string(l.key)]
	switch {
	case !ok && len(l.spots) == spotLimit:
		return false
	case !ok:
		l.index[string(l.key)] = len(l.spots)
		l.spots = append(l.spots, spot{slices.Clone(states), total})
	case total > l.spots[at].total:
		copy(l.spots[at].states, states)
		l.spots[at].total = total
	}
	return true
}

// complete lists the terms whose last question this is.
func (m *climb) complete(q int, placed []bool) []Term {
	var all []Term
	for _, term := range m.terms {
		if slices.Contains(term.At, q) && !slices.ContainsFunc(term.At, func(o int) bool { return !placed[o] }) {
			all = append(all, term)
		}
	}
	return all
}

func (m *climb) sheet(states []uint16) advisor.Sheet {
	s := advisor.Sheet{Answers: map[string]advisor.Answer{}}
	for q, matters := range m.matters {
		if a := m.space.Answer(q, states[q]); matters && !a.Blank() {
			s.Answers[m.space.Question(q).ID] = a
		}
	}
	return s
}
