package advisor

// tableLimit is the largest table kept; a condition with more joint states is
// evaluated as it is written.
const tableLimit = 1 << 16

// table gives a condition's value by the states of the questions it names.
type table struct {
	at     []int // questions
	stride []int
	values []Truth
	tree   *lookupTree // instead of values, where there would be too many
}

type lookupTree struct {
	engine *Engine
	when   Condition
}

func (e *Engine) newTable(c Condition) table {
	t := table{}
	if c.Always() {
		return t
	}
	t.at, t.stride = e.axes(c.Questions())
	size := e.jointStates(t.at)
	if size > tableLimit {
		t.tree = &lookupTree{e, c}
		return t
	}
	t.values = make([]Truth, size)
	states := make([]uint16, e.scored)
	e.eachJointState(t.at, states, func(at int) {
		t.values[at] = c.eval(e.lookupStates(states))
	})
	return t
}

func (t *table) eval(states []uint16) Truth {
	if len(t.at) == 0 {
		return True
	}
	if t.tree != nil {
		return t.tree.when.eval(t.tree.engine.lookupStates(states))
	}
	at := 0
	for i, q := range t.at {
		at += int(states[q]) * t.stride[i]
	}
	return t.values[at]
}

// axes gives the places of questions, and the strides of a table over them.
func (e *Engine) axes(ids []string) (at, stride []int) {
	size := 1
	for _, id := range ids {
		q := e.place[id]
		at = append(at, q)
		stride = append(stride, size)
		size = min(size*e.classes[q].states(), 2*tableLimit)
	}
	return at, stride
}

func (e *Engine) jointStates(at []int) int {
	size := 1
	for _, q := range at {
		size = min(size*e.classes[q].states(), 2*tableLimit)
	}
	return size
}

// eachJointState sets the states of some questions in every way and calls
// visit with the place that each way has in a table over them.
func (e *Engine) eachJointState(at []int, states []uint16, visit func(int)) {
	size := e.jointStates(at)
	for i := range size {
		rest := i
		for _, q := range at {
			n := e.classes[q].states()
			states[q] = uint16(rest % n)
			rest /= n
		}
		visit(i)
	}
}

// lookupStates reads conditions against states instead of a sheet.
func (e *Engine) lookupStates(states []uint16) lookup {
	return func(id string) (standing, *Question, Answer) {
		at := e.place[id]
		q, c, s := e.questions[at], &e.classes[at], states[at]
		switch {
		case c.known(s):
			return known, q, c.reps[s]
		case s == c.noAnswer():
			return unknown, q, Answer{}
		case s == c.notAsked():
			return notAsked, q, Answer{}
		}
		return maybeNotYet, q, Answer{}
	}
}
