package audit_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"firstrole/advisor/audit"
)

// What is said of a small post fits it: whose week it is, and what its hours are.
// Questions quote the ad, and the corrected ad keeps who hires, in its words.
func TestWordsOfPartTime(t *testing.T) {
	ad, err := os.ReadFile("testdata/own/part_time.txt")
	if err != nil {
		t.Fatal(err)
	}
	r := theReader(t).Ad(ad)
	if strings.Contains(r.Sentence, "salary") {
		t.Errorf("a post by the hour has no salary: %q", r.Sentence)
	}
	if want := "One person has 17 of the 20 hours a week for duties; meetings and the like take the rest."; r.Week() != want {
		t.Errorf("%q, not %q", r.Week(), want)
	}
	for _, want := range []string{
		"The ad asks for “design flyers and banners in Figma”, “answer support tickets”. How good must that work be, and how many hours a week is it?",
		"The ad says “rockstar”. What does that mean on an ordinary Tuesday?",
	} {
		if !slices.Contains(r.Questions, want) {
			t.Errorf("%q is not among %q", want, r.Questions)
		}
	}
	for _, want := range []string{"Brightleaf Apps (remote, Europe hours)", "Brightleaf makes a habit tracker. Our office is in Porto."} {
		if !slices.Contains(r.Post, want) {
			t.Errorf("the corrected ad lost %q:\n%s", want, strings.Join(r.Post, "\n"))
		}
	}
	if text := strings.Join(r.Post, "\n"); strings.Contains(text, "[Employer]") || strings.Contains(text, "rockstar") {
		t.Errorf("the corrected ad asks for what it has, or keeps what is to go:\n%s", text)
	}
}

// A full week is told as before, and where the ad names no house, nothing is made up.
func TestWordsOfFullTime(t *testing.T) {
	r := theReader(t).Ad([]byte("Community Manager\n\nDuties:\n- Moderate the forum\n- Host meetups\n\n$50,000 a year, full time.\n"))
	if want := "One person has 35 hours a week for duties."; r.Week() != want {
		t.Errorf("%q, not %q", r.Week(), want)
	}
	if !slices.Contains(r.Post, "[Employer], [place, or where you may work from]") {
		t.Errorf("%q", r.Post)
	}
}

// A program counts as named where the ad names one, by a name that is known or
// by where the work is done; a place, a language, a channel or a team does not.
func TestPrograms(t *testing.T) {
	reader := theReader(t)
	for duty, named := range map[string]bool{
		"Edit short videos in Premiere":       true,
		"Make templates in Figma":             true,
		"Edit videos in Avid":                 true,
		"Schedule the posts using Publer":     true,
		"Host the season premiere":            false,
		"Edit posts in English":               false,
		"Edit videos with Marketing":          false,
		"Schedule posts in Instagram":         false,
		"Schedule posts in the afternoon":     false,
		"Excel in everything, edit the posts": false,
	} {
		r := reader.Ad([]byte("Social Media Manager\n\nWhat you will do:\n- Write posts for Instagram\n- " + duty + "\n\nPay: $50,000 a year\n"))
		missed := slices.ContainsFunc(r.Findings, func(f audit.Finding) bool { return f.ID == "no_tools" })
		if missed == named {
			t.Errorf("%s: a program is named: %v", duty, !missed)
		}
	}
}

// A currency may stand behind its amount.
func TestPayBehind(t *testing.T) {
	reader := theReader(t)
	for text, want := range map[string]audit.Pay{
		"Pay: 1,800 EUR a month":                            {Low: 21600, High: 21600, Currency: "EUR", Text: "1,800 EUR a month"},
		"Salary 38.000 – 44.000 €":                          {Low: 38000, High: 44000, Currency: "EUR", Text: "38.000 – 44.000 €"},
		"Pay: 40k to 45k GBP per year":                      {Low: 40000, High: 45000, Currency: "GBP", Text: "40k to 45k GBP per year"},
		"Pay: 24,000 euros a year":                          {Low: 24000, High: 24000, Currency: "EUR", Text: "24,000 euros a year"},
		"A budget of 50,000 EUR":                            {},
		"We grew to 90,000 members":                         {},
		"Start 1 May 2026, 2,400 EUR a month":               {Low: 28800, High: 28800, Currency: "EUR", Text: "2,400 EUR a month"},
		"The same pay since 2019, 45.000 €":                 {Low: 45000, High: 45000, Currency: "EUR", Text: "45.000 €"},
		"The same pay since 2019 – 45.000 €":                {Low: 45000, High: 45000, Currency: "EUR", Text: "45.000 €"},
		"Brutto 45 000 €":                                   {Low: 45000, High: 45000, Currency: "EUR", Text: "45 000 €"},
		"19,50 € an hour":                                   {Low: 39520, High: 39520, Currency: "EUR", Text: "19,50 € an hour", FullWeek: true},
		"Salary\n38.000 – 44.000 €":                         {Low: 38000, High: 44000, Currency: "EUR", Text: "38.000 – 44.000 €"},
		"We pay €45,000, 25 days off":                       {Low: 45000, High: 45000, Currency: "EUR", Text: "€45,000"},
		"We handle 500,000 EUR of ad spend":                 {},
		"20,000 EUR customers are ours":                     {},
		"20,000 EUR a customer is what we make":             {},
		"We handle 500,000 EUR of ad spend. 2,400 EUR p.m.": {Low: 28800, High: 28800, Currency: "EUR", Text: "2,400 EUR p.m"},
		"20,000 EUR customers are ours.\nPay: 45,000 EUR":   {Low: 45000, High: 45000, Currency: "EUR", Text: "45,000 EUR"},
	} {
		r := reader.Ad([]byte("Community Manager\n\nDuties:\n- Moderate the forum\n- Host meetups\n\n" + text + "\n"))
		got := audit.Pay{}
		if r.Pay != nil {
			got = *r.Pay
			got.Level = ""
		}
		for _, d := range r.Duties {
			if r.Pay != nil && strings.Contains(d.Text, r.Pay.Text) {
				t.Errorf("%s: pay is taken for a duty", text)
			}
		}
		if got != want {
			t.Errorf("%s: %+v, not %+v", text, got, want)
		}
	}
}
