package tui

import (
	"slices"

	"firstrole/advisor"
	"firstrole/advisor/phrase"
	tea "github.com/charmbracelet/bubbletea"
)

// comparing is two roles side by side, as an overlay: leaving it leads back to
// where one was.
type comparing struct {
	comparison advisor.Comparison
	pack       *advisor.Pack
	offset     int

	// What is read is built once for each width and look.
	built []string
	parts []int // offsets that show a part from its title on
}

var compareKeys = keysOf(keymap{
	{back, "esc backspace", "esc", "back", "back; so does backspace"},
	{"", "", "↑↓", "scroll", "scroll; j and k, pgup and pgdn, home and end too"},
	{nextTab, "right tab l", "←→", "parts", "to the next part, and the one before; tab too"},
	{prevTab, "left shift+tab h", "", "", ""},
	restKey, helpKey, quitKey,
}, scrolling)

// compareWay is the line of the welcome screen. Before the pack is there it
// names no role.
func compareWay(m *model) way {
	label := "Compare the roles"
	if m.pack != nil && len(m.pack.Roles) == 2 {
		label = "Compare " + m.pack.Roles[0].Name + " and " + m.pack.Roles[1].Name
	}
	return way{"compare", label, "", func(m *model) tea.Cmd { return m.withPack(m.compare) }}
}

// compare shows the two roles of the pack, or asks which two.
func (m *model) compare() tea.Cmd {
	if len(m.pack.Roles) == 2 {
		m.lay(newComparing(m, m.pack.Roles[0].ID, m.pack.Roles[1].ID))
	} else {
		m.lay(newChoosing(m.pack))
	}
	return nil
}

func newComparing(m *model, a, b string) *comparing {
	return &comparing{comparison: advisor.Compare(m.pack, a, b, m.options.As, m.options.Today), pack: m.pack}
}

func (s *comparing) keys() keymap { return compareKeys }

func (s *comparing) act(m *model, a action, _ string) tea.Cmd {
	switch a {
	case back:
		m.lift()
	case why:
		m.lay(&reading{where: "What all of this rests on", write: s.rests})
	case nextTab:
		if at := slices.IndexFunc(s.parts, func(part int) bool { return part > s.offset }); at >= 0 {
			s.offset = s.parts[at]
		}
	case prevTab:
		s.offset = slices.Max(append([]int{0}, slices.DeleteFunc(slices.Clone(s.parts), func(part int) bool { return part >= s.offset })...))
	default:
		m.scroll(&s.offset, a)
	}
	return nil
}

// rests lists every source that the comparison names.
func (s *comparing) rests(p *prose) {
	var refs []string
	for _, one := range s.comparison.Sources {
		refs = append(refs, one.ID)
	}
	p.sources(cited(s.pack, refs))
}

// wide is the width of two columns; 0 where there is no room for them.
func (s *comparing) wide(c canvas) int {
	if c.width < besideFrom {
		return 0
	}
	return min(c.width-2*c.margin(), compareMost)
}

func (s *comparing) fit(c canvas) {
	c.room = s.wide(c)
	w := comparisonWriter{prose: prose{canvas: c}, pack: s.pack, c: &s.comparison, wide: c.room > 0}
	w.write()
	s.built, s.parts = w.lines, w.parts
}

func (s *comparing) page(_ *model, c canvas) page {
	return page{where: phrase.Versus(&s.comparison), loud: true, wide: s.wide(c), body: s.built, from: -1, offset: &s.offset}
}
