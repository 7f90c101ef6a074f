package advisor

// settledLimit is the most joint outcomes of gates that are gone through;
// beyond it a verdict counts as not yet settled.
const settledLimit = 4096

// settled tells what no answer to a blank question can change any more. It may
// err towards "not yet".
func (e *Engine) settled(p *position) SettledOut {
	sets := e.possible(p.values, fillBlanks)
	b := e.bound(sets)
	return SettledOut{Role: e.leaderSettled(p, &b), Verdict: e.verdictSettled(p, &b, sets)}
}

func (e *Engine) leaderSettled(p *position, b *bounds) bool {
	lead := leader(p.scores, nil)
	if lead < 0 {
		return false
	}
	for role := range p.scores {
		if role != lead && b.least[lead][role] <= 0 {
			return false
		}
	}
	return true
}

func (e *Engine) verdictSettled(p *position, b *bounds, sets [][]uint16) bool {
	if !e.onlyVerdict(p, b, &p.rulings) {
		return false
	}
	choices := make([][]Truth, len(e.gates))
	size := 1
	for i := range e.gates {
		seen := e.truthsOf(&e.gates[i].table, sets)
		for value, ok := range seen {
			if ok {
				choices[i] = append(choices[i], Truth(value))
			}
		}
		if size *= len(choices[i]); size > settledLimit {
			return false
		}
	}
	truths := make([]Truth, len(e.gates))
	var r rulings
	for i := range size {
		rest := i
		for g := range choices {
			truths[g] = choices[g][rest%len(choices[g])]
			rest /= len(choices[g])
		}
		e.rule(truths, &r)
		if !e.onlyVerdict(p, b, &r) {
			return false
		}
	}
	return true
}

// onlyVerdict tells whether scores within bounds give this verdict and no
// other.
func (e *Engine) onlyVerdict(p *position, b *bounds, r *rulings) bool {
	for _, rg := range e.regions(r) {
		if rg.verdict != p.verdict && b.canHold(rg) {
			return false
		}
	}
	return true
}
