package show

import (
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/prove"
	"firstrole/advisor/survey"
)

// A verdict that never comes is told, and so are those after it.
func TestShares(t *testing.T) {
	p := &advisor.Pack{Verdicts: []advisor.Verdict{{ID: "never", Label: "Never"}, {ID: "always", Label: "Always so"}}}
	r := &prove.Report{Exact: true, Verdicts: []prove.VerdictShare{
		{ID: "never", High: 300},
		{ID: "always", Million: 1_000_000, Low: 990_000, High: 1_000_000, Witness: &prove.Witness{}, Strengths: []prove.StrengthShare{{Strength: advisor.TossUp, Low: 3, High: 5}}},
	}}
	for _, c := range []struct {
		exact bool
		want  string
	}{
		{true, "\nHow often each verdict is given\n  Never      never: the others always come before it\n  Always so  100.00 %; of these toss-up 3 to 5 %\n"},
		{false, "\nHow often each verdict is given\n  Never      on none of the sheets drawn; 0.03 % at most\n  Always so  99.00 % to 100.00 %; of these toss-up 3 to 5 %\n"},
	} {
		r.Exact = c.exact
		w := &proof{pack: p}
		w.shares(r)
		if got := w.String(); got != c.want {
			t.Errorf("exact %v:\n%s\nwant\n%s", c.exact, got, c.want)
		}
	}
}

// The closing table speaks of problems only where there are some.
func TestTallyCloses(t *testing.T) {
	for want, tally := range map[string]*survey.Tally{
		"0 rows\n":     {},
		"1 row\n":      {Rows: 1},
		"1,000 rows\n": {Rows: 1000},
		"2 rows, 1 of them with a problem and without a verdict\n": {Rows: 2, Bad: 1},
	} {
		if got := Tally(read(t), tally); got != want {
			t.Errorf("closes with %q, want %q", got, want)
		}
	}
}
