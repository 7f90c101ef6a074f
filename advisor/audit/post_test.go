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
		before := audit.Ad(p, ad)
		if before.Verdict.ID == nil {
			if len(before.Post) > 0 {
				t.Errorf("%s: a post without a verdict", file)
			}
			continue
		}
		corrected++
		text := strings.Join(before.Post, "\n")
		text, _, _ = strings.Cut(text, p.Audit.Texts["to_add"])
		after := audit.Ad(p, []byte(text))
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
