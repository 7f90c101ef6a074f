package advisor

import (
	"hash/fnv"
	"slices"
)

// draws is how many ways of weighing the answers are tried.
const draws = 10_000

// firing is one rule that fired, with its points for one role.
type firing struct {
	rule   *Rule
	role   int
	points int
}

// firings lists the rules that fire on a sheet, one entry a role, in file
// order.
func (e *Engine) firings(s Sheet) []firing {
	how := e.standings(s)
	at := e.lookupSheet(s, how)
	var all []firing
	for i := range e.Pack.Rules {
		r := &e.Pack.Rules[i]
		if e.ownTheme(r.Theme) && e.fires(r, at) {
			for _, p := range r.Points {
				all = append(all, firing{r, e.roleIndex(p.Role), p.Points})
			}
		}
	}
	return all
}

// sturdiness is how far a verdict stands from others.
type sturdiness struct {
	slack, turn *int
	breaksAt    *Hundredths
}

func (e *Engine) sturdiness(p *position, r *rulings, fired []firing) sturdiness {
	var s sturdiness
	s.slack, s.turn = e.distances(p, r)
	if near := e.nearest(p, r, e.reach(fired)); len(near) > 0 {
		h := near[0].bound.hundredths()
		s.breaksAt = &h
	}
	return s
}

// reach is the sum of |points| of each role.
func (e *Engine) reach(fired []firing) []int {
	reach := make([]int, len(e.Pack.Roles))
	for _, f := range fired {
		reach[f.role] += max(f.points, -f.points)
	}
	return reach
}

// within is a region of another verdict, with the greatest lower bound of the e
// up to 1 for which points, each multiplied by its own 1 ± e, lead into it.
type within struct {
	region
	bound fraction
}

// nearest lists the regions of other verdicts that moved points lead into,
// those that take least first.
func (e *Engine) nearest(p *position, r *rulings, reach []int) []within {
	var near []within
	one := fraction{1, 1}
	for _, rg := range e.regions(r) {
		if rg.verdict == p.verdict {
			continue
		}
		bound, touched, ok := stretch(rg, p.scores, reach)
		if ok && (bound.less(one) || touched && !one.less(bound)) {
			near = append(near, within{rg, bound})
		}
	}
	slices.SortStableFunc(near, func(a, b within) int { return a.bound.num*b.bound.den - b.bound.num*a.bound.den })
	return near
}

// share is how many of the draws keep the verdict, in hundredths rounded down.
// Each draw multiplies each fired rule's points for each role by its own
// 1 + k/1000, k uniform from −500 to 500.
func (e *Engine) share(p *position, r *rulings, fired []firing) Hundredths {
	random := newRandom(e.Pack.Digest)
	scores := make([]int, len(p.scores))
	kept := 0
	for range draws {
		for role := range scores {
			scores[role] = 50 * 1000
		}
		for _, f := range fired {
			scores[f.role] += f.points * (1000 + random.between(-500, 500))
		}
		if e.decide(scores, 1000, r).verdict == p.verdict {
			kept++
		}
	}
	return Hundredths(kept * 100 / draws)
}

// random is a small generator (splitmix64) whose sequence is the same on every
// machine and in every version of Go.
type random struct{ state uint64 }

func newRandom(seed string) *random {
	h := fnv.New64a()
	h.Write([]byte(seed))
	return &random{h.Sum64()}
}

func (r *random) next() uint64 {
	r.state += 0x9e3779b97f4a7c15
	z := r.state
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// between gives a whole number from low to high, both included, each as likely.
func (r *random) between(low, high int) int {
	n := uint64(high - low + 1)
	for limit := -n % n; ; {
		if x := r.next(); x >= limit {
			return low + int(x%n)
		}
	}
}
