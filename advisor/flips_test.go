package advisor_test

import (
	"reflect"
	"slices"
	"testing"

	"firstrole/advisor"
)

// oneChange lists every sheet that one change of one answer makes, by the
// definition: another option, one option added or removed, another interval of
// a number, anything where nothing is known.
func oneChange(t trial, s advisor.Sheet, q *advisor.Question) []advisor.Answer {
	a := s.Answers[q.ID]
	var all []advisor.Answer
	for _, to := range everyAnswer(t.e, q) {
		if a.Equal(to) {
			continue
		}
		if q.Type == advisor.Several && a.Known() && !onePress(q, a, to) {
			continue
		}
		all = append(all, to)
	}
	return all
}

func onePress(q *advisor.Question, from, to advisor.Answer) bool {
	alone := func(a advisor.Answer) bool { o, _ := q.Option(a.Options[0]); return o.Alone }
	if alone(to) || alone(from) {
		return len(to.Options) == 1
	}
	added, removed := 0, 0
	for _, o := range q.Options {
		switch {
		case to.Has(o.ID) && !from.Has(o.ID):
			added++
		case from.Has(o.ID) && !to.Has(o.ID):
			removed++
		}
	}
	return added+removed == 1
}

// flipping gives the sets of questions of which one change each flips the
// verdict, with the changed sheets.
func flipping(t trial, size int) map[string][]advisor.Sheet {
	want, _ := t.e.VerdictOf(t.s)
	found := map[string][]advisor.Sheet{}
	questions := t.e.Questions(1)
	var change func(from int, s advisor.Sheet, changed []string)
	change = func(from int, s advisor.Sheet, changed []string) {
		if len(changed) == size {
			if id, _ := t.e.VerdictOf(s); id == want {
				return
			}
			key := ""
			for _, id := range changed {
				if !asked(t.e, s, id) {
					return
				}
				key += id + " "
			}
			found[key] = append(found[key], s)
			return
		}
		for at := from; at < len(questions); at++ {
			for _, a := range oneChange(t, t.s, questions[at]) {
				with := s.Clone()
				with.Answers[questions[at].ID] = a
				change(at+1, with, append(slices.Clone(changed), questions[at].ID))
			}
		}
	}
	change(0, t.s, nil)
	return found
}

func TestFlips(t *testing.T) {
	sizes := map[int]int{}
	eachTrial(t, func(t trial) {
		r := t.e.Advise(t.s, "")
		for _, f := range r.Flips {
			s := applied(t, f)
			if id, _ := t.e.VerdictOf(s); id != f.To || id == r.Verdict.ID {
				t.Fatalf("flip %v gives %s", f, id)
			}
		}
		size := 4
		for n := 1; n <= min(3, len(t.e.Questions(1))) && size == 4; n++ {
			if found := flipping(t, n); len(found) > 0 {
				size = n
				keys := map[string]bool{}
				for _, f := range r.Flips {
					key := ""
					for _, c := range f.Changes {
						key += c.Question + " "
					}
					keys[key] = true
					if _, ok := found[key]; !ok {
						t.Fatalf("%s is no flip", key)
					}
				}
				for key := range found {
					if n < 3 && !keys[key] {
						t.Fatalf("%s flips and is not reported among %v", key, r.Flips)
					}
				}
			}
		}
		sizes[size]++
		switch {
		case size == 4 && len(r.Flips) > 0:
			t.Fatalf("nothing flips, reported %v", r.Flips)
		case size < 4 && len(r.Flips) == 0:
			t.Fatalf("%d changes flip, nothing is reported", size)
		case size == 3 && len(r.Flips) != 1:
			t.Fatalf("%d triples are reported", len(r.Flips))
		}
		for _, f := range r.Flips {
			if len(f.Changes) != size {
				t.Fatalf("a flip of %d, %d suffice", len(f.Changes), size)
			}
		}
	})
	if sizes[1] == 0 || sizes[2] == 0 || sizes[4] == 0 {
		t.Errorf("sheets by size of flip: %v: the test says little", sizes)
	}
}

func applied(t trial, f advisor.Flip) advisor.Sheet {
	s := t.s.Clone()
	for _, c := range f.Changes {
		switch to := c.To.(type) {
		case string:
			s.Answers[c.Question] = advisor.Choose(to)
		case []string:
			s.Answers[c.Question] = advisor.Choose(to...)
		case int64:
			s.Answers[c.Question] = advisor.Amount(to)
		}
	}
	return s
}

func TestTieBreaker(t *testing.T) {
	eachTrial(t, func(t trial) {
		r := t.e.Advise(t.s, "")
		var deciding []string
		for _, q := range t.e.Questions(1) {
			if knows(q, t.s.Answers[q.ID]) || !asked(t.e, t.s, q.ID) {
				continue
			}
			decides := slices.ContainsFunc(everyAnswer(t.e, q), func(a advisor.Answer) bool {
				s := t.s.Clone()
				s.Answers[q.ID] = a
				id, _ := t.e.VerdictOf(s)
				return id != r.Verdict.ID
			})
			if decides {
				deciding = append(deciding, q.ID)
			}
		}
		switch {
		case len(deciding) > 0 && (r.Tie == nil || !r.Tie.Decides || r.Tie.Question != deciding[0]):
			t.Errorf("%v decide, the tie-breaker is %v", deciding, r.Tie)
		case len(deciding) == 0 && r.Tie != nil && r.Tie.Decides:
			t.Errorf("nothing decides, the tie-breaker is %v", r.Tie)
		}
	})
}

func TestAdviceIsTheSameTwice(t *testing.T) {
	eachTrial(t, func(t trial) {
		if a, b := t.e.Advise(t.s, ""), t.e.Advise(t.s.Clone(), ""); !reflect.DeepEqual(a, b) {
			t.Error("the same sheet is advised differently the second time")
		}
	})
}
