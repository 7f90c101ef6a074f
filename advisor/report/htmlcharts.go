package report

import (
	"fmt"

	"firstrole/advisor/internal/markup"
)

// picture begins a chart: its text for those who do not see it, and how high it
// is in its own units.
func (p *page) picture(alt string, high int) {
	p.Put(`<svg role="img" aria-label="%v" viewBox="0 0 1000 %v" preserveAspectRatio="none"><title>%v</title>`, alt, high, alt)
}

func (p *page) scores(s scores) {
	p.Put("<figure class=\"scores\">\n")
	for _, i := range s.Items {
		var span markup.Markup
		if words := i.Span(); words != "" {
			span = markup.Of(` <span class="soft">(%v)</span>`, words)
		}
		p.Put("<div class=\"row\"><div class=\"label\"><span>%v</span><span class=\"num\"><b>%v</b>%v</span></div>\n", i.Name, i.Score, span)
		p.picture(i.Alt(), 18)
		p.Put(`<rect class="track" width="1000" height="12"/><rect class="bar" width="%v" height="12"/><rect class="axis" x="499" width="2" height="12"/>`, i.Bar())
		if i.Open() {
			p.Put(`<rect class="span" x="%v" y="14" width="%v" height="3"/>`, i.From(), i.Reach())
		}
		p.Put("</svg></div>\n")
	}
	p.Put("<p class=\"scale\" aria-hidden=\"true\"><span>0</span><span>50: nothing known</span><span>100</span></p>\n")
	if s.Open() {
		p.Put("<figcaption>In brackets, and as a thin line: how low and how high a score can still go while answers are open.</figcaption>\n")
	}
	p.Put("</figure>\n")
}

func (p *page) account(a account) {
	p.Put("<h3>%v: %v</h3>\n", a.Role, a.Score)
	if len(a.Entries) == 0 {
		p.Put("<p>No reason speaks for or against this role.</p>\n")
		return
	}
	bars := a.Bars()
	p.Put("<ul class=\"entries\">\n")
	for i, e := range a.Entries {
		p.Put("<li><span class=\"points\">%v</span>\n", fmt.Sprintf("%+d", e.Points))
		p.picture(bars[i].Alt, 16)
		p.Put(`<rect class="track" y="7" width="1000" height="2"/><rect class="%v" x="%v" width="%v" height="16"/><rect class="axis" x="496" width="8" height="16"/></svg>`,
			either(bars[i].Against, "left", "bar"), bars[i].X, bars[i].Width)
		p.Put("\n<span class=\"what\">%v <span class=\"soft\">(%v)</span></span></li>\n", e.Text, e.Rule)
	}
	p.Put("</ul>\n")
}

func (p *page) ladder(l ladder) {
	p.Put("<h3>%v</h3>\n<ul class=\"ladder\">\n", l.Role)
	for _, r := range l.Rungs {
		title := r.Title
		if r.Here {
			title += " (this level)"
		}
		p.rung(r.Here, title, markup.Of("<span>%v%v</span>", r.Pay, marks(r.Sources)))
		if r.Priced() {
			b := l.Bar(r)
			p.picture(b.Alt, 12)
			p.Put(`<rect class="track" y="4" width="1000" height="4"/><rect class="%v" x="%v" y="1" width="%v" height="10"/>`, either(r.Here, "here", "range"), b.X, b.Width)
			if l.Offered != nil {
				p.Put(`<rect class="money" x="%v" width="6" height="12"/>`, l.Mark())
			}
			p.Put("</svg>")
		}
		p.Put("</li>\n")
	}
	p.Put("</ul>\n")
	if l.Offered != nil {
		p.Put("<p class=\"soft\">The upright line stands for this. %v: %v.</p>\n", l.Whose, l.Money)
	}
}

func (p *page) hours(h hours) {
	p.Put("<ul class=\"ladder hours\">\n")
	for _, i := range h.Items {
		var behind markup.Markup // with a sentence, the sources stand behind that
		if i.Says == "" {
			behind = marks(i.Sources)
		}
		p.Put("<li><div class=\"label\"><span>%v</span><span class=\"num\">%v%v</span></div>\n", i.Name, i.Range(), behind)
		kind := either(i.Other, "left", "bar")
		if i.High == 0 {
			kind = ""
		}
		p.week(h, i, kind)
		if i.Says != "" {
			p.Put("<span class=\"detail\">%v%v</span>", i.Says, marks(i.Sources))
		}
		p.Put("</li>\n")
	}
	p.rung(true, h.Total.Name, markup.Of(`<span class="num">%v</span>`, h.Total.Range()))
	p.week(h, h.Total, "here")
	p.Put("</li>\n</ul>\n<p class=\"soft\">%v The upright line stands for them; a bar goes from the fewest hours to the most.</p>\n", h.Note)
}

// spread puts a dot for each who was heard, those filled that gave an answer.
func (p *page) spread(s spread) {
	p.Put("<h3>%v</h3>\n<ul class=\"spread\">\n", s.Ask)
	for _, r := range s.Rows {
		p.Put("<li%v>", markup.Markup(either(r.Silent, ` class="silent"`, "")))
		p.Put(`<svg role="img" aria-label="%v" viewBox="0 0 %v 12" width="%v" height="12"><title>%v</title>`, s.Alt(r), s.Wide(), s.Wide(), s.Alt(r))
		for i := range s.Dots() {
			p.Put(`<circle class="%v" cx="%v" cy="6" r="5"/>`, either(i < r.Count, "bar", "track"), s.DotAt(i))
		}
		p.Put("</svg><span class=\"num\">%v of %v</span><span>%v%v", r.Count, s.Of, r.Text, r.Who)
		if r.Gives != "" {
			p.detail("gives: " + r.Gives)
		}
		p.Put("</span></li>\n")
	}
	p.Put("</ul>\n")
	if s.Says != "" {
		p.Put("<p class=\"soft\">%v</p>\n", s.Says)
	}
	p.Put("<p><b>%v</b></p>\n", s.Outcome)
}

// week puts the bar of one line of hours, and where one person's end. Without a
// kind there is nothing to draw a bar of.
func (p *page) week(h hours, i hour, kind string) {
	b := h.Bar(i)
	p.picture(b.Alt, 12)
	p.Put(`<rect class="track" y="4" width="1000" height="4"/>`)
	if kind != "" {
		p.Put(`<rect class="%v" x="%v" y="1" width="%v" height="10"/>`, kind, b.X, b.Width)
	}
	p.Put(`<rect class="money" x="%v" width="4" height="12"/></svg>`, h.Mark())
}

// rung begins a line of a ladder.
func (p *page) rung(here bool, title string, beside markup.Markup) {
	p.Put("<li%v><div class=\"label\"><span class=\"title\">%v</span>%v</div>\n", markup.Markup(either(here, ` class="is-here"`, "")), title, beside)
}

func either(is bool, yes, no string) string {
	if is {
		return yes
	}
	return no
}
