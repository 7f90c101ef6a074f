package tui

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/engagement"
	"firstrole/advisor/pack/packtest"
)

// minutes keeps an engagement, and breaks on demand.
type minutes struct {
	x      engagement.Engagement
	broken error
	made   int
}

func (k *minutes) make(step engagement.Step) (engagement.Engagement, error) {
	k.x = step(k.x)
	if k.broken == nil {
		k.made++
	}
	return k.x, k.broken
}

// client is an engagement with four stakeholders, on the pack that ships.
func client(t testing.TB) (*advisor.Engine, engagement.Engagement) {
	t.Helper()
	p := packtest.Shipped(t)
	e := packtest.Engine(t, p, "founder")
	x := engagement.Engagement{Client: "Plant care", Consultant: "Ada Example", As: "founder", Pack: p.Digest, Created: "2026-03-03"}
	for i, other := range []map[string]string{
		{}, {"goal": "strangers", "look": "most", "gaps": "missed"}, {"goal": "even", "money": "hours_only", "talk": "silent"}, {"talk": "", "look": "unknown", "money": "undecided"},
	} {
		s := advisor.Sheet{As: "founder", Currency: "USD", Answered: "2026-03-03"}.Clone()
		for id, option := range map[string]string{
			"customers": "thousands", "talk": "weekly", "together": "better", "support": "calm", "feedback": "monthly", "goal": "stay",
			"look": "few", "gaps": "none", "missing": "none", "filled": "nobody", "money": "one_salary", "drop": "nothing", "carry": "own_plan",
		} {
			if given, ok := other[id]; ok {
				option = given
			}
			switch option {
			case "":
			case "unknown":
				s.Answers[id] = advisor.UnknownAnswer
			default:
				s.Answers[id] = advisor.Choose(option)
			}
		}
		if i > 0 {
			s.Answers["pay_offer"] = advisor.Amount(int64(40_000 + 10_000*i))
		}
		x.Stakeholders = append(x.Stakeholders, engagement.Stakeholder{ID: fmt.Sprint(i), Name: []string{"Bea", "Ben", "Cem", "Dora"}[i], Sheet: s})
	}
	return e, x
}

func meet(t *testing.T, width, height int) (*driver, *hall, *minutes) {
	t.Helper()
	e, x := client(t)
	k := &minutes{x: x}
	h := &hall{now: engagement.Convene(e, x, "2026-03-03"), make: k.make}
	d := &driver{t: t, model: newModel(Options{Load: func() (*advisor.Pack, error) { return e.Pack, nil }}, nil, plainRenderer(), unicodeMarks, unsure)}
	d.model.width, d.model.height, d.model.pack = width, height, e.Pack
	h.turn(d.model)
	d.run(d.model.Init())
	return d, h, k
}

const (
	owned    = "B e a enter "
	toReason = owned + "down enter "
	toAction = toReason + "s o enter enter "
	toGap2   = toAction + "enter "
	toEnd    = owned + "v "
)

// TestMeetingScreens compares every screen of a meeting with the picture of it
// that somebody has looked at.
func TestMeetingScreens(t *testing.T) {
	if testing.Short() {
		t.Skip("nothing runs beside it, and it takes its time")
	}
	for _, c := range []struct{ name, keys string }{
		{"meeting-owner", ""},
		{"meeting-gap", owned},
		{"meeting-gap-marked", owned + "down"},
		{"meeting-gap-names", owned + "down n"},
		{"meeting-gap-whole", owned + "3 enter"},
		{"meeting-reason", toReason},
		{"meeting-action", toAction + "A s k enter B e n enter"},
		{"meeting-gap-2", toGap2},
		{"meeting-help", owned + "?"},
		{"meeting-outcome", toEnd},
		{"meeting-outcome-dial", toEnd + "up enter right"},
		{"meeting-open", toEnd + "tab"},
		{"meeting-settled", toEnd + "tab up up enter"},
	} {
		for _, size := range []struct {
			name          string
			width, height int
		}{{"100x30", 100, 30}, {"60x20", 60, 20}} {
			t.Run(c.name+"-"+size.name, func(t *testing.T) {
				d, _, _ := meet(t, size.width, size.height)
				d.keys(c.keys)
				golden(t, c.name+"-"+size.name, d.screen())
			})
		}
	}
}

// A gap fits 14 lines of 60 columns, whatever four stakeholders said.
func TestGapFitsAWall(t *testing.T) {
	d, h, k := meet(t, 60, 20)
	e, x := h.now.Engine(), k.x
	seen := map[string]bool{}
	for _, q := range e.Questions(1) {
		values := q.LegalAnswers()
		switch q.Type {
		case advisor.Number:
			values = []advisor.Answer{advisor.Amount(q.Min), advisor.Amount(q.Min + 1), advisor.Amount(q.Max - 1), advisor.Amount(q.Max)}
		case advisor.Several: // the most that can be chosen
			most := values[len(values)-1]
			values = []advisor.Answer{most, most, most, most}
		}
		for begin := 0; begin+4 <= len(values); begin++ {
			for i := range x.Stakeholders {
				x.Stakeholders[i].Sheet = x.Stakeholders[i].Sheet.Clone()
				x.Stakeholders[i].Sheet.Answers[q.ID] = values[begin+i]
			}
			h.now = engagement.Convene(e, x, "2026-03-03").Take(q.ID)
			if h.now.At().Kind != engagement.StopAnswer {
				continue // not asked of them
			}
			seen[q.ID] = true
			p := newGap(h).page(d.model, d.model.canvas())
			if n := len(p.body) + len(p.pinned); n > 14 {
				t.Errorf("%s takes %d lines:\n%s", q.ID, n, strings.Join(p.body, "\n"))
				break
			}
		}
	}
	if len(seen) < 8 {
		t.Errorf("only %d questions were shown", len(seen))
	}
}

