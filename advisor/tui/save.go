package tui

import (
	"errors"
	"fmt"
	"io/fs"

	tea "github.com/charmbracelet/bubbletea"
)

// formats asks which form something is to have in its file.
type formats struct {
	menu
	of *parcel
}

var formatKeys = keysOf(keymap{
	moveKey,
	{confirm, "enter ctrl+j", "enter", "choose", "choose the marked form"},
	{number, digits.keys, "", "", "1–9: move to a line"},
	{back, "left backspace esc", "esc", "back", "back to what is to be saved"},
	helpKey, quitKey,
}, moving)

func (s *formats) keys() keymap { return formatKeys }

func (s *formats) act(m *model, a action, pressed string) tea.Cmd {
	switch a {
	case back:
		m.lift()
	case confirm:
		f := s.of.forms[s.at]
		m.lay(&fileName{textLine{text: s.of.suggested(m, f), limit: 400}, s.of, f})
	default:
		s.move(m, a, pressed, len(s.of.forms))
	}
	return nil
}

func (s *formats) page(m *model, c canvas) page {
	p := prose{canvas: c}
	p.para(c.strong, "Save the "+s.of.name+" as what?")
	p.gap()
	var labels, asides []string
	for _, f := range s.of.forms {
		labels, asides = append(labels, f.Name), append(asides, "."+f.Ending)
	}
	from, to := s.put(&p, labels, asides)
	return page{where: "Save the " + s.of.name, loud: true, body: p.lines, zones: p.zones, from: from, to: to, offset: &s.offset}
}

// fileName asks for the file.
type fileName struct {
	textLine
	of   *parcel
	form Form
}

var fileNameKeys = keymap{
	{confirm, "enter ctrl+j", "enter", "save it", ""},
	{back, "esc", "esc", "back", ""},
}

func (s *fileName) keys() keymap { return fileNameKeys }

func (s *fileName) act(m *model, a action, _ string) tea.Cmd {
	switch a {
	case back:
		m.lift()
	case confirm:
		file := s.given()
		if file == "" {
			m.quiet = "Write a file name first, or press esc."
			return nil
		}
		return m.write(s.of, s.form, file, false)
	}
	return nil
}

func (s *fileName) page(m *model, c canvas) page {
	p := prose{canvas: c}
	p.para(c.strong, "Where should it go?")
	p.gap()
	s.put(&p)
	p.gap()
	p.para(c.grey, "A file name, or a path. A name alone goes into the folder where firstrole was started. Nothing is written over without asking.")
	return page{where: "Save the " + s.of.name + " " + c.dot + " " + s.form.Name, loud: true, body: p.lines, from: -1}
}

// write writes something into a file; over says that one that is there may go.
func (m *model) write(of *parcel, f Form, file string, over bool) tea.Cmd {
	m.waiting = true
	put := m.options.Save
	return func() tea.Msg { return writtenMsg{of, f, file, put(file, f.Write(), over)} }
}

type writtenMsg struct {
	of   *parcel
	form Form
	file string
	err  error
}

func (m *model) written(msg writtenMsg) {
	m.waiting = false
	switch {
	case errors.Is(msg.err, fs.ErrExist):
		m.lay(&overwrite{msg})
	case msg.err != nil:
		m.lay(&trouble{title: "The " + msg.of.name + " is not saved", text: msg.err.Error()})
	default:
		m.lift() // the file's name
		m.lift() // the form
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
		return m.write(s.msg.of, s.msg.form, s.msg.file, true)
	}
	return nil
}

func (s *overwrite) page(m *model, c canvas) page {
	p := prose{canvas: c}
	p.para(c.strong, fmt.Sprintf("There is a file %q already. Write over it?", s.msg.file))
	p.gap()
	p.para(c.text, "What is in it would be gone.")
	return page{where: "Save the " + s.msg.of.name, loud: true, body: p.lines, from: -1}
}
