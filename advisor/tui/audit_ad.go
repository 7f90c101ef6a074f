package tui

import (
	"slices"
	"strings"

	"firstrole/advisor/audit"
	"firstrole/advisor/internal/clean"
	"firstrole/advisor/internal/wrap"
	"firstrole/advisor/phrase"
	"github.com/charmbracelet/lipgloss"
)

// ad draws the ad with the owner of each duty in its margin: the letter of a
// role, the short name of another profession. What is no duty is grey.
func (s *auditScreen) ad(p *prose) {
	margin := s.marginWidth(p)
	width := p.inner() - margin
	blank := false
	for n, line := range s.report.Lines {
		if strings.TrimSpace(line) == "" {
			blank = len(p.lines) > 0
			continue
		}
		if blank {
			p.gap()
			blank = false
		}
		s.adLine(p, n+1, line, margin, width)
	}
	s.legend(p, margin)
}

// adLine breaks one line of the ad, with the marks of its duties beside the
// rows in which they begin.
func (s *auditScreen) adLine(p *prose, number int, line string, margin, width int) {
	text := clean.Screen(line)
	rows := wrap.Lines(p.own(text), width)
	found := newRows(rows)
	marks := make([][]audit.Duty, len(rows))
	duty := false
	for _, d := range s.report.Duties {
		if d.Line == number {
			row := found.of(p.own(clean.Screen(d.Text)))
			marks[row] = append(marks[row], d)
			duty = true
		}
	}
	style := p.grey
	if duty {
		style = p.text
	}
	// Where several duties begin in one row, the rows below take their marks too.
	var left []string
	for i, row := range rows {
		left = append(left, s.marksOf(p, marks[i])...)
		mark := ""
		if len(left) > 0 {
			mark, left = s.fit(left, margin-1)
		}
		p.lines = append(p.lines, p.text.Render(wrap.Pad(mark, margin))+style.Render(row))
	}
	for len(left) > 0 {
		var mark string
		mark, left = s.fit(left, margin-1)
		p.lines = append(p.lines, mark)
	}
}

// fit takes as many marks as fit into the margin.
func (s *auditScreen) fit(marks []string, width int) (text string, rest []string) {
	text = marks[0]
	for i, m := range marks[1:] {
		if wrap.Width(text)+1+wrap.Width(m) > width {
			return text, marks[i+1:]
		}
		text += " " + m
	}
	return text, nil
}

// marksOf writes the owners of duties, each once.
func (s *auditScreen) marksOf(p *prose, duties []audit.Duty) []string {
	var out []string
	for _, d := range duties {
		if m := s.mark(p, d); !slices.Contains(out, m) {
			out = append(out, m)
		}
	}
	return out
}

// mark is the owner of one duty, with how far it is the person's.
func (s *auditScreen) mark(p *prose, d audit.Duty) string {
	m := p.own(clean.Screen(audit.OwnerMark(s.pack, d.Owner)))
	switch d.Status {
	case audit.Shared, audit.Limited:
		return m + p.half
	case audit.Delegated, audit.Denied:
		return "(" + m + ")"
	}
	return m
}

// marginWidth is the width of the widest mark, and two columns of air.
func (s *auditScreen) marginWidth(p *prose) int {
	width := 3
	for _, d := range s.report.Duties {
		width = max(width, wrap.Width(s.mark(p, d)))
	}
	return min(width, 16) + 2
}

// rows finds the row in which a text begins.
type rows struct {
	flat  string // all of them in small letters
	begin []int  // where each begins in flat
}

func newRows(all []string) rows {
	var r rows
	var b strings.Builder
	for _, row := range all {
		r.begin = append(r.begin, b.Len())
		b.WriteString(strings.ToLower(row) + " ")
	}
	r.flat = b.String()
	return r
}

// startWords is how many words of a duty are looked for at most.
const startWords = 8

// of finds a text by its beginning, which may have been put differently further
// on; the first row where there is nothing like it.
func (r rows) of(text string) int {
	words := strings.Fields(strings.ToLower(text))
	for n := min(len(words), startWords); n > 0; n-- {
		if at := strings.Index(r.flat, strings.Join(words[:n], " ")); at >= 0 {
			row, _ := slices.BinarySearch(r.begin, at+1)
			return row - 1
		}
	}
	return 0
}

// legend says what the marks mean, those that occur.
func (s *auditScreen) legend(p *prose, margin int) {
	if len(s.report.Duties) == 0 {
		return
	}
	p.gap()
	p.add(p.grey, strings.Repeat(p.rule, p.inner()))
	line := func(mark, text string, style lipgloss.Style) {
		p.hang(wrap.Pad(mark, margin), style, margin, p.grey, text)
	}
	for _, owner := range s.owners() {
		line(p.own(clean.Screen(audit.OwnerMark(s.pack, owner))), ownerText(audit.OwnerName(s.pack, owner)), p.text)
	}
	for _, d := range s.report.Duties {
		if d.Status == audit.Shared || d.Status == audit.Limited {
			line(p.half, "Shared with others, or only up to a point", p.text)
			break
		}
	}
	for _, d := range s.report.Duties {
		if d.Status == audit.Delegated || d.Status == audit.Denied {
			line("( )", "Named, and not this person's", p.text)
			break
		}
	}
}

// ownerText is an owner as a line of the legend.
func ownerText(name string) string {
	if name == audit.Unclear {
		return "Not clear whose this is"
	}
	return phrase.Upper(name)
}
