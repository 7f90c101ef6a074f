package main

import (
	"strings"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/audit"
	"firstrole/advisor/report"
)

// TestPostsPassTheAudit writes the post of every situation and audits it as it
// would any ad: it is one job, with a title that fits, and no other profession's.
func TestPostsPassTheAudit(t *testing.T) {
	p := shippedPack(t)
	posts := 0
	for _, file := range situationFiles(t) {
		for _, s := range readSituations(t, file) {
			r := adviseOn(t, p, s)
			l, err := report.Post(r)
			if err != nil {
				continue // a job seeker's
			}
			for i, ad := range ads(string(l.Text())) {
				posts++
				a := audit.Ad(p, []byte(ad))
				if string(*a.Verdict.ID) == "unrealistic" || len(a.Professions) > 0 {
					t.Errorf("%s: %s, %v\n%s", s.Name, *a.Verdict.ID, a.Professions, ad)
				}
				if r.Posts[i].Kind == advisor.HandoutPost && a.Title.Fits != "yes" {
					t.Errorf("%s: the title %q does not fit", s.Name, a.Title.Given)
				}
			}
		}
	}
	if posts < 20 {
		t.Errorf("only %d posts", posts)
	}
}

// ads are the posts of a text, without the notes to the employer.
func ads(text string) []string {
	var out []string
	for _, page := range strings.SplitAfter(text, "Notes to the employer") {
		_, title, ok := strings.Cut(page, "===")
		if !ok {
			continue
		}
		over := strings.TrimSpace(page[:strings.Index(page, "===")])
		over = over[strings.LastIndexByte(over, '\n')+1:]
		out = append(out, over+"\n==="+strings.TrimSuffix(title, "Notes to the employer"))
	}
	return out
}
