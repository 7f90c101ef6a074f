package report

import (
	"cmp"
	"slices"

	"firstrole/advisor"
	"firstrole/advisor/engagement"
	"firstrole/advisor/phrase"
)

// clientBuilder makes a report of an engagement.
type clientBuilder struct {
	engine      *advisor.Engine
	x           *engagement.Engagement
	views       Views
	differences engagement.Differences
}

func (b *clientBuilder) build(date string) Client {
	x := b.x
	c := Client{
		Format: 1, Client: x.Client, Consultant: x.Consultant, Date: date, Agreed: x.Agreed.Date, Owner: x.Owner, Views: b.views,
		Result: b.advise(x.Agreed.Sheet, date),
	}
	if n := len(x.Earlier); n > 0 {
		before := b.advise(x.Earlier[n-1].Sheet, x.Earlier[n-1].Date)
		c.Before = &before
	}
	voices := engagement.Voices(b.engine, x)
	for i, v := range voices {
		s := x.Stakeholders[i]
		heard := ClientVoice{Name: v.Stakeholder, Via: string(s.Via), Received: s.Received, Silent: v.Answered == 0, Late: s.Received > x.Agreed.Date}
		if b.views == ViewsNamed {
			heard.Answered, heard.Asked = &v.Answered, &v.Asked
		}
		c.Heard = append(c.Heard, heard)
	}
	c.Voices = len(x.Answered())
	c.Alone = b.alone(voices)
	c.Answers, c.Open = b.agreed(&c.Result)
	c.Differences = b.spreads()
	for _, e := range x.Chronicle() {
		entry := ClientEntry{Date: e.Date, What: e.What, Who: e.Who, Question: e.Question, Text: e.Text}
		if q := b.engine.Question(e.Question); q != nil {
			entry.Short = q.Short
		}
		c.Log = append(c.Log, entry)
	}
	return c
}

// advise is the advice on an agreed sheet, in the client's name.
func (b *clientBuilder) advise(s advisor.Sheet, date string) advisor.Result {
	s = s.Clone()
	s.Name = b.x.Client
	return b.engine.Advise(s, date)
}

// alone counts what comes of each sheet by itself. Without an answer it is
// nobody's view.
func (b *clientBuilder) alone(voices []engagement.Voice) []ClientAlone {
	var all []ClientAlone
	for _, v := range b.engine.Pack.Verdicts {
		if v.As != b.engine.Audience.ID {
			continue
		}
		one := ClientAlone{Verdict: v.ID, Label: v.Label}
		for i, voice := range voices {
			if len(b.x.Stakeholders[i].Sheet.Answers) > 0 && voice.Result.Verdict.ID == v.ID {
				one.Count++
				one.Who = b.named(one.Who, voice.Stakeholder)
			}
		}
		if one.Count > 0 {
			all = append(all, one)
		}
	}
	return all
}

// named adds a name where names are shown.
func (b *clientBuilder) named(all []string, name string) []string {
	if b.views == ViewsNamed {
		all = append(all, name)
	}
	return all
}

// agreed lists the answers of the agreed sheet, and what stays open.
func (b *clientBuilder) agreed(r *advisor.Result) (answers []ClientAnswer, open []ClientOpen) {
	for _, a := range r.Answers {
		d, decided := b.x.Agreed.Decision(a.Question)
		if decided && d.Open() {
			continue // "I don't know", as what was agreed
		}
		one := ClientAnswer{Question: a.Question, Short: a.Short, Ask: a.Ask, Part: a.Part, Text: a.Text, How: HowAlike, Counted: a.Counted, Others: []ClientView{}}
		if decided {
			one.How, one.By, one.Reason, one.Action, one.Others = HowDecided, b.by(d), d.Reason, action(d), b.others(d)
		}
		answers = append(answers, one)
	}
	for _, part := range []int{1, 2} {
		for _, q := range b.engine.Questions(part) {
			d, decided := b.x.Agreed.Decision(q.ID)
			s := b.spread(q.ID)
			blank := slices.Contains(r.Open, q.ID)
			if !(decided && d.Open()) && !(blank && part == 1) {
				continue
			}
			one := ClientOpen{Question: q.ID, Short: q.Short, Ask: q.Ask, Part: part, Purpose: decided, Others: []ClientView{}, MayTurn: s != nil && s.Matters() && !s.Moot}
			if decided {
				one.Reason, one.By, one.Action, one.Others = d.Reason, b.by(d), action(d), b.others(d)
			}
			open = append(open, one)
		}
	}
	return answers, open
}

