package report

import (
	"firstrole/advisor"
)

// paper is a report before it has a format: what is said, in which order.
type paper struct {
	Title    string // the question that was put
	Name     string // of the answer sheet; may be empty
	Date     string // in words; may be empty
	Headline string
	Strength string
	Summary  []block // the rest of the first page
	Chapters []chapter
}

// chapter is a titled part behind the summary.
type chapter struct {
	ID     string // for links within a page
	Title  string
	Blocks []block
}

// block is one of the types below. A format lays each of them out in its own
// way.
type block interface{ Kind() string }

// head is a title inside the summary or a chapter.
type head struct{ Text string }

// para is a sentence or several.
type para struct{ claim }

// list is a list of claims. In a weighed one the marks are points.
type list struct {
	Items   []claim
	Weighed bool
}

// claim is a sentence with what it rests on.
type claim struct {
	Mark    string // a word in front: "Red flag"; may be empty
	Text    string
	Details []string // lines beneath
	Sources []source
	// Named says that the sources are written out; they are marks otherwise.
	Named bool
}

// figures are the figures of a result, each with what it says.
type figures struct{ Items []figure }

type figure struct{ Name, Value, Text string }

// scores is the chart of the scores, with the bounds that open answers leave.
type scores struct{ Items []score }

type score struct {
	Name             string
	Score, Low, High int
}

// account is how one role's score comes about: signed bars that add up to it.
type account struct {
	Role    string
	Score   int
	Largest int // of all points in the report, for the scale of the bars
	Entries []entry
}

type entry struct {
	Points  int
	Text    string
	Answers []pair
	Rule    string
	Sources []source
}

// ladder is the chart of one role's levels and pay, against the money offered.
type ladder struct {
	Role    string
	Rungs   []rung
	Top     int64  // the largest amount in the report, for the scale
	Offered *int64 // only where it may be compared
	Money   string // the same in words
}

type rung struct {
	Title     string
	Low, High int64 // both 0 where no source gives pay
	Pay       string
	Here      bool
	Sources   []source
}

// pairs are terms with what is said of them.
type pairs struct{ Items []pair }

type pair struct {
	Term, Text string
	Note       string // a respondent's own words
	Mark       string // a word behind: "does not count"
	Sources    []source
}

// references are the sources that a report names.
type references struct{ Items []reference }

type reference struct {
	ID, Text, Address string
}

// codeline is the answer code: a text to copy.
type codeline struct{ Code string }

func (head) Kind() string       { return "head" }
func (para) Kind() string       { return "para" }
func (list) Kind() string       { return "list" }
func (figures) Kind() string    { return "figures" }
func (scores) Kind() string     { return "scores" }
func (account) Kind() string    { return "account" }
func (ladder) Kind() string     { return "ladder" }
func (pairs) Kind() string      { return "pairs" }
func (references) Kind() string { return "references" }
func (codeline) Kind() string   { return "code" }

// newPaper decides what a report says. Everything it takes from the result has
// passed the sanitiser.
func newPaper(r advisor.Result) paper {
	w := newWriter(r)
	p := paper{
		Title:    w.title(),
		Name:     cut(line(w.r.Name), longestName),
		Date:     dateWords(w.r.Date),
		Headline: w.headline(),
		Strength: w.strength(),
		Summary:  w.summary(),
	}
	for _, c := range []chapter{
		w.advice(),
		w.balance(),
		w.adding(),
		w.gates(),
		w.changes(),
		w.findings(),
		w.who(),
		w.work(),
		w.pay(),
		w.plan(),
		w.career(),
		w.answers(),
	} {
		if len(c.Blocks) > 0 {
			p.Chapters = append(p.Chapters, c)
		}
	}
	// Only now is it known which sources were named.
	if c := w.sources(); len(c.Blocks) > 0 {
		p.Chapters = append(p.Chapters, c)
	}
	p.Chapters = append(p.Chapters, w.about())
	return p
}
