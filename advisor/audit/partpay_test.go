package audit_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"firstrole/advisor/audit"
)

// The pay of a part of a week is compared as that of a full one, and not at all
// where the ad does not say how large the part is.
func TestPayOfAPartOfAWeek(t *testing.T) {
	reader := theReader(t)
	ad, err := os.ReadFile("testdata/own/part_time.txt")
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"Part-time, 20 hours a week. We pay $25,000 a year.":            "pay_both $25,000 ($50,000 for a full week of 40 hours) a year",
		"Part-time, 20 hours a week. We pay $15,000 a year.":            "pay_below $15,000 ($30,000 for a full week of 40 hours) a year",
		"Part-time, 20 hours a week. We pay $20,000 to $35,000.":        "",
		"Part-time. We pay $24,000 a year.":                             "",
		"Full-time. We pay $24,000 a year.":                             "pay_below $24,000 a year",
		"Full-time or part-time. We pay $24,000 a year.":                "pay_below $24,000 a year",
		"20 hours a week. We pay $24,000 a year pro rata.":              "pay_below $24,000 a year",
		"20 hours a week. We pay $24,000 a year, full-time equivalent.": "pay_below $24,000 a year",
		"Part-time, 20 hours a week. We pay $12 an hour.":               "pay_below $24,960 a year",
	} {
		changed := strings.Replace(string(ad), "Part-time, 20 hours a week. We pay EUR 19 an hour.", text, 1)
		r := reader.Ad([]byte(changed))
		foundOfPay(t, text, r, want)
	}
}

// foundOfPay holds what is found of an ad's pay to what is wanted; empty: nothing.
func foundOfPay(t *testing.T, text string, r audit.Report, want string) {
	t.Helper()
	got := ""
	if at := slices.IndexFunc(r.Findings, func(f audit.Finding) bool { return strings.HasPrefix(f.ID, "pay_") }); at >= 0 {
		got = r.Findings[at].ID + " " + r.Findings[at].Text
	}
	if !strings.HasPrefix(got, want) || want == "" && got != "" {
		t.Errorf("%s: %s, want %s", text, got, want)
	}
}
