package prove

import (
	"encoding/binary"

	"firstrole/advisor"
)

func (d *diagram) leaves() []*node { return d.layers[len(d.layers)-1] }

func (d *diagram) verdict(n *node, r advisor.Rulings) int {
	scores := make([]int, d.roles)
	for role, sum := range n.sums {
		scores[role] = 50 + int(sum)
	}
	return d.space.Decide(scores, r)
}

// number gives every node an id: two nodes of a layer have the same one where
// every way of going on gives the same verdict from both.
func (d *diagram) number() {
	for _, n := range d.leaves() {
		n.id = d.verdict(n, n.ruled)
	}
	for i := len(d.layers) - 2; i >= 0; i-- {
		ids := map[string]int{}
		var key []byte
		for _, n := range d.layers[i] {
			key = key[:0]
			for _, e := range n.edges {
				key = binary.LittleEndian.AppendUint16(key, e.state)
				key = binary.LittleEndian.AppendUint32(key, uint32(e.to.id))
			}
			id, ok := ids[string(key)]
			if !ok {
				id = len(ids)
				ids[string(key)] = id
			}
			n.id = id
		}
	}
}

// shares counts the verdicts, and finds a witness for each.
func (d *diagram) shares(r *Report, e *advisor.Engine) {
	d.shareOut()
	counts := make([]uint64, len(d.space.Verdicts()))
	for _, n := range d.leaves() {
		counts[n.id] += n.ways
	}
	for i, v := range d.space.Verdicts() {
		share := VerdictShare{ID: v.ID, Sheets: counts[i], Million: million(counts[i], r.Sheets), Strengths: []StrengthShare{}}
		share.Low, share.High = share.Million, share.Million
		if counts[i] > 0 {
			t := d.typical(e, i)
			r.typical = append(r.typical, t)
			share.Witness = witness(e, t.settle(d.plainest(i, t), func(s advisor.Sheet) bool { return d.space.VerdictOf(s) == i }))
		} else {
			r.typical = append(r.typical, nil)
		}
		r.Verdicts = append(r.Verdicts, share)
	}
}

// plainest finds a sheet with a verdict that leaves least unknown and, among
// those, the most typical one.
func (d *diagram) plainest(verdict int, t *typical) advisor.Sheet {
	const never = 1 << 30
	for _, n := range d.leaves() {
		n.cost = never
		if n.id == verdict {
			n.cost = 0
		}
	}
	for i := len(d.layers) - 2; i >= 0; i-- {
		for _, n := range d.layers[i] {
			n.cost = never
			for _, e := range n.edges {
				n.cost = min(n.cost, e.to.cost+d.cost(t, i, e.state))
			}
		}
	}
	s := advisor.Sheet{Answers: map[string]advisor.Answer{}}
	n := d.layers[0][0]
	for i, st := range d.steps {
		for _, e := range n.edges {
			if e.to.cost+d.cost(t, i, e.state) == n.cost {
				if known := int(e.state) < len(t.near[st.question]); known {
					s.Answers[d.space.Question(st.question).ID] = t.near[st.question][e.state]
				} else {
					d.put(&s, i, e.state)
				}
				n = e.to
				break
			}
		}
	}
	return s
}

// cost is how far an answer is from a typical one; not to know is farther than
// any.
func (d *diagram) cost(t *typical, layer int, state uint16) int {
	off := t.off[d.steps[layer].question]
	switch {
	case int(state) < len(off):
		return off[state]
	case state == d.steps[layer].unknown:
		return 1 << 16
	}
	return 0
}

// typical is what is typical of the sheets with a verdict.
func (d *diagram) typical(e *advisor.Engine, verdict int) *typical {
	for _, n := range d.leaves() {
		n.odds = 0
		if n.id == verdict {
			n.odds = 1
		}
	}
	counted := newWeights(d.space)
	for i := len(d.layers) - 2; i >= 0; i-- {
		q := d.steps[i].question
		for _, n := range d.layers[i] {
			n.odds = 0
			for _, e := range n.edges {
				odds := float64(n.part(e) * e.to.odds)
				n.odds += odds
				counted[q][e.state] += float64(n.share * odds)
			}
		}
	}
	return newTypical(e, counted)
}

// part is how often an edge is taken where every answer is as likely. What is
// multiplied is rounded before it is added, so that machines agree.
func (n *node) part(e edge) float64 { return float64(e.ways) / float64(n.answers) }

// shareOut gives every node its share of all sheets that come through it, each
// answer to a question being as likely.
func (d *diagram) shareOut() {
	d.layers[0][0].share = 1
	for _, layer := range d.layers {
		for _, n := range layer {
			for _, e := range n.edges {
				n.answers += e.ways
			}
			for _, e := range n.edges {
				e.to.share += float64(n.share * n.part(e))
			}
		}
	}
}

// put writes the answer of a state on a sheet.
func (d *diagram) put(s *advisor.Sheet, layer int, state uint16) {
	q := d.steps[layer].question
	if a := d.space.Answer(q, state); !a.Blank() {
		s.Answers[d.space.Question(q).ID] = a
	}
}
