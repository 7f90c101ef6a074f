package advisor

// values are the answers of a sheet to the questions of part 1 as classes, and
// which of the rest are "I don't know".
type values struct {
	class   []int32 // -1: no known answer
	unknown []bool
}

func (e *Engine) newValues() values {
	return values{make([]int32, e.scored), make([]bool, e.scored)}
}

func (e *Engine) valuesOf(s Sheet) values {
	v := e.newValues()
	e.read(s, v)
	return v
}

// read fills values in from a sheet.
func (e *Engine) read(s Sheet, v values) {
	for i := range v.class {
		v.class[i], v.unknown[i] = -1, false
		c := &e.classes[i]
		a, there := s.Answers[c.id]
		switch {
		case !there:
		case c.by != nil && len(a.Options) == 1 && !a.Unknown && !a.IsNumber:
			// Most answers are one option, and are looked up.
			for at, id := range c.options {
				if id == a.Options[0] {
					v.class[i] = c.by[at]
					v.unknown[i] = c.by[at] < 0
					break
				}
			}
		default:
			q := e.questions[i]
			if q.knows(a) {
				v.class[i] = int32(c.of(q, a))
			}
			v.unknown[i] = given(q, a) == unknown
		}
	}
}

// walk asks the questions of part 1 in file order: one is asked when its
// condition is True.
func (e *Engine) walk(class []int32, states []uint16) {
	for i := range states {
		states[i] = min(uint16(class[i]), e.noAnswers[i]) // -1 is above any class
	}
	for _, i := range e.followUps {
		e.ask(i, class[i], states)
	}
}

// ask sets the state of one question from those before it.
func (e *Engine) ask(i int, class int32, states []uint16) {
	c := &e.classes[i]
	switch e.when[i].eval(states) {
	case True:
		if class >= 0 {
			states[i] = uint16(class)
		} else {
			states[i] = c.noAnswer()
		}
	case False:
		states[i] = c.notAsked()
	default:
		states[i] = c.maybeAsked()
	}
}

// standings tells how every question of both parts stands on a sheet.
func (e *Engine) standings(s Sheet) []standing {
	how := make([]standing, len(e.questions))
	at := e.lookupSheet(s, how)
	for i, q := range e.questions {
		switch q.When.eval(at) {
		case False:
			how[i] = notAsked
		case Maybe:
			how[i] = maybeNotYet
		default:
			how[i] = given(q, s.Answers[q.ID])
		}
	}
	return how
}

func given(q *Question, a Answer) standing {
	switch {
	case q.knows(a):
		return known
	case a.Blank() || !q.Accepts(a):
		return blank
	}
	return unknown
}

// lookupSheet reads conditions against a sheet whose standings are known.
func (e *Engine) lookupSheet(s Sheet, how []standing) lookup {
	return func(id string) (standing, *Question, Answer) {
		at := e.place[id]
		return how[at], e.questions[at], s.Answers[id]
	}
}
