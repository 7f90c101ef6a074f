package report

import (
	"slices"
	"strings"

	"firstrole/advisor/internal/wrap"
)

// columns set two things side by side, point by point.
type columns struct {
	Heads [2]string
	Rows  []columnRow
	// Listed: a cell is a list, not a sentence.
	Listed bool
}

// columnRow is one point with what is said of each side. Point may be empty.
type columnRow struct {
	Point string
	Cells [2][]claim
}

func (columns) Kind() string { return "columns" }

// How text is set in columns: as wide as two of them fit, with a gap.
const (
	columnGap   = 4
	columnWidth = (textColumns - columnGap) / 2
)

// columns sets both sides beside each other; where a word is wider than a
// column, one below the other.
func (t *text) columns(c columns) {
	if !c.fits() {
		t.stacked(c)
		return
	}
	t.beside(strings.Split(c.Heads[0], "\n"), strings.Split(c.Heads[1], "\n"))
	rule := strings.Repeat("-", columnWidth)
	t.beside([]string{rule}, []string{rule})
	for i, row := range c.Rows {
		if i > 0 {
			t.line("")
		}
		if row.Point != "" {
			t.wrapped(0, row.Point)
		}
		t.beside(c.cell(row, 0), c.cell(row, 1))
	}
}

// beside writes the lines of two cells; each line fits its column.
func (t *text) beside(left, right []string) {
	for i := range max(len(left), len(right)) {
		var l, r string
		if i < len(left) {
			l = left[i]
		}
		if i < len(right) {
			r = right[i]
		}
		t.line(wrap.Pad(l, columnWidth) + spaces(columnGap) + r)
	}
}

// cell gives the lines of one side of a row. Under a point they are set in.
func (c columns) cell(row columnRow, side int) []string {
	var lines []string
	put := func(mark, text string) {
		lines = append(lines, strings.Split(wrap.Hang(mark, breakable(text), columnWidth), "\n")...)
	}
	for _, one := range row.Cells[side] {
		mark := "  "
		if c.Listed {
			mark = "- "
		}
		if c.Listed && one.Mark != "" { // a heading inside the cell
			if len(lines) > 0 {
				lines = append(lines, "")
			}
			put("", one.Mark)
			continue
		}
		put(mark, one.Text+textMarks(one.Sources))
		for _, d := range one.Details {
			put("  ", d)
		}
	}
	return lines
}

// breakable lets a line end between the marks of sources: a column has no room
// for all of them.
func breakable(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

// fits reports whether no word is wider than a column.
func (c columns) fits() bool {
	for _, row := range c.Rows {
		for _, one := range slices.Concat(row.Cells[0], row.Cells[1]) {
			texts := strings.Join(append([]string{one.Text}, one.Details...), " ")
			if slices.ContainsFunc(strings.Fields(texts), func(word string) bool { return wrap.Width(word) > columnWidth-2 }) {
				return false
			}
		}
	}
	return wrap.Width(c.Heads[0]) <= columnWidth && wrap.Width(c.Heads[1]) <= columnWidth
}

// stacked writes one side below the other.
func (t *text) stacked(c columns) {
	for i, row := range c.Rows {
		if i > 0 {
			t.line("")
		}
		if row.Point != "" {
			t.wrapped(0, row.Point)
		}
		for side, head := range c.Heads {
			t.wrapped(2, head+":")
			for _, one := range row.Cells[side] {
				switch {
				case c.Listed && one.Mark != "":
					t.wrapped(4, one.Mark)
					continue
				case c.Listed:
					t.behind("    - ", one.Text+textMarks(one.Sources))
				default:
					t.wrapped(4, one.Text+textMarks(one.Sources))
				}
				for _, d := range one.Details {
					t.wrapped(6, d)
				}
			}
		}
	}
}

// columns are a table, where cells are lists one list below the other.
func (m *markdown) columns(c columns, heading string) {
	if c.Listed {
		for side, head := range c.Heads {
			m.part(heading+"# ", escapeMarkdown(head))
			m.WriteByte('\n')
			for _, row := range c.Rows {
				m.cell(row.Cells[side])
			}
		}
		return
	}
	m.WriteString("\n| | " + escapeMarkdown(c.Heads[0]) + " | " + escapeMarkdown(c.Heads[1]) + " |\n| --- | --- | --- |\n")
	for _, row := range c.Rows {
		cells := []string{""}
		if row.Point != "" {
			cells[0] = "**" + escapeMarkdown(row.Point) + "**"
		}
		for _, side := range row.Cells {
			var said []string
			for _, one := range side {
				said = append(said, escapeMarkdown(one.Text)+mdMarks(one.Sources))
				for _, d := range one.Details {
					said = append(said, "_"+escapeMarkdown(d)+"_")
				}
			}
			cells = append(cells, strings.Join(said, "<br>"))
		}
		m.WriteString("| " + strings.Join(cells, " | ") + " |\n")
	}
}

// cell writes a cell that is a list.
func (m *markdown) cell(items []claim) {
	for _, one := range items {
		if one.Mark != "" {
			m.WriteString("\n**" + escapeMarkdown(one.Mark) + "**\n\n")
			continue
		}
		m.item(strings.Join(append([]string{escapeStart(one.Text) + mdMarks(one.Sources)}, escaped(one.Details)...), "\\\n  "))
	}
}
