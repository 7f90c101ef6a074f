package pack

import (
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"firstrole/advisor"
	"firstrole/advisor/internal/problem"
)

func small(t testing.TB) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	for _, name := range []string{QuestionsFile, RolesFile} {
		data, err := os.ReadFile("../../testdata/pack/" + name)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = &fstest.MapFile{Data: data}
	}
	return files
}

func TestRead(t *testing.T) {
	p, err := Read(small(t))
	if err != nil {
		t.Fatal(err)
	}
	question := func(id string) advisor.Question {
		for _, q := range p.Questions {
			if q.ID == id {
				return q
			}
		}
		return advisor.Question{}
	}
	for _, c := range []struct {
		name      string
		got, want any
	}{
		{"question", question("talk"), advisor.Question{
			ID: "talk", As: "founder", Part: 1, Theme: "people",
			Ask: "How often do your customers talk to one another?", Why: "A community is people in talk with each other.",
			Short: "Talk to one another", Sources: []string{"D1", "judgement"}, Type: advisor.One,
			When: advisor.Condition{Op: advisor.OpAtLeast, Question: "customers", Options: []string{"few"}},
			Options: []advisor.Option{
				{ID: "no", Label: "they do not", Say: "do not talk to one another"},
				{ID: "weekly", Label: "every week", Say: "talk every week"},
				{ID: "daily", Label: "every day", Say: "talk every day"},
			},
		}},
		{"options in order", question("pay_offer").When, advisor.Condition{Op: advisor.OpAnyOf, Question: "money", Options: []string{"two", "one"}}},
		{"bounds", question("pay_offer").Max, int64(1000000)},
		{"alone", question("goals").Options[3].Alone, true},
		{"points", p.Rules[2].Points, []advisor.Points{{Role: "community_manager", Points: 9}, {Role: "social_media_manager", Points: -2}}},
		{"nested condition", p.Rules[7].When, advisor.Condition{Op: advisor.OpAll, Of: []advisor.Condition{
			{Op: advisor.OpIs, Question: "tired", Options: []string{"people"}},
			{Op: advisor.OpNot, Of: []advisor.Condition{{Op: advisor.OpIs, Question: "evenings", Options: []string{"talking"}}}},
		}}},
		{"number condition", p.Rules[8].When, advisor.Condition{Op: advisor.OpAtLeast, Question: "shown", Number: 3}},
		{"sections", p.Verdicts[0].Texts[1], advisor.SectionText{Section: advisor.SectionHeadline, Text: advisor.Text{Text: "Hire a community manager first."}}},
		{"open gate", p.Verdicts[0].Texts[5].Text, advisor.Text{Text: "Whether there is money for two is open.", Gate: "both_money", GateOpen: true}},
		{"either kind", p.Verdicts[7].Texts[0].Kind, advisor.KindTie},
		{"finding", p.Findings[0], advisor.Finding{ID: "pay_below", As: "founder", Kind: advisor.RedFlag, Pay: advisor.PayBelow,
			Verdicts: []string{"community_first", "social_first", "hybrid"},
			Text:     advisor.Text{Text: "{pay_offer} is below what the level is paid, {pay}.", Sources: []string{"judgement"}}}},
		{"duty", p.Roles[0].Duties[0].Duties[0], advisor.Duty{ID: "cm_moderate", Text: "Keep the rules of the group and explain them",
			Low: 2, High: 6, Words: []string{"moderate", "house rules"}, Sources: []string{"D1-004"}}},
		{"dissent", p.Roles[0].Facts[0].Dissent.Text, "One note says as the brand"},
		{"pay", p.Roles[0].Ladder[1].Pay, advisor.PayRange{Low: 45000, High: 65000, Currency: "USD", Sources: []string{"D1-007"}}},
		{"rung", p.Roles[0].Ladder[1].When[1], advisor.RungCondition{As: "seeker", When: advisor.Condition{Op: advisor.OpAtLeast, Question: "shown", Number: 3}}},
		{"no rung conditions", len(p.Roles[0].Ladder[2].When), 0},
		{"year", p.Sources[1].Year, "2020"},
		{"topic", p.Topics[0].As, []string{"founder", "seeker"}},
	} {
		if !reflect.DeepEqual(c.got, c.want) {
			t.Errorf("%s:\n got %+v\nwant %+v", c.name, c.got, c.want)
		}
	}
}

// Whatever the file holds, no text of a pack carries what could act on a screen.
func TestTextsAreClean(t *testing.T) {
	files := small(t)
	const from, to = "ask: How many customers do you have today?", `ask: "How \e[31mmany\u202e cus\u200btomers\ndo you have today?"`
	files[QuestionsFile].Data = []byte(strings.Replace(string(files[QuestionsFile].Data), from, to, 1))
	p, err := Read(files)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := p.Questions[0].Ask, "How many customers do you have today?"; got != want {
		t.Errorf("got %q", got)
	}
}

