package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/audit"
	"firstrole/advisor/internal/wrap"
)

// auditWidth is the width of an audit in text, in columns.
const auditWidth = 72

// AuditJSON writes an audit as JSON, in the form that docs/formats.md gives.
func AuditJSON(r audit.Report) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	// A report holds nothing that JSON cannot carry.
	if err := e.Encode(r); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// AuditText writes an audit as plain text.
func AuditText(p *advisor.Pack, r audit.Report) string {
	var b strings.Builder
	para := func(indent, text string) {
		for _, line := range wrap.Lines(text, auditWidth-len(indent)) {
			fmt.Fprintln(&b, indent+line)
		}
	}
	item := func(text string) {
		for i, line := range wrap.Lines(text, auditWidth-4) {
			fmt.Fprintln(&b, []string{"  - ", "    "}[min(i, 1)]+line)
		}
	}
	section := func(title string, list []string) {
		if len(list) == 0 {
			return
		}
		fmt.Fprintf(&b, "\n%s\n", title)
		for _, text := range list {
			item(text)
		}
	}
	para("", r.Sentence)
	for _, note := range r.Notes {
		para("", note)
	}
	if len(r.Duties) > 0 {
		fmt.Fprintf(&b, "\nDuties\n")
		for _, d := range r.Duties {
			para("  ", fmt.Sprintf("%d  %s", d.Line, d.Text))
			para("     ", auditOwner(p, d))
		}
	}
	section("What to see", auditFindings(r))
	if r.Verdict.ID != nil {
		section("If it is your ad", r.Fixes)
		section("If you want the job, ask", r.Questions)
	}
	return b.String()
}

// AuditMarkdown writes an audit as Markdown.
func AuditMarkdown(p *advisor.Pack, r audit.Report) string {
	var b strings.Builder
	section := func(title string, list []string) {
		if len(list) == 0 {
			return
		}
		fmt.Fprintf(&b, "\n## %s\n\n", title)
		for _, text := range list {
			fmt.Fprintf(&b, "- %s\n", auditEscape(text))
		}
	}
	fmt.Fprintf(&b, "# %s\n", auditEscape(r.Sentence))
	for _, note := range r.Notes {
		fmt.Fprintf(&b, "\n%s\n", auditEscape(note))
	}
	if len(r.Duties) > 0 {
		fmt.Fprintf(&b, "\n## Duties\n\n| line | duty | whose | hours a week |\n| ---: | --- | --- | --- |\n")
		for _, d := range r.Duties {
			hours := ""
			if d.Hours != nil {
				hours = fmt.Sprintf("%d to %d", d.Hours.Low, d.Hours.High)
			}
			fmt.Fprintf(&b, "| %d | %s | %s, %s | %s |\n", d.Line, auditEscape(d.Text), auditEscape(auditName(p, d.Owner)), d.Status, hours)
		}
	}
	section("What to see", auditFindings(r))
	if r.Verdict.ID != nil {
		section("If it is your ad", r.Fixes)
		section("If you want the job, ask", r.Questions)
	}
	return b.String()
}

// auditOwner says whose a duty is, what it takes, and by which words.
func auditOwner(p *advisor.Pack, d audit.Duty) string {
	text := auditName(p, d.Owner)
	if d.Status != audit.Own {
		text += ", " + string(d.Status)
	}
	if d.Hours != nil {
		text += fmt.Sprintf(", %d to %d hours a week", d.Hours.Low, d.Hours.High)
	}
	if len(d.Words) > 0 {
		text += " (by: " + strings.Join(d.Words, "; ") + ")"
	}
	return text
}

// auditName is an owner in words.
func auditName(p *advisor.Pack, owner string) string {
	for _, role := range p.Roles {
		if role.ID == owner {
			return role.Name
		}
	}
	for _, other := range p.Professions {
		if other.ID == owner {
			return other.Name
		}
	}
	switch owner {
	case audit.Overlap:
		return "both roles do this"
	case audit.Generic:
		return "part of any job"
	}
	return owner
}

func auditFindings(r audit.Report) []string {
	var list []string
	for _, f := range r.Findings {
		list = append(list, f.Text)
	}
	return list
}

// auditEscape keeps an ad's marks from being read as Markdown or HTML.
func auditEscape(s string) string {
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "<", "&lt;", ">", "&gt;", "|", `\|`, "#", `\#`, "&", "&amp;").Replace(s)
}
