package report_test

import (
	"encoding/json"
	"strings"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/audit"
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
	text, markdown := report.AuditText(p, r), report.AuditMarkdown(p, r)
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
	if err := json.Unmarshal(report.AuditJSON(r), &back); err != nil || back.Verdict.ID != "tight" || back.Duties[0].Owner != "ads" {
		t.Errorf("%+v %v", back, err)
	}
}
