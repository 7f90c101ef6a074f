package report

import (
	"fmt"
	"strings"

	"firstrole/advisor"

	"github.com/rivo/uniseg"
)

const (
	textColumns = 72
	// barCells is how wide a score's bar is.
	barCells = 28
)

// longestAddress is how long a web address may be to stay whole. It may then be
// wider than the page: a broken one cannot be followed from a mail.
const longestAddress = 300

// Text writes a report as plain text, for a mail: 72 columns, no colours. Only
// a source's web address may be wider.
func Text(r advisor.Result) string {
	p := newPaper(r)
	var t text
	t.title(p)
	t.wrapped(0, p.Headline)
	t.wrapped(0, p.Strength)
	t.blocks(p.Summary)
	for _, c := range p.Chapters {
		t.chapter(c)
	}
	// A mail has no use for spaces that do not break.
	return strings.ReplaceAll(t.String(), "\u00a0", " ")
}

// text lays a paper out in lines.
type text struct{ strings.Builder }

func (t *text) line(s string) {
	t.WriteString(strings.TrimRight(s, " "))
	t.WriteByte('\n')
}

// gap leaves one line empty, unless there is one or nothing above it.
func (t *text) gap() {
	if s := t.String(); s != "" && !strings.HasSuffix(s, "\n\n") {
		t.WriteByte('\n')
	}
}

// hanging writes a text behind a mark; the lines after the first stand under
// it.
func (t *text) hanging(mark, s string) {
	under := strings.Repeat(" ", uniseg.StringWidth(mark))
	for i, l := range wrap(s, textColumns-len(under)) {
		if i == 0 {
			t.line(mark + l)
		} else {
			t.line(under + l)
		}
	}
}

func (t *text) wrapped(indent int, s string) { t.hanging(strings.Repeat(" ", indent), s) }

func (t *text) title(p paper) {
	left := "firstrole"
	if p.Name != "" {
		left += " · " + p.Name
	}
	if room := textColumns - uniseg.StringWidth(left) - uniseg.StringWidth(p.Date); p.Date != "" && room >= 2 {
		t.line(left + strings.Repeat(" ", room) + p.Date)
	} else {
		t.wrapped(0, left)
		if p.Date != "" {
			t.line(p.Date)
		}
	}
	t.wrapped(0, p.Title)
	t.line(strings.Repeat("=", textColumns))
	t.gap()
}

func (t *text) chapter(c chapter) {
	t.gap()
	t.line("")
	t.wrapped(0, c.Title)
	t.line(strings.Repeat("-", textColumns))
	t.blocks(c.Blocks)
}

func (t *text) blocks(all []block) {
	for i, b := range all {
		switch b := b.(type) {
		case head:
			t.gap()
			t.wrapped(0, b.Text)
			continue
		case list:
			if !followsHead(all, i) && !endsInColon(all, i) {
				t.gap()
			}
			t.list(b)
			continue
		}
		if !followsHead(all, i) {
			t.gap()
		}
		switch b := b.(type) {
		case para:
			t.wrapped(t.depth(all, i), b.Text+t.marks(b.claim))
		case figures:
			t.figures(b)
		case scores:
			t.scores(b)
		case account:
			t.account(b)
		case ladder:
			t.ladder(b)
		case pairs:
			t.pairs(b)
		case references:
			t.references(b)
		case codeline:
			t.wrapped(2, b.Code)
		}
	}
}

// depth indents a paragraph under a head.
func (t *text) depth(all []block, i int) int {
	for ; i >= 0; i-- {
		if _, ok := all[i].(head); ok {
			return 2
		}
	}
	return 0
}

func followsHead(all []block, i int) bool {
	if i == 0 {
		return false
	}
	_, ok := all[i-1].(head)
	return ok
}

func endsInColon(all []block, i int) bool {
	if i == 0 {
		return false
	}
	p, ok := all[i-1].(para)
	return ok && strings.HasSuffix(p.Text, ":")
}

