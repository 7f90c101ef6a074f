package tui

import (
	"firstrole/advisor"
	"firstrole/advisor/internal/problem"
	"firstrole/advisor/store"
	tea "github.com/charmbracelet/bubbletea"
)

// What commands report.
type (
	loadedMsg struct {
		pack    *advisor.Pack
		example *advisor.Sheet
		err     error
	}
	listedMsg struct {
		entries []store.Entry
		err     error
	}
	startedMsg struct {
		at     arrival
		keeper *keeper
		left   []problem.Problem
		draft  store.Draft
		origin origin
	}
	// arrivedMsg brings the next question, once the answer before is saved.
	arrivedMsg struct {
		at    arrival
		saved bool // it was waited for, with err
		err   error
	}
	savedMsg  struct{ err error }
	resultMsg struct {
		result advisor.Result
		play   *whatIf
		second bool   // there is a second part to answer
		tab    string // to show; empty: the first
		say    string
		err    error
	}
	saidMsg    string // a quiet line
	troubleMsg struct {
		title string
		err   error
	}
)

// arrival is a place in an interview with what is slow to find out about it.
type arrival struct {
	interview   advisor.Interview
	place, left int
	settled     advisor.SettledOut
	reopened    bool // who leads was settled before the last answer
}

func arriveAt(i advisor.Interview) arrival {
	a := arrival{interview: i}
	if !i.AtCheck() {
		a.place, a.left = i.Place(), i.Left()
		if i.Part() == 1 && blanks(i) > 0 {
			a.settled = i.Settled() // with no blank there is nothing to spare
		}
	}
	return a
}

func blanks(i advisor.Interview) int {
	n := 0
	for _, step := range i.Steps() {
		if step.Answer.Blank() {
			n++
		}
	}
	return n
}

func (m *model) load() tea.Cmd {
	read, example := m.options.Load, m.options.Example
	return func() tea.Msg {
		pack, err := read()
		msg := loadedMsg{pack: pack, err: err}
		if err == nil && example != nil {
			if sheet, ok := example(pack); ok {
				msg.example = &sheet
			}
		}
		return msg
	}
}

func (m *model) list() tea.Cmd {
	if m.shelf == nil {
		return nil
	}
	return func() tea.Msg {
		entries, err := m.shelf.List()
		return listedMsg{entries, err}
	}
}

// sortLimit is how many interviews are looked into for one that is unfinished.
const sortLimit = 20

type sortedMsg struct{ open string }

// sort finds the newest interview in which something is left to do, once both
// the list and the pack are there.
func (m *model) sort() tea.Cmd {
	if m.pack == nil || !m.listed || len(m.entries) == 0 {
		return nil
	}
	shelf, pack, entries := m.shelf, m.pack, m.entries[:min(len(m.entries), sortLimit)]
	return func() tea.Msg {
		for _, e := range entries {
			if e.Wrong == "" && unfinished(shelf, e.ID, pack) {
				return sortedMsg{e.ID}
			}
		}
		return sortedMsg{}
	}
}

// unfinished reports whether a question of an interview has no answer, or
// something was being typed when it was left.
func unfinished(s shelf, id string, p *advisor.Pack) bool {
	saved, err := s.Read(id, p)
	if err != nil {
		return false
	}
	e, err := advisor.NewEngine(p, saved.Sheet.As)
	return err == nil && (saved.Draft.Text != "" || saved.Draft.Note != "" || !e.Resume(saved.Sheet, saved.Draft.Bookmark).AtCheck())
}

// begin starts an interview for an audience.
func (m *model) begin(audience string) tea.Cmd {
	m.waiting = true
	pack, shelf := m.pack, m.shelf
	return func() tea.Msg {
		engine, err := advisor.NewEngine(pack, audience)
		if err != nil {
			return troubleMsg{"These questions cannot be asked", err}
		}
		sheet := advisor.Sheet{As: audience, Pack: pack.Digest, Answered: m.options.Today}
		return startedMsg{at: arriveAt(engine.Start(sheet)), keeper: &keeper{shelf: shelf, pack: pack}}
	}
}

