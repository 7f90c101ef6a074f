package engagement

import (
	"cmp"
	"slices"

	"firstrole/advisor"
)

// Differ lays the stakeholders' answers side by side. The engine must be for
// the audience of the engagement.
func Differ(e *advisor.Engine, x *Engagement) Differences {
	d := differ{engine: e, space: e.Space(), x: x}
	for part := 1; part <= 2; part++ {
		d.questions = append(d.questions, e.Questions(part)...)
	}
	for _, s := range x.Stakeholders {
		d.asked = append(d.asked, e.Asked(s.Sheet))
	}
	spreads := make([]Spread, len(d.questions))
	for at := range d.questions {
		spreads[at] = d.spread(at)
	}
	d.merged = d.merge(spreads)
	d.trySheets()
	standing := e.Asked(d.merged)
	var shown []Spread
	for at := range spreads {
		s := &spreads[at]
		if !d.anybody(s, standing[at]) {
			continue
		}
		s.Moot = standing[at] == advisor.NotAsked
		if at < d.space.Len() {
			d.effect(s, at)
		}
		shown = append(shown, *s)
	}
	slices.SortStableFunc(shown, func(a, b Spread) int {
		return cmp.Or(cmp.Compare(rank(&a), rank(&b)), cmp.Compare(b.Effect.Turns, a.Effect.Turns), cmp.Compare(b.Effect.Moved, a.Effect.Moved))
	})
	return Differences{Spreads: shown, Merged: d.merged}
}

// differ is one comparison.
type differ struct {
	engine    *advisor.Engine
	space     advisor.Space
	x         *Engagement
	questions []*advisor.Question
	asked     [][]advisor.Asking // by stakeholder and question
	merged    advisor.Sheet
	tried     []trial
}

// spread sorts the stakeholders by what they gave to one question.
func (d *differ) spread(at int) Spread {
	q := d.questions[at]
	s := Spread{Question: q}
	for who, stakeholder := range d.x.Stakeholders {
		switch d.asked[who][at] {
		case advisor.NotAsked:
			s.NotAsked = append(s.NotAsked, who)
		case advisor.AskedBlank, advisor.MaybeAsked:
			s.Blank = append(s.Blank, who)
		case advisor.AskedUnknown:
			s.Unknown = append(s.Unknown, who)
		default:
			s.hold(who, stakeholder.Sheet)
		}
	}
	s.nameCurrencies()
	slices.SortStableFunc(s.Values, func(a, b Value) int { return compareAnswers(q, &a, &b) })
	if at < d.space.Len() {
		d.markNeutral(&s, at)
	}
	s.State = s.state(len(d.x.Stakeholders))
	if decision, ok := d.x.Agreed.Decision(q.ID); ok {
		s.Decided = &decision
	}
	return s
}

// hold adds a stakeholder's known answer.
func (s *Spread) hold(who int, sheet advisor.Sheet) {
	q, currency := s.Question, ""
	if q.Money {
		currency = sheet.Currency
	}
	a := sheet.Answers[q.ID]
	at := slices.IndexFunc(s.Values, func(v Value) bool { return v.Answer.Equal(a) && v.Currency == currency })
	if at < 0 {
		at = len(s.Values)
		s.Values = append(s.Values, Value{Answer: a, Currency: currency})
	}
	s.Values[at].Who = append(s.Values[at].Who, who)
	if q.Type != advisor.Several {
		return
	}
	var options []OptionHeld
	for _, o := range q.Options {
		held := OptionHeld{Option: o.ID}
		if was := slices.IndexFunc(s.Options, func(h OptionHeld) bool { return h.Option == o.ID }); was >= 0 {
			held = s.Options[was]
		}
		if a.Has(o.ID) {
			held.Who = append(held.Who, who)
		}
		if len(held.Who) > 0 {
			options = append(options, held)
		}
	}
	s.Options = options
}

