package tui

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"firstrole/advisor"
	"firstrole/advisor/audit"
	"firstrole/advisor/pack/packtest"
)

// adRead is an audit by hand: what words lead to it is not this package's
// business.
func adRead() audit.Report {
	unrealistic := audit.Unrealistic
	hours := func(low, high int) *audit.Range { return &audit.Range{Low: low, High: high} }
	return audit.Report{
		IsAd: true, Language: "en", Verdict: audit.Verdict{ID: &unrealistic},
		Title:    audit.Title{Given: "Community Rockstar", Fits: "partly", Suggested: "Social media coordinator"},
		Sentence: "Two jobs and a half: 51 to 74 hours a week, for one salary.",
		Hours:    audit.Hours{Low: 51, High: 74, Capacity: 35},
		Pay:      &audit.Pay{Low: 40000, High: 45000, Currency: "USD", Text: "$40,000 to $45,000", Level: "coordinator"},
		Lines: []string{
			"Community Rockstar", "", "We sell plants, and we sell a lot of them, in every season of the year and in every corner of the country.", "",
			"You will:", "- Post every day on three channels", "- Keep the rules of our group; answer every comment within an hour; cut two films a week for the channel that we are about to open, with music",
			"- Complaints together with customer care", "- Brief our freelance editor", "- Other duties as assigned", "- Make it go viral", "", "Pay: $40,000 to $45,000",
		},
		Duties: []audit.Duty{
			{Line: 6, Text: "Post every day on three channels", Owner: "social_media_manager", Status: audit.Own, Hours: hours(10, 20)},
			{Line: 7, Text: "Keep the rules of our group", Owner: "community_manager", Status: audit.Own, Hours: hours(2, 5)},
			{Line: 7, Text: "answer every comment within an hour", Owner: audit.Overlap, Status: audit.Own, Hours: hours(2, 5)},
			{Line: 7, Text: "cut two films a week for the channel", Owner: "video_editor", Status: audit.Own, Hours: hours(4, 8)},
			{Line: 8, Text: "Complaints together with customer care", Owner: "community_manager", Status: audit.Shared, Hours: hours(1, 1)},
			{Line: 9, Text: "Brief our freelance editor", Owner: "video_editor", Status: audit.Delegated},
			{Line: 10, Text: "Other duties as assigned", Owner: audit.Generic, Status: audit.Own},
			{Line: 11, Text: "Make it go viral", Owner: audit.Unclear, Status: audit.Own},
		},
		Professions: []string{"video_editor"},
		Jobs: []audit.Job{
			{Owner: "social_media_manager", Name: "social media manager", Low: 10, High: 20, Role: true},
			{Owner: "video_editor", Name: "video editor", Low: 4, High: 8},
			{Owner: "community_manager", Name: "community manager", Low: 3, High: 6, Role: true},
		},
		Findings: []audit.Finding{
			{Kind: advisor.RedFlag, Text: "The word rockstar is about a person, not about work.", Line: 1, Sources: []string{"judgement"}},
			{Kind: advisor.Caution, Text: "Nobody is named to report to.", Sources: []string{"D1-011"}},
			{Kind: advisor.Tip, Text: "Evenings are not mentioned."},
		},
		Post:      []string{"Social media coordinator", "", "- Post every day on three channels", "", "Not part of this job:", "- Cut two films a week", "", "Before you publish it:", "- Say whom the person reports to."},
		Questions: []string{"Whom do I report to?", "Who answers in the evening and at the weekend?"},
		Asks:      []audit.Ask{{Line: 3, Text: "a driving licence"}},
	}
}

func TestAuditScreens(t *testing.T) {
	none := audit.Report{Sentence: "This does not read like a job ad, so nothing is judged.", Why: "This does not read like a job ad, so nothing is judged.", Lines: []string{"Roses are red,", "violets are blue."}}
	for _, c := range []struct {
		name   string
		report audit.Report
		keys   string
		widths []int
	}{
		{"audit", adRead(), "", []int{120, 100, 60}},
		{"audit-end", adRead(), "end", []int{60}},
		{"audit-ad", adRead(), "right", []int{60}},
		{"audit-ad-end", adRead(), "right end", []int{60}},
		{"audit-corrected", adRead(), "left left", []int{100, 60}},
		{"audit-ask", adRead(), "left", []int{100, 60}},
		{"audit-none", none, "", []int{100, 60}},
		{"audit-sources", adRead(), "w", []int{60}},
	} {
		for _, width := range c.widths {
			d := driveWith(t, withReports(t, nil), newShelf(), width, map[int]int{120: 40, 100: 30, 60: 20}[width])
			d.model.lay(newAudit(d.model, c.report, nil))
			d.keys(c.keys)
			fits(t, d)
			golden(t, c.name+"-"+map[int]string{120: "120x40", 100: "100x30", 60: "60x20"}[width], d.screen())
		}
	}
}

