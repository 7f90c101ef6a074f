package advisor

import (
	"math"
	"slices"
)

// Scorer scores one answer sheet after another in memory of its own: what the
// rows of a survey need. A sheet is given as answers by place, which is that of
// the question in Questions(1), then Questions(2). A Scorer is for one goroutine.
type Scorer struct {
	e       *Engine
	at      position
	answers []Answer // by place
	choices []choices
	sizes   packed // the sums of |points|
	look    lookup
	grounds map[uint64]*ground
	truths  []Truth
	aside   rulings
	reach   []int
	score   Score
}

// Score is what scoring says of a sheet. It says no reasons and draws no ways of
// weighing them, which take a thousand times as long.
type Score struct {
	Verdict     *Verdict
	Kind        EitherKind
	Strength    Strength
	Provisional bool
	Role        string // that the verdict names or leans to; may be empty
	Level       string
	NextRole    string
	Scores      []int // by role, in the order of the pack
	Margin      int
	Slack, Turn *int // nil: gates alone decide
	Coverage    Hundredths
	BreaksAt    *Hundredths // nil: no multiplier up to 1 changes the verdict

	slack, turn int
	breaksAt    Hundredths
}

// choices are the answers that can be chosen of a question, by the options that
// they have: bit 0 is the first option.
type choices struct {
	answers []Answer // blank: not made yet, or no legal set
	classes []int32  // -1: not known; none where the question is of part 2
	made    []bool
}

// Scorer makes a scorer for the engine's sheets.
func (e *Engine) Scorer() *Scorer {
	s := &Scorer{
		e: e, at: *e.newPosition(), answers: make([]Answer, len(e.questions)), choices: make([]choices, len(e.questions)),
		sizes: e.pack(e.tallied(func(points int) int { return max(points, -points) }), 0), grounds: map[uint64]*ground{},
		truths: make([]Truth, len(e.gates)), reach: make([]int, len(e.Pack.Roles)),
	}
	s.at.values = e.newValues()
	s.look = s.lookup
	for i, q := range e.questions {
		if q.Type != Number {
			sets := 1 << len(q.Options)
			if q.Type == One {
				sets = len(q.Options)
			}
			s.choices[i] = choices{make([]Answer, sets), make([]int32, sets), make([]bool, sets)}
		}
	}
	s.Clear()
	return s
}

// Clear begins a sheet without answers.
func (s *Scorer) Clear() {
	clear(s.answers)
	clear(s.at.values.unknown)
	for i := range s.at.values.class {
		s.at.values.class[i] = -1
	}
}

// Option answers a question of type one with the option at a place.
func (s *Scorer) Option(place, option int) {
	c := &s.choices[place]
	if !c.made[option] {
		s.make(c, place, option, Choose(s.e.questions[place].Options[option].ID))
	}
	s.put(place, c.answers[option], c.classes[option])
}

// Options answers a question of type several with a set of options, bit 0 for
// the first; false where the question does not allow that set.
func (s *Scorer) Options(place int, set uint) bool {
	c, q := &s.choices[place], s.e.questions[place]
	if set == 0 || set >= uint(len(c.answers)) {
		return false
	}
	if !c.made[set] {
		var a Answer
		for i, o := range q.Options {
			if set&(1<<i) != 0 {
				a.Options = append(a.Options, o.ID)
			}
		}
		if !q.Accepts(a) {
			a = Answer{}
		}
		s.make(c, place, int(set), a)
	}
	if c.answers[set].Blank() {
		return false
	}
	s.put(place, c.answers[set], c.classes[set])
	return true
}

// Number answers a question of type number; false where it is out of bounds.
func (s *Scorer) Number(place int, n int64) bool {
	a, q := Amount(n), s.e.questions[place]
	if !q.Accepts(a) {
		return false
	}
	class := int32(-1)
	if place < s.e.scored {
		class = int32(s.e.classes[place].of(q, a))
	}
	s.put(place, a, class)
	return true
}

// Unknown answers a question with "I don't know".
func (s *Scorer) Unknown(place int) { s.put(place, UnknownAnswer, -1) }

// Given tells whether a question has an answer yet.
func (s *Scorer) Given(place int) bool { return !s.answers[place].Blank() }

func (s *Scorer) make(c *choices, place, at int, a Answer) {
	q := s.e.questions[place]
	c.made[at], c.answers[at], c.classes[at] = true, a, -1
	if place < s.e.scored && q.knows(a) {
		c.classes[at] = int32(s.e.classes[place].of(q, a))
	}
}

func (s *Scorer) put(place int, a Answer, class int32) {
	s.answers[place] = a
	if place < s.e.scored {
		s.at.values.class[place], s.at.values.unknown[place] = class, class < 0
	}
}

