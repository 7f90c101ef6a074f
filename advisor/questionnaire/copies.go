package questionnaire

import (
	"fmt"
	"slices"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/sheet"
)

func (w *walker) judgeCopy(p *part, complete bool) (found, []wrong) {
	c := copyOf{walker: w, part: p, complete: complete}
	c.boxes()
	if len(c.wrong) == 0 {
		c.words()
	}
	c.notes()
	return c.found, c.wrong
}

// copyOf is one copy of a question while it is read.
type copyOf struct {
	*walker
	*part
	complete bool
	found    found
	wrong    []wrong
	given    bool // a box says the answer
	typed    bool // the words below say it
	rest     string
	// inNote: the note is the answer.
	inNote bool
}

func (c *copyOf) report(at int, hint, format string, args ...any) {
	c.wrong = append(c.wrong, wrong{at, fmt.Sprintf(format, args...), hint})
}

// boxes reads what was marked.
func (c *copyOf) boxes() {
	var places []int
	number := c.Type == advisor.Number && c.part.boxes[0].there
	if number {
		c.amount()
	}
	for i := range c.part.boxes {
		b := &c.part.boxes[i]
		if b.mark == yes && b.beside && c.flows(c.part) {
			b.mark = between
		}
		if number && i == 0 && b.mark != between {
			continue
		}
		switch b.mark {
		case yes:
			places = append(places, i)
		case between:
			c.report(b.at, "put it between the brackets of the one that is meant", "an x stands between %s and another answer", c.mark(i))
		case odd:
			c.report(b.at, "write an x if it is the answer, or nothing", "what stands in the brackets of %s is no x: %s", c.mark(i), quote(c.slice(b.inside)))
		}
	}
	// A no says something only beside a yes.
	if len(places) == 0 && !c.given {
		for i, b := range c.part.boxes {
			if b.mark == no && !(number && i == 0) {
				c.report(b.at, "write an x if it is the answer, or nothing", "what stands in the brackets of %s is no x: %s", c.mark(i), quote(c.slice(b.inside)))
				return
			}
		}
		return
	}
	if len(places) > 0 {
		c.choose(places)
	}
}

// amount reads a number between its brackets.
func (c *copyOf) amount() {
	b := c.part.boxes[0]
	s := strings.Trim(c.slice(b.inside), " _.")
	switch {
	case s != "":
	case b.mark == yes, b.mark == odd:
		c.report(b.at, "write the number between the brackets", "an x stands at %s, where a number belongs", c.mark(0))
		return
	default:
		return
	}
	t, err := readAmount(c.asked, s)
	if err != nil {
		c.report(b.inside.from, "write a whole number such as 40000 there", "the number in question %d cannot be read: %s: %s", c.number, quote(s), err)
		return
	}
	c.given, c.found.answer, c.found.currency, c.found.at, c.rest = true, t.answer, t.currency, b.at, t.rest
}

func (c *copyOf) choose(places []int) {
	var marks []string
	for _, i := range places {
		marks = append(marks, c.mark(i))
	}
	last := places[len(places)-1]
	at := c.part.boxes[last].at
	a, ok := c.answer(places)
	switch {
	case c.given: // a number, and I don't know
		c.report(at, "take the number or the x away", "question %d has a number, and %s besides", c.number, marks[0])
	case ok:
		c.given, c.found.answer, c.found.at = true, a, c.part.boxes[places[0]].at
	case last == c.unknown():
		c.report(at, "take one away, or ask which one is meant", "question %d is answered with %s and, beside it, with “%s”", c.number, enumerate(marks[:len(marks)-1], "and"), advisor.UnknownLabel)
	case c.Type == advisor.One:
		c.report(at, "leave one x, or ask which one is meant", "question %d has %d answers where one counts: %s", c.number, len(marks), enumerate(marks, "and"))
	default:
		c.report(at, "leave that one or the others", "question %d has %s, of which one excludes the others: %s", c.number, enumerate(marks, "and"), quote(c.excluding(places)))
	}
}

func (c *copyOf) excluding(places []int) string {
	for _, i := range places {
		if i < len(c.Options) && c.Options[i].Alone {
			return c.label(i)
		}
	}
	return ""
}