// Each duty's owner stands in the margin of the row in which the duty begins.
func TestAuditMargin(t *testing.T) {
	for _, width := range []int{50, 60, 90, 120, 200} {
		d := driveWith(t, withReports(t, nil), newShelf(), width, 60)
		d.model.lay(newAudit(d.model, adRead(), nil))
		if width < besideFrom {
			d.keys("right")
		}
		fits(t, d)
		rows := map[string]string{}
		for row := range strings.SplitSeq(d.screen(), "\n") {
			row = strings.TrimLeft(row, " ")
			for _, begins := range []string{"- Post every", "- Keep the rules", "- Complaints", "- Brief", "- Other", "- Make it"} {
				if mark, _, found := strings.Cut(row, begins); found && rows[begins] == "" {
					rows[begins] = strings.TrimSpace(mark)
				}
			}
		}
		for begins, want := range map[string]string{"- Post every": "S", "- Complaints": "C½", "- Brief": "(vid)", "- Other": "-", "- Make it": "?"} {
			if rows[begins] != want {
				t.Errorf("%d columns: beside %q stands %q, want %q\n%s", width, begins, rows[begins], want, d.screen())
			}
		}
		if !strings.HasPrefix(rows["- Keep the rules"], "C") {
			t.Errorf("%d columns: beside the rules stands %q", width, rows["- Keep the rules"])
		}
	}
}

// ad asks for three jobs.
const ad = "Social Media Manager\n\nYou will:\n- Post every day on Instagram\n- Reply to comments\n- Design graphics\n\nSalary: $45,000 a year. Apply now.\n"

func TestAudit(t *testing.T) {
	p := packtest.Shipped(t)
	files := map[string]string{"ad.txt": ad, "poem.txt": "Roses are red"}
	o := withReports(t, files)
	o.Load = func() (*advisor.Pack, error) { return p, nil }
	d := driveWith(t, o, newShelf(), 100, 40)
	got := clipped(t, d)
	d.keys("@audit 2 enter enter").sees("Write the name of a file first")
	d.types("none.txt").keys("enter").sees("There is no file none.txt.")
	d.keys("backspace backspace backspace backspace backspace backspace backspace backspace").types("ad.txt").keys("enter")
	d.sees("hours a week")
	d.sees("Graphic designer")
	d.sees("Social media manager")
	d.keys("y")
	if text := got(); !strings.HasPrefix(text, "audit: ") || !strings.Contains(text, "hours a week") {
		t.Errorf("on the clipboard is %q", text)
	}
	d.keys("right y")
	if text := got(); !strings.Contains(text, "- Post every day on Instagram\n") {
		t.Errorf("on the clipboard is %q", text)
	}
	d.keys("s 2 enter enter").sees("Saved as job-ad-audit-2026-03-03.html. o opens it.")
	d.keys("o")
	if files["opened"] != "job-ad-audit-2026-03-03.html" || !strings.Contains(files["job-ad-audit-2026-03-03.html"], "hours a week") {
		t.Errorf("files %v", files)
	}
	// What is no ad has nothing to mend.
	d.keys("esc backspace backspace backspace backspace backspace backspace").types("poem.txt").keys("enter").sees("so nothing is judged")
	d.seesNot("Corrected ad")
	d.keys("esc esc 1 enter ctrl+d").sees("Paste the ad first")
	// Pasted in pieces, and typed; esc loses nothing.
	d.pastes(strings.ReplaceAll(ad[:60], "\n", "\r")).pastes(strings.ReplaceAll(ad[60:], "\n", "\r\n")).keys("enter q ? x backspace")
	d.sees("q?")
	d.keys("backspace backspace esc 1 enter").sees("Salary: $45,000 a year. Apply now.")
	d.keys("ctrl+d").sees("Graphic designer")
	d.keys("esc ctrl+u").seesNot("Salary")
	d.keys("esc esc").sees("› Read a job ad")
}

