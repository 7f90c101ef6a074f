package cli

import "testing"

// The line on a long run fits its terminal, however narrow that is.
func TestProgressLine(t *testing.T) {
	known, unknown := &progress{total: 200}, &progress{}
	for _, c := range []struct {
		of    *progress
		width int
		want  string
	}{
		{known, 100, "###############...............  50 %  1,234,567 rows"},
		{known, 40, "########.........  50 %  1,234,567 rows"},
		{known, 24, " 50 %  1,234,567 rows"},
		{known, 10, " 50 %  1,"},
		{unknown, 40, "1,234,567 rows"},
	} {
		if got := c.of.line(100, 1_234_567, c.width); got != c.want || len(got) >= c.width {
			t.Errorf("%d columns: %q", c.width, got)
		}
	}
}
