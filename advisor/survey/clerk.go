package survey

import "firstrole/advisor/internal/clean"

// clerk reads and scores rows: one of those who do so at the same time.
type clerk struct {
	survey *Survey
	desks  map[*questionnaire]*desk
	json   *jsonReader
	guess  *questionnaire  // whom the row before was for
	aside  map[string]bool // keys that are no questions
}

// mostAside is how many names of columns or keys are told that are no questions.
const mostAside = 12

func newClerk(s *Survey) *clerk {
	c := &clerk{survey: s, desks: map[*questionnaire]*desk{}, aside: map[string]bool{}, guess: s.all[0]}
	if s.fallback != nil {
		c.guess = s.fallback
	}
	c.json = newJSONReader(c)
	return c
}

func (c *clerk) desk(q *questionnaire) *desk {
	d := c.desks[q]
	if d == nil {
		d = newDesk(q)
		c.desks[q] = d
	}
	return d
}

// meaning is what a key means in a row for the audience of a desk.
func (c *clerk) meaning(d *desk, key []byte) *meaning {
	if m := d.keys[string(key)]; m != nil {
		return m
	}
	m := d.means(string(key))
	if m.kind == foreign {
		if m.whose = c.survey.whose(string(key)); m.whose != nil {
			m.almost = -1
		}
	}
	if len(d.keys) < mostKeys {
		d.keys[string(key)] = &m
	}
	return &m
}

// setAside notes a key that is no question, and is not told as a slip of the hand.
func (c *clerk) setAside(key []byte, m *meaning) {
	if m.almost < 0 && len(c.aside) < mostAside && !c.aside[string(key)] {
		c.aside[clean.Line(string(key))] = true
	}
}

// row reads and scores one row.
func (c *clerk) row(r *row) {
	switch {
	case r.err != nil:
		r.problems = append(r.problems, *r.err)
	case c.survey.head != nil:
		c.fields(r)
	default:
		guess := c.survey.fallback
		if guess == nil {
			guess = c.guess
		}
		if !c.json.read(r, guess) {
			r.name, r.date = "", ""
			c.again(r, guess)
		}
	}
	if r.as != nil {
		c.guess = r.as
	}
	if c.survey.Date != "" {
		r.date = c.survey.Date
	}
}
