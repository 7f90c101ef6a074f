package tui

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/clean"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"
)

// Format is a way to write a report.
type Format struct {
	Name   string // "Web page"
	Ending string // of its file: "html"
	Write  func(advisor.Result) []byte
}

// save asks for the format, then for the place.
func (s *verdictScreen) save(m *model) tea.Cmd {
	if len(m.options.Formats) == 0 || m.options.Save == nil {
		m.quiet = "A report cannot be saved from here."
		return nil
	}
	m.lay(&formats{of: s})
	return nil
}

// open opens the report that was saved last.
func (s *verdictScreen) open(m *model) tea.Cmd {
	do, file := m.options.Open, s.file
	switch {
	case do == nil:
		m.quiet = "A report cannot be opened from here."
		return nil
	case file == "":
		m.quiet = "No report is saved yet. s saves it; o then opens it."
		return nil
	}
	m.quiet = "Opening " + file + "…"
	return func() tea.Msg {
		if err := do(file); err != nil {
			return saidMsg("It could not be opened: " + sentence(err.Error()))
		}
		return nil
	}
}

// formats asks which form the report is to have.
type formats struct {
	menu
	of *verdictScreen
}

var formatKeys = keysOf(keymap{
	moveKey,
	{confirm, "enter ctrl+j", "enter", "choose", "choose the marked form"},
	{number, digits.keys, "", "", "1–9: move to a line"},
	{back, "left backspace esc", "esc", "back", "back to the result"},
	helpKey, quitKey,
}, moving)

func (s *formats) keys() keymap { return formatKeys }

func (s *formats) act(m *model, a action, pressed string) tea.Cmd {
	switch a {
	case back:
		m.lift()
	case confirm:
		m.lay(&fileName{of: s.of, format: m.options.Formats[s.at], text: m.suggested(m.options.Formats[s.at])})
	default:
		s.move(a, pressed, len(m.options.Formats))
	}
	return nil
}

func (s *formats) page(m *model, c canvas) page {
	p := prose{canvas: c}
	p.para(c.strong, "Save the report as what?")
	p.gap()
	var labels, asides []string
	for _, f := range m.options.Formats {
		labels, asides = append(labels, f.Name), append(asides, "."+f.Ending)
	}
	from, to := s.put(&p, labels, asides)
	return page{where: "Save report", loud: true, body: p.lines, from: from, to: to, offset: &s.offset}
}

// suggested is a file name made of the interview's name and its date.
func (m *model) suggested(f Format) string {
	sheet := m.interview.Sheet()
	var parts []string
	for _, part := range []string{"firstrole", plainName(sheet.Name), plainName(sheet.Answered)} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, "-") + "." + f.Ending
}

// plainName makes a part of a file name that every system takes.
func plainName(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
	name := strings.Join(words, "-")
	return strings.Trim(name[:min(len(name), 48)], "-")
}

// fileName asks for the file.
type fileName struct {
	of     *verdictScreen
	format Format
	text   string
	field  *huh.Input
	look   *look
	width  int
}

var fileNameKeys = keymap{
	{confirm, "enter ctrl+j", "enter", "save it", ""},
	{back, "esc", "esc", "back", ""},
}

func (s *fileName) fit(c canvas) {
	if s.field != nil && s.look == c.look && s.width == c.inner() {
		return
	}
	s.look, s.width = c.look, c.inner()
	text := s.text
	s.field = huh.NewInput().Prompt("").CharLimit(400)
	s.field.WithTheme(c.look.field)
	s.field.WithKeyMap(fieldKeys())
	s.field.WithWidth(s.width - 4)
	s.field.Value(&text)
	s.field.Focus() // what it returns would make the cursor blink
}

func (s *fileName) keys() keymap { return fileNameKeys }

func (s *fileName) typed(k tea.KeyMsg) {
	if s.field != nil {
		s.field.Update(k)
		s.text, _ = s.field.GetValue().(string)
	}
}

func (s *fileName) act(m *model, a action, _ string) tea.Cmd {
	switch a {
	case back:
		m.lift()
	case confirm:
		file := strings.TrimSpace(s.text)
		if file == "" {
			m.quiet = "Write a file name first, or press esc."
			return nil
		}
		return m.write(s.of, s.format, file, false)
	}
	return nil
}

func (s *fileName) page(m *model, c canvas) page {
	p := prose{canvas: c}
	p.para(c.strong, "Where should it go?")
	p.gap()
	if s.field != nil {
		p.lines = append(p.lines, "  "+c.accent.Render(c.cursor)+" "+strings.TrimRight(clean.Apart(s.field.View()), " "))
	}
	p.gap()
	p.para(c.grey, "A file name, or a path. A name alone goes into the folder where firstrole was started. Nothing is written over without asking.")
	return page{where: "Save report " + c.dot + " " + s.format.Name, loud: true, body: p.lines, from: -1}
}

// write writes a report into a file; over says that one that is there may go.
func (m *model) write(of *verdictScreen, f Format, file string, over bool) tea.Cmd {
	m.waiting = true
	put, result := m.options.Save, of.result
	return func() tea.Msg { return writtenMsg{of, f, file, put(file, f.Write(result), over)} }
}

type writtenMsg struct {
	of     *verdictScreen
	format Format
	file   string
	err    error
}

func (m *model) written(msg writtenMsg) {
	m.waiting = false
	switch {
	case errors.Is(msg.err, fs.ErrExist):
		m.lay(&overwrite{msg})
	case msg.err != nil:
		m.lay(&trouble{title: "The report is not saved", text: msg.err.Error()})
	default:
		m.over = nil
		msg.of.file = msg.file
		m.quiet = "Saved as " + msg.file + ". o opens it."
	}
}

// overwrite asks before a file is lost.
type overwrite struct{ msg writtenMsg }

var overwriteKeys = keymap{
	{yes, "y", "y", "write over it", ""},
	{no, "n esc left backspace", "n", "another name", ""},
}

func (s *overwrite) keys() keymap { return overwriteKeys }

func (s *overwrite) act(m *model, a action, _ string) tea.Cmd {
	m.lift()
	if a == yes {
		return m.write(s.msg.of, s.msg.format, s.msg.file, true)
	}
	return nil
}

func (s *overwrite) page(m *model, c canvas) page {
	p := prose{canvas: c}
	p.para(c.strong, fmt.Sprintf("There is a file %q already. Write over it?", s.msg.file))
	p.gap()
	p.para(c.text, "What is in it would be gone.")
	return page{where: "Save report", loud: true, body: p.lines, from: -1}
}
