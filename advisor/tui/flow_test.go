package tui

import (
	"errors"
	"maps"
	"os"
	"strings"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/pack"
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
	d.keys("@on").sees("one more question")
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
