package report

import (
	"fmt"
	"strings"

	"firstrole/advisor/internal/wrap"
)

// spread is how a question was answered by several people.
type spread struct {
	Ask     string
	Of      int // people who were heard
	Rows    []spreadRow
	Says    string // what the difference does; may be empty
	Outcome string // what became of it
}

// spreadRow is one answer with how many gave it.
type spreadRow struct {
	Count int
	Text  string
	Who   string // names in brackets; may be empty
	Gives string // what comes out with it; may be empty
	// Silent: it is no answer.
	Silent bool
}

func (spread) Kind() string { return "spread" }

// Dots is how many stand in a row.
func (s spread) Dots() int { return min(s.Of, mostDots) }

// mostDots is how many stand in a row; of more people only the number is told.
const mostDots = 12

// Alt says what a row of dots shows.
func (s spread) Alt(r spreadRow) string { return fmt.Sprintf("%d of %d", r.Count, s.Of) }

// Wide is the width of the dots in units of their chart.
func (s spread) Wide() int { return s.Dots() * 14 }

// DotAt is where a dot stands.
func (s spread) DotAt(i int) int { return i*14 + 6 }

func (t *text) spread(s spread) {
	t.wrapped(0, s.Ask)
	for _, r := range s.Rows {
		mark := fmt.Sprintf("  %2d of %d  ", r.Count, s.Of)
		t.behind(mark, r.Text+r.Who)
		if r.Gives != "" {
			t.wrapped(wrap.Width(mark), "gives: "+r.Gives)
		}
	}
	for _, says := range given(s.Says, s.Outcome) {
		t.wrapped(2, says)
	}
}

func (m *markdown) spread(s spread, heading string) {
	m.part(heading, escapeMarkdown(s.Ask))
	m.table([]string{"Of " + fmt.Sprint(s.Of), "Answer", "What comes out"}, func(row func(...string)) {
		for _, r := range s.Rows {
			row(fmt.Sprint(r.Count), r.Text+r.Who, r.Gives)
		}
	})
	m.part("", escapeStart(strings.Join(given(s.Says, s.Outcome), " ")))
}
