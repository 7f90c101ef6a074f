// Package prove goes through the whole answer space of a pack: not a sample of
// it, but every sheet, counted in a decision diagram whose nodes are what is
// left to matter once some questions are answered. Where that is too large, Sample
// says what can be seen. Most and Possible answer single questions about all
// sheets, on larger packs too.
package prove

import (
	"encoding/binary"
	"errors"
	"math/bits"
	"slices"

	"firstrole/advisor"
)

// ErrTooLarge is returned where a pack has more states than are gone through.
var ErrTooLarge = errors.New("the answer space is too large to go through")

// nodeLimit and edgeLimit are the most that a diagram may have: some hundred
// megabytes, and some seconds.
const (
	nodeLimit = 400_000
	edgeLimit = 4_000_000
)

// diagram is the answer space as layers of nodes: layer i holds what can be
// known once i questions, in the diagram's own order, have been answered.
type diagram struct {
	space  advisor.Space
	roles  int
	order  []int
	layers [][]*node
	steps  []step
	// without is a gate left out of a second set of rulings; -1: none is kept.
	without int
	edges   int // of all layers so far
}

// node is a state of knowledge: two ways of answering that come to the same
// node cannot be told apart by anything that follows.
type node struct {
	states []uint16 // of the questions that still matter; 0 elsewhere
	sums   []int16
	ruled  advisor.Rulings
	spared advisor.Rulings // without one gate; kept only where asked for
	ways   uint64          // sheets that lead here
	below  uint64          // ways to complete them
	edges  []edge
	given  uint64 // ways to complete it that give a verdict: see drawn
	cost   int    // of the plainest way to a verdict: see plainest
	id     int    // nodes of a layer with the same id give the same verdicts

	// Where every answer to a question is as likely: how likely it is to come by,
	// how many answers lead on, and how likely a verdict is from here.
	share   float64
	answers uint64
	odds    float64
}

type edge struct {
	state uint16
	ways  uint64
	to    *node
}

// step is what happens when one question is answered.
type step struct {
	question int
	sums     []advisor.Sum // complete now
	gates    []int         // known now
	forget   []int         // questions that matter no more
	open     []int         // questions that still do
	firm     int           // a gate up to this one, counted from 1, that requires a verdict has the last word
	unknown  uint16        // the state of "I don't know"
}

// newDiagram counts the answer space. Where a gate is named, every node also
// keeps what the rulings would be without it; -1 names none.
func newDiagram(e *advisor.Engine, without int) (*diagram, error) {
	d := &diagram{space: e.Space(), roles: len(e.Pack.Roles), without: without}
	d.arrange()
	d.plan()
	start := &node{
		states: make([]uint16, d.space.Len()), sums: make([]int16, d.roles),
		ruled: d.space.NewRulings(), spared: d.space.NewRulings(), ways: 1,
	}
	for g := range d.space.Gates() {
		if len(d.space.GateQuestions(g)) == 0 {
			d.apply(start, g)
		}
	}
	d.layers = [][]*node{{start}}
	count := 1
	for _, st := range d.steps {
		next, err := d.grow(st, d.layers[len(d.layers)-1])
		if err != nil {
			return nil, err
		}
		if count += len(next); count > nodeLimit {
			return nil, ErrTooLarge
		}
		d.layers = append(d.layers, next)
	}
	return d, d.countBelow()
}

// apply adds what a gate says of a node.
func (d *diagram) apply(n *node, g int) {
	value := d.space.GateTruth(g, n.states)
	d.space.Apply(&n.ruled, g, value)
	if d.without >= 0 && g != d.without {
		d.space.Apply(&n.spared, g, value)
	}
}

// forgetScores drops the scores that can decide nothing any more.
func (d *diagram) forgetScores(n *node, st step) {
	if n.ruled.Required > 0 && n.ruled.Required <= st.firm && d.without < 0 {
		clear(n.sums)
		clear(n.ruled.Out)
		return
	}
	for role := range n.sums {
		if d.space.OutOf(n.ruled, role) && (d.without < 0 || d.space.OutOf(n.spared, role)) {
			n.sums[role] = 0
		}
	}
}

