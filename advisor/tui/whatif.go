package tui

import (
	"maps"
	"slices"
	"strconv"

	"firstrole/advisor"
)

// whatIf is a game with other answers and other weights. Nothing in it is
// saved: keep hands the answers to the interview, and the dials to nobody.
type whatIf struct {
	engine *advisor.Engine
	saved  advisor.Sheet // as it is on disk
	tried  advisor.Sheet
	dials  map[string]advisor.Dial // by theme; only those that are turned
	themes []advisor.Theme         // those with a dial
	start  string                  // what is shown before anything is tried
	blank  string                  // what stands where an answer is missing

	lines []trial
	was   advisor.WhatIf // of what is saved
	now   advisor.WhatIf // of what is tried

	menu         // the marked line: an answer, or a dial after them
	open *opened // the marked line while it is being changed
}

// trial is a question with the answer that is tried.
type trial struct {
	question *advisor.Question
	saved    advisor.Answer
	tried    advisor.Answer
	asked    bool // with the answers that are tried
}

func (t *trial) changed() bool { return !t.tried.Equal(t.saved) }

// opened is a line that is being changed.
type opened struct {
	answer advisor.Answer // as it was when the line was opened
	dial   advisor.Dial
	cursor int    // among the options of a question that takes several
	typed  string // digits
}

func newWhatIf(e *advisor.Engine, saved advisor.Sheet) *whatIf {
	w := &whatIf{engine: e, saved: saved, themes: e.ScoredThemes(), start: "As you answered.", blank: "not answered yet"}
	w.was = e.WhatIf(saved, nil)
	w.drop()
	return w
}

// drop goes back to what is saved.
func (w *whatIf) drop() {
	w.tried, w.dials, w.open = w.saved.Clone(), map[string]advisor.Dial{}, nil
	w.weigh()
}

// weigh works everything out again. It takes about as long as drawing it.
func (w *whatIf) weigh() {
	w.now = w.engine.WhatIf(w.tried, w.dials)
	before, after := asked(w.engine, w.saved), asked(w.engine, w.tried)
	at := w.marked()
	w.lines = w.lines[:0]
	for _, q := range w.engine.Questions(1) {
		if before[q.ID] || after[q.ID] {
			w.lines = append(w.lines, trial{q, w.saved.Answers[q.ID], w.tried.Answers[q.ID], after[q.ID]})
		}
	}
	if at != "" {
		w.at = slices.IndexFunc(w.lines, func(t trial) bool { return t.question.ID == at })
	}
}

// asked are the questions that lead to the verdict.
func asked(e *advisor.Engine, s advisor.Sheet) map[string]bool {
	all := map[string]bool{}
	for _, step := range e.Start(s).Steps() {
		all[step.Question.ID] = true
	}
	return all
}

// marked is the question of the marked line; empty at a dial.
func (w *whatIf) marked() string {
	if w.at < len(w.lines) {
		return w.lines[w.at].question.ID
	}
	return ""
}

// theme is the theme of the marked dial; empty at an answer.
func (w *whatIf) theme() string {
	if at := w.at - len(w.lines); at >= 0 && at < len(w.themes) {
		return w.themes[at].ID
	}
	return ""
}

// changes counts the answers that are others than those saved.
func (w *whatIf) changes() int {
	n := 0
	for i := range w.lines {
		if w.lines[i].changed() {
			n++
		}
	}
	return n
}

// lift opens the marked line; say tells why where it cannot be opened.
func (w *whatIf) lift() (say string) {
	if id := w.theme(); id != "" {
		w.open = &opened{dial: w.dials[id]}
		return ""
	}
	t := w.lines[w.at]
	if !t.asked {
		return "With these answers this is not asked."
	}
	w.open = &opened{answer: t.tried, cursor: max(optionAt(t.question, t.tried), 0)}
	return ""
}

// close leaves the line as it is now.
func (w *whatIf) close() { w.open = nil }

// restore puts the line back as it was when it was opened.
func (w *whatIf) restore() {
	before := w.open
	w.open = nil
	if id := w.theme(); id != "" {
		w.turn(id, before.dial)
		return
	}
	w.give(before.answer)
}

// turn turns a dial.
func (w *whatIf) turn(theme string, d advisor.Dial) {
	delete(w.dials, theme)
	if d != advisor.Plain {
		w.dials[theme] = d
	}
	w.weigh()
}

// give tries an answer to the marked question.
func (w *whatIf) give(a advisor.Answer) {
	answers := maps.Clone(w.tried.Answers)
	if a.Blank() {
		delete(answers, w.marked())
	} else {
		answers[w.marked()] = a
	}
	w.tried.Answers = answers
	w.weigh()
}

