package audit_test

import (
	"slices"
	"strings"
	"testing"
)

// The corrected ad keeps who hires, and asks for it where the ad names nobody:
// what stands about an ad on a page is no employer.
func TestEmployer(t *testing.T) {
	reader := theReader(t)
	const blank = "[Employer], [place, or where you may work from]"
	for opening, want := range map[string][]string{
		"3 weeks ago · Over 120 applicants":                           {blank},
		"Reference No. CM-2031\nClosing date: 5 May 2026":             {blank},
		"Closing 5 May 2026\nPosted yesterday":                        {blank},
		"Apply now\nSave job\nOver 40 Members":                        {blank},
		"Remote, Europe":                                              {"Remote, Europe", blank},
		"Anything goes, as they say":                                  {"Anything goes, as they say", blank},
		"Brightleaf Apps":                                             {"Brightleaf Apps", blank},
		"Brightleaf Apps\n3 weeks ago":                                {"Brightleaf Apps", blank},
		"Brightleaf Apps, Porto\nReference No. CM-2031":               {"Brightleaf Apps, Porto"},
		"Brightleaf Apps · Porto · 3 weeks ago · Over 120 applicants": {"Brightleaf Apps · Porto"},
		"Brightleaf Apps (Porto)":                                     {"Brightleaf Apps (Porto)"},
		"Brightleaf Apps\n12 Mill Street, Bath":                       {"Brightleaf Apps", "12 Mill Street, Bath"},
		"Studio 54, 1060 Vienna":                                      {"Studio 54, 1060 Vienna"},
		"37signals, Chicago":                                          {"37signals, Chicago"},
		"Save the Children, London":                                   {"Save the Children, London"},
	} {
		r := reader.Ad([]byte("Community Manager\n" + opening + "\n\nDuties:\n- Moderate the forum\n- Host meetups\n\n$50,000 a year, full time.\n"))
		at := slices.Index(r.Post, "")
		if at < 1 || !slices.Equal(r.Post[1:at], want) {
			t.Errorf("%q:\n%s\nwant %q", opening, strings.Join(r.Post[:max(at, 0)], "\n"), want)
		}
	}
}