func TestNamesAreHidden(t *testing.T) {
	d, _, _ := meet(t, 100, 30)
	d.keys(owned + "down")
	for _, name := range []string{"Ben", "Cem", "Dora"} {
		d.seesNot(name)
	}
	d.keys("n").sees("Cem")
	d.keys("n").seesNot("Cem")
	// They are hidden again at the next gap.
	d.keys("n s").seesNot("Cem")
}

// Everything is on disk when the next screen appears.
func TestMeetingSaves(t *testing.T) {
	d, h, k := meet(t, 60, 20)
	d.keys(owned)
	if k.x.Owner != "Bea" {
		t.Fatal("the owner is not saved")
	}
	question := h.now.At().Question
	d.keys("down enter")
	if got, ok := k.x.Agreed.Decision(question); !ok || got.Answer.Blank() {
		t.Fatalf("saved %+v", k.x.Agreed)
	}
	// A line that was confirmed is saved before the next is written.
	d.types("The accounts say so.").keys("enter")
	if got, _ := k.x.Agreed.Decision(question); got.Reason != "The accounts say so." {
		t.Fatalf("saved %+v", got)
	}
	d.types("Cem").keys("enter")
	if got, _ := k.x.Agreed.Decision(question); got.Reason != "The accounts say so." || got.By != "Cem" {
		t.Fatalf("saved %+v", got)
	}
	d.types("Ask the bank").keys("enter").types("Ben").keys("enter")
	if got, _ := k.x.Agreed.Decision(question); got.Action != (engagement.Action{What: "Ask the bank", Who: "Ben"}) {
		t.Fatalf("saved %+v", got)
	}
	d.types("2026-04-01").keys("enter")
	if got, _ := k.x.Agreed.Decision(question); got.Action != (engagement.Action{What: "Ask the bank", Who: "Ben", When: "2026-04-01"}) {
		t.Fatalf("saved %+v", got)
	}
	if at := h.now.At(); at.Kind != engagement.StopAnswer || at.Question == question {
		t.Errorf("it goes on at %v", at)
	}
	d.keys("v tab end enter")
	if !h.concluded || !d.over {
		t.Error("the meeting does not end")
	}
	if n := len(k.x.Agreed.Log); n != 2 || k.x.Agreed.Log[n-1].What != engagement.EventAgreed {
		t.Errorf("log %+v", k.x.Agreed.Log)
	}
}

// What cannot be saved is said once, and stays.
func TestMeetingOnAFullDisk(t *testing.T) {
	d, h, k := meet(t, 60, 20)
	d.keys(owned)
	k.broken = errors.New("the disk is full")
	d.keys("down enter").sees("The disk is full. What is agreed is kept here")
	d.keys("esc").sees("Agreed:")
	d.sees("not saved")
	d.keys("enter").seesNot("The disk is full")
	k.broken = nil
	d.keys("enter").seesNot("not saved")
	if h.failed != nil {
		t.Error(h.failed)
	}
}

// Where one stakeholder alone has answered, that is said before anything is agreed
// on.
func TestMeetingOnOneVoice(t *testing.T) {
	d, h, _ := meet(t, 60, 20)
	d.sees("Four stakeholders have answered")
	x := *h.now.Engagement()
	x.Stakeholders = x.Stakeholders[:1]
	h.now = engagement.Convene(h.now.Engine(), x, "2026-03-03")
	h.goTo(d.model, h.now)
	d.sees("Only one stakeholder has answered so far")
}

// The verdict moves with the mark, and not before there is one.
func TestVerdictMovesLive(t *testing.T) {
	d, _, k := meet(t, 60, 20)
	d.keys(owned).sees("So far")
	d.keys("down").sees("With it")
	first := d.screen()
	d.keys("down")
	if d.screen() == first {
		t.Error("nothing moves")
	}
	if len(k.x.Agreed.Decisions) > 0 {
		t.Error("moving the mark agrees on something")
	}
	d.keys("up up").keys("esc").sees("Whose decision is it?")
}

func TestGapOfSeveralAndOfANumber(t *testing.T) {
	d, h, k := meet(t, 100, 30)
	h.goTo(d.model, h.now.Take("gaps"))
	d.keys("enter").sees("Nothing is marked yet")
	d.keys("1 space enter")
	if got, _ := k.x.Agreed.Decision("gaps"); !got.Answer.Has("missed") {
		t.Fatalf("agreed on %+v", got)
	}
	h.goTo(d.model, h.now.Take("gaps"))
	d.sees("[x]")
	d.keys("2 space 2 enter") // an option that stands alone takes the others out
	if got, _ := k.x.Agreed.Decision("gaps"); len(got.Answer.Options) != 1 || !got.Answer.Has("none") {
		t.Fatalf("agreed on %+v", got)
	}
	h.goTo(d.model, h.now.Take("gaps"))
	d.sees("› 3 ● [x] none of these; we miss nothing here")
	h.goTo(d.model, h.now.Take("pay_offer"))
	d.keys("2 enter").types("x").keys("enter").sees("number")
	d.keys("backspace").types("65,000 EUR").keys("enter")
	if got, _ := k.x.Agreed.Decision("pay_offer"); got.Answer.Number != 65_000 || got.Currency != "EUR" || k.x.Agreed.Sheet.Currency != "EUR" {
		t.Fatalf("agreed on %+v", got)
	}
	h.goTo(d.model, h.now.Take("talk"))
	d.keys("3 enter 6 enter")
	if got, ok := k.x.Agreed.Decision("talk"); !ok || !got.Open() {
		t.Errorf("left open: %+v", got)
	}
}
