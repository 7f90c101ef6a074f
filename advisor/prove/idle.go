package prove

import (
	"math/rand/v2"
	"slices"

	"firstrole/advisor"
)

// idle finds gates that change no verdict. Most are seen to bite on a sheet
// drawn by chance; only the others have the whole space gone through again.
func (d *diagram) idle(r *Report, e *advisor.Engine) error {
	bites := make([]bool, len(d.space.Gates()))
	random := rand.New(rand.NewPCG(3, 4))
	for range samples {
		if !slices.Contains(bites, false) {
			return nil
		}
		s := d.draw(random)
		verdict := d.space.VerdictOf(s)
		for g := range bites {
			bites[g] = bites[g] || d.space.WithoutGate(s, g) != verdict
		}
	}
	for g, seen := range bites {
		if seen {
			continue
		}
		spared, err := newDiagram(e, g)
		if err != nil {
			return err
		}
		if !slices.ContainsFunc(spared.leaves(), func(n *node) bool {
			return spared.verdict(n, n.ruled) != spared.verdict(n, n.spared)
		}) {
			r.IdleGates = append(r.IdleGates, d.space.Gates()[g].ID)
		}
	}
	return nil
}

// clashes finds gates that require different verdicts on one sheet.
func clashes(space advisor.Space) [][]string {
	all := [][]string{}
	gates := space.Gates()
	for a, first := range gates {
		for b := a + 1; b < len(gates); b++ {
			second := gates[b]
			if first.Effect != advisor.Requires || second.Effect != advisor.Requires || first.Verdict == second.Verdict {
				continue
			}
			if met, err := Possible(space, gateIs(space, a, advisor.True), gateIs(space, b, advisor.True)); met && err == nil {
				all = append(all, []string{first.ID, second.ID})
			}
		}
	}
	return all
}

func gateIs(space advisor.Space, g int, value advisor.Truth) Term {
	return Holds(space.GateQuestions(g), func(states []uint16) bool { return space.GateTruth(g, states) == value })
}

// unheard finds questions whose answers never change a verdict, and options of
// one question that never give different ones.
func (d *diagram) unheard(r *Report) {
	for i, st := range d.steps {
		q := d.space.Question(st.question)
		apart := map[[2]uint16]bool{}
		matters := false
		for _, n := range d.layers[i] {
			differ := slices.ContainsFunc(n.edges, func(e edge) bool { return e.to.id != n.edges[0].to.id })
			matters = matters || differ
			if !differ || q.Type != advisor.One {
				continue // only single options are told apart
			}
			for a := range n.edges {
				for b := a + 1; b < len(n.edges); b++ {
					if n.edges[a].to.id != n.edges[b].to.id {
						apart[[2]uint16{n.edges[a].state, n.edges[b].state}] = true
					}
				}
			}
		}
		if !matters {
			r.DeadQuestions = append(r.DeadQuestions, q.ID)
			continue
		}
		r.SameOptions = append(r.SameOptions, d.sameOptions(st.question, apart)...)
	}
}

func (d *diagram) sameOptions(question int, apart map[[2]uint16]bool) [][]string {
	q := d.space.Question(question)
	var all [][]string
	done := map[string]bool{}
	for i, o := range q.Options {
		state, ok := d.space.OptionState(question, o.ID)
		if !ok || done[o.ID] {
			continue
		}
		same := []string{q.ID, o.ID}
		for _, other := range q.Options[i+1:] {
			to, ok := d.space.OptionState(question, other.ID)
			if !ok {
				continue // it stands for "I don't know"
			}
			if state == to || !apart[[2]uint16{min(state, to), max(state, to)}] {
				same = append(same, other.ID)
				done[other.ID] = true
			}
		}
		if len(same) > 2 {
			all = append(all, same)
		}
	}
	return all
}

// deadRules finds rules that fire on no sheet.
func deadRules(space advisor.Space) []string {
	dead := []string{}
	for _, rule := range space.Rules() {
		if fires, err := Possible(space, Fires(space, rule)); !fires && err == nil {
			dead = append(dead, rule.ID)
		}
	}
	return dead
}

// Fires is 1 where a rule fires.
func Fires(space advisor.Space, rule *advisor.Rule) Term {
	var at []int
	for _, id := range rule.When.Questions() {
		at = append(at, space.Place(id))
	}
	return Holds(at, func(states []uint16) bool { return space.RuleFires(rule, states) })
}
