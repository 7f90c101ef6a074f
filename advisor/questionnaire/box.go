package questionnaire

import (
	"slices"
	"strings"
)

// mark is what was done to an answer.
type mark uint8

const (
	empty mark = iota
	yes
	no  // a sign that says no, as in [-]
	odd // something that may mean anything
	// between is an x that may belong to this answer or to the next.
	between
)

// anchor is an answer of the questionnaire, found in a mail.
type anchor struct {
	q      asked
	i      int
	mark   mark
	inside said
	boxed  bool
	beside bool // by an x in front of it
	at     int  // the token where it begins
	named  int  // the token that is its mark
}

func opens(s string) bool  { return s == "[" || s == "(" || s == "{" }
func closes(s string) bool { return s == "]" || s == ")" || s == "}" }

// ticked reports what people put for yes wherever it stands.
func ticked(s string) bool {
	switch s {
	case "×", "✓", "✔", "✗", "✘", "☑", "☒", "√", "✅", "❌", "✕", "✖":
		return true
	}
	return s != "" && strings.Trim(s, "x") == ""
}

// meant reads what stands between brackets.
func meant(inside []token) mark {
	var said []string
	stars := false
	for _, t := range inside {
		switch t.word {
		case "_", ".", "'", "`", "·", "…": // where something was to be filled in
		case "*":
			stars = true // an x in bold is *x*
		default:
			said = append(said, t.word)
		}
	}
	switch {
	case len(said) == 0 && stars:
		return yes
	case len(said) == 0:
		return empty
	}
	all := map[mark]bool{}
	for _, s := range said {
		switch {
		case ticked(s), s == "v", s == "+", s == "yes", s == "y", s == "•", s == "●", s == "■", s == "#":
			all[yes] = true
		case s == "-", s == "–", s == "—", s == "no", s == "n", s == "0":
			all[no] = true
		default:
			all[odd] = true
		}
	}
	switch {
	case len(all) > 1:
		return odd
	case all[yes]:
		return yes
	case all[no]:
		return no
	}
	return odd
}

// longestInside is how many words and signs may stand between two brackets.
const longestInside = 14

// passOption passes an answer with its brackets, its mark and its own words.
func (w *walker) passOption(i int) (int, bool) {
	a, ok := w.anchor(i)
	if !ok {
		return i, false
	}
	k := w.known[a.q.number-1].labels[a.i]
	begin := a.named + 1
	for begin < len(w.all) && w.all[begin].sign && strings.Contains(".):-–", w.all[begin].word) {
		begin++
	}
	next, told := k.whole(w.all, begin)
	if !told && begin < len(w.all) && ticked(w.all[begin].word) {
		// An x between the mark and the words.
		if after, ok := k.whole(w.all, begin+1); ok {
			next, told = after, true
			a.mark = sure(a.mark)
		}
	}
	if !told {
		if !a.boxed {
			return i, false
		}
		next = begin // words that were changed are somebody's own
	}
	p := w.enter(a.q, w.all[i].from, func(p *part) bool { return p.boxes[a.i].there })
	b := &p.boxes[a.i]
	*b = box{there: true, mark: a.mark, inside: a.inside, told: told, at: w.all[a.named].from, beside: a.beside, leads: w.leads(a.at)}
	if !b.leads {
		w.flowing++
	}
	b.strong = w.outstanding(a)
	next = w.closed(next)
	w.option, w.line, w.sink = a.i, w.all[next-1].line, &b.remark
	return w.behind(b, next), true
}

// sure is a mark with an x besides.
func sure(m mark) mark {
	if m == empty || m == yes {
		return yes
	}
	return odd
}

// behind reads an x behind an answer. Where the next answer begins on the same
// line nobody knows whose it is.
func (w *walker) behind(b *box, i int) int {
	if i >= len(w.all) || w.all[i].line != w.line || !ticked(w.all[i].word) {
		return i
	}
	if _, ok := w.boxAt(i); ok {
		return i // what is left of the next one's box
	}
	if i+1 < len(w.all) && w.all[i+1].line == w.line {
		if _, ok := w.anchor(i + 1); ok {
			b.mark = between
			return i + 1
		}
		if _, ok := w.noteAt(i + 1); !ok {
			return i // a sentence that begins with an x
		}
	}
	b.mark, b.beside = sure(b.mark), true
	return i + 1
}