// What is pasted where the ad is asked for is taken for its text, and a line
// that names a file for that file; nothing of it is lost.
func TestAdPastedAtOnce(t *testing.T) {
	p := packtest.Shipped(t)
	const line = "Community/social media manager: post every day on Instagram. Salary: $45,000 a year."
	for _, c := range []struct {
		pasted string
		sees   []string
	}{
		{"We hire.\n\nPost every day.\n", []string{"We hire.", "Post every day.", "ctrl+d then reads it", "three lines"}},
		{line, []string{line[:40], "ctrl+d then reads it"}},
		{"/home/ada/an ad.txt", []string{"hours a week"}},
		{`'/home/ada/an ad.txt'`, []string{"hours a week"}},
		{`/home/ada/an\ ad.txt `, []string{"hours a week"}},
		{"file:///home/ada/an ad.txt", []string{"hours a week"}},
		{"/home/ada/none.txt", []string{"Which file?", "› /home/ada/none.txt", "There is no file"}},
		{"https://example.com/ad", []string{"https://example.com/ad", "That is an address"}},
	} {
		o := withReports(t, map[string]string{"/home/ada/an ad.txt": ad})
		o.Load = func() (*advisor.Pack, error) { return p, nil }
		d := driveWith(t, o, newShelf(), 100, 40)
		d.keys("@audit").pastes(c.pasted)
		for _, text := range c.sees {
			d.sees(text)
		}
	}
	// Terminals that do not say what is pasted give it word by word.
	d := driveWith(t, withReports(t, map[string]string{}), newShelf(), 100, 30)
	d.keys("@audit")
	for _, word := range strings.Fields("quite a job") {
		d.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(word)})
		d.keys("space")
	}
	d.sees("quite a job")
	if d.over {
		t.Error("a text quit")
	}
	// A key that is held down is none.
	d.keys("esc")
	d.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("jjj")})
	d.sees("› Open a file")
}

// From the result, an ad is held against what is advised.
func TestAuditBeside(t *testing.T) {
	d := driveWith(t, withReports(t, map[string]string{}), newShelf(), 100, 30)
	d.keys(toCheck + "r t @audit").sees("Where is the ad?")
	verdict := d.model.screen.(*verdictScreen)
	d.model.pack.Audit.FitsYes, d.model.pack.Audit.FitsPartly = 80, 20
	d.model.pack.Audit.Texts = map[string]string{"describes_partly": "The ad describes the role that is advised, and more.", "describes_no": "Another job."}
	d.model.lay(newAudit(d.model, adRead(), &verdict.result))
	d.sees("Beside it The ad describes the role that is")
	got := clipped(t, d)
	d.keys("y")
	if text := got(); !strings.HasSuffix(text, "beside Community manager first") {
		t.Errorf("on the clipboard is %q", text)
	}
	d.keys("esc esc").sees("Because")
}

// A pack that has nothing to read ads by offers none.
func TestNoAudit(t *testing.T) {
	d := drive(t, newShelf(), small(t), 100, 30)
	d.seesNot("Read a job ad")
	d.keys(toCheck + "r t").seesNot("Read a job ad")
}

// An ad of any length and any characters is taken and shown.
func TestAuditHostile(t *testing.T) {
	p := packtest.Shipped(t)
	o := withReports(t, map[string]string{})
	o.Load = func() (*advisor.Pack, error) { return p, nil }
	for name, text := range map[string]string{
		"one line": strings.Repeat("You will post every day on Instagram and moderate our group; ", 2000),
		"escapes":  "Community Manager\n\x1b[2J\x1b]52;c;AAAA\a You will moderate \u202eour group\u202c and 👩‍🚀 apply. Salary.",
		"wide":     strings.Repeat("You will moderate 社区经理社区经理 our forum. Apply. Salary. ", 40),
		"long":     strings.Repeat("x", 3<<20),
	} {
		for _, width := range []int{50, 100} {
			d := driveWith(t, o, newShelf(), width, 24)
			d.keys("@audit enter").pastes(text)
			fits(t, d)
			d.keys("ctrl+d")
			for range 4 {
				fits(t, d)
				d.keys("end")
				fits(t, d)
				if strings.ContainsAny(d.screen(), "\x1b\a\u202e\u200d") {
					t.Errorf("%s: what steers a terminal reaches it", name)
				}
				d.keys("right")
			}
		}
	}
}