func (t *text) marks(c claim) string {
	if c.Named {
		return ""
	}
	return textMarks(c.Sources)
}

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
		t.hanging(mark, said+t.marks(c))
		under := len(mark)
		for _, d := range c.Details {
			t.wrapped(under, d)
		}
		if c.Named && len(c.Sources) > 0 {
			t.wrapped(under, "Source: "+named(c.Sources))
		}
	}
}

func (t *text) figures(f figures) {
	name, value := 0, 0
	for _, i := range f.Items {
		name, value = max(name, uniseg.StringWidth(i.Name)), max(value, uniseg.StringWidth(i.Value))
	}
	for _, i := range f.Items {
		t.hanging("  "+pad(i.Name, name)+"  "+padLeft(i.Value, value)+"  ", i.Text)
	}
}

// scores draws a bar for each role, from 0 to 100.
func (t *text) scores(s scores) {
	name := 0
	for _, i := range s.Items {
		name = max(name, min(uniseg.StringWidth(i.Name), 24))
	}
	for _, i := range s.Items {
		full := min(max(i.Score*barCells/100, 0), barCells)
		bar := strings.Repeat("#", full) + strings.Repeat(".", barCells-full)
		end := fmt.Sprintf("  %3d", i.Score)
		if i.Low != i.Score || i.High != i.Score {
			end += fmt.Sprintf(" (%d-%d)", i.Low, i.High)
		}
		if uniseg.StringWidth(i.Name) > name {
			t.wrapped(2, i.Name)
			i.Name = ""
		}
		t.line("  " + pad(i.Name, name) + "  " + bar + end)
	}
	if s.Open() {
		t.line("")
		t.wrapped(2, openScores)
	}
}

func (t *text) account(a account) {
	t.line(a.Role)
	t.line(fmt.Sprintf("  %3d  to start with", 50))
	for _, e := range a.Entries {
		t.hanging(fmt.Sprintf("  %+3d  ", e.Points), e.Text)
		for _, p := range e.Answers {
			t.wrapped(9, p.Term+": "+p.Text)
		}
		t.wrapped(9, e.rest())
	}
	t.line("  ---")
	t.line(fmt.Sprintf("  %3d", a.Score))
}

// rest is what stands beneath a reason: its rule and its sources.
func (e entry) rest() string {
	if len(e.Sources) == 0 {
		return "Rule " + e.Rule
	}
	return "Rule " + e.Rule + ". Source: " + named(e.Sources)
}

func (t *text) ladder(l ladder) {
	t.line("  " + l.Role)
	for _, r := range l.Rungs {
		mark := "    "
		if r.Here {
			mark = "  > "
		}
		t.hanging(mark, r.Title+": "+r.Pay+textMarks(r.Sources))
	}
	if l.Offered != nil {
		t.wrapped(4, "Money there is: "+l.Money)
	}
}

func (t *text) pairs(p pairs) {
	for _, i := range p.Items {
		said := i.Term + ": " + i.Text
		if i.Mark != "" {
			said += " (" + i.Mark + ")"
		}
		t.hanging("  ", said+textMarks(i.Sources))
		if i.Note != "" {
			t.note(i.Note)
		}
	}
}

// note sets a respondent's own words apart, with their lines.
func (t *text) note(s string) {
	mark := "      Note: "
	for l := range strings.SplitSeq(strings.TrimSpace(s), "\n") {
		t.hanging(mark, l)
		mark = strings.Repeat(" ", len(mark))
	}
}

func (t *text) references(r references) {
	id := 0
	for _, i := range r.Items {
		id = max(id, min(uniseg.StringWidth(i.ID), 16))
	}
	for _, i := range r.Items {
		t.hanging("  "+pad(cut(i.ID, 16), id)+"  ", i.Text)
		switch {
		case i.Address == "":
		case len(i.Address) <= longestAddress && !strings.Contains(i.Address, " "):
			t.line(strings.Repeat(" ", 4+id) + i.Address)
		default:
			t.wrapped(4+id, i.Address)
		}
	}
}
