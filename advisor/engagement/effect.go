package engagement

import (
	"cmp"
	"slices"

	"firstrole/advisor"
)

// trial is a stakeholder's sheet with what is agreed so far put in: what is
// agreed counts for everybody, and fills in what that sheet left blank.
type trial struct {
	sheet advisor.Sheet
	asked []advisor.Asking
}

// trySheets prepares the sheets that answers are put into. A sheet without any
// answer is nobody's view.
func (d *differ) trySheets() {
	for who, stakeholder := range d.x.Stakeholders {
		own := stakeholder.Sheet
		if len(own.Answers) == 0 {
			d.tried = append(d.tried, trial{})
			continue
		}
		s := d.merged.Clone()
		for at, q := range d.questions {
			a := own.Answers[q.ID]
			_, decided := d.x.Agreed.Decision(q.ID)
			if !decided && (d.asked[who][at] == advisor.AskedKnown || s.Answers[q.ID].Blank() && !a.Blank()) {
				s.Answers[q.ID] = a
			}
		}
		d.tried = append(d.tried, trial{s, d.engine.Asked(s)})
	}
}

// with gives a sheet with another answer; a blank takes it out.
func (t *trial) with(q *advisor.Question, a advisor.Answer) advisor.Sheet {
	s := t.sheet.Clone()
	if a.Blank() {
		delete(s.Answers, q.ID)
	} else {
		s.Answers[q.ID] = a
	}
	return s
}

// counts tells whether an answer to the question counts in the sheet.
func (t *trial) counts(at int) bool {
	return t.asked != nil && t.asked[at] != advisor.NotAsked && t.asked[at] != advisor.MaybeAsked
}

// effect finds out what the difference does to the verdict.
func (d *differ) effect(s *Spread, at int) {
	did := make([][][]int, len(s.Values)) // by each answer, in the sheets of those who gave it
	gives := make([][]Outcome, len(s.Values))
	for who := range d.tried {
		t := &d.tried[who]
		if !t.counts(at) {
			continue
		}
		s.Effect.Sheets++
		briefs := make([]advisor.Brief, len(s.Values))
		for i := range s.Values {
			briefs[i] = d.engine.Brief(t.with(s.Question, s.Values[i].Answer))
			gives[i] = count(gives[i], briefs[i])
		}
		turns, level := apart(briefs)
		if turns {
			s.Effect.Turns++
		}
		s.Effect.Level = s.Effect.Level || level
		s.Effect.Moved = max(s.Effect.Moved, moved(briefs))
		if len(s.Unknown)+len(s.Blank) > 0 && !turns {
			s.Effect.CouldTurn = s.Effect.CouldTurn || d.couldTurn(t, s.Question, at)
		}
		for i := range s.Values {
			if slices.Contains(s.Values[i].Who, who) {
				did[i] = append(did[i], gains(briefs[i].Scores, d.engine.Brief(t.with(s.Question, advisor.UnknownAnswer)).Scores))
			}
		}
	}
	leans := make([][]int, len(s.Values))
	for i := range s.Values {
		leans[i] = lean(did[i], len(d.engine.Pack.Roles))
		slices.SortStableFunc(gives[i], func(a, b Outcome) int { return cmp.Compare(b.Sheets, a.Sheets) })
		s.Values[i].Gives = gives[i]
	}
	s.Split = d.split(s, leans)
	s.Effect.Firms = d.firms(s)
}

// firms tells whether the verdict of what is agreed so far is another, or says
// itself otherwise, with an answer that was given than with none.
func (d *differ) firms(s *Spread) bool {
	if s.Decided != nil || s.State == Agreed || s.Moot {
		return false
	}
	without := d.engine.Judge(d.merged)
	t := trial{sheet: d.merged}
	for _, v := range s.Values {
		if d.engine.Judge(t.with(s.Question, v.Answer)) != without {
			return true
		}
	}
	return false
}

// apart tells whether verdicts differ, and whether levels of one role do.
func apart(all []advisor.Brief) (verdict, level bool) {
	for i := 1; i < len(all); i++ {
		verdict = verdict || all[i].Verdict != all[0].Verdict || all[i].Kind != all[0].Kind
		level = level || all[i].Role == all[0].Role && all[i].Level != all[0].Level
	}
	return verdict, level
}

// moved is the most by which the scores move one role against another.
func moved(all []advisor.Brief) int {
	most := 0
	for i := range all {
		for j := range i {
			a, b := all[i].Scores, all[j].Scores
			for x := range a {
				for y := range x {
					gap := (a[x] - a[y]) - (b[x] - b[y])
					most = max(most, gap, -gap)
				}
			}
		}
	}
	return most
}

// count adds a verdict to those that came out.
func count(all []Outcome, b advisor.Brief) []Outcome {
	at := slices.IndexFunc(all, func(o Outcome) bool { return o.Verdict == b.Verdict })
	if at < 0 {
		return append(all, Outcome{b.Verdict, b.Label, 1})
	}
	all[at].Sheets++
	return all
}

// couldTurn tells whether the verdict of a sheet hangs on what is answered to a
// question, "I don't know" among it.
func (d *differ) couldTurn(t *trial, q *advisor.Question, at int) bool {
	first := d.engine.VerdictID(t.with(q, advisor.UnknownAnswer))
	for state := uint16(0); state < d.space.Unknown(at); state++ {
		if d.engine.VerdictID(t.with(q, d.space.Answer(at, state))) != first {
			return true
		}
	}
	return false
}
