package plain

import (
	"fmt"
	"strconv"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/wrap"
)

// check lists every answer and reads which one to change, or that all are well.
func (r *run) check() error {
	steps := advisor.ByTheme(r.now.Steps())
	r.showAnswers(steps)
	for {
		text, err := r.prompt()
		if err != nil {
			return err
		}
		n, err := strconv.Atoi(text)
		switch {
		case letter(text) == "r":
			r.keep(r.now.Check())
			r.done = true
		case letter(text) == "q":
			return ErrQuit
		case letter(text) == "b" && len(steps) > 0:
			r.keep(r.now.Back())
		case err == nil && n >= 1 && n <= len(steps):
			r.keep(r.now.Change(steps[n-1].Question.ID))
		case strings.HasPrefix(strings.ToLower(text), "n "):
			r.tell("A note goes with its question: open the answer by its number first, then type n and the note. This one is not kept.")
			continue
		default:
			r.tell(r.howToCheck(steps))
			continue
		}
		r.say("")
		return nil
	}
}

func (r *run) howToCheck(steps []advisor.Step) string {
	ends := "r shows the result"
	if r.hands {
		ends = "r hands the answers over"
	}
	if len(steps) == 0 {
		return ends + ", q saves and quits."
	}
	which := fmt.Sprintf("A number from 1 to %d", len(steps))
	if len(steps) == 1 {
		which = "1"
	}
	return which + " changes that answer, " + ends + ", b goes back, q saves and quits."
}

func (r *run) showAnswers(steps []advisor.Step) {
	r.say("Check your answers: " + tally(steps))
	currency := r.now.Sheet().Currency
	theme := ""
	for n, step := range steps {
		if label := r.theme(step.Question.Theme); label != theme {
			theme = label
			r.say("")
			r.tell(theme)
		}
		text := "not answered"
		if !step.Answer.Blank() {
			text = step.Question.Text(step.Answer, currency)
		}
		r.say(numbered(n+1, step.Question.Short+": "+text))
		if step.Note != "" {
			r.say(wrap.Hang("      Note: ", step.Note, width))
		}
	}
	r.say("")
	r.tell(r.howToCheck(steps))
}

// tally counts the answers: "11 answered, 1 unknown".
func tally(steps []advisor.Step) string {
	var answered, unknown, blank int
	for _, step := range steps {
		switch {
		case saysUnknown(step):
			unknown++
		case step.Answer.Blank():
			blank++
		default:
			answered++
		}
	}
	words := fmt.Sprintf("%d answered", answered)
	if unknown > 0 {
		words += fmt.Sprintf(", %d unknown", unknown)
	}
	if blank > 0 {
		words += fmt.Sprintf(", %d left open", blank)
	}
	return words
}

// saysUnknown reports "I don't know", also in an option's own words.
func saysUnknown(step advisor.Step) bool {
	if step.Question.Type == advisor.One && len(step.Answer.Options) == 1 {
		o, _ := step.Question.Option(step.Answer.Options[0])
		return o.Unknown
	}
	return step.Answer.Unknown
}

func (r *run) theme(id string) string {
	for _, t := range r.now.Engine().Pack.Themes {
		if t.ID == id {
			return t.Label
		}
	}
	return ""
}
