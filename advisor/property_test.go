package advisor_test

import (
	"math"
	"reflect"
	"slices"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/internal/invent"
	"firstrole/advisor/pack/packtest"
)

func TestReasonsSumToScore(t *testing.T) {
	eachTrial(t, func(t trial) {
		r := t.e.Advise(t.s, "")
		for _, score := range r.Scores {
			sum := 50
			for _, reason := range r.Reasons {
				if reason.Role == score.Role {
					sum += reason.Points
				}
			}
			if sum != score.Score {
				t.Errorf("%s: the reasons give %d, the score is %d", score.Role, sum, score.Score)
			}
		}
	})
}

func TestHiddenAnswersNeverCount(t *testing.T) {
	eachTrial(t, func(t trial) {
		want := t.e.Advise(t.s, "")
		stripped := t.s.Clone()
		for _, id := range want.Ignored {
			delete(stripped.Answers, id)
		}
		got := t.e.Advise(stripped, "")
		if !reflect.DeepEqual(got.Scores, want.Scores) || !reflect.DeepEqual(got.Verdict, want.Verdict) {
			// A kept answer may come back in a completion: the bounds may differ.
			for i := range got.Scores {
				if got.Scores[i].Score != want.Scores[i].Score {
					t.Errorf("without hidden answers %v, with them %v", got.Scores, want.Scores)
				}
			}
			if got.Verdict.ID != want.Verdict.ID {
				t.Errorf("without hidden answers %v, with them %v", got.Verdict, want.Verdict)
			}
		}
	})
}

func TestRegionsAreTheVerdict(t *testing.T) {
	eachTrial(t, func(t trial) {
		for range 40 {
			scores := make([]int, len(t.pack.Roles))
			for i := range scores {
				scores[i] = 35 + t.r.IntN(45)
			}
			count, agree := t.e.RegionsAgree(t.s, scores)
			if count == 0 || !agree {
				t.Fatalf("scores %v lie in %d regions, agreeing: %v", scores, count, agree)
			}
		}
	})
}

// TestSlackAndTurn moves every score by every whole number of points.
func TestSlackAndTurn(t *testing.T) {
	eachTrial(t, func(t trial) {
		r := t.e.Advise(t.s, "")
		from := t.e.ScoresOf(t.s)
		most := 12
		if len(from) > 2 {
			most = 7
		}
		slack, turn := bruteDistances(t, r, from, most)
		compare(t, "slack", r.Slack, slack, most)
		compare(t, "turn", r.Turn, turn, most)
	})
}

func compare(t trial, name string, got *int, want, most int) {
	t.Helper()
	have := math.MaxInt
	if got != nil {
		have = *got
	}
	if (have <= most || want <= most) && have != want {
		t.Errorf("%s is %d, going through every score gives %d", name, have, want)
	}
}

func bruteDistances(t trial, r advisor.Result, from []int, most int) (slack, turn int) {
	slack, turn = math.MaxInt, math.MaxInt
	decide, in := t.e.Decider(t.s), t.e.In(t.s)
	lead := soleLeader(in, from)
	kinds := map[string]bool{}
	for _, v := range t.pack.Verdicts {
		kinds[v.ID] = v.Kind == advisor.KindNone || v.Kind == advisor.KindEither
	}
	scores := slices.Clone(from)
	var move func(role, d int)
	move = func(role, d int) {
		if role == len(from) {
			to := decide(scores, 1)
			if to == r.Verdict.ID {
				return
			}
			slack = min(slack, d)
			now := soleLeader(in, scores)
			if kinds[to] || kinds[r.Verdict.ID] || now != lead || now < 0 {
				turn = min(turn, d)
			}
			return
		}
		for by := -most; by <= most; by++ {
			scores[role] = from[role] + by
			move(role+1, max(d, by, -by))
		}
		scores[role] = from[role]
	}
	move(0, 0)
	return slack, turn
}

func soleLeader(in []bool, scores []int) int {
	best := -1
	for role, s := range scores {
		if in[role] && (best < 0 || s > scores[best]) {
			best = role
		}
	}
	for role, s := range scores {
		if best >= 0 && role != best && s == scores[best] && in[role] {
			return -1
		}
	}
	return best
}

func TestIntervalHoldsEveryCompletion(t *testing.T) {
	eachTrial(t, func(t trial) {
		if ways(t.e, t.s) > 3000 {
			return
		}
		r := t.e.Advise(t.s, "")
		completions(t.e, t.s, true, func(s advisor.Sheet) {
			for role, score := range t.e.ScoresOf(s) {
				if b := r.Scores[role]; score < b.Low || score > b.High {
					t.Fatalf("%s can score %d, outside %d to %d", b.Role, score, b.Low, b.High)
				}
			}
		})
	})
}

