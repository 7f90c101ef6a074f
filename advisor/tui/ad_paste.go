package tui

import (
	"strings"
	"unicode/utf8"

	"firstrole/advisor"
	"firstrole/advisor/phrase"
	tea "github.com/charmbracelet/bubbletea"
)

// adPaste takes the text of an ad: pasted in one piece or several, or typed. It
// is written at its end only; an ad is mended where it came from.
type adPaste struct {
	beside *advisor.Result
	text   string
	cut    bool // more came than is taken
	offset int

	// What is seen is built once for each text, width and look.
	built  []string
	canvas canvas
}

// adLimit is how much of a pasted ad is taken, in bytes: as much as of a file.
const adLimit = 1 << 20

var adPasteKeys = keymap{
	{confirm, "ctrl+d", "ctrl+d", "read it", "read the ad"},
	{"", "", "↑↓", "scroll", "scroll; pgup and pgdn, home and end too"},
	{drop, "ctrl+u", "ctrl+u", "clear", "take everything away"},
	{back, "esc", "esc", "back", "back; what is written stays meanwhile"},
	{newLine, "enter ctrl+j", "", "", "enter: a new line"},
	{erase, "backspace", "", "", ""},
	{up, "up", "", "", ""}, {down, "down", "", "", ""},
	{pageUp, "pgup", "", "", ""}, {pageDown, "pgdown", "", "", ""}, {top, "home", "", "", ""}, {bottom, "end", "", "", ""},
}

func (s *adPaste) keys() keymap { return adPasteKeys }

func (s *adPaste) typed(k tea.KeyMsg) {
	switch k.Type {
	case tea.KeyRunes, tea.KeySpace:
		s.write(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(k.Runes)))
	case tea.KeyTab:
		s.write("\t")
	}
}

// write puts a text at the end, as far as there is room.
func (s *adPaste) write(text string) {
	if room := adLimit - len(s.text); len(text) > room {
		text, s.cut = text[:room], true
		for !utf8.ValidString(text) && len(text) > 0 && room-len(text) < utf8.UTFMax {
			text = text[:len(text)-1]
		}
	}
	s.set(s.text + text)
}

func (s *adPaste) set(text string) {
	s.text, s.built, s.offset = text, nil, 1<<20
}

func (s *adPaste) act(m *model, a action, _ string) tea.Cmd {
	switch a {
	case back:
		m.lift()
	case newLine:
		s.write("\n")
	case erase:
		_, size := utf8.DecodeLastRuneInString(s.text)
		s.cut = false
		s.set(s.text[:len(s.text)-size])
	case drop:
		s.cut = false
		s.set("")
	case confirm:
		if strings.TrimSpace(s.text) == "" {
			m.quiet = "Paste the ad first, then press ctrl+d."
			return nil
		}
		text := s.text
		return m.audit(s.beside, func() ([]byte, error) { return []byte(text), nil })
	default:
		m.scroll(&s.offset, a)
	}
	return nil
}

func (s *adPaste) page(_ *model, c canvas) page {
	if s.built == nil || s.canvas != c {
		p := prose{canvas: c}
		for line := range strings.SplitSeq(s.text, "\n") {
			for _, row := range p.fold(line, c.inner()-3) {
				p.lines = append(p.lines, c.accent.Render(c.bar)+" "+row)
			}
		}
		p.lines[len(p.lines)-1] += c.accent.Render("_")
		s.built, s.canvas = p.lines, c
	}
	out := page{where: "Read a job ad", loud: true, aside: s.size(), body: s.built, from: -1, offset: &s.offset}
	out.fixed = append(c.lines("Paste the ad here; it may be long. ctrl+d then reads it."), "")
	if s.cut {
		out.quiet = "It is longer than any ad: what comes after the first megabyte is left out."
	}
	return out
}

// size says how much there is.
func (s *adPaste) size() string {
	if s.text == "" {
		return ""
	}
	return phrase.Count(strings.Count(strings.TrimRight(s.text, "\n"), "\n")+1, "line", "lines")
}

// lines breaks a quiet text that stays above what scrolls.
func (c canvas) lines(text string) []string {
	p := prose{canvas: c}
	p.para(c.grey, text)
	return p.lines
}