func (d *diagram) grow(st step, layer []*node) ([]*node, error) {
	index := make(map[string]*node, len(layer)*2)
	var next []*node
	scratch := &node{states: make([]uint16, d.space.Len()), sums: make([]int16, d.roles), ruled: d.space.NewRulings(), spared: d.space.NewRulings()}
	var key []byte
	waysOf := map[uint16]uint64{}
	for _, n := range layer {
		options := d.space.States(st.question, n.states)
		if d.edges += len(options); d.edges > edgeLimit {
			return nil, ErrTooLarge
		}
		n.edges = make([]edge, 0, len(options))
		for _, state := range options {
			scratch.copy(n)
			d.answer(scratch, st, state)
			key = scratch.appendKey(key[:0], st.open, d.without >= 0)
			to, ok := index[string(key)]
			if !ok {
				if len(next) == nodeLimit {
					return nil, ErrTooLarge
				}
				to = scratch.clone()
				index[string(key)] = to
				next = append(next, to)
			}
			ways, ok := waysOf[state]
			if !ok {
				ways = d.space.Ways(st.question, state)
				waysOf[state] = ways
			}
			var fits bool
			if to.ways, fits = addProduct(to.ways, n.ways, ways); !fits {
				return nil, ErrTooLarge
			}
			n.edges = append(n.edges, edge{state, ways, to})
		}
	}
	return next, nil
}

// answer takes a node one question further.
func (d *diagram) answer(n *node, st step, state uint16) {
	n.states[st.question] = state
	for _, sum := range st.sums {
		for role, points := range sum.Points(n.states) {
			n.sums[role] += int16(points)
		}
	}
	for _, g := range st.gates {
		d.apply(n, g)
	}
	d.forgetScores(n, st)
	for _, q := range st.forget {
		n.states[q] = 0
	}
}

func (n *node) copy(from *node) {
	copy(n.states, from.states)
	copy(n.sums, from.sums)
	copy(n.ruled.Out, from.ruled.Out)
	copy(n.spared.Out, from.spared.Out)
	n.ruled.Required, n.spared.Required = from.ruled.Required, from.spared.Required
}

func (n *node) clone() *node {
	return &node{
		states: slices.Clone(n.states), sums: slices.Clone(n.sums),
		ruled:  advisor.Rulings{Required: n.ruled.Required, Out: slices.Clone(n.ruled.Out)},
		spared: advisor.Rulings{Required: n.spared.Required, Out: slices.Clone(n.spared.Out)},
	}
}

// appendKey writes down all that can still matter of a node.
func (n *node) appendKey(key []byte, open []int, spared bool) []byte {
	for _, q := range open {
		key = binary.LittleEndian.AppendUint16(key, n.states[q])
	}
	for _, s := range n.sums {
		key = binary.LittleEndian.AppendUint16(key, uint16(s))
	}
	key = appendRulings(key, n.ruled)
	if spared {
		key = appendRulings(key, n.spared)
	}
	return key
}

func appendRulings(key []byte, r advisor.Rulings) []byte {
	key = append(key, byte(r.Required))
	for _, out := range r.Out {
		key = append(key, byte(out))
	}
	return key
}

// addProduct gives sum + a·b; ok is false where that is too large a number.
func addProduct(sum, a, b uint64) (total uint64, ok bool) {
	high, product := bits.Mul64(a, b)
	total, carry := bits.Add64(sum, product, 0)
	return total, high == 0 && carry == 0
}

// countBelow counts, from the last layer up, in how many ways each node can be
// completed.
func (d *diagram) countBelow() error {
	last := len(d.layers) - 1
	for _, n := range d.layers[last] {
		n.below = 1
	}
	for i := last - 1; i >= 0; i-- {
		for _, n := range d.layers[i] {
			for _, e := range n.edges {
				var fits bool
				if n.below, fits = addProduct(n.below, e.to.below, e.ways); !fits {
					return ErrTooLarge
				}
			}
		}
	}
	return nil
}
