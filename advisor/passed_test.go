package advisor_test

import (
	"reflect"
	"slices"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/internal/invent"
)

// blanks are the questions of this part that are asked and have no answer.
func blanks(i advisor.Interview) []string {
	var all []string
	for _, step := range i.Steps() {
		if step.Answer.Blank() {
			all = append(all, step.Question.ID)
		}
	}
	return all
}

// finishEarly answers until nothing left can change the verdict, and goes to
// the end; false where that never is before the last question.
func finishEarly(t trial) (advisor.Interview, bool) {
	for i := t.e.Start(invent.Sheet(t.r, t.pack, "founder")); !i.AtCheck(); i = forward(t, i) {
		if i.Settled().Verdict {
			return i.Check(), true
		}
	}
	return advisor.Interview{}, false
}

// TestPassedOverStaysSo changes one answer after an early end: what follows is
// a question that was not asked before, or one that could change the verdict.
func TestPassedOverStaysSo(t *testing.T) {
	var early, straight, fresh, unsettled int
	eachTrial(t, func(t trial) {
		end, ok := finishEarly(t)
		if !ok {
			return
		}
		early++
		for _, step := range end.Steps() {
			known := blanks(end)
			now, err := end.Change(step.Question.ID).Confirm(invent.Answer(t.r, step.Question))
			if err != nil {
				t.Fatal(err)
			}
			if now.AtCheck() {
				straight++
			}
			for ; !now.AtCheck(); now = forward(t, now) {
				switch shown := now.Question().ID; {
				case !now.Given().Blank():
					t.Fatalf("%s is asked again", shown)
				case !slices.Contains(known, shown):
					fresh++
				case now.Settled().Verdict:
					t.Fatalf("%s was passed over, and cannot change the verdict", shown)
				default:
					unsettled++
				}
			}
			for _, id := range blanks(now) {
				if !slices.Contains(known, id) {
					t.Fatalf("%s is new and was not asked", id)
				}
			}
			if len(blanks(now)) > 0 && !now.Settled().Verdict {
				t.Fatalf("the verdict is open, and %v not asked", blanks(now))
			}
		}
	})
	t.Logf("%d early ends: %d changes led straight back, %d questions were new, %d could change the verdict", early, straight, fresh, unsettled)
	if min(early, straight, fresh, unsettled) == 0 {
		t.Error("one of these never was: the test says nothing")
	}
}

// TestKnownToBeOpen changes an answer where questions were passed over that can
// turn the verdict: what is not new is not asked, and the list comes again.
func TestKnownToBeOpen(t *testing.T) {
	straight, fresh := 0, 0
	eachTrial(t, func(t trial) {
		i := t.e.Start(advisor.Sheet{})
		for range 1 + t.r.IntN(4) {
			if i = forward(t, i); i.AtCheck() {
				return
			}
		}
		if i.Settled().Verdict {
			return
		}
		end := i.Check()
		known := blanks(end)
		for _, step := range end.Steps() {
			if step.Answer.Blank() {
				continue
			}
			now, err := end.Change(step.Question.ID).Confirm(invent.Answer(t.r, step.Question))
			switch {
			case err != nil:
				t.Fatal(err)
			case now.AtCheck():
				straight++
			case slices.Contains(known, now.Question().ID):
				t.Fatalf("%s was passed over and is asked", now.Question().ID)
			default:
				fresh++
			}
		}
	})
	if straight == 0 || fresh == 0 {
		t.Errorf("%d changes led straight back, %d to new questions: the test says nothing", straight, fresh)
	}
}

// TestBackFromAnEarlyEnd holds that back and forward are the identity there too.
func TestBackFromAnEarlyEnd(t *testing.T) {
	passed := 0
	eachTrial(t, func(t trial) {
		end, ok := finishEarly(t)
		if !ok || len(blanks(end)) == len(end.Steps()) {
			return
		}
		var way []advisor.Interview
		i := end
		for ; i.AtCheck() || !i.First(); i = i.Back() {
			way = append(way, i)
		}
		for len(way) > 0 {
			if i.Given().Blank() {
				t.Fatalf("back from the end leads to %s, which was passed over", i.Question().ID)
			}
			next, err := i.Confirm(i.Given())
			if err != nil {
				t.Fatal(err)
			}
			want := way[len(way)-1]
			way = way[:len(way)-1]
			// Only the digest may be new: an answer was confirmed.
			if next.Place() != want.Place() || next.Reviewing() != want.Reviewing() || !reflect.DeepEqual(next.Bookmark(), want.Bookmark()) {
				t.Fatalf("forward from %s leads to %v", i.Question().ID, next.Bookmark())
			}
			i = next
		}
		passed += len(blanks(end))
	})
	if passed == 0 {
		t.Error("nothing was ever passed over: the test says nothing")
	}
}

// TestBookmark leads anywhere and goes on from what is kept of it.
func TestBookmark(t *testing.T) {
	marks, over, open := 0, 0, 0
	eachTrial(t, func(t trial) {
		i := t.e.Start(advisor.Sheet{})
		for range 30 {
			left := false
			switch n := t.r.IntN(11); {
			case n < 5 && !i.AtCheck():
				i = forward(t, i)
			case n == 5:
				i = i.Check()
			case n == 6 && len(i.Steps()) > 0:
				i = i.Change(i.Steps()[t.r.IntN(len(i.Steps()))].Question.ID)
			case n == 7 && i.AtCheck():
				i = i.SecondPart()
			case n == 8 && i.Part() == 2:
				i = i.FirstPart()
			case n == 10 && i.Reviewing():
				i, left = i.Return(), true
			default:
				i = i.Back()
			}
			mark := i.Bookmark()
			if !reflect.DeepEqual(mark, advisor.Bookmark{}) {
				marks++
			}
			over += len(mark.Passed)
			again := t.e.Resume(i.Sheet(), mark)
			if i.AtCheck() && i.Part() == 2 {
				again = again.SecondPart().Check() // of the end it is not kept which part's it is
				if !again.AtCheck() {
					t.Fatalf("%v leads to %s", mark, again.Question().ID)
				}
				continue
			}
			if left && !again.AtCheck() {
				// What was left open, and not passed over, is asked.
				open++
				if id := again.Question().ID; !again.Given().Blank() || slices.Contains(mark.Passed, id) && again.Settled().Verdict {
					t.Fatalf("%v leads to %s", mark, id)
				}
				again = again.Return()
			}
			if !reflect.DeepEqual(again, i) {
				t.Fatalf("%v is kept of\n%+v\nand leads to\n%+v", mark, i, again)
			}
		}
	})
	if marks == 0 || over == 0 || open == 0 && slower == 1 { // a race run goes through few packs
		t.Error("nothing was ever marked: the test says nothing")
	}
}

// TestBookmarkOfNothing takes what a file may hold and the pack does not.
func TestBookmarkOfNothing(t *testing.T) {
	eachTrial(t, func(t trial) {
		strange := advisor.Bookmark{Question: "no such question", Passed: []string{"nor this", "nor this"}}
		if again, plain := t.e.Resume(t.s, strange), t.e.Start(t.s); !reflect.DeepEqual(again, plain) {
			t.Fatalf("leads to %+v, not %+v", again, plain)
		}
	})
}
