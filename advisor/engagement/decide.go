package engagement

import (
	"cmp"
	"slices"

	"firstrole/advisor"
)

// Step is one change of an engagement. It gives a new one and leaves the old as
// it was, so that it can be made on what stands on disk by then.
type Step func(Engagement) Engagement

// OwnedBy says who owns the decision.
func OwnedBy(owner, date string) Step {
	return func(x Engagement) Engagement {
		if x.Owner != owner {
			x.Owner = owner
			x.Log = append(slices.Clip(x.Log), Entry{Date: date, What: EventOwner, Text: owner})
		}
		return x
	}
}

// Decide takes a decision in, in place of an earlier one on its question, and
// works the agreed sheet out again. Minority is filled in from the sheets. The
// first decision of a new date begins a new agreement with all that was agreed
// before; the one before stays among the earlier ones.
func Decide(e *advisor.Engine, d Decision, date string) Step {
	return func(x Engagement) Engagement {
		x.begin(date)
		q := e.Question(d.Question)
		if q == nil {
			return x
		}
		d.Minority = x.minority(e, q, d.Answer)
		was, again := x.Agreed.Decision(d.Question)
		x.Agreed.Decisions = slices.DeleteFunc(slices.Clone(x.Agreed.Decisions), func(o Decision) bool { return o.Question == d.Question })
		x.Agreed.Decisions = append(x.Agreed.Decisions, d)
		place := map[string]int{}
		for i, q := range slices.Concat(e.Questions(1), e.Questions(2)) {
			place[q.ID] = i
		}
		slices.SortStableFunc(x.Agreed.Decisions, func(a, b Decision) int { return cmp.Compare(place[a.Question], place[b.Question]) })
		x.settle(e)
		if !again || !was.Answer.Equal(d.Answer) {
			entry := Entry{Date: date, What: EventDecided, Question: q.ID, Text: q.Text(d.Answer, x.Agreed.Sheet.Currency)}
			if d.Open() {
				entry.What, entry.Text = EventLeftOpen, ""
			}
			// Of several answers tried in one meeting the last was decided on.
			x.Agreed.Log = slices.DeleteFunc(slices.Clone(x.Agreed.Log), func(o Entry) bool { return o.Question == q.ID })
			x.Agreed.Log = append(x.Agreed.Log, entry)
		}
		return x
	}
}

// Conclude puts the verdict that the agreed answers give into the log: its
// label, and how firm it is.
func Conclude(e *advisor.Engine, date string) Step {
	return func(x Engagement) Engagement {
		x.begin(date)
		x.settle(e)
		v := e.Judge(x.Agreed.Sheet)
		entry := Entry{Date: date, What: EventAgreed, Text: v.Label + ": " + firmness[v.Strength]}
		if n := len(x.Agreed.Log); n == 0 || x.Agreed.Log[n-1] != entry {
			x.Agreed.Log = append(slices.Clip(x.Agreed.Log), entry)
		}
		return x
	}
}

// firmness are the strengths as they stand in a log: short, and the same for
// every audience.
var firmness = map[advisor.Strength]string{advisor.Clear: "clear", advisor.Lean: "lean", advisor.TossUp: "toss-up"}

// begin makes sure that the agreement is one of that date.
func (x *Engagement) begin(date string) {
	if was := x.Agreed; was.Date != "" && was.Date < date {
		x.Earlier = append(slices.Clip(x.Earlier), was)
		x.Agreed.Log = nil
	} else if was.Date >= date {
		return
	}
	x.Agreed.Date = date
}

// settle works the agreed sheet out.
func (x *Engagement) settle(e *advisor.Engine) {
	s := Differ(e, x).Merged
	s.Answered = x.Agreed.Date
	// Why it was so decided goes with the answer, into every report on it.
	for _, d := range x.Agreed.Decisions {
		if d.Reason != "" {
			s.Notes[d.Question] = d.Reason
		}
	}
	x.Agreed.Sheet = s
}

// minority lists who answered otherwise.
func (x *Engagement) minority(e *advisor.Engine, q *advisor.Question, agreed advisor.Answer) []View {
	at := slices.Index(slices.Concat(e.Questions(1), e.Questions(2)), q)
	var all []View
	for _, s := range x.Stakeholders {
		a := s.Sheet.Answers[q.ID]
		if e.Asked(s.Sheet)[at] != advisor.AskedKnown || a.Equal(agreed) {
			continue
		}
		v := View{Stakeholder: s.Name, Answer: a, Note: s.Sheet.Notes[q.ID]}
		if q.Money {
			v.Currency = s.Sheet.Currency
		}
		all = append(all, v)
	}
	return all
}
