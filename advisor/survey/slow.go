package survey

import (
	"fmt"
	"slices"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/clean"
	"firstrole/advisor/internal/problem"
	"firstrole/advisor/internal/yamlnode"
	"firstrole/advisor/sheet"
)

// again reads a row of NDJSON of which something is wrong, and says what, as it
// is said of an answer sheet. Where nothing is, the row is answered.
func (c *clerk) again(r *row, guess *questionnaire) {
	f := yamlnode.Open(c.survey.Name, r.text, mostInRow)
	root, ok := f.Root()
	pairs := []yamlnode.Pair{}
	if ok && root.IsMapping() {
		pairs = root.Pairs()
	}
	isSheet := slices.ContainsFunc(pairs, func(p yamlnode.Pair) bool { return word(p.Key) == "answers" && p.Value.IsMapping() })
	if !ok || !root.IsMapping() || isSheet {
		c.sheet(r)
		return
	}
	q := c.flatAudience(pairs, guess)
	if q == nil {
		return
	}
	d := c.desk(q)
	d.clear()
	r.as = q
	for _, pair := range pairs {
		key := word(pair.Key)
		c.pair(r, d, pair, key, c.meaning(d, []byte(key)))
	}
	for _, pair := range pairs {
		m := c.meaning(d, []byte(word(pair.Key)))
		if m.kind == foreign && m.almost >= 0 && !d.scorer.Given(m.almost) {
			bad := d.isAlmost(word(pair.Key), *m)
			pair.Key.Report(bad.message, bad.hint)
		}
	}
	if place, bad := d.mend(); bad != (wrong{}) {
		at := root
		for _, pair := range pairs {
			if m := c.meaning(d, []byte(word(pair.Key))); m.kind == answers && m.place == place {
				at = pair.Value
			}
		}
		at.Report(bad.message, bad.hint)
	}
	r.found(f.Problems())
}

func word(v yamlnode.Value) string {
	if !v.IsText() {
		return ""
	}
	text, _ := v.Word()
	return text
}

// found records problems of a text that is one line of the file.
func (r *row) found(list problem.List) {
	list.Sort()
	for _, p := range list {
		if p.Line > 0 {
			p.Line += r.line - 1
		} else {
			p.Line = r.line
		}
		r.problems = append(r.problems, p)
	}
}

// sheet reads a row that is an answer sheet.
func (c *clerk) sheet(r *row) {
	s, err := sheet.Read(r.text, c.survey.Name, c.survey.Pack)
	if list, ok := problem.Of(err); ok {
		r.found(list)
		return
	}
	q := c.survey.audience(s.As)
	d := c.desk(q)
	d.clear()
	d.fill(s)
	r.as, r.name, r.date = q, s.Name, s.Answered
}

// fill answers the questions of a sheet that was read.
func (d *desk) fill(s advisor.Sheet) {
	for place, q := range d.questions {
		a := s.Answers[q.ID]
		var set uint
		last := 0
		for i, o := range q.Options {
			if a.Has(o.ID) {
				set, last = set|1<<i, i
			}
		}
		switch {
		case a.Blank():
		case a.Unknown:
			d.scorer.Unknown(place)
		case q.Type == advisor.Number:
			d.scorer.Number(place, a.Number)
		case q.Type == advisor.Several:
			d.scorer.Options(place, set)
		default:
			d.scorer.Option(place, last)
		}
	}
}

// flatAudience finds whom a row with its answers side by side is for; nil, and a
// problem, where it does not say.
func (c *clerk) flatAudience(pairs []yamlnode.Pair, guess *questionnaire) *questionnaire {
	s := c.survey
	for _, pair := range pairs {
		if name(word(pair.Key)) != "as" || !pair.Value.OrAbsent().Given() {
			continue
		}
		if q := s.audience(word(pair.Value)); q != nil {
			return q
		}
		pair.Value.Choice("audience", s.audienceIDs())
		return guess
	}
	if s.fallback != nil {
		return s.fallback
	}
	for _, pair := range pairs {
		if q := s.whose(word(pair.Key)); q != nil && pair.Value.OrAbsent().Given() {
			return q
		}
	}
	return guess
}

// pair reads one key with its value.
func (c *clerk) pair(r *row, d *desk, pair yamlnode.Pair, key string, m *meaning) {
	v := pair.Value.OrAbsent()
	switch {
	case m.kind == double:
		bad := d.isDouble(key, *m)
		pair.Key.Report(bad.message, bad.hint)
	case !v.Given():
	case m.kind == foreign && m.whose != nil:
		bad := d.isOther(key, *m)
		pair.Key.Report(bad.message, bad.hint)
	case m.kind == foreign:
		c.setAside([]byte(key), m)
	case m.kind == nameKey:
		r.name = clean.Line(word(v))
	case m.kind == dateKey:
		date, ok := day(word(v))
		v.Require(ok, fmt.Sprintf("%q is no date", clean.Line(word(v))), "write year-month-day, as 2026-03-03")
		r.date = date
	case m.kind != answers:
	case m.option < 0 && d.scorer.Given(m.place):
		pair.Key.Report(fmt.Sprintf("%q is answered twice", d.questions[m.place].ID), "leave one of the two out")
	case v.IsList():
		c.listed(d, m.column, v)
	case v.IsText():
		if bad := d.answer(m.column, word(v)); bad != (wrong{}) {
			v.Report(bad.message, bad.hint)
		}
	default:
		v.Report("this is neither a word nor a list of words", "write "+d.questions[m.place].ID+": and an option's id or words")
	}
}

func (c *clerk) listed(d *desk, at column, v yamlnode.Value) {
	q := d.questions[at.place]
	if q.Type != advisor.Several || at.option >= 0 {
		v.Report(fmt.Sprintf("%q has one answer, not a list", q.ID), "write one of: "+strings.Join(d.called(at), ", "))
		return
	}
	var set uint
	for _, item := range v.Items() {
		option, bad := d.option(at, word(item))
		if bad == (wrong{}) && set&(1<<option) != 0 {
			bad = wrong{fmt.Sprintf("the option %q is named twice", q.Options[option].ID), "delete one of the two"}
		}
		if bad != (wrong{}) {
			item.Report(bad.message, bad.hint)
			return
		}
		set |= 1 << option
	}
	if set == 0 {
		return
	}
	if bad := d.choose(at.place, set); bad != (wrong{}) {
		v.Report(bad.message, bad.hint)
	}
}
