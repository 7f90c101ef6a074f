package advisor

import (
	"math"
	"slices"
)

// ground is what one set of rulings makes of score space, made ready for telling
// how far the scores of one sheet after another are from other verdicts.
type ground struct{ orders []*order }

// order is the regions in which the same roles stand in the same order.
type order struct {
	asks    []fence // what all of them ask of the order, in whole points
	regions []enclosure
	far     int // by how much the scores that are measured miss it
}

// enclosure is a region with all that follows from its limits.
type enclosure struct {
	region
	whole, exact []fence // for scores in whole points, and for any
	empty        bool    // of whole points
}

// fence is a limit between two scores, among which a zero stands last.
type fence struct {
	over, under, least int
	half               uint // 1: both scores can move, so that each goes half the way
	strict             bool
}

// fences makes those of limits, without the ones that say nothing new: where one
// score is to be high enough and another low enough, they are far enough apart.
func fences(limits []limit, n int) []fence {
	bound := func(over, under int) gap {
		for _, l := range limits {
			if l.over == over && l.under == under {
				return gap{l.least, l.strict, true}
			}
		}
		return gap{}
	}
	var all []fence
	for _, l := range limits {
		f := fence{over: l.over, under: l.under, least: l.least, strict: l.strict}
		if l.over < n && l.under < n {
			if bound(l.over, n).plus(bound(n, l.under)) == (gap{l.least, l.strict, true}) {
				continue
			}
			f.half = 1
		}
		all = append(all, f)
	}
	return all
}

// farthest is by how many whole points scores, the zero among them, have to move,
// each at most by it, to keep all limits.
func farthest(fences []fence, scores []int) int {
	far := 0
	for i := range fences {
		f := &fences[i]
		far = max(far, (f.least-scores[f.over]+scores[f.under]+int(f.half))>>f.half)
	}
	return far
}

// stretched is stretch for limits that do not contradict one another, as far as it
// is below a bound: not ok where it is not.
func stretched(fences []fence, scores, reach []int, below fraction) (least fraction, touched, ok bool) {
	least, touched = fraction{0, 1}, true
	for i := range fences {
		f := &fences[i]
		short := f.least - scores[f.over] + scores[f.under]
		if short < 0 {
			continue
		}
		room := reach[f.over] + reach[f.under]
		if room == 0 {
			if short > 0 || f.strict {
				return fraction{}, false, false
			}
			continue
		}
		if e := (fraction{short, room}); least.less(e) {
			if least, touched = e, !f.strict; !least.less(below) {
				return fraction{}, false, false
			}
		} else if f.strict && !e.less(least) {
			touched = false
		}
	}
	return least, touched, true
}

// ground gives that of rulings. There are few, since few gates act on a verdict,
// so each is kept.
func (s *Scorer) ground(r *rulings) *ground {
	const most = 28 // verdicts that fit a key
	if len(r.out) > most {
		return s.e.newGround(r)
	}
	key := uint64(r.required + 1)
	for i, out := range r.out {
		key |= uint64(out) << (8 + 2*i)
	}
	g, ok := s.grounds[key]
	if !ok {
		g = s.e.newGround(r)
		s.grounds[key] = g
	}
	return g
}

func (e *Engine) newGround(r *rulings) *ground {
	g, n := &ground{}, len(e.first)
	for _, rg := range e.regions(r) {
		whole, exact := conclude(wholePoints(rg.limits), n), conclude(rg.limits, n)
		if exact.empty {
			continue
		}
		var asks []limit
		for _, l := range rg.limits {
			if l.over < n && l.under < n && l.least == 0 {
				asks = append(asks, l)
			}
		}
		g.add(enclosure{rg, fences(whole.all, n), fences(exact.all, n), whole.empty}, fences(wholePoints(asks), n))
	}
	return g
}

// add adds a region to its order, unless it is there: where two roles are level,
// each of them leads to the same.
func (g *ground) add(in enclosure, asks []fence) {
	at := slices.IndexFunc(g.orders, func(o *order) bool { return slices.Equal(o.asks, asks) })
	for _, o := range g.orders {
		if slices.ContainsFunc(o.regions, in.same) {
			return
		}
	}
	if at < 0 {
		at = len(g.orders)
		g.orders = append(g.orders, &order{asks: asks})
	}
	g.orders[at].regions = append(g.orders[at].regions, in)
}

func (in *enclosure) same(other enclosure) bool {
	return in.verdict == other.verdict && in.leader == other.leader && in.empty == other.empty &&
		slices.Equal(in.whole, other.whole) && slices.Equal(in.exact, other.exact)
}

// measure is how far the scores of a sheet are from other verdicts, as found so
// far: slack and turn in the scorer's score, and best, the least of what the
// points may be wrong by.
type measure struct {
	s      *Scorer
	scores []int // the zero among them
	lead   int
	best   fraction
	most   int // that a score can move by at all
}

// distances fills in slack, turn and breaks_at.
func (s *Scorer) distances() {
	e, p, out := s.e, &s.at, &s.score
	r := s.steady()
	g, n := s.ground(r), len(p.scores)
	s.sizes.score(p.states, s.reach[:n])
	out.slack, out.turn = math.MaxInt, math.MaxInt
	m := measure{
		s: s, scores: p.scores[:n+1], best: fraction{1, 0}, most: slices.Max(s.reach),
		lead: leader(p.scores, func(role int) bool { return r.out[e.first[role]] == allowed }),
	}
	// The order that the scores are in goes first, since what is no nearer than what
	// was found need not be gone through.
	for _, o := range g.orders {
		if o.far = farthest(o.asks, m.scores); o.far == 0 {
			m.order(o)
		}
	}
	for _, o := range g.orders {
		if o.far > 0 {
			m.order(o)
		}
	}
	if out.BreaksAt != nil {
		out.breaksAt = m.best.hundredths()
	}
}

// order measures the regions of an order, where one of them may be nearer.
func (m *measure) order(o *order) {
	if o.far >= max(m.s.score.slack, m.s.score.turn) && m.beyond(o.far) {
		return
	}
	for i := range o.regions {
		if o.regions[i].verdict != m.s.at.verdict {
			m.region(&o.regions[i])
		}
	}
}

func (m *measure) region(in *enclosure) {
	s, out := m.s, &m.s.score
	d := farthest(in.whole, m.scores)
	if !in.empty && d < out.slack {
		out.slack, out.Slack = d, &out.slack
	}
	if !in.empty && d < out.turn && s.e.turns(&s.at, in.region, m.lead) {
		out.turn, out.Turn = d, &out.turn
	}
	if m.beyond(d) {
		return
	}
	bound, touched, ok := stretched(in.exact, m.scores, s.reach, m.best)
	one := fraction{1, 1}
	if ok && (bound.less(one) || touched && !one.less(bound)) {
		m.best, out.BreaksAt = bound, &out.breaksAt
	}
}

// beyond tells that scores so far away are no nearer than the best: one of them
// must move nearly that far, and none moves further than its part of the most.
func (m *measure) beyond(d int) bool { return (d-1)*m.best.den >= m.best.num*m.most }
