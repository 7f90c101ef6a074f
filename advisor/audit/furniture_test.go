package audit_test

import (
	"strings"
	"testing"
)

// What a job board puts around an ad is no work, no employer and no way to apply.
func TestPageAroundAnAd(t *testing.T) {
	p := thePack(t)
	ad := `Home > Jobs > Marketing > Social Media Manager
Skip to main content
Sign in  |  Register  |  Post a job
« Back to search results

Social Media Manager
Brackwater Brewing Co.
Cork, Ireland
€38k–€44k
Apply now
Save job
Share

Responsibilities
- Create and post daily content on Instagram and Facebook
- Reply to all comments

How to apply
Email your CV to aoife@brackwater.example before 30 June.

Apply now
Similar jobs
Digital Marketing Executive - Dublin
First name*
Will you need sponsorship?*
© 2025 JobsCork.example. All rights reserved. Privacy | Cookies | Terms
`
	r := theReader(t).Ad([]byte(ad))
	if len(r.Professions) > 0 || len(r.Duties) != 2 {
		t.Error("the page was read as work:", show(r))
	}
	post := strings.Join(r.Post, "\n")
	for _, gone := range []string{"Register", "Home >", "search results", "Save job", "Share", "Similar", "Dublin", "sponsorship", "All rights"} {
		if strings.Contains(post, gone) {
			t.Errorf("the post has %q", gone)
		}
	}
	for _, want := range []string{"Brackwater Brewing Co.\nCork, Ireland\n", p.Audit.Texts["post_apply"] + "\nEmail your CV to aoife@brackwater.example before 30 June.\n"} {
		if !strings.Contains(post+"\n", want) {
			t.Errorf("the post lacks %q:\n%s", want, post)
		}
	}
}

// A budget on the way to the pay is no pay.
func TestBudgetsAreNoPay(t *testing.T) {
	ad := "Community Manager\nYou will:\n- build an ambassador program and manage a $60K annual budget\n- run meetups\nCompensation\nThe base salary is $105,000 - $130,000 a year.\n"
	if r := theReader(t).Ad([]byte(ad)); r.Pay == nil || r.Pay.Low != 105_000 || r.Pay.High != 130_000 {
		t.Error(show(r))
	}
	ad = "Community Manager\nYou will:\n- run meetups\n- moderate the forum\n£32,000 plus training budget\n"
	if r := theReader(t).Ad([]byte(ad)); r.Pay == nil || r.Pay.Low != 32_000 {
		t.Error(show(r))
	}
}
