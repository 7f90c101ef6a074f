package advisor

import "slices"

// boundLimit is the most joint states of a component that are gone through;
// beyond it the bounds are wider than need be, never narrower.
const boundLimit = 50_000

// component is a set of questions that share rules, with those rules.
type component struct {
	at      []int // in file order
	tallies []*tally
}

// split sorts tallies into components that share no question. A follow-up stands
// in one component with the questions it hangs on, where both are scored.
func (e *Engine) split(tallies []tally) []component {
	group := make([]int, e.scored)
	for i := range group {
		group[i] = i
	}
	find := func(i int) int {
		for group[i] != i {
			i = group[i]
		}
		return i
	}
	used := make([]bool, e.scored)
	for i := range tallies {
		for _, q := range tallies[i].at {
			used[q] = true
			group[find(q)] = find(tallies[i].at[0])
		}
	}
	for q, parents := range e.parents {
		for _, parent := range parents {
			if used[q] && used[parent] {
				group[find(q)] = find(parent)
			}
		}
	}
	place := map[int]int{}
	var all []component
	for q := range e.scored {
		if !used[q] {
			continue
		}
		root := find(q)
		if _, ok := place[root]; !ok {
			place[root] = len(all)
			all = append(all, component{})
		}
		c := &all[place[root]]
		c.at = append(c.at, q)
	}
	for i := range tallies {
		if len(tallies[i].at) > 0 {
			c := &all[place[find(tallies[i].at[0])]]
			c.tallies = append(c.tallies, &tallies[i])
		}
	}
	return all
}

// filling says which questions are filled in when bounds are taken.
type filling uint8

const (
	fillBlanks   filling = iota // "I don't know" stays
	fillUnknowns                // "I don't know" may become an answer too
)

// possible lists the states that each question may take once the rest is
// filled in.
func (e *Engine) possible(v values, how filling) [][]uint16 {
	sets := make([][]uint16, e.scored)
	for i := range sets {
		c := &e.classes[i]
		asked := e.truthsOf(&e.when[i], sets)
		if asked[True] {
			switch {
			case v.class[i] >= 0:
				sets[i] = append(sets[i], uint16(v.class[i]))
			case v.unknown[i] && how == fillBlanks:
				sets[i] = append(sets[i], c.noAnswer())
			default:
				for s := uint16(0); s <= c.noAnswer(); s++ {
					sets[i] = append(sets[i], s)
				}
			}
		}
		if asked[False] {
			sets[i] = append(sets[i], c.notAsked())
		}
		if asked[Maybe] {
			sets[i] = append(sets[i], c.maybeAsked())
		}
	}
	return sets
}

// truthsOf tells which values a table takes over sets of states.
func (e *Engine) truthsOf(t *table, sets [][]uint16) (seen [3]bool) {
	size := 1
	for _, q := range t.at {
		if size *= len(sets[q]); size > boundLimit {
			return [3]bool{true, true, true}
		}
	}
	states := make([]uint16, e.scored)
	for i := range size {
		rest := i
		for _, q := range t.at {
			states[q] = sets[q][rest%len(sets[q])]
			rest /= len(sets[q])
		}
		seen[t.eval(states)] = true
	}
	return seen
}

// bounds holds the least and the most that scores and their differences reach.
type bounds struct {
	low, high []int   // by role
	least     [][]int // least[a][b] is the least of score a − score b
}

// bound takes the bounds of the scores over sets of states.
func (e *Engine) bound(sets [][]uint16) bounds {
	return e.boundComponents(e.components, sets, 50)
}

func (e *Engine) boundComponents(components []component, sets [][]uint16, base int) bounds {
	roles := len(e.Pack.Roles)
	b := bounds{make([]int, roles), make([]int, roles), make([][]int, roles)}
	for r := range roles {
		b.low[r], b.high[r] = base, base
		b.least[r] = make([]int, roles)
	}
	for i := range components {
		e.boundComponent(&components[i], sets, &b)
	}
	return b
}

func (e *Engine) boundComponent(c *component, sets [][]uint16, b *bounds) {
	size := 1
	for _, q := range c.at {
		if size *= len(sets[q]); size > boundLimit {
			if len(c.tallies) > 1 {
				for _, t := range c.tallies {
					e.boundComponent(&component{t.at, []*tally{t}}, sets, b)
				}
				return
			}
		}
	}
	roles := len(b.low)
	low, high := make([]int, roles), make([]int, roles)
	least := make([][]int, roles)
	for r := range least {
		least[r] = make([]int, roles)
	}
	sums := make([]int, roles)
	states := make([]uint16, e.scored)
	first := true
	var visit func(depth int)
	visit = func(depth int) {
		if depth < len(c.at) {
			q := c.at[depth]
			only, sure := e.stateGiven(q, c.at[:depth], states)
			for _, s := range sets[q] {
				if !sure || e.fits(q, s, only) {
					states[q] = s
					visit(depth + 1)
				}
			}
			return
		}
		clear(sums)
		for _, t := range c.tallies {
			for r, p := range t.sum(states, roles) {
				sums[r] += int(p)
			}
		}
		for r, sum := range sums {
			if first || sum < low[r] {
				low[r] = sum
			}
			if first || sum > high[r] {
				high[r] = sum
			}
			for other, from := range sums {
				if d := sum - from; first || d < least[r][other] {
					least[r][other] = d
				}
			}
		}
		first = false
	}
	visit(0)
	for r := range roles {
		b.low[r] += low[r]
		b.high[r] += high[r]
		for other := range roles {
			b.least[r][other] += least[r][other]
		}
	}
}

// stateGiven tells whether a question is asked, where the questions that this
// hangs on are all among those whose states are set.
func (e *Engine) stateGiven(q int, set []int, states []uint16) (Truth, bool) {
	for _, parent := range e.parents[q] {
		if !slices.Contains(set, parent) {
			return False, false
		}
	}
	return e.when[q].eval(states), true
}

// fits tells whether a question can stand in a state when it is asked, not
// asked, or may be.
func (e *Engine) fits(q int, s uint16, asked Truth) bool {
	c := &e.classes[q]
	switch asked {
	case True:
		return s <= c.noAnswer()
	case False:
		return s == c.notAsked()
	}
	return s == c.maybeAsked()
}

// canHold tells whether scores within bounds can lie in a region.
func (b *bounds) canHold(rg region) bool {
	n := len(b.low)
	limits := wholePoints(rg.limits)
	for r := range n {
		limits = append(limits, limit{r, n, b.low[r], false}, limit{n, r, -b.high[r], false})
		for other := range n {
			if r != other {
				limits = append(limits, limit{r, other, b.least[r][other], false})
			}
		}
	}
	_, ok := gaps(limits, n)
	return ok
}