// nameCurrencies puts an amount without a currency to the same amount in one.
// Where several currencies are named it may be any of them, and stands alone.
func (s *Spread) nameCurrencies() {
	for at := len(s.Values) - 1; at >= 0; at-- {
		bare := s.Values[at]
		if bare.Currency != "" {
			continue
		}
		var named []*Value
		for i := range s.Values {
			if v := &s.Values[i]; v.Currency != "" && v.Answer.Equal(bare.Answer) {
				named = append(named, v)
			}
		}
		if len(named) == 1 {
			named[0].Who = slices.Sorted(slices.Values(append(slices.Clip(named[0].Who), bare.Who...)))
			s.Values = slices.Delete(s.Values, at, at+1)
		}
	}
}

// compareAnswers orders known answers: options as the question has them,
// numbers smallest first.
func compareAnswers(q *advisor.Question, a, b *Value) int {
	if q.Type == advisor.Number {
		return cmp.Or(cmp.Compare(a.Currency, b.Currency), cmp.Compare(a.Answer.Number, b.Answer.Number))
	}
	return slices.Compare(places(q, a.Answer), places(q, b.Answer))
}

// places are the places of the chosen options.
func places(q *advisor.Question, a advisor.Answer) []int {
	var all []int
	for i, o := range q.Options {
		if a.Has(o.ID) {
			all = append(all, i)
		}
	}
	return all
}

// state tells how far the stakeholders agree. One voice agrees with nobody, and
// who gave no answer agrees with nothing.
func (s *Spread) state(voices int) State {
	switch {
	case len(s.Values) > 1:
		return Differing
	case len(s.Values) == 0:
		return Nobody
	case voices > 1 && len(s.Values[0].Who) == voices:
		return Agreed
	}
	return Thin
}

// merge gives the sheet of what is agreed so far.
func (d *differ) merge(spreads []Spread) advisor.Sheet {
	merged := advisor.Sheet{As: d.engine.Audience.ID, Name: d.x.Client, Pack: d.engine.Pack.Digest, Currency: d.currency()}.Clone()
	for i := range spreads {
		s := &spreads[i]
		switch {
		case s.Decided != nil:
			if !s.Decided.Answer.Blank() {
				merged.Answers[s.Question.ID] = s.Decided.Answer
			}
		case s.State == Agreed || d.stands(s):
			merged.Answers[s.Question.ID] = s.Values[0].Answer
		}
	}
	return merged
}

// stands tells whether an answer that all gave alike when something was last
// agreed on still holds: whoever was heard since gave none, and nobody another.
func (d *differ) stands(s *Spread) bool {
	was, ok := d.x.Agreed.Sheet.Answers[s.Question.ID]
	return ok && s.State == Thin && was.Equal(s.Values[0].Answer)
}

// currency is the one of all amounts: the one that was decided on, else the one
// of what was agreed, else that of every sheet that has one; empty where they
// differ.
func (d *differ) currency() string {
	for _, decision := range d.x.Agreed.Decisions {
		if decision.Currency != "" {
			return decision.Currency
		}
	}
	if c := d.x.Agreed.Sheet.Currency; c != "" {
		return c
	}
	common := ""
	for _, s := range d.x.Stakeholders {
		switch c := s.Sheet.Currency; {
		case c == "" || c == common:
		case common == "":
			common = c
		default:
			return ""
		}
	}
	return common
}

// anybody tells whether a question is worth a line: somebody was asked, or what
// is agreed so far leads to it. Of part 2, only what somebody answered.
func (d *differ) anybody(s *Spread, merged advisor.Asking) bool {
	if s.Decided != nil || s.Known() > 0 {
		return true
	}
	if s.Question.Part == 2 {
		return len(s.Unknown) > 0
	}
	return len(s.NotAsked) < len(d.x.Stakeholders) || merged == advisor.AskedBlank
}

// rank is how telling a spread is; the least is the most telling.
func rank(s *Spread) int {
	switch {
	case s.Moot:
		return 5
	case s.State == Agreed:
		return 4
	case s.Effect.Turns > 0:
		return 0
	case s.Effect.CouldTurn:
		return 1
	case s.Effect.Moved > 0, s.Effect.Level:
		return 2
	}
	return 3
}
