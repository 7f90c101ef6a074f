package prove

import (
	"math"
	"math/rand/v2"

	"firstrole/advisor"
)

// samples is how many sheets who leads rests on, and samplesOf how many of each
// verdict its strengths do.
const (
	samples   = 4000
	samplesOf = 800
)

// strengths counts how plainly each verdict is given on some of its sheets, and
// finds an ordinary sheet for each strength.
func (r *Report) strengths(e *advisor.Engine, sheetsOf func(verdict int) []advisor.Sheet) {
	for i := range r.Verdicts {
		v := &r.Verdicts[i]
		if v.Witness == nil {
			continue
		}
		type seen struct {
			count int
			plain advisor.Sheet // the most ordinary one
			odd   oddity
		}
		t, counts := r.typical[i], map[advisor.Strength]*seen{}
		see := func(s advisor.Sheet, n int) {
			strength, odd := e.Judge(s).Strength, t.plain(s)
			at := counts[strength]
			if at == nil {
				at = &seen{plain: s, odd: odd}
				counts[strength] = at
			}
			if at.count += n; odd.less(at.odd) {
				at.plain, at.odd = s, odd
			}
		}
		sheets := sheetsOf(i)
		for _, s := range sheets {
			see(s, 1)
		}
		see(v.Witness.Sheet, 0) // it may be the only one of its strength
		v.Drawn = len(sheets)
		for _, strength := range []advisor.Strength{advisor.Clear, advisor.Lean, advisor.TossUp} {
			at := counts[strength]
			if at == nil {
				continue
			}
			low, high := 0, 100
			if len(sheets) > 0 {
				low, high = wilson(at.count, len(sheets))
			}
			plain := t.settle(at.plain, func(s advisor.Sheet) bool {
				return e.Space().VerdictOf(s) == i && e.Judge(s).Strength == strength
			})
			v.Strengths = append(v.Strengths, StrengthShare{strength, low, high, witness(e, plain)})
		}
	}
}

// leads counts who is ahead on some sheets.
func (r *Report) leads(e *advisor.Engine, sheets []advisor.Sheet) {
	leads := make([]int, len(e.Pack.Roles))
	for _, s := range sheets {
		if lead := e.Leader(s); lead >= 0 {
			leads[lead]++
		}
	}
	r.Sampled = len(sheets)
	r.balance(e, leads)
}

func (r *Report) balance(e *advisor.Engine, leads []int) {
	for i, role := range e.Pack.Roles {
		low, high := span(e, i)
		b := Balance{Role: role.ID, Low: low, High: high, Leads: leads[i] * 100 / r.Sampled}
		for _, rule := range e.Space().Rules() {
			for _, p := range rule.Points {
				if p.Role == role.ID && p.Points > 0 {
					b.Rules++
				}
			}
		}
		r.Balance = append(r.Balance, b)
	}
}

// draw picks a sheet, every sheet with the same chance.
func (d *diagram) draw(random *rand.Rand) advisor.Sheet {
	return d.drawBy(random, func(n *node) uint64 { return n.below })
}

// drawn gives sheets with a verdict, each with the same chance.
func (d *diagram) drawn(verdict, count int) []advisor.Sheet {
	for _, n := range d.leaves() {
		n.given = 0
		if n.id == verdict {
			n.given = 1
		}
	}
	for i := len(d.layers) - 2; i >= 0; i-- {
		for _, n := range d.layers[i] {
			n.given = 0
			for _, e := range n.edges {
				n.given += e.ways * e.to.given
			}
		}
	}
	random := rand.New(rand.NewPCG(1, 2))
	var all []advisor.Sheet
	for range count {
		all = append(all, d.drawBy(random, func(n *node) uint64 { return n.given }))
	}
	return all
}

// drawBy picks a sheet. From each node there are so many.
func (d *diagram) drawBy(random *rand.Rand, many func(*node) uint64) advisor.Sheet {
	s := advisor.Sheet{Answers: map[string]advisor.Answer{}}
	n := d.layers[0][0]
	for i := range d.steps {
		at := random.Uint64N(many(n))
		for _, e := range n.edges {
			if part := e.ways * many(e.to); at >= part {
				at -= part
				continue
			}
			d.put(&s, i, e.state)
			n = e.to
			break
		}
	}
	return s
}

// span gives the least and the most that a role scores on any sheet; wider, where
// that is too much to go through.
func span(e *advisor.Engine, role int) (low, high int) {
	end := func(sign int) (int, error) {
		var terms []Term
		for _, sum := range e.Space().Sums() {
			terms = append(terms, Term{sum.At, func(states []uint16) int { return sign * int(sum.Points(states)[role]) }})
		}
		peak, err := Most(e.Space(), terms, nil)
		return 50 + sign*peak.Total, err
	}
	low, errLow := end(-1)
	high, errHigh := end(1)
	if errLow != nil || errHigh != nil {
		lows, highs := e.Reach()
		return lows[role], highs[role]
	}
	return low, high
}

// wilson is the 95 % interval of a share, in hundredths, outwards.
func wilson(count, total int) (low, high int) { return interval(count, total, 100) }

// interval is the 95 % interval (Wilson's) of a share, in parts of a whole,
// outwards.
func interval(count, total int, whole float64) (low, high int) {
	const z = 1.96
	n, p := float64(total), float64(count)/float64(total)
	mid := (p + z*z/(2*n)) / (1 + z*z/n)
	half := z / (1 + z*z/n) * math.Sqrt(p*(1-p)/n+z*z/(4*n*n))
	return int(math.Floor(whole * max(mid-half, 0))), int(math.Ceil(whole * min(mid+half, 1)))
}
