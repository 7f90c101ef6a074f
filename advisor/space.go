package advisor

// Space is the answer space of part 1: every question with its answers, merged
// where no rule, gate or condition of another question tells them apart. It is
// what an analysis of a whole pack goes through.
type Space struct{ e *Engine }

// Space gives the answer space that the engine scores.
func (e *Engine) Space() Space { return Space{e} }

// Len is how many questions there are.
func (s Space) Len() int { return s.e.scored }

// Question gives a question by its place.
func (s Space) Question(i int) *Question { return s.e.questions[i] }

// Parents are the questions that decide whether one is asked.
func (s Space) Parents(i int) []int { return s.e.parents[i] }

// States lists the states a question can take, once the states of its parents
// are set: the classes of its answers and "I don't know" where it is asked.
func (s Space) States(i int, states []uint16) []uint16 {
	c := &s.e.classes[i]
	switch s.e.when[i].eval(states) {
	case False:
		return []uint16{c.notAsked()}
	case Maybe:
		return []uint16{c.maybeAsked()}
	}
	all := make([]uint16, 0, len(c.reps)+1)
	for state := uint16(0); state <= c.noAnswer(); state++ {
		all = append(all, state)
	}
	return all
}

// Size is how many states a question can take at all, counted from 0.
func (s Space) Size(i int) int { return s.e.classes[i].states() }

// Ways is how many answers a state stands for: a number's interval counts as
// one, as does not being asked.
func (s Space) Ways(i int, state uint16) uint64 {
	if c := &s.e.classes[i]; c.known(state) {
		return c.ways[state]
	}
	return 1
}

// Answer is the first answer of a state; blank where the question is not
// asked.
func (s Space) Answer(i int, state uint16) Answer {
	c := &s.e.classes[i]
	switch {
	case c.known(state):
		return c.reps[state]
	case state == c.noAnswer():
		return UnknownAnswer
	}
	return Answer{}
}

// Typical is an answer of a state that does not lie at its edge: of a number, the
// middle of the interval.
func (s Space) Typical(i int, state uint16) Answer {
	c, q := &s.e.classes[i], s.e.questions[i]
	if q.Type != Number || !c.known(state) {
		return s.Answer(i, state)
	}
	low, high := c.cuts[state], q.Max
	if int(state)+1 < len(c.cuts) {
		high = c.cuts[state+1] - 1
	}
	return Amount(low + (high-low)/2)
}

// Unknown is the state of a question that is asked and has no known answer.
func (s Space) Unknown(i int) uint16 { return s.e.classes[i].noAnswer() }

// StateOf is the state that a known answer leads to where the question is
// asked.
func (s Space) StateOf(i int, a Answer) uint16 { return s.e.classes[i].of(s.e.questions[i], a) }

// Asked tells whether a question in a state is asked for certain.
func (s Space) Asked(i int, state uint16) bool { return state <= s.Unknown(i) }

// OptionState is the state that an option leads to; ok is false for questions
// of another type than one option.
func (s Space) OptionState(i int, option string) (state uint16, ok bool) {
	q := s.e.questions[i]
	if q.Type != One || !q.knows(Choose(option)) {
		return 0, false
	}
	return s.e.classes[i].of(q, Choose(option)), true
}

// Sum is one set of rules that look at the same questions.
type Sum struct {
	At []int // questions
	t  *tally
	n  int
}

// Sums lists the rules of the pack, summed where they look at the same
// questions.
func (s Space) Sums() []Sum {
	var all []Sum
	for i := range s.e.tallies {
		t := &s.e.tallies[i]
		all = append(all, Sum{t.at, t, len(s.e.Pack.Roles)})
	}
	return all
}

// Theme is the theme that the rules belong to.
func (s Sum) Theme() string { return s.t.theme }

// Points gives the points of the rules, by role, once the states of the
// questions are set.
func (s Sum) Points(states []uint16) []int32 { return s.t.sum(states, s.n) }

// Gates gives the gates of the audience.
func (s Space) Gates() []*Gate {
	var all []*Gate
	for i := range s.e.gates {
		all = append(all, s.e.gates[i].Gate)
	}
	return all
}

// GateQuestions are the questions that a gate looks at.
func (s Space) GateQuestions(g int) []int { return s.e.gates[g].table.at }

// GateTruth is the value of a gate's condition, once the states of its
// questions are set.
func (s Space) GateTruth(g int, states []uint16) Truth { return s.e.gates[g].table.eval(states) }

// RuleFires tells whether a rule fires, once the states of its questions are
// set.
func (s Space) RuleFires(r *Rule, states []uint16) bool {
	return s.e.fires(r, s.e.lookupStates(states))
}

// Rules lists the rules of the audience.
func (s Space) Rules() []*Rule {
	var all []*Rule
	for i := range s.e.Pack.Rules {
		if r := &s.e.Pack.Rules[i]; s.e.ownTheme(r.Theme) {
			all = append(all, r)
		}
	}
	return all
}

// Place gives the place of a question.
func (s Space) Place(id string) int { return s.e.place[id] }

// Rulings is what some of the gates make of the verdicts. The zero value, with
// Out made, is what no gate has spoken on.
type Rulings struct {
	Required int   // the gate that requires a verdict, counted from 1; 0: none
	Out      []int // by verdict: 0 allowed, 1 out for now, 2 surely out
}

// NewRulings gives the rulings of no gate.
func (s Space) NewRulings() Rulings { return Rulings{Out: make([]int, len(s.e.verdicts))} }

// Apply adds what one gate says. The order in which gates are added does not
// matter.
func (s Space) Apply(r *Rulings, g int, value Truth) {
	gate := &s.e.gates[g]
	switch {
	case gate.Effect == Requires && value == True:
		if r.Required == 0 || r.Required > g+1 {
			r.Required = g + 1
		}
	case gate.Effect == RulesOut && value == True, gate.Effect == Needs && value == False:
		r.Out[gate.verdict] = int(surely)
	case gate.Effect == Needs && value == Maybe:
		r.Out[gate.verdict] = max(r.Out[gate.verdict], int(forNow))
	}
}

// Decide gives the verdict, by its place in Verdicts, of scores under rulings.
func (s Space) Decide(scores []int, r Rulings) int {
	if r.Required > 0 {
		return s.e.gates[r.Required-1].verdict
	}
	inner := rulings{required: -1, out: make([]exclude, len(r.Out))}
	for i, out := range r.Out {
		inner.out[i] = exclude(out)
	}
	return s.e.decide(scores, 1, &inner).verdict
}

// OutOf tells whether a role's own verdict is surely out: then its score
// decides nothing.
func (s Space) OutOf(r Rulings, role int) bool { return r.Out[s.e.first[role]] == int(surely) }

// WithoutGate gives the verdict that a sheet would have if one gate were not
// there.
func (s Space) WithoutGate(sheet Sheet, g int) int {
	p := s.e.positionOf(sheet)
	p.truths[g] = truth(s.e.gates[g].Effect == Needs)
	s.e.rule(p.truths, &p.rulings)
	return s.e.decide(p.scores, 1, &p.rulings).verdict
}

// VerdictOf gives the verdict of a sheet by its place in Verdicts.
func (s Space) VerdictOf(sheet Sheet) int { return s.e.verdictOf(sheet) }

// Verdicts lists the verdicts of the audience.
func (s Space) Verdicts() []*Verdict { return s.e.verdicts }
