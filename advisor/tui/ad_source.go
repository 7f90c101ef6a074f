package tui

import (
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/audit"
	tea "github.com/charmbracelet/bubbletea"
)

// adSource asks where a job ad is to be read from.
type adSource struct {
	menu
	beside *advisor.Result // the advice that the ad is held against; nil: none
	paste  adPaste         // what was pasted, while other places are tried
}

// auditWay is the line of the welcome screen. A pack may have nothing to read
// ads by; until it is there, that is not known.
func auditWay(m *model, beside *advisor.Result) (way, bool) {
	known := m.pack != nil && m.pack.Audit.Capacity == 0
	label := "Read a job ad"
	if beside != nil {
		label = "Read a job ad beside this"
	}
	return way{"audit", label, "", func(m *model) tea.Cmd {
		return m.withPack(func() tea.Cmd {
			if m.pack.Audit.Capacity == 0 {
				m.quiet = "This pack has nothing to read job ads by."
				return nil
			}
			m.lay(&adSource{beside: beside})
			return nil
		})
	}}, !known
}

func (s *adSource) keys() keymap { return adSourceKeys }

var adSourceKeys = keysOf(keymap{
	moveKey,
	{confirm, "enter ctrl+j", "enter", "open", "open the marked line"},
	{number, digits.keys, "", "", "1–9: move to a line"},
	{back, "left backspace esc", "←", "back", "back; so do backspace and esc"},
	helpKey, quitKey,
}, moving)

func (s *adSource) act(m *model, a action, pressed string) tea.Cmd {
	switch {
	case a == back:
		m.lift()
	case a == confirm && s.at == 0:
		s.toPaste(m)
	case a == confirm:
		m.lay(&adFile{textLine{limit: longestName}, s.beside})
	default:
		s.move(m, a, pressed, 2)
	}
	return nil
}

func (s *adSource) toPaste(m *model) {
	s.paste.beside = s.beside
	m.lay(&s.paste)
}

// pasted takes a text for an ad, and a line that names a file for that file.
func (s *adSource) pasted(m *model, text string) tea.Cmd {
	line := strings.TrimSpace(text)
	take := func(m *model) tea.Cmd {
		s.toPaste(m)
		s.paste.typed(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(text), Paste: true})
		if address(line) {
			m.quiet = "That is an address, and nothing is fetched from here: open it yourself, and paste what it says."
		}
		return nil
	}
	file, read := dropped(line), m.options.ReadAd
	if len(line) > longestName || strings.ContainsAny(line, "\r\n") || address(line) || read == nil {
		return take(m)
	}
	m.waiting = true
	pack, beside := m.pack, s.beside
	return func() tea.Msg {
		data, err := read(file)
		if err == nil {
			return auditedMsg{audit.Ad(pack, data), beside, nil}
		}
		return does(func(m *model) tea.Cmd {
			m.waiting = false
			if !placed(file) {
				return take(m)
			}
			m.lay(&adFile{textLine{limit: longestName, text: file}, beside})
			m.quiet = sentence(err.Error())
			return nil
		})
	}
}

// longestName is the most characters of a file's name with its folders.
const longestName = 1000

func address(text string) bool {
	return strings.HasPrefix(text, "https://") || strings.HasPrefix(text, "http://")
}

// placed reports whether a line begins as the name of a file does, and no text.
func placed(line string) bool {
	for _, start := range []string{"/", "~/", "./", "../", `\`, `.\`} {
		if strings.HasPrefix(line, start) {
			return true
		}
	}
	return len(line) > 2 && line[1:3] == `:\`
}

// dropped is the name of a file as terminals write one that is dropped on them:
// between quotation marks, or with backslashes before its spaces.
func dropped(name string) string {
	for _, mark := range []string{"'", `"`} {
		if inside, ok := strings.CutPrefix(name, mark); ok && strings.HasSuffix(inside, mark) {
			return strings.TrimSuffix(inside, mark)
		}
	}
	return strings.ReplaceAll(strings.TrimPrefix(name, "file://"), `\ `, " ")
}

func (s *adSource) page(_ *model, c canvas) page {
	p := prose{canvas: c}
	p.para(c.strong, "Where is the ad?")
	p.gap()
	from, to := s.put(&p, []string{"Paste its text", "Open a file"}, nil)
	p.gap()
	p.para(c.grey, "An ad is read for what it asks: which duties are whose, how many hours they take, and whether that is one job. It stays on this machine.")
	return page{where: "Read a job ad", loud: true, body: p.lines, zones: p.zones, from: from, to: to, offset: &s.offset}
}

// adFile asks for the file of an ad.
type adFile struct {
	textLine
	beside *advisor.Result
}

var adFileKeys = keymap{
	{confirm, "enter ctrl+j", "enter", "read it", ""},
	{back, "esc", "esc", "back", ""},
}

func (s *adFile) keys() keymap { return adFileKeys }

func (s *adFile) act(m *model, a action, _ string) tea.Cmd {
	switch a {
	case back:
		m.lift()
	case confirm:
		file := s.given()
		if file == "" {
			m.quiet = "Write the name of a file first, or press esc."
			return nil
		}
		read := m.options.ReadAd
		if read == nil {
			m.quiet = "Files cannot be read from here."
			return nil
		}
		return m.audit(s.beside, func() ([]byte, error) { return read(file) })
	}
	return nil
}

func (s *adFile) page(_ *model, c canvas) page {
	p := prose{canvas: c}
	p.para(c.strong, "Which file?")
	p.gap()
	s.put(&p)
	p.gap()
	p.para(c.grey, "Text, Markdown, or a page that was saved as HTML. A path may begin with ~. A name alone is looked for in the folder where firstrole was started.")
	return page{where: "Read a job ad", loud: true, body: p.lines, from: -1}
}

type auditedMsg struct {
	report audit.Report
	beside *advisor.Result
	err    error
}

// audit reads an ad and shows what was read.
func (m *model) audit(beside *advisor.Result, read func() ([]byte, error)) tea.Cmd {
	m.waiting = true
	m.quiet = "Reading the ad…"
	pack := m.pack
	return func() tea.Msg {
		data, err := read()
		if err != nil {
			return auditedMsg{err: err}
		}
		return auditedMsg{audit.Ad(pack, data), beside, nil}
	}
}

func (m *model) audited(msg auditedMsg) {
	m.waiting, m.quiet = false, ""
	if msg.err != nil {
		m.quiet = sentence(msg.err.Error())
		return
	}
	m.lay(newAudit(m, msg.report, msg.beside))
}
