package engagement

import (
	"fmt"
	"slices"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/pack/packtest"
)

// shipped is the engine for founders of the pack that ships.
func shipped(t testing.TB) *advisor.Engine { return packtest.Engine(t, packtest.Shipped(t), "founder") }

// whole is a sheet in which everything is answered.
func whole() map[string]string {
	return map[string]string{
		"customers": "thousands", "talk": "weekly", "together": "better", "support": "calm", "feedback": "monthly",
		"goal": "stay", "look": "few", "filled": "nobody", "money": "one_salary", "carry": "own_plan",
	}
}

// voiced makes an engagement of sheets: of whole sheets, each with other
// answers; "" takes an answer out.
func voiced(e *advisor.Engine, others ...map[string]string) *Engagement {
	x := &Engagement{Client: "Plant care", As: "founder", Pack: e.Pack.Digest}
	for i, other := range others {
		s := advisor.Sheet{As: "founder"}.Clone()
		all := whole()
		for id, option := range other {
			all[id] = option
		}
		for id, option := range all {
			switch option {
			case "":
			case "unknown":
				s.Answers[id] = advisor.UnknownAnswer
			default:
				s.Answers[id] = advisor.Choose(option)
			}
		}
		s.Answers["gaps"], s.Answers["missing"], s.Answers["drop"] = advisor.Choose("none"), advisor.Choose("none"), advisor.Choose("nothing")
		s.Answers["pay_offer"] = advisor.Amount(50_000)
		name := fmt.Sprintf("Voice %d", i+1)
		x.Stakeholders = append(x.Stakeholders, Stakeholder{ID: fmt.Sprint(i), Name: name, Sheet: s})
	}
	return x
}

func spreadOf(t *testing.T, d Differences, question string) Spread {
	t.Helper()
	at := slices.IndexFunc(d.Spreads, func(s Spread) bool { return s.Question.ID == question })
	if at < 0 {
		t.Fatalf("%s is not among the spreads", question)
	}
	return d.Spreads[at]
}

func TestAgreedIsFoldedLast(t *testing.T) {
	e := shipped(t)
	d := Differ(e, voiced(e, nil, map[string]string{"goal": "strangers"}, nil))
	if d.Spreads[0].Question.ID != "goal" || d.Spreads[0].State != Differing {
		t.Errorf("first comes %s, %s", d.Spreads[0].Question.ID, d.Spreads[0].State)
	}
	for _, s := range d.Spreads[1:] {
		if s.State != Agreed || s.Matters() || s.Split != nil {
			t.Errorf("%s is %s, %+v", s.Question.ID, s.State, s.Effect)
		}
	}
	if a := d.Merged.Answers; a["talk"].Options[0] != "weekly" || !a["goal"].Blank() {
		t.Errorf("merged into %v", a)
	}
}

// Two opposite ends are a split. They are never taken for what lies between.
func TestOppositeEnds(t *testing.T) {
	e := shipped(t)
	ends := Differ(e, voiced(e, map[string]string{"look": "nobody"}, map[string]string{"look": "most"}))
	middle := Differ(e, voiced(e, map[string]string{"look": "some"}, map[string]string{"look": "some"}))
	s := spreadOf(t, ends, "look")
	if s.State != Differing || s.Split == nil || !s.Split.Ends || s.Known() != 2 || len(s.Values) != 2 {
		t.Fatalf("the two ends are %s, %+v", s.State, s.Split)
	}
	if s.Values[s.Split.Low].Answer.Options[0] != "nobody" || s.Values[s.Split.High].Answer.Options[0] != "most" {
		t.Errorf("split between %+v", s.Values)
	}
	if s.Split.LowRole != "community_manager" || s.Split.HighRole != "social_media_manager" {
		t.Errorf("they speak for %q and %q", s.Split.LowRole, s.Split.HighRole)
	}
	if _, merged := ends.Merged.Answers["look"]; merged {
		t.Error("two ends became one answer")
	}
	m := spreadOf(t, middle, "look")
	if m.State != Agreed || !m.Values[0].Neutral || m.Split != nil {
		t.Errorf("the middle is %s, %+v", m.State, m)
	}
	for _, v := range s.Values {
		if v.Neutral {
			t.Errorf("%v is taken for neutral", v.Answer.Options)
		}
	}
}

func TestNeighboursAreNoSplit(t *testing.T) {
	e := shipped(t)
	for answers, want := range map[[2]string]bool{
		{"nobody", "few"}: false, {"few", "some"}: false, {"some", "most"}: false, {"many", "most"}: false, {"nobody", "some"}: false,
		{"few", "many"}: true, {"nobody", "many"}: true, {"most", "nobody"}: true,
	} {
		d := Differ(e, voiced(e, map[string]string{"look": answers[0]}, map[string]string{"look": answers[1]}))
		if s := spreadOf(t, d, "look"); (s.Split != nil) != want {
			t.Errorf("%v: split %v", answers, s.Split)
		}
	}
}

