package main

import (
	"slices"
	"strings"
	"testing"

	"firstrole/advisor"
)

// Whoever pays somebody for one of the two jobs is not told to buy that work, or
// to wait for a sign that only speaks for hiring into it once more.
func TestAdviceForThoseWhoHaveSomebody(t *testing.T) {
	const outside, talk, look = "freelancer", "talk to one another every week", "look at social channels before they choose you"
	for filled, want := range map[string][3]bool{ // outside, talk, look
		"nobody":    {true, true, true},
		"smm_posts": {false, true, false},
		"cm_posts":  {false, true, false},
	} {
		r := adviseOn(t, shippedPack(t), situation{As: "founder", Answers: map[string]any{
			"customers": "few", "talk": "closed", "together": "better", "support": "shared", "feedback": "heard", "goal": "stay",
			"look": "some", "gaps": []string{"making"}, "missing": []string{"tools"}, "filled": filled, "money": "part_time", "hours": "ten", "carry": "alone",
		}})
		if r.Verdict.ID != "not_yet" {
			t.Errorf("%s: the verdict is %s", filled, r.Verdict.ID)
		}
		says := func(section advisor.Section, part string) bool {
			return slices.ContainsFunc(r.Sections, func(s advisor.SectionOut) bool {
				return s.Section == section && slices.ContainsFunc(s.Texts, func(c advisor.ClaimOut) bool { return strings.Contains(c.Text, part) })
			})
		}
		got := [3]bool{says(advisor.SectionInstead, outside), says(advisor.SectionFirst, talk), says(advisor.SectionFirst, look)}
		if got != want {
			t.Errorf("%s: says %v of outside help, talk and looking; want %v", filled, got, want)
		}
	}
}
