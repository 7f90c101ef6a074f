package tui

import (
	"strings"

	"firstrole/advisor"
	tea "github.com/charmbracelet/bubbletea"
)

// Format is a way to write a report.
type Format struct {
	Name   string // "Web page"
	Ending string // of its file: "html"
	Write  func(advisor.Result) []byte
}

// Form is a way to write something that is there already.
type Form struct {
	Name   string // "Web page"
	Ending string // of its file: "html"
	Write  func() []byte
}

// parcel is something that can be saved: a report, a job post, an audit.
type parcel struct {
	name  string // inside a sentence: "report"
	stem  string // what its file's name begins with
	forms []Form
	file  string // where it was saved last
}

// save asks for the form, then for the place.
func (x *parcel) save(m *model) {
	if len(x.forms) == 0 || m.options.Save == nil {
		m.quiet = "The " + x.name + " cannot be saved from here."
		return
	}
	m.lay(&formats{of: x})
}

// open opens the file that was saved last.
func (x *parcel) open(m *model) tea.Cmd {
	do, file := m.options.Open, x.file
	switch {
	case do == nil:
		m.quiet = "The " + x.name + " cannot be opened from here."
		return nil
	case file == "":
		m.quiet = "The " + x.name + " is not saved yet. s saves it; o then opens it."
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

// suggested is a file name for one form, made of what it is, the interview's
// name and its date.
func (x *parcel) suggested(m *model, f Form) string {
	parts := []string{x.stem}
	if m.live {
		sheet := m.interview.Sheet()
		parts = append(parts, plainName(sheet.Name), plainName(sheet.Answered))
	} else {
		parts = append(parts, plainName(m.options.Today))
	}
	var given []string
	for _, part := range parts {
		if part != "" {
			given = append(given, part)
		}
	}
	return strings.Join(given, "-") + "." + f.Ending
}

// plainName makes a part of a file name that every system takes.
func plainName(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
	name := strings.Join(words, "-")
	return strings.Trim(name[:min(len(name), 48)], "-")
}

// reported is a result as a parcel.
func reported(o Options, r advisor.Result) *parcel {
	x := &parcel{name: "report", stem: "firstrole"}
	for _, f := range o.Formats {
		x.forms = append(x.forms, Form{f.Name, f.Ending, func() []byte { return f.Write(r) }})
	}
	return x
}
