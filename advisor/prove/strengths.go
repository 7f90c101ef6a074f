package prove

import (
	"math"
	"math/rand/v2"

	"firstrole/advisor"
)

// samples is how many sheets the strengths rest on.
const samples = 4000

// strengths draws sheets and counts how plainly each verdict is given.
func (r *Report) strengths(e *advisor.Engine, samples int, draw func(*rand.Rand) advisor.Sheet) {
	random := rand.New(rand.NewPCG(1, 2))
	type seen struct {
		count   int
		witness *Witness
	}
	counts := map[string]map[advisor.Strength]*seen{}
	totals := map[string]int{}
	leads := make([]int, len(e.Pack.Roles))
	for range samples {
		s := draw(random)
		v := e.Judge(s)
		if lead := e.Leader(s); lead >= 0 {
			leads[lead]++
		}
		if counts[v.ID] == nil {
			counts[v.ID] = map[advisor.Strength]*seen{}
		}
		at := counts[v.ID][v.Strength]
		if at == nil {
			at = &seen{witness: witness(e, s)}
			counts[v.ID][v.Strength] = at
		}
		at.count++
		totals[v.ID]++
	}
	r.Sampled = samples
	r.balance(e, leads)
	for i := range r.Verdicts {
		v := &r.Verdicts[i]
		for _, strength := range []advisor.Strength{advisor.Clear, advisor.Lean, advisor.TossUp} {
			if at := counts[v.ID][strength]; at != nil {
				low, high := wilson(at.count, totals[v.ID])
				v.Strengths = append(v.Strengths, StrengthShare{strength, low, high, at.witness})
			}
		}
	}
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
	s := advisor.Sheet{As: "", Answers: map[string]advisor.Answer{}}
	n := d.layers[0][0]
	for i := range d.steps {
		at := random.Uint64N(n.below)
		for _, e := range n.edges {
			if part := e.ways * e.to.below; at >= part {
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
