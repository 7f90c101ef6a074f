package tui

import (
	"encoding/base64"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/wrap"
	tea "github.com/charmbracelet/bubbletea"
)

// verdictScreen is the result, in tabs.
type verdictScreen struct {
	result advisor.Result
	second bool
	tabs   []tab
	at     int

	// What a tab reads is built once for each width and look, not at every key.
	built  []string
	tab    int
	canvas canvas
}

// tab is one part of the result.
type tab struct {
	name   string
	write  func(p *prose, pack *advisor.Pack, r *advisor.Result)
	offset int
}

func newVerdictScreen(msg resultMsg) *verdictScreen {
	s := &verdictScreen{result: msg.result, second: msg.second, tab: -1}
	s.tabs = []tab{
		{name: "Verdict", write: writeVerdict},
		{name: "Reasons", write: writeReasons},
		{name: "Duties", write: writeDuties},
		{name: "Pay", write: writePay},
	}
	if len(s.result.Plan) > 0 {
		s.tabs = append(s.tabs, tab{name: "Plan", write: writePlan})
	}
	return s
}

var (
	tabKeys    = binding{nextTab, "right tab l", "←→", "tabs", "the next part, and the one before; tab too"}
	lastTabKey = binding{prevTab, "left shift+tab h", "", "", ""}
	scrollKey  = binding{"", "", "↑↓", "scroll", "scroll; j and k, pgup and pgdn, home and end too"}
	copyKey    = binding{copyText, "y", "y", "copy", "copy the report as text"}
	secondKey  = binding{second, "m", "m", "make it yours", "a few more questions, for the plan; they move no points"}
	answersKey = binding{back, "esc", "esc", "answers", "back to check your answers"}
	restKey    = binding{why, "w", "w", "sources", "what all of this rests on"}
)

func (s *verdictScreen) keys() keymap {
	keys := keymap{tabKeys, lastTabKey, scrollKey, copyKey}
	if s.second {
		keys = append(keys, secondKey)
	}
	return keysOf(append(keys, answersKey, quitKey, restKey, helpKey), scrolling)
}

func (s *verdictScreen) act(m *model, a action, _ string) tea.Cmd {
	switch a {
	case nextTab:
		s.at = (s.at + 1) % len(s.tabs)
	case prevTab:
		s.at = (s.at + len(s.tabs) - 1) % len(s.tabs)
	case back:
		return m.wander(m.interview.Check())
	case second:
		if s.second {
			return m.wander(m.interview.SecondPart())
		}
	case why:
		pack := m.pack
		m.lay(&reading{where: "What all of this rests on", write: func(p *prose) {
			var all []advisor.Source
			for _, one := range s.result.Sources {
				if found, ok := pack.Source(one.ID); ok {
					all = append(all, found)
				}
			}
			p.sources(all)
		}})
	case copyText:
		return m.copy(s.result)
	default:
		scroll(&s.tabs[s.at].offset, a)
	}
	return nil
}

// copy puts the report on the clipboard, through the terminal.
func (m *model) copy(r advisor.Result) tea.Cmd {
	text, terminal := m.options.Text, m.terminal
	if text == nil {
		m.quiet = "There is no report to copy yet."
		return nil
	}
	return func() tea.Msg {
		encoded := base64.StdEncoding.EncodeToString([]byte(text(r)))
		// One write, so that a frame cannot come in between.
		if _, err := terminal.Write([]byte("\x1b]52;c;" + encoded + "\a")); err != nil {
			return saidMsg("The report could not be copied: " + err.Error())
		}
		return saidMsg("Copied, if this terminal lets programs use the clipboard.")
	}
}

func (s *verdictScreen) page(m *model, c canvas) page {
	if s.tab != s.at || s.canvas != c {
		p := prose{canvas: c}
		s.tabs[s.at].write(&p, m.pack, &s.result)
		s.built, s.tab, s.canvas = p.lines, s.at, c
	}
	names, under := s.heads(c)
	return page{head: names, fixed: []string{under, ""}, body: s.built, from: -1, offset: &s.tabs[s.at].offset}
}

// heads are the names of the tabs, and the rule under the one that is shown.
func (s *verdictScreen) heads(c canvas) (names, under string) {
	at := 0
	for i, t := range s.tabs {
		if i > 0 {
			names += "   "
			at += 3
		}
		if i == s.at {
			names += c.accent.Render(t.name)
			under = strings.Repeat(" ", at) + c.accent.Render(strings.Repeat(c.rule, wrap.Width(t.name)))
		} else {
			names += c.grey.Render(t.name)
		}
		at += wrap.Width(t.name)
	}
	return names, under
}
