package report

import (
	"fmt"
	"strings"

	"firstrole/advisor/internal/wrap"
)

// list lays claims out. Points in front of them stand in a column.
func (t *text) list(l list) {
	for _, c := range l.Items {
		mark, said := "  - ", c.Text
		switch {
		case l.Weighed:
			mark = "  " + padLeft(c.Mark, 4) + "  "
		case c.Mark != "":
			said = c.Mark + ": " + said
		}
		t.behind(mark, said+textMarks(c.Sources))
		for _, d := range c.Details {
			t.wrapped(len(mark), d)
		}
	}
}

func (t *text) figures(f figures) {
	name, value := 0, 0
	for _, i := range f.Items {
		name, value = max(name, wrap.Width(i.Name)), max(value, wrap.Width(i.Value))
	}
	for _, i := range f.Items {
		t.behind("  "+wrap.Pad(i.Name, name)+"  "+padLeft(i.Value, value)+"  ", i.Text)
	}
}

const (
	// barCells is how wide a score's bar is.
	barCells = 28
	// longestRole is how wide a role's name may be to stand beside its bar.
	longestRole = 24
)

// scores draws a bar for each role, from 0 to 100.
func (t *text) scores(s scores) {
	name := 0
	for _, i := range s.Items {
		name = max(name, min(wrap.Width(i.Name), longestRole))
	}
	for _, i := range s.Items {
		full := min(max(i.Score*barCells/100, 0), barCells)
		bar := strings.Repeat("#", full) + strings.Repeat(".", barCells-full)
		end := fmt.Sprintf("  %3d", i.Score)
		if i.Open() {
			end += " (" + i.Span() + ")"
		}
		if wrap.Width(i.Name) > name {
			t.wrapped(2, i.Name)
			i.Name = ""
		}
		t.line("  " + wrap.Pad(i.Name, name) + "  " + bar + end)
	}
	if s.Open() {
		t.line("")
		t.wrapped(2, "In brackets: how low and how high a score can still go while answers are open.")
	}
}

// account adds a score up.
func (t *text) account(a account) {
	t.wrapped(0, a.Role)
	t.line("   50  to start with")
	for _, e := range a.Entries {
		t.behind(fmt.Sprintf("  %+3d  ", e.Points), e.Text+" ("+e.Rule+")")
	}
	t.line("  ---")
	t.line(fmt.Sprintf("  %3d", a.Score))
}

func (t *text) ladder(l ladder) {
	t.wrapped(0, l.Role)
	for _, r := range l.Rungs {
		title := r.Title
		if r.Here {
			title += " (this level)"
		}
		t.hanging(2, 6, title+": "+r.Pay+textMarks(r.Sources))
	}
	if l.Offered != nil {
		t.wrapped(2, l.Whose+": "+l.Money)
	}
}

func (t *text) pairs(p pairs) {
	for _, i := range p.Items {
		said := i.Term + ": " + i.Text
		if i.Mark != "" {
			said += " (" + i.Mark + ")"
		}
		t.hanging(2, 6, said)
		for _, l := range i.Lines {
			t.wrapped(6, l)
		}
		if i.Note != "" {
			t.note(i.Note)
		}
	}
}

// note sets a respondent's own words apart, with their lines.
func (t *text) note(s string) {
	mark := "      Note: "
	for l := range strings.SplitSeq(strings.TrimSpace(s), "\n") {
		t.behind(mark, l)
		mark = spaces(len(mark))
	}
}

const (
	// longestID is how much of a source's id stands in front of it.
	longestID = 16
	// longestAddress is how long a web address may be to stay whole. It may then
	// be wider than the page: a broken one cannot be followed from a mail.
	longestAddress = 300
)

func (t *text) references(r references) {
	id := 0
	for _, i := range r.Items {
		id = max(id, min(wrap.Width(i.ID), longestID))
	}
	for _, i := range r.Items {
		t.behind("  "+wrap.Pad(cut(i.ID, longestID), id)+"  ", i.Text)
		switch {
		case i.Address == "":
		case webLink(i.Address) && len(i.Address) <= longestAddress:
			t.line(spaces(4+id) + i.Address)
		default:
			t.wrapped(4+id, i.Address)
		}
	}
}
