package questionnaire

import (
	"fmt"
	"slices"

	"firstrole/advisor"
)

// found is what the mail says on one question.
type found struct {
	answer   advisor.Answer
	currency string
	notes    []string
	at       int // where the answer stands, in bytes
}

// wrong is something that cannot be read.
type wrong struct {
	at            int
	message, hint string
}

// mostCopies is how often a question may stand in a mail, which is more than the
// mails that one quotes.
const mostCopies = 50

// judge reads every copy of a question and brings them together. Where something
// is wrong the answer is blank.
func (w *walker) judge(q asked, strict bool) (found, []wrong) {
	var out found
	var all []wrong
	if n := len(w.parts[q.number-1]); n > mostCopies {
		return out, []wrong{{w.parts[q.number-1][0].at, fmt.Sprintf("question %d stands %d times in this mail", q.number, n), "keep the newest mail, and delete what it quotes"}}
	}
	complete := w.complete(q)
	for _, p := range w.parts[q.number-1] {
		one, bad := w.judgeCopy(p, complete)
		all = append(all, bad...)
		if strict && !one.answer.Blank() && !w.surely(p) {
			all = append(all, wrong{one.at, fmt.Sprintf("whether this answers question %d of this pack is not sure: the last line of the questionnaire is missing, or names another pack, and the words here are others", q.number),
				"give the pack that was used with --pack, or put the last line back as it was sent"})
			one.answer = advisor.Answer{}
		}
		for _, n := range one.notes {
			if !slices.Contains(out.notes, n) {
				out.notes = append(out.notes, n)
			}
		}
		switch {
		case one.answer.Blank():
		case out.answer.Blank():
			out.answer, out.currency, out.at = one.answer, one.currency, one.at
		case !out.answer.Equal(one.answer):
			line, _, _ := w.mail.Place(out.at)
			all = append(all, wrong{one.at, fmt.Sprintf("question %d is answered twice: %s in line %d, %s here", q.number, w.marksOf(q, out.answer), line, w.marksOf(q, one.answer)),
				"delete the answer that does not count, or ask which one is meant"})
		}
	}
	if len(all) > 0 {
		out.answer, out.currency = advisor.Answer{}, ""
	}
	return out, all
}

// complete reports whether every answer of a question stands in the mail.
func (w *walker) complete(q asked) bool {
	for i := range q.answers() {
		if !slices.ContainsFunc(w.parts[q.number-1], func(p *part) bool { return p.boxes[i].there }) {
			return false
		}
	}
	return true
}

// surely reports whether the words of the pack stand beside an answer: those of
// the question, and those of every box that is marked.
func (w *walker) surely(p *part) bool {
	return p.headed && !slices.ContainsFunc(p.boxes, func(b box) bool { return b.there && !b.told })
}

// marksOf names an answer by its marks.
func (w *walker) marksOf(q asked, a advisor.Answer) string {
	var marks []string
	for i, o := range q.Options {
		if a.Has(o.ID) {
			marks = append(marks, q.mark(i))
		}
	}
	switch {
	case a.Unknown:
		return q.mark(q.unknown())
	case a.IsNumber:
		return advisor.Money(a.Number, "")
	}
	return enumerate(marks, "and")
}
