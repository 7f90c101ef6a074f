package advisor

import (
	"slices"
	"strconv"
)

// A witness multiplies all points that speak for a role by the same number, and
// those that speak against it by as much the other way. The number is a whole
// percentage wherever one will do: what is printed is then exact, and can be
// checked by hand.

// gridLimit is the most ways of moving the roles' points that are tried before
// parts of a percent are.
const gridLimit = 2000

// finest is the smallest part of a percent that is tried: one in so many.
const finest = 1000

// witness names points that give another verdict, each moved by no more than
// breaks_at rounded up to a whole percentage, and that verdict.
func (e *Engine) witness(p *position, r *rulings, fired []firing, breaksAt int) ([]WitnessOut, *VerdictRef) {
	reach := e.reach(fired)
	most := min(breaksAt+1, 100)
	near := e.nearest(p, r, reach)
	for parts := 1; parts <= finest; parts *= 10 {
		for _, rg := range near {
			w := weighing{rg.region, p.scores, reach, most * parts, 100 * parts, gridLimit}
			if by, ok := w.solve(); ok {
				v := e.verdicts[rg.verdict]
				return e.moved(fired, by, parts), &VerdictRef{v.ID, v.Label}
			}
		}
	}
	return nil, nil
}

// weighing looks for multipliers of the roles' points that lead into a region.
type weighing struct {
	region region
	scores []int
	reach  []int // by role: the sum of |points|
	most   int   // the farthest a multiplier goes from 1, in units
	unit   int   // parts of 1 in which multipliers are counted
	left   int   // ways still to be tried
}

// solve gives, by role, how far its multiplier is from 1, in units: as little as
// the roles before it leave possible.
func (w *weighing) solve() ([]int, bool) {
	n := len(w.scores)
	limits := make([]limit, 0, len(w.region.limits)+4*n)
	for _, l := range w.region.limits {
		l.least *= w.unit
		limits = append(limits, l)
	}
	limits = wholePoints(limits)
	for role, score := range w.scores {
		limits = append(limits, between(role, n, score*w.unit-w.most*w.reach[role], score*w.unit+w.most*w.reach[role])...)
	}
	by := make([]int, n)
	return by, w.pick(0, limits, by)
}

// between holds a score to a range.
func between(role, zero, low, high int) []limit {
	return []limit{{role, zero, low, false}, {zero, role, -high, false}}
}

func (w *weighing) pick(role int, limits []limit, by []int) bool {
	n := len(by)
	all, ok := gaps(limits, n)
	if !ok || role == n {
		return ok
	}
	from, reach := w.scores[role]*w.unit, w.reach[role]
	low, high := all[role][n].points-from, -all[n][role].points-from
	if reach == 0 {
		by[role] = 0
		return w.pick(role+1, limits, by)
	}
	for _, by[role] = range nearZero(ceilDiv(low, reach), -ceilDiv(-high, reach)) {
		if w.left--; w.left < 0 {
			return false
		}
		at := from + by[role]*reach
		if w.pick(role+1, append(slices.Clip(limits), between(role, n, at, at)...), by) {
			return true
		}
	}
	return false
}

// nearZero lists the whole numbers of a range, those nearest to zero first.
func nearZero(low, high int) []int {
	var all []int
	for n := low; n <= high; n++ {
		all = append(all, n)
	}
	slices.SortStableFunc(all, func(a, b int) int { return max(a, -a) - max(b, -b) })
	return all
}

func ceilDiv(a, b int) int {
	if a > 0 {
		return (a + b - 1) / b
	}
	return a / b
}

// moved writes a witness down.
func (e *Engine) moved(fired []firing, by []int, parts int) []WitnessOut {
	var out []WitnessOut
	for _, f := range fired {
		if by[f.role] == 0 {
			continue
		}
		out = append(out, WitnessOut{
			Rule: f.rule.ID, Role: e.Pack.Roles[f.role].ID, Points: f.points,
			Moved:   decimal(f.points*100*parts+max(f.points, -f.points)*by[f.role], 100*parts),
			Percent: decimal(by[f.role], parts),
		})
	}
	return out
}

// decimal writes a number of parts, of which a power of ten make one.
func decimal(n, parts int) string {
	sign := ""
	if n < 0 {
		sign, n = "-", -n
	}
	text := sign + strconv.Itoa(n/parts)
	if parts == 1 {
		return text
	}
	rest := strconv.Itoa(n%parts + parts)
	return text + "." + rest[1:]
}