// showExample shows the result of the example. Nothing of it goes to disk.
func (m *model) showExample() tea.Cmd {
	if m.example == nil {
		m.quiet = "This pack has no example."
		return nil
	}
	m.waiting = true
	pack, sheet := m.pack, m.example.Clone()
	return func() tea.Msg {
		engine, err := advisor.NewEngine(pack, sheet.As)
		if err != nil {
			return troubleMsg{"The example cannot be shown", err}
		}
		i := engine.Start(sheet).Check()
		return startedMsg{at: arriveAt(i), keeper: &keeper{pack: pack}, origin: anExample}
	}
}

// resume opens an interview where it was left.
func (m *model) resume(id string) tea.Cmd {
	m.waiting = true
	pack, shelf := m.pack, m.shelf
	return func() tea.Msg {
		file, saved, err := shelf.Resume(id, pack)
		if err != nil {
			return troubleMsg{"This interview cannot be opened", err}
		}
		engine, err := advisor.NewEngine(pack, saved.Sheet.As)
		if err != nil {
			_ = file.Close() // nothing was written
			return troubleMsg{"This interview cannot be opened", err}
		}
		if saved.Sheet.Answered == "" {
			saved.Sheet.Answered = m.options.Today
		}
		return startedMsg{
			at:     arriveAt(engine.Resume(saved.Sheet, saved.Draft.Bookmark)),
			keeper: &keeper{shelf: shelf, pack: pack, file: file},
			left:   saved.Left, draft: saved.Draft,
		}
	}
}

// goTo saves, then shows where an interview is.
func (m *model) goTo(i advisor.Interview) tea.Cmd {
	m.interview, m.waiting = i, true
	save := m.save()
	return func() tea.Msg {
		err := save()
		return arrivedMsg{arriveAt(i), true, err}
	}
}

// wander shows where an interview is and saves the place meanwhile: no answer
// was given.
func (m *model) wander(i advisor.Interview) tea.Cmd {
	m.interview, m.waiting = i, true
	save := m.save()
	return tea.Batch(
		func() tea.Msg { return arrivedMsg{at: arriveAt(i)} },
		func() tea.Msg { return savedMsg{save()} },
	)
}

// save takes what is to be saved now and gives the work of saving it.
func (m *model) save() func() error {
	if !m.live {
		return func() error { return nil }
	}
	k, ticket, i, d := m.keeper, m.keeper.ticket(), m.interview, m.draft()
	return func() error {
		mark := i.Bookmark() // none where it opens there anyway: one file less to write
		if d.Text != "" || d.Note != "" {
			mark.Question, mark.Checked = d.Question, i.Reviewing()
		}
		d.Bookmark = mark
		return k.save(ticket, i.Sheet(), d)
	}
}

// result works the result out and saves where one is.
func (m *model) result(i advisor.Interview) tea.Cmd { return m.resultAt(i, "", "") }

// date is the report's: that of the answers, unless another was asked for.
func (m *model) date() string {
	if m.options.Date != "" {
		return m.options.Date
	}
	return m.interview.Sheet().Answered
}

// resultAt shows the result at a tab, with a quiet line.
func (m *model) resultAt(i advisor.Interview, tab, say string) tea.Cmd {
	if m.voice != nil {
		return m.handOver(i)
	}
	m.interview, m.waiting = i, true
	save, date := m.save(), m.date()
	return func() tea.Msg {
		err := save()
		second := len(i.SecondPart().Steps()) > 0
		return resultMsg{i.Result(date), newWhatIf(i.Engine(), i.Sheet()), second, tab, say, err}
	}
}

// suspend saves, then stops the program until the shell goes on with it.
func (m *model) suspend() tea.Cmd {
	save := m.save()
	return func() tea.Msg {
		_ = save() // the next save will say if this failed
		return tea.Suspend()
	}
}
