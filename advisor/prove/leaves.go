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
	counts := make([]uint64, len(d.space.Verdicts()))
	for _, n := range d.leaves() {
		counts[n.id] += n.ways
	}
	for i, v := range d.space.Verdicts() {
		share := VerdictShare{ID: v.ID, Sheets: counts[i], Million: million(counts[i], r.Sheets), Strengths: []StrengthShare{}}
		share.Low, share.High = share.Million, share.Million
		if counts[i] > 0 {
			share.Witness = witness(e, d.plainest(i))
		}
		r.Verdicts = append(r.Verdicts, share)
	}
}

// plainest finds a sheet with a verdict that leaves least unknown and, among
// those, chooses the earliest answers.
func (d *diagram) plainest(verdict int) advisor.Sheet {
	const never = 1 << 20
	for _, n := range d.leaves() {
		n.unknowns = never
		if n.id == verdict {
			n.unknowns = 0
		}
	}
	for i := len(d.layers) - 2; i >= 0; i-- {
		for _, n := range d.layers[i] {
			n.unknowns = never
			for _, e := range n.edges {
				n.unknowns = min(n.unknowns, e.to.unknowns+d.cost(i, e.state))
			}
		}
	}
	s := advisor.Sheet{Answers: map[string]advisor.Answer{}}
	n := d.layers[0][0]
	for i := range d.steps {
		for _, e := range n.edges {
			if e.to.unknowns+d.cost(i, e.state) == n.unknowns {
				d.put(&s, i, e.state)
				n = e.to
				break
			}
		}
	}
	return s
}

func (d *diagram) cost(layer int, state uint16) int {
	if state == d.steps[layer].unknown {
		return 1
	}
	return 0
}

// put writes the answer of a state on a sheet.
func (d *diagram) put(s *advisor.Sheet, layer int, state uint16) {
	q := d.steps[layer].question
	if a := d.space.Answer(q, state); !a.Blank() {
		s.Answers[d.space.Question(q).ID] = a
	}
}
