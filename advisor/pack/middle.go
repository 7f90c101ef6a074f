package pack

import (
	"fmt"
	"slices"

	"firstrole/advisor"
	"firstrole/advisor/prove"
)

// middle proves that answers in the middle advise nobody: every ordered question
// that a rule names has its middle option (of an even number either of the two
// in the middle), the rest "I don't know".
func (p *part) middle() {
	middles := map[int][]uint16{}
	for i := range p.space.Len() {
		q := p.space.Question(i)
		if q.Ordered && p.scored(q.ID) {
			middles[i] = p.middleStates(i, q)
		}
	}
	allow := func(q int, state uint16) bool {
		if states, ok := middles[q]; ok && p.space.Asked(q, state) {
			return slices.Contains(states, state)
		}
		return state >= p.space.Unknown(q)
	}
	for role := range p.pack.Roles {
		peak, err := prove.Most(p.space, p.terms(role, 1, ""), allow)
		if err != nil || 50+peak.Total < p.Need {
			continue
		}
		p.problem(fmt.Sprintf("for %s, answers in the middle give %s a score of %d; need is %d", p.ID, p.pack.Roles[role].ID, 50+peak.Total, p.Need),
			fmt.Sprintf("the middle of a scale should say nothing much; look at %s", p.firing(peak.Sheet, role, 1)), p.path...)
	}
}

func (p *part) scored(question string) bool {
	return slices.ContainsFunc(p.space.Rules(), func(r *advisor.Rule) bool { return slices.Contains(r.When.Questions(), question) })
}

func (p *part) middleStates(i int, q *advisor.Question) []uint16 {
	var states []uint16
	for _, o := range q.Options {
		if state, ok := p.space.OptionState(i, o.ID); ok {
			states = append(states, state)
		}
	}
	if len(states) == 0 {
		return []uint16{p.space.Unknown(i)}
	}
	return states[(len(states)-1)/2 : len(states)/2+1]
}

// nothingKnown proves that a sheet of nothing but "I don't know" advises nobody,
// and not clearly.
func (p *part) nothingKnown() {
	s := advisor.Sheet{As: p.ID, Answers: map[string]advisor.Answer{}}
	for _, q := range p.engine.Questions(1) {
		s.Answers[q.ID] = advisor.UnknownAnswer
	}
	v := p.engine.Judge(s)
	if !slices.ContainsFunc(p.space.Verdicts(), func(o *advisor.Verdict) bool {
		return o.ID == v.ID && (o.Kind == advisor.KindNone || o.Kind == advisor.KindEither)
	}) {
		p.problem(fmt.Sprintf("for %s, a sheet of nothing but \"I don't know\" is given %s", p.ID, v.ID), "no gate may require a verdict that nothing speaks for", p.path...)
	} else if v.Strength == advisor.Clear {
		p.problem(fmt.Sprintf("for %s, a sheet of nothing but \"I don't know\" is given %s, and clearly", p.ID, v.ID), "raise clear_slack or provisional", p.path...)
	}
}
