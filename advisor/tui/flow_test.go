package tui

import (
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/pack"
	"firstrole/advisor/store"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
)

func TestNothingPreselected(t *testing.T) {
	d := drive(t, newShelf(), small(t), 100, 30)
	d.keys(begin)
	for range 6 {
		if strings.Contains(d.screen(), unicodeMarks.cursor) {
			t.Fatalf("a line is marked before anything was pressed:\n%s", d.screen())
		}
		before := d.model.interview.Question().ID
		d.keys("enter")
		d.sees("Nothing is marked yet")
		if d.model.interview.Question().ID != before {
			t.Fatal("enter went on without a mark")
		}
		d.keys("2")
		if d.model.interview.Question().ID != before {
			t.Fatal("a digit confirmed")
		}
		d.keys("enter")
	}
}

func TestBackAndForwardIsIdentity(t *testing.T) {
	d := drive(t, newShelf(), small(t), 100, 30)
	d.keys(toCheck)
	want := d.model.interview.Sheet()
	screen := d.screen()
	for range 7 {
		d.keys("esc")
	}
	d.sees("Question 1")
	for range 7 {
		d.keys("enter") // every answer opens marked
	}
	if got := d.model.interview.Sheet(); !maps.EqualFunc(got.Answers, want.Answers, advisor.Answer.Equal) {
		t.Errorf("got %v, want %v", got.Answers, want.Answers)
	}
	if d.screen() != screen {
		t.Errorf("another screen:\n%s", d.screen())
	}
}

func TestChangeLeadsBackToCheck(t *testing.T) {
	d := drive(t, newShelf(), small(t), 100, 30)
	d.keys(toCheck + "enter 3 esc").sees("Check your answers")
	if a := d.model.interview.Sheet().Answers["customers"]; !a.Has("few") {
		t.Error("esc confirmed a change")
	}
	d.keys("enter 3 enter").sees("Check your answers")
	if a := d.model.interview.Sheet().Answers["customers"]; !a.Has("many") {
		t.Error("the change is not there")
	}
}

// A question that a change opened and that was left open is to be gone on with;
// one that was passed over to see the result is not.
func TestLeftOpenIsOfferedAgain(t *testing.T) {
	s := newShelf()
	opens := begin + "1 enter 2 enter 3 enter 1 enter enter 3 enter "
	drive(t, s, small(t), 100, 30).keys(opens + "esc q")
	d := drive(t, s, small(t), 100, 30)
	d.sees("Go on with interview-1")
	d.keys("@on").sees("How often do your customers talk")
	d.keys("esc r q")
	drive(t, s, small(t), 100, 30).sees("Look again at interview-1")
}

// Where there is room, the marked line of a list of short words says what was
// asked.
func TestAskedInFull(t *testing.T) {
	d := drive(t, newShelf(), small(t), 100, 30)
	d.keys(toCheck).sees("How many customers do you have today?")
	d.keys("down").sees("How often do your customers talk to one another?")
	d.seesNot("How many customers do you have today?")
	d.keys("r right right down down").sees("What must get better first?")
	d.keys("up up up").seesNot("?  ")
	d.resize(60, 20).seesNot("How many customers")
}

// A note that is put on an answer from the list is marked there at once.
func TestNoteFromCheck(t *testing.T) {
	d := drive(t, newShelf(), small(t), 100, 30)
	d.keys(toCheck).seesNot("✎ note")
	d.keys("n").types("counted").keys("enter").sees("✎ note")
}

// TestEveryOptionIsSeen holds that no option is scrolled out of sight where
// there is room for all, wherever the mark is and however it came there.
func TestEveryOptionIsSeen(t *testing.T) {
	for _, keys := range []string{"", "1", "2", "3", "4", "up", "down down", "4 1", "4 down", "2 enter left", "3 enter left", "u left", "2 enter 4 left"} {
		d := drive(t, newShelf(), small(t), 100, 30)
		d.keys(begin + keys)
		for _, label := range []string{"none yet", "1 to 49", "50 or more", "I don't know"} {
			d.sees(label)
		}
	}
	for _, keys := range []string{"", "1", "2", "5", "4 1", "up", "3 enter left", "u left"} {
		d := drive(t, newShelf(), small(t), 100, 30)
		d.keys(begin + "2 enter 2 enter " + keys)
		for _, label := range []string{"that people stay", "that strangers find us", "that more people buy", "none of these", "I don't know"} {
			d.sees(label)
		}
	}
}

func TestUnknown(t *testing.T) {
	d := drive(t, newShelf(), small(t), 100, 30)
	d.keys(begin + "u").sees("Question 2")
	d.keys("left").sees("› I don't know")
	d.keys("up enter left").sees("› 50 or more")
}