func TestDigest(t *testing.T) {
	q, r := []byte("a: 1\nb: 2\n"), []byte("c: 3\n")
	d := Digest(q, r)
	if len(d) != 16 || d != Digest([]byte("a: 1\r\nb: 2\r\n"), r) {
		t.Errorf("line ends count: %s", d)
	}
	if d == Digest([]byte("a: 1\n"), []byte("b: 2\nc: 3\n")) {
		t.Error("a line that moves to the other file does not count")
	}
	p, err := Read(small(t))
	if err != nil || p.Digest != Digest(small(t)[QuestionsFile].Data, small(t)[RolesFile].Data) {
		t.Errorf("the pack says otherwise: %v", err)
	}
}

func TestUnreadable(t *testing.T) {
	const folder = "hint: a pack is a folder with questions.yaml and roles.yaml\n"
	broken := small(t)
	broken[QuestionsFile] = &fstest.MapFile{Data: []byte("format: 1\nquestions: [a\n")}
	broken[RolesFile] = &fstest.MapFile{Data: []byte("format: 1\nroles: *x\n")}
	large := small(t)
	large[RolesFile] = &fstest.MapFile{Data: make([]byte, limit+10)}
	for _, c := range []struct {
		name  string
		files fstest.MapFS
		want  string
	}{
		{"empty folder", fstest.MapFS{}, "firstrole: questions.yaml: there is no such file\n" + folder + "firstrole: roles.yaml: there is no such file\n" + folder},
		{"both broken", broken, `firstrole: questions.yaml:2:12: a bracket that opens here is not closed, or a comma is missing
  questions: [a
             ^
hint: write lists like [a, b] and mappings like {a: 1, b: 2}; a text with a comma, colon, question mark or bracket needs quotes
firstrole: roles.yaml:2:8: a text cannot begin with *
  roles: *x
         ^
hint: put the text in double quotes
`},
		{"too large", large, "firstrole: roles.yaml: the file has more than the 1 MB it may have\nhint: check that this is the file you meant\n"},
	} {
		_, err := Read(c.files)
		l, _ := problem.Of(err)
		var b strings.Builder
		if err := l.Print(&b); err != nil {
			t.Fatal(err)
		}
		if b.String() != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, b.String(), c.want)
		}
	}
}

func FuzzRead(f *testing.F) {
	files := small(f)
	f.Add(files[QuestionsFile].Data, files[RolesFile].Data)
	f.Add([]byte("format: 1\nquestions: [{}, {type: one, options: [{}, {}]}, {type: number}]\n"),
		[]byte("format: 1\nroles: [{}, {ladder: [{when: {a: {not: {}}}}]}]\naudiences: [{split: [{}]}]\nverdicts: [{kind: first}]\nrules: [{points: {a: 1}}]\n"))
	f.Fuzz(func(t *testing.T, questions, roles []byte) {
		p, err := Read(fstest.MapFS{QuestionsFile: {Data: questions}, RolesFile: {Data: roles}})
		if l, ok := problem.Of(err); (p == nil) != (ok && len(l) > 0) {
			t.Fatalf("%v, %v", p, err)
		}
	})
}

// Whatever can be read can be checked.
func FuzzCheck(f *testing.F) {
	files := small(f)
	f.Add(files[QuestionsFile].Data, files[RolesFile].Data)
	f.Fuzz(func(t *testing.T, questions, roles []byte) {
		p, places, err := ReadPlaced(fstest.MapFS{QuestionsFile: {Data: questions}, RolesFile: {Data: roles}})
		if err != nil {
			return
		}
		begin := time.Now()
		Check(p, places)
		if took := time.Since(begin); took > 20*time.Second {
			t.Errorf("takes %v", took)
		}
	})
}

// A pack of some 150 KB.
func BenchmarkRead(b *testing.B) {
	files := small(b)
	var more strings.Builder
	for i := range 800 {
		fmt.Fprintf(&more, "  - {id: f%d, as: founder, kind: tip, when: {all: [{question: customers, at_least: few}, {question: money, is: one}]}, text: \"A finding that says what to look at, number %d.\", source: [D1-001]}\n", i, i)
	}
	source := strings.Replace(string(files[RolesFile].Data), "findings:\n", "findings:\n"+more.String(), 1)
	files[RolesFile] = &fstest.MapFile{Data: []byte(source)}
	b.SetBytes(int64(len(source) + len(files[QuestionsFile].Data)))
	for b.Loop() {
		if _, err := Read(files); err != nil {
			b.Fatal(err)
		}
	}
}
