package prove

import (
	"cmp"
	"slices"

	"firstrole/advisor"
)

// A witness is to read like somebody who could be: so it is looked for in the
// middle of all sheets that are given its verdict. Of ordered options the middle
// one is typical, of others the commonest, of several those that two thirds have
// ticked. Each answer to a question counts the same there, however many ways of
// going on it has.

// typical is what is typical of some sheets, question by question.
type typical struct {
	e       *advisor.Engine
	space   advisor.Space
	answers []advisor.Answer // blank where the question is never asked
	near    [][]advisor.Answer
	off     [][]int
}

// weights are how often each state of each question is met.
type weights [][]float64

func newWeights(space advisor.Space) weights {
	w := make(weights, space.Len())
	for q := range w {
		w[q] = make([]float64, space.Size(q))
	}
	return w
}

// newTypical works out what is typical of the sheets that were counted.
func newTypical(e *advisor.Engine, counted weights) *typical {
	t := &typical{e: e, space: e.Space()}
	for q := range counted {
		t.answers = append(t.answers, t.middle(q, counted[q]))
		t.near, t.off = append(t.near, nil), append(t.off, nil)
		for state := range t.space.Unknown(q) {
			a := t.nearest(q, state)
			t.near[q], t.off[q] = append(t.near[q], a), append(t.off[q], t.apart(q, a))
		}
	}
	return t
}

// middle is the typical answer to a question.
func (t *typical) middle(q int, counted []float64) advisor.Answer {
	known := counted[:t.space.Unknown(q)]
	if !slices.ContainsFunc(known, func(n float64) bool { return n > 0 }) {
		return advisor.Answer{}
	}
	question := t.space.Question(q)
	switch {
	case question.Type == advisor.Number:
		return t.space.Typical(q, uint16(median(known)))
	case question.Type == advisor.Several:
		return t.ticked(q, known)
	}
	each := make([]float64, len(question.Options))
	for i, o := range question.Options {
		if state, ok := t.space.OptionState(q, o.ID); ok { // else it stands for "I don't know"
			each[i] = known[state] / float64(t.space.Ways(q, state))
		}
	}
	at := median(each)
	if !question.Ordered {
		at = slices.Index(each, slices.Max(each))
	}
	return advisor.Choose(question.Options[at].ID)
}

// median is the first place at which half of the whole is reached.
func median(counts []float64) int {
	whole, part := sum(counts), 0.0
	for i, n := range counts {
		if part += n; n > 0 && part >= whole/2 {
			return i
		}
	}
	return 0
}

func sum(counts []float64) float64 {
	whole := 0.0
	for _, n := range counts {
		whole += n
	}
	return whole
}

// ticked are the options that two thirds have ticked; where there are none, the
// commonest of the smallest sets.
func (t *typical) ticked(q int, known []float64) advisor.Answer {
	question, each := t.space.Question(q), map[string]float64{}
	least, commonest := advisor.Answer{}, 0.0
	for state, n := range known {
		a := t.space.Answer(q, uint16(state))
		for _, option := range a.Options {
			each[option] += n
		}
		if n > 0 && (least.Blank() || len(a.Options) < len(least.Options) || len(a.Options) == len(least.Options) && n > commonest) {
			least, commonest = a, n
		}
	}
	var most []string
	for _, o := range question.Options {
		if each[o.ID] > sum(known)*2/3 {
			most = append(most, o.ID)
		}
	}
	if a := advisor.Choose(most...); question.Accepts(a) {
		return a
	}
	return least
}

// nearest is the answer of a state that is nearest to the typical one.
func (t *typical) nearest(q int, state uint16) advisor.Answer {
	question, best := t.space.Question(q), t.space.Typical(q, state)
	if question.Type != advisor.One {
		if a := t.answers[q]; question.Accepts(a) && t.space.StateOf(q, a) == state {
			return a
		}
		return best
	}
	for _, o := range question.Options {
		at, ok := t.space.OptionState(q, o.ID)
		if a := advisor.Choose(o.ID); ok && at == state && t.apart(q, a) < t.apart(q, best) {
			best = a
		}
	}
	return best
}

