package tui

import (
	"slices"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/audit"
	tea "github.com/charmbracelet/bubbletea"
)

// auditScreen is what was read from a job ad. In a wide window the ad stands
// beside what is to be seen in it; in a narrow one it has a tab of its own.
type auditScreen struct {
	report audit.Report
	pack   *advisor.Pack
	beside string // whether the ad describes what is advised; empty: nothing is
	parcel *parcel
	copies func() []byte // the whole audit as text; nil: none
	at     auditTab
	offset [auditTabs]int

	// What is read is built once for each tab, width and look.
	built  []string
	tab    auditTab
	canvas canvas
}

type auditTab int

const (
	auditSeen auditTab = iota
	auditAd
	auditMended
	auditAsk
	auditTabs = iota
)

var auditTabNames = [auditTabs]string{"Audit", "The ad", "Corrected ad", "To ask"}

func newAudit(m *model, r audit.Report, beside *advisor.Result) *auditScreen {
	s := &auditScreen{report: r, pack: m.pack, tab: -1, parcel: &parcel{name: "audit", stem: "job-ad-audit"}}
	if beside != nil && r.Verdict.ID != nil {
		_, s.beside = audit.Describes(m.pack, r, beside.Verdict.Role)
	}
	if forms := m.options.Audit; forms != nil {
		s.parcel.forms = forms(m.pack, r, beside)
	}
	if len(s.parcel.forms) > 0 {
		s.copies = s.parcel.forms[0].Write
	}
	return s
}

var auditKeys = keysOf(keymap{
	{nextTab, "right tab l", "←→", "tabs", "the next part, and the one before; tab too"},
	{prevTab, "left shift+tab h", "", "", ""},
	{back, "esc backspace", "esc", "back", "back; so does backspace"},
	{save, "s", "s", "save", "save the audit in a file"},
	{copyText, "y", "y", "copy", "copy what this tab shows"},
	scrollKey,
	{open, "o", "o", "open it", "open the file that was saved"},
	{why, "w", "w", "sources", "what the findings rest on"},
	quitKey, helpKey,
}, scrolling)

func (s *auditScreen) keys() keymap { return auditKeys }

func (s *auditScreen) act(m *model, a action, _ string) tea.Cmd {
	tabs := s.tabs(m.canvas())
	switch a {
	case back:
		m.lift()
	case nextTab, prevTab:
		by := 1
		if a == prevTab {
			by = len(tabs) - 1
		}
		s.at = tabs[(s.index(tabs)+by)%len(tabs)]
	case save:
		s.parcel.save(m)
	case open:
		return s.parcel.open(m)
	case copyText:
		return s.copy(m)
	case why:
		m.lay(&reading{where: "What the findings rest on", write: s.rests})
	default:
		m.scroll(&s.offset[s.at], a)
	}
	return nil
}

// tabs are those that are shown. A text that is no ad has nothing to mend and
// nothing to ask.
func (s *auditScreen) tabs(c canvas) []auditTab {
	tabs := []auditTab{auditSeen}
	if len(s.report.Lines) > 0 && s.wide(c) == 0 {
		tabs = append(tabs, auditAd)
	}
	if len(s.report.Post) > 0 {
		tabs = append(tabs, auditMended)
	}
	if s.report.Verdict.ID != nil && len(s.report.Questions) > 0 {
		tabs = append(tabs, auditAsk)
	}
	return tabs
}

// index is where the tab stands that is shown; one that has gone leads to the
// first.
func (s *auditScreen) index(tabs []auditTab) int { return max(0, slices.Index(tabs, s.at)) }

// copy puts what the tab shows on the clipboard.
func (s *auditScreen) copy(m *model) tea.Cmd {
	join := func(lines []string) func() string {
		return func() string { return strings.Join(lines, "\n") + "\n" }
	}
	switch s.at {
	case auditMended:
		return m.copy("The corrected ad", join(s.report.Post))
	case auditAsk:
		return m.copy("The list of questions", join(s.report.Questions))
	}
	if s.copies == nil {
		m.quiet = "There is nothing to copy."
		return nil
	}
	return m.copy("The audit", func() string { return string(s.copies()) })
}

// rests lists the sources of all that was found.
func (s *auditScreen) rests(p *prose) {
	var refs []string
	for _, f := range s.report.Findings {
		refs = append(refs, f.Sources...)
	}
	all := cited(s.pack, refs)
	if len(all) == 0 {
		p.para(p.text, "Nothing was found that rests on a source.")
	}
	p.sources(all)
}

// wide is the width of ad and findings side by side; 0 where there is no room.
func (s *auditScreen) wide(c canvas) int {
	if c.width < besideFrom || len(s.report.Lines) == 0 {
		return 0
	}
	return min(c.width-2*c.margin(), auditMost)
}

func (s *auditScreen) page(_ *model, c canvas) page {
	tabs := s.tabs(c)
	s.at = tabs[s.index(tabs)]
	c.room = s.wide(c)
	var names []string
	for _, t := range tabs {
		names = append(names, auditTabNames[t])
	}
	head, under := c.heads(names, s.index(tabs))
	top := prose{canvas: c}
	top.para(c.decided(), s.report.Sentence)
	out := page{head: head, tabs: names, tab: s.index(tabs), fixed: append([]string{under, ""}, append(top.lines, "")...), wide: c.room, from: -1, offset: &s.offset[s.at]}
	if s.tab != s.at || s.canvas != c {
		s.built, s.tab, s.canvas = s.write(c), s.at, c
	}
	out.body = s.built
	return out
}
