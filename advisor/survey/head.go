package survey

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/clean"
	"firstrole/advisor/internal/problem"
)

// head is what the columns of a CSV file stand for.
type head struct {
	names []string // as problems have them
	as    int      // the column with the audience; -1: there is none
	of    map[*questionnaire][]meaning
}

// maxHeads is how many lines of headings survey tools write.
const maxHeads = 3

// readHead reads the headings, and gives the rows that were read beyond them.
func (s *Survey) readHead(from *csvSource) ([]*row, error) {
	var first []*row
	for len(first) < maxHeads {
		r := &row{}
		err := from.next(r)
		if err == io.EOF && len(first) > 0 {
			break // the source gives it again
		}
		if err == io.EOF {
			return nil, problem.List{{File: s.Name, Message: "the file is empty", Hint: "write a line of headings first, such as: name,customers,talk"}}
		}
		if err != nil {
			return nil, err
		}
		if len(first) == 0 {
			if r.err != nil {
				return nil, problem.List{*r.err}
			}
			from.width = len(r.fields)
		}
		first = append(first, r)
	}
	heads, lines := headings(s.all, first)
	h := &head{as: -1, of: map[*questionnaire][]meaning{}}
	for i, head := range heads {
		h.names = append(h.names, clean.Line(head[0]))
		if s.all[0].means(head...).kind == asKey {
			h.as = i
		}
	}
	for _, q := range s.all {
		for _, head := range heads {
			h.of[q] = append(h.of[q], q.means(head...))
		}
	}
	s.head = h
	return first[lines:], s.checkHead(first[0]).Err()
}

// headings gives, for each column, what it may be called, and how many lines of
// the file are headings. Some tools write two or three: the options under their
// question, or the question under its code.
func headings(all []*questionnaire, first []*row) (names [][]string, lines int) {
	for _, field := range first[0].fields {
		names = append(names, []string{field})
	}
	usable := func(n int) bool {
		return len(first) > n && first[n].err == nil && len(first[n].fields) == len(names)
	}
	if usable(2) && slices.ContainsFunc(first[2].fields, func(f string) bool { return strings.HasPrefix(f, `{"ImportId"`) }) {
		for i, field := range first[1].fields {
			names[i] = append(names[i], field)
		}
		return names, 3
	}
	if usable(1) {
		if under, ok := underneath(all, first[0].fields, first[1].fields); ok {
			return under, 2
		}
	}
	return names, 1
}

// underneath joins options to the question that stands over the first of them.
func underneath(all []*questionnaire, over, under []string) ([][]string, bool) {
	var names [][]string
	question, joined := "", false
	for i, field := range under {
		if strings.TrimSpace(over[i]) != "" {
			question = over[i]
		}
		switch fold(field) {
		case "response", "open-ended response":
			names, joined = append(names, []string{over[i]}), true
			continue
		case "":
			names = append(names, []string{over[i]})
			continue
		}
		full := question + " [" + field + "]"
		named := slices.ContainsFunc(all, func(q *questionnaire) bool { m := q.means(full); return m.kind == answers && m.option >= 0 })
		if named {
			joined = true
		} else if strings.TrimSpace(over[i]) != "" && isQuestion(all, over[i]) {
			return nil, false // an answer
		}
		names = append(names, []string{full})
	}
	return names, joined
}

func isQuestion(all []*questionnaire, heading string) bool {
	return slices.ContainsFunc(all, func(q *questionnaire) bool { return q.means(heading).kind == answers })
}

// checkHead settles whom rows are for that do not say so, and finds what is wrong
// with the headings.
func (s *Survey) checkHead(r *row) problem.List {
	h := s.head
	if list := s.settle(r); list != nil {
		return list
	}
	var list problem.List
	report := func(field int, bad wrong) { list = append(list, r.problem(s.Name, r.places[field], bad)) }
	whose := s.all
	if h.as < 0 {
		whose = []*questionnaire{s.fallback}
	}
	for _, q := range whose {
		taken := map[column]int{}
		for i := range h.of[q] {
			m := &h.of[q][i]
			switch m.kind {
			case double:
				report(i, q.isDouble(h.names[i], *m))
			case answers:
				key := column{place: m.place, option: m.option}
				if q.questions[m.place].Type == advisor.Number || q.questions[m.place].Type == advisor.One {
					key.option = -1
				}
				other, twice := taken[key]
				if !twice && key.option >= 0 {
					other, twice = taken[column{place: m.place, option: -1}]
				}
				if twice {
					report(i, wrong{fmt.Sprintf("%q and %q are the same question, %s", h.names[other], h.names[i], q.questions[m.place].ID), "leave one of the two columns out"})
				}
				taken[key] = i
			}
		}
		for i, m := range h.of[q] {
			_, asked := taken[column{place: m.place, option: -1}]
			if almost := m.almost; m.kind == foreign && almost >= 0 && !asked && !s.known(i) && !h.asks(q, almost) {
				report(i, q.isAlmost(h.names[i], m))
			}
		}
	}
	return list
}

