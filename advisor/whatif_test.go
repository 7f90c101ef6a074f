package advisor_test

import (
	"testing"

	"firstrole/advisor"
)

// TestWhatIfIsAPackWithOtherPoints turns one dial, and compares with a pack
// whose rules of that theme have the points that the dial means; halves by
// doubling everything else and the thresholds.
func TestWhatIfIsAPackWithOtherPoints(t *testing.T) {
	eachTrial(t, func(t trial) {
		theme := t.pack.Themes[t.r.IntN(len(t.pack.Themes))].ID
		dial := advisor.Dial(t.r.IntN(3))
		got := t.e.WhatIf(t.s, map[string]advisor.Dial{theme: dial})
		sums := map[string]int{}
		inside := true
		for _, reason := range t.e.Advise(t.s, "").Reasons {
			points := 2 * reason.Points
			if reason.Theme == theme {
				points = map[advisor.Dial]int{advisor.Plain: 2, advisor.Half: 1, advisor.Double: 4}[dial] * reason.Points
			}
			sums[reason.Role] += points
		}
		for i, s := range got.Scores {
			want := min(max(100+sums[s.Role], 0), 200)
			inside = inside && want == 100+sums[s.Role]
			if s.Halves != want {
				t.Errorf("role %d has %d half points, want %d", i, s.Halves, want)
			}
		}
		plain, _ := t.e.VerdictOf(t.s)
		if dial == advisor.Plain && inside && got.Verdict.ID != plain {
			t.Errorf("with no dial turned the verdict is %s, not %s", got.Verdict.ID, plain)
		}
	})
}
