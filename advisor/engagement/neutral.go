package engagement

import (
	"slices"

	"firstrole/advisor"
)

// markNeutral marks the answers that take no side. Where no answer to the
// question ever takes one, it is about something else, and none is marked. A
// list of facts that adds nothing up is no refusal either: only a question with
// one answer has a neutral one.
func (d *differ) markNeutral(s *Spread, at int) {
	if s.Question.Type != advisor.One {
		return
	}
	takes := false
	for state := uint16(0); state < d.space.Unknown(at) && !takes; state++ {
		takes = d.favours(at, state)
	}
	if !takes {
		return
	}
	for i := range s.Values {
		state := d.space.StateOf(at, s.Values[i].Answer)
		s.Values[i].Neutral = !d.favours(at, state) && !d.decides(at, state)
	}
}

// favours tells whether an answer, whatever else is answered, can give one role
// more against another than not knowing would.
func (d *differ) favours(at int, state uint16) bool {
	for _, sum := range d.space.Sums() {
		if !slices.Contains(sum.At, at) {
			continue
		}
		if d.differs(sum.At, at, state, func(states []uint16) []int {
			points := sum.Points(states)
			against := make([]int, len(points))
			for role := range points {
				against[role] = int(points[role] - points[0])
			}
			return against
		}) {
			return true
		}
	}
	return false
}

// decides tells whether an answer settles a gate, or whether a later question is
// asked, that not knowing would leave open.
func (d *differ) decides(at int, state uint16) bool {
	for g := range d.space.Gates() {
		on := d.space.GateQuestions(g)
		if slices.Contains(on, at) && d.differs(on, at, state, func(states []uint16) []int {
			return []int{int(d.space.GateTruth(g, states))}
		}) {
			return true
		}
	}
	for later := range d.space.Len() {
		on := d.space.Parents(later)
		if slices.Contains(on, at) && d.differs(on, at, state, func(states []uint16) []int {
			next := d.space.States(later, states)
			return []int{len(next), int(next[0])}
		}) {
			return true
		}
	}
	return false
}

// differs goes through every joint state of some questions and tells whether
// one of them, in a state, ever gives another value than where it is unknown.
func (d *differ) differs(on []int, at int, state uint16, value func([]uint16) []int) bool {
	states := make([]uint16, d.space.Len())
	var others []int
	for _, q := range on {
		if q != at {
			others = append(others, q)
		}
	}
	var each func(rest []int) bool
	each = func(rest []int) bool {
		if len(rest) == 0 {
			states[at] = d.space.Unknown(at)
			without := value(states)
			states[at] = state
			return !slices.Equal(without, value(states))
		}
		q := rest[0]
		for s := range d.space.Size(q) {
			states[q] = uint16(s)
			if each(rest[1:]) {
				return true
			}
		}
		return false
	}
	return each(others)
}
