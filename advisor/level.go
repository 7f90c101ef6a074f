package advisor

// Levels are the rungs that a ladder may have, lowest first.
var Levels = []string{"coordinator", "manager", "senior", "head", "director", "vp"}

// levelOf is the first rung from the top that a sheet reaches, else the lowest;
// nil where the role has no ladder.
func (e *Engine) levelOf(role int, at lookup) *Rung {
	ladder := e.Pack.Roles[role].Ladder
	for i := len(ladder) - 1; i >= 0; i-- {
		for _, c := range ladder[i].When {
			if c.As == e.Audience.ID && c.When.eval(at) == True {
				return &ladder[i]
			}
		}
	}
	if len(ladder) == 0 {
		return nil
	}
	return &ladder[0]
}

func (e *Engine) rung(role, level string) *Rung {
	at := e.roleIndex(role)
	if at < 0 {
		return nil
	}
	for i := range e.Pack.Roles[at].Ladder {
		if r := &e.Pack.Roles[at].Ladder[i]; r.Level == level {
			return r
		}
	}
	return nil
}

// commonLevel is the level at which all ladders agree; empty where they do
// not.
func (e *Engine) commonLevel(at lookup) string {
	level := ""
	for role := range e.Pack.Roles {
		r := e.levelOf(role, at)
		if r == nil || level != "" && r.Level != level {
			return ""
		}
		level = r.Level
	}
	return level
}

// verdictRole is the role that a verdict names; otherwise the one with the
// unique highest score among those whose own verdict is not surely out, or -1.
// Where a verdict advises two roles, it is one of these.
func (e *Engine) verdictRole(p *position) int {
	if v := e.verdicts[p.verdict]; v.Role != "" {
		return e.roleIndex(v.Role)
	}
	a, b := e.pair(p)
	return leader(p.scores, func(role int) bool {
		return p.out[e.first[role]] != surely && (!e.givesTwo(p.verdict) || role == a || role == b)
	})
}

// givesTwo tells whether a verdict advises two roles at once.
func (e *Engine) givesTwo(verdict int) bool { return verdict == e.both || verdict == e.hybrid }

// nextRole is the role that comes after the one named: the highest other whose
// own verdict is not out, or if all are, not surely out; or -1. Nobody comes next
// after nobody.
func (e *Engine) nextRole(p *position, role int) int {
	if role < 0 || e.givesNoRole(p.verdict) {
		return -1
	}
	for _, most := range []exclude{allowed, forNow} {
		next, _ := topTwo(p.scores, func(other int) bool { return other != role && p.out[e.first[other]] <= most })
		if next >= 0 {
			return next
		}
	}
	return -1
}

// shares divides a week between the roles that are advised.
func (e *Engine) shares(p *position, role int) map[int]int {
	switch {
	case p.verdict == e.both:
		a, b := e.pair(p)
		return map[int]int{a: 100, b: 100}
	case p.verdict == e.hybrid:
		a, b := e.pair(p)
		share := 50
		for _, s := range e.Audience.Split {
			if p.scores[a]-p.scores[b] >= s.Margin {
				share = s.Share
			}
		}
		return map[int]int{a: share, b: 100 - share}
	case role >= 0 && p.verdict == e.first[role]:
		return map[int]int{role: 100}
	}
	return nil
}

// pair are the two highest roles that are not out; among all, where fewer than
// two are in.
func (e *Engine) pair(p *position) (a, b int) {
	a, b = topTwo(p.scores, func(role int) bool { return p.out[e.first[role]] == allowed })
	if b < 0 {
		a, b = topTwo(p.scores, nil)
	}
	return a, b
}
