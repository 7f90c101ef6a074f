package audit_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"firstrole/advisor/audit"
)

// A corrected post is an ad for one job: read again it is tight at most, no other
// profession stands among its duties, and what the ad denied stays denied.
func TestCorrectedPosts(t *testing.T) {
	p := thePack(t)
	files, _ := filepath.Glob("testdata/own/*")
	corrected := 0
	for _, file := range files {
		if strings.HasSuffix(file, ".want") {
			continue
		}
		ad, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		before := theReader(t).Ad(ad)
		if before.Verdict.ID == nil {
			if len(before.Post) > 0 {
				t.Errorf("%s: a post without a verdict", file)
			}
			continue
		}
		corrected++
		text := strings.Join(before.Post, "\n")
		text, _, _ = strings.Cut(text, p.Audit.Texts["to_add"])
		after := theReader(t).Ad([]byte(text))
		failed := false
		complain := func(what string, list ...any) {
			t.Errorf("%s: %s %v", file, what, list)
			failed = true
		}
		switch {
		case after.Verdict.ID == nil && after.Why == p.Audit.Texts["other_job"]:
			continue // it was another profession's all along, and says so now
		case after.Verdict.ID == nil:
			complain("it is no ad any more", after.Why)
		case *after.Verdict.ID == audit.Unrealistic:
			complain("it is still unrealistic", after.Sentence)
		}
		if len(after.Professions) > 0 {
			complain("other professions are still asked for", after.Professions)
		}
		for _, d := range before.Duties {
			if d.Status != audit.Denied && d.Status != audit.Delegated {
				continue
			}
			for _, a := range after.Duties {
				if a.Owner == d.Owner && strings.EqualFold(a.Text, d.Text) && (a.Status == audit.Own || a.Status == audit.Shared) {
					complain("it is charged now:", a.Text)
				}
			}
		}
		for _, part := range []string{"post_duties", "post_hours", "post_tools", "post_measures", "post_reports_to", "post_pay", "post_apply"} {
			if !strings.Contains(text, p.Audit.Texts[part]) {
				complain("a part is missing:", p.Audit.Texts[part])
			}
		}
		if failed {
			t.Log(text + "\n\n" + show(after))
		}
	}
	if corrected < 8 {
		t.Errorf("only %d ads were corrected", corrected)
	}
}

// What the ad asks of the person, and how to apply, stay in its own words: but
// not what a finding objects to, nor what belongs to work that is left out.
func TestPostKeepsAsksAndApplying(t *testing.T) {
	p := thePack(t)
	ad := `Community Manager at Brightleaf Apps, Leeds

What you will do
- Welcome new members and answer questions in our forum
- Moderate the Discord and keep the rules
- Run one meetup a month

What you bring
- Two years of experience with online communities
- You write clearly and kindly
- A rockstar attitude
- Experience with video editing
- École des jardins or another course is a plus

Hours and pay
35 hours a week. £34,000 to £38,000 a year. You report to the head of product.

How to apply
Send a page about a group you looked after to jobs@brightleaf.example by 3 May.
We answer everyone within two weeks.
Brightleaf does not discriminate.
`
	post := "\n" + strings.Join(theReader(t).Ad([]byte(ad)).Post, "\n") + "\n"
	for _, want := range []string{
		"\n" + p.Audit.Texts["post_asks"] + "\n- Two years of experience with online communities\n- You write clearly and kindly\n- École des jardins or another course is a plus\n\n",
		"\n" + p.Audit.Texts["post_reports_to"] + "\nYou report to the head of product.\n",
		"\n" + p.Audit.Texts["post_apply"] + "\nSend a page about a group you looked after to jobs@brightleaf.example by 3 May.\nWe answer everyone within two weeks.\n\n",
	} {
		if !strings.Contains(post, want) {
			t.Errorf("the post lacks %q:\n%s", want, post)
		}
	}
	for _, gone := range []string{"rockstar", "video editing", "discriminate", p.Audit.Texts["post_apply_blank"]} {
		if strings.Contains(post, gone) {
			t.Errorf("the post still has %q:\n%s", gone, post)
		}
	}
}