// leads reports whether nothing but signs stands in front of a token on its line.
func (w *walker) leads(i int) bool {
	for i > 0 && !w.all[i].first && w.all[i-1].sign {
		i--
	}
	return w.all[i].first
}

// flows reports a question whose lines run into one another, so that an x beside
// an answer may belong to the next one.
func (w *walker) flows(p *part) bool {
	return w.flowing > mostFlowing || slices.ContainsFunc(p.boxes, func(b box) bool { return b.there && !b.leads })
}

// mostFlowing is how many answers may stand in the middle of a line before that
// is how the whole mail is.
const mostFlowing = 4

// outstanding reports an answer that somebody may have set off instead of
// marking it: in bold, with a colour, an arrow, a star.
func (w *walker) outstanding(a anchor) bool {
	for _, t := range w.all[a.at : a.named+1] {
		if t.strong {
			return true
		}
	}
	if a.at == 0 {
		return false
	}
	before := w.all[a.at-1]
	return before.sign && before.line == w.all[a.at].line && !strings.Contains("|)].,;:?", before.word)
}

// anchor finds an answer that begins at a token.
func (w *walker) anchor(i int) (anchor, bool) {
	if a, ok := w.boxAt(i); ok {
		return a, true
	}
	if t := w.all[i]; t.first && ticked(t.word) {
		next := i + 1
		for next < len(w.all) && w.all[next].line == t.line && (w.all[next].word == ">" || w.all[next].word == "|") {
			next++
		}
		if next < len(w.all) && w.all[next].line == t.line {
			if a, ok := w.boxAt(next); ok {
				a.mark, a.at, a.beside = sure(a.mark), i, true
				return a, true
			}
		}
	}
	return anchor{}, false
}

func (w *walker) boxAt(i int) (anchor, bool) {
	t := w.all[i]
	switch {
	case opens(t.word):
		return w.bracketed(i)
	case t.word == "☐", t.word == "□":
		return w.named(i, i+1, empty)
	case strings.Contains("☑☒✅", t.word) && t.sign:
		return w.named(i, i+1, yes)
	case closes(t.word): // the other bracket was lost
		return w.named(i, i+1, empty)
	case ticked(t.word) && i+1 < len(w.all) && closes(w.all[i+1].word):
		return w.named(i, i+2, yes)
	case t.word[0] == 'x': // x3b
		if q, at, ok := w.marked(strings.TrimLeft(t.word, "x")); ok {
			return anchor{q: q, i: at, mark: yes, at: i, named: i}, true
		}
	}
	q, at, ok := w.marked(t.word)
	return anchor{q: q, i: at, at: i, named: i}, ok
}

// bracketed reads from an opening bracket on.
func (w *walker) bracketed(i int) (anchor, bool) {
	end := min(i+longestInside+2, len(w.all))
	inner := 0
	for j := i + 1; j < end; j++ {
		switch word := w.all[j].word; {
		case word == "(" && w.all[i].word != "(":
			inner++
		case word == ")" && inner > 0:
			inner--
		case closes(word):
			a, ok := w.named(i, j+1, meant(w.all[i+1:j]))
			if ok && j > i+1 {
				a.inside = said{from: w.all[i+1].from, to: w.all[j-1].to, line: w.all[i+1].line}
			}
			return a, ok
		case opens(word):
			return anchor{}, false
		case j <= i+2:
			// [x 3b: the closing bracket was lost.
			if _, _, ok := w.marked(word); ok {
				return w.named(i, j, meant(w.all[i+1:j]))
			}
		}
	}
	return anchor{}, false
}

// named reads the mark behind a box, which may have an x in front of it.
func (w *walker) named(at, i int, m mark) (anchor, bool) {
	if i < len(w.all) && ticked(w.all[i].word) {
		i, m = i+1, sure(m)
	}
	if i >= len(w.all) {
		return anchor{}, false
	}
	q, n, ok := w.marked(w.all[i].word)
	return anchor{q: q, i: n, mark: m, boxed: true, at: at, named: i}, ok
}
