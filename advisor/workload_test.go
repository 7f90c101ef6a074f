package advisor_test

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/pack/packtest"
)

func founder(t *testing.T) *advisor.Engine { return packtest.Engine(t, packtest.Shipped(t), "founder") }

// hired are answers that lead to one social media manager.
func hired() advisor.Sheet {
	one := advisor.Choose
	return advisor.Sheet{As: "founder", Currency: "USD", Answers: map[string]advisor.Answer{
		"customers": one("thousands"), "talk": one("silent"), "together": one("alone"), "support": one("shared"), "feedback": one("monthly"),
		"goal": one("strangers"), "look": one("most"), "gaps": one("missed", "making"), "missing": one("none"), "filled": one("nobody"),
		"money": one("one_salary"), "carry": one("own_plan"), "pay_offer": advisor.Amount(60000),
	}}
}

func TestWorkload(t *testing.T) {
	e := founder(t)
	s := hired()
	if r := e.Advise(s, ""); r.Verdict.ID != "social_first" || r.Workload != nil {
		t.Fatalf("%s, %+v", r.Verdict.ID, r.Workload)
	}
	s.Answers["rhythm"] = advisor.Amount(3)
	w := e.Advise(s, "").Workload
	if w == nil || w.Verdict != advisor.WeekRealistic || w.People != 1 || w.Capacity != e.Pack.Audit.Capacity || len(w.Drop) > 0 || w.Left != "" {
		t.Fatalf("%+v", w)
	}
	// Three posts take an hour to two and a quarter, whatever posts usually take.
	if i := w.Items[len(w.Items)-1]; i.Line != "w_posts" || i.Low != 1 || i.High != 3 {
		t.Errorf("%+v", i)
	}
	s.Answers["expect"] = advisor.Choose("video", "design", "press", "tickets")
	s.Answers["rhythm"] = advisor.Amount(40)
	s.Answers["channels"] = advisor.Choose("instagram", "tiktok", "youtube", "forum")
	w = e.Advise(s, "").Workload
	if w.Verdict != advisor.WeekUnrealistic {
		t.Errorf("%+v", w)
	}
	var dropped []string
	for _, d := range w.Drop {
		dropped = append(dropped, d.Line)
	}
	want := []string{"w_tickets", "w_press", "w_design", "w_video", "w_channels", "w_posts"}
	if !slices.Equal(dropped[:min(len(dropped), len(want))], want) {
		t.Errorf("dropped are %v", dropped)
	}
	for n, d := range w.Drop {
		before := w.High
		if n > 0 {
			before = w.Drop[n-1].High
		}
		if d.High >= before {
			t.Errorf("to drop %s leaves %d of %d hours", d.Line, d.High, before)
		}
	}
	// Three channels, and not the forum: three quarters of an hour to one and a half each.
	for _, i := range w.Items {
		if i.Line == "w_channels" && (i.Low != 2 || i.High != 5) {
			t.Errorf("%+v", i)
		}
	}
}

// A smaller week has room for less.
func TestWorkloadPartTime(t *testing.T) {
	e := founder(t)
	s := hired()
	s.Answers["money"], s.Answers["hours"] = advisor.Choose("part_time"), advisor.Choose("ten")
	s.Answers["rhythm"] = advisor.Amount(5)
	r := e.Advise(s, "")
	if r.Workload == nil {
		t.Fatalf("part time leads to nobody, but to %s: ask with other answers", r.Verdict.ID)
	}
	if r.Workload.Capacity != 14 || r.Workload.Verdict == advisor.WeekRealistic {
		t.Errorf("%s: %+v", r.Verdict.ID, r.Workload)
	}
}

// TestWorkloadProperties holds on random sheets: a further expectation never
// makes the week shorter, the week is the sum of its parts, what is dropped
// leads to a week that fits or says that it does not, and none of it moves the
// verdict.
func TestWorkloadProperties(t *testing.T) {
	if testing.Short() {
		t.Skip("nothing runs beside it, and it takes its time")
	}
	e := founder(t)
	r := rand.New(rand.NewPCG(8, 8))
	weighed := 0
	for range 120 {
		s := hired()
		for range r.IntN(3) { // most random sheets advise nobody
			delete(s.Answers, []string{"talk", "goal", "gaps", "money", "filled", "look"}[r.IntN(6)])
		}
		i := e.Start(s)
		for !i.AtCheck() {
			i, _ = i.Confirm(anyAnswer(r, i.Question()))
		}
		first := i.Result("")
		for i = i.SecondPart(); !i.AtCheck(); {
			i, _ = i.Confirm(anyAnswer(r, i.Question()))
		}
		result := i.Result("")
		w := result.Workload
		if !reflect.DeepEqual(first.Scores, result.Scores) || !reflect.DeepEqual(first.Verdict, result.Verdict) {
			t.Fatalf("part 2 moves the verdict: %v", i.Sheet())
		}
		if again := i.Result("").Workload; !reflect.DeepEqual(w, again) {
			t.Fatalf("the same answers give another week: %+v, %+v", w, again)
		}
		if w == nil {
			continue
		}
		weighed++
		low, high := 0, 0
		for _, part := range w.Items {
			low, high = low+part.Low, high+part.High
		}
		if low > w.Low || high < w.High || w.Low-low > len(w.Items) || high-w.High > len(w.Items) {
			t.Fatalf("%d to %d hours in parts of %d to %d", w.Low, w.High, low, high)
		}
		if fits := w.Verdict == advisor.WeekRealistic; fits && (len(w.Drop) > 0 || w.High > w.Capacity) {
			t.Fatalf("it fits, and is not to: %+v", w)
		}
		if n := len(w.Drop); w.Verdict != advisor.WeekRealistic && w.Left == "" && (n == 0 || w.Drop[n-1].High > w.Capacity) {
			t.Fatalf("what is dropped does not do, and nothing says so: %+v", w)
		}
		more := i.Sheet()
		more.Answers["expect"] = widened(more.Answers["expect"])
		if after := e.Advise(more, "").Workload; after.Low < w.Low || after.High < w.High {
			t.Fatalf("with more expected %d to %d hours become %d to %d", w.Low, w.High, after.Low, after.High)
		}
	}
	if weighed < 60 {
		t.Errorf("only %d weeks were weighed", weighed)
	}
}

// widened expects one thing more; options stand in the pack's order.
func widened(a advisor.Answer) advisor.Answer {
	var options []string
	added := false
	for _, option := range []string{"video", "design", "photo", "press", "ads", "tickets", "website"} {
		if !a.Has(option) && added {
			continue
		}
		added = added || !a.Has(option)
		options = append(options, option)
	}
	return advisor.Choose(options...)
}

func anyAnswer(r *rand.Rand, q *advisor.Question) advisor.Answer {
	switch legal := q.LegalAnswers(); {
	case r.IntN(8) == 0:
		return advisor.UnknownAnswer
	case q.Type == advisor.Number:
		return advisor.Amount(q.Min + r.Int64N(min(q.Max-q.Min+1, 40)))
	default:
		return legal[r.IntN(len(legal))]
	}
}
