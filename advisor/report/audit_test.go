package report_test

import (
	"encoding/json"
	"strings"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/audit"
	"firstrole/advisor/internal/wrap"
	"firstrole/advisor/report"
)

// An audit says the same in all its formats, and an ad's marks stay marks.
func TestAudit(t *testing.T) {
	verdict := audit.Tight
	r := audit.Report{
		Format: 1, IsAd: true, Language: "en", Verdict: audit.Verdict{ID: &verdict}, Sentence: "One job, and tight.",
		Duties:    []audit.Duty{{Line: 3, Text: "run <b>ads</b> | *now*", Owner: "ads", Status: audit.Own, Hours: &audit.Range{Low: 3, High: 6}, Words: []string{"ads"}}},
		Findings:  []audit.Finding{{ID: "no_pay", Kind: advisor.Caution, Text: "No pay is given."}},
		Fixes:     []string{"Give the range."},
		Questions: []string{"What is the range?"},
	}
	p := &advisor.Pack{Professions: []advisor.Profession{{ID: "ads", Name: "paid ads specialist"}}}
	l := report.Audit(p, r, nil)
	text, markdown := string(l.Text()), string(l.Markdown())
	for _, want := range []string{"One job, and tight.", "paid ads specialist", "3 to 6", "No pay is given.", "Give the range.", "What is the range?"} {
		if !strings.Contains(text, want) || !strings.Contains(markdown, want) {
			t.Errorf("%q is missing:\n%s\n%s", want, text, markdown)
		}
	}
	if strings.Contains(markdown, "<b>") || strings.Contains(markdown, " | *now*") {
		t.Errorf("marks of the ad are read as Markdown:\n%s", markdown)
	}
	var back struct {
		Format  int
		IsAd    bool `json:"is_ad"`
		Verdict struct{ ID string }
		Duties  []struct{ Owner string }
	}
	if err := json.Unmarshal(l.JSON(), &back); err != nil || back.Verdict.ID != "tight" || back.Duties[0].Owner != "ads" {
		t.Errorf("%+v %v", back, err)
	}
}

// Whatever an ad holds, it stays text in every format; a sheet that the ad is
// held against is told in every one.
func TestAuditHostile(t *testing.T) {
	verdict := audit.Unrealistic
	p := &advisor.Pack{Professions: []advisor.Profession{{ID: "ads", Name: "paid ads specialist"}}}
	for name, text := range report.HostileTexts() {
		r := audit.Report{
			Format: 1, IsAd: true, Verdict: audit.Verdict{ID: &verdict}, Sentence: text, Notes: []string{text, text}, Hours: audit.Hours{Low: 40, High: 60, Capacity: 35},
			Title:    audit.Title{Given: text, Suggested: text},
			Duties:   []audit.Duty{{Line: 1, Text: text, Owner: "ads", Status: audit.Own, Words: []string{text}}},
			Findings: []audit.Finding{{Text: text, Kind: advisor.RedFlag}}, Post: []string{text, "- " + text}, Questions: []string{text},
			Jobs: []audit.Job{{Owner: "ads", Name: text, Low: 3, High: 6}, {Owner: "x", Name: text, Low: 1, High: 2}}, Asks: []audit.Ask{{Text: text}},
		}
		l := report.Audit(p, r, &report.AuditSheet{Label: text, Text: text})
		html := string(l.HTML())
		for _, bad := range []string{"<script>", "<img", "onmouseover=\"", "<b>x</b>"} {
			if strings.Contains(html, bad) {
				t.Errorf("%s: %q is in the page", name, bad)
			}
		}
		for format, out := range map[string]string{"text": string(l.Text()), "markdown": string(l.Markdown()), "html": html} {
			if strings.ContainsAny(out, "\x1b\x00\x08\u202e\u2066") {
				t.Errorf("%s: what steers a terminal is in the %s", name, format)
			}
		}
		for line := range strings.SplitSeq(string(l.Text()), "\n") {
			if wrap.Width(line) > 72 {
				t.Errorf("%s: %d columns: %q", name, wrap.Width(line), line)
				break
			}
		}
	}
	l := report.Audit(p, audit.Report{Verdict: audit.Verdict{ID: &verdict}}, &report.AuditSheet{Verdict: "v", Label: "Both", Role: "ads", Fits: "partly", Text: "It fits in part."})
	for format, out := range map[string][]byte{"text": l.Text(), "markdown": l.Markdown(), "html": l.HTML(), "json": l.JSON()} {
		if !strings.Contains(string(out), "It fits in part.") {
			t.Errorf("the sheet is not in the %s:\n%s", format, out)
		}
	}
}
