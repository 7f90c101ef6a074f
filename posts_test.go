package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/audit"
	"firstrole/advisor/report"
)

// TestPostsPassTheAudit writes the post of every situation, at every level and
// with every answer to the second part, and audits it as it would any ad. For
// one role it is one job, realistic; a hybrid is tight at most; the title fits,
// and nobody else's work is asked for.
func TestPostsPassTheAudit(t *testing.T) {
	if testing.Short() {
		t.Skip("nothing runs beside it, and it takes its time")
	}
	p := shippedPack(t)
	reader := audit.New(p)
	seen := map[string]int{} // posts by verdict and level
	checked := map[string]bool{}
	for _, file := range situationFiles(t) {
		for _, s := range readSituations(t, file) {
			if s.As != "founder" {
				continue
			}
			plain := adviseOn(t, p, s)
			if len(plain.Posts) == 0 || plain.Posts[0].Kind != advisor.HandoutPost {
				continue
			}
			for _, v := range varied(p, s, seen[plain.Verdict.ID] == 0) {
				r := adviseOn(t, p, v)
				l, err := report.Post(r)
				if err != nil {
					t.Fatalf("%s: %v", v.Name, err)
				}
				for i, ad := range ads(string(l.Text())) {
					if r.Posts[i].Kind != advisor.HandoutPost {
						continue // a brief names no post
					}
					seen[r.Verdict.ID]++
					for _, role := range r.Posts[i].Roles {
						seen[role.Role+" "+role.Level]++
					}
					if !checked[ad] {
						checked[ad] = true
						checkPost(t, v.Name, reader.Ad([]byte(ad)), r.Posts[i], ad)
					}
				}
			}
		}
	}
	for _, role := range p.Roles {
		for _, rung := range role.Ladder {
			if seen[role.ID+" "+rung.Level] == 0 {
				t.Errorf("no post for a %s at level %s", role.ID, rung.Level)
			}
		}
	}
	for _, id := range []string{"community_first", "social_first", "both_now", "hybrid"} {
		if seen[id] < 20 {
			t.Errorf("%d posts of %s", seen[id], id)
		}
	}
	t.Logf("%d posts, %v", len(checked), seen)
}

func checkPost(t *testing.T, name string, a audit.Report, h advisor.HandoutOut, ad string) {
	t.Helper()
	allowed := []string{audit.Realistic}
	if len(h.Roles) > 1 {
		allowed = append(allowed, audit.Tight)
	}
	var complaints []string
	if a.Verdict.ID == nil || !slices.Contains(allowed, *a.Verdict.ID) {
		complaints = append(complaints, fmt.Sprint("it is not ", allowed, ": ", a.Sentence))
	}
	if len(a.Professions) > 0 {
		complaints = append(complaints, fmt.Sprint("it asks for ", a.Professions))
	}
	if a.Title.Fits != "yes" {
		complaints = append(complaints, fmt.Sprintf("the title %q fits: %s", a.Title.Given, a.Title.Fits))
	}
	for _, f := range a.Findings {
		if f.ID == "pay_below" || f.ID == "no_reporting" && strings.Contains(ad, "[To whom") {
			continue // the employer's own answers
		}
		if f.Kind == advisor.RedFlag || f.ID == "vanity" || f.ID == "person_words" || f.ID == "viral" || f.ID == "as_assigned" || f.ID == "no_reporting" || f.ID == "no_measures" || f.ID == "no_tools" {
			complaints = append(complaints, f.ID+": "+f.Text)
		}
	}
	if len(complaints) > 0 {
		var duties strings.Builder
		for _, d := range a.Duties {
			fmt.Fprintf(&duties, "%3d %s %s %v %q %v\n", d.Line, d.Owner, d.Status, d.Hours, d.Text, d.Words)
		}
		t.Errorf("%s: %s\n%s\n%s", name, strings.Join(complaints, "\n"), duties.String(), ad)
	}
}

// varied gives a situation with every level and every answer of the second part,
// one after the other; all: each level with each of them.
func varied(p *advisor.Pack, s situation, all bool) []situation {
	with := func(base situation, question string, answer any) situation {
		out := base
		out.Name += fmt.Sprintf(", %s %v", question, answer)
		out.Answers = maps.Clone(base.Answers)
		out.Answers[question] = answer
		return out
	}
	bases := []situation{s}
	var list []situation
	for _, q := range p.Questions {
		if q.As == s.As && q.ID == "carry" && s.Answers[q.ID] != nil {
			for _, o := range q.Options {
				bases = append(bases, with(s, q.ID, o.ID))
			}
		}
	}
	if !all {
		return bases
	}
	bases = append(bases, with(with(s, "carry", "department"), "pay_offer", 200_000))
	for _, b := range bases {
		for _, q := range p.Questions {
			if q.As != s.As || q.Part != 2 {
				continue
			}
			for _, answer := range answersTo(q) {
				list = append(list, with(b, q.ID, answer))
			}
		}
	}
	return append(bases, list...)
}

// answersTo gives each option of a question, and, of several, all that go
// together; of a number, a small one, an ordinary one and a large one.
func answersTo(q advisor.Question) []any {
	var list []any
	var together []string
	for _, o := range q.Options {
		if q.Type == advisor.Several {
			list = append(list, []string{o.ID})
			if !o.Alone {
				together = append(together, o.ID)
			}
			continue
		}
		list = append(list, o.ID)
	}
	switch {
	case len(together) > 1:
		list = append(list, together)
	case q.Type == advisor.Number:
		list = append(list, q.Min, (q.Min+q.Max)/2, q.Max)
	}
	return list
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
		if i := strings.LastIndex(over, "\n\n"); i >= 0 {
			over = over[i+2:] // a long title stands on two lines
		}
		out = append(out, over+"\n==="+strings.TrimSuffix(title, "Notes to the employer"))
	}
	return out
}
