package engagement

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/internal/invent"
	"firstrole/advisor/pack/packtest"
)

// invented is an engagement of invented sheets on an invented pack.
func invented(t *testing.T, seed uint64) (*advisor.Engine, *Engagement) {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 41))
	shape := invent.Shape{Questions: 3 + r.IntN(6), Roles: 2 + r.IntN(2), Method: advisor.MethodHire}
	if r.IntN(3) == 0 {
		shape.Method = advisor.MethodPath
	}
	p := invent.Pack(r, shape)
	a := p.Audiences[r.IntN(len(p.Audiences))]
	e := packtest.Engine(t, p, a.ID)
	x := &Engagement{Client: "C", As: a.ID, Pack: p.Digest}
	for i := range r.IntN(6) {
		s := invent.Sheet(r, p, a.ID)
		if i > 0 && r.IntN(3) == 0 {
			s = x.Stakeholders[r.IntN(i)].Sheet.Clone() // voices that agree
		}
		x.Stakeholders = append(x.Stakeholders, Stakeholder{ID: fmt.Sprint(i), Name: fmt.Sprint("V", i), Sheet: s})
	}
	return e, x
}

const seeds = 200

// On any pack and any sheets: everybody stands in one place of each question,
// nothing but the same known answer of everybody is agreed on, what is given
// stays apart, and what is said to come out does.
func TestSpreadsHold(t *testing.T) {
	for seed := range uint64(seeds) {
		e, x := invented(t, seed)
		d := Differ(e, x)
		last := 0
		for i := range d.Spreads {
			s := &d.Spreads[i]
			standOnce(t, seed, x, s)
			if r := rank(s); r < last {
				t.Fatalf("seed %d: %s comes too late", seed, s.Question.ID)
			} else {
				last = r
			}
			if s.State == Agreed != (len(x.Stakeholders) > 1 && len(s.Values) == 1 && len(s.Values[0].Who) == len(x.Stakeholders)) {
				t.Fatalf("seed %d: %s is %s", seed, s.Question.ID, s.State)
			}
			if s.State == Agreed && (s.Matters() || s.Split != nil) {
				t.Fatalf("seed %d: %s is agreed on and matters: %+v", seed, s.Question.ID, s.Effect)
			}
			if s.Split != nil && s.Values[s.Split.Low].Answer.Equal(s.Values[s.Split.High].Answer) {
				t.Fatalf("seed %d: %s is split between equals", seed, s.Question.ID)
			}
		}
		for id := range d.Merged.Answers {
			at := slices.IndexFunc(d.Spreads, func(s Spread) bool { return s.Question.ID == id })
			if at < 0 || d.Spreads[at].State != Agreed {
				t.Fatalf("seed %d: %s is merged and not agreed on", seed, id)
			}
		}
	}
}

// Whatever is decided, the rest can still be laid side by side: also where a
// decision leaves a question to one voice and takes it from another, as those of
// the first seeds do.
func TestSpreadsHoldOnceDecided(t *testing.T) {
	all := []uint64{982, 2146, 2317}
	for seed := range uint64(seeds) {
		all = append(all, seed)
	}
	for _, seed := range all {
		e, begun := invented(t, seed)
		r := rand.New(rand.NewPCG(seed, 5))
		x := *begun
		for range 3 {
			d := Differ(e, &x)
			for i := range d.Spreads {
				standOnce(t, seed, &x, &d.Spreads[i])
			}
			if len(d.Spreads) == 0 {
				break
			}
			q := d.Spreads[r.IntN(len(d.Spreads))].Question
			if legal := q.LegalAnswers(); len(legal) > 0 {
				x = Decide(e, Decision{Question: q.ID, Answer: legal[r.IntN(len(legal))]}, day)(x)
			}
		}
	}
}

// What an answer speaks for does not hang on who was heard first.
func TestLeanInAnyOrder(t *testing.T) {
	first, second := []int{6, 0}, []int{0, 6}
	for _, sheets := range [][][]int{{first, second, first}, {first, first, second}, {second, first, first}, nil} {
		if got := lean(sheets, 2); !slices.Equal(got, []int{0, 0}) {
			t.Errorf("%v: %v, where it speaks for neither", sheets, got)
		}
	}
	if got := lean([][]int{first, {0, 0}, first}, 2); !slices.Equal(got, []int{12, 0}) {
		t.Errorf("twice for the first role: %v", got)
	}
}

