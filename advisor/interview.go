package advisor

import (
	"errors"
	"slices"
)

// Interview is one run through the questions. It is a value: every step gives
// a new one and leaves the old as it was. What is asked follows from the
// answers alone, so going back, changing an answer and going on later are all
// the same thing.
type Interview struct {
	engine *Engine
	sheet  Sheet
	part   int
	at     string   // the question that is shown; "" at check your answers
	review bool     // the end was reached: a change leads to new questions only
	passed []string // questions without an answer that were passed over, in order
}

// Step is a question that is asked, with what was given.
type Step struct {
	Question *Question
	Answer   Answer
	Note     string
}

// ErrNothingGiven is returned where an answer is confirmed that says nothing.
var ErrNothingGiven = errors.New("nothing is marked yet")

// ErrNotAllowed is returned where an answer is not one that its question
// allows.
var ErrNotAllowed = errors.New("the question does not allow this answer")

// Start begins or resumes part 1 at the first question without an answer.
func (e *Engine) Start(s Sheet) Interview {
	return e.start(s, 1)
}

// start begins or resumes a part, of which some questions were passed over.
func (e *Engine) start(s Sheet, part int, passed ...string) Interview {
	s = s.Clone()
	s.As = e.Audience.ID
	i := Interview{engine: e, sheet: s, part: part, passed: passed}
	i.at = i.nextBlank()
	i.review = i.at == ""
	return i
}

// SecondPart begins or resumes part 2, at the first question without an answer:
// whoever goes there wants to be asked what they passed over.
func (i Interview) SecondPart() Interview {
	return i.engine.start(i.sheet, 2, i.passedIn(1)...)
}

// FirstPart goes back to check the answers of part 1.
func (i Interview) FirstPart() Interview {
	return i.engine.start(i.sheet, 1, i.passed...)
}

// Part is 1 or 2.
func (i Interview) Part() int { return i.part }

// Engine gives the engine that the interview runs on.
func (i Interview) Engine() *Engine { return i.engine }

// Sheet gives a copy of the answers so far.
func (i Interview) Sheet() Sheet { return i.sheet.Clone() }

// Question is the question that is shown; nil at check your answers.
func (i Interview) Question() *Question { return i.engine.Question(i.at) }

// AtCheck reports whether every question has been answered or passed, and the
// answers are being checked.
func (i Interview) AtCheck() bool { return i.at == "" }

// Reviewing reports whether the end was reached before: the next answer leads
// back to check your answers.
func (i Interview) Reviewing() bool { return i.review }

// Given is the answer to the question that is shown, blank where there is
// none.
func (i Interview) Given() Answer { return i.sheet.Answers[i.at] }

// Note is the note on a question; empty where there is none.
func (i Interview) Note(id string) string { return i.sheet.Notes[id] }

// Steps lists the questions of this part that are asked, in order.
func (i Interview) Steps() []Step {
	how := i.engine.standings(i.sheet)
	var steps []Step
	for at, q := range i.engine.questions {
		if q.Part == i.part && how[at] <= blank {
			a := i.sheet.Answers[q.ID]
			if how[at] == blank {
				a = Answer{}
			}
			steps = append(steps, Step{q, a, i.sheet.Notes[q.ID]})
		}
	}
	return steps
}

// Place is the number of the question that is shown, from 1; 0 at check your
// answers.
func (i Interview) Place() int {
	for n, step := range i.Steps() {
		if step.Question.ID == i.at {
			return n + 1
		}
	}
	return 0
}

// Left is the most questions that can still follow the one that is shown. It
// falls with every step forward.
func (i Interview) Left() int {
	if i.at == "" {
		return 0
	}
	if i.part == 2 {
		return i.mayFollow()
	}
	return i.engine.longestAfter(i.sheet, i.engine.place[i.at])
}

// mayFollow counts the questions of part 2 after the one that is shown that
// are asked or may be.
func (i Interview) mayFollow() int {
	how := i.engine.standings(i.sheet)
	count := 0
	for at := i.engine.place[i.at] + 1; at < len(how); at++ {
		if how[at] != notAsked {
			count++
		}
	}
	return count
}