func TestSeveral(t *testing.T) {
	d := drive(t, newShelf(), small(t), 100, 30)
	d.keys(begin + "2 enter 2 enter 1 3")
	d.sees("1 [x] that people stay 2 [ ] that strangers find us 3 › [x] that more people buy")
	d.keys("4").sees("1 [ ] that people stay 2 [ ] that strangers find us 3 [ ] that more people buy 4 › [x] none of these")
	d.keys("5").sees("[ ] none of these 5 › [x] I don't know")
	d.keys("1").sees("› [x] that people stay")
	d.seesNot("[x] I don't know")
	d.resize(60, 20).sees("› [x] that people stay")
	d.keys("1 enter").sees("Nothing is marked yet")
	d.keys("1 2 enter left").sees("› [x] that people stay 2 [x] that strangers find us")
}

// A digit beyond the last line says how many there are, and moves nothing.
func TestDigitBeyond(t *testing.T) {
	d := drive(t, newShelf(), small(t), 100, 30)
	d.keys("9").sees("There are 3 choices.")
	d.sees("› Start an interview")
	d.keys(begin + "2 9").sees("There are 4 choices.")
	d.sees("2 › 1 to 49")
	d.keys("enter 1 enter 9").sees("There are 5 choices.")
	d.keys("1").seesNot("choices")
}

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

func TestNote(t *testing.T) {
	s := newShelf()
	d := drive(t, s, small(t), 100, 30)
	d.keys(begin + "2 enter n").types("1,400 on Discord q ?")
	d.keys("ctrl+e esc").sees("not kept yet")
	d.keys("n").sees("1,400 on Discord q ?")
	d.resize(60, 20).sees("1,400 on Discord q ?")
	d.keys("enter").sees("Your note 1,400 on Discord q ?")
	if got := s.books["interview-1"].sheet.Notes["talk"]; got != "1,400 on Discord q ?" {
		t.Errorf("on disk is %q", got)
	}
}

func TestLongPaste(t *testing.T) {
	d := drive(t, newShelf(), small(t), 60, 20)
	d.keys(begin + "n")
	text := strings.Repeat("evidence 社区 ", 100)
	d.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(text), Paste: true})
	d.keys("enter")
	if got := d.model.interview.Note("customers"); got != strings.TrimSpace(text) {
		t.Errorf("%d of %d bytes were kept", len(got), len(text))
	}
	fits(t, d)
	// Outside a text a paste does nothing at all.
	d.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("q"), Paste: true})
	if d.over {
		t.Error("a paste quit")
	}
}

// Words that arrive in one piece, as from a slow line, are text, also those that
// keys are called by.
func TestNamesOfKeysAreText(t *testing.T) {
	const text = "left home alone up here end of tab enter down right esc delete space ctrl+c"
	bursts := func(d *driver) {
		for i, word := range strings.Fields(text) {
			if i > 0 {
				d.keys("space")
			}
			d.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(word)})
		}
	}
	d := drive(t, newShelf(), small(t), 100, 30)
	d.keys(begin + "n")
	bursts(d)
	d.keys("enter")
	if got := d.model.interview.Note("customers"); got != text {
		t.Errorf("kept as %q", got)
	}
	d, _, k := meet(t, 100, 30)
	d.keys(toReason)
	bursts(d)
	d.keys("enter enter enter enter")
	if len(k.x.Agreed.Decisions) != 1 || k.x.Agreed.Decisions[0].Reason != text {
		t.Errorf("the reason is kept as %+v", k.x.Agreed.Decisions)
	}
}

