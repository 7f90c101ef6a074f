package report

import (
	"fmt"
	"strings"

	"firstrole/advisor"
)

// Markdown writes a report for a forge or a notes program. Foreign text is
// escaped: it stays text.
func Markdown(r advisor.Result) []byte { return newPaper(r).markdown() }

func (p paper) markdown() []byte {
	var m markdown
	m.part("# ", escapeStart(p.Headline))
	m.part("", escapeStart(p.Strength))
	m.part("", strings.Join(escaped(given(p.Title, p.Name, p.by(), p.Date)), " · "))
	for _, b := range p.Summary {
		m.block(b, "## ")
	}
	m.part("", "---") // the first page ends here
	for _, c := range p.Chapters {
		m.part("## ", escapeMarkdown(c.Title))
		for _, b := range c.Blocks {
			m.block(b, "### ")
		}
	}
	return []byte(m.String())
}

func escaped(all []string) []string {
	for i := range all {
		all[i] = escapeMarkdown(all[i])
	}
	return all
}

// markdown lays a paper out in paragraphs, each one line with an empty one
// after it.
type markdown struct{ strings.Builder }

func (m *markdown) part(mark, s string) {
	if m.Len() > 0 {
		m.WriteByte('\n')
	}
	m.WriteString(mark + s + "\n")
}

func (m *markdown) block(b block, heading string) {
	switch b := b.(type) {
	case head:
		m.part(heading, escapeMarkdown(b.Text))
	case para:
		m.part("", escapeStart(b.Text)+mdMarks(b.Sources))
	case list:
		m.list(b)
	case figures:
		m.table([]string{"Figure", "", "What it says"}, func(row func(...string)) {
			for _, f := range b.Items {
				row(f.Name, f.Value, f.Text)
			}
		})
	case scores:
		m.scores(b)
	case account:
		m.account(b, heading)
	case ladder:
		m.ladder(b)
	case pairs:
		m.pairs(b)
	case columns:
		m.columns(b, strings.TrimSpace(heading))
	case hours:
		m.hours(b)
	case spread:
		m.spread(b, heading)
	case dutyTable:
		m.dutyTable(b)
	case references:
		m.WriteByte('\n')
		for _, r := range b.Items {
			m.item("**" + escapeMarkdown(r.ID) + "** " + escapeMarkdown(strings.Join(given(r.Text, r.Address), " ")))
		}
	case codeline:
		m.part("    ", b.Code) // an indented block: nothing in it is read as Markdown
	}
}

func (m *markdown) item(s string) { m.WriteString("- " + s + "\n") }

func (m *markdown) under(s string) { m.WriteString("  " + s + "\n") }

// list ends each line but the last of an item in a backslash: a line break.
func (m *markdown) list(l list) {
	m.WriteByte('\n')
	for _, c := range l.Items {
		first := escapeStart(c.Text)
		if c.Mark != "" {
			first = "**" + escapeMarkdown(c.Mark) + "** " + escapeMarkdown(c.Text)
		}
		lines := []string{first + mdMarks(c.Sources)}
		for _, d := range c.Details {
			lines = append(lines, escapeStart(d))
		}
		m.item(strings.Join(lines, "\\\n  "))
	}
}

func (m *markdown) scores(s scores) {
	header := []string{"Role", "Score of 100"}
	if s.Open() {
		header = append(header, "With the open answers")
	}
	m.table(header, func(row func(...string)) {
		for _, i := range s.Items {
			row([]string{i.Name, fmt.Sprint(i.Score), i.Span()}[:len(header)]...)
		}
	})
}

func (m *markdown) table(header []string, fill func(row func(...string))) {
	m.WriteByte('\n')
	row := func(cells ...string) {
		m.WriteString("| " + strings.Join(escaped(cells), " | ") + " |\n")
	}
	row(header...)
	m.WriteString(strings.Repeat("| --- ", len(header)) + "|\n")
	fill(row)
}

func (m *markdown) account(a account, heading string) {
	m.part(heading, escapeMarkdown(a.Role))
	m.WriteByte('\n')
	m.item("**50** to start with")
	for _, e := range a.Entries {
		m.item(fmt.Sprintf("**%+d** ", e.Points) + escapeMarkdown(e.Text+" ("+e.Rule+")"))
	}
	m.item(fmt.Sprintf("**%d** is the score", a.Score))
}

func (m *markdown) ladder(l ladder) {
	m.table([]string{l.Role, "Pay", ""}, func(row func(...string)) {
		for _, r := range l.Rungs {
			here := ""
			if r.Here {
				here = "this level"
			}
			row(r.Title, r.Pay+textMarks(r.Sources), here)
		}
	})
	if l.Offered != nil {
		m.part("", l.Whose+": "+escapeMarkdown(l.Money))
	}
}

func (m *markdown) pairs(p pairs) {
	m.WriteByte('\n')
	for _, i := range p.Items {
		said := "**" + escapeMarkdown(i.Term) + ":** " + escapeMarkdown(i.Text)
		if i.Mark != "" {
			said += " (" + i.Mark + ")"
		}
		for _, l := range i.Lines {
			said += "\\\n  " + escapeStart(l)
		}
		m.item(said)
		if i.Note == "" {
			continue
		}
		m.under("")
		for l := range strings.SplitSeq(strings.TrimSpace(i.Note), "\n") {
			m.under("> " + escapeStart(strings.TrimSpace(l)) + "\\")
		}
		m.under(">")
	}
}

func mdMarks(all []source) string { return escapeMarkdown(textMarks(all)) }
