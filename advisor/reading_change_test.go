package advisor_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"firstrole/advisor"
)

// conditions visits every condition that moves a verdict, part by part.
func (rd *reading) conditions(visit func(advisor.Condition)) {
	for _, rule := range rd.rules {
		rule.When.Walk(visit)
	}
	for _, gate := range rd.gates {
		gate.When.Walk(visit)
	}
	for _, q := range rd.questions {
		if q.Part != 2 {
			q.When.Walk(visit)
		}
	}
}

// intervals lists the intervals of a number that some condition tells apart.
func (rd *reading) intervals(q *advisor.Question) [][2]int64 {
	starts := map[int64]bool{q.Min: true}
	rd.conditions(func(c advisor.Condition) {
		if c.Question == q.ID && c.Op == advisor.OpAtLeast {
			starts[c.Number] = true
		}
		if c.Question == q.ID && c.Op == advisor.OpAtMost {
			starts[c.Number+1] = true
		}
	})
	var sorted []int64
	for _, n := range slices.Sorted(maps.Keys(starts)) {
		if q.Min <= n && n <= q.Max {
			sorted = append(sorted, n)
		}
	}
	var intervals [][2]int64
	for i, n := range sorted {
		end := q.Max
		if i+1 < len(sorted) {
			end = sorted[i+1] - 1
		}
		intervals = append(intervals, [2]int64{n, end})
	}
	return intervals
}

// every lists the known answers to a question, one for each interval of a
// number.
func (rd *reading) every(q *advisor.Question) []advisor.Answer {
	var all []advisor.Answer
	if q.Type == advisor.Number {
		for _, interval := range rd.intervals(q) {
			all = append(all, advisor.Amount(interval[0]))
		}
		return all
	}
	for set := 1; set < 1<<len(q.Options); set++ {
		var chosen []string
		for i, o := range q.Options {
			if set>>i&1 == 1 {
				chosen = append(chosen, o.ID)
			}
		}
		if a := advisor.Choose(chosen...); rd.standing(q, a) == readKnown {
			all = append(all, a)
		}
	}
	return all
}

// changes lists what one change makes of an answer.
func (rd *reading) changes(q *advisor.Question, from advisor.Answer) []advisor.Answer {
	known := rd.standing(q, from) == readKnown
	var to []advisor.Answer
	switch {
	case q.Type == advisor.Number:
		for _, in := range rd.intervals(q) {
			switch {
			case !known || from.Number > in[1]:
				to = append(to, advisor.Amount(in[1]))
			case from.Number < in[0]:
				to = append(to, advisor.Amount(in[0]))
			}
		}
	case q.Type == advisor.Several && !known:
		to = rd.firstSets(q)
	case q.Type == advisor.One:
		for _, o := range q.Options {
			a := advisor.Choose(o.ID)
			if rd.standing(q, a) == readKnown && !a.Equal(from) {
				to = append(to, a)
			}
		}
	default:
		alone := q.Options[readPlace(q, from.Options[0])].Alone
		for _, o := range q.Options {
			has := slices.Contains(from.Options, o.ID)
			switch {
			case has && len(from.Options) > 1:
				rest := slices.DeleteFunc(slices.Clone(from.Options), func(id string) bool { return id == o.ID })
				to = append(to, advisor.Choose(rest...))
			case !has && (alone || o.Alone):
				to = append(to, advisor.Choose(o.ID))
			case !has:
				var more []string
				for _, other := range q.Options {
					if other.ID == o.ID || slices.Contains(from.Options, other.ID) {
						more = append(more, other.ID)
					}
				}
				to = append(to, advisor.Choose(more...))
			}
		}
	}
	return to
}

// firstSets lists what one change makes of a several-choice question without
// an answer. The page is silent on it, and has one option added where there
// are options. The engine offers whole sets: of those that no condition tells
// apart the first, small sets before large ones.
func (rd *reading) firstSets(q *advisor.Question) []advisor.Answer {
	sets := rd.every(q)
	slices.SortStableFunc(sets, func(a, b advisor.Answer) int {
		if byLength := len(a.Options) - len(b.Options); byLength != 0 {
			return byLength
		}
		return slices.CompareFunc(a.Options, b.Options, func(x, y string) int { return readPlace(q, x) - readPlace(q, y) })
	})
	seen := map[string]bool{}
	return slices.DeleteFunc(sets, func(a advisor.Answer) bool {
		told := ""
		rd.conditions(func(c advisor.Condition) {
			if c.Question == q.ID {
				told += fmt.Sprint(readHolds(c, q, a))
			}
		})
		was := seen[told]
		seen[told] = true
		return was
	})
}

// judge walks a sheet and gives its verdict.
func (rd *reading) judge(s advisor.Sheet) (w readSheet, id string, kind advisor.EitherKind) {
	w = rd.walk(s)
	id, kind = rd.decide(rd.scores(w), 1, rd.rule(rd.gateValues(w), false))
	return w, id, kind
}

// flip is a set of changes as text, so that sets can be compared.
func (rd *reading) flip(to string, s advisor.Sheet, changed map[string]advisor.Answer) string {
	text := to
	for _, q := range rd.questions {
		a, ok := changed[q.ID]
		if !ok {
			continue
		}
		value := strings.Join(a.Options, "+")
		if q.Type == advisor.Number {
			value = fmt.Sprint(a.Number)
			if rd.standing(q, s.Answers[q.ID]) != readKnown { // no end is nearest
				for i, in := range rd.intervals(q) {
					if in[0] == a.Number || in[1] == a.Number {
						value = fmt.Sprint("interval ", i)
					}
				}
			}
		}
		text += "; " + q.ID + " = " + value
	}
	return text
}

// flips gives all flips of exactly so many changes, in order.
func (rd *reading) flips(s advisor.Sheet, id string, size int) []string {
	var found []string
	changed := map[string]advisor.Answer{}
	var pick func(at, left int)
	pick = func(at, left int) {
		if left == 0 {
			with := s.Clone()
			maps.Copy(with.Answers, changed)
			w, other, _ := rd.judge(with)
			for q := range changed {
				if w.stands[q] != readKnown {
					return
				}
			}
			if other != id {
				found = append(found, rd.flip(other, s, changed))
			}
			return
		}
		for next := at; next < len(rd.questions); next++ {
			q := rd.questions[next]
			if q.Part == 2 {
				continue
			}
			for _, a := range rd.changes(q, s.Answers[q.ID]) {
				changed[q.ID] = a
				pick(next+1, left-1)
				delete(changed, q.ID)
			}
		}
	}
	pick(0, size)
	return found
}
