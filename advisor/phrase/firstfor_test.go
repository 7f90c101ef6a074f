package phrase

import (
	"testing"

	"firstrole/advisor"
)

// Where two roles are advised, each has a reason among the first.
func TestFirstFor(t *testing.T) {
	var r advisor.Result
	for i, rule := range []string{"a", "b", "c", "d", "e"} {
		r.Why.For = append(r.Why.For, advisor.ContrastLine{Rule: rule, Points: 9 - i})
		role := "gardener"
		if rule == "d" {
			role = "baker"
		}
		r.Reasons = append(r.Reasons, advisor.Reason{Rule: rule, Role: role, Points: 9 - i})
	}
	told := func(n int) (rules string) {
		for _, l := range FirstFor(&r, n) {
			rules += l.Rule
		}
		return rules
	}
	r.Roles = []advisor.RoleOut{{Role: "gardener"}}
	if got := told(3); got != "abc" {
		t.Errorf("of one role: %s", got)
	}
	r.Roles = append(r.Roles, advisor.RoleOut{Role: "baker"})
	for n, want := range map[int]string{1: "a", 2: "ad", 3: "abd", 9: "abcde"} {
		if got := told(n); got != want {
			t.Errorf("%d of two roles: %s, want %s", n, got, want)
		}
	}
	if r.Why.For[2].Rule != "c" {
		t.Error("the reasons themselves are changed")
	}
}
