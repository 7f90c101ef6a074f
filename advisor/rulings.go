package advisor

// rulings is what the gates make of the verdicts.
type rulings struct {
	required int       // the verdict that a gate requires; -1: none
	out      []exclude // by verdict
}

// exclude says whether a verdict can be given.
type exclude uint8

const (
	allowed exclude = iota
	forNow          // kept out by a gate that is open
	surely
)

// rule turns the gates' conditions into rulings.
func (e *Engine) rule(truths []Truth, r *rulings) {
	r.required = -1
	if r.out == nil {
		r.out = make([]exclude, len(e.verdicts))
	}
	clear(r.out)
	for i := range e.gates {
		g, value := &e.gates[i], truths[i]
		switch {
		case g.Effect == Requires && value == True && r.required < 0:
			r.required = g.verdict
		case g.Effect == RulesOut && value == True, g.Effect == Needs && value == False:
			r.out[g.verdict] = surely
		case g.Effect == Needs && value == Maybe:
			r.out[g.verdict] = max(r.out[g.verdict], forNow)
		}
	}
}

func (e *Engine) gateTruths(states []uint16, truths []Truth) {
	for i := range e.gates {
		truths[i] = e.gates[i].table.eval(states)
	}
}

// settleOpen gives the truths with every open gate set aside: as if it did
// not stand in the way.
func (e *Engine) settleOpen(truths []Truth) []Truth {
	settled := make([]Truth, len(truths))
	for i, value := range truths {
		if value == Maybe {
			value = truth(e.gates[i].Effect == Needs)
		}
		settled[i] = value
	}
	return settled
}
