package tui

import (
	"errors"
	"strings"
	"testing"

	"firstrole/advisor/store"
)

// TestSavedBeforeShown holds that the next question waits for the disk, and
// that keys pressed meanwhile are not lost.
func TestSavedBeforeShown(t *testing.T) {
	s := newShelf()
	d := drive(t, s, small(t), 100, 30)
	d.keys(begin)
	d.hold = true
	d.keys("2 enter 2 enter")
	d.sees("Question 1")
	if s.saves != 0 {
		t.Fatal("Update wrote to the disk")
	}
	d.release()
	d.sees("Question 3")
	if len(s.books["interview-1"].sheet.Answers) != 2 {
		t.Error("the answers are not on disk")
	}
}

func TestDiskFull(t *testing.T) {
	s := newShelf()
	s.broken = errors.New("the disk is full; free some space, then answer again")
	d := drive(t, s, small(t), 60, 20)
	d.keys(begin + "2 enter").sees("Your answers are not on disk")
	golden(t, "unsaved-60x20", d.screen())
	d.keys("enter").sees("Your answers are not on disk")
	s.broken = nil
	d.keys("enter").sees("Question 2")
	if len(s.books["interview-1"].sheet.Answers) != 1 {
		t.Error("the answer is not on disk")
	}
	s.broken = errors.New("full again")
	d.keys("2 enter c").sees("not saved")
	// The interview can be finished, and the result seen.
	d.keys("1 enter 2 enter 1 enter 1 enter 6 2 k enter r").sees("Hire a community manager first.")
	if _, err := d.model.ended(nil); err != nil {
		t.Errorf("what was accepted is told again: %v", err)
	}
}

// TestOutcome tells what there is to be said once the window is closed.
func TestOutcome(t *testing.T) {
	for keys, want := range map[string]Outcome{
		"q":                                     {},
		begin + "q":                             {},
		begin + "2 enter q":                     {SavedAs: "interview-1"},
		begin + "2 enter esc esc q":             {SavedAs: "interview-1"},
		toCheck + "q":                           {SavedAs: "interview-1", Finished: true},
		toCheck + "enter q":                     {SavedAs: "interview-1"},
		begin + "2 enter esc esc @mine d y y q": {},
		toWhatIf + "enter 3 enter ctrl+c":       {SavedAs: "interview-1", Finished: true, Interrupted: true, Tried: true},
		toWhatIf + "enter 3 enter q n":          {SavedAs: "interview-1", Finished: true},
		toWhatIf + "enter 3 enter q y":          {SavedAs: "interview-1", Finished: true},
	} {
		s := newShelf()
		d := drive(t, s, small(t), 100, 30)
		d.keys(keys)
		out, err := d.model.ended(nil)
		if !d.over || err != nil || out != want {
			t.Errorf("%s: over is %v; got %+v, %v, want %+v", keys, d.over, out, err, want)
		}
		if kept := strings.HasSuffix(keys, "q y"); strings.HasPrefix(keys, toWhatIf) && s.books["interview-1"].sheet.Answers["customers"].Has("many") != kept {
			t.Errorf("%s: what was changed is kept is %v", keys, !kept)
		}
	}
}

func TestResumeAtAnEarlierQuestion(t *testing.T) {
	s := newShelf()
	drive(t, s, small(t), 100, 30).keys(begin + "2 enter 2 enter 1 enter esc esc esc right")
	d := drive(t, s, small(t), 100, 30)
	d.keys("@on").sees("Question 1")
	d.sees("› 1 to 49")
}

func TestManageInterviews(t *testing.T) {
	s := newShelf()
	drive(t, s, small(t), 100, 30).keys(begin + "2 enter")
	d := drive(t, s, small(t), 100, 30)
	d.keys("@mine r").types("Spring hire")
	d.keys("enter").sees("› Spring hire 1 answer")
	d.keys("d n").sees("Spring hire")
	d.keys("d y").sees("for good")
	d.keys("n").sees("Spring hire")
	d.keys("d y y").sees("There are none.")
	d.keys("enter d r esc").sees("Start an interview")
}

// What is told at the end, where an interview is and how to go on with it, is gone
// with the interview, and not before.
func TestDeletedIsNotToldOf(t *testing.T) {
	s := newShelf()
	drive(t, s, small(t), 100, 30).keys(begin + "2 enter")
	d := drive(t, s, small(t), 100, 30)
	d.model.outcome = Outcome{SavedAs: "interview-1"}
	s.broken = errors.New("the disk cannot be written")
	kept := s.books["interview-1"]
	d.keys("@mine d y y").sees("The disk cannot be written")
	if d.model.outcome.SavedAs == "" {
		t.Error("an interview that is still there is not told of")
	}
	s.broken, s.books["interview-1"] = nil, kept
	d.keys("esc d y y").sees("There are none.")
	if d.model.outcome.SavedAs != "" {
		t.Error("an interview that is gone is told of")
	}
}

func TestRealStore(t *testing.T) {
	folderOnDisk := store.Open(t.TempDir())
	d := drive(t, folder{folderOnDisk}, small(t), 100, 30)
	d.keys(begin + "2 enter 2 enter")
	if _, err := d.model.ended(nil); err != nil {
		t.Fatal(err)
	}
	again := drive(t, folder{folderOnDisk}, small(t), 100, 30)
	again.keys("@on").sees("Question 3")
	other := drive(t, folder{folderOnDisk}, small(t), 100, 30)
	other.keys("@on").sees("open in another window")
	other.keys("esc").sees("Start an interview")
	if _, err := again.model.ended(nil); err != nil {
		t.Fatal(err)
	}
	other.keys("enter").sees("Question 3")
	if _, err := other.model.ended(nil); err != nil {
		t.Fatal(err)
	}
}

// The first screen leads back to the newest interview in which something is
// left to do, and where there is none, to the newest.
func TestGoOn(t *testing.T) {
	s := newShelf()
	p := small(t)
	drive(t, s, p, 100, 30).keys(begin + "2 enter")                               // one question answered
	drive(t, s, p, 100, 30).keys("@start 1 enter " + toCheck[len(begin):] + "r ") // the newest: all of them
	d := drive(t, s, p, 100, 30)
	d.sees("› Go on with interview-1 1 answer")
	d.keys("up").sees("› Start an interview")
	d.keys("down enter").sees("Question 2")
	delete(s.books, "interview-1")
	d = drive(t, s, p, 100, 30)
	d.sees("Look again at interview-2 7 answers")
	d.sees("› Start an interview")
	d.keys("@on").sees("Check your answers")
	// A note that was being written is something left to do.
	d.keys("n h a l f ctrl+c")
	if _, err := d.model.ended(nil); err != nil {
		t.Fatal(err)
	}
	drive(t, s, p, 100, 30).sees("Go on with interview-2")
}
