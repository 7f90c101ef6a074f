package audit_test

import (
	"slices"
	"strings"
	"testing"

	"firstrole/advisor/audit"
)

// Pictures before lines are bullets where they repeat, and no part of what the ad
// says.
func TestPicturesBeforeLines(t *testing.T) {
	p := thePack(t)
	ad := `Social Media Manager at Petalpost

💼 What you'll be up to
✅ Owning our TikTok and Instagram (4 posts a week)
✅ Sourcing and briefing UGC creators, and keeping track of gifting
✅ Replying to comments

🙋🏽‍♀️ Who you are
➡️ You've grown a brand account before
➡️ You write like a human

💰 The good stuff
🌿 £36,000 - £40,000
🌿 33 days off incl. bank holidays
🌿 Plants for your desk

📩 How to apply
Write to us at https://petalpost.example/jobs by 3 May.
`
	r := theReader(t).Ad([]byte(ad))
	post := strings.Join(r.Post, "\n")
	if i := strings.IndexAny(post, "💼✅🙋🏽♀➡💰🌿📩\ufe0f\u200d"); i >= 0 {
		t.Error("the post has a picture:", post[i:])
	}
	asks := p.Audit.Texts["post_asks"] + "\n- You've grown a brand account before\n- You write like a human\n\n"
	if !strings.Contains(post, asks) || strings.Contains(post, "33 days") || strings.Contains(post, "Plants") {
		t.Error("the lists were mixed up:", post)
	}
	if r.Pay == nil || r.Pay.Low != 36_000 || len(r.Duties) < 3 {
		t.Error(show(r))
	}
	if len(r.Asks) != 2 || r.Asks[0].Text != "You've grown a brand account before" {
		t.Error(r.Asks)
	}
}

// "The perks" and "The person" open what "Perks" and "Who you are" open.
func TestHeadingsWithAnArticle(t *testing.T) {
	ad := `Social Media Manager
Cork

The Role:
Create and post daily content on Instagram
Reply to all comments

The Person:
2+ years in a similar role
A love of beer (no snobs)

The Perks:
Monthly beer allowance
Bike to work scheme
`
	r := theReader(t).Ad([]byte(ad))
	for _, d := range r.Duties {
		if d.Line > 6 {
			t.Errorf("a duty: %q", d.Text)
		}
	}
	if !slices.ContainsFunc(r.Asks, func(a audit.Ask) bool { return strings.Contains(a.Text, "love of beer") }) {
		t.Error(r.Asks)
	}
}
