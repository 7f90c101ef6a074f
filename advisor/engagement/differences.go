package engagement

import "firstrole/advisor"

// Differences is what the stakeholders of an engagement say, side by side.
type Differences struct {
	// Spreads are the questions that anybody was asked, most telling first:
	// those on which the verdict hangs, then those where a missing answer may
	// still turn it, those that move points or a level, all others that are not
	// agreed on, what all agree on, and at last what is no longer asked.
	Spreads []Spread
	// Merged is the sheet of what is agreed so far: decided on, answered alike
	// by everybody, or so answered at the last agreement and by nobody otherwise
	// since.
	Merged advisor.Sheet
}

// State is how a question stands between the stakeholders.
type State string

const (
	// Agreed: every stakeholder, of two or more, gave the same answer.
	Agreed State = "agreed"
	// Differing: there are two answers or more.
	Differing State = "differ"
	// Thin: those who answered gave the same answer, but not everybody did.
	Thin State = "thin"
	// Nobody: nobody gave an answer that tells something.
	Nobody State = "nobody"
)

// Spread is how the stakeholders answered one question. Every stakeholder
// stands in exactly one of Values, Unknown, Blank and NotAsked, by place in
// the engagement.
type Spread struct {
	Question *advisor.Question
	State    State
	// Values are the different known answers: in the question's order, numbers
	// smallest first, sets of options by their first difference.
	Values []Value
	// Options tells, where several may be chosen, who chose which, in the
	// question's order, those that anybody chose.
	Options []OptionHeld
	// Unknown are those who do not know, Blank those who gave nothing, NotAsked
	// those for whom another answer made it superfluous.
	Unknown, Blank, NotAsked []int
	// Split is two answers that lie on opposite sides; nil where none do.
	Split  *Split
	Effect Effect
	// Decided is what was decided on it; nil where nothing was yet.
	Decided *Decision
	// Moot: what is agreed so far makes the question superfluous.
	Moot bool
}

// Value is one answer with those who gave it.
type Value struct {
	Answer   advisor.Answer
	Currency string // of an amount of money; may be empty
	Who      []int  // stakeholders, by place
	// Neutral: whatever else is answered, it speaks for no role more than for
	// another, and decides nothing. Whoever gave it took no side.
	Neutral bool
	// Gives is what comes out with this answer: the verdicts, over every sheet
	// in which the question counts, those in most sheets first.
	Gives []Outcome
}

// OptionHeld is one option of several with those who chose it.
type OptionHeld struct {
	Option string
	Who    []int
}

// Outcome is a verdict, and in how many sheets it comes out.
type Outcome struct {
	Verdict string // id
	Label   string
	Sheets  int
}

// Split is two answers on opposite sides.
type Split struct {
	// Low and High are places in Values.
	Low, High int
	// Ends: they are opposite sides of an ordered scale. Otherwise they speak
	// for different roles.
	Ends bool
	// LowRole and HighRole are the roles that they speak for, where they do.
	LowRole, HighRole string
}

// Effect is what a difference does. It is found by putting every answer that
// was given into every stakeholder's sheet, with what is agreed so far put in.
type Effect struct {
	// Sheets is how many sheets were tried; Turns in how many of them the
	// verdict is another with another of the answers given.
	Sheets, Turns int
	// CouldTurn: somebody gave no answer that tells something, and one that
	// nobody gave would turn the verdict in some sheet.
	CouldTurn bool
	// Moved is the most, in points, by which the answers given move one role
	// against another.
	Moved int
	// Level: they move the level of the role advised.
	Level bool
	// Firms: what is agreed so far gives another verdict, or one that is more or
	// less firm, with an answer that was given than with none. False where one
	// was decided on, or where all agree.
	Firms bool
}

// Asked counts the stakeholders who were asked, Known those whose answer tells
// something.
func (s *Spread) Asked() int { return s.Known() + len(s.Unknown) + len(s.Blank) }

// Known counts the stakeholders whose answer tells something.
func (s *Spread) Known() int {
	n := 0
	for _, v := range s.Values {
		n += len(v.Who)
	}
	return n
}

// Matters tells whether the verdict may hang on the question.
func (s *Spread) Matters() bool { return s.Effect.Turns > 0 || s.Effect.CouldTurn }
