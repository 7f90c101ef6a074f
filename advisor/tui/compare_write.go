package tui

import (
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/phrase"
	"github.com/charmbracelet/lipgloss"
)

// How roles are set side by side: in a wide window in two columns.
const (
	compareMost = 112 // both together
	compareGap  = 4
)

// comparisonWriter writes a comparison from its first line to its last.
type comparisonWriter struct {
	prose
	pack  *advisor.Pack
	c     *advisor.Comparison
	wide  bool
	parts []int
}

func (w *comparisonWriter) write() {
	w.para(w.grey, phrase.Disputes(w.c))
	w.gap()
	w.heads()
	w.sides(func(p *prose, i int) { p.para(p.text, w.c.Roles[i].About) })
	w.points()
	w.levels()
	w.lists("Duties", func(p *prose, r *advisor.ComparedRole) {
		for i, g := range r.Duties {
			if i > 0 {
				p.gap()
			}
			p.para(p.text, g.Group)
			w.claims(p, g.Duties)
		}
	})
	w.shared()
	w.asked()
	w.lists("Skills", func(p *prose, r *advisor.ComparedRole) { w.claims(p, r.Skills) })
	w.lists("Tools", func(p *prose, r *advisor.ComparedRole) { w.claims(p, r.Tools) })
	if w.c.Dated() {
		w.gap()
		w.para(w.grey, phrase.DatedNote)
	}
	w.lists("Measured by what is felt or told", func(p *prose, r *advisor.ComparedRole) { w.claims(p, r.Soft) })
	w.lists("Measured by what is counted", func(p *prose, r *advisor.ComparedRole) { w.claims(p, r.Hard) })
	w.lists("When the person leaves", func(p *prose, r *advisor.ComparedRole) { w.claims(p, r.Handover) })
	w.topics(false)
}

// part heads a part, and remembers how it comes into view.
func (w *comparisonWriter) part(title string) {
	w.gap()
	w.parts = append(w.parts, len(w.lines)-1) // the first row says how much is above
	w.para(w.strong, title)
	w.para(w.grey, strings.Repeat(w.rule, w.inner()))
}

// heads are the names of the roles over two columns. In a narrow window they
// stand in front of all that is said.
func (w *comparisonWriter) heads() {
	if w.wide {
		w.sides(func(p *prose, i int) { p.para(p.grey, phrase.Upper(w.c.Roles[i].Name)) })
	}
}

// points are what the roles are compared on. What another source says stands
// quietly under it.
func (w *comparisonWriter) points() {
	if len(w.c.Points) == 0 {
		return
	}
	w.part("Point by point")
	w.heads()
	for _, point := range w.c.Points {
		w.gap()
		w.para(w.strong, point.Point)
		w.sides(func(p *prose, i int) {
			f := point.Sides[i]
			if f == nil {
				p.para(p.grey, phrase.Unknown)
				return
			}
			w.claim(p, advisor.ClaimOut{Text: f.Text, Sources: f.Sources}, func(text string) { p.para(p.text, text) }, 0)
			if d := f.Dissent; d != nil {
				p.para(p.grey, phrase.Dissent(d.Text)+" ("+short(w.pack, d.Sources)+")")
				p.aged(w.ages(*d), 0)
			}
		})
	}
}

// levels are the ladders, and what is known of the figures.
func (w *comparisonWriter) levels() {
	if len(w.c.Levels) == 0 {
		return
	}
	w.part(phrase.Levels(w.c))
	w.para(w.grey, phrase.PayBasis(w.c))
	w.heads()
	for _, l := range w.c.Levels {
		w.gap()
		w.para(w.strong, phrase.Level(l.Level))
		w.sides(func(p *prose, i int) {
			style := p.text
			if r := l.Sides[i]; r == nil || r.High == 0 && w.c.Priced() {
				style = p.grey
			}
			p.para(style, phrase.Rung(w.c, l.Sides[i]))
		})
	}
	if len(w.c.Loaded) > 0 {
		w.title("What an employee costs")
	}
	for i, text := range phrase.Loaded(w.c.Place, w.c.Loaded) {
		w.claims(&w.prose, []advisor.ClaimOut{{Text: text, Sources: w.c.Loaded[i].Sources}})
	}
	w.topics(true)
}