// asks tells whether a question has a column.
func (h *head) asks(q *questionnaire, place int) bool {
	return slices.ContainsFunc(h.of[q], func(m meaning) bool { return m.kind == answers && m.place == place })
}

// known tells whether a column is a question of some audience.
func (s *Survey) known(field int) bool {
	return slices.ContainsFunc(s.all, func(q *questionnaire) bool { return s.head.of[q][field].kind == answers })
}

// settle finds the audience by the questions that are asked, where nothing else
// says it.
func (s *Survey) settle(r *row) problem.List {
	var asked []*questionnaire
	for _, q := range s.all {
		if slices.ContainsFunc(s.head.of[q], func(m meaning) bool { return m.kind == answers || m.kind == double }) {
			asked = append(asked, q)
		}
	}
	refuse := func(message, hint string) problem.List {
		return problem.List{r.problem(s.Name, r.places[0], wrong{message, hint})}
	}
	switch {
	case len(asked) == 0:
		return refuse("no column is a question of this pack", "head the columns with ids of questions, or with their wording; the command pack show lists them")
	case s.fallback != nil && s.head.as < 0 && !slices.Contains(asked, s.fallback):
		return refuse("no column is a question for "+s.fallback.audience.ID, "leave --as out, or write --as "+asked[0].audience.ID)
	case s.fallback != nil || s.head.as >= 0:
		return nil
	case len(asked) > 1:
		asked = s.own(asked)
	}
	if len(asked) != 1 {
		return refuse("the columns are questions for "+strings.Join(s.audienceIDs(), " and for "), "say which with --as, or add a column as")
	}
	s.fallback = asked[0]
	return nil
}

// own keeps the audiences of which some column is a question that no other has.
func (s *Survey) own(asked []*questionnaire) []*questionnaire {
	var list []*questionnaire
	for _, q := range asked {
		for i, m := range s.head.of[q] {
			others := 0
			for _, other := range asked {
				if s.head.of[other][i].kind == answers {
					others++
				}
			}
			if m.kind == answers && others == 1 {
				list = append(list, q)
				break
			}
		}
	}
	return list
}

// foreign lists the columns that are no questions of any audience.
func (s *Survey) foreign() []string {
	var names []string
	for i, name := range s.head.names {
		isForeign := func(q *questionnaire) bool { return s.head.of[q][i].kind == foreign }
		if !slices.ContainsFunc(s.all, func(q *questionnaire) bool { return !isForeign(q) }) {
			names = append(names, name)
		}
	}
	return names
}

// fields reads the fields of a row.
func (c *clerk) fields(r *row) {
	s, h := c.survey, c.survey.head
	q := s.fallback
	if h.as >= 0 && strings.TrimSpace(r.fields[h.as]) != "" {
		if q = s.audience(strings.TrimSpace(r.fields[h.as])); q == nil {
			r.report(s.Name, h.as, wrong{fmt.Sprintf("unknown audience %q", clean.Line(r.fields[h.as])), "write one of: " + strings.Join(s.audienceIDs(), ", ")})
			return
		}
	}
	if q == nil {
		r.report(s.Name, h.as, wrong{"this row does not say whom it is for", "write one of: " + strings.Join(s.audienceIDs(), ", ") + "; or say it for all with --as"})
		return
	}
	d := c.desk(q)
	d.clear()
	r.as = q
	of := h.of[q]
	for i, field := range r.fields {
		if field == "" {
			continue
		}
		var bad wrong
		switch m := &of[i]; m.kind {
		case answers:
			bad = d.answer(m.column, field)
		case nameKey:
			r.name = clean.Line(field)
		case dateKey:
			date, ok := day(strings.TrimSpace(field))
			if r.date = date; !ok {
				bad = wrong{fmt.Sprintf("%q is no date", clean.Line(field)), "write year-month-day, as 2026-03-03"}
			}
		case foreign:
			if strings.TrimSpace(field) != "" && s.known(i) {
				bad = d.isOther(h.names[i], meaning{whose: s.whose(h.names[i])})
			}
		}
		if bad != (wrong{}) {
			r.report(s.Name, i, bad)
		}
	}
	if place, bad := d.mend(); bad != (wrong{}) {
		at := slices.IndexFunc(of, func(m meaning) bool { return m.kind == answers && m.place == place })
		r.report(s.Name, at, bad)
	}
}
