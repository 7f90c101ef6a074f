package tui

import (
	"maps"
	"strings"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/pack/packtest"
)

func TestWhatIfIsNotSaved(t *testing.T) {
	s := newShelf()
	d := drive(t, s, small(t), 100, 30)
	d.keys(toWhatIf)
	want := maps.Clone(s.books["interview-1"].sheet.Answers)
	d.keys("enter 1").sees("was: Community manager first")
	d.sees("* Customers today none yet was: 1 to 49")
	d.sees("not asked then")
	d.keys("enter up enter right enter").sees("One answer changed, one dial")
	if got := s.books["interview-1"].sheet.Answers; !maps.EqualFunc(got, want, advisor.Answer.Equal) {
		t.Errorf("the sheet on disk has changed: %v", got)
	}
	// Other tabs go on showing the result of what is saved.
	d.keys("tab tab tab tab").sees("Hire a community manager first.")
	d.keys("right right").sees("One answer changed")
	d.keys("d").seesNot("was:")
	d.seesNot("[2]")
}

// What is taken away while something is tried has the answers that are saved, and
// says so, on every tab.
func TestWhatIfIsNotTakenAway(t *testing.T) {
	d := driveWith(t, withReports(t, map[string]string{}), newShelf(), 100, 30)
	const tried = "What you try in What if is not in it"
	d.keys(toWhatIf + "s").seesNot(tried)
	d.keys("esc enter 1 enter s").sees(tried)
	d.keys("esc right s").sees(tried)
	d.keys("esc left d s").seesNot(tried)
}

func TestWhatIfPutsBack(t *testing.T) {
	d := drive(t, newShelf(), small(t), 100, 30)
	d.keys(toWhatIf + "enter 3 esc").sees("Customers today 1 to 49")
	d.keys("down down enter space down space down space").sees("[x] 2 that strangers find us")
	d.keys("4").sees("[x] 4 none of these")
	d.sees("[ ] 2 that strangers find us")
	d.keys("esc").seesNot("was:")
	d.keys("down down down down enter 9 9").sees("Pay offered 99 a year")
	d.keys("backspace").sees("Pay offered 9 a year")
	d.keys("up").sees("Pay offered 10 a year")
	d.keys("u").sees("Pay offered I don't know")
	d.keys("esc down enter right").sees("[2]")
}

func TestWhatIfKeep(t *testing.T) {
	s := newShelf()
	d := drive(t, s, small(t), 100, 30)
	d.keys(toWhatIf + "a").sees("nothing to keep")
	d.keys("enter 3 enter up enter right enter a").sees("Kept. These are your answers now.")
	d.seesNot("was:")
	d.seesNot("[2]")
	if a := s.books["interview-1"].sheet.Answers["customers"]; !a.Has("many") {
		t.Errorf("on disk is %v", a)
	}
	d.keys("esc").sees("Customers today 50 or more")
}

// Keeping is offered once there is something to keep. Dials are not kept, and
// that is said.
func TestWhatIfOffers(t *testing.T) {
	d := drive(t, newShelf(), small(t), 100, 30)
	d.keys(toWhatIf).seesNot("a keep")
	d.seesNot("   d drop")
	d.keys("?").sees("keep the changed answers as yours; dials are never kept")
	d.keys("esc up enter right enter").seesNot("a keep")
	d.sees("d drop")
	d.keys("a").sees("how much a theme counts is only tried, never kept")
	d.keys("home enter 3 enter").sees("a keep")
	d.sees("a keeps the answers, not the dials")
	d.keys("esc").sees("How much a theme counts was only tried, and is not kept.")
	d.keys("esc a").sees("These are your answers now. Every theme counts as before.")
	d.seesNot("a keep")
}

// A kept answer can ask for another one: that question comes at once.
func TestWhatIfKeepAsks(t *testing.T) {
	d := drive(t, newShelf(), small(t), 100, 30)
	d.keys(toNobody + "right right enter 2").sees("not answered yet")
	d.keys("enter a").sees("How often do your customers talk")
	d.keys("2 enter").sees("Check your answers")
	d.sees("Talk to one another every week")
}

