package advisor

// Truth is the value of a condition.
type Truth int8

const (
	False Truth = iota
	Maybe
	True
)

// Op is what a condition asks.
type Op uint8

const (
	OpAll      Op = iota // every one of Of; none: True
	OpAny                // at least one of Of; none: False
	OpNot                // not Of[0]
	OpIs                 // the answer is, or has, Options[0]
	OpAnyOf              // the answer is, or has, one of Options
	OpAllOf              // the answer has every one of Options
	OpAtLeast            // an ordered option from Options[0] on, or a number from Number on
	OpAtMost             // an ordered option up to Options[0], or a number up to Number
	OpAnswered           // there is a known answer
	OpUnknown            // the answer is "I don't know"
)

// Condition is a question put to an answer sheet. Its zero value is True.
type Condition struct {
	Op       Op
	Question string
	Options  []string
	Number   int64
	Of       []Condition
}

// Always reports whether the condition is the zero value.
func (c Condition) Always() bool { return c.Op == OpAll && len(c.Of) == 0 }

// Walk calls visit for the condition and every condition inside it.
func (c Condition) Walk(visit func(Condition)) {
	visit(c)
	for _, inner := range c.Of {
		inner.Walk(visit)
	}
}

// Questions lists the questions that the condition names, each once, in the
// order in which they appear.
func (c Condition) Questions() []string {
	var names []string
	seen := map[string]bool{}
	c.Walk(func(c Condition) {
		if c.Question != "" && !seen[c.Question] {
			seen[c.Question] = true
			names = append(names, c.Question)
		}
	})
	return names
}

// standing is how a question stands on a sheet.
type standing uint8

const (
	known       standing = iota // asked, with a known answer
	unknown                     // asked, "I don't know"
	blank                       // asked, not answered
	notAsked                    // its condition is False
	maybeNotYet                 // its condition is Maybe
)

// lookup tells how a question stands and what its answer is.
type lookup func(question string) (standing, *Question, Answer)

// eval gives the value of a condition under a lookup.
func (c Condition) eval(at lookup) Truth {
	switch c.Op {
	case OpAll:
		value := True
		for _, inner := range c.Of {
			value = min(value, inner.eval(at))
		}
		return value
	case OpAny:
		value := False
		for _, inner := range c.Of {
			value = max(value, inner.eval(at))
		}
		return value
	case OpNot:
		return True - c.Of[0].eval(at)
	}
	how, question, answer := at(c.Question)
	switch c.Op {
	case OpAnswered:
		return truth(how == known)
	case OpUnknown:
		return truth(how == unknown)
	}
	switch how {
	case notAsked:
		return False
	case known:
		return truth(c.holds(question, answer))
	}
	return Maybe
}

func truth(holds bool) Truth {
	if holds {
		return True
	}
	return False
}

// holds tells whether a known answer satisfies a condition on one question.
func (c Condition) holds(q *Question, a Answer) bool {
	switch c.Op {
	case OpIs:
		return a.Has(c.Options[0])
	case OpAnyOf:
		for _, option := range c.Options {
			if a.Has(option) {
				return true
			}
		}
		return false
	case OpAllOf:
		for _, option := range c.Options {
			if !a.Has(option) {
				return false
			}
		}
		return true
	case OpAtLeast, OpAtMost:
		have, limit := a.Number, c.Number
		if q.Type != Number {
			have, limit = int64(q.optionIndex(a.Options[0])), int64(q.optionIndex(c.Options[0]))
		}
		if c.Op == OpAtLeast {
			return have >= limit
		}
		return have <= limit
	}
	return false
}
