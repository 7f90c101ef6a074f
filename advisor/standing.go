package advisor

import "slices"

// position is where a sheet stands: everything that scoring alone gives.
type position struct {
	values values
	states []uint16
	scores []int
	truths []Truth
	rulings
	outcome
}

func (e *Engine) newPosition() *position {
	return &position{
		states: make([]uint16, e.scored),
		scores: make([]int, len(e.Pack.Roles)),
		truths: make([]Truth, len(e.gates)),
	}
}

func (e *Engine) positionOf(s Sheet) *position {
	p := e.newPosition()
	p.values = e.valuesOf(s)
	e.workOut(p)
	return p
}

// workOut works a position out from its values.
func (e *Engine) workOut(p *position) {
	e.walk(p.values.class, p.states)
	e.packed.score(p.states, p.scores)
	e.gateTruths(p.states, p.truths)
	e.rule(p.truths, &p.rulings)
	p.outcome = e.decide(p.scores, 1, &p.rulings)
}

// steady gives the rulings by which a verdict's distance to others is
// measured: open gates are set aside where the verdict stays what it is.
func (e *Engine) steady(p *position) *rulings {
	var aside rulings
	e.rule(e.settleOpen(p.truths), &aside)
	if e.decide(p.scores, 1, &aside).verdict == p.verdict {
		return &aside
	}
	return &p.rulings
}

// distances gives slack and turn; nil where no scores give another verdict.
func (e *Engine) distances(p *position, r *rulings) (slack, turn *int) {
	lead := leader(p.scores, func(role int) bool { return r.out[e.first[role]] == allowed })
	for _, rg := range e.regions(r) {
		if rg.verdict == p.verdict {
			continue
		}
		d, ok := wholeDistance(rg, p.scores)
		if !ok {
			continue
		}
		slack = least(slack, d)
		if e.turns(p, rg, lead) {
			turn = least(turn, d)
		}
	}
	return slack, turn
}

// turns tells whether going into a region counts for turn: to or from a verdict
// that names nobody, or where another role leads or the lead is tied.
func (e *Engine) turns(p *position, rg region, lead int) bool {
	return e.givesNoRole(rg.verdict) || e.givesNoRole(p.verdict) || rg.leader != lead || rg.leader < 0
}

func least(have *int, d int) *int {
	if have == nil || d < *have {
		return &d
	}
	return have
}

// givesNoRole tells whether a verdict advises nobody, or either.
func (e *Engine) givesNoRole(verdict int) bool {
	return verdict == e.none || verdict == e.either
}

// coverage is how much of what matters was answered, in hundredths rounded
// down.
func (e *Engine) coverage(p *position) Hundredths {
	answered, all := 0, 0
	for i, s := range p.states {
		c := &e.classes[i]
		if s == c.notAsked() {
			continue
		}
		all += e.weights[i]
		if c.known(s) {
			answered += e.weights[i]
		}
	}
	if all == 0 {
		return 100
	}
	return Hundredths(answered * 100 / all)
}

// provisional tells whether too little is known to call the verdict more than
// provisional.
func (e *Engine) provisional(p *position, coverage Hundredths) bool {
	if p.required < 0 && int(coverage) < e.Audience.Provisional {
		return true
	}
	return e.gatesMayTurn(p)
}

// gatesMayTurn tells whether some joint outcome of the open gates gives
// another verdict for the same scores.
func (e *Engine) gatesMayTurn(p *position) bool {
	var open []int
	for i, value := range p.truths {
		if value == Maybe {
			open = append(open, i)
		}
	}
	if len(open) == 0 {
		return false
	}
	truths := slices.Clone(p.truths)
	var r rulings
	turns := func() bool {
		e.rule(truths, &r)
		return e.decide(p.scores, 1, &r).verdict != p.verdict
	}
	at := e.withParents(open)
	sets := e.possible(p.values, fillUnknowns)
	size := 1
	for _, q := range at {
		if size *= len(sets[q]); size > boundLimit {
			return e.anyJointOutcome(truths, open, turns)
		}
	}
	states := slices.Clone(p.states)
	var fill func(depth int) bool
	fill = func(depth int) bool {
		if depth == len(at) {
			for _, g := range open {
				truths[g] = e.gates[g].table.eval(states)
			}
			return turns()
		}
		q := at[depth]
		asked := e.when[q].eval(states)
		for _, s := range sets[q] {
			// Filled in means answered.
			if s == e.classes[q].noAnswer() || !e.fits(q, s, asked) {
				continue
			}
			if states[q] = s; fill(depth + 1) {
				return true
			}
		}
		return false
	}
	return fill(0)
}

// withParents lists, in file order, the questions that gates look at and those
// that decide whether these are asked.
func (e *Engine) withParents(gates []int) []int {
	in := make([]bool, e.scored)
	for _, g := range gates {
		for _, q := range e.gates[g].table.at {
			in[q] = true
		}
	}
	var at []int
	for q := e.scored - 1; q >= 0; q-- {
		if in[q] {
			at = append(at, q)
			for _, parent := range e.parents[q] {
				in[parent] = true
			}
		}
	}
	slices.Reverse(at)
	return at
}

// anyJointOutcome tries the open gates in every combination, whether or not
// answers can bring it about.
func (e *Engine) anyJointOutcome(truths []Truth, open []int, turns func() bool) bool {
	if len(open) > 16 {
		return true
	}
	for set := range 1 << len(open) {
		for i, g := range open {
			truths[g] = truth(set&(1<<i) != 0)
		}
		if turns() {
			return true
		}
	}
	return false
}

// heldBack says what keeps a lean verdict from being clear.
func (e *Engine) heldBack(v VerdictOut, s sturdiness) HeldBack {
	a := e.Audience
	switch {
	case v.Strength != Lean:
		return ""
	case v.Provisional:
		return HeldProvisional
	case s.slack != nil && *s.slack < a.ClearSlack:
		return HeldSlack
	case s.breaksAt != nil && int(*s.breaksAt) < a.ClearBreaksAt:
		return HeldBreaksAt
	}
	return ""
}

// strength says how plainly the verdict may be said.
func (e *Engine) strength(p *position, s sturdiness, provisional bool) Strength {
	a := e.Audience
	switch {
	case s.turn != nil && *s.turn < a.TossUp, p.kind == KindTie, p.kind == KindNoSignal:
		return TossUp
	case p.verdict == e.hybrid, provisional,
		s.slack != nil && *s.slack < a.ClearSlack,
		s.breaksAt != nil && int(*s.breaksAt) < a.ClearBreaksAt:
		return Lean
	}
	return Clear
}
