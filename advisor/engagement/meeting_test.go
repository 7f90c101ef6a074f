package engagement

import (
	"reflect"
	"testing"

	"firstrole/advisor"
)

const day = "2026-03-03"

func TestDecide(t *testing.T) {
	e := shipped(t)
	before := *voiced(e, nil, map[string]string{"goal": "strangers"}, map[string]string{"goal": "unknown"}, map[string]string{"goal": ""})
	before.Stakeholders[1].Sheet.Notes["goal"] = "Nobody has heard of us."
	kept := before
	x := Decide(e, Decision{Question: "goal", Answer: advisor.Choose("stay"), Reason: "The board said so."}, day)(before)
	if !reflect.DeepEqual(before, kept) {
		t.Error("a step changed what it was made on")
	}
	d, ok := x.Agreed.Decision("goal")
	if !ok || len(d.Minority) != 1 || d.Minority[0].Stakeholder != "Voice 2" || d.Minority[0].Note != "Nobody has heard of us." {
		t.Errorf("decided %+v", d)
	}
	if s := x.Agreed.Sheet; s.Answered != day || s.Answers["goal"].Options[0] != "stay" || s.Notes["goal"] != "The board said so." || s.Answers["talk"].Options[0] != "weekly" {
		t.Errorf("agreed sheet %+v", s)
	}
	// A reason that comes later is no second decision; another answer is.
	d.Action = Action{What: "Ask the board", Who: "Ada", When: "2026-03-20"}
	x = Decide(e, d, day)(x)
	if len(x.Agreed.Log) != 1 {
		t.Errorf("log %+v", x.Agreed.Log)
	}
	x = Decide(e, Decision{Question: "goal", Answer: advisor.UnknownAnswer}, day)(x)
	if n := len(x.Agreed.Log); n != 1 || x.Agreed.Log[0].What != EventLeftOpen || len(x.Agreed.Decisions) != 1 {
		t.Errorf("log %+v", x.Agreed.Log)
	}
	if d, _ := x.Agreed.Decision("goal"); len(d.Minority) != 2 || !d.Open() {
		t.Errorf("left open, and the views are %+v", d.Minority)
	}
}

// What is agreed on another day begins with what was agreed before, which stays.
func TestAgainLater(t *testing.T) {
	e := shipped(t)
	x := *voiced(e, nil, map[string]string{"goal": "strangers", "look": "most"})
	x = Decide(e, Decision{Question: "goal", Answer: advisor.Choose("stay")}, day)(x)
	x = Conclude(e, day)(x)
	x = Decide(e, Decision{Question: "look", Answer: advisor.Choose("most")}, "2026-09-01")(x)
	if len(x.Earlier) != 1 || x.Earlier[0].Date != day || len(x.Earlier[0].Decisions) != 1 || x.Agreed.Date != "2026-09-01" {
		t.Fatalf("earlier %+v", x.Earlier)
	}
	if x.Agreed.Sheet.Answered != "2026-09-01" || x.Earlier[0].Sheet.Answered != day {
		t.Errorf("dated %s and %s", x.Agreed.Sheet.Answered, x.Earlier[0].Sheet.Answered)
	}
	if len(x.Agreed.Decisions) != 2 || len(x.Agreed.Log) != 1 || len(x.Chronicle()) != 3 {
		t.Errorf("decisions %+v, log %+v", x.Agreed.Decisions, x.Chronicle())
	}
	// A date that lies before is no reason to turn back.
	if x = Decide(e, Decision{Question: "talk", Answer: advisor.Choose("daily")}, day)(x); x.Agreed.Date != "2026-09-01" || len(x.Earlier) != 1 {
		t.Errorf("agreed on %s", x.Agreed.Date)
	}
}

