package report

import (
	"strings"

	"firstrole/advisor/internal/markup"
)

func (p *page) list(l list) {
	if l.Weighed {
		p.Put("<ul class=\"weighed\">\n")
	} else {
		p.Put("<ul>\n")
	}
	for _, c := range l.Items {
		p.Put("<li>")
		switch {
		case l.Weighed:
			p.Put("<span class=\"mark\">%v</span><span>", c.Mark)
		case c.Mark != "":
			p.Put("<b>%v.</b> ", c.Mark)
		}
		p.claim(c)
		if l.Weighed {
			p.Put("</span>")
		}
		p.Put("</li>\n")
	}
	p.Put("</ul>\n")
}

// claim puts a sentence with its sources, and the lines beneath it.
func (p *page) claim(c claim) {
	p.Put("%v%v", c.Text, marks(c.Sources))
	for _, d := range c.Details {
		p.detail(d)
	}
}

// detail puts a line of lesser weight.
func (p *page) detail(text string) { p.Put("<span class=\"detail\">%v</span>", text) }

func (p *page) figures(f figures) {
	p.Put("<dl class=\"figures\">\n")
	for _, i := range f.Items {
		p.Put("<div><dt>%v</dt><dd class=\"value num\">%v</dd><dd class=\"says\">%v</dd></div>\n", i.Name, i.Value, i.Text)
	}
	p.Put("</dl>\n")
}

func (p *page) pairs(l pairs) {
	p.Put("<dl class=\"pairs\">\n")
	for _, i := range l.Items {
		p.Put("<div><dt>%v</dt><dd>%v", i.Term, i.Text)
		if i.Mark != "" {
			p.Put(" <span class=\"soft\">(%v)</span>", i.Mark)
		}
		for _, l := range i.Lines {
			p.detail(l)
		}
		if i.Note != "" {
			p.Put("<blockquote dir=\"auto\">")
			for line := range strings.SplitSeq(strings.TrimSpace(i.Note), "\n") {
				p.Put("<p>%v</p>", line)
			}
			p.Put("</blockquote>")
		}
		p.Put("</dd></div>\n")
	}
	p.Put("</dl>\n")
}

func (p *page) references(l references) {
	p.Put("<ul class=\"refs\">\n")
	for _, i := range l.Items {
		p.Put("<li id=\"source-%v\"><b>%v</b><span>%v%v</span></li>\n", i.ID, i.ID, i.Text, address(i.Address))
	}
	p.Put("</ul>\n")
}

// address is an address as a link where it may be followed; else as text.
func address(a string) markup.Markup {
	switch {
	case a == "":
		return ""
	case webLink(a):
		return markup.Of(` <a href="%v" rel="noreferrer">%v</a>`, a, a)
	}
	return " " + markup.Text(a)
}

func (p *page) columns(c columns) {
	p.Put("<table class=\"columns\">\n<thead><tr>")
	for _, h := range c.Heads {
		p.Put("<th scope=\"col\">%v</th>", h)
	}
	p.Put("</tr></thead>\n")
	for _, r := range c.Rows {
		p.Put("<tbody>")
		if r.Point != "" {
			p.Put("<tr><th scope=\"rowgroup\" colspan=\"2\">%v</th></tr>", r.Point)
		}
		p.Put("\n<tr>")
		for _, cell := range r.Cells {
			p.Put("<td>")
			for _, claim := range cell {
				if c.Listed && claim.Mark != "" {
					p.Put("<p><b>%v</b></p>", claim.Mark)
					continue
				}
				p.Put("<p>")
				p.claim(claim)
				p.Put("</p>")
			}
			p.Put("</td>")
		}
		p.Put("</tr></tbody>\n")
	}
	p.Put("</table>\n")
}

func (p *page) dutyTable(d dutyTable) {
	p.Put("<table class=\"duties\">\n<thead><tr><th scope=\"col\">Duty, with its line in the ad</th><th scope=\"col\">Whose</th><th scope=\"col\">Hours a week</th></tr></thead>\n<tbody>\n")
	for _, r := range d.Rows {
		p.Put("<tr><th scope=\"row\"><span class=\"soft num\">%v</span> %v", r.Line, r.Text)
		if r.Words != "" {
			p.detail("By: " + r.Words)
		}
		p.Put("</th><td>%v", r.Whose)
		if r.How != "" {
			p.detail(r.How)
		}
		p.Put("</td><td>%v</td></tr>\n", r.Hours)
	}
	p.Put("</tbody>\n</table>\n")
}
