package engagement

import (
	"cmp"
	"slices"
	"strings"

	"firstrole/advisor"
)

// Engagement is a consultant's work for one client.
type Engagement struct {
	Client     string // the client's name
	Consultant string // in whose name reports go out; may be empty
	As         string // the audience of every sheet
	Pack       string // digest of the pack it was begun with
	Created    string // YYYY-MM-DD
	// Owner is who decides; empty until somebody said so.
	Owner string
	// Stakeholders are the voices, in the order in which they were taken in.
	Stakeholders []Stakeholder
	// Agreed is the latest agreement. Its zero value is none.
	Agreed Agreement
	// Earlier are the agreements before it, oldest first.
	Earlier []Agreement
	// Log is what happened beside the agreements, oldest first. Chronicle gives
	// all of it.
	Log []Entry
}

// Stakeholder is one voice of an engagement.
type Stakeholder struct {
	ID       string // names its file; never changes
	Name     string
	Via      Via
	Received string // YYYY-MM-DD: when its answers last came in
	// Sheet holds the answers. Until any came in it is empty.
	Sheet advisor.Sheet
}

// Via is how answers came in.
type Via string

const (
	ViaInterview     Via = "interview" // on the consultant's machine
	ViaSheet         Via = "sheet"
	ViaCode          Via = "code"
	ViaQuestionnaire Via = "questionnaire"
)

// Vias lists every way in which answers come in.
var Vias = []Via{ViaInterview, ViaSheet, ViaCode, ViaQuestionnaire}

// Agreement is what was agreed on at one date.
type Agreement struct {
	Date string // YYYY-MM-DD; empty: nothing was agreed
	// Sheet holds the answers agreed on: those decided on, and those that all
	// who were heard by then gave alike.
	Sheet advisor.Sheet
	// Decisions are what was decided on, in the order of the pack's questions.
	Decisions []Decision
	// Log is what was decided, in that order.
	Log []Entry
}

// Decision is what was decided on one question. Where its answer is blank or
// "I don't know", the question was left open on purpose.
type Decision struct {
	Question string
	Answer   advisor.Answer
	Currency string // of an amount of money, where it was said; it becomes that of the agreed sheet
	Reason   string
	// By is who decided. When empty, the decision's owner did.
	By string
	// Action says who does what by when. Its zero value is nothing.
	Action Action
	// Minority is who answered otherwise, as it stood when it was decided; where
	// the question was left open, everybody who gave an answer.
	Minority []View
}

// Action is who does what by when.
type Action struct {
	What string
	Who  string
	When string // YYYY-MM-DD where it is a date; free words else
}

// View is a stakeholder's own answer beside the one agreed on.
type View struct {
	Stakeholder string // name
	Answer      advisor.Answer
	Currency    string // of an amount of money; may be empty
	Note        string
}

// Entry is one line of the log.
type Entry struct {
	Date string // YYYY-MM-DD
	What Event
	// Who is the stakeholder it is about; Question the question; either may be
	// empty.
	Who, Question string
	// Text is the rest: how answers came in, the answer agreed on, the verdict.
	Text string
}

// Event is what kind of thing happened.
type Event string

const (
	EventBegun    Event = "begun"
	EventReceived Event = "received" // answers of a stakeholder
	EventReplaced Event = "replaced" // newer answers of a stakeholder; the older are kept
	EventOwner    Event = "owner"    // the decision has an owner
	EventDecided  Event = "decided"  // a question
	EventLeftOpen Event = "left_open"
	EventAgreed   Event = "agreed" // the verdict that the agreed answers give
)

// Events lists every kind of entry.
var Events = []Event{EventBegun, EventReceived, EventReplaced, EventOwner, EventDecided, EventLeftOpen, EventAgreed}

// Chronicle gives the log of everything, oldest first; on one day, what came in
// stands before what was decided.
func (x *Engagement) Chronicle() []Entry {
	all := slices.Clone(x.Log)
	for _, a := range x.Earlier {
		all = append(all, a.Log...)
	}
	all = append(all, x.Agreed.Log...)
	slices.SortStableFunc(all, func(a, b Entry) int { return cmp.Compare(a.Date, b.Date) })
	return all
}

// Decision gives what was decided on a question.
func (a Agreement) Decision(question string) (Decision, bool) {
	at := slices.IndexFunc(a.Decisions, func(d Decision) bool { return d.Question == question })
	if at < 0 {
		return Decision{}, false
	}
	return a.Decisions[at], true
}

// Open tells whether a decision leaves its question open.
func (d Decision) Open() bool { return !d.Answer.Known() }

// Answered lists the stakeholders whose answers came in.
func (x *Engagement) Answered() []Stakeholder {
	var all []Stakeholder
	for _, s := range x.Stakeholders {
		if len(s.Sheet.Answers) > 0 {
			all = append(all, s)
		}
	}
	return all
}

// Voice gives the stakeholder of that name, in capitals or not.
func (x *Engagement) Voice(name string) (Stakeholder, bool) {
	at := slices.IndexFunc(x.Stakeholders, func(s Stakeholder) bool { return strings.EqualFold(s.Name, name) })
	if at < 0 {
		return Stakeholder{}, false
	}
	return x.Stakeholders[at], true
}