func TestDraftsComeBack(t *testing.T) {
	s := newShelf()
	d := drive(t, s, small(t), 100, 30)
	d.keys(allButMe + "6 2 k esc").sees("Question 6")
	d.keys("enter").sees("› 62k")
	d.keys("ctrl+c")
	if !d.over {
		t.Fatal("ctrl+c does not quit")
	}
	out, err := d.model.ended(nil)
	if !out.Interrupted || out.SavedAs != "interview-1" || err != nil {
		t.Errorf("got %+v, %v", out, err)
	}
	again := drive(t, s, small(t), 100, 30)
	again.keys("@on").sees("Question 7")
	again.sees("› 62k")
	again.keys("down n").types("half a note")
	again.keys("ctrl+c")
	if _, err := again.model.ended(nil); err != nil {
		t.Fatal(err)
	}
	third := drive(t, s, small(t), 100, 30)
	third.keys("@on").sees("half a note")
	third.keys("esc").sees("Question 7")
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

func TestSecondPart(t *testing.T) {
	d := drive(t, newShelf(), small(t), 100, 30)
	d.keys(toCheck + "r m").sees("Question 1")
	d.keys("esc").sees("Hire a community manager first.")
}

func TestBrokenPack(t *testing.T) {
	wrong := errors.New("questions.yaml: there is no such file")
	d := driveWith(t, Options{Load: func() (*advisor.Pack, error) { return nil, wrong }}, nil, 60, 20)
	d.sees("The questions cannot be read")
	golden(t, "broken-60x20", d.screen())
	d.keys("enter")
	if _, err := d.model.ended(nil); !d.over || !errors.Is(err, wrong) {
		t.Errorf("got %v", err)
	}
}

// TestStartWaitsForThePack holds that the first screen is there before the
// pack, and what is pressed on it is not lost.
func TestStartWaitsForThePack(t *testing.T) {
	p := small(t)
	d := &driver{t: t, hold: true, model: newModel(Options{As: "founder", Load: func() (*advisor.Pack, error) { return p, nil }}, nil, plainRenderer(), unicodeMarks, unsure)}
	d.run(d.model.Init())
	d.sees("Start an interview")
	d.sees("Answers cannot be saved here")
	d.keys("enter 2").sees("Reading the questions…")
	d.release()
	d.sees("› 1 to 49")
}

func TestCtrlJConfirms(t *testing.T) {
	drive(t, newShelf(), small(t), 60, 20).keys("ctrl+j 1 ctrl+j 1 ctrl+j").sees("Question 2")
}

func TestStop(t *testing.T) {
	d := drive(t, newShelf(), small(t), 60, 20)
	d.keys(begin + "1 ctrl+z")
	if d.slept != 1 {
		t.Error("ctrl+z does not stop")
	}
	d.sees("› none yet")
}

// TestRandomKeys presses anything anywhere, at any size: nothing panics,
// nothing is drawn outside the window, and what was confirmed is on disk and
// stays there.
func TestRandomKeys(t *testing.T) {
	p := small(t)
	coded := codeOf(t, p)
	names := strings.Fields("up down left right enter enter enter esc tab space backspace pgdown pgup home end ctrl+j ctrl+z ctrl+e 1 2 3 4 5 9 0 k j u n w r m d y t s o h l g G 6 , $ é 社 /")
	for seed := range uint64(60) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			r := rand.New(rand.NewPCG(seed, 1))
			s := newShelf()
			o := withReports(t, map[string]string{})
			o.Load = func() (*advisor.Pack, error) { return p, nil }
			d := driveWith(t, o, s, 100, 30)
			known := map[string]map[string]bool{}
			for range 150 {
				switch r.IntN(20) {
				case 0:
					d.resize(r.IntN(140), r.IntN(50))
				case 1:
					d.pastes([]string{"one\ntwo 社区\tq", coded}[r.IntN(2)])
				case 2:
					d.send(groundMsg(ground(r.IntN(3))))
				default:
					d.keys(names[r.IntN(len(names))])
				}
				fits(t, d)
				if !d.model.live {
					continue
				}
				id := d.model.keeper.id()
				if id == "" || s.books[id] == nil {
					continue
				}
				if known[id] == nil {
					known[id] = map[string]bool{}
				}
				saved := s.books[id].sheet.Answers
				for q, a := range d.model.interview.Sheet().Answers {
					known[id][q] = true
					if !saved[q].Equal(a) {
						t.Fatalf("%s is answered %v and saved as %v", q, a, saved[q])
					}
				}
				for q := range known[id] {
					if _, ok := saved[q]; !ok {
						t.Fatalf("the answer to %s is gone", q)
					}
				}
			}
		})
	}
}