// words reads what was written besides.
func (c *copyOf) words() {
	for _, s := range c.below {
		if ticked(strings.ToLower(strings.TrimSpace(c.slice(s)))) {
			c.report(s.from, "put it between the brackets of the answer that is meant", "this x at question %d stands beside no answer", c.number)
			return
		}
	}
	below := strings.TrimSpace(c.lines(c.below) + "\n" + c.loose)
	for i := range c.part.boxes {
		if b := &c.part.boxes[i]; b.mark != yes && c.join(b.remark) != "" && !(c.given && c.Type != advisor.Several) && !(c.Type == advisor.Number && i == 0) {
			c.unmarked(i)
			if len(c.wrong) > 0 || c.typed {
				return
			}
		}
	}
	if c.Type == advisor.Number && len(c.part.boxes[0].remark) > 0 && !c.given {
		below = strings.TrimSpace(c.lines(c.part.boxes[0].remark) + "\n" + below)
		c.part.boxes[0].remark = nil
	}
	t, ok := c.readTyped(c.asked, below)
	switch {
	case c.given && ok && t.rest == "" && !t.answer.Equal(c.found.answer):
		c.report(c.place(), "delete one of the two, or ask which one is meant", "question %d is answered with %s, and below it stands %s", c.number, c.marksOf(c.asked, c.found.answer), quote(below))
	case c.given && ok && t.rest == "":
		c.typed = true
	case c.given, below == "":
	case ok:
		c.take(t, c.place())
	default:
		c.report(c.place(), fmt.Sprintf("put an x between the brackets of the answer, or the words behind “%s”", noteTitle(c.asked)), "these words at question %d are none of its answers: %s", c.number, quote(below))
	}
	if len(c.wrong) > 0 || c.given {
		return
	}
	if note := c.lines(c.note); note != "" {
		t, ok := c.readTyped(c.asked, note)
		c.inNote = ok && t.rest == ""
		if c.inNote || ok && strings.HasPrefix(note, fmt.Sprint(c.number)) {
			t.rest = "" // a note that says more stays whole
			c.take(t, c.note[0].from)
			return
		}
	}
	c.silent()
}

// place is where the words below a question begin.
func (c *copyOf) place() int {
	if len(c.below) > 0 {
		return c.below[0].from
	}
	if c.loose != "" {
		return c.at
	}
	return c.part.boxes[0].at
}

func (c *copyOf) take(t typed, at int) {
	c.given, c.typed = true, true
	c.found.answer, c.found.currency, c.found.at, c.rest = t.answer, t.currency, at, t.rest
}

// unmarked reads words behind an answer that has no x.
func (c *copyOf) unmarked(i int) {
	b := &c.part.boxes[i]
	s := c.join(b.remark)
	if t, ok := c.readTyped(c.asked, s); ok && t.rest == "" && !c.given {
		c.take(t, b.remark[0].from)
		b.remark = nil
		return
	}
	c.report(b.remark[0].from, fmt.Sprintf("put an x between its brackets, or the words behind “%s”", noteTitle(c.asked)), "words stand behind %s, which has no x: %s", c.mark(i), quote(s))
}

// silent looks for signs that a question without an answer has one after all.
func (c *copyOf) silent() {
	var there, strong []int
	for i, b := range c.part.boxes {
		if b.there {
			there = append(there, i)
		}
		if b.strong {
			strong = append(strong, i)
		}
	}
	switch {
	case len(strong) > 0 && len(strong) < len(there):
		c.report(c.part.boxes[strong[0]].at, "put an x between its brackets if it is the answer; else delete what sets it off", "%s stands out from the other answers, and none has an x", c.mark(strong[0]))
	case len(there) > 0 && !c.complete:
		c.report(c.part.boxes[there[0]].at, fmt.Sprintf("put an x between the brackets of the answer; if question %d has none, delete what is left of it", c.number), "only a part of the answers to question %d is left, and none has an x", c.number)
	}
}

// notes gathers what was said besides the answer.
func (c *copyOf) notes() {
	var all []string
	if c.rest != "" {
		all = append(all, c.rest)
	}
	for i, b := range c.part.boxes {
		s := c.join(b.remark)
		switch {
		case s == "":
		case c.Type == advisor.Several && i < len(c.Options), b.mark != yes && c.Type == advisor.One:
			all = append(all, quote(c.label(i))+": "+s)
		default:
			all = append(all, s)
		}
	}
	if !c.typed {
		all = append(all, c.join(c.below))
	}
	if !c.inNote {
		all = append(all, c.join(c.part.note))
	}
	all = slices.DeleteFunc(all, func(s string) bool { return s == "" })
	note := strings.Join(all, "\n")
	if n := len([]rune(note)); n > sheet.MaxNote {
		c.report(c.at, "shorten it", "the words at question %d are %s characters long; a note has %s at most", c.number, advisor.Money(int64(n), ""), advisor.Money(sheet.MaxNote, ""))
		return
	}
	if note != "" {
		c.found.notes = []string{note}
	}
}
