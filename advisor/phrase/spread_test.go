package phrase

import (
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/engagement"
)

// Roles have the names that the pack gives them, and one that it no longer knows
// its id.
func TestSpreadSplit(t *testing.T) {
	p := &advisor.Pack{Roles: []advisor.Role{{ID: "first", Name: "baker"}, {ID: "second", Name: "seller"}}}
	for want, split := range map[string]*engagement.Split{
		"":                                    nil,
		"Split: opposite sides of the scale.": {Ends: true},
		"Split: one answer for a baker, one for a seller.":     {LowRole: "first", HighRole: "second"},
		"Split: one answer for a seller, one for an old hand.": {LowRole: "second", HighRole: "old_hand"},
	} {
		if got := SpreadSplit(&engagement.Spread{Split: split}, p); got != want {
			t.Errorf("%+v is told as %q, want %q", split, got, want)
		}
	}
}

// A meeting on the answers of one is warned about, one on those of two is not.
func TestOneHeard(t *testing.T) {
	x := &engagement.Engagement{}
	heard := engagement.Stakeholder{Sheet: advisor.Sheet{Answers: map[string]advisor.Answer{"talk": advisor.UnknownAnswer}}}
	for n, want := range []bool{false, true, false} {
		x.Stakeholders = []engagement.Stakeholder{{}}
		for range n {
			x.Stakeholders = append(x.Stakeholders, heard)
		}
		if got := OneHeard(x) != ""; got != want {
			t.Errorf("%d answered: warned is %v", n, got)
		}
	}
}
