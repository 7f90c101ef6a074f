package advisor_test

import (
	"errors"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/internal/invent"
	"firstrole/advisor/pack/packtest"
)

// forward answers the question that is shown.
func forward(t trial, i advisor.Interview) advisor.Interview {
	a := invent.Answer(t.r, i.Question())
	if t.r.IntN(5) == 0 {
		a = advisor.UnknownAnswer
	}
	next, err := i.Confirm(a)
	if err != nil {
		t.Fatal(err)
	}
	return next
}

func TestBackThenForwardIsTheIdentity(t *testing.T) {
	eachTrial(t, func(t trial) {
		i := t.e.Start(advisor.Sheet{})
		for range 20 {
			if i.AtCheck() {
				break
			}
			if i.First() {
				i = forward(t, i)
				continue
			}
			back := i.Back()
			again, err := back.Confirm(back.Given())
			if err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(again, i) {
				t.Fatalf("back and forward from %s gives %v", i.Question().ID, again)
			}
			i = forward(t, i)
		}
	})
}

func TestLeftFallsWithEveryStepForward(t *testing.T) {
	eachTrial(t, func(t trial) {
		i := t.e.Start(advisor.Sheet{})
		for !i.AtCheck() {
			left := i.Left()
			// A change of mind in between must not raise the count either.
			if !i.First() && t.r.IntN(3) == 0 {
				back := i.Back()
				if back.Left() <= left {
					t.Fatalf("%d left after going back from %d", back.Left(), left)
				}
				i = back
				left = back.Left()
			}
			next := forward(t, i)
			if next.AtCheck() {
				break
			}
			if next.Left() >= left {
				t.Fatalf("at most %d left, then at most %d", left, next.Left())
			}
			i = next
		}
	})
}

func TestResumeChangesNothing(t *testing.T) {
	eachTrial(t, func(t trial) {
		i := t.e.Start(advisor.Sheet{})
		for !i.AtCheck() {
			resumed := t.e.Start(i.Sheet())
			if resumed.AtCheck() || resumed.Question().ID != i.Question().ID {
				t.Fatalf("resumed elsewhere than at %s", i.Question().ID)
			}
			i = forward(t, i)
		}
	})
}

func TestChangeAsksOnlyWhatIsNew(t *testing.T) {
	eachTrial(t, func(t trial) {
		i := t.e.Start(advisor.Sheet{})
		for !i.AtCheck() {
			i = forward(t, i)
		}
		steps := i.Steps()
		changed := i.Change(steps[t.r.IntN(len(steps))].Question.ID)
		for changed = forward(t, changed); !changed.AtCheck(); changed = forward(t, changed) {
			if !changed.Given().Blank() {
				t.Fatalf("%s is asked again", changed.Question().ID)
			}
		}
		for _, step := range changed.Steps() {
			if step.Answer.Blank() {
				t.Fatalf("%s is left blank", step.Question.ID)
			}
		}
	})
}

// TestKeptAnswerComesBack changes an answer so that a follow-up goes, and back.
func TestKeptAnswerComesBack(t *testing.T) {
	came := 0
	eachTrial(t, func(t trial) {
		i := t.e.Start(advisor.Sheet{})
		for !i.AtCheck() {
			i = forward(t, i)
		}
		before := i.Sheet()
		for _, step := range i.Steps() {
			change := i.Change(step.Question.ID)
			other, err := change.Confirm(advisor.UnknownAnswer)
			if err != nil {
				t.Fatal(err)
			}
			gone := len(i.Steps()) > len(other.Steps())
			back, err := other.Check().Change(step.Question.ID).Confirm(step.Answer)
			if step.Answer.Blank() || err != nil {
				t.Fatal(err)
			}
			if !slices.EqualFunc(back.Steps(), i.Steps(), func(a, b advisor.Step) bool {
				return a.Question == b.Question && a.Answer.Equal(b.Answer)
			}) {
				t.Fatalf("changing %s and back loses answers: %v, before %v", step.Question.ID, back.Sheet().Answers, before.Answers)
			}
			if gone {
				came++
			}
		}
	})
	if came == 0 {
		t.Error("no follow-up ever went: the test says nothing")
	}
}

func TestConfirmRefuses(t *testing.T) {
	eachTrial(t, func(t trial) {
		i := t.e.Start(advisor.Sheet{})
		if _, err := i.Confirm(advisor.Answer{}); !errors.Is(err, advisor.ErrNothingGiven) {
			t.Errorf("a blank is confirmed: %v", err)
		}
		wrong := advisor.Choose("no such option")
		if i.Question().Type == advisor.Number {
			wrong = advisor.Amount(i.Question().Max + 1)
		}
		if same, err := i.Confirm(wrong); !errors.Is(err, advisor.ErrNotAllowed) || !reflect.DeepEqual(same, i) {
			t.Errorf("a wrong answer is confirmed: %v", err)
		}
	})
}

// The count is the longest way there is, not just a bound: every way is walked.
func TestLeftIsTheLongestWay(t *testing.T) {
	eachTrial(t, func(t trial) {
		i := t.e.Start(advisor.Sheet{})
		if !i.AtCheck() && t.r.IntN(10) == 0 { // every way there is takes its time
			if want := longestWay(t, i); t.e.Most() != want {
				t.Fatalf("at most %d questions, and %d can come", t.e.Most(), want)
			}
		}
		for !i.AtCheck() && t.r.IntN(3) > 0 {
			i = forward(t, i)
		}
		if i.AtCheck() {
			return
		}
		if want := longestWay(t, i) - 1; i.Left() != want {
			t.Fatalf("at most %d left at %s, and %d can come", i.Left(), i.Question().ID, want)
		}
	})
}

// Where there are too many ways to follow, the count is a bound that falls all
// the same, and nothing comes that it did not count.
func TestLeftOfLongPacks(t *testing.T) {
	bounded := 0
	for seed := range uint64(60 / slower) {
		r := rand.New(rand.NewPCG(seed, 11))
		e := packtest.Engine(t, invent.Pack(r, invent.Shape{Questions: 40, Roles: 2, Method: advisor.MethodHire}), "founder")
		if advisor.WaysLeft(e) > advisor.LeftLimit {
			bounded++
		}
		one := trial{T: t, r: r, e: e}
		left := len(e.Questions(1))
		for i := e.Start(advisor.Sheet{}); !i.AtCheck(); i = forward(one, i) {
			if i.Left() >= left {
				t.Fatalf("seed %d: at most %d left, then at most %d", seed, left, i.Left())
			}
			left = i.Left()
		}
	}
	if bounded == 0 {
		t.Error("every way was followed: the test says nothing")
	}
}

// longestWay counts the questions on the longest way to the end.
func longestWay(t trial, i advisor.Interview) int {
	if i.AtCheck() {
		return 0
	}
	longest := 0
	for _, a := range append(everyAnswer(t.e, i.Question()), advisor.UnknownAnswer) {
		next, err := i.Confirm(a)
		if err != nil {
			t.Fatal(err)
		}
		longest = max(longest, longestWay(t, next))
	}
	return longest + 1
}
