package engagement

import "firstrole/advisor"

// Voice is one stakeholder's own verdict.
type Voice struct {
	Stakeholder string // name
	// Result is the advice on that sheet alone.
	Result advisor.Result
	// Answered counts the questions of part 1 with an answer, "I don't know"
	// among them; Asked those that are asked, or may be.
	Answered, Asked int
}

// Voices gives every stakeholder's own verdict, in the order of the engagement.
func Voices(e *advisor.Engine, x *Engagement) []Voice {
	all := make([]Voice, len(x.Stakeholders))
	for i, s := range x.Stakeholders {
		v := Voice{Stakeholder: s.Name, Result: e.Advise(s.Sheet, s.Received)}
		for _, how := range e.Asked(s.Sheet)[:len(e.Questions(1))] {
			switch how {
			case advisor.AskedKnown, advisor.AskedUnknown:
				v.Answered++
				v.Asked++
			case advisor.AskedBlank, advisor.MaybeAsked:
				v.Asked++
			}
		}
		all[i] = v
	}
	return all
}
