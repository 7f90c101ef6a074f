package advisor_test

import (
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/pack/packtest"
)

// What is said of money: with the costs for an employer, without them for
// somebody who wants a job, and never across currencies.
func TestPay(t *testing.T) {
	p := packtest.Small(t)
	p.Questions = append(p.Questions, advisor.Question{ID: "nearby", As: "founder", Part: 2, Theme: "means", Type: advisor.Number, Max: 1e6, Money: true, LocalPay: true})
	for _, c := range []struct {
		name, currency  string
		offered, nearby int64 // 0: not answered
		text, local     string
	}{
		{"within", "USD", 62000, 0, "$62,000 pays for a mid-level community manager; the job will cost you about $84,000 a year in a small firm, $88,000 on average. " +
			"This level is paid $45,000 to $65,000 a year by US figures.", ""},
		{"without a currency", "", 62000, 58000, "$62,000 pays for a mid-level community manager; the job will cost you about $84,000 a year in a small firm, $88,000 on average. " +
			"This level is paid $45,000 to $65,000 a year by US figures.",
			"By your own answer, such a job is paid 58,000 a year where you are. Your offer is 4,000 more. It lies within the US figures."},
		{"below", "USD", 40000, 40000, "$40,000 is below what a mid-level community manager is paid; at that pay the job would cost you about $54,000 a year in a small firm, $57,000 on average. " +
			"This level is paid $45,000 to $65,000 a year by US figures.",
			"By your own answer, such a job is paid $40,000 a year where you are. Your offer is just that. The US figures are higher."},
		{"above", "USD", 90000, 100000, "$90,000 is more than a mid-level community manager is paid; at that pay the job would cost you about $122,000 a year in a small firm, $128,000 on average. " +
			"This level is paid $45,000 to $65,000 a year by US figures.",
			"By your own answer, such a job is paid $100,000 a year where you are. Your offer is $10,000 less. The US figures are lower."},
		{"no offer", "USD", 0, 0, "In full-time work a mid-level community manager is paid $45,000 to $65,000 a year by US figures; " +
			"the job would cost you about $61,000 to $88,000 a year in a small firm, $64,000 to $92,000 on average.", ""},
		{"another currency", "EUR", 62000, 58000, "The figures for a mid-level community manager are US figures in USD: $45,000 to $65,000 a year. Your offer is in EUR, so the two are not compared.",
			"By your own answer, such a job is paid EUR 58,000 a year where you are. Your offer is EUR 4,000 more."},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := advisor.Sheet{As: "founder", Currency: c.currency, Answers: map[string]advisor.Answer{
				"customers": advisor.Choose("many"), "talk": advisor.Choose("daily"), "goals": advisor.Choose("loyalty"),
				"money": advisor.Choose("one"), "carry": advisor.Choose("plan"),
			}}
			for id, n := range map[string]int64{"pay_offer": c.offered, "nearby": c.nearby} {
				if n > 0 {
					s.Answers[id] = advisor.Answer{IsNumber: true, Number: n}
				}
			}
			e := packtest.Engine(t, p, s.As)
			got := e.Advise(s, "").Pay
			if got.Text != c.text || got.LocalText != c.local || got.Wished {
				t.Errorf("says  %q\n      %q\nwant  %q\n      %q", got.Text, got.LocalText, c.text, c.local)
			}
		})
	}
}

// What somebody wants to earn is not money that there is, and costs nobody
// anything yet.
func TestWishedPay(t *testing.T) {
	p := packtest.Small(t)
	p.Questions = append(p.Questions, advisor.Question{ID: "wish", As: "seeker", Part: 2, Theme: "likes", Type: advisor.Number, Max: 1e6, Money: true, Pay: true})
	e := packtest.Engine(t, p, "seeker")
	for _, c := range []struct {
		wish int64
		text string
	}{
		{30000, "The pay you want, $30,000, is below what an entry-level community manager is paid by US figures: $35,000 to $45,000 a year."},
		{40000, "The pay you want, $40,000, lies within what an entry-level community manager is paid by US figures: $35,000 to $45,000 a year."},
		{62000, "The pay you want, $62,000, is above what an entry-level community manager is paid by US figures: $35,000 to $45,000 a year."},
	} {
		got := e.Advise(advisor.Sheet{As: "seeker", Currency: "USD", Answers: map[string]advisor.Answer{
			"evenings": advisor.Choose("talking"), "wish": {IsNumber: true, Number: c.wish},
		}}, "").Pay
		if got.Text != c.text || !got.Wished || len(got.Loaded) > 0 {
			t.Errorf("says %q, wished %v, costs %v\nwant %q", got.Text, got.Wished, got.Loaded, c.text)
		}
	}
}

func TestAge(t *testing.T) {
	for _, c := range []struct {
		year string
		age  int
		ok   bool
	}{
		{"2018", 8, true}, {"2012-13", 13, true}, {"2019-2025", 1, true}, {"2014 to 2016", 10, true}, {"about 2019", 7, true},
		{"undated", 0, false}, {"after 2020", 0, false}, {"2027", 0, false}, {"", 0, false},
	} {
		if age, ok := advisor.Age(c.year, "2026-03-03"); age != c.age || ok != c.ok {
			t.Errorf("%q is %d years old, %v", c.year, age, ok)
		}
		if _, ok := advisor.Age(c.year, ""); ok {
			t.Errorf("%q has an age without a date", c.year)
		}
	}
}
