package advisor

// leftLimit is the most ways through the questions that are followed to count
// those still to come; beyond it each that may come is counted.
const leftLimit = 4096

// longestAfter is the most questions of part 1 that can be asked after one,
// whatever is answered from it on.
func (e *Engine) longestAfter(s Sheet, at int) int {
	v := e.valuesOf(s)
	states := make([]uint16, e.scored)
	for i := range at {
		e.ask(i, v.class[i], states)
	}
	for i := at; i < e.scored; i++ {
		v.class[i], v.unknown[i] = -1, false
	}
	ways := 1
	for i := at; i < e.scored; i++ {
		ways *= len(e.forks(i))
		if ways > leftLimit {
			return e.mayBeAsked(v, at)
		}
	}
	return e.longest(at, states) - 1
}

// longest is the most questions that are asked from one on.
func (e *Engine) longest(at int, states []uint16) int {
	if at == e.scored {
		return 0
	}
	if e.when[at].eval(states) != True {
		e.ask(at, -1, states)
		return e.longest(at+1, states)
	}
	best := 0
	for _, s := range e.forks(at) {
		states[at] = s
		best = max(best, e.longest(at+1, states))
	}
	return best + 1
}

// forks are states of an asked question of which each leads to other
// questions; one where none hangs on it.
func (e *Engine) forks(at int) []uint16 {
	c := &e.classes[at]
	hangs := false
	for _, parents := range e.parents {
		for _, parent := range parents {
			hangs = hangs || parent == at
		}
	}
	if !hangs {
		return []uint16{c.noAnswer()}
	}
	all := make([]uint16, 0, c.states())
	for s := uint16(0); s <= c.noAnswer(); s++ {
		all = append(all, s)
	}
	return all
}

func (e *Engine) mayBeAsked(v values, at int) int {
	count := 0
	sets := e.possible(v, fillBlanks)
	for i := at + 1; i < e.scored; i++ {
		if e.truthsOf(&e.when[i], sets)[True] {
			count++
		}
	}
	return count
}
