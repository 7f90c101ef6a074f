package tui

import (
	"fmt"
	"slices"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/audit"
	"firstrole/advisor/internal/wrap"
	"firstrole/advisor/phrase"
	"github.com/charmbracelet/lipgloss"
)

// How an audit is laid out side by side.
const (
	auditMost  = 128 // both together
	auditRight = 46  // what is to be seen
	auditGap   = 4
)

// write gives the lines of the tab that is shown.
func (s *auditScreen) write(c canvas) []string {
	if s.at == auditSeen && c.room > 0 {
		return s.both(c)
	}
	p := prose{canvas: c}
	p.room = min(c.inner(), column) // what is read has no long lines, however wide the page
	switch s.at {
	case auditMended:
		s.mended(&p)
	case auditAsk:
		s.asks(&p)
	case auditAd:
		s.ad(&p)
	default:
		s.seen(&p)
	}
	return p.lines
}

// both sets the ad and what is to be seen in it side by side.
func (s *auditScreen) both(c canvas) []string {
	width := c.room - auditRight - auditGap
	left, right := prose{canvas: c}, prose{canvas: c}
	left.room, right.room = width, auditRight
	s.ad(&left)
	s.seen(&right)
	var lines []string
	for i := range max(len(left.lines), len(right.lines)) {
		l, r := at(left.lines, i), at(right.lines, i)
		if r != "" {
			l += strings.Repeat(" ", max(0, width+auditGap-lipgloss.Width(l)))
		}
		lines = append(lines, l+r)
	}
	return lines
}

// seen is what is to be seen in the ad.
func (s *auditScreen) seen(p *prose) {
	r := &s.report
	if plainly := r.Plainly(); plainly != "" {
		p.para(p.strong, plainly)
		p.gap()
	}
	if s.beside != "" {
		p.labelled("Beside it", s.beside)
		p.gap()
	}
	if r.Verdict.ID != nil {
		s.title(p)
		if r.Pay != nil {
			p.labelled("Pay", s.pay())
		}
		p.gap()
		s.jobs(p)
	}
	for _, kind := range []advisor.FindingKind{advisor.RedFlag, advisor.Caution, advisor.Tip} {
		s.findings(p, kind)
	}
	if len(r.Asks) > 0 {
		p.title("Asked for besides")
		for _, a := range r.Asks {
			p.item(0, a.Text, "")
		}
	}
}

func (s *auditScreen) title(p *prose) {
	t := s.report.Title
	text := "None was found."
	if t.Given != "" {
		text = t.Given
	}
	p.labelled("Title", text)
	if t.Suggested != "" && t.Suggested != t.Given {
		p.labelled("Closer", t.Suggested)
	}
}

// pay is the pay as the ad writes it, beside the level that it asks for.
func (s *auditScreen) pay() string {
	text := s.report.Pay.Text
	for _, role := range s.pack.Roles {
		for _, rung := range role.Ladder {
			if s.report.Pay.Level != "" && rung.Level == s.report.Pay.Level && s.asksFor(role.ID) {
				return text + ", for work at the level of " + rung.Title
			}
		}
	}
	return text
}

// asksFor reports whether a role is the first of the jobs in the ad.
func (s *auditScreen) asksFor(role string) bool {
	for _, j := range s.report.Jobs {
		if j.Role {
			return j.Owner == role
		}
	}
	return false
}

// jobs draws what the ad really asks for, in hours of one week.
func (s *auditScreen) jobs(p *prose) {
	r := &s.report
	if len(r.Jobs) == 0 {
		return
	}
	p.para(p.strong, "What it asks for in a week")
	width := 0
	for _, j := range r.Jobs {
		width = max(width, wrap.Width(phrase.Upper(p.own(j.Name))))
	}
	width = min(width, p.inner()/2)
	for _, j := range r.Jobs {
		p.hoursOf(phrase.Upper(j.Name), width, j.Low, j.High, p.text)
	}
	if s := r.Hours.Shared; s != nil {
		p.hoursOf(phrase.Upper(audit.SharedName), width, s.Low, s.High, p.text)
	}
	p.hoursOf("All together", width, r.Hours.Low, r.Hours.High, p.accent)
	p.para(p.grey, r.Week())
}

func (s *auditScreen) findings(p *prose, kind advisor.FindingKind) {
	titled := false
	for _, f := range s.report.Findings {
		if f.Kind != kind {
			continue
		}
		if !titled {
			titled = true
			p.title(phrase.FindingKinds(kind))
		}
		text := f.Text
		if f.Line > 0 {
			text += fmt.Sprintf(" (line %d)", f.Line)
		}
		p.item(0, text, "")
	}
}

// mended is the ad as the employer could publish it.
func (s *auditScreen) mended(p *prose) {
	p.para(p.grey, "If it is your ad: what it keeps, what it leaves to others, and what is still missing.")
	p.gap()
	for i, line := range s.report.Post {
		rest, listed := strings.CutPrefix(line, "- ")
		switch {
		case i == 0:
			p.para(p.strong, line)
		case line == "":
			p.gap()
		case listed:
			p.item(0, rest, "")
		default:
			p.para(p.text, line)
		}
	}
}

// asks is what somebody asks who wants the job.
func (s *auditScreen) asks(p *prose) {
	p.para(p.grey, "If you want the job: what to ask before you take it.")
	p.gap()
	for _, q := range s.report.Questions {
		p.item(0, q, "")
	}
}

// owners are those of the ad's duties, in the order of the pack.
func (s *auditScreen) owners() []string {
	var all []string
	for _, role := range s.pack.Roles {
		all = append(all, role.ID)
	}
	all = append(all, audit.Overlap)
	for _, other := range s.pack.Professions {
		all = append(all, other.ID)
	}
	all = append(all, audit.Generic, audit.Unclear)
	return slices.DeleteFunc(all, func(owner string) bool {
		return !slices.ContainsFunc(s.report.Duties, func(d audit.Duty) bool { return d.Owner == owner })
	})
}
