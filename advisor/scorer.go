package advisor

// Scorer scores one answer sheet after another in memory of its own: what the
// rows of a survey need. A sheet is given as answers by place, which is that of
// the question in Questions(1), then Questions(2). A Scorer is for one goroutine.
type Scorer struct {
	e       *Engine
	at      position
	answers []*Answer // by place; nil: blank
	amounts []Answer  // by place: the numbers that are given
	choices []choices
	sizes   packed // the sums of |points|
	look    lookup
	grounds map[uint64]*ground
	truths  []Truth
	aside   rulings
	reach   []int // by role, and 0 for the zero that fences count from
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

// choices are the answers that can be chosen of a question: of one by the place of
// the option, of several by the options that they have, bit 0 for the first.
type choices []choice

// choice is one of them.
type choice struct {
	answer *Answer // nil: not made yet; blank: no legal set
	class  int32   // -1: not known; none where the question is of part 2
}

// Scorer makes a scorer for the engine's sheets.
func (e *Engine) Scorer() *Scorer {
	roles := len(e.Pack.Roles)
	s := &Scorer{
		e: e, at: *e.newPosition(), answers: make([]*Answer, len(e.questions)), amounts: make([]Answer, len(e.questions)), choices: make([]choices, len(e.questions)),
		sizes: e.pack(e.tallied(func(points int) int { return max(points, -points) }), 0), grounds: map[uint64]*ground{},
		truths: make([]Truth, len(e.gates)), reach: make([]int, roles+1),
	}
	s.at.values, s.at.scores = e.newValues(), make([]int, roles, roles+1)
	s.look = s.lookup
	for i, q := range e.questions {
		if q.Type != Number {
			sets := 1 << len(q.Options)
			if q.Type == One {
				sets = len(q.Options)
			}
			s.choices[i] = make(choices, sets)
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
	c := &s.choices[place][option]
	if c.answer == nil {
		s.make(c, place, Choose(s.e.questions[place].Options[option].ID))
	}
	s.put(place, c.answer, c.class)
}

// Options answers a question of type several with a set of options, bit 0 for
// the first; false where the question does not allow that set.
func (s *Scorer) Options(place int, set uint) bool {
	q := s.e.questions[place]
	if set == 0 || set >= uint(len(s.choices[place])) {
		return false
	}
	c := &s.choices[place][set]
	if c.answer == nil {
		var a Answer
		for i, o := range q.Options {
			if set&(1<<i) != 0 {
				a.Options = append(a.Options, o.ID)
			}
		}
		if !q.Accepts(a) {
			a = Answer{}
		}
		s.make(c, place, a)
	}
	if c.answer.Blank() {
		return false
	}
	s.put(place, c.answer, c.class)
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
	s.amounts[place] = a
	s.put(place, &s.amounts[place], class)
	return true
}

// Unknown answers a question with "I don't know".
func (s *Scorer) Unknown(place int) { s.put(place, &UnknownAnswer, -1) }

// Given tells whether a question has an answer yet.
func (s *Scorer) Given(place int) bool { return s.answers[place] != nil }

func (s *Scorer) make(c *choice, place int, a Answer) {
	q := s.e.questions[place]
	*c = choice{&a, -1}
	if place < s.e.scored && q.knows(a) {
		c.class = int32(s.e.classes[place].of(q, a))
	}
}

func (s *Scorer) put(place int, a *Answer, class int32) {
	s.answers[place] = a
	if place < s.e.scored {
		s.at.values.class[place], s.at.values.unknown[place] = class, class < 0
	}
}

// Score scores the sheet. What it gives holds until the next call.
func (s *Scorer) Score() *Score {
	e, p, out := s.e, &s.at, &s.score
	e.workOut(p)
	role, coverage := e.verdictRole(p), e.coverage(p)
	*out = Score{
		Verdict: e.verdicts[p.verdict], Kind: p.kind, Scores: p.scores, Margin: e.margin(p), Coverage: coverage,
		Provisional: e.provisional(p, coverage),
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

// lookup reads conditions against the answers by place.
func (s *Scorer) lookup(id string) (standing, *Question, Answer) {
	at := s.e.place[id]
	q, a := s.e.questions[at], Answer{}
	if s.answers[at] != nil {
		a = *s.answers[at]
	}
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
