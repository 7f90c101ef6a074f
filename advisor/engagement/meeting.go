package engagement

import (
	"slices"

	"firstrole/advisor"
)

// Meeting is the way through what has to be agreed on. It is a value: every
// move gives a new one. What comes next follows from the engagement alone: who
// owns the decision, then the questions on which the verdict hangs, widest gap
// first, then the verdict, then what stays open.
type Meeting struct {
	engine *advisor.Engine
	date   string
	x      Engagement
	d      Differences
	at     Stop
	trail  []Stop // the stops before, for the way back
	aside  bool   // the question was opened from a list: it leads back there
	passed []string
}

// Stop is one screen of a meeting.
type Stop struct {
	Kind     StopKind
	Question string // of the three that have one
}

// StopKind is what a screen is about.
type StopKind string

const (
	StopOwner   StopKind = "owner"   // who owns the decision
	StopAnswer  StopKind = "answer"  // what is agreed on a question
	StopReason  StopKind = "reason"  // why, and who decided
	StopAction  StopKind = "action"  // who does what by when
	StopVerdict StopKind = "verdict" // what comes out
	StopOpen    StopKind = "open"    // what stays open
)

// Convene begins a meeting, or goes on with one. The date, YYYY-MM-DD, is that
// of what is decided in it.
func Convene(e *advisor.Engine, x Engagement, date string) Meeting {
	return Meeting{engine: e, date: date, x: x, d: Differ(e, &x), at: Stop{Kind: StopOwner}}
}

// Engine gives the engine that the meeting works with.
func (m Meeting) Engine() *advisor.Engine { return m.engine }

// Date is that of what is decided.
func (m Meeting) Date() string { return m.date }

// Engagement gives what is agreed so far, with all else.
func (m Meeting) Engagement() *Engagement { return &m.x }

// Differences are those that are left.
func (m Meeting) Differences() *Differences { return &m.d }

// At is the screen that is shown.
func (m Meeting) At() Stop { return m.at }

// Spread is how the question that is shown was answered; nil where none is.
func (m Meeting) Spread() *Spread { return m.spread(m.at.Question) }

func (m Meeting) spread(question string) *Spread {
	for i := range m.d.Spreads {
		if m.d.Spreads[i].Question.ID == question {
			return &m.d.Spreads[i]
		}
	}
	return nil
}

// Decision is what was decided on the question that is shown; its zero value,
// with the question, where nothing was yet.
func (m Meeting) Decision() Decision {
	d, ok := m.x.Agreed.Decision(m.at.Question)
	if !ok {
		d.Question = m.at.Question
	}
	return d
}

// With gives the sheet of what is agreed so far with another answer to the
// question that is shown.
func (m Meeting) With(a advisor.Answer) advisor.Sheet {
	s := m.d.Merged.Clone()
	if a.Blank() {
		delete(s.Answers, m.at.Question)
	} else {
		s.Answers[m.at.Question] = a
	}
	return s
}

// Owned names who owns the decision.
func (m Meeting) Owned(owner string) Step { return OwnedBy(owner, m.date) }

// Decided takes a decision on the question that is shown.
func (m Meeting) Decided(d Decision) Step {
	d.Question = m.at.Question
	return Decide(m.engine, d, m.date)
}

// Concluded ends the meeting.
func (m Meeting) Concluded() Step { return Conclude(m.engine, m.date) }

// Taken goes on once a step was made: to the reason for an answer, to who does
// what, to the next gap.
func (m Meeting) Taken(x Engagement) Meeting { return m.Retaken(x).onward() }

// Retaken stays where the meeting is once a step was made.
func (m Meeting) Retaken(x Engagement) Meeting {
	m.x, m.d = x, Differ(m.engine, &x)
	return m
}

// Skip goes on without a step.
func (m Meeting) Skip() Meeting { return m.onward() }

// Pass leaves the question that is shown undecided and goes on.
func (m Meeting) Pass() Meeting {
	m.passed = append(slices.Clip(m.passed), m.at.Question)
	return m.after()
}

func (m Meeting) onward() Meeting {
	switch m.at.Kind {
	case StopAnswer:
		return m.goTo(Stop{StopReason, m.at.Question})
	case StopReason:
		return m.goTo(Stop{StopAction, m.at.Question})
	case StopVerdict:
		return m.goTo(Stop{Kind: StopOpen})
	case StopOpen:
		return m
	}
	return m.after()
}

