package plain

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"firstrole/advisor"
	"firstrole/advisor/internal/wrap"
	"firstrole/advisor/phrase"
	"firstrole/advisor/sheet"
)

// show writes the question with everything under it.
func (r *run) show() {
	q := r.now.Question()
	r.say(r.place())
	r.say("")
	r.tell(q.Ask)
	if q.Help != "" {
		r.tell(q.Help)
	}
	r.say("")
	if !r.hands { // what an answer speaks for is told a voice only when it asks
		r.say(wrap.Hang("Why we ask: ", q.Why, width))
		r.say("")
	}
	for n, o := range q.Options {
		r.say(numbered(n+1, o.Label))
	}
	if q.Type == advisor.Number {
		r.say("   u  " + advisor.UnknownLabel)
	} else {
		r.say(numbered(len(q.Options)+1, advisor.UnknownLabel))
	}
	r.say("")
	if a := r.now.Given(); !a.Blank() {
		r.say(wrap.Hang("Your answer: ", q.Text(a, r.now.Sheet().Currency)+"  (= keeps it)", width))
	}
	if note := r.now.Note(q.ID); note != "" {
		r.say(wrap.Hang("Your note: ", note, width))
	}
	r.settled()
	r.tell(r.how(q) + signs)
}

// signs are what can be typed at a question beside an answer to it.
const signs = " b back, ? why, n TEXT note, q save and quit."

// place tells how far the interview is.
func (r *run) place() string {
	switch {
	case r.now.Reviewing() && r.now.Given().Blank():
		return "One more question"
	case r.now.Reviewing():
		return "Change an answer"
	}
	words := fmt.Sprintf("Question %d, ", r.now.Place())
	if r.now.Part() > 1 {
		words = fmt.Sprintf("Make it yours, question %d, ", r.now.Place())
	}
	if left := r.now.Left(); left > 0 {
		return words + fmt.Sprintf("at most %d left", left)
	}
	return words + "the last"
}

// settled says what the questions still to come cannot change.
func (r *run) settled() {
	switch {
	case r.now.Reviewing():
	case r.hands && r.now.Part() > 1:
		r.tell("These answers change nothing in what is advised. r hands over what there is.")
	case r.hands:
	case r.now.Part() > 1:
		r.tell("These answers move no points. r shows the result now.")
	case r.now.Settled().Verdict:
		r.tell("No answer still to come can change the verdict. r shows the result now.")
	case r.now.Settled().Role:
		if !r.led {
			r.tell(phrase.LeadSettled(r.path()))
		}
		r.led = true
	case r.led:
		r.led = false
		r.tell(phrase.LeadOpen(r.path()))
	}
}

// path reports whether the respondent looks for a path, and not for a hire.
func (r *run) path() bool { return r.now.Engine().Audience.Method == advisor.MethodPath }

// how says what to type.
func (r *run) how(q *advisor.Question) string {
	switch q.Type {
	case advisor.Several:
		return "Type one or more numbers, such as 1,3."
	case advisor.Number:
		return r.howNumber(q)
	}
	return fmt.Sprintf("Type a number from 1 to %d.", len(q.Options)+1)
}

func (r *run) howNumber(q *advisor.Question) string {
	bounds := "from " + advisor.Money(q.Min, "") + " to " + advisor.Money(q.Max, "")
	unit := q.Unit
	if q.Money {
		currency := r.now.Sheet().Currency
		if currency == "" {
			bounds += ", with its currency, such as 62,000 USD"
		} else {
			unit = strings.TrimSpace(currency + " " + unit)
		}
	}
	if unit != "" {
		unit = " (" + unit + ")"
	}
	return "Type a whole number " + bounds + unit + ", or u for I don't know."
}

// why says why a question is asked, how to find its answer out, and where it
// comes from.
func (c *Console) why(q *advisor.Question, p *advisor.Pack) {
	c.say(wrap.Hang("Why we ask: ", q.Why, width))
	if q.FindOut != "" {
		c.say(wrap.Hang("To find out: ", q.FindOut, width))
	}
	var named []string // several rows of one source name it once
	for _, id := range q.Sources {
		s, ok := p.Source(id)
		if text := phrase.Cited(s); ok && text != "" && !slices.Contains(named, text) {
			c.say(wrap.Hang("Source: ", text, width))
			named = append(named, text)
		}
	}
}

// note puts a note on the question, shows it, or takes it away.
func (r *run) note(q *advisor.Question, text string) {
	switch text {
	case "":
		if note := r.now.Note(q.ID); note != "" {
			r.say(wrap.Hang("Your note: ", note, width))
		}
		r.tell("n TEXT puts a note on this answer, or adds to it; n - takes it away.")
	case "-":
		r.keep(r.now.WithNote(q.ID, ""))
		r.tell("There is no note now.")
	default:
		if was := r.now.Note(q.ID); was != "" {
			text = was + "\n" + text
		}
		if n := utf8.RuneCountInString(text); n > sheet.MaxNote {
			r.tell(fmt.Sprintf("A note has %d characters at most; this one has %d.", sheet.MaxNote, n))
			return
		}
		r.keep(r.now.WithNote(q.ID, text))
		r.tell("Noted.")
	}
}
