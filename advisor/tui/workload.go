package tui

import (
	"fmt"

	"firstrole/advisor"
	"firstrole/advisor/internal/clean"
	"firstrole/advisor/internal/wrap"
	"firstrole/advisor/phrase"
	"github.com/charmbracelet/lipgloss"
)

// workload writes the week of whoever is hired, and what to drop where it is
// too much.
func workload(p *prose, pack *advisor.Pack, w *advisor.WorkloadOut) {
	if w == nil {
		return
	}
	p.title("The week")
	p.para(p.text, w.Text)
	p.gap()
	width := 0
	for _, i := range w.Items {
		width = max(width, wrap.Width(phrase.Upper(p.own(clean.Screen(i.Text)))))
	}
	width = min(width, p.inner()/2)
	for _, i := range w.Items {
		p.hoursOf(phrase.Upper(i.Text), width, i.Low, i.High, p.text)
		p.source(width+4, short(pack, i.Sources))
	}
	p.hoursOf("All together", width, w.Low, w.High, p.accent)
	if len(w.Drop) > 0 {
		p.title("What to drop first")
	}
	for _, d := range w.Drop {
		p.item(0, d.Text+" That leaves "+hoursText(d.Low, d.High)+".", short(pack, d.Sources))
	}
	if w.Left != "" {
		p.gap()
		p.para(p.text, w.Left)
	}
}

// hoursOf is one line of hours a week.
func (p *prose) hoursOf(name string, width, low, high int, style lipgloss.Style) {
	p.lines = append(p.lines, "  "+style.Render(wrap.Pad(p.one(name, width), width)+"  "+hoursText(low, high)))
}

func hoursText(low, high int) string {
	switch {
	case high == 0:
		return "not weighed"
	case low == high && low == 1:
		return "1 hour"
	case low == high:
		return fmt.Sprintf("%d hours", low)
	}
	return fmt.Sprintf("%d to %d hours", low, high)
}
