package advisor

// What tests compare with their own, slower, reading of the definitions.

func (e *Engine) VerdictOf(s Sheet) (id string, kind EitherKind) {
	p := e.positionOf(s)
	return e.verdicts[p.verdict].ID, p.kind
}

func (e *Engine) ScoresOf(s Sheet) []int { return e.positionOf(s).scores }

// Decider tells the verdict that other scores, in parts of a point, would give
// on the same sheet, with open gates set aside as for slack.
func (e *Engine) Decider(s Sheet) func(scores []int, unit int) string {
	p := e.positionOf(s)
	r := e.steady(p)
	return func(scores []int, unit int) string { return e.verdicts[e.decide(scores, unit, r).verdict].ID }
}

// In tells which roles are not out by the same rulings.
func (e *Engine) In(s Sheet) []bool {
	p := e.positionOf(s)
	r := e.steady(p)
	in := make([]bool, len(e.first))
	for role, first := range e.first {
		in[role] = r.out[first] == allowed
	}
	return in
}

func (e *Engine) RegionsAgree(s Sheet, scores []int) (count int, agree bool) {
	p := e.positionOf(s)
	want := e.decide(scores, 1, &p.rulings).verdict
	agree = true
	for _, rg := range e.regions(&p.rulings) {
		inside := true
		for _, l := range rg.limits {
			at := func(i int) int {
				if i == len(scores) {
					return 0
				}
				return scores[i]
			}
			d := at(l.over) - at(l.under)
			inside = inside && d >= l.least && (d > l.least || !l.strict)
		}
		if inside {
			count++
			agree = agree && rg.verdict == want
		}
	}
	return count, agree
}

// Rescorer gives what a change of one answer or a draw costs: points and gates
// of a sheet that was read before.
func (e *Engine) Rescorer(s Sheet) func() {
	p := e.positionOf(s)
	return func() { e.workOut(p) }
}

// WaysLeft is how many ways through the questions there are, or more than
// LeftLimit.
func WaysLeft(e *Engine) int {
	ways := 1
	for _, forks := range e.forks {
		if ways *= len(forks); ways > LeftLimit {
			break
		}
	}
	return ways
}