// fits holds that a screen is no larger than its window.
func fits(t *testing.T, d *driver) {
	t.Helper()
	c := d.model.canvas()
	lines := strings.Split(d.model.View(), "\n")
	if len(lines) > max(c.height, 1) {
		t.Fatalf("%d lines in a window of %d:\n%s", len(lines), c.height, d.screen())
	}
	for _, line := range lines {
		if w := ansi.StringWidth(line); w > c.width && c.width > 12 {
			t.Fatalf("a line of %d columns in a window of %d:\n%s", w, c.width, line)
		}
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

// TestPassedOverIsNotAskedAgain changes answers after an early end, and goes on
// later: only what is newly asked comes.
func TestPassedOverIsNotAskedAgain(t *testing.T) {
	s := newShelf()
	d := drive(t, s, small(t), 100, 30)
	d.keys(begin + "1 enter 1 enter 2 enter 1 enter r esc").sees("4 answered · 2 open")
	d.keys("2 enter space 2 enter").sees("› Goals that strangers find us")
	d.sees("4 answered · 2 open")

	// Closed here, it opens here, with nothing left to do.
	d.keys("ctrl+c")
	d = drive(t, s, small(t), 100, 30)
	d.sees("Look again at")
	d.keys("@on").sees("4 answered · 2 open")
	d.keys("esc").sees("Question 4")
	d.keys("enter").sees("4 answered · 2 open")

	// What is newly asked comes, also when it was left in between.
	d.keys("1 enter 2 enter").sees("How often do your customers talk")
	d.keys("ctrl+c")
	d = drive(t, s, small(t), 100, 30)
	d.sees("Go on with")
	d.keys("@on").sees("changing an answer")
	d.keys("2 enter").sees("Talk to one another every week")
	d.sees("5 answered · 2 open")
	d.keys("r esc").sees("5 answered · 2 open")
}

// TestKeptFromWhatIfAsksWhatIsNew keeps an answer of what if that leads to a
// question, after an early end.
func TestKeptFromWhatIfAsksWhatIsNew(t *testing.T) {
	d := drive(t, newShelf(), small(t), 100, 30)
	d.keys(begin + "1 enter 1 enter 2 enter 1 enter r right right enter 2 enter esc y").sees("How often do your customers talk")
	d.keys("2 enter").sees("Talk to one another every week")
	d.sees("5 answered · 2 open")
}

// TestLongNoteShowsItsEnd holds that the place where one writes is seen, in
// every window and after a longer note was opened again.
func TestLongNoteShowsItsEnd(t *testing.T) {
	d := drive(t, newShelf(), small(t), 100, 30)
	d.keys(begin + "n").pastes(strings.Repeat("a long note on one answer ", 60) + "THE_END").sees("THE_END")
	for _, size := range [][2]int{{200, 60}, {60, 20}, {20, 5}, {50, 15}, {100, 30}} {
		d.resize(size[0], size[1])
		if size[0] >= minWidth {
			d.sees("THE_END")
		}
	}
	d.keys("enter n").sees("THE_END")
}

// From the list at the end of part 2 a question of either part opens, and esc leads
// back to the list.
func TestChangeOfEitherPart(t *testing.T) {
	d := drive(t, newShelf(), small(t), 100, 40)
	d.keys(toCheck + "r m 1 enter").sees("Check your answers")
	steps := advisor.ByTheme(append(d.model.interview.FirstPart().Steps(), d.model.interview.SecondPart().Steps()...))
	if len(steps) < 4 {
		t.Fatalf("%d answers are listed", len(steps))
	}
	for n, step := range steps {
		if n > 0 {
			d.keys("down")
		}
		d.keys("enter").sees(step.Question.Ask)
		d.keys("esc").sees("Check your answers")
	}
}

// What a pack calls itself stands where one is, until the interview has a name.
func TestTitle(t *testing.T) {
	p := *small(t)
	p.Title = "Whom to hire?"
	d := drive(t, newShelf(), &p, 100, 30)
	d.keys(begin).sees("firstrole · Whom to hire?")
	d.keys("esc").sees("Which role comes first")
	d.sees("firstrole · Whom to hire?")
	if strings.Contains(drive(t, newShelf(), small(t), 100, 30).keys(begin).screen(), "firstrole ·") {
		t.Error("a title for a pack that has none")
	}
}

// A theme has one heading where answers are listed, also where its questions are
// asked apart.
func TestThemeOnceAtCheck(t *testing.T) {
	p := small(t)
	p.Questions[1].Theme = "means" // between two of people and of reach
	d := drive(t, newShelf(), p, 100, 40)
	d.keys(toCheck).sees("Check your answers")
	for _, theme := range p.Themes {
		if n := strings.Count(d.screen(), theme.Label+"\n"); n > 1 {
			t.Errorf("%q stands %d times on\n%s", theme.Label, n, d.screen())
		}
	}
}

// A pack without pay has no tab for it.
func TestNoPay(t *testing.T) {
	p, err := pack.Read(os.DirFS("../../testdata/garden"))
	if err != nil {
		t.Fatal(err)
	}
	d := drive(t, newShelf(), p, 100, 30)
	d.keys("enter 1 enter 1 enter")
	d.types("2")
	d.keys("enter 1 enter r").sees("Duties")
	if strings.Contains(d.screen(), "Pay") {
		t.Errorf("pay is spoken of:\n%s", d.screen())
	}
	d = drive(t, newShelf(), small(t), 100, 30)
	d.keys(toCheck + "r").sees("Pay")
}