func (b *clientBuilder) spread(question string) *engagement.Spread {
	at := slices.IndexFunc(b.differences.Spreads, func(s engagement.Spread) bool { return s.Question.ID == question })
	if at < 0 {
		return nil
	}
	return &b.differences.Spreads[at]
}

// by is who decided: the decision's owner unless it says otherwise.
func (b *clientBuilder) by(d engagement.Decision) string { return cmp.Or(d.By, b.x.Owner) }

func action(d engagement.Decision) *ClientAction {
	if d.Action.What == "" {
		return nil
	}
	return &ClientAction{d.Action.What, d.Action.Who, d.Action.When}
}

// others counts the views that were not followed, as they stood then.
func (b *clientBuilder) others(d engagement.Decision) []ClientView {
	q := b.engine.Question(d.Question)
	all := []ClientView{}
	for _, v := range d.Minority {
		text := q.Text(v.Answer, v.Currency)
		at := slices.IndexFunc(all, func(o ClientView) bool { return o.Text == text })
		if at < 0 {
			at = len(all)
			all = append(all, ClientView{Text: text, Partly: within(v.Answer, d.Answer)})
		}
		all[at].Count++
		all[at].Who = b.named(all[at].Who, v.Stakeholder)
		if v.Note != "" && b.views != ViewsCounted {
			all[at].Notes = append(all[at].Notes, v.Note)
		}
	}
	if b.views != ViewsNamed {
		// In the order in which they were heard, words would say whose they are.
		for i := range all {
			slices.Sort(all[i].Notes)
		}
		slices.SortStableFunc(all, func(x, y ClientView) int { return cmp.Or(cmp.Compare(y.Count, x.Count), cmp.Compare(x.Text, y.Text)) })
	}
	return all
}

// within reports an answer of options of which every one is among those agreed on.
func within(a, agreed advisor.Answer) bool {
	return len(a.Options) > 0 && !slices.ContainsFunc(a.Options, func(o string) bool { return !agreed.Has(o) })
}

// spreads are the questions on which not all agree, most telling first.
func (b *clientBuilder) spreads() []ClientDifference {
	var all []ClientDifference
	for i := range b.differences.Spreads {
		s := &b.differences.Spreads[i]
		if s.State == engagement.Agreed || s.Moot {
			continue
		}
		q := s.Question
		one := ClientDifference{
			Question: q.ID, Short: q.Short, Ask: q.Ask, Part: q.Part, Values: []ClientValue{},
			Unknown: len(s.Unknown), Blank: b.blank(s), NotAsked: len(s.NotAsked),
			Split: s.Split != nil, Sheets: s.Effect.Sheets, Turns: s.Effect.Turns, MayTurn: s.Effect.CouldTurn, Moved: s.Effect.Moved, Says: []string{},
		}
		for _, v := range s.Values {
			value := ClientValue{Text: q.Text(v.Answer, v.Currency), Count: len(v.Who), Neutral: v.Neutral, Gives: []ClientGive{}}
			for _, who := range v.Who {
				value.Who = b.named(value.Who, b.x.Stakeholders[who].Name)
			}
			for _, o := range v.Gives {
				value.Gives = append(value.Gives, ClientGive{o.Verdict, o.Label, o.Sheets})
			}
			one.Values = append(one.Values, value)
		}
		for _, says := range []string{phrase.SpreadSplit(s, b.engine.Pack), phrase.SpreadEffect(s)} {
			if says != "" {
				one.Says = append(one.Says, says)
			}
		}
		all = append(all, one)
	}
	return all
}

// blank counts those who left a question out and answered others.
func (b *clientBuilder) blank(s *engagement.Spread) int {
	n := 0
	for _, who := range s.Blank {
		if len(b.x.Stakeholders[who].Sheet.Answers) > 0 {
			n++
		}
	}
	return n
}
