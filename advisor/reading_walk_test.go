package advisor_test

import (
	"slices"

	"firstrole/advisor"
)

// A second reading of the definitions: the same page built again, plainly and
// slowly, by somebody who had not seen the engine. It shares types with it and
// nothing else.

// reading reads one pack for one audience.
type reading struct {
	pack      *advisor.Pack
	as        string
	terms     advisor.Audience
	questions []*advisor.Question // of the audience, in file order
	rules     []advisor.Rule
	gates     []advisor.Gate
	// Ids of the verdicts: each role's own, and those of the other kinds.
	own                        []string
	both, hybrid, none, either string
}

// readStanding says how a question stands on a sheet.
type readStanding string

const (
	readHidden  readStanding = "not asked"
	readMaybe   readStanding = "perhaps asked"
	readBlank   readStanding = "blank"
	readUnknown readStanding = "unknown"
	readKnown   readStanding = "known"
)

// A readTruth is -1 for False, 0 for Maybe, 1 for True.
type readTruth int

// readSheet is a sheet after the walk.
type readSheet struct {
	stands  map[string]readStanding
	answers map[string]advisor.Answer
}

func newReading(p *advisor.Pack, as string) *reading {
	rd := &reading{pack: p, as: as}
	for _, a := range p.Audiences {
		if a.ID == as {
			rd.terms = a
		}
	}
	for i := range p.Questions {
		if p.Questions[i].As == as {
			rd.questions = append(rd.questions, &p.Questions[i])
		}
	}
	mine := map[string]bool{}
	for _, theme := range p.Themes {
		mine[theme.ID] = theme.As == as
	}
	for _, rule := range p.Rules {
		if mine[rule.Theme] {
			rd.rules = append(rd.rules, rule)
		}
	}
	for _, gate := range p.Gates {
		if gate.As == as {
			rd.gates = append(rd.gates, gate)
		}
	}
	kind := advisor.KindFirst
	if rd.terms.Method == advisor.MethodPath {
		kind = advisor.KindPath
	}
	for _, role := range p.Roles {
		rd.own = append(rd.own, rd.named(kind, role.ID))
	}
	rd.both, rd.hybrid = rd.named(advisor.KindBoth, ""), rd.named(advisor.KindHybrid, "")
	rd.none, rd.either = rd.named(advisor.KindNone, ""), rd.named(advisor.KindEither, "")
	return rd
}

func (rd *reading) question(id string) *advisor.Question {
	for _, q := range rd.questions {
		if q.ID == id {
			return q
		}
	}
	return nil
}

// readPlace is an option's place in its question, or -1.
func readPlace(q *advisor.Question, option string) int {
	for i, o := range q.Options {
		if o.ID == option {
			return i
		}
	}
	return -1
}

// readLegal tells whether a question allows a known answer.
func readLegal(q *advisor.Question, a advisor.Answer) bool {
	if q.Type == advisor.Number {
		return a.IsNumber && q.Min <= a.Number && a.Number <= q.Max
	}
	if a.IsNumber || len(a.Options) == 0 || q.Type == advisor.One && len(a.Options) > 1 {
		return false
	}
	for _, id := range a.Options {
		place := readPlace(q, id)
		if place < 0 || q.Options[place].Alone && len(a.Options) > 1 {
			return false
		}
	}
	return true
}

// standing tells how a question stands that is asked.
func (rd *reading) standing(q *advisor.Question, a advisor.Answer) readStanding {
	if a.Unknown {
		return readUnknown
	}
	if !readLegal(q, a) {
		return readBlank
	}
	if q.Type == advisor.One && q.Options[readPlace(q, a.Options[0])].Unknown {
		return readUnknown
	}
	return readKnown
}

// walk asks the questions in file order.
func (rd *reading) walk(s advisor.Sheet) readSheet {
	w := readSheet{stands: map[string]readStanding{}, answers: s.Answers}
	for _, q := range rd.questions {
		switch rd.value(q.When, w) {
		case -1:
			w.stands[q.ID] = readHidden
		case 0:
			w.stands[q.ID] = readMaybe
		default:
			w.stands[q.ID] = rd.standing(q, s.Answers[q.ID])
		}
	}
	return w
}

func (rd *reading) value(c advisor.Condition, w readSheet) readTruth {
	switch c.Op {
	case advisor.OpAll:
		least := readTruth(1)
		for _, inner := range c.Of {
			least = min(least, rd.value(inner, w))
		}
		return least
	case advisor.OpAny:
		most := readTruth(-1)
		for _, inner := range c.Of {
			most = max(most, rd.value(inner, w))
		}
		return most
	case advisor.OpNot:
		return -rd.value(c.Of[0], w)
	case advisor.OpAnswered:
		return readBool(w.stands[c.Question] == readKnown)
	case advisor.OpUnknown:
		return readBool(w.stands[c.Question] == readUnknown)
	}
	switch w.stands[c.Question] {
	case readKnown:
		return readBool(readHolds(c, rd.question(c.Question), w.answers[c.Question]))
	case readHidden:
		return -1
	}
	return 0
}

func readBool(b bool) readTruth {
	if b {
		return 1
	}
	return -1
}

// readHolds asks a condition of a known answer.
func readHolds(c advisor.Condition, q *advisor.Question, a advisor.Answer) bool {
	has := 0
	for _, id := range c.Options {
		if slices.Contains(a.Options, id) {
			has++
		}
	}
	switch c.Op {
	case advisor.OpIs, advisor.OpAnyOf:
		return has > 0
	case advisor.OpAllOf:
		return has == len(c.Options)
	}
	if q.Type == advisor.Number {
		return c.Op == advisor.OpAtLeast && a.Number >= c.Number || c.Op == advisor.OpAtMost && a.Number <= c.Number
	}
	given, limit := readPlace(q, a.Options[0]), readPlace(q, c.Options[0])
	return c.Op == advisor.OpAtLeast && given >= limit || c.Op == advisor.OpAtMost && given <= limit
}
