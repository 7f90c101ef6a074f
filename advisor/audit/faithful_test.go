package audit_test

import (
	"strings"
	"testing"

	"firstrole/advisor/audit"
)

// postOf is the corrected post of an ad, as text that begins and ends with a line
// break.
func postOf(t *testing.T, ad string) (string, audit.Report) {
	t.Helper()
	r := theReader(t).Ad([]byte(ad))
	return "\n" + strings.Join(r.Post, "\n") + "\n", r
}

// A corrected post says each thing once, where it belongs, and means what the ad
// meant.
func TestPostIsFaithful(t *testing.T) {
	text := thePack(t).Audit.Texts
	post, r := postOf(t, `Social Media Manager
Salary up to £37,200 per annum (pro rata for part time)
Hours: 28 hours per week
Closing date: 9am, Monday 12 May

About the role
You will lead on our social channels. Reporting to the Head of Communications, you'll work closely with the campaigns team.

Key responsibilities
- Plan, create and schedule posts for Instagram and LinkedIn
- Briefing our designers and editors
- Reply to comments
- Any other duties commensurate with the grade

How to apply
Text your resume to (512) 555-0147.

Brightleaf LLC provides equal employment opportunities to all employees.
`)
	for _, want := range []string{
		"\n" + text["post_reports_to"] + "\nReporting to the Head of Communications, you'll work closely with the campaigns team.\n",
		"\n" + text["post_pay"] + "\nUp to £37,200 per annum (pro rata for part time)\n",
		"\n- Briefing our designers and editors\n",
		"\n" + text["post_apply"] + "\nClosing date: 9am, Monday 12 May\nText your resume to (512) 555-0147.\n",
	} {
		if !strings.Contains(post, want) {
			t.Errorf("the post lacks %q", want)
		}
	}
	for _, gone := range []string{"- Reporting to", "provides equal", "other duties", "Delete that line", text["post_not"], text["post_apply_blank"]} {
		if strings.Contains(post, gone) {
			t.Errorf("the post has %q", gone)
		}
	}
	if t.Failed() {
		t.Log(post, show(r))
	}
}

// Of two roles with as many duties the post is for the one that takes more hours.
func TestTitleOfTheBiggerHalf(t *testing.T) {
	_, r := postOf(t, `Marketing Rockstar
We are hiring. You will:
- Own all our social accounts (Instagram, TikTok, Facebook, YouTube) and post at least 3x per day on each
- Design graphics, flyers and signage
- Film and edit videos
- Manage our website
- Plan events and sponsorships
Requirements: 2 years of experience
`)
	if want := "Social Media Manager"; r.Title.Suggested != want {
		t.Errorf("suggested %q, want %q: %s", r.Title.Suggested, want, show(r))
	}
}

// A label before a duty is no duty of its own, an address is no demand, and each
// part says what the ad says of it or has a blank.
func TestPostOfLabelledDuties(t *testing.T) {
	text := thePack(t).Audit.Texts
	post, r := postOf(t, `Community Officer
=================
We're the makers of *Lanternfall*, a game in Cork.

| Reports to | Director |
| Contract | Full-time |

**Duties include:**

1. **Social media.** Manage the Centre's Facebook and Instagram accounts.
2. **Community outreach.** Build relationships with members; run four open days a year.
3. **Members.** Look after the Friends scheme and its WhatsApp group.
4. **Box office.** Cover the box office on event nights.

**What you bring**

➡️ You've looked after a group before – show us!
➡️ You write like a human
`)
	for _, want := range []string{
		"\n- Run four open days a year\n", "\n- Box office: Cover the box office on event nights\n", "\n" + text["post_reports_to"] + "\nReports to: Director\n",
		"\n" + text["post_hours"] + "\nFull-time.\n", "makers of Lanternfall, a game",
		"\n" + text["post_asks"] + "\n- You've looked after a group before – show us!\n- You write like a human\n",
	} {
		if !strings.Contains(post, want) {
			t.Errorf("the post lacks %q", want)
		}
	}
	for _, d := range r.Duties {
		if len(strings.Fields(d.Text)) < 3 {
			t.Errorf("a label is a duty: %q", d.Text)
		}
	}
	if t.Failed() {
		t.Log(post, show(r))
	}
	if _, r := postOf(t, "Social Media Assistant\nYou will write posts for Instagram and reply to comments.\nWe need you for two and a half days a week (20 hours). £13.50 an hour."); r.Hours.Post != 20 {
		t.Error("the hours of the week were missed:", show(r))
	}
}

// Where an ad says in a field where the work is, only the employer stays blank.
func TestPlaceInAField(t *testing.T) {
	const duties = "\n\nResponsibilities\n- Moderate our forum\n- Welcome new members\n"
	for ad, want := range map[string]string{
		"# Community Manager\n\n**Location:** Remote (US) · **Salary:** $68,000 · **Type:** Full-time": "Community Manager\n[Employer], Remote (US)\n\n",
		"Community Manager\nBrightleaf Apps\nLocation: Hybrid - Bristol office two days a week":        "Community Manager\nBrightleaf Apps\nHybrid - Bristol office two days a week\n\n",
		"Community Manager\nHollow Kite Games | Leamington Spa, UK | £42-50k + bonus":                  "Community Manager\nHollow Kite Games | Leamington Spa, UK\n\n",
		"Community Manager\nSalary: £30,000":                                                           "Community Manager\n[Employer], [place, or where you may work from]\n\n",
	} {
		if post, r := postOf(t, ad+duties); !strings.HasPrefix(post, "\n"+want) {
			t.Errorf("%q became\n%s%s", ad, post, show(r))
		}
	}
}

// A sentence with an address of mail says how to apply, wherever it stands.
func TestMailIsHowToApply(t *testing.T) {
	text := thePack(t).Audit.Texts
	post, r := postOf(t, `Community Manager
Responsibilities
- Moderate our forum
- Welcome new members

What you bring
- You write like a human
Experience of running a group would help, so tell Hannah about it at hannah@looseends.example.
We like letters; include one, to hannah@looseends.example too.
`)
	if r.Asks[0].Text != "You write like a human" || strings.Contains(post, "- Experience of") || !strings.Contains(post, "\n"+text["post_apply"]+"\n") || !strings.Contains(post, ", so tell Hannah about it at hannah@looseends.example.\nInclude one") || strings.Contains(post, text["post_apply_blank"]) {
		t.Error(post, show(r))
	}
}

// A group on Facebook is a community, not a channel to post to.
func TestFacebookGroupIsACommunity(t *testing.T) {
	_, r := postOf(t, `Community Manager
Responsibilities
- Build and moderate our Facebook group
- Answer questions from members (links; cover letters)
- Manage our Facebook page
`)
	if len(r.Duties) != 3 || r.Duties[0].Owner != "community_manager" || r.Duties[2].Owner != "social_media_manager" {
		t.Error(show(r))
	}
}

// What is asked for without bullets is no heading, though it has a word of one.
func TestAsksWithoutBullets(t *testing.T) {
	_, r := postOf(t, `Community Manager
In this role, you will:
Welcome new members
Moderate our forum
You might be a fit if you have:
5+ years of experience in community work
Experience launching a product from zero
Strong written and verbal communication skills
`)
	if len(r.Asks) != 3 {
		t.Error(show(r))
	}
}