func TestWhatIfLeaving(t *testing.T) {
	s := newShelf()
	d := drive(t, s, small(t), 100, 30)
	d.keys(toWhatIf + "enter 3 enter esc").sees("Keep what you changed?")
	d.keys("esc").sees("One answer changed")
	d.keys("esc n").sees("Customers today 1 to 49")
	d.keys("r right right enter 3 enter esc y").sees("Customers today 50 or more")
	if a := s.books["interview-1"].sheet.Answers["customers"]; !a.Has("many") {
		t.Errorf("on disk is %v", a)
	}
}

// What is tried gives what an interview with those answers gives.
func TestWhatIfIsTheEngine(t *testing.T) {
	p := small(t)
	e := packtest.Engine(t, p, "founder")
	w := newWhatIf(e, advisor.Sheet{Answers: map[string]advisor.Answer{"customers": advisor.Choose("few")}})
	for range 20 {
		for _, pressed := range strings.Fields("1 2 3 4") {
			for w.at = range w.lines {
				if w.lift() == "" {
					w.change(number, pressed)
					w.close()
				}
				if want := e.VerdictID(w.tried); w.now.Verdict.ID != want {
					t.Fatalf("shows %s for %v, not %s", w.now.Verdict.ID, w.tried.Answers, want)
				}
			}
		}
	}
}

func TestSteps(t *testing.T) {
	for _, c := range []struct{ n, up, down int64 }{
		{0, 1, -1}, {7, 8, 6}, {62000, 65000, 60000}, {60000, 65000, 55000}, {100000, 150000, 95000}, {25, 30, 20}, {120, 150, 100},
	} {
		if up, down := stepUp(c.n), stepDown(c.n); up != c.up || down != c.down {
			t.Errorf("%d: %d and %d, want %d and %d", c.n, up, down, c.up, c.down)
		}
	}
}

func TestSaveReport(t *testing.T) {
	files := map[string]string{}
	d := driveWith(t, withReports(t, files), newShelf(), 100, 30)
	d.keys(toCheck + "r o").sees("The report is not saved yet")
	d.keys("s 3 enter enter").sees("Saved as firstrole-2026-03-03.html. o opens it.")
	d.keys("o")
	if files["opened"] != "firstrole-2026-03-03.html" || files["firstrole-2026-03-03.html"] != "Community manager first" {
		t.Errorf("files %v", files)
	}
	// A second time it asks, and no leaves the file as it is.
	d.keys("s 3 enter enter").sees("There is a file")
	d.keys("n").sees("Where should it go?")
	d.keys("esc esc s 3 enter enter y").sees("Saved as")
	if got := files["firstrole-2026-03-03.html"]; got != "Community manager firstCommunity manager first" {
		t.Errorf("written over without a yes, or not at all: %q", got)
	}
}

func TestExample(t *testing.T) {
	s := newShelf()
	d := driveWith(t, withReports(t, nil), s, 100, 30)
	d.keys("@example").sees("Because")
	d.keys("right right enter 3 enter a").sees("Kept")
	d.keys("esc").sees("an example")
	d.keys("esc").sees("Start an interview")
	if len(s.books) > 0 {
		t.Error("the example is on disk")
	}
}

// BenchmarkWhatIf is one key that changes an answer, to the drawn screen, with
// the shipped pack.
func BenchmarkWhatIf(b *testing.B) {
	p := packtest.Shipped(b)
	for _, a := range p.Audiences {
		b.Run(a.ID, func(b *testing.B) {
			e := packtest.Engine(b, p, a.ID)
			i := e.Start(advisor.Sheet{})
			for !i.AtCheck() {
				q := i.Question()
				answer := advisor.UnknownAnswer
				if len(q.Options) > 0 {
					answer = advisor.Choose(q.Options[len(q.Options)/2].ID)
				}
				next, err := i.Confirm(answer)
				if err != nil {
					b.Fatal(err)
				}
				i = next
			}
			m := newModel(Options{}, nil, plainRenderer(), unicodeMarks, unsure)
			m.width, m.height, m.pack, m.interview, m.live = 100, 30, p, i, true
			m.keeper = &keeper{pack: p}
			m.show(newVerdictScreen(Options{}, resultMsg{result: i.Result(""), play: newWhatIf(e, i.Sheet()), tab: whatIfName}))
			m.Update(keyNamed("enter"))
			b.ResetTimer()
			for n := range b.N {
				m.Update(keyNamed([]string{"down", "up"}[n%2]))
				_ = m.View()
			}
		})
	}
}
