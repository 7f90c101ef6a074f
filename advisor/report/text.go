package report

import (
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/wrap"
)

const textColumns = 72

// Text writes a report as plain text, for a mail: 72 columns, no colours. Only
// a source's web address may be wider.
func Text(r advisor.Result) string { return newPaper(r).text() }

func (p paper) text() string {
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

// line writes a line as it is. What a result says goes through behind,
// wrapped or hanging, which know the width of the page.
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

// behind writes a text behind a mark; the lines after the first stand under
// the first word.
func (t *text) behind(mark, s string) {
	for l := range strings.SplitSeq(wrap.Hang(mark, s, textColumns), "\n") {
		t.line(l)
	}
}

func (t *text) wrapped(indent int, s string) { t.behind(spaces(indent), s) }

// hanging writes a text so that the lines after the first stand further in.
func (t *text) hanging(indent, under int, s string) {
	first := wrap.Lines(s, textColumns-indent)[0]
	t.wrapped(indent, first)
	if rest := strings.TrimSpace(strings.TrimPrefix(s, first)); rest != "" {
		t.wrapped(under, rest)
	}
}

func spaces(n int) string { return strings.Repeat(" ", n) }

func padLeft(s string, columns int) string { return spaces(max(columns-wrap.Width(s), 0)) + s }

func (t *text) title(p paper) {
	left := p.From
	if p.Name != "" {
		left += " · " + p.Name
	}
	if room := textColumns - wrap.Width(left) - wrap.Width(p.Date); p.Date != "" && room >= 2 {
		t.line(left + spaces(room) + p.Date)
	} else {
		t.wrapped(0, left)
		if p.Date != "" {
			t.wrapped(0, p.Date)
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

// blocks sets blocks apart by an empty line, but for what belongs to the line
// above it. Under a head, paragraphs are set in.
func (t *text) blocks(all []block) {
	indent, joined := 0, true
	for i, b := range all {
		if i == 0 || !joined {
			t.gap()
		}
		t.block(b, indent)
		joined = false
		switch b := b.(type) {
		case head:
			indent, joined = 2, true
		case para:
			_, listed := after(all, i).(list)
			joined = listed && strings.HasSuffix(b.Text, ":")
		}
	}
}

// after gives the block behind one, or nil.
func after(all []block, i int) block {
	if i+1 < len(all) {
		return all[i+1]
	}
	return nil
}

func (t *text) block(b block, indent int) {
	switch b := b.(type) {
	case head:
		t.wrapped(0, b.Text)
	case para:
		t.wrapped(indent, b.Text+textMarks(b.Sources))
	case list:
		t.list(b)
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
	case columns:
		t.columns(b)
	case spread:
		t.spread(b)
	case hours:
		t.hours(b)
	case dutyTable:
		t.dutyTable(b)
	}
}