// Without a scale, answers that speak for different roles are a split.
func TestOppositeRoles(t *testing.T) {
	e := shipped(t)
	d := Differ(e, voiced(e, map[string]string{"goal": "even"}, map[string]string{"goal": "stay"}, map[string]string{"goal": "strangers"}))
	s := spreadOf(t, d, "goal")
	if s.Split == nil || s.Split.Ends || s.Split.LowRole != "community_manager" || s.Split.HighRole != "social_media_manager" {
		t.Fatalf("split %+v", s.Split)
	}
	if low := s.Values[s.Split.Low].Answer.Options[0]; low != "stay" {
		t.Errorf("the one side is %s", low)
	}
	d = Differ(e, voiced(e, map[string]string{"goal": "stay"}, map[string]string{"goal": "take_part"}, map[string]string{"goal": "even"}))
	if s := spreadOf(t, d, "goal"); s.Split != nil {
		t.Errorf("two answers for one role and a neutral one are a split: %+v", s.Split)
	}
}

// A neutral answer is shown as one, and makes nothing agreed.
func TestNeutralIsNoInformation(t *testing.T) {
	e := shipped(t)
	d := Differ(e, voiced(e, nil, nil, map[string]string{"goal": "even"}))
	s := spreadOf(t, d, "goal")
	if s.State != Differing {
		t.Errorf("with a neutral answer they are %s", s.State)
	}
	for _, v := range s.Values {
		if neutral := v.Answer.Options[0] == "even"; v.Neutral != neutral {
			t.Errorf("%v: neutral %v", v.Answer.Options, v.Neutral)
		}
	}
	// Where no answer takes a side, none is a refusal to take one.
	for _, v := range spreadOf(t, d, "carry").Values {
		if v.Neutral {
			t.Errorf("%v is taken for neutral", v.Answer.Options)
		}
	}
}

// Blank, unknown and neutral are three things, and none of them agrees with
// anything.
func TestHalfBlankIsNoAgreement(t *testing.T) {
	e := shipped(t)
	for name, other := range map[string]string{"blank": "", "unknown": "unknown"} {
		d := Differ(e, voiced(e, nil, nil, map[string]string{"talk": other}, map[string]string{"talk": other}))
		s := spreadOf(t, d, "talk")
		if s.State != Thin || s.Known() != 2 || s.Asked() != 4 || len(s.Values) != 1 {
			t.Errorf("half %s: %s, %d of %d", name, s.State, s.Known(), s.Asked())
		}
		if name == "blank" && len(s.Blank) != 2 || name == "unknown" && len(s.Unknown) != 2 {
			t.Errorf("half %s: blank %v, unknown %v", name, s.Blank, s.Unknown)
		}
		if _, merged := d.Merged.Answers["talk"]; merged {
			t.Errorf("half %s: taken for agreed", name)
		}
	}
	if s := spreadOf(t, Differ(e, voiced(e, nil)), "talk"); s.State != Thin {
		t.Errorf("one voice is %s", s.State)
	}
	d := Differ(e, voiced(e, map[string]string{"talk": ""}, map[string]string{"talk": "unknown"}))
	if s := spreadOf(t, d, "talk"); s.State != Nobody || len(s.Blank) != 1 || len(s.Unknown) != 1 {
		t.Errorf("where nobody knows: %+v", s)
	}
}

// A stakeholder whose sheet is empty is a voice that is missing.
func TestEmptySheetAgreesWithNothing(t *testing.T) {
	e := shipped(t)
	x := voiced(e, nil, nil)
	x.Stakeholders = append(x.Stakeholders, Stakeholder{ID: "late", Name: "Late", Sheet: advisor.Sheet{As: "founder"}})
	for _, s := range Differ(e, x).Spreads {
		if s.State == Agreed {
			t.Errorf("%s is agreed on by somebody who said nothing", s.Question.ID)
		}
	}
}

// What turns the verdict comes before what only moves points, and that before
// what moves nothing.
func TestOrder(t *testing.T) {
	e := shipped(t)
	d := Differ(e, voiced(e, nil,
		map[string]string{"money": "hours_only", "carry": "", "customers": "ten_thousands", "hours": "five"},
		map[string]string{"feedback": "steers"}))
	last := 0
	for i := range d.Spreads {
		r := rank(&d.Spreads[i])
		if r < last {
			t.Errorf("%s comes too late", d.Spreads[i].Question.ID)
		}
		last = r
	}
	if d.Spreads[0].Question.ID != "money" || d.Spreads[0].Effect.Turns != 3 {
		t.Errorf("first is %s, %+v", d.Spreads[0].Question.ID, d.Spreads[0].Effect)
	}
	carry := spreadOf(t, d, "carry")
	if len(carry.NotAsked) != 1 || carry.State != Thin {
		t.Errorf("carry: %+v", carry)
	}
}

