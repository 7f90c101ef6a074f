package show

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/pack"
	"firstrole/advisor/pack/packtest"

	"gopkg.in/yaml.v3"
)

var folder = filepath.Join("..", "..", "testdata", "pack")

func read(t *testing.T) *advisor.Pack { return packtest.Small(t) }

// Every condition is shown as it stands in the pack's own file.
func TestConditions(t *testing.T) {
	file, err := os.ReadFile(filepath.Join(folder, pack.QuestionsFile))
	if err != nil {
		t.Fatal(err)
	}
	var written struct {
		Questions []struct {
			ID   string `yaml:"id"`
			When any    `yaml:"when"`
		} `yaml:"questions"`
	}
	if err := yaml.Unmarshal(file, &written); err != nil {
		t.Fatal(err)
	}
	var shown struct {
		Audiences []struct {
			Questions []struct {
				ID   string `json:"id"`
				When any    `json:"when"`
			} `json:"questions"`
		} `json:"audiences"`
	}
	if err := json.Unmarshal(JSON(read(t)), &shown); err != nil {
		t.Fatal(err)
	}
	conditions := map[string]any{}
	for _, a := range shown.Audiences {
		for _, q := range a.Questions {
			conditions[q.ID] = q.When
		}
	}
	found := 0
	for _, q := range written.Questions {
		if !reflect.DeepEqual(q.When, conditions[q.ID]) {
			t.Errorf("%s has %v, shown as %v", q.ID, q.When, conditions[q.ID])
		}
		if q.When != nil {
			found++
		}
	}
	if found == 0 {
		t.Error("no question has a condition")
	}
}

func TestOperators(t *testing.T) {
	q := advisor.Condition{Op: advisor.OpIs, Question: "q", Options: []string{"a"}}
	for want, c := range map[string]advisor.Condition{
		`{"question":"q","is":"a"}`:                   q,
		`{"question":"q","any_of":["a","b"]}`:         {Op: advisor.OpAnyOf, Question: "q", Options: []string{"a", "b"}},
		`{"question":"q","all_of":["a","b"]}`:         {Op: advisor.OpAllOf, Question: "q", Options: []string{"a", "b"}},
		`{"question":"q","at_least":"a"}`:             {Op: advisor.OpAtLeast, Question: "q", Options: []string{"a"}},
		`{"question":"q","at_most":0}`:                {Op: advisor.OpAtMost, Question: "q"},
		`{"question":"q","answered":true}`:            {Op: advisor.OpAnswered, Question: "q"},
		`{"question":"q","unknown":true}`:             {Op: advisor.OpUnknown, Question: "q"},
		`{"all":[{"question":"q","is":"a"}]}`:         {Op: advisor.OpAll, Of: []advisor.Condition{q}},
		`{"any":[]}`:                                  {Op: advisor.OpAny},
		`{"not":{"any":[{"question":"q","is":"a"}]}}`: {Op: advisor.OpNot, Of: []advisor.Condition{{Op: advisor.OpAny, Of: []advisor.Condition{q}}}},
	} {
		if got, err := json.Marshal(condition(c)); err != nil || string(got) != want {
			t.Errorf("got %s, %v; want %s", got, err, want)
		}
	}
}

func TestSame(t *testing.T) {
	for range 5 {
		if !bytes.Equal(JSON(read(t)), JSON(read(t))) {
			t.Fatal("the same pack is shown in two ways")
		}
	}
}

func TestText(t *testing.T) {
	p := read(t)
	text := Text(p)
	for _, q := range p.Questions {
		if !strings.Contains(text, "["+q.ID+"]") {
			t.Errorf("%s is not shown", q.ID)
		}
	}
	const seeker = `
 1.1  Which evening would you rather spend? [evenings]
        - calming two people who quarrel [talking]
        - cutting a clip until it fits [making]

 1.2  What tires you most? [tired]
        - people who want something [people]
        - figures every week [figures]
        - none of these [neither]

 1.3  How many works could you show tomorrow? [shown]
        - a number from 0 to 50 works

What can come of it
  - Community manager [community_path]
`
	if _, rest, _ := strings.Cut(text, "\nseeker: "); !strings.Contains(rest, seeker) {
		t.Errorf("shows\n%s", rest)
	}
	if want := "        - a number from 0 to 1,000,000 a year\n"; !strings.Contains(text, want) {
		t.Errorf("shows no line %q", want)
	}
}

func TestGrouped(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1,000", 1_000_000: "1,000,000", -999: "-999", -12_345: "-12,345"} {
		if got := Grouped(n); got != want {
			t.Errorf("%d is written %q", n, got)
		}
	}
}