// Score scores the sheet. What it gives holds until the next call.
func (s *Scorer) Score() *Score {
	e, p, out := s.e, &s.at, &s.score
	e.workOut(p)
	role := e.verdictRole(p)
	*out = Score{
		Verdict: e.verdicts[p.verdict], Kind: p.kind, Scores: p.scores, Margin: e.margin(p), Coverage: e.coverage(p),
		Provisional: e.provisional(p),
	}
	if role >= 0 {
		out.Role = e.Pack.Roles[role].ID
		if rung := e.levelOf(role, s.look); rung != nil {
			out.Level = rung.Level
		}
	} else if e.Audience.Method == MethodPath {
		out.Level = e.commonLevel(s.look)
	}
	if next := e.nextRole(p, role); next >= 0 {
		out.NextRole = e.Pack.Roles[next].ID
	}
	s.distances()
	out.Strength = e.strength(p, sturdiness{out.Slack, out.Turn, out.BreaksAt}, out.Provisional)
	return out
}

// Verdict gives the verdict of the sheet and nothing else: points and gates.
func (s *Scorer) Verdict() *Verdict {
	s.e.workOut(&s.at)
	return s.e.verdicts[s.at.verdict]
}

// distances fills in slack, turn and breaks_at.
func (s *Scorer) distances() {
	e, p, out := s.e, &s.at, &s.score
	r := s.steady()
	g := s.ground(r)
	s.sizes.score(p.states, s.reach)
	lead := leader(p.scores, func(role int) bool { return r.out[e.first[role]] == allowed })
	best, one := fraction{1, 0}, fraction{1, 1}
	out.slack, out.turn = math.MaxInt, math.MaxInt
	nearest, most := 0, slices.Max(s.reach)
	for i, o := range g.orders {
		// What is no nearer than what was found is not gone through to the end. To
		// be within e, some score must go nearly that far, and none goes further
		// than e times the most that is within reach.
		d, _ := o.order.distance(p.scores, math.MaxInt)
		if d >= max(out.slack, out.turn) && (d-1)*best.den >= best.num*most {
			continue
		}
		for _, rg := range o.regions {
			if rg.verdict == p.verdict {
				continue
			}
			below, turns := out.slack, e.turns(p, rg.region, lead)
			if turns {
				below = out.turn
			}
			d, ok := rg.whole.distance(p.scores, below)
			if ok {
				if d < out.slack {
					out.slack, out.Slack = d, &out.slack
					nearest = i
				}
				if turns {
					out.turn, out.Turn = d, &out.turn
				}
			}
			if (d-1)*best.den >= best.num*most {
				continue
			}
			bound, touched, ok := rg.exact.stretch(p.scores, s.reach, best)
			if ok && (bound.less(one) || touched && !one.less(bound)) {
				best, out.BreaksAt = bound, &out.breaksAt
			}
		}
	}
	// What was near this time often is again: it goes first.
	g.orders[0], g.orders[nearest] = g.orders[nearest], g.orders[0]
	if out.BreaksAt != nil {
		out.breaksAt = best.hundredths()
	}
}

// steady is Engine.steady without making anything new.
func (s *Scorer) steady() *rulings {
	e, p := s.e, &s.at
	open := false
	for i, value := range p.truths {
		s.truths[i] = value
		if value == Maybe {
			open, s.truths[i] = true, truth(e.gates[i].Effect == Needs)
		}
	}
	if !open {
		return &p.rulings
	}
	e.rule(s.truths, &s.aside)
	if e.decide(p.scores, 1, &s.aside).verdict == p.verdict {
		return &s.aside
	}
	return &p.rulings
}

// ground is what one set of rulings makes of score space.
type ground struct{ orders []*order }

// order is the regions in which the same roles stand in the same order.
type order struct {
	order   conclusions // what all of them ask of the order, in whole points
	regions []*enclosure
}

// enclosure is a region with what follows from its limits.
type enclosure struct {
	region
	whole, exact conclusions // for scores in whole points, and for any
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
		in := &enclosure{rg, conclude(wholePoints(rg.limits), n), conclude(rg.limits, n)}
		if in.exact.empty {
			continue
		}
		var limits []limit
		for _, l := range rg.limits {
			if l.over < n && l.under < n && l.least == 0 {
				limits = append(limits, l)
			}
		}
		asks := wholePoints(limits)
		at := slices.IndexFunc(g.orders, func(o *order) bool { return slices.Equal(o.order.all, asks) })
		if at < 0 {
			at = len(g.orders)
			g.orders = append(g.orders, &order{order: conclusions{all: asks}})
		}
		g.orders[at].regions = append(g.orders[at].regions, in)
	}
	return g
}

// lookup reads conditions against the answers by place.
func (s *Scorer) lookup(id string) (standing, *Question, Answer) {
	at := s.e.place[id]
	q, a := s.e.questions[at], s.answers[at]
	if at >= s.e.scored {
		switch q.When.eval(s.look) {
		case False:
			return notAsked, q, a
		case Maybe:
			return maybeNotYet, q, a
		}
		return given(q, a), q, a
	}
	c := &s.e.classes[at]
	switch state := s.at.states[at]; {
	case c.known(state):
		return known, q, a
	case state == c.notAsked():
		return notAsked, q, a
	case state == c.maybeAsked():
		return maybeNotYet, q, a
	case s.at.values.unknown[at]:
		return unknown, q, a
	}
	return blank, q, a
}
