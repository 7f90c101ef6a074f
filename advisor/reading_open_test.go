package advisor_test

import "firstrole/advisor"

// tieBreaker gives the question most worth answering, or nothing.
func (rd *reading) tieBreaker(s advisor.Sheet, w readSheet, id string) (question string, decides bool) {
	m := rd.margin(rd.scores(w), rd.rule(rd.gateValues(w), false))
	var moves [2]int64 // of open questions, and of any
	var movers [2]string
	for _, q := range rd.questions {
		open := w.stands[q.ID] == readBlank || w.stands[q.ID] == readUnknown
		if q.Part == 2 || !open && w.stands[q.ID] != readKnown {
			continue
		}
		for _, a := range rd.every(q) {
			with := s.Clone()
			with.Answers[q.ID] = a
			after, other, _ := rd.judge(with)
			if open && other != id {
				return q.ID, true
			}
			by := rd.margin(rd.scores(after), rd.rule(rd.gateValues(after), false)) - m
			for i := range moves {
				if (open || i == 1) && max(by, -by) > moves[i] {
					moves[i], movers[i] = max(by, -by), q.ID
				}
			}
		}
	}
	if movers[0] != "" {
		return movers[0], false
	}
	return movers[1], false
}

// complete visits a sheet with its blanks filled in, and its unknowns too if
// asked to, follow-up questions included. It gives up, and says so, after a
// number of sheets. With dontKnow a blank may become "I don't know".
func (rd *reading) complete(s advisor.Sheet, unknowns, dontKnow bool, most int, visit func(readSheet)) bool {
	seen := 0
	var fill func(at int, s advisor.Sheet)
	fill = func(at int, s advisor.Sheet) {
		if seen > most {
			return
		}
		w := rd.walk(s)
		for ; at < len(rd.questions); at++ {
			q := rd.questions[at]
			if q.Part == 2 || !(w.stands[q.ID] == readBlank || unknowns && w.stands[q.ID] == readUnknown) {
				continue
			}
			answers := rd.every(q)
			if dontKnow {
				answers = append(answers, advisor.UnknownAnswer)
			}
			for _, a := range answers {
				with := s.Clone()
				with.Answers[q.ID] = a
				fill(at+1, with)
			}
			return
		}
		seen++
		visit(w)
	}
	fill(0, s)
	return seen <= most
}
