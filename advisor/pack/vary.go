package pack

import (
	"slices"
	"strings"

	"firstrole/advisor"
)

// vary goes through the answers to the questions that share rules with one, and
// for each tells what every answer to that one would give.
type vary struct {
	space advisor.Space
	one   int
	sums  []advisor.Sum
	at    []int      // the questions gone through, in file order, with the one
	by    [][]uint16 // states by answer to the one; the last is "I don't know"
	joint int        // gone through so far
}

func newVary(space advisor.Space, one int, sums []advisor.Sum) *vary {
	v := &vary{space: space, one: one, sums: sums}
	var add func(q int)
	add = func(q int) {
		if !slices.Contains(v.at, q) {
			v.at = append(v.at, q)
			for _, parent := range space.Parents(q) {
				add(parent)
			}
		}
	}
	for _, sum := range sums {
		for _, q := range sum.At {
			add(q)
		}
	}
	slices.Sort(v.at)
	for range int(space.Unknown(one)) + 1 {
		v.by = append(v.by, make([]uint16, space.Len()))
	}
	return v
}

// each calls visit for every joint answer with which the one question is asked;
// false where there are more than a limit.
func (v *vary) each(limit int, visit func()) bool {
	var descend func(depth int) bool
	descend = func(depth int) bool {
		if depth == len(v.at) {
			if v.joint++; v.joint > limit {
				return false
			}
			visit()
			return true
		}
		q := v.at[depth]
		if q == v.one {
			if !v.space.Asked(q, v.space.States(q, v.by[0])[0]) {
				return true
			}
			for state, states := range v.by {
				states[q] = uint16(state)
			}
			return descend(depth + 1)
		}
		// An answer is kept whether or not the question is asked; it counts only
		// where it is.
		others := make([]uint16, len(v.by))
		anyAsked := false
		for i, states := range v.by {
			others[i] = v.space.States(q, states)[0]
			anyAsked = anyAsked || v.space.Asked(q, others[i])
		}
		for answer := uint16(0); answer <= v.space.Unknown(q); answer++ {
			for i, states := range v.by {
				states[q] = others[i]
				if v.space.Asked(q, others[i]) {
					states[q] = answer
				}
			}
			if !descend(depth + 1) {
				return false
			}
			if !anyAsked {
				return true
			}
		}
		return true
	}
	return descend(0)
}

// points gives the points of a role by answer to the one question.
func (v *vary) points(role int) []int {
	points := make([]int, len(v.by))
	for i, states := range v.by {
		for _, sum := range v.sums {
			points[i] += int(sum.Points(states)[role])
		}
	}
	return points
}

// beside writes the other answers that are gone through now.
func (v *vary) beside() string {
	var words []string
	for _, q := range v.at {
		if q == v.one {
			continue
		}
		for _, states := range v.by {
			if v.space.Asked(q, states[q]) {
				words = append(words, v.space.Question(q).ID+": "+answerWord(v.space.Answer(q, states[q])))
				break
			}
		}
	}
	if len(words) == 0 {
		return ""
	}
	return "; with " + strings.Join(words, ", ")
}
