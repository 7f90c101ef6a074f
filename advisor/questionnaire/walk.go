package questionnaire

import (
	"slices"
	"strings"

	"firstrole/advisor/internal/mailtext"
)

// part is what one copy of a question says.
type part struct {
	asked
	at          int  // where it begins, in bytes
	headed      bool // the words of the question stand in front
	boxes       []box
	below, note []said
	loose       string // an answer that was typed outside of the question
	used        []bool // the passages of the question that were passed
}

// box is an answer that stands in a copy.
type box struct {
	there  bool
	mark   mark
	inside said // what stands between the brackets
	told   bool // the answer's own words follow
	strong bool // it stands out from the words around it
	// beside: an x stands in front of the brackets or behind the words. leads: a
	// line begins with this answer.
	beside, leads bool
	at            int
	remark        []said
}

// said is words that the respondent wrote, on one line.
type said struct {
	from, to int // bytes
	line     int
	last     int // its last token
}

func (p *part) begun() bool {
	return p.headed || slices.ContainsFunc(p.boxes, func(b box) bool { return b.there })
}

// walker goes through a mail once and sorts its words: what is the
// questionnaire's is passed, what is left stands where it was written.
type walker struct {
	*form
	mail  mailtext.Text
	text  string // of the mail
	all   []token
	aside []aside // which lines belong to the mail, and not to what it says
	feet  [][]int // where the last line of a questionnaire stands
	foot  int     // the next of them

	known []knownQuestion
	// sentences belong to no question.
	sentences []known

	parts   [][]*part // by question
	besides []said
	name    said

	here *part   // the question that words belong to; nil outside of one
	sink *[]said // where words go; nil: nowhere
	// option is the answer whose line this is, -1 where it is none's; line is
	// where its words ended.
	option, line int
	// flowing counts the answers that stand in the middle of a line.
	flowing int
	// theirs: what is quoted was written by somebody else.
	theirs bool
}

// knownQuestion is the words of a question.
type knownQuestion struct {
	ask     known
	labels  []known
	beneath []known
}

func newWalker(f *form, mail mailtext.Text) *walker {
	text := mail.S
	w := &walker{form: f, mail: mail, text: text, all: scan(text), aside: asideLines(text), feet: footLine.FindAllStringSubmatchIndex(text, -1)}
	for _, q := range f.asked {
		k := knownQuestion{ask: newKnown(q.Ask)}
		for i := range q.answers() {
			k.labels = append(k.labels, newKnown(q.label(i)))
		}
		for _, s := range append(f.beneath(q, hole), f.beneath(q, "")...) {
			k.beneath = append(k.beneath, newKnown(s))
		}
		w.known = append(w.known, k)
	}
	for _, o := range []Options{{Asker: hole, Client: hole}, {Asker: hole}, {Client: hole}, {}} {
		for _, s := range f.opening(o) {
			if k := newKnown(s.text); len(k.s) > 4 && s.text != nameTitle {
				w.sentences = append(w.sentences, k)
			}
		}
	}
	w.sentences = append(w.sentences, newKnown(f.partTitle(1)), newKnown(f.partTitle(2)+" "+partTwo), newKnown(f.partTitle(2)))
	for _, s := range closing {
		w.sentences = append(w.sentences, newKnown(s))
	}
	w.parts = make([][]*part, len(f.asked))
	return w
}

func (w *walker) walk() {
	w.leave()
	for i := 0; i < len(w.all); {
		i = w.step(i)
	}
}

// step passes what begins at a token, and gives the token behind it.
func (w *walker) step(i int) int {
	t := &w.all[i]
	if kind := w.aside[t.line]; kind != none {
		w.leave()
		w.theirs = kind == quoting
		if kind == signature || kind == forwarding {
			w.sink = nil
		}
		for i < len(w.all) && w.all[i].line == t.line {
			i++
		}
		return i
	}
	for w.foot < len(w.feet) && w.feet[w.foot][1] <= t.from {
		w.foot++
	}
	if w.foot < len(w.feet) && w.feet[w.foot][0] <= t.from {
		w.leave()
		return i + 1
	}
	if next, ok := w.passOption(i); ok {
		return next
	}
	if next, ok := w.heading(i); ok {
		return next
	}
	if next, ok := w.noteTitle(i); ok {
		return next
	}
	if next, ok := w.nameTitle(i); ok {
		return next
	}
	if next := w.general(i); next > i {
		w.leave()
		return w.closed(next)
	}
	if next := w.beneath(i); next > i {
		w.sink, w.option = &w.here.below, -1
		return w.closed(next)
	}
	w.keep(i)
	return i + 1
}