// Whoever is heard later and gives no answer takes none away; another answer does.
func TestLateVoice(t *testing.T) {
	e := shipped(t)
	for answer, stands := range map[string]bool{"": true, "unknown": true, "weekly": true, "daily": false} {
		x := Conclude(e, day)(*voiced(e, nil, nil))
		x.Stakeholders = append(x.Stakeholders, voiced(e, map[string]string{"talk": answer}).Stakeholders[0])
		x = Conclude(e, "2026-09-01")(x)
		if _, ok := x.Agreed.Sheet.Answers["talk"]; ok != stands {
			t.Errorf("with a late %q the agreed answer stands: %v", answer, ok)
		}
	}
}

// A meeting goes to what the verdict hangs on, widest gap first, and to the
// verdict when it hangs on nothing any more.
func TestMeeting(t *testing.T) {
	e := shipped(t)
	x := *voiced(e, nil, map[string]string{"goal": "strangers", "look": "most"}, map[string]string{"goal": "strangers", "look": "many", "talk": "silent", "together": "alone"})
	m := Convene(e, x, day)
	take := func(s Step) { m = m.Taken(s(*m.Engagement())) }
	if m.At().Kind != StopOwner || !m.First() {
		t.Fatalf("begins at %v", m.At())
	}
	take(m.Owned("Ada"))
	if m.At().Kind != StopAnswer || m.Engagement().Owner != "Ada" {
		t.Fatalf("after the owner comes %v", m.At())
	}
	seen := map[string]bool{}
	for m.At().Kind == StopAnswer {
		s := m.Spread()
		if seen[s.Question.ID] || s.State == Agreed {
			t.Fatalf("%s comes up, %s", s.Question.ID, s.State)
		}
		seen[s.Question.ID] = true
		take(m.Decided(Decision{Answer: s.Values[0].Answer}))
		if m.At() != (Stop{StopReason, s.Question.ID}) {
			t.Fatalf("after an answer comes %v", m.At())
		}
		d := m.Decision()
		d.Reason = "so"
		take(m.Decided(d))
		if m.At() != (Stop{StopAction, s.Question.ID}) {
			t.Fatalf("after a reason comes %v", m.At())
		}
		m = m.Skip()
	}
	if m.At().Kind != StopVerdict || len(seen) == 0 || !m.Firm() {
		t.Fatalf("after %v comes %v; firm %v", seen, m.At(), m.Firm())
	}
	m = m.Skip()
	if m.At().Kind != StopOpen {
		t.Fatalf("at last comes %v", m.At())
	}
	for _, s := range m.Open() {
		if s.Matters() {
			t.Errorf("%s is left open and matters", s.Question.ID)
		}
	}
	// What was opened from the list leads back to it.
	m = m.Take("talk")
	take(m.Decided(Decision{Answer: advisor.Choose("daily")}))
	if m = m.Skip().Skip(); m.At().Kind != StopOpen {
		t.Errorf("back at %v", m.At())
	}
	// Whoever goes back from such a question is on the way again.
	if m = m.Take("talk").Back(); m.At().Kind != StopOpen {
		t.Errorf("back from a question of the list at %v", m.At())
	}
	for m.At().Kind != StopAnswer {
		m = m.Back()
	}
	if again := m.Pass(); again.At().Kind == StopOpen {
		t.Errorf("passing a question of the way leads to %v", again.At())
	}
	for n := 0; !m.First(); n++ {
		if m = m.Back(); n > 100 {
			t.Fatal("the way back has no end")
		}
	}
	if m.At().Kind != StopOwner {
		t.Errorf("the way back leads to %v", m.At())
	}
}

// Where no answer alone turns the verdict, but several together leave it open,
// they come up.
func TestGapsTogether(t *testing.T) {
	e := shipped(t)
	others := []map[string]string{nil, {"talk": "sometimes", "together": "alone", "feedback": "once", "goal": "bring"}}
	m := Convene(e, *voiced(e, others...), day)
	if len(m.Gaps()) == 0 {
		t.Fatal("these answers leave nothing open")
	}
	if m.Firm() {
		t.Errorf("there are gaps, and the verdict is said to be firm")
	}
	for _, s := range m.Gaps() {
		if s.State == Agreed {
			t.Errorf("%s is agreed on", s.Question.ID)
		}
	}
}
