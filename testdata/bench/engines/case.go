package main

import (
	"bufio"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"

	"firstrole/advisor"
)

const (
	questions = 20
	options   = 4
	rules     = 80
	roles     = 3
	need      = 55
	lead      = 15
)

// rule gives points where one question, or each of two, has an option.
type rule struct {
	at     [][2]int // question, option
	points [roles]int
}

// testCase is the rules with some answer sheets, in the forms that the engines
// take.
type testCase struct {
	list    []rule
	options [][]int             // by sheet: the option of each question
	sheets  []advisor.Sheet     // the same
	maps    []map[string]string // the same
}

func newCase() *testCase {
	r := rand.New(rand.NewPCG(20, 80))
	c := &testCase{}
	for i := range rules {
		one := rule{at: [][2]int{{i % questions, r.IntN(options)}}}
		if i%2 == 1 {
			one.at = append(one.at, [2]int{(i + 1 + r.IntN(questions-1)) % questions, r.IntN(options)})
		}
		for role := range one.points {
			one.points[role] = 1 + r.IntN(4)
			if r.IntN(2) == 0 {
				one.points[role] *= -1
			}
		}
		c.list = append(c.list, one)
	}
	for range 512 {
		chosen := make([]int, questions)
		s := advisor.Sheet{As: "boss", Answers: map[string]advisor.Answer{}}
		m := map[string]string{}
		for q := range chosen {
			chosen[q] = r.IntN(options)
			s.Answers[question(q)] = advisor.Choose(option(chosen[q]))
			m[question(q)] = option(chosen[q])
		}
		c.options, c.sheets, c.maps = append(c.options, chosen), append(c.sheets, s), append(c.maps, m)
	}
	return c
}

func question(i int) string { return fmt.Sprintf("question_%d", i) }
func option(i int) string   { return fmt.Sprintf("option_%d", i) }
func role(i int) string     { return fmt.Sprintf("role_%d", i) }

// decide is the verdict of scores by method hire, where no gate stands in the
// way of anything but both and one person for both.
func decide(scores *[roles]int) string {
	a, b := -1, -1
	for r, score := range scores {
		switch {
		case a < 0 || score > scores[a]:
			a, b = r, a
		case b < 0 || score > scores[b]:
			b = r
		}
	}
	switch {
	case scores[a] < need:
		return "wait"
	case scores[b] >= need:
		return "both"
	}
	return verdicts[a]
}

var verdicts = func() (ids [roles]string) {
	for r := range ids {
		ids[r] = role(r) + "_first"
	}
	return ids
}()

// rows writes sheets as NDJSON.
func (c *testCase) rows(to io.Writer, n int) error {
	var all []string
	for i, chosen := range c.options {
		var answers []string
		for q, o := range chosen {
			answers = append(answers, fmt.Sprintf("%q:%q", question(q), option(o)))
		}
		all = append(all, fmt.Sprintf("{\"format\":1,\"as\":\"boss\",\"name\":\"r%d\",\"answers\":{%s}}\n", i, strings.Join(answers, ",")))
	}
	w := bufio.NewWriterSize(to, 1<<20)
	for i := range n {
		if _, err := w.WriteString(all[i%len(all)]); err != nil {
			return err
		}
	}
	return w.Flush()
}

// write writes the rules as a pack.
func (c *testCase) write(dir string) error {
	var q, r strings.Builder
	q.WriteString("format: 1\nquestions:\n")
	for i := range questions {
		fmt.Fprintf(&q, "  - {id: %s, as: boss, part: 1, theme: all, ask: \"Number %d?\", why: For the rules., short: Number %d, source: [judgement], type: one, options: [", question(i), i, i)
		for o := range options {
			fmt.Fprintf(&q, "{id: %s, label: option %d}, ", option(o), o)
		}
		q.WriteString("]}\n")
	}
	r.WriteString(`format: 1
sources: [{id: judgement, kind: judgement, title: a judgement, short: a judgement}]
audiences: [{id: boss, label: I ask, method: hire, default: wait, need: 55, lead: 15, toss_up: 6, clear_slack: 15, clear_breaks_at: 50, gate_coverage: 6, provisional: 50, split: [{margin: 0, share: 50}]}]
themes: [{id: all, as: boss, label: All}]
rules:
`)
	for i, one := range c.list {
		var when, points []string
		for _, at := range one.at {
			when = append(when, fmt.Sprintf("{question: %s, is: %s}", question(at[0]), option(at[1])))
		}
		for role_, n := range one.points {
			points = append(points, fmt.Sprintf("%s: %d", role(role_), n))
		}
		fmt.Fprintf(&r, "  - {id: rule_%d, theme: all, when: {all: [%s]}, points: {%s}, because: It is so., source: [judgement]}\n", i, strings.Join(when, ", "), strings.Join(points, ", "))
	}
	r.WriteString("verdicts:\n")
	for i, id := range verdicts {
		fmt.Fprintf(&r, "  - {id: %s, as: boss, kind: first, role: %s, label: %s, headline: [It is so.]}\n", id, role(i), id)
	}
	for id, kind := range map[string]string{"both": "both", "hybrid": "hybrid", "wait": "none"} {
		fmt.Fprintf(&r, "  - {id: %s, as: boss, kind: %s, label: %s, headline: [It is so.]}\n", id, kind, id)
	}
	r.WriteString("roles:\n")
	for i := range roles {
		fmt.Fprintf(&r, "  - {id: %s, name: role %d, about: It is so., duties: [{group: all, duties: [{id: duty_%d, text: Work, source: [judgement]}]}], ladder: [{level: manager, title: role %d, source: [judgement]}]}\n", role(i), i, i, i)
	}
	for name, content := range map[string]string{"questions.yaml": q.String(), "roles.yaml": r.String()} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			return err
		}
	}
	return nil
}
