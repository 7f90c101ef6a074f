//go:build unix

package cli

import (
	"strings"
	"testing"
	"time"
)

// A clock that is set back loses nothing: an interview goes on where it was,
// and what a client agreed on later is not taken for older.
func TestClockSetBack(t *testing.T) {
	d := newDesk(t, "../../testdata/pack")
	at := func(day int) {
		d.c.Now = func() time.Time { return time.Date(2026, 3, day, 12, 0, 0, 0, time.UTC) }
	}
	at(20)
	d.c.Stdin = strings.NewReader("3\n1\nq\n")
	if code := d.c.Run(t.Context(), []string{"--plain", "--as", "founder"}); code != exitInterrupted {
		t.Fatalf("exit code %d: %s", code, d.err)
	}
	at(2)
	report := d.ran([]string{"1", "1", "1", "1", "60000 USD", "r", "2"}, "--plain", "--as", "founder")
	if !strings.Contains(d.err.String(), "Question 3, at most 4 left") || !strings.Contains(report, "2 March 2026") {
		t.Errorf("the interview went on as\n%s\nto\n%s", d.err, report)
	}

	sheet := d.file([]byte(d.ran(nil, "interviews", "show", "founder")))
	at(20)
	d.ran(nil, "client", "new", "Plant care", "--as", "founder")
	d.ran(nil, "client", "import", "plant-care", sheet, "--stakeholder", "Bea")
	d.ran([]string{"Bea", "1", "It keeps us alive.", "", "", "", "", "", ""}, "client", "agree", "plant-care", "--plain")
	at(2)
	d.ran(nil, "client", "import", "plant-care", sheet, "--stakeholder", "Ben")
	d.ran([]string{"=", "", "", "", "", "", ""}, "client", "agree", "plant-care", "--plain")
	agreed := d.ran(nil, "client", "report", "plant-care")
	if !strings.Contains(agreed, "  Date: 20 March 2026\n") || !strings.Contains(agreed, "It keeps us alive.") {
		t.Errorf("what was agreed after the clock was set back is\n%s", agreed)
	}
}
