package prove

import (
	"slices"

	"firstrole/advisor"
)

// arrange puts the questions in an order in which few have to be kept in mind
// at once: after the questions they hang on, next to those they share rules
// with.
func (d *diagram) arrange() {
	n := d.space.Len()
	placed := make([]bool, n)
	for len(d.order) < n {
		best, cost := -1, 0
		for q := range n {
			if placed[q] || !d.parentsPlaced(q, placed) {
				continue
			}
			placed[q] = true
			if c := d.openCost(placed); best < 0 || c < cost {
				best, cost = q, c
			}
			placed[q] = false
		}
		placed[best] = true
		d.order = append(d.order, best)
	}
}

func (d *diagram) parentsPlaced(q int, placed []bool) bool {
	for _, p := range d.space.Parents(q) {
		if !placed[p] {
			return false
		}
	}
	return true
}

// openCost is how many joint states of placed questions have to be kept in
// mind.
func (d *diagram) openCost(placed []bool) int {
	cost := 1
	for q, is := range placed {
		if is && d.needed(q, placed) {
			cost = min(cost*d.spread(q), 1<<40)
		}
	}
	return cost
}

func (d *diagram) spread(q int) int {
	states := make([]uint16, d.space.Len())
	return len(d.space.States(q, states)) + 1
}

// needed tells whether something that is still to come looks at a question.
func (d *diagram) needed(q int, placed []bool) bool {
	waits := func(at []int) bool {
		return slices.Contains(at, q) && slices.ContainsFunc(at, func(other int) bool { return !placed[other] })
	}
	for _, sum := range d.space.Sums() {
		if waits(sum.At) {
			return true
		}
	}
	for g := range d.space.Gates() {
		if waits(d.space.GateQuestions(g)) {
			return true
		}
	}
	for child := range d.space.Len() {
		if !placed[child] && slices.Contains(d.space.Parents(child), q) {
			return true
		}
	}
	return false
}

// plan works out what each answer completes.
func (d *diagram) plan() {
	placed := make([]bool, d.space.Len())
	complete := func(at []int, now int) bool {
		return slices.Contains(at, now) && !slices.ContainsFunc(at, func(q int) bool { return !placed[q] })
	}
	var open []int
	for _, q := range d.order {
		placed[q] = true
		st := step{question: q, unknown: d.space.Unknown(q)}
		for _, sum := range d.space.Sums() {
			if complete(sum.At, q) {
				st.sums = append(st.sums, sum)
			}
		}
		for g := range d.space.Gates() {
			if complete(d.space.GateQuestions(g), q) {
				st.gates = append(st.gates, g)
			}
		}
		open = append(open, q)
		open = slices.DeleteFunc(open, func(o int) bool {
			if d.needed(o, placed) {
				return false
			}
			st.forget = append(st.forget, o)
			return true
		})
		st.open, st.firm = slices.Clone(open), d.firm(placed)
		d.steps = append(d.steps, st)
	}
}

// firm is the last gate, counted from 1, before which every gate that requires
// a verdict is known.
func (d *diagram) firm(placed []bool) int {
	for g, gate := range d.space.Gates() {
		waits := slices.ContainsFunc(d.space.GateQuestions(g), func(q int) bool { return !placed[q] })
		if gate.Effect == advisor.Requires && waits {
			return g
		}
	}
	return len(d.space.Gates())
}
