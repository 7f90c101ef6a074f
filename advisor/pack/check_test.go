package pack

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"

	"firstrole/advisor"
	"firstrole/advisor/internal/invent"
)

func check(t *testing.T, p *advisor.Pack, places *Places) string {
	t.Helper()
	found := Check(p, places)
	return strings.Join([]string{found.Problems.Error(), found.Warnings.Error()}, "\n")
}

// The pack that the program carries has no problem.
func TestShippedPack(t *testing.T) {
	p, places, err := ReadPlaced(os.DirFS("../.."))
	if err != nil {
		t.Fatal(err)
	}
	if found := Check(p, places).Problems; len(found) > 0 {
		t.Error(found.Error())
	}
}

// add gives an audience of the small pack more questions, each with a rule.
func add(p *advisor.Pack, as, theme string, n int, options ...string) {
	for i := range n {
		q := advisor.Question{ID: fmt.Sprintf("more_%d", i), As: as, Part: 1, Theme: theme, Ask: fmt.Sprintf("Which is it, case %d?", i), Short: fmt.Sprintf("Case %d", i), Type: advisor.One}
		for _, o := range options {
			q.Options = append(q.Options, advisor.Option{ID: o, Label: o})
		}
		p.Questions = append(p.Questions, q)
		p.Rules = append(p.Rules, advisor.Rule{ID: q.ID, Theme: theme, When: advisor.Condition{Op: advisor.OpIs, Question: q.ID, Options: options[:1]},
			Points: []advisor.Points{{Role: p.Roles[0].ID, Points: 1}}})
	}
}

func TestLongestPath(t *testing.T) {
	for _, c := range []struct {
		as, theme string
		more      int
		want      string
	}{
		{"founder", "people", 7, ""},
		{"founder", "people", 8, "the longest path of founder asks 15 questions in part 1; 14 is the most"},
		{"seeker", "likes", 9, ""},
		{"seeker", "likes", 10, "the longest path of seeker asks 13 questions in part 1; 12 is the most"},
	} {
		p, err := Read(small(t))
		if err != nil {
			t.Fatal(err)
		}
		add(p, c.as, c.theme, c.more, "yes", "no")
		if got := check(t, p, nil); !strings.Contains(got, "longest path") == (c.want != "") || !strings.Contains(got, c.want) {
			t.Errorf("%d more for %s: %s", c.more, c.as, got)
		}
	}
}

// Follow-ups that never meet on one path do not add up.
func TestLongestPathKeepsConditions(t *testing.T) {
	p, err := Read(small(t))
	if err != nil {
		t.Fatal(err)
	}
	add(p, "seeker", "likes", 12, "yes", "no")
	for i := range p.Questions {
		if q := &p.Questions[i]; strings.HasPrefix(q.ID, "more_") {
			q.When = advisor.Condition{Op: advisor.OpIs, Question: "evenings", Options: []string{[]string{"talking", "making"}[i%2]}}
		}
	}
	if got := check(t, p, nil); strings.Contains(got, "longest path") {
		t.Error(got)
	}
}

func TestFirstOptions(t *testing.T) {
	p, err := Read(small(t))
	if err != nil {
		t.Fatal(err)
	}
	add(p, "seeker", "likes", 2, "yes", "no")
	const want = "for seeker, the first option favours community_manager in all 3 questions where it favours somebody"
	if got := check(t, p, nil); !strings.Contains(got, want) {
		t.Error(got)
	}
	p.Rules[len(p.Rules)-1].When.Options = []string{"no"}
	if got := check(t, p, nil); strings.Contains(got, "the first option favours") {
		t.Error(got)
	}
}

// Whatever a pack holds, checking it ends, and says the same each time.
func TestInventedPacks(t *testing.T) {
	if testing.Short() {
		t.Skip("nothing runs beside it, and it takes its time")
	}
	for seed := range uint64(150) {
		r := rand.New(rand.NewPCG(seed, 23))
		shape := invent.Shape{Questions: 2 + r.IntN(6), Roles: 2 + r.IntN(2), Method: advisor.MethodHire}
		if r.IntN(3) == 0 {
			shape.Method = advisor.MethodPath
		}
		p := invent.Pack(r, shape)
		begin := time.Now()
		if a, b := check(t, p, nil), check(t, p, nil); a != b {
			t.Fatalf("seed %d: %s\n\n%s", seed, a, b)
		}
		if took := time.Since(begin); took > 20*time.Second {
			t.Errorf("seed %d takes %v", seed, took)
		}
	}
}

// A rule that the engine could not keep is refused where it stands.
func TestRuleTooLarge(t *testing.T) {
	var questions, rules strings.Builder
	for _, id := range []string{"one", "two", "three"} {
		fmt.Fprintf(&questions, "  - {id: %s, as: seeker, part: 1, theme: likes, ask: \"What of %s?\", why: It counts., short: %s, source: [judgement], type: several, options: [", id, id, id)
		for o := range 8 {
			fmt.Fprintf(&questions, "{id: o%d, label: option %d}, ", o, o)
			fmt.Fprintf(&rules, "  - {id: %s_%d, theme: likes, when: {question: %s, is: o%d}, points: {community_manager: 1}, because: So., source: [judgement]}\n", id, o, id, o)
		}
		questions.WriteString("]}\n")
	}
	rules.WriteString("  - {id: joint, theme: likes, when: {all: [{question: one, is: o1}, {question: two, is: o1}, {question: three, is: o1}]}, points: {community_manager: 1}, because: So., source: [judgement]}\n")
	files := small(t)
	files[QuestionsFile].Data = append(files[QuestionsFile].Data, questions.String()...)
	files[RolesFile].Data = []byte(strings.Replace(string(files[RolesFile].Data), "gates:\n", rules.String()+"gates:\n", 1))
	_, err := Read(files)
	if want := "this looks at 17576000 joint answers, and 131072 is the most"; err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("got %v", err)
	}
}
