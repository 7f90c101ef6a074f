package audit_test

import (
	"testing"
)

// The hours of a post are those that are said of it: not the time within which to
// answer, and a share of a week is counted of the full one.
func TestHoursOfAPost(t *testing.T) {
	reader := theReader(t)
	for text, want := range map[string]int{
		"\nReply to members within 24 hours":                         0,
		"\nAnswers come in 48 hours, on weekdays too":                0,
		"\nWe keep replies under 24 hours":                           0,
		"\nPost an update every 24 hours":                            0,
		"\nYou have joined a chat in the last 24 hours":              0,
		"\nOur chat is open: 24 hours, seven days a week":            0,
		"\nPart-time. Reply to members within 24 hours":              0,
		"\nWe stream 12 hours for charity":                           0,
		"\nFull-time. Reply to members within 24 hours":              0,
		"\nFull-time, 24 hours":                                      0,
		"\nPart-time. Our chat is open: 24 hours, weekends too":      0,
		"\n$19.50/hour, 20 hours, on site":                           20,
		"\nPart-time, 20 hours":                                      20,
		"\npart-time 20 h":                                           20,
		"\nPart-time (20 hrs)":                                       20,
		"\nFull-time or part-time (20 hours)":                        20,
		"\n20 hours":                                                 20,
		"\n20-hour week":                                             20,
		"\n20 hours per week":                                        20,
		"\n15 to 20 hours a week, answers within 24 hours":           20,
		"\nReply within 24 hours. You work 30 hours a week":          30,
		"\n$19 an hour, 20 hours":                                    20,
		"\nFixed-term contract, 24 hours":                            24,
		", 20 h":                                                     20,
		" (20 hours)":                                                20,
		"\n0.5 FTE":                                                  20,
		"\nFTE: 0.75":                                                30,
		"\n50 % FTE":                                                 20,
		"\n80 % position":                                            32,
		"\n80% part-time":                                            32,
		"\nPart-time (60%)":                                          24,
		"\n60–80 % position":                                         32,
		"\n80–100 % position":                                        0,
		"\n50% of a full-time position":                              20,
		"\n0.5 full-time equivalent":                                 20,
		"\n0.8 FTE of 40 hours a week":                               32,
		"\n1.0 FTE":                                                  0,
		"\nPart-time. We are proud of 90% job satisfaction":          0,
		"\n100% remote position":                                     0,
		"\nFull-time or 80 % position":                               0,
		"\nPart-time. Half of our members, 50%, post once a quarter": 0,
	} {
		r := reader.Ad([]byte("Community Manager" + text + "\n\nDuties:\n- Moderate the forum\n- Host meetups\n\nPay: $40,000 a year.\n"))
		if r.Verdict.ID == nil || r.Hours.Post != want {
			t.Errorf("%q: %d hours, want %d", text, r.Hours.Post, want)
		}
	}
}

// Only what speaks of the pay says that it is for a full week, and an ad is not
// for a full week because it says that it is not.
func TestPayOfAShare(t *testing.T) {
	reader := theReader(t)
	for text, want := range map[string]string{
		"0.5 FTE. We pay $15,000 a year.":                             "pay_below $15,000 ($30,000 for a full week of 40 hours)",
		"50 % FTE. We pay $15,000 a year.":                            "pay_below $15,000 ($30,000 for a full week of 40 hours)",
		"80% part-time. We pay $24,000 a year.":                       "pay_below $24,000 ($30,000 for a full week of 40 hours)",
		"0.5 FTE. FTE salary: $24,000 a year.":                        "pay_below $24,000 a year",
		"0.5 FTE. We pay $24,000 a year, full-time equivalent.":       "pay_below $24,000 a year",
		"0.5 FTE. We pay $24,000 a year pro rata.":                    "pay_below $24,000 a year",
		"0.5 FTE. We pay $24,000 a year FTE.":                         "pay_below $24,000 a year",
		"0.5 full-time equivalent. We pay $15,000 a year.":            "pay_below $15,000 ($30,000 for a full week of 40 hours)",
		"Part-time, not a full-time job. We pay $24,000 a year.":      "",
		"Part-time rather than full-time. We pay $24,000 a year.":     "",
		"Part-time. We count FTE by the quarter. We pay $24,000.":     "",
		"Full-time. Answers within 20 hours. We pay $24,000 a year.":  "pay_below $24,000 a year",
		"Full-time or part-time, as you like. We pay $24,000 a year.": "pay_below $24,000 a year",
	} {
		r := reader.Ad([]byte("Community Manager\n\n" + text + "\n\nDuties:\n- Moderate the forum\n- Host meetups\n\nThree years of experience.\n"))
		foundOfPay(t, text, r, want)
	}
}
