package report

import (
	"slices"
	"testing"
)

// Gates that say the same stand as one, with what each does first and then the
// answers, whichever of them rests on more.
func TestGather(t *testing.T) {
	for _, c := range []struct{ first, second, want []string }{
		{[]string{"rules out both", "money: some"}, []string{"rules out both", "money: some", "hours: few"}, []string{"rules out both", "money: some", "hours: few"}},
		{[]string{"rules out both", "money: some"}, []string{"rules out hybrid", "money: some", "hours: few"}, []string{"rules out both", "rules out hybrid", "money: some", "hours: few"}},
		{[]string{"rules out both", "money: some", "hours: few"}, []string{"rules out hybrid", "money: some"}, []string{"rules out both", "rules out hybrid", "money: some", "hours: few"}},
	} {
		all := gather([]claim{{Text: "There is money for one.", Details: slices.Clone(c.first)}}, claim{Text: "There is money for one.", Details: c.second})
		if len(all) != 1 || !slices.Equal(all[0].Details, c.want) {
			t.Errorf("%q and %q give %q", c.first, c.second, all)
		}
	}
}
