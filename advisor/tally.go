package advisor

import "slices"

// tally holds the summed points of all rules of one theme that look at the
// same questions, by the states of those questions.
type tally struct {
	theme   string
	at      []int
	stride  []int
	points  []int32  // roles side by side
	written *written // instead of points, where there would be too many
}

// written are rules that are read as they are written.
type written struct {
	engine *Engine
	rules  []*Rule
	counts func(points int) int
}

// tallied sums what counts of the points of the audience's rules into tallies.
func (e *Engine) tallied(counts func(points int) int) []tally {
	var all []tally
	roles := len(e.Pack.Roles)
	index := map[string]int{}
	states := make([]uint16, e.scored)
	for i := range e.Pack.Rules {
		r := &e.Pack.Rules[i]
		if !e.ownTheme(r.Theme) {
			continue
		}
		names := r.When.Questions()
		slices.SortFunc(names, func(a, b string) int { return e.place[a] - e.place[b] })
		key := r.Theme
		for _, name := range names {
			key += " " + name
		}
		at, ok := index[key]
		if !ok {
			at = len(all)
			index[key] = at
			axes, stride := e.axes(names)
			t := tally{theme: r.Theme, at: axes, stride: stride}
			if size := e.jointStates(axes); size > tableLimit {
				t.written = &written{engine: e, counts: counts}
			} else {
				t.points = make([]int32, size*roles)
			}
			all = append(all, t)
		}
		t := &all[at]
		if t.written != nil {
			t.written.rules = append(t.written.rules, r)
			continue
		}
		e.eachJointState(t.at, states, func(place int) {
			if e.fires(r, e.lookupStates(states)) {
				for _, p := range r.Points {
					t.points[place*roles+e.roleIndex(p.Role)] += int32(counts(p.Points))
				}
			}
		})
	}
	return all
}

// fires tells whether a rule speaks: its condition is True, and at least one
// question that it names has a known answer.
func (e *Engine) fires(r *Rule, at lookup) bool {
	if r.When.eval(at) != True {
		return false
	}
	for _, id := range r.When.Questions() {
		if how, _, _ := at(id); how == known {
			return true
		}
	}
	return false
}

// sum gives the points of a tally, by role.
func (t *tally) sum(states []uint16, roles int) []int32 {
	if t.written != nil {
		return t.written.sum(states, roles)
	}
	place := 0
	for i, q := range t.at {
		place += int(states[q]) * t.stride[i]
	}
	return t.points[place*roles : place*roles+roles]
}

func (w *written) sum(states []uint16, roles int) []int32 {
	points := make([]int32, roles)
	for _, r := range w.rules {
		if w.engine.fires(r, w.engine.lookupStates(states)) {
			for _, p := range r.Points {
				points[w.engine.roleIndex(p.Role)] += int32(w.counts(p.Points))
			}
		}
	}
	return points
}
