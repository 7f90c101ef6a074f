package report_test

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/internal/invent"
	"firstrole/advisor/pack/packtest"
	"firstrole/advisor/report"
)

// oddSheets are sheets that nobody sets out to write, and somebody does: nothing
// known, everything in the middle, all that can be ticked, one answer only, and
// random ones, which contradict themselves.
func oddSheets(p *advisor.Pack, as string) map[string]advisor.Sheet {
	all := map[string]advisor.Sheet{"blank": {}}
	every := func(name string, answer func(*advisor.Question) advisor.Answer) {
		s := advisor.Sheet{As: as, Currency: "USD", Answers: map[string]advisor.Answer{}}
		for i := range p.Questions {
			q := &p.Questions[i]
			if a := answer(q); q.As == as && q.Part == 1 && !a.Blank() {
				s.Answers[q.ID] = a
				if name == "one" {
					all["only "+q.ID] = advisor.Sheet{As: as, Answers: map[string]advisor.Answer{q.ID: a}}
				}
			}
		}
		all[name] = s
	}
	at := func(place func(n int) int) func(*advisor.Question) advisor.Answer {
		return func(q *advisor.Question) advisor.Answer {
			if q.Type == advisor.Number {
				return advisor.Amount(q.Min + int64(place(2))*(q.Max-q.Min))
			}
			return advisor.Choose(q.Options[place(len(q.Options))].ID)
		}
	}
	every("all unknown", func(*advisor.Question) advisor.Answer { return advisor.UnknownAnswer })
	every("first", at(func(int) int { return 0 }))
	every("last", at(func(n int) int { return n - 1 }))
	every("one", at(func(n int) int { return n / 2 }))
	every("middle", func(q *advisor.Question) advisor.Answer {
		if !q.Ordered {
			return advisor.UnknownAnswer
		}
		return at(func(n int) int { return n / 2 })(q)
	})
	every("everything", func(q *advisor.Question) advisor.Answer {
		if q.Type != advisor.Several {
			return at(func(n int) int { return n - 1 })(q)
		}
		var ticked []string
		for _, o := range q.Options {
			if !o.Alone {
				ticked = append(ticked, o.ID)
			}
		}
		return advisor.Choose(ticked...)
	})
	r := rand.New(rand.NewPCG(3, 3))
	for n := range 20 {
		all["random "+string(rune('A'+n))] = invent.Sheet(r, p, as)
	}
	return all
}

// slips are what betrays that no person wrote a line.
var slips = regexp.MustCompile(`“”|\bone (points|answers|questions|rules)\b|\b(is|by|takes) no points\b|[^.]\.\.( |$)| [,.;]|[a-z]\{|%!|\bnil\b|, because:$|!`)

// TestAloud reads the reports of odd sheets for what no person would say, and for
// confidence that is not there.
func TestAloud(t *testing.T) {
	if testing.Short() {
		t.Skip("nothing runs beside it, and it takes its time")
	}
	p := packtest.Shipped(t)
	for _, e := range packtest.Engines(t, p) {
		a := e.Audience
		for name, s := range oddSheets(p, a.ID) {
			r := e.Advise(s, "2026-03-03")
			text := report.Text(r)
			body, _, _ := strings.Cut(text, "\nSources\n---")
			for _, passage := range strings.Split(body, "\n\n") {
				if slip := slips.FindString(flat(passage)); slip != "" {
					t.Errorf("%s, %s: %q in %q", a.ID, name, slip, passage)
				}
			}
			head := strings.Join(strings.Split(text, "\n")[3:8], " ")
			unsure := r.Verdict.Provisional || r.Verdict.Strength != advisor.Clear
			if unsure && strings.Contains(head, "Clear:") || r.Verdict.Provisional && !strings.Contains(body, "Provisional:") {
				t.Errorf("%s, %s: surer than it is: %s", a.ID, name, head)
			}
			if r.Slack == nil && strings.Contains(head, "ways of weighing") {
				t.Errorf("%s, %s: gates decide, and it is said to hold however the answers are weighed: %s", a.ID, name, head)
			}
			if slices.Contains([]string{"blank", "all unknown", "middle"}, name) && r.Verdict.Strength != advisor.TossUp {
				t.Errorf("%s, %s: %s", a.ID, name, head)
			}
			if len(r.Why.Against) > 0 && !strings.Contains(flat(body), flat(r.Why.Against[0].Text)) {
				t.Errorf("%s, %s: the strongest argument against is not shown: %s", a.ID, name, r.Why.Against[0].Text)
			}
		}
	}
}

func flat(text string) string { return strings.Join(strings.Fields(text), " ") }
