package tui

import (
	"fmt"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/clean"
	"firstrole/advisor/internal/wrap"
	"firstrole/advisor/phrase"
	"github.com/charmbracelet/lipgloss"
)

// How What if is laid out: side by side from so many columns on. It begins
// where everything begins, and alone may go beyond the column to the right.
const (
	besideFrom  = 90
	besideMost  = 100 // both together
	besideWidth = 30  // the verdict
	besideGap   = 3
)

// page shows the answers and dials, and beside or above them the verdict.
func (w *whatIf) page(c canvas, p page) page {
	if c.width < besideFrom {
		above := prose{canvas: c}
		w.brief(&above)
		p.fixed = append(p.fixed, append(above.lines, "")...)
		p.body, p.zones, p.from, p.to = w.table(c)
		p.offset = &w.offset
		return p
	}
	both := min(c.width-c.left()-c.margin(), besideMost)
	c.room = both - besideWidth - besideGap
	p.body, p.zones, p.from, p.to = w.table(c)
	p.besideAt = c.room + besideGap
	c.room = besideWidth
	right := prose{canvas: c}
	w.verdict(&right)
	p.beside, p.offset = right.lines, &w.offset
	c.room = both
	p.pinned = c.inFull(w.engine.Question(w.marked()))
	return p
}

// table is the answers and, below them, the dials, with the rows that must be
// seen.
func (w *whatIf) table(c canvas) (lines []string, zones []zone, from, to int) {
	p := &prose{canvas: c}
	labels := 0
	for i := range w.lines {
		labels = max(labels, wrap.Width(clean.Screen(w.lines[i].question.Short)))
	}
	for _, t := range w.themes {
		labels = max(labels, wrap.Width(clean.Screen(t.Label)))
	}
	labels = min(labels, c.inner()/2)
	for i := range w.lines {
		start := len(p.lines)
		cursor := w.row(p, i, labels)
		if w.open == nil {
			p.zone(start, i, i == w.at)
		}
		if i == w.at {
			from, to = start, len(p.lines)-1
		}
		if cursor >= 0 && to-from > c.height-14 {
			from, to = max(cursor-2, start), min(cursor+2, len(p.lines)-1) // not all of it fits
		}
	}
	if len(w.themes) > 0 {
		p.title("How much it counts")
	}
	for i, t := range w.themes {
		if w.at == len(w.lines)+i {
			from, to = len(p.lines), len(p.lines)
		}
		w.dial(p, t, labels, w.at == len(w.lines)+i)
		if w.open == nil {
			p.zone(len(p.lines)-1, len(w.lines)+i, w.at == len(w.lines)+i)
		}
	}
	if w.at == 0 && w.open == nil {
		from = 0
	}
	return p.lines, p.zones, from, to
}

// row is one answer: what was asked, what is tried and, where that is another,
// what it was. Where the line is open, it gives the row of the option that the
// next key acts on; else -1.
func (w *whatIf) row(p *prose, i, width int) (cursor int) {
	t := &w.lines[i]
	mark, edit, style := " ", " ", p.text
	if i == w.at {
		mark, style = p.cursor, p.accent
	}
	if t.changed() {
		edit = p.edit
	}
	text, answer := t.question.Text(t.tried, w.tried.Currency), style
	switch {
	case !t.asked:
		text, answer = "not asked then", p.grey
	case t.tried.Blank():
		text, answer = w.blank, p.grey
	}
	left := mark + edit + " "
	asked, said := p.fold(t.question.Short, width), p.fold(text, p.inner()-width-5)
	if i != w.at && !t.changed() { // a line each, so that one sees many
		asked, said = []string{p.one(t.question.Short, width)}, []string{p.one(text, p.inner()-width-5)}
	}
	for n := range max(len(asked), len(said)) {
		if n > 0 {
			left = "   "
		}
		p.lines = append(p.lines, strings.TrimRight(style.Render(left+wrap.Pad(at(asked, n), width))+"  "+answer.Render(at(said, n)), " "))
	}
	if t.changed() && t.asked {
		was := t.question.Text(t.saved, w.saved.Currency)
		if t.saved.Blank() {
			was = "not answered"
		}
		p.tail(width+5, "was: "+was)
	}
	if w.open != nil && i == w.at {
		return w.options(p, t)
	}
	return -1
}

// options are what the open line can be changed to, with the digits that do
// it, and the row of the option that the next key acts on.
func (w *whatIf) options(p *prose, t *trial) (cursor int) {
	q := t.question
	if q.Type == advisor.Number {
		text := fmt.Sprintf("a number from %s to %s", advisor.Money(q.Min, ""), advisor.Money(q.Max, ""))
		if w.open.typed != "" {
			text = w.open.typed + p.bar + "  " + text
		}
		p.hang("", p.grey, 5, p.grey, text)
		return len(p.lines) - 1
	}
	cursor = len(p.lines)
	for i := range len(q.Options) + 1 {
		label, chosen := advisor.UnknownLabel, t.tried.Unknown
		if i < len(q.Options) {
			label, chosen = q.Options[i].Label, t.tried.Has(q.Options[i].ID)
		}
		mark, style := " ", p.text
		if chosen {
			mark, style = p.cursor, p.accent
		}
		if q.Type == advisor.Several {
			mark = " "
			if i == w.open.cursor {
				mark, cursor = p.cursor, len(p.lines)
			}
			box := p.free
			if chosen {
				box = p.chosen
			}
			mark += " " + box
		} else if chosen {
			cursor = len(p.lines)
		}
		digit := " "
		if i < 9 {
			digit = fmt.Sprint(i + 1)
		}
		lead := "   " + mark + " " + digit + " "
		start := len(p.lines)
		p.hang(lead, style, wrap.Width(lead), style, label)
		p.zones = append(p.zones, zone{from: start, to: len(p.lines) - 1, at: i, marked: chosen, toggles: q.Type == advisor.Several})
	}
	return cursor
}

