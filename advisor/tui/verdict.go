package tui

import (
	"firstrole/advisor"
	tea "github.com/charmbracelet/bubbletea"
	"slices"
)

// verdictScreen is the result, in tabs.
type verdictScreen struct {
	result advisor.Result
	second bool // there is a second part to answer
	tabs   []tab
	at     int
	parcel *parcel

	// What a tab reads is built once for each width and look, not at every key.
	built  []string
	tab    int
	canvas canvas
}

// tab is one part of the result: something to read, or what if.
type tab struct {
	name   string
	write  func(p *prose, pack *advisor.Pack, r *advisor.Result)
	play   *whatIf
	offset int
}

const whatIfName = "What if"

func newVerdictScreen(o Options, msg resultMsg) *verdictScreen {
	s := &verdictScreen{result: msg.result, second: msg.second, parcel: reported(o, msg.result), tab: -1}
	s.tabs = []tab{
		{name: "Verdict", write: writeVerdict},
		{name: "Reasons", write: writeReasons},
		{name: whatIfName, play: msg.play},
		{name: "Duties", write: writeDuties},
	}
	if s.result.Priced() {
		s.tabs = append(s.tabs, tab{name: "Pay", write: writePay})
	}
	if len(s.result.Plan) > 0 || s.result.Workload != nil {
		s.tabs = append(s.tabs, tab{name: "Plan", write: writePlan})
	}
	for i, t := range s.tabs {
		if t.name == msg.tab {
			s.at = i
		}
	}
	return s
}

var (
	tabKeys    = binding{nextTab, "right tab l", "←→", "tabs", "the next part, and the one before; tab too"}
	lastTabKey = binding{prevTab, "left shift+tab h", "", "", ""}
	scrollKey  = binding{"", "", "↑↓", "scroll", "scroll; j and k, pgup and pgdn, home and end too"}
	copyKey    = binding{copyText, "y", "y", "copy", "copy the verdict, the whole report or the answer code"}
	saveKey    = binding{save, "s", "s", "save", "save the report in a file"}
	takeKey    = binding{offer, "t", "t", "take away", "job post, interview kit, and what else there is to take away; start again"}
	openKey    = binding{open, "o", "o", "open it", "open the report that was saved"}
	secondKey  = binding{second, "m", "m", "make it yours", "a few more questions, for the plan; they move no points"}
	answersKey = binding{back, "esc", "esc", "answers", "back to check your answers"}
	restKey    = binding{why, "w", "w", "sources", "what all of this rests on"}
)

func (s *verdictScreen) keys() keymap {
	if play := s.tabs[s.at].play; play != nil {
		return play.keys()
	}
	keys := keymap{tabKeys, lastTabKey, takeKey, answersKey}
	if s.second {
		keys = append(keys, secondKey)
	}
	return keysOf(append(keys, saveKey, copyKey, scrollKey, openKey, quitKey, restKey, helpKey), scrolling)
}

func (s *verdictScreen) act(m *model, a action, pressed string) tea.Cmd {
	play := s.tabs[s.at].play
	switch a {
	case nextTab:
		s.move(1)
	case prevTab:
		s.move(len(s.tabs) - 1)
	default:
		if play != nil && play.open != nil {
			play.obey(a, pressed)
			return nil
		}
		return s.do(m, play, a, pressed)
	}
	return nil
}

// move goes so many tabs on; what was open is left as it is.
func (s *verdictScreen) move(by int) {
	if play := s.tabs[s.at].play; play != nil {
		play.close()
	}
	s.at = (s.at + by) % len(s.tabs)
}

// do carries an action out that is no movement between tabs.
func (s *verdictScreen) do(m *model, play *whatIf, a action, pressed string) tea.Cmd {
	switch a {
	case back:
		return s.leave(m, func() tea.Cmd { return m.wander(m.interview.Check()) })
	case second:
		if s.second {
			return s.leave(m, func() tea.Cmd { return m.wander(m.interview.SecondPart()) })
		}
	case why:
		m.lay(&reading{where: "What all of this rests on", write: s.rests(m.pack)})
	case copyText:
		m.copying(s.result)
		s.asKept(m)
	case save:
		s.parcel.save(m)
		s.asKept(m)
	case open:
		return s.parcel.open(m)
	case offer:
		s.takeAway(m)
		s.asKept(m)
	default:
		if play != nil {
			return play.act(m, a, pressed)
		}
		m.scroll(&s.tabs[s.at].offset, a)
	}
	return nil
}

// asKept says, where something is taken away while other answers are tried, which
// answers it has.
func (s *verdictScreen) asKept(m *model) {
	tried := func(t tab) bool { return t.play != nil && t.play.changes() > 0 }
	if m.quiet == "" && slices.ContainsFunc(s.tabs, tried) {
		m.quiet = "This has your answers as they are kept. What you try in What if is not in it."
	}
}

// rests lists every source that the result names.
func (s *verdictScreen) rests(pack *advisor.Pack) func(*prose) {
	return func(p *prose) {
		var all []advisor.Source
		for _, one := range s.result.Sources {
			if found, ok := pack.Source(one.ID); ok {
				all = append(all, found)
			}
		}
		p.sources(all)
	}
}

// leave goes away from the result; what was changed in what if is kept or
// dropped first.
func (s *verdictScreen) leave(m *model, follow func() tea.Cmd) tea.Cmd {
	if play := m.tried(); play != nil {
		m.lay(&keeping{play: play, follow: follow})
		return nil
	}
	return follow()
}

func (s *verdictScreen) page(m *model, c canvas) page {
	var tabs []string
	for _, t := range s.tabs {
		tabs = append(tabs, t.name)
	}
	names, under := c.heads(tabs, s.at)
	out := page{head: names, tabs: tabs, tab: s.at, fixed: []string{under, ""}, from: -1}
	if play := s.tabs[s.at].play; play != nil {
		return play.page(c, out)
	}
	if s.tab != s.at || s.canvas != c {
		p := prose{canvas: c}
		s.tabs[s.at].write(&p, m.pack, &s.result)
		s.built, s.tab, s.canvas = p.lines, s.at, c
	}
	out.body, out.offset = s.built, &s.tabs[s.at].offset
	return out
}
