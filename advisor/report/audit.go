package report

import (
	"fmt"
	"reflect"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/audit"
	"firstrole/advisor/phrase"
)

// AuditSheet says whether an ad describes what a sheet leads to.
type AuditSheet struct {
	Verdict string `json:"verdict"`
	Label   string `json:"label"`
	Role    string `json:"role"`
	Fits    string `json:"fits"` // yes, partly or no; empty where there is no role
	Text    string `json:"text"`
}

// auditDocument is an audit for programs.
type auditDocument struct {
	audit.Report
	Sheet *AuditSheet `json:"sheet,omitempty"`
}

// Audit writes what was read from a job ad; sheet is nil where it is held
// against none.
func Audit(p *advisor.Pack, r audit.Report, sheet *AuditSheet) Leaflet {
	document := auditDocument{r, sheet}
	r = tidied(reflect.ValueOf(r)).Interface().(audit.Report)
	w := newWriter(advisor.Result{Sources: allSources(p)})
	whole, jobs := r.Said()
	page := leafletPage{Title: line(r.Sentence), Says: r.Plainly()}
	for _, note := range whole {
		page.Under = append(page.Under, line(note))
	}
	if sheet != nil {
		page.Blocks = append(page.Blocks, head{"Beside the sheet"}, para{claim{Text: line(sheet.Label) + ". " + line(sheet.Text)}})
	}
	if r.Verdict.ID != nil && len(r.Jobs) > 0 {
		page.Blocks = append(page.Blocks, head{"What it asks for"}, auditHours(&r, jobs))
	}
	for _, kind := range []advisor.FindingKind{advisor.RedFlag, advisor.Caution, advisor.Tip} {
		page.list(phrase.FindingKinds(kind), auditFindings(w, &r, kind))
	}
	if len(r.Duties) > 0 {
		page.Blocks = append(page.Blocks, head{"Duties, line by line"}, auditDuties(p, &r))
	}
	var asked []claim
	for _, a := range r.Asks {
		asked = append(asked, claim{Text: line(a.Text)})
	}
	page.list("Skills and tools that are asked for", asked)
	if r.Verdict.ID != nil {
		if post := auditPost(&r); len(post) > 0 {
			page.Blocks = append(page.Blocks, post...)
		} else {
			page.list("If it is your ad", claimsOf(r.Fixes))
		}
		page.list("If you want the job, ask", claimsOf(r.Questions))
	}
	page.Blocks = append(page.Blocks, w.sources().Blocks...)
	return Leaflet{title: page.Title, pages: []leafletPage{page}, document: document}
}

func claimsOf(texts []string) []claim {
	var out []claim
	for _, t := range texts {
		out = append(out, claim{Text: line(t)})
	}
	return out
}

func auditHours(r *audit.Report, says map[string]string) hours {
	h := hours{Capacity: r.Hours.Capacity, Note: r.Week(), Total: hour{Name: "All together", Low: r.Hours.Low, High: r.Hours.High}}
	for _, j := range r.Jobs {
		one := hour{Name: upper(line(j.Name)), Low: j.Low, High: j.High, Other: !j.Role}
		// The sentence begins with what the line says already.
		if _, advice, ok := strings.Cut(line(says[j.Owner]), "; "); ok {
			one.Says = upper(advice)
		}
		h.Items = append(h.Items, one)
	}
	if s := r.Hours.Shared; s != nil {
		h.Items = append(h.Items, hour{Name: upper(audit.SharedName), Low: s.Low, High: s.High, Other: true})
	}
	return h
}

func auditFindings(w *writer, r *audit.Report, kind advisor.FindingKind) []claim {
	var out []claim
	for _, f := range r.Findings {
		if f.Kind != kind {
			continue
		}
		text := line(f.Text)
		if f.Line > 0 {
			text += fmt.Sprintf(" (line %d)", f.Line)
		}
		out = append(out, claim{Text: text, Sources: w.cite(f.Sources)})
	}
	return out
}

func auditDuties(p *advisor.Pack, r *audit.Report) dutyTable {
	var t dutyTable
	for _, d := range r.Duties {
		row := dutyRow{Line: d.Line, Text: line(d.Text), Whose: line(audit.OwnerName(p, d.Owner)), Words: line(strings.Join(d.Words, "; "))}
		if d.Status != audit.Own {
			row.How = string(d.Status)
		}
		if d.Hours != nil {
			row.Hours = hour{Low: d.Hours.Low, High: d.Hours.High}.Range()
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// auditPost is the corrected ad, with what it should still add under it.
func auditPost(r *audit.Report) []block {
	var blocks []block
	var items []claim
	flush := func() {
		if len(items) > 0 {
			blocks = append(blocks, list{Items: items})
			items = nil
		}
	}
	for _, l := range r.Post {
		rest, listed := strings.CutPrefix(line(l), "- ")
		switch {
		case listed:
			items = append(items, claim{Text: rest})
		case l != "":
			flush()
			blocks = append(blocks, para{claim{Text: line(l)}})
		}
	}
	flush()
	if len(blocks) == 0 {
		return nil
	}
	return append([]block{head{"If it is your ad: corrected"}}, blocks...)
}

// allSources are a pack's, as a result has them.
func allSources(p *advisor.Pack) []advisor.SourceOut {
	var out []advisor.SourceOut
	for _, s := range p.Sources {
		out = append(out, advisor.SourceOut{ID: s.ID, Kind: s.Kind, Short: s.Short, Title: s.Title, Publisher: s.Publisher, Year: s.Year, Address: s.Address, Interest: s.Interest})
	}
	return out
}