// change carries an action out on the line that is open.
func (w *whatIf) change(a action, pressed string) {
	if id := w.theme(); id != "" {
		w.turnBy(id, a, pressed)
		return
	}
	q, now := w.lines[w.at].question, w.lines[w.at].tried
	if a == unknown {
		w.open.typed = ""
		w.give(advisor.UnknownAnswer)
		return
	}
	switch q.Type {
	case advisor.Number:
		w.count(q, now, a, pressed)
	case advisor.Several:
		w.several(q, now, a, pressed)
	default:
		w.choose(q, now, a, pressed)
	}
}

// dialOrder is how dials stand, the least first.
var dialOrder = []advisor.Dial{advisor.Half, advisor.Plain, advisor.Double}

func (w *whatIf) turnBy(theme string, a action, pressed string) {
	at := slices.Index(dialOrder, w.dials[theme])
	switch a {
	case up:
		at = max(at-1, 0)
	case down:
		at = min(at+1, len(dialOrder)-1)
	case number:
		if i, err := strconv.Atoi(pressed); err == nil && i >= 1 && i <= 2 {
			at = i // 1 and 2 stand at their own places
		}
	}
	w.turn(theme, dialOrder[at])
}

// optionAt is the place of the first option that was given, and of "I don't
// know" after them; -1 for a blank.
func optionAt(q *advisor.Question, a advisor.Answer) int {
	if a.Unknown {
		return len(q.Options)
	}
	return slices.IndexFunc(q.Options, func(o advisor.Option) bool { return a.Has(o.ID) })
}

// choose takes one option of several, or "I don't know" after them.
func (w *whatIf) choose(q *advisor.Question, now advisor.Answer, a action, pressed string) {
	at := optionAt(q, now)
	switch a {
	case up:
		at = max(at-1, 0)
	case down:
		at = min(at+1, len(q.Options))
	case number:
		i, err := strconv.Atoi(pressed)
		if err != nil || i < 1 || i > len(q.Options)+1 {
			return
		}
		at = i - 1
	default:
		return
	}
	if at == len(q.Options) {
		w.give(advisor.UnknownAnswer)
		return
	}
	w.give(advisor.Choose(q.Options[at].ID))
}

// several marks options, or takes their marks away.
func (w *whatIf) several(q *advisor.Question, now advisor.Answer, a action, pressed string) {
	switch a {
	case up:
		w.open.cursor = max(w.open.cursor-1, 0)
		return
	case down:
		w.open.cursor = min(w.open.cursor+1, len(q.Options))
		return
	case number:
		i, err := strconv.Atoi(pressed)
		if err != nil || i < 1 || i > len(q.Options)+1 {
			return
		}
		w.open.cursor = i - 1
	case toggle:
	default:
		return
	}
	if w.open.cursor == len(q.Options) {
		w.give(advisor.UnknownAnswer)
		return
	}
	o := q.Options[w.open.cursor]
	chosen := slices.DeleteFunc(slices.Clone(now.Options), func(id string) bool {
		other, _ := q.Option(id)
		return id == o.ID || o.Alone || other.Alone
	})
	if !now.Has(o.ID) {
		chosen = append(chosen, o.ID)
	}
	if len(chosen) > 0 { // the last mark stays: no answer at all is none to try
		w.give(advisor.Choose(q.Arrange(chosen)...))
	}
}

// count takes a number: typed, or by steps that grow with it.
func (w *whatIf) count(q *advisor.Question, now advisor.Answer, a action, pressed string) {
	n := now.Number
	switch a {
	case more:
		n = stepUp(n)
	case less:
		n = stepDown(n)
	case number, erase:
		if a == erase {
			w.open.typed = w.open.typed[:max(len(w.open.typed)-1, 0)]
		} else if len(w.open.typed) < 12 {
			w.open.typed += pressed
		}
		i, err := strconv.ParseInt(w.open.typed, 10, 64)
		if err != nil || i < q.Min || i > q.Max {
			return // not an answer yet
		}
		w.give(advisor.Amount(i))
		return
	default:
		return
	}
	w.open.typed = ""
	w.give(advisor.Amount(min(max(n, q.Min), q.Max)))
}

// stepUp and stepDown go to the next number that ends in 5 or 0 one digit
// below the first.
func stepUp(n int64) int64 {
	s := stepAt(n)
	return (n/s + 1) * s
}

func stepDown(n int64) int64 {
	s := stepAt(n - 1)
	return (n - 1) / s * s
}

func stepAt(n int64) int64 {
	s := int64(1)
	for n >= 100 {
		n, s = n/10, s*10
	}
	if n >= 20 || s > 1 {
		return 5 * s
	}
	return s
}