// asked are the skills that each rung of the ladders asks.
func (w *comparisonWriter) asked() {
	w.lists(phrase.AskedTitle, func(p *prose, role *advisor.ComparedRole) {
		for _, l := range w.c.Levels {
			r := l.Sides[0]
			if role.Role != w.c.Roles[0].Role {
				r = l.Sides[1]
			}
			if r != nil && len(r.Skills) > 0 {
				p.gap()
				p.para(p.text, r.Title)
				w.claims(p, r.Skills)
			}
		}
	})
}

func (w *comparisonWriter) shared() {
	if len(w.c.Shared) == 0 {
		return
	}
	w.part(phrase.SharedTitle)
	w.para(w.grey, phrase.SharedNote)
	w.heads()
	for _, s := range w.c.Shared {
		w.gap()
		w.sides(func(p *prose, i int) { w.claims(p, s.Sides[i:i+1]) })
	}
}

// lists set a list of each role beside the other's.
func (w *comparisonWriter) lists(title string, write func(*prose, *advisor.ComparedRole)) {
	some := false
	for i := range w.c.Roles {
		p := prose{canvas: w.canvas}
		write(&p, &w.c.Roles[i])
		some = some || len(p.lines) > 0
	}
	if some {
		w.part(title)
		w.heads()
		w.sides(func(p *prose, i int) { write(p, &w.c.Roles[i]) })
	}
}

func (w *comparisonWriter) topics(pay bool) {
	for _, t := range w.c.Topics {
		if t.Pay == pay {
			w.part(t.Title)
			w.claims(&w.prose, t.Claims)
		}
	}
}

func (w *comparisonWriter) claims(p *prose, all []advisor.ClaimOut) {
	for _, one := range all {
		w.claim(p, one, func(text string) { p.item(0, text, "") }, 2)
	}
}

// claim writes one claim with its sources, and how old its figures are.
func (w *comparisonWriter) claim(p *prose, one advisor.ClaimOut, put func(string), indent int) {
	text := one.Text
	if one.Dated {
		text += phrase.Dated
	}
	put(text)
	p.source(indent, short(w.pack, one.Sources))
	p.aged(w.ages(one), indent)
}

// aged says under a claim how old its figures are.
func (p *prose) aged(text string, indent int) {
	if text != "" {
		p.hang("", p.grey, indent, p.grey, text)
	}
}

func (w *comparisonWriter) ages(one advisor.ClaimOut) string {
	return ages(w.pack, one.Text, one.Sources, w.c.Date)
}

// sides writes what is said of each role: in two columns where there is room,
// else one below the other, with the names of the roles in front.
func (w *comparisonWriter) sides(write func(p *prose, i int)) {
	if !w.wide {
		for i, r := range w.c.Roles {
			one := w.column(w.inner()-2, i, write)
			if len(one) == 0 {
				continue
			}
			w.para(w.grey, phrase.Upper(r.Name))
			for _, line := range one {
				w.lines = append(w.lines, strings.TrimRight("  "+line, " "))
			}
		}
		return
	}
	width := (w.inner() - compareGap) / 2
	left, right := w.column(width, 0, write), w.column(width, 1, write)
	for i := range max(len(left), len(right)) {
		var l, r string
		if i < len(left) {
			l = left[i]
		}
		if i < len(right) {
			r = right[i]
		}
		if r != "" {
			l += strings.Repeat(" ", max(0, width+compareGap-lipgloss.Width(l)))
		}
		w.lines = append(w.lines, l+r)
	}
}

// column is what is said of one role, in so many columns.
func (w *comparisonWriter) column(width, i int, write func(p *prose, i int)) []string {
	p := prose{canvas: w.canvas}
	p.room = width
	write(&p, i)
	return p.lines
}