func standOnce(t *testing.T, seed uint64, x *Engagement, s *Spread) {
	t.Helper()
	times := make([]int, len(x.Stakeholders))
	for i, v := range s.Values {
		for _, who := range v.Who {
			times[who]++
			if !x.Stakeholders[who].Sheet.Answers[s.Question.ID].Equal(v.Answer) {
				t.Fatalf("seed %d: %s puts an answer into somebody's mouth", seed, s.Question.ID)
			}
		}
		for _, other := range s.Values[:i] {
			if other.Answer.Equal(v.Answer) && other.Currency == v.Currency {
				t.Fatalf("seed %d: %s has an answer twice", seed, s.Question.ID)
			}
		}
	}
	for _, who := range slices.Concat(s.Unknown, s.Blank, s.NotAsked) {
		times[who]++
	}
	for who, n := range times {
		if n != 1 {
			t.Fatalf("seed %d: in %s voice %d stands in %d places", seed, s.Question.ID, who, n)
		}
	}
}

// A neutral answer gives no sheet another lead than "I don't know" does: with
// it no role gains on another, and no verdict but by what was open turns.
func TestNeutralGainsNothing(t *testing.T) {
	found := 0
	for seed := range uint64(seeds) {
		e, x := invented(t, seed)
		for _, s := range Differ(e, x).Spreads {
			for _, v := range s.Values {
				if !v.Neutral {
					continue
				}
				found++
				for _, voice := range x.Stakeholders {
					with, without := voice.Sheet.Clone(), voice.Sheet.Clone()
					with.Answers[s.Question.ID], without.Answers[s.Question.ID] = v.Answer, advisor.UnknownAnswer
					a, b := e.Brief(with).Scores, e.Brief(without).Scores
					for role := range a {
						if a[role]-a[0] != b[role]-b[0] {
							t.Fatalf("seed %d: %s %v gives %v, not knowing gives %v", seed, s.Question.ID, v.Answer.Options, a, b)
						}
					}
				}
			}
		}
	}
	if found == 0 {
		t.Error("no invented pack has a neutral answer")
	}
}

// Every meeting comes to an end, whatever is agreed in it, with a verdict that
// nothing that was answered and stays open turns. The way back leads through the
// same screens.
func TestMeetingsEnd(t *testing.T) {
	for seed := range uint64(seeds) {
		e, x := invented(t, seed)
		r := rand.New(rand.NewPCG(seed, 7))
		m := Convene(e, *x, day)
		for steps := 0; m.At().Kind != StopOpen; steps++ {
			if steps > 200 {
				t.Fatalf("seed %d: no end", seed)
			}
			switch m.At().Kind {
			case StopOwner:
				m = m.Taken(m.Owned("A")(*m.Engagement()))
			case StopAnswer:
				before := m.At()
				m = m.Taken(m.Decided(Decision{Answer: any(r, m.Spread())})(*m.Engagement()))
				if m.Back().At() != before {
					t.Fatalf("seed %d: back from %v leads to %v", seed, m.At(), m.Back().At())
				}
			default:
				m = m.Skip()
			}
		}
		for _, s := range m.Open() {
			if s.Matters() && s.Decided == nil {
				t.Fatalf("seed %d: %s stays open and matters", seed, s.Question.ID)
			}
		}
		if !m.Firm() {
			t.Fatalf("seed %d: what stays open may turn the verdict", seed)
		}
	}
}

// any is something that may be agreed on: an answer that was given, "I don't
// know", or one that nobody gave.
func any(r *rand.Rand, s *Spread) advisor.Answer {
	if n := r.IntN(len(s.Values) + 2); n < len(s.Values) {
		return s.Values[n].Answer
	} else if all := s.Question.LegalAnswers(); n == len(s.Values) && len(all) > 0 {
		return all[r.IntN(len(all))]
	}
	return advisor.UnknownAnswer
}
