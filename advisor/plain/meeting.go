package plain

import (
	"fmt"
	"slices"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/engagement"
	"firstrole/advisor/internal/wrap"
	"firstrole/advisor/phrase"
)

// Make makes a step of an engagement and gives what it became. Where it cannot
// be saved the error says why; the engagement that comes with it has the step
// all the same.
type Make func(engagement.Step) (engagement.Engagement, error)

// Meeting leads through what is to be agreed on, line by line, and makes every
// confirmed step before it goes on. The error is ErrQuit or that of the input.
func (c *Console) Meeting(m engagement.Meeting, make Make) (engagement.Meeting, error) {
	r := &meeting{Console: c, now: m, make: make, dials: map[string]advisor.Dial{}}
	if one := phrase.OneHeard(r.now.Engagement()); one != "" {
		r.tell(one)
		r.say("")
	}
	for !r.done {
		var err error
		switch r.now.At().Kind {
		case engagement.StopOwner:
			err = r.owner()
		case engagement.StopAnswer:
			err = r.answer()
		case engagement.StopReason:
			err = r.reason()
		case engagement.StopAction:
			err = r.action()
		case engagement.StopVerdict:
			err = r.verdict()
		case engagement.StopOpen:
			err = r.open()
		}
		if err != nil {
			return r.now, err
		}
	}
	return r.now, nil
}

// meeting is a meeting under way.
type meeting struct {
	*Console
	now    engagement.Meeting
	make   Make
	dials  map[string]advisor.Dial
	failed string // what the last step failed with
	done   bool
}

// take makes a step and goes on with what it leads to.
func (r *meeting) take(step engagement.Step) {
	r.now = r.now.Taken(r.made(step))
}

func (r *meeting) made(step engagement.Step) engagement.Engagement {
	x, err := r.make(step)
	switch {
	case err == nil:
		r.failed = ""
	case err.Error() != r.failed: // the same trouble is said once
		r.failed = err.Error()
		r.tell("Not saved: " + r.failed + ". What is agreed is kept here, and saved with the next answer that can be.")
	}
	return x
}

// line reads a line; quit and back are obeyed here. Again means that the screen
// was left.
func (r *meeting) line() (text string, left bool, err error) {
	text, err = r.prompt()
	if err != nil {
		return "", false, err
	}
	switch strings.ToLower(text) {
	case "q":
		return "", false, ErrQuit
	case "b":
		if r.now.First() {
			r.tell("This is the beginning.")
			return "", true, nil
		}
		r.now = r.now.Back()
		r.say("")
		return "", true, nil
	}
	return text, false, nil
}

const leaving = "b goes back, q stops; everything confirmed is saved."

func (r *meeting) owner() error {
	r.tell("Whose decision is it? The person who decides where the others cannot agree.")
	owner := r.now.Engagement().Owner
	if owner != "" {
		r.tell("So far: " + owner + " (= keeps it)")
	}
	r.say("")
	r.tell("Type a name. " + leaving)
	for {
		text, left, err := r.line()
		switch {
		case err != nil || left:
			return err
		case text == "=" && owner != "":
			text = owner
		case text == "" || text == "=":
			r.tell("Type a name.")
			continue
		}
		r.say("")
		r.take(r.now.Owned(text))
		return nil
	}
}

// answer shows one question with the spread of answers, and reads what is
// agreed on.
func (r *meeting) answer() error {
	s, d := r.now.Spread(), r.now.Decision()
	q := s.Question
	r.tell(r.place())
	r.say("")
	r.tell(q.Ask)
	r.say("")
	r.spread(s)
	if !d.Answer.Blank() {
		r.tell("Agreed so far: " + r.text(q, d.Answer))
	}
	r.tell(r.how(q) + " t before it tries it, n shows who, ? says why it is asked, s passes on, v goes to the verdict.")
	r.tell(leaving)
	for {
		text, left, err := r.line()
		if err != nil || left {
			return err
		}
		word, rest, _ := strings.Cut(text, " ")
		switch strings.ToLower(word) {
		case "n":
			if rest != "" { // elsewhere that is a note, and nobody is to be named by mistake
				r.tell("A reason is asked for once an answer is agreed; this is not kept. n alone shows who said what.")
				continue
			}
			r.who(s)
			continue
		case "?", "w": // w is why on the screen too
			r.why(q, r.now.Engine().Pack)
			continue
		case "s":
			r.now = r.now.Pass()
		case "v":
			r.now = r.now.Verdict()
		case "t":
			if g, err := r.read(q, rest); err == nil {
				r.tell("With it: " + r.comes(r.now.With(g.answer)))
			}
			continue
		case "=":
			if d.Answer.Blank() {
				r.tell("Nothing is agreed here yet.")
				continue
			}
			r.take(r.now.Decided(d))
		default:
			g, err := r.read(q, text)
			if err != nil {
				continue
			}
			d.Answer, d.Currency = g.answer, g.currency
			r.take(r.now.Decided(d))
			r.tell("Agreed. With it: " + r.comes(r.now.Differences().Merged))
		}
		r.say("")
		return nil
	}
}

