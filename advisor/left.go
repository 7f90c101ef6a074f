package advisor

// LeftLimit is the most ways through the questions that are followed to count
// those still to come. Beyond it every question that may come is counted, which
// can be more than come on any one way.
const LeftLimit = 4096

// Forks gives answers to a question of part 1 that lead to different questions:
// the first of each kind, and none where no question hangs on it. "I don't know"
// is a fork of its own and not among them.
func (e *Engine) Forks(q *Question) []Answer {
	at, ok := e.place[q.ID]
	if !ok || at >= e.scored {
		return nil
	}
	var all []Answer
	for _, s := range e.forks[at] {
		if c := &e.classes[at]; c.known(s) {
			all = append(all, c.reps[s])
		}
	}
	return all
}

// findForks lists, for every question, states of it as one that is asked, of
// which each leads to other questions; one where none hangs on it.
func (e *Engine) findForks() {
	tell := make([]classes, e.scored) // what tells the forks of each question apart
	for _, q := range e.questions[:e.scored] {
		q.When.Walk(func(c Condition) {
			if c.Question != "" {
				at := e.place[c.Question]
				tell[at].atoms = append(tell[at].atoms, c)
			}
		})
	}
	e.forks = make([][]uint16, e.scored)
	for i := range e.forks {
		c := &e.classes[i]
		seen := map[string]bool{}
		for s, a := range c.reps {
			if sig := tell[i].signature(e.questions[i], a); sig != "" && !seen[sig] {
				seen[sig] = true
				e.forks[i] = append(e.forks[i], uint16(s))
			}
		}
		e.forks[i] = append(e.forks[i], c.noAnswer())
	}
}

// Most is the most questions of part 1 that one person is asked, whatever the
// answers are.
func (e *Engine) Most() int {
	if e.scored == 0 {
		return 0
	}
	return e.longestAfter(Sheet{}, 0) + 1
}

// longestAfter is the most questions of part 1 that can be asked after one,
// whatever is answered from it on.
func (e *Engine) longestAfter(s Sheet, at int) int {
	v := e.valuesOf(s)
	states := make([]uint16, e.scored)
	for i := range at {
		e.ask(i, v.class[i], states)
	}
	ways := 1
	for _, forks := range e.forks[at:] {
		if ways *= len(forks); ways > LeftLimit {
			return e.mayBeAsked(at, states)
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
	for _, s := range e.forks[at] {
		states[at] = s
		best = max(best, e.longest(at+1, states))
	}
	return best + 1
}

// mayBeAsked counts the questions after one whose condition can become true.
func (e *Engine) mayBeAsked(at int, states []uint16) int {
	count := 0
	sets := make([][]uint16, e.scored)
	for i := range sets {
		if i < at {
			sets[i] = states[i : i+1]
			continue
		}
		may := e.mayBe(e.questions[i].When, sets)
		if may[True] {
			sets[i] = append(sets[i], e.forks[i]...)
			if i > at {
				count++
			}
		}
		if may[False] {
			sets[i] = append(sets[i], e.classes[i].notAsked())
		}
		if may[Maybe] {
			sets[i] = append(sets[i], e.classes[i].maybeAsked())
		}
	}
	return count
}

// mayBe tells which values a condition can take over sets of states. Its parts
// are taken by themselves, as if no two looked at the same question: so it may
// name a value too many, never one too few.
func (e *Engine) mayBe(c Condition, sets [][]uint16) (may [3]bool) {
	switch c.Op {
	case OpAll, OpAny:
		may[truth(c.Op == OpAll)] = true // of no conditions
		for _, inner := range c.Of {
			may = c.joined(may, e.mayBe(inner, sets))
		}
	case OpNot:
		inner := e.mayBe(c.Of[0], sets)
		may = [3]bool{False: inner[True], Maybe: inner[Maybe], True: inner[False]}
	default:
		at := e.place[c.Question]
		states := make([]uint16, e.scored)
		for _, s := range sets[at] {
			states[at] = s
			may[c.eval(e.lookupStates(states))] = true
		}
	}
	return may
}

// joined gives the values that all or any of two conditions can take.
func (c Condition) joined(a, b [3]bool) (may [3]bool) {
	for x := range a {
		for y := range b {
			if a[x] && b[y] {
				if c.Op == OpAll {
					may[min(x, y)] = true
				} else {
					may[max(x, y)] = true
				}
			}
		}
	}
	return may
}
