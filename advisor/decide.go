package advisor

// outcome is a verdict, with its kind where it is an either.
type outcome struct {
	verdict int
	kind    EitherKind
}

// decide gives the verdict of scores under rulings. Scores are in units of
// 1/unit point, so that parts of points can be decided exactly.
func (e *Engine) decide(scores []int, unit int, r *rulings) outcome {
	if r.required >= 0 {
		return e.outcome(r.required)
	}
	a, b := topTwo(scores, func(role int) bool { return r.out[e.first[role]] == allowed })
	if e.Audience.Method == MethodPath {
		return e.decidePath(scores, unit, a, b)
	}
	need, lead := e.Audience.Need*unit, e.Audience.Lead*unit
	switch {
	case a < 0 || scores[a] < need:
		return outcome{verdict: e.none}
	case b < 0:
		return outcome{verdict: e.first[a]}
	case scores[b] >= need && r.out[e.both] == allowed:
		return outcome{verdict: e.both}
	case scores[b] < need || scores[a]-scores[b] >= lead:
		return outcome{verdict: e.first[a]}
	case r.out[e.hybrid] == allowed:
		return outcome{verdict: e.hybrid}
	case r.out[e.hybrid] == forNow && scores[a] > scores[b]:
		return outcome{verdict: e.first[a]}
	}
	return outcome{verdict: e.none}
}

func (e *Engine) decidePath(scores []int, unit, a, b int) outcome {
	need, lead, low := e.Audience.Need*unit, e.Audience.Lead*unit, e.Audience.Low*unit
	switch {
	case a < 0:
		return outcome{e.either, KindNoSignal}
	case scores[a] < low:
		return outcome{e.either, KindNeither}
	case scores[a] < need:
		return outcome{e.either, KindNoSignal}
	case b < 0 || scores[a]-scores[b] >= lead:
		return outcome{verdict: e.first[a]}
	}
	return outcome{e.either, KindTie}
}

func (e *Engine) outcome(verdict int) outcome {
	if verdict == e.either {
		return outcome{verdict, KindNoSignal}
	}
	return outcome{verdict: verdict}
}

// leader is the role with the unique highest score among those that keep
// passes; -1 where there is none.
func leader(scores []int, keep func(role int) bool) int {
	best, tied := -1, false
	for role, score := range scores {
		if keep != nil && !keep(role) {
			continue
		}
		switch {
		case best < 0 || score > scores[best]:
			best, tied = role, false
		case score == scores[best]:
			tied = true
		}
	}
	if tied {
		return -1
	}
	return best
}

// topTwo are the two highest roles among those that keep passes, the first in
// the pack first among equals; -1 where there is none.
func topTwo(scores []int, keep func(role int) bool) (a, b int) {
	a, b = -1, -1
	for role, score := range scores {
		if keep != nil && !keep(role) {
			continue
		}
		switch {
		case a < 0 || score > scores[a]:
			a, b = role, a
		case b < 0 || score > scores[b]:
			b = role
		}
	}
	return a, b
}
