package advisor

import (
	"hash/fnv"
	"strconv"
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
	share       Hundredths
	witness     []WitnessOut
}

func (e *Engine) sturdiness(p *position, fired []firing) sturdiness {
	r := e.steady(p)
	var s sturdiness
	s.slack, s.turn = e.distances(p, r)
	s.breaksAt, s.witness = e.breaksAt(p, r, fired)
	s.share = e.share(p, r, fired)
	return s
}

// breaksAt is the greatest lower bound of the e up to 1 for which points, each
// multiplied by its own 1 ± e, give another verdict; nil where there is none.
// The witness moves the points of one role all by the same part.
func (e *Engine) breaksAt(p *position, r *rulings, fired []firing) (*Hundredths, []WitnessOut) {
	reach := make([]int, len(p.scores))
	for _, f := range fired {
		reach[f.role] += max(f.points, -f.points)
	}
	var best *fraction
	var at region
	one := fraction{1, 1}
	for _, rg := range e.regions(r) {
		if rg.verdict == p.verdict {
			continue
		}
		f, touched, ok := stretch(rg, p.scores, reach)
		if !ok || one.less(f) || !f.less(one) && !touched {
			continue
		}
		if best == nil || f.less(*best) {
			best, at = &f, rg
		}
	}
	if best == nil {
		return nil, nil
	}
	h := Hundredths(best.num * 100 / best.den)
	return &h, e.witness(p, at, *best, reach, fired)
}

// fine is the unit in which a witness is found: parts of a point.
const fine = 100_000

// witness names points, moved by little more than the bound, that lie in a
// region.
func (e *Engine) witness(p *position, rg region, bound fraction, reach []int, fired []firing) []WitnessOut {
	n := len(p.scores)
	limits := make([]limit, 0, len(rg.limits)+2*n)
	limits = append(limits, wholePoints(scaled(rg.limits))...)
	// The bound rounded up, and a little beyond it where that is still within 1.
	part := min((bound.num*fine+bound.den-1)/bound.den+2*n, fine)
	for r := range n {
		limits = append(limits,
			limit{r, n, p.scores[r]*fine - part*reach[r], false},
			limit{n, r, -p.scores[r]*fine - part*reach[r], false})
	}
	all, ok := gaps(limits, n)
	if !ok {
		return nil
	}
	var out []WitnessOut
	for _, f := range fired {
		if reach[f.role] == 0 {
			continue
		}
		moved := all[f.role][n].points - p.scores[f.role]*fine
		size := max(f.points, -f.points)
		points := f.points*fine + size*moved/reach[f.role]
		if moved != 0 {
			out = append(out, WitnessOut{f.rule.ID, e.Pack.Roles[f.role].ID, f.points, decimal(points)})
		}
	}
	return out
}

func scaled(limits []limit) []limit {
	all := make([]limit, len(limits))
	for i, l := range limits {
		l.least *= fine
		all[i] = l
	}
	return all
}

// decimal writes fine parts of a point as points with two decimals.
func decimal(parts int) string {
	sign := ""
	if parts < 0 {
		sign, parts = "-", -parts
	}
	whole, rest := parts/fine, parts%fine*100/fine
	return sign + strconv.Itoa(whole) + "." + strconv.Itoa(rest/10) + strconv.Itoa(rest%10)
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