// apart is how far an answer is from the typical one: so many steps of a scale,
// so many options, or two where one answer is just another.
func (t *typical) apart(q int, a advisor.Answer) int {
	question, middle := t.space.Question(q), t.answers[q]
	switch {
	case middle.Blank() || middle.Equal(a):
		return 0
	case question.Type == advisor.Number:
		return distance(int(t.space.StateOf(q, a)), int(t.space.StateOf(q, middle)))
	case question.Type == advisor.Several:
		n := 0
		for _, o := range question.Options {
			if a.Has(o.ID) != middle.Has(o.ID) {
				n++
			}
		}
		return n
	case question.Ordered:
		place := func(a advisor.Answer) int {
			return slices.IndexFunc(question.Options, func(o advisor.Option) bool { return a.Has(o.ID) })
		}
		return distance(place(a), place(middle))
	}
	return 2
}

func distance(a, b int) int { return max(a-b, b-a) }

// oddity is what keeps a sheet from being an ordinary one; less is better.
type oddity struct {
	unknowns int // answers of "I don't know"
	flags    int // red flags, then cautions: what contradicts itself is one
	cautions int
	off      int // how far the answers are from typical ones, in all
}

func (o oddity) less(p oddity) bool {
	return cmp.Or(cmp.Compare(o.unknowns, p.unknowns), cmp.Compare(o.flags, p.flags), cmp.Compare(o.cautions, p.cautions), cmp.Compare(o.off, p.off)) < 0
}

func (t *typical) oddity(s advisor.Sheet) (o oddity, named []int) {
	o, ids := t.plain(s), []string(nil)
	o.flags, o.cautions, ids = t.e.Alarms(s)
	for _, id := range ids {
		if q := t.space.Place(id); q < t.space.Len() && !slices.Contains(named, q) {
			named = append(named, q)
		}
	}
	slices.Sort(named)
	return o, named
}

// plain is the oddity of a sheet, flags and cautions aside.
func (t *typical) plain(s advisor.Sheet) (o oddity) {
	for q := range t.answers {
		a := s.Answers[t.space.Question(q).ID]
		switch {
		case a.Unknown:
			o.unknowns++
		case !a.Blank():
			o.off += t.apart(q, a)
		}
	}
	return o
}

// tries is the most other answers to one question that are tried, those nearest
// to the typical one first.
const tries = 12

// settle changes a sheet answer by answer, as long as it gets more ordinary and
// stays what it has to be.
func (t *typical) settle(s advisor.Sheet, keep func(advisor.Sheet) bool) advisor.Sheet {
	now, named := t.oddity(s)
	for range 4 {
		better := false
		for q := range t.answers {
			if s.Answers[t.space.Question(q).ID].Blank() {
				continue
			}
			for _, a := range t.others(q, s.Answers[t.space.Question(q).ID], slices.Contains(named, q)) {
				with := t.changed(s, q, a)
				if !keep(with) {
					continue
				}
				if o, about := t.oddity(with); o.less(now) {
					s, now, named, better = with, o, about, true
				}
			}
		}
		if !better {
			break
		}
	}
	return s
}

// others lists answers to try in place of one: the typical one, and where an
// alarm names the question, the nearest others.
func (t *typical) others(q int, than advisor.Answer, alarmed bool) []advisor.Answer {
	var all []advisor.Answer
	if a := t.answers[q]; !a.Blank() && !a.Equal(than) {
		all = append(all, a)
	}
	if !alarmed {
		return all
	}
	order := make([]int, len(t.near[q]))
	for state := range order {
		order[state] = state
	}
	slices.SortStableFunc(order, func(a, b int) int { return t.off[q][a] - t.off[q][b] })
	for _, state := range order[:min(len(order), tries)] {
		if a := t.near[q][state]; !a.Equal(than) {
			all = append(all, a)
		}
	}
	return all
}

// changed gives a sheet with another answer to one question. Questions that this
// leads to get typical answers, and answers that are not asked for any more go.
func (t *typical) changed(s advisor.Sheet, q int, a advisor.Answer) advisor.Sheet {
	s = s.Clone()
	s.Answers[t.space.Question(q).ID] = a
	states := make([]uint16, t.space.Len())
	for i := range states {
		id := t.space.Question(i).ID
		all := t.space.States(i, states)
		states[i] = all[0]
		switch {
		case !t.space.Asked(i, all[0]):
			delete(s.Answers, id)
			continue
		case s.Answers[id].Blank():
			s.Answers[id] = t.answers[i]
			if t.answers[i].Blank() {
				s.Answers[id] = t.space.Typical(i, 0)
			}
		}
		if states[i] = t.space.Unknown(i); s.Answers[id].Known() {
			states[i] = t.space.StateOf(i, s.Answers[id])
		}
	}
	return s
}
