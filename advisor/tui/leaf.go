package tui

import (
	"slices"
	"strings"

	"firstrole/advisor/internal/clean"
	"firstrole/advisor/phrase"
	tea "github.com/charmbracelet/bubbletea"
)

// Leaf is something to give away that is made of a result: a job post, an
// interview kit.
type Leaf struct {
	Name     string // "Job post"
	Stem     string // of its file's name: "job-post"
	Passages []phrase.Passage
	Forms    []Form
	// Copy writes it for the clipboard, without notes.
	Copy func() string
}

// leafScreen shows one.
type leafScreen struct {
	leaf   Leaf
	parcel *parcel
	offset int

	// What is read is built once for each width and look.
	built  []string
	canvas canvas
}

func newLeaf(l Leaf) *leafScreen {
	return &leafScreen{leaf: l, parcel: &parcel{name: phrase.Lower(l.Name), stem: l.Stem, forms: l.Forms}}
}

var leafKeys = keysOf(keymap{
	{back, "esc left backspace", "esc", "back", "back to the result; so do ← and backspace"},
	{"", "", "↑↓", "scroll", "scroll; j and k, pgup and pgdn, home and end too"},
	{save, "s", "s", "save", "save it in a file"},
	{copyText, "y", "y", "copy", "copy it as text, without the notes"},
	{open, "o", "o", "open it", "open the file that was saved"},
	helpKey, quitKey,
}, scrolling)

func (s *leafScreen) keys() keymap { return leafKeys }

func (s *leafScreen) act(m *model, a action, _ string) tea.Cmd {
	switch a {
	case back:
		m.lift()
	case save:
		s.parcel.save(m)
	case copyText:
		return m.copy(s.copied(), s.leaf.Copy)
	case open:
		return s.parcel.open(m)
	default:
		m.scroll(&s.offset, a)
	}
	return nil
}

// copied names what is on the clipboard.
func (s *leafScreen) copied() string {
	name := "The " + phrase.Lower(s.leaf.Name)
	if slices.ContainsFunc(s.leaf.Passages, func(p phrase.Passage) bool { return p.Kind == phrase.PassageNotes }) {
		name += ", without the notes,"
	}
	return name
}

func (s *leafScreen) page(_ *model, c canvas) page {
	if s.built == nil || s.canvas != c {
		p := prose{canvas: c}
		p.passages(s.leaf.Passages)
		s.built, s.canvas = p.lines, c
	}
	return page{where: s.leaf.Name, loud: true, body: s.built, from: -1, offset: &s.offset}
}

// passages writes a page piece by piece.
func (p *prose) passages(all []phrase.Passage) {
	for i, one := range all {
		switch one.Kind {
		case phrase.PassageTitle:
			if i > 0 {
				p.gap()
				p.para(p.grey, strings.Repeat(p.rule, p.inner()))
				p.gap()
			}
			p.para(p.strong, one.Text)
		case phrase.PassageUnder:
			p.para(p.grey, one.Text)
		case phrase.PassageHead:
			p.title(one.Text)
		case phrase.PassageNotes:
			p.gap()
			p.para(p.grey, strings.Repeat(p.rule, p.inner()))
			p.gap()
			p.para(p.strong, one.Text)
		case phrase.PassageItem:
			p.item(0, one.Text, strings.Join(one.Sources, ", "))
			for _, d := range one.Details {
				p.hang("", p.grey, 2, p.grey, clean.Line(d))
			}
		default:
			p.para(p.text, one.Text)
			p.source(0, strings.Join(one.Sources, ", "))
		}
	}
}