// An amount without a currency is the same as one in the only currency named.
func TestAmountsWithoutCurrency(t *testing.T) {
	e := shipped(t)
	for _, c := range []struct {
		currencies []string
		state      State
		values     int
	}{{[]string{"", "USD", ""}, Agreed, 1}, {[]string{"", ""}, Agreed, 1}, {[]string{"EUR", "", "USD"}, Differing, 3}} {
		x := voiced(e, make([]map[string]string, len(c.currencies))...)
		for i, currency := range c.currencies {
			x.Stakeholders[i].Sheet.Currency = currency
		}
		if s := spreadOf(t, Differ(e, x), "pay_offer"); s.State != c.state || len(s.Values) != c.values {
			t.Errorf("%q: %s, %+v", c.currencies, s.State, s.Values)
		}
	}
}

// Putting an answer in says truly what comes out.
func TestGives(t *testing.T) {
	e := shipped(t)
	x := voiced(e, nil, map[string]string{"goal": "strangers", "look": "most"}, map[string]string{"talk": "silent"})
	differing := 0
	for _, s := range Differ(e, x).Spreads {
		if s.State != Differing || s.Question.Part == 2 {
			continue
		}
		differing++
		for _, v := range s.Values {
			sheets := 0
			for _, o := range v.Gives {
				sheets += o.Sheets
			}
			if sheets != s.Effect.Sheets {
				t.Errorf("%s %v: %d sheets, %d tried", s.Question.ID, v.Answer.Options, sheets, s.Effect.Sheets)
			}
		}
	}
	if differing != 3 {
		t.Errorf("they differ on %d questions, not on 3", differing)
	}
}

func TestDecided(t *testing.T) {
	e := shipped(t)
	x := voiced(e, map[string]string{"goal": "strangers", "look": "most"}, nil)
	x.Agreed = Agreement{Date: "2026-03-03", Decisions: []Decision{{Question: "goal", Answer: advisor.Choose("strangers")}, {Question: "money", Answer: advisor.Choose("monthly")}}}
	d := Differ(e, x)
	if a := d.Merged.Answers; a["goal"].Options[0] != "strangers" || a["money"].Options[0] != "monthly" {
		t.Errorf("merged into %v", a)
	}
	if s := spreadOf(t, d, "carry"); !s.Moot || s.Matters() {
		t.Errorf("a question that is not asked any more: %+v", s)
	}
	if s := spreadOf(t, d, "hours"); s.State != Nobody || s.Moot {
		t.Errorf("a question that a decision leads to: %+v", s)
	}
	x.Agreed.Decisions = x.Agreed.Decisions[:1]
	if s := spreadOf(t, Differ(e, x), "goal"); s.Decided == nil || s.Effect.Turns == 0 {
		t.Errorf("what a difference would change is no longer said once it is decided: %+v", s)
	}
}

func TestDiffersNowhereWithoutStakeholders(t *testing.T) {
	e := shipped(t)
	all := Differ(e, voiced(e)).Spreads
	if len(all) == 0 {
		t.Error("no question is listed")
	}
	for _, s := range all {
		if s.State != Nobody || s.Matters() {
			t.Errorf("%s: %+v", s.Question.ID, s)
		}
	}
}

func BenchmarkDiffer(b *testing.B) {
	e := shipped(b)
	x := voiced(e, nil, map[string]string{"goal": "strangers", "look": "most"}, map[string]string{"talk": "silent", "money": ""}, map[string]string{"money": "hours_only"})
	for b.Loop() {
		Differ(e, x)
	}
}

// What lies on opposite sides of a scale, by how many options it has.
func TestOpposite(t *testing.T) {
	for _, c := range []struct {
		options, low, high int
		want               bool
	}{
		{2, 0, 1, true}, {3, 0, 1, false}, {3, 0, 2, true}, {4, 1, 2, false}, {4, 0, 2, true}, {4, 1, 3, true}, {4, 0, 1, false}, {4, 2, 3, false},
		{5, 1, 3, true}, {5, 0, 2, false}, {5, 2, 4, false}, {6, 2, 3, false}, {6, 2, 4, true},
	} {
		q := &advisor.Question{Type: advisor.One, Ordered: true}
		for i := range c.options {
			q.Options = append(q.Options, advisor.Option{ID: fmt.Sprint(i)})
		}
		q.Options = append(q.Options, advisor.Option{ID: "undecided", Unknown: true}) // no place on the scale
		if got := opposite(q, advisor.Choose(fmt.Sprint(c.low)), advisor.Choose(fmt.Sprint(c.high))); got != c.want {
			t.Errorf("%d and %d of %d: %v", c.low, c.high, c.options, got)
		}
	}
}
