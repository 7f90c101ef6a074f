package advisor

import "slices"

// tally holds the summed points of all rules of one theme that look at the
// same questions, by the states of those questions.
type tally struct {
	theme  string
	at     []int
	stride []int
	points []int32 // roles side by side
	near   [3]axis // the first questions: hardly a rule looks at more
	far    []axis  // the others
}

// axis is a question that a table goes by. Its zero value adds nothing.
type axis struct{ at, stride int }

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
			all = append(all, newTally(r.Theme, axes, stride, make([]int32, e.jointStates(axes)*roles)))
		}
		t := &all[at]
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

func newTally(theme string, at, stride []int, points []int32) tally {
	t := tally{theme: theme, at: at, stride: stride, points: points}
	for i := range at {
		if i < len(t.near) {
			t.near[i] = axis{at[i], stride[i]}
		} else {
			t.far = append(t.far, axis{at[i], stride[i]})
		}
	}
	return t
}

// sum gives the points of a tally, by role.
func (t *tally) sum(states []uint16, roles int) []int32 {
	n := &t.near
	place := int(states[n[0].at])*n[0].stride + int(states[n[1].at])*n[1].stride + int(states[n[2].at])*n[2].stride
	for _, f := range t.far {
		place += int(states[f.at]) * f.stride
	}
	return t.points[place*roles : place*roles+roles]
}
