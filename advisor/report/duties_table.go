package report

import (
	"fmt"
	"strings"
)

// dutyTable lists the duties of an ad.
type dutyTable struct{ Rows []dutyRow }

type dutyRow struct {
	Line  int    // of the ad
	Text  string // as the ad says it
	Whose string
	How   string // how far it is the person's; empty: all of it
	Hours string // a week; may be empty
	Words string // those the match rests on; may be empty
}

func (dutyTable) Kind() string { return "duty table" }

func (t *text) dutyTable(d dutyTable) {
	for _, r := range d.Rows {
		mark := fmt.Sprintf("  %3d  ", r.Line)
		t.behind(mark, r.Text)
		t.wrapped(len(mark), r.says())
	}
}

// says is all that is said of a duty in one line.
func (r dutyRow) says() string {
	hours := r.Hours
	if hours != "" {
		hours += " a week"
	}
	parts := given(r.Whose, r.How, hours)
	says := strings.Join(parts, ", ")
	if r.Words != "" {
		says += " (by: " + r.Words + ")"
	}
	return says
}

func (m *markdown) dutyTable(d dutyTable) {
	m.table([]string{"Line", "Duty", "Whose", "Hours a week", "By the words"}, func(row func(...string)) {
		for _, r := range d.Rows {
			row(fmt.Sprint(r.Line), r.Text, strings.Join(given(r.Whose, r.How), ", "), r.Hours, r.Words)
		}
	})
}