// Confirm gives the answer to the question that is shown and goes on: to the
// next question or, where the end was reached before, to the next one without
// an answer. What was passed over stays so while it cannot change the verdict.
// The error is ErrNothingGiven or ErrNotAllowed, and the interview is then as it
// was.
func (i Interview) Confirm(a Answer) (Interview, error) {
	q := i.Question()
	switch {
	case q == nil || a.Blank():
		return i, ErrNothingGiven
	case !q.Accepts(a):
		return i, ErrNotAllowed
	}
	// Who passed questions over while they could turn the verdict knows that they
	// are open: a change does not lead through them once more.
	known := i.review && len(i.passed) > 0 && !i.Given().Blank() && i.part == 1 && !i.Settled().Verdict
	i.sheet = i.sheet.Clone()
	i.sheet.Pack = i.engine.Pack.Digest
	i.sheet.Answers[q.ID] = a
	i.passed = i.passedBut(q.ID)
	switch {
	case known:
		i.at = i.nextNew()
	case i.review:
		i.at = i.nextBlank()
	default:
		i.at = i.next(q.ID)
	}
	i.review = i.review || i.at == ""
	return i, nil
}

// next is the question asked after one; where that was the last, the first
// blank, so that none is forgotten.
func (i Interview) next(id string) string {
	way := i.way()
	at := slices.IndexFunc(way, func(s Step) bool { return s.Question.ID == id })
	if at >= 0 && at+1 < len(way) {
		return way[at+1].Question.ID
	}
	return i.nextBlank()
}

func (i Interview) nextBlank() string {
	for _, step := range i.way() {
		if step.Answer.Blank() {
			return step.Question.ID
		}
	}
	return ""
}

// nextNew is the first blank that was not passed over.
func (i Interview) nextNew() string {
	for _, step := range i.Steps() {
		if step.Answer.Blank() && !slices.Contains(i.passed, step.Question.ID) {
			return step.Question.ID
		}
	}
	return ""
}

// Back goes to the question before; from check your answers to the last one.
// At the first question nothing changes. No answer is lost.
func (i Interview) Back() Interview {
	way := i.way()
	at := len(way)
	if i.at != "" {
		at = slices.IndexFunc(way, func(s Step) bool { return s.Question.ID == i.at })
	}
	if at > 0 {
		i.at = way[at-1].Question.ID
		i.review = false
	}
	return i
}

// First reports whether no question comes before the one that is shown.
func (i Interview) First() bool {
	way := i.way()
	return len(way) > 0 && way[0].Question.ID == i.at
}

// Change opens a question from check your answers. A question that is not
// asked changes nothing.
func (i Interview) Change(id string) Interview {
	if slices.ContainsFunc(i.Steps(), func(s Step) bool { return s.Question.ID == id }) {
		i.at = id
	}
	return i
}

// Check goes to check your answers on the way to the result, whether or not all
// are given. Questions without an answer are passed over by that.
func (i Interview) Check() Interview {
	i.passed = i.passing()
	i.at, i.review = "", true
	return i
}

// Return goes to check your answers from a question that was opened there. One
// without an answer stays open and is not passed over by that: nobody has asked
// for the result yet.
func (i Interview) Return() Interview {
	i.at, i.review = "", true
	return i
}

// WithNote puts a note on a question; an empty text takes it away.
func (i Interview) WithNote(id, text string) Interview {
	i.sheet = i.sheet.Clone()
	if text == "" {
		delete(i.sheet.Notes, id)
	} else {
		i.sheet.Notes[id] = text
	}
	return i
}

// WithName names the sheet.
func (i Interview) WithName(name string) Interview {
	i.sheet = i.sheet.Clone()
	i.sheet.Name = name
	return i
}

// WithDate dates the answers, as YYYY-MM-DD; empty: they have no date.
func (i Interview) WithDate(date string) Interview {
	i.sheet = i.sheet.Clone()
	i.sheet.Answered = date
	return i
}

// WithCurrency sets the currency of the sheet's amounts.
func (i Interview) WithCurrency(currency string) Interview {
	i.sheet = i.sheet.Clone()
	i.sheet.Currency = currency
	return i
}

// Settled tells what the blank questions cannot change any more.
func (i Interview) Settled() SettledOut {
	return i.engine.settled(i.engine.positionOf(i.sheet))
}

// Result is the advice on the answers so far, with a date as YYYY-MM-DD or
// empty.
func (i Interview) Result(date string) Result {
	return i.engine.Advise(i.sheet, date)
}
