package phrase

import (
	"strings"
	"testing"

	"firstrole/advisor"
)

func flip(to string, changes ...advisor.Change) advisor.Flip {
	return advisor.Flip{To: to, Label: to, Changes: changes}
}

func change(from any, fromText string, to any, toText string) advisor.Change {
	return advisor.Change{Question: "money", Short: "Money", From: from, FromText: fromText, To: to, ToText: toText}
}

func TestBrief(t *testing.T) {
	for _, c := range []struct {
		want  string
		flips []advisor.Flip
	}{
		{"If “Money” were “part-time pay”: nobody yet.", []advisor.Flip{
			flip("Nobody yet", change("one", "one salary", "part", "part-time pay")),
		}},
		{"If “Money” were “none” or “some”: nobody yet.", []advisor.Flip{
			flip("Nobody yet", change("one", "one", "none", "none")), flip("Nobody yet", change("one", "one", "some", "some")),
		}},
		// Another in its place, and one more but not only that.
		{"If “Money” were “c” and “d” together: both.", []advisor.Flip{
			flip("Both", change([]string{"a", "b"}, "a; b", []string{"c", "d"}, "c; d")),
		}},
		{"If “Money” were “a” and “c” together: both.", []advisor.Flip{
			flip("Both", change([]string{"a", "b"}, "a; b", []string{"a", "c"}, "a; c")),
		}},
		{"If “Money” also held “b”: both.", []advisor.Flip{
			flip("Both", change([]string{"a"}, "a", []string{"a", "b"}, "a; b")),
		}},
		{"If “Money” did not hold “b”: both.", []advisor.Flip{
			flip("Both", change([]string{"a", "b"}, "a; b", []string{"a"}, "a")),
		}},
	} {
		all := Flips(&advisor.Result{Flips: c.flips})
		if len(all) != 1 || all[0].Brief() != c.want {
			t.Errorf("got %d, %q; want %q", len(all), all[0].Brief(), c.want)
		}
	}
}

// What is not known is not passed off as too little.
func TestNothingFor(t *testing.T) {
	r := advisor.Result{Reasons: []advisor.Reason{{}}, Scores: []advisor.ScoreOut{{Score: 62}}}
	if got := NothingFor(&r); !strings.Contains(got, "highest score is 62") {
		t.Error(got)
	}
	r.Verdict.Provisional = true
	r.Gates = []advisor.GateOut{{State: advisor.GateMaybe}}
	if got := NothingFor(&r); strings.Contains(got, "62") {
		t.Error(got)
	}
}

func TestProvisional(t *testing.T) {
	r := advisor.Result{Coverage: 14, Verdict: advisor.VerdictOut{Provisional: true}}
	for _, open := range []string{"Money is not known.", "Hours are not known.", "Goals are not known.", "People are not known."} {
		r.Gates = append(r.Gates, advisor.GateOut{State: advisor.GateMaybe, Because: open})
	}
	want := "Provisional: 14\u00a0% of what counts has a known answer, and some things that can change this advice are open. " +
		"Money is not known. Hours are not known. At least two more are open."
	if got := Provisional(&r, 2); got != want {
		t.Errorf("got %q", got)
	}
	// One gate is not all that can be open: the question most worth answering is
	// named further down.
	one := r
	one.Gates = one.Gates[:1]
	if got := Provisional(&one, 2); strings.Contains(got, "one thing") || !strings.Contains(got, "something that can change this advice is open. Money") {
		t.Errorf("got %q", got)
	}
	if got := Provisional(&r, 0); !strings.HasSuffix(got, "People are not known.") {
		t.Errorf("got %q", got)
	}
}

// A lean verdict says what holds it back, and not a number that does not.
func TestStrength(t *testing.T) {
	slack, breaks := 16, advisor.Hundredths(37)
	for held, want := range map[advisor.HeldBack]string{
		advisor.HeldProvisional: "but answers that can change it are open.",
		advisor.HeldSlack:       "ways of weighing your answers, drawn by chance; 16 points on each score, all the wrong way, would change it.",
		advisor.HeldBreaksAt:    "drawn by chance; rules that are 37\u00a0% off, all the wrong way, would change it.",
		"":                      "of weighing your answers.",
	} {
		r := advisor.Result{Share: 100, Slack: &slack, BreaksAt: &breaks, Reasons: []advisor.Reason{{}},
			Verdict: advisor.VerdictOut{Strength: advisor.Lean, HeldBack: held}}
		if got := Strength(&r); !strings.HasSuffix(got, want) {
			t.Errorf("%s: %q", held, got)
		}
	}
}

// Where gates alone decide, a question that moves only the scores is not called
// the one most worth answering; one that is open, or changes the verdict, is.
func TestTieWhereGatesDecide(t *testing.T) {
	slack := 3
	tie := &advisor.TieBreaker{Question: "money", Ask: "How much money is there?", FindOut: "Look at the plan."}
	one := []advisor.Flip{flip("Nobody yet", change("one", "one salary", "part", "part-time pay"))}
	for name, c := range map[string]struct {
		r     advisor.Result
		named bool
	}{
		"scores decide":    {advisor.Result{Tie: tie, Slack: &slack}, true},
		"gates decide":     {advisor.Result{Tie: tie}, false},
		"it is open":       {advisor.Result{Tie: tie, Open: []string{"money"}}, true},
		"it flips alone":   {advisor.Result{Tie: tie, Flips: one}, true},
		"it is a toss-up":  {advisor.Result{Tie: tie, Verdict: advisor.VerdictOut{Strength: advisor.TossUp}}, true},
		"there is no such": {advisor.Result{Slack: &slack}, false},
	} {
		if ask, findOut := Tie(&c.r); (ask != "") != c.named || (findOut != "") != c.named {
			t.Errorf("%s: %q, %q", name, ask, findOut)
		}
	}
}
