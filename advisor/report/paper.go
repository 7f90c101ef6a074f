package report

import (
	"firstrole/advisor"
	"firstrole/advisor/phrase"
)

// maker is in whose name a report goes out where nobody else's is given.
const maker = "firstrole"

// paper is a report before it has a format: what is said, in which order.
type paper struct {
	From     string // in whose name it goes out
	Title    string // the question that was put
	Name     string // of the answer sheet; may be empty
	Date     string // in words; may be empty
	Headline string
	Strength string
	Summary  []block // the rest of the first page
	Chapters []chapter
}

// newPaper decides what a report says. Everything it takes from the result has
// passed the sanitiser.
func newPaper(r advisor.Result) paper {
	w := newWriter(r)
	p := paper{
		From:     maker,
		Title:    w.title(),
		Name:     w.name(),
		Date:     dateWords(w.r.Date),
		Headline: phrase.Headline(&w.r),
		Strength: phrase.Strength(&w.r),
		Summary:  w.summary(), // before the chapters, which leave out what it says
	}
	for _, c := range []chapter{
		w.advice(),
		w.balance(),
		w.reasons(),
		w.gates(),
		w.changes(),
		w.sturdy(),
		w.watch(),
		w.who(),
		w.duties(),
		w.pay(),
		w.plan(),
		w.career(),
		w.before(),
		w.answers(),
		w.sources(), // after all that name one
		w.about(),
	} {
		if len(c.Blocks) > 0 {
			p.Chapters = append(p.Chapters, c)
		}
	}
	return p
}

// by is in whose name it goes out, where somebody's is given.
func (p paper) by() string {
	if p.From == maker {
		return ""
	}
	return p.From
}