// general passes a sentence that belongs to no question.
func (w *walker) general(i int) int {
	end := i
	for _, k := range w.sentences {
		if next, ok := k.found(w.all, i); ok && (len(k.s) > shortest || w.all[i].first) {
			end = max(end, next)
		}
	}
	return end
}

// beneath passes a passage of the question that words belong to: each once, and
// none in a note, where it may be quoted.
func (w *walker) beneath(i int) int {
	if w.here == nil || w.sink == &w.here.note {
		return i
	}
	end, passage := i, 0
	for n, k := range w.known[w.here.number-1].beneath {
		if next, ok := k.found(w.all, i); ok && next > end && !w.here.used[n] {
			end, passage = next, n
		}
	}
	if end > i {
		w.here.used[passage] = true
	}
	return end
}

// leave ends a question: words that follow belong to none.
func (w *walker) leave() { w.here, w.sink, w.option = nil, &w.besides, -1 }

// enter makes a question the one that words belong to; as a new copy where what
// comes was there before.
func (w *walker) enter(q asked, at int, again func(*part) bool) *part {
	all := &w.parts[q.number-1]
	if n := len(*all); n == 0 || again((*all)[n-1]) {
		*all = append(*all, &part{asked: q, at: at, boxes: make([]box, q.answers()), used: make([]bool, len(w.known[q.number-1].beneath))})
	}
	w.here = (*all)[len(*all)-1]
	w.sink, w.option = &w.here.below, -1
	return w.here
}

// heading passes the number and the words of a question.
func (w *walker) heading(i int) (int, bool) {
	q, ok := w.numbered(w.all[i].word)
	if !ok {
		return i, false
	}
	k := w.known[q.number-1].ask
	next, reached := k.match(w.all, i+1, 0)
	if reached == 0 || reached*10 < len(k.s)*6 {
		return i, false
	}
	w.enter(q, w.all[i].from, (*part).begun).headed = true
	return w.closed(next), true
}

// noteTitle passes the words before a note.
func (w *walker) noteTitle(i int) (int, bool) {
	q, ok := w.noteAt(i)
	if !ok {
		return i, false
	}
	p := w.enter(q, w.all[i].from, func(*part) bool { return false })
	w.sink = &p.note
	return i + 3, true
}

// noteAt is the question whose note begins at a token.
func (w *walker) noteAt(i int) (asked, bool) {
	if i+2 >= len(w.all) || w.all[i].word != "note" || w.all[i+2].word != ":" {
		return asked{}, false
	}
	return w.numbered(w.all[i+1].word)
}

// nameTitle passes the words before the respondent's name, and the name.
func (w *walker) nameTitle(i int) (int, bool) {
	if w.here != nil || i+2 >= len(w.all) || w.all[i].word != "your" || w.all[i+1].word != "name" || w.all[i+2].word != ":" {
		return i, false
	}
	begin := i + 3
	end, next := begin, begin
	for title := newKnown(w.partTitle(1)); end < len(w.all) && w.all[end].line == w.all[i+2].line; end++ {
		// Lines that run into one another.
		if after, ok := title.whole(w.all, end); ok {
			next = after
			break
		}
		next = end + 1
	}
	if end > begin && w.name.to == 0 {
		w.name = said{from: w.all[begin].from, to: w.all[end-1].to}
	}
	return next, true
}

// closed passes the signs that end a sentence.
func (w *walker) closed(i int) int {
	for i > 0 && i < len(w.all) && w.all[i].sign && w.all[i].from == w.all[i-1].to && strings.Contains(`.,?!:;)"'”’`, w.all[i].word) {
		i++
	}
	return i
}

// keep keeps a token that the questionnaire does not have.
func (w *walker) keep(i int) {
	t := &w.all[i]
	if w.option >= 0 && t.line != w.line {
		// Words behind an answer may go on in the next line.
		if b := w.here.boxes[w.option]; len(b.remark) == 0 || t.line > b.remark[len(b.remark)-1].line+1 {
			w.sink, w.option = &w.here.below, -1
		}
	}
	if w.sink == nil || w.sink == &w.besides && w.theirs && t.quoted {
		return
	}
	if n := len(*w.sink); n > 0 && (*w.sink)[n-1].last == i-1 && (*w.sink)[n-1].line == t.line {
		(*w.sink)[n-1].to, (*w.sink)[n-1].last = t.to, i
		return
	}
	*w.sink = append(*w.sink, said{t.from, t.to, t.line, i})
}