// read reads an answer, and says what is wrong with one that it cannot be.
func (r *meeting) read(q *advisor.Question, text string) (given, error) {
	g, err := readAnswer(q, text)
	if err != nil {
		r.tell(sentence(err))
	}
	return g, err
}

func (r *meeting) place() string {
	left := 0
	for _, s := range r.now.Gaps() {
		if s.Question.ID != r.now.At().Question {
			left++
		}
	}
	if left == 0 {
		return "To be agreed on: nothing more so far after this"
	}
	return fmt.Sprintf("To be agreed on: %d more after this", left)
}

func (r *meeting) how(q *advisor.Question) string {
	switch q.Type {
	case advisor.Several:
		return "Type one or more numbers, such as 1,3; the last leaves it open."
	case advisor.Number:
		return "Type a whole number, with its currency where it has another, or u to leave it open."
	}
	return fmt.Sprintf("Type a number from 1 to %d; the last leaves it open.", len(q.Options)+1)
}

// spread lists the options with how many gave each; names are not shown.
func (r *meeting) spread(s *engagement.Spread) {
	q := s.Question
	for n, o := range q.Options {
		label := o.Label
		if held := holders(s, o.ID); held > 0 {
			label += fmt.Sprintf("  (%d)", held)
		}
		if slices.ContainsFunc(s.Values, func(v engagement.Value) bool { return v.Neutral && v.Answer.Has(o.ID) }) {
			label += "  " + phrase.TakesNoSide
		}
		r.say(numbered(n+1, label))
	}
	if q.Type == advisor.Number {
		for i := range s.Values {
			r.say(wrap.Hang("   ", fmt.Sprintf("%s  (%d)", phrase.ValueText(q, &s.Values[i]), len(s.Values[i].Who)), width))
		}
	} else {
		r.say(numbered(len(q.Options)+1, phrase.LeaveOpen))
	}
	r.say("")
	if state := phrase.SpreadState(s); state != "" {
		r.tell(phrase.Upper(state) + ".")
	}
	if split := phrase.SpreadSplit(s, r.now.Engine().Pack); split != "" {
		r.tell(split)
	}
	if effect := phrase.SpreadEffect(s); effect != "" {
		r.tell(effect)
	}
}

// holders counts those who chose an option.
func holders(s *engagement.Spread, option string) int {
	n := 0
	for _, v := range s.Values {
		if v.Answer.Has(option) {
			n += len(v.Who)
		}
	}
	return n
}

// who tells who gave which answer.
func (r *meeting) who(s *engagement.Spread) {
	x := r.now.Engagement()
	for i := range s.Values {
		r.say(wrap.Hang("  ", phrase.ValueText(s.Question, &s.Values[i]), width))
		for _, voice := range phrase.Voices(x, s.Values[i].Who, s.Question) {
			r.say(wrap.Hang("    ", voice, width))
		}
	}
	for _, group := range []struct {
		label string
		who   []int
	}{{advisor.UnknownLabel, s.Unknown}, {"nothing given", s.Blank}, {"not asked", s.NotAsked}} {
		if len(group.who) > 0 {
			r.say(wrap.Hang("  ", group.label+": "+phrase.Names(x, group.who), width))
		}
	}
}

// comes is the verdict of a sheet in a few words.
func (r *meeting) comes(s advisor.Sheet) string {
	e := r.now.Engine()
	v := e.Judge(s)
	text := phrase.Line(v.Label) + ": " + phrase.Lower(phrase.StrengthWord(v, e.Audience.Method == advisor.MethodPath))
	if v.Provisional {
		text += ", and provisional"
	}
	return text + "."
}

func (r *meeting) text(q *advisor.Question, a advisor.Answer) string {
	if a.Unknown {
		return "left open"
	}
	return phrase.Line(q.Text(a, r.now.Differences().Merged.Currency))
}
