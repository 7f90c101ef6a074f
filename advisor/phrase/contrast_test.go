package phrase

import (
	"strings"
	"testing"

	"firstrole/advisor"
)

func twoRoles() *advisor.Result {
	return &advisor.Result{
		Verdict: advisor.VerdictOut{ID: "wait", Label: "Nobody yet", Role: "gardener"},
		Scores:  []advisor.ScoreOut{{Role: "gardener", Score: 64, Name: "gardener"}, {Role: "owl", Score: 58, Name: "owl"}},
		Reasons: []advisor.Reason{
			{Rule: "soil", Role: "gardener", Points: 14, Because: "There is soil."},
			{Rule: "dark", Role: "gardener", Points: -2, Because: "It is dark."},
			{Rule: "dark", Role: "owl", Points: 8, Because: "It is dark."},
		},
		Why: advisor.Contrast{
			Other: "Gardener first", OtherID: "gardener_first", Rival: "owl",
			OtherLacks:   []advisor.Lack{{Role: "gardener", Than: "owl", Has: 6, Needs: 15}},
			OtherAgainst: []advisor.ContrastLine{{Text: "It is dark", Points: 10}},
			OtherFor:     []advisor.ContrastLine{{Text: "There is soil.", Points: 14}},
		},
	}
}

func TestContrasts(t *testing.T) {
	all := Contrasts(twoRoles())
	if len(all) != 2 {
		t.Fatalf("%d contrasts", len(all))
	}
	for i, want := range []string{
		"“Nobody yet” rather than “Gardener first”, because: It is dark. The gardener is six points ahead of the owl, and “Gardener first” takes a lead of 15 or more.",
		"If it came to a hire, a gardener rather than an owl, because: There is soil. The gardener is six points ahead of the owl.",
	} {
		if all[i].Because != want {
			t.Errorf("got %q\nwant %q", all[i].Because, want)
		}
	}
	if len(all[1].Lines) != 1 || all[1].Lines[0].Points != 10 || all[1].Speaks != "For the owl speaks:" {
		t.Errorf("for the owl: %+v", all[1])
	}
}

func TestLacks(t *testing.T) {
	r := twoRoles()
	for want, lack := range map[string]advisor.Lack{
		"The owl scores 58, and “Gardener first” takes less than 55.":                                    {Role: "owl", Has: 58, Needs: 55, Below: true},
		"The owl scores 50, and “Gardener first” takes 55 or more.":                                      {Role: "owl", Has: 50, Needs: 55},
		"The gardener is 20 points ahead of the owl, and “Gardener first” takes a lead of less than 15.": {Role: "gardener", Than: "owl", Has: 20, Needs: 15, Below: true},
		"The gardener is one point behind the owl, and “Gardener first” takes a lead.":                   {Role: "gardener", Than: "owl", Has: -1, Needs: 1},
		"The gardener is two points behind the owl, and “Gardener first” takes both level.":              {Role: "gardener", Than: "owl", Has: -2},
		"The gardener is level with the owl, and “Gardener first” takes a lead of 15 or more.":           {Role: "gardener", Than: "owl", Needs: 15},
	} {
		r.Why.OtherLacks = []advisor.Lack{lack}
		if got := strings.TrimSpace(lacks(r)); got != want {
			t.Errorf("got %q\nwant %q", got, want)
		}
	}
	// Who leads needs no saying where a score is lacking.
	r.Why.OtherLacks = []advisor.Lack{{Role: "owl", Has: 50, Needs: 55}, {Role: "owl", Than: "gardener", Has: -9, Needs: 1}}
	if got := lacks(r); strings.Contains(got, "behind") {
		t.Error(got)
	}
}

func TestWitness(t *testing.T) {
	r := twoRoles()
	r.BreaksTo = &advisor.VerdictRef{ID: "owl_first", Label: "Owl first"}
	r.Witness = []advisor.WitnessOut{
		{Rule: "soil", Role: "gardener", Points: 14, Percent: "-12"}, {Rule: "dark", Role: "gardener", Points: -2, Percent: "-12"},
		{Rule: "dark", Role: "owl", Points: 8, Percent: "13"},
	}
	intro, moves := Witness(r)
	if want := "With the answers as they are, the nearest way to “Owl first” takes two things at once:"; intro != want {
		t.Errorf("got %q", intro)
	}
	want := []string{
		"What speaks for the gardener counts 12\u00a0% less, and what speaks against it 12\u00a0% more.",
		"What speaks for the owl counts 13\u00a0% more.",
	}
	if len(moves) != 2 || moves[0] != want[0] || moves[1] != want[1] {
		t.Errorf("got %q", moves)
	}
}

// A verdict that gates decide is not said to hold in so many ways of weighing.
func TestStrengthOfGates(t *testing.T) {
	r := twoRoles()
	r.Share, r.Verdict.Strength = 100, advisor.Clear
	if got := Strength(r); got != "Clear: it holds whatever the points are." {
		t.Error(got)
	}
	r.Verdict.Strength, r.Verdict.Provisional = advisor.Lean, true
	r.Why.For = []advisor.ContrastLine{{Gate: "money"}}
	r.Gates = []advisor.GateOut{{ID: "money", State: advisor.GateMaybe}}
	if got := Strength(r); got != "Lean: it holds until more is known, whatever the points are." {
		t.Error(got)
	}
}