// after is what comes once a question is done with.
func (m Meeting) after() Meeting {
	if m.aside {
		m.aside = false
		return m.goTo(Stop{Kind: StopOpen})
	}
	return m.goTo(m.next())
}

// next is the widest gap that was neither decided on nor passed over, else the
// verdict.
func (m Meeting) next() Stop {
	for _, s := range m.Gaps() {
		if !slices.Contains(m.passed, s.Question.ID) {
			return Stop{StopAnswer, s.Question.ID}
		}
	}
	return Stop{Kind: StopVerdict}
}

// Gaps are the questions still to be decided on, widest first: those on which
// the verdict hangs alone or, where there is none of them, those that would make
// it another or say it otherwise than it is with nothing agreed on them.
func (m Meeting) Gaps() []*Spread {
	var alone, firmer, together []*Spread
	for i := range m.d.Spreads {
		s := &m.d.Spreads[i]
		switch {
		case s.Decided != nil || s.Moot || s.State == Agreed:
			continue
		case s.Matters():
			alone = append(alone, s)
		case s.Effect.Firms:
			firmer = append(firmer, s)
		case s.Question.Part == 1 && len(s.Values) > 0:
			together = append(together, s)
		}
	}
	switch {
	case len(alone) > 0:
		return alone
	case len(firmer) > 0:
		return firmer
	case m.hangsOn(together):
		return together
	}
	return nil
}

// Open are the questions that stay open: nothing was decided on them, and not
// everybody gave the same answer, or they were left open on purpose.
func (m Meeting) Open() []*Spread {
	var all []*Spread
	for i := range m.d.Spreads {
		s := &m.d.Spreads[i]
		if !s.Moot && (s.Decided == nil && s.State != Agreed || s.Decided != nil && s.Decided.Open()) {
			all = append(all, s)
		}
	}
	return all
}

// Closed are the questions that were decided on, and those that all answered
// alike.
func (m Meeting) Closed() []*Spread {
	var all []*Spread
	for i := range m.d.Spreads {
		s := &m.d.Spreads[i]
		if !s.Moot && (s.Decided != nil && !s.Decided.Open() || s.Decided == nil && s.State == Agreed) {
			all = append(all, s)
		}
	}
	return all
}

// combinations is how many joint answers are tried at most.
const combinations = 1 << 14

// hangsOn tells whether the verdict of what is agreed so far would be another
// with answers that were given to some of the questions. Where there are too
// many to try, it does.
func (m Meeting) hangsOn(open []*Spread) bool {
	size := 1
	for _, s := range open {
		if size *= len(s.Values) + 1; size > combinations {
			return true
		}
	}
	agreed := m.engine.VerdictID(m.d.Merged)
	for n := 1; n < size; n++ {
		sheet, rest := m.d.Merged.Clone(), n
		for _, s := range open {
			if at := rest % (len(s.Values) + 1); at > 0 {
				sheet.Answers[s.Question.ID] = s.Values[at-1].Answer
			}
			rest /= len(s.Values) + 1
		}
		if m.engine.VerdictID(sheet) != agreed {
			return true
		}
	}
	return false
}

// Firm tells whether nothing that stays open, answered in any way that anybody
// answered it, gives another verdict than what is agreed so far.
func (m Meeting) Firm() bool {
	var open []*Spread
	for _, s := range m.Open() {
		if s.Question.Part == 1 && s.Decided == nil {
			open = append(open, s)
		}
	}
	return !m.hangsOn(open)
}

// Back goes to the screen before; at the first nothing changes.
func (m Meeting) Back() Meeting {
	if n := len(m.trail); n > 0 {
		m.at, m.trail = m.trail[n-1], m.trail[:n-1:n-1]
		m.aside = false
	}
	return m
}

// First reports whether there is no screen before.
func (m Meeting) First() bool { return len(m.trail) == 0 }

// Take opens a question from a list, and leads back to it.
func (m Meeting) Take(question string) Meeting {
	if m.spread(question) == nil {
		return m
	}
	m = m.goTo(Stop{StopAnswer, question})
	m.aside = true
	return m
}

// Verdict goes to the verdict, whatever is left.
func (m Meeting) Verdict() Meeting { return m.goTo(Stop{Kind: StopVerdict}) }

func (m Meeting) goTo(at Stop) Meeting {
	if at != m.at {
		m.trail = append(slices.Clip(m.trail), m.at)
	}
	m.at = at
	return m
}
