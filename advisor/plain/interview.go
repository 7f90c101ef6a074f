package plain

import (
	"errors"
	"strings"

	"firstrole/advisor"
)

// Interview asks the questions of one part until the result is asked for, as a
// rule at check your answers. It calls save with every confirmed answer and note
// before it asks on; where save fails it says so and goes on, since an answer in
// memory still leads to a result. The error is ErrQuit or that of the input; the
// interview that comes with it is as far as it got.
func (c *Console) Interview(i advisor.Interview, save func(advisor.Interview) error) (advisor.Interview, error) {
	return c.run(&run{Console: c, now: i, save: save})
}

// Answers asks like Interview, for somebody else: every question of the part,
// whatever the answers settle, and no word of a result. It ends when the answers
// are handed over.
func (c *Console) Answers(i advisor.Interview, save func(advisor.Interview) error) (advisor.Interview, error) {
	return c.run(&run{Console: c, now: i, save: save, hands: true})
}

func (c *Console) run(r *run) (advisor.Interview, error) {
	for !r.done {
		var err error
		if r.now.AtCheck() {
			err = r.check()
		} else {
			err = r.question()
		}
		if err != nil {
			return r.now, err
		}
	}
	return r.now, nil
}

// run is an interview under way.
type run struct {
	*Console
	now    advisor.Interview
	save   func(advisor.Interview) error
	done   bool
	failed string // what the last save failed with
	led    bool   // it was said that who leads is settled
	hands  bool   // the answers are handed over, and lead to no result here
}

// keep goes on with an interview once it is saved.
func (r *run) keep(next advisor.Interview) {
	r.now = next
	err := r.save(next)
	switch {
	case err == nil:
		r.failed = ""
	case err.Error() != r.failed: // the same trouble is said once
		r.failed = err.Error()
		if r.hands {
			r.tell("Not saved: " + r.failed + ". What you answer is kept here as long as this window.")
			return
		}
		r.tell("Not saved: " + r.failed + ". The interview can go on; its result does not need the disk.")
	}
}

// question shows a question and reads until there is something to go on with.
func (r *run) question() error {
	r.show()
	for shown := r.now.Question().ID; ; {
		text, err := r.prompt()
		if err != nil {
			return err
		}
		again, err := r.obey(text)
		if err != nil {
			return err
		}
		if !again || r.now.AtCheck() || r.now.Question().ID != shown {
			r.say("")
			return nil
		}
	}
}

// obey does what a line says. Again means that the same question waits for
// another line.
func (r *run) obey(text string) (again bool, err error) {
	q := r.now.Question()
	word, rest, _ := strings.Cut(text, " ")
	switch letter(word) {
	case "":
		r.tell("Nothing was typed. " + r.how(q))
		return true, nil
	case "q":
		return false, ErrQuit
	case "b":
		return r.back(), nil
	case "?":
		r.why(q, r.now.Engine().Pack)
		return true, nil
	case "h":
		r.tell(r.how(q) + signs)
		return true, nil
	case "n":
		r.note(q, strings.TrimSpace(rest))
		return true, nil
	case "r":
		return r.finish(), nil
	case "=":
		if r.now.Given().Blank() {
			r.tell("There is no answer to keep yet. " + r.how(q))
			return true, nil
		}
		return r.confirm(q, given{answer: r.now.Given()}), nil
	}
	g, err := readAnswer(q, text)
	if err != nil {
		r.tell(sentence(err))
		return true, nil
	}
	return r.confirm(q, g), nil
}

func (r *run) confirm(q *advisor.Question, g given) (again bool) {
	next := r.now
	if g.currency != "" && q.Money {
		next = next.WithCurrency(g.currency)
	}
	next, err := next.Confirm(g.answer)
	switch {
	case errors.Is(err, advisor.ErrNotAllowed):
		r.tell(r.how(q))
		return true
	case err != nil:
		r.tell("No answer was given. " + r.how(q))
		return true
	}
	if was := r.now.Sheet().Currency; was != "" && next.Sheet().Currency != was {
		r.tell("All amounts are in " + next.Sheet().Currency + " from here on, also those given before in " + was + ".")
	}
	r.keep(next)
	return false
}

// back goes to the question before, or to check your answers where it came from
// there.
func (r *run) back() (again bool) {
	switch {
	case r.now.Reviewing():
		r.keep(r.now.Return())
	case r.now.First():
		r.tell("This is the first question.")
		return true
	default:
		r.keep(r.now.Back())
	}
	return false
}

// finish ends the interview before every question was asked, as it says there.
func (r *run) finish() (again bool) {
	if !r.mayFinish() {
		if r.hands {
			r.tell("The answers are handed over at the end. q saves what there is.")
			return true
		}
		r.tell("The result comes once no answer still to come can change the verdict, or at the end. q saves what there is.")
		return true
	}
	r.keep(r.now.Check())
	r.done = true
	return false
}

// mayFinish tells whether the result can be offered already: from a change it
// can, as from the list where that was begun.
func (r *run) mayFinish() bool {
	return r.now.Part() > 1 || !r.hands && (r.now.Reviewing() || r.now.Settled().Verdict)
}