// dial is how much a theme counts.
func (w *whatIf) dial(p *prose, t advisor.Theme, width int, marked bool) {
	mark, edit, style := " ", " ", p.text
	if marked {
		mark, style = p.cursor, p.accent
	}
	now := w.dials[t.ID]
	if now != advisor.Plain {
		edit = p.edit
	}
	line := style.Render(mark+edit+" "+wrap.Pad(p.one(t.Label, width), width)) + "  "
	for i, d := range dialOrder {
		if i > 0 {
			line += p.grey.Render(" " + p.dot + " ")
		}
		face := p.own([]string{"½", "1", "2"}[i])
		if d == now {
			line += style.Render("[" + face + "]")
		} else {
			line += p.grey.Render(" " + face + " ")
		}
	}
	if w.open != nil && marked {
		line += p.grey.Render("  " + p.own("←→"))
	}
	p.lines = append(p.lines, strings.TrimRight(line, " "))
}

// verdict is the verdict of what is tried, with what it was in grey.
func (w *whatIf) verdict(p *prose) {
	p.para(p.decided(), w.now.Verdict.Label)
	if w.now.Verdict.ID != w.was.Verdict.ID || w.now.Verdict.Kind != w.was.Verdict.Kind {
		p.para(p.grey, "was: "+w.was.Verdict.Label)
	}
	p.para(p.text, w.firm())
	p.gap()
	for i, s := range w.now.Scores {
		p.para(p.text, phrase.Upper(s.Name))
		p.lines = append(p.lines, p.meter(16, s.Halves, s.Role == w.role()))
		w.moved(p, i)
	}
	p.gap()
	w.tally(p)
}

// brief is the same in a few lines.
func (w *whatIf) brief(p *prose) {
	p.para(p.decided(), w.now.Verdict.Label)
	if w.now.Verdict.ID != w.was.Verdict.ID || w.now.Verdict.Kind != w.was.Verdict.Kind {
		p.tail(0, "was: "+w.was.Verdict.Label)
	}
	if w.now.Verdict.Strength != "" {
		p.tail(0, w.firm())
	}
	width := 0
	for _, s := range w.now.Scores {
		width = max(width, wrap.Width(clean.Screen(s.Name)))
	}
	width = min(width, 28)
	for i, s := range w.now.Scores {
		p.lines = append(p.lines, p.score(s.Name, width, min(20, p.inner()-width-20), s.Halves, s.Role == w.role()))
		w.moved(p, i)
	}
}

// role is the one that the verdict names, if any.
func (w *whatIf) role() string {
	for _, v := range w.engine.Pack.Verdicts {
		if v.As == w.engine.Audience.ID && v.ID == w.now.Verdict.ID {
			return v.Role
		}
	}
	return ""
}

// moved says what a score was, where it is another now.
func (w *whatIf) moved(p *prose, i int) {
	if before := w.was.Scores[i].Halves; before != w.now.Scores[i].Halves {
		p.lines[len(p.lines)-1] += p.grey.Render(fmt.Sprintf("  was %d", before/2))
	}
}

// firm is how firm the verdict is. With a dial turned nobody knows.
func (w *whatIf) firm() string {
	v := w.now.Verdict
	if v.Strength == "" {
		return "How firm is not worked out while a dial is turned."
	}
	text := phrase.StrengthWord(v, w.engine.Audience.Method == advisor.MethodPath)
	if v.Provisional {
		text += ", and provisional"
	}
	return text + "."
}

// tally says what is tried, and what can be done with it.
func (w *whatIf) tally(p *prose) {
	answers, dials := w.changes(), len(w.dials)
	if answers+dials == 0 {
		p.para(p.grey, w.start+" Change an answer, or how much a theme counts, and see what it does.")
		return
	}
	var parts []string
	if answers > 0 {
		parts = append(parts, phrase.Count(answers, "answer", "answers")+" changed")
	}
	if dials > 0 {
		parts = append(parts, phrase.Count(dials, "dial", "dials")+" turned")
	}
	p.para(p.text, phrase.Upper(strings.Join(parts, ", "))+".")
	text := "Nothing of it is saved. d drops it"
	if answers > 0 {
		text += "; a keeps the answers"
		if dials > 0 {
			text += ", not the dials"
		}
	}
	p.para(p.grey, text+".")
}

// joined sets what stands beside a body next to it.
func joined(body, beside []string, at, rows int) []string {
	out := append([]string(nil), body...)
	for len(out) < min(len(beside), rows) {
		out = append(out, "")
	}
	for i := range out {
		if i < len(beside) && beside[i] != "" {
			out[i] += strings.Repeat(" ", max(at-lipgloss.Width(out[i]), 1)) + beside[i]
		}
	}
	return out
}