func TestSettledIsNeverWrong(t *testing.T) {
	settled := 0
	eachTrial(t, func(t trial) {
		if ways(t.e, t.s) > 3000 {
			return
		}
		r := t.e.Advise(t.s, "")
		if !r.Settled.Role && !r.Settled.Verdict {
			return
		}
		settled++
		lead := soloist(t.e.ScoresOf(t.s))
		completions(t.e, t.s, false, func(s advisor.Sheet) {
			if id, _ := t.e.VerdictOf(s); r.Settled.Verdict && id != r.Verdict.ID {
				t.Fatalf("settled on %s, but %v gives %s", r.Verdict.ID, s.Answers, id)
			}
			if now := soloist(t.e.ScoresOf(s)); r.Settled.Role && now != lead {
				t.Fatalf("role settled, but %v gives another", s.Answers)
			}
		})
	})
	if settled < rounds/10 {
		t.Errorf("only %d sheets were settled: the test says little", settled)
	}
}

func soloist(scores []int) int {
	best := slices.Index(scores, slices.Max(scores))
	if slices.Contains(scores[best+1:], scores[best]) {
		return -1
	}
	return best
}

func TestFullSheetIsSettled(t *testing.T) {
	eachTrial(t, func(t trial) {
		s := t.s.Clone()
		for _, q := range t.e.Questions(1) {
			if s.Answers[q.ID].Blank() {
				s.Answers[q.ID] = invent.Answer(t.r, q)
			}
		}
		r := t.e.Advise(s, "")
		if !r.Settled.Verdict {
			t.Error("nothing is blank, and the verdict is not settled")
		}
	})
}

// TestOptionOrder turns the options of every question that is not ordered
// round.
func TestOptionOrder(t *testing.T) {
	eachTrial(t, func(t trial) {
		turned := *t.pack
		turned.Questions = slices.Clone(t.pack.Questions)
		s := t.s.Clone()
		for i := range turned.Questions {
			q := &turned.Questions[i]
			if q.Ordered || q.Type == advisor.Number {
				continue
			}
			q.Options = slices.Clone(q.Options)
			slices.Reverse(q.Options)
			if a := s.Answers[q.ID]; a.Known() {
				s.Answers[q.ID] = advisor.Answer{Options: q.Arrange(a.Options)}
			}
		}
		e := packtest.Engine(t, &turned, "founder")
		want, got := t.e.Advise(t.s, ""), e.Advise(s, "")
		if !reflect.DeepEqual(want.Scores, got.Scores) || want.Verdict != got.Verdict {
			t.Errorf("%v %v, with options turned round %v %v", want.Verdict, want.Scores, got.Verdict, got.Scores)
		}
	})
}

// TestStrongerYes answers one ordered question one step higher, in packs whose
// rules reward only that.
func TestStrongerYes(t *testing.T) {
	eachTrial(t, func(t trial) {
		p := *t.pack
		p.Rules = nil
		for _, r := range t.pack.Rules {
			if r.When.Op == advisor.OpAtLeast {
				for i := range r.Points {
					r.Points[i].Points = max(r.Points[i].Points, 1)
				}
				p.Rules = append(p.Rules, r)
			}
		}
		e := packtest.Engine(t, &p, "founder")
		before := e.ScoresOf(t.s)
		for _, q := range e.Questions(1) {
			a := t.s.Answers[q.ID]
			if !q.Ordered || !a.Known() || namedByWhen(&p, q.ID) {
				continue
			}
			next := slices.IndexFunc(q.Options, func(o advisor.Option) bool { return o.ID == a.Options[0] }) + 1
			if next == len(q.Options) || q.Options[next].Unknown || !knows(q, a) {
				continue
			}
			s := t.s.Clone()
			s.Answers[q.ID] = advisor.Choose(q.Options[next].ID)
			for role, score := range e.ScoresOf(s) {
				if score < before[role] {
					t.Errorf("a stronger answer to %s lowers role %d from %d to %d", q.ID, role, before[role], score)
				}
			}
		}
	})
}

func namedByWhen(p *advisor.Pack, id string) bool {
	return slices.ContainsFunc(p.Questions, func(q advisor.Question) bool {
		return slices.Contains(q.When.Questions(), id)
	})
}
