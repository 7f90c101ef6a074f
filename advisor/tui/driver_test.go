package tui

import (
	"errors"
	"io"
	"io/fs"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"

	"firstrole/advisor"
	"firstrole/advisor/audit"
	"firstrole/advisor/pack/packtest"
	"firstrole/advisor/phrase"
	"firstrole/advisor/store"
)

// driver sends keys to the model and runs its commands in place: no program,
// no terminal, no sleep.
type driver struct {
	t     *testing.T
	model *model
	held  []tea.Cmd // commands that were not run, while hold is set
	hold  bool
	over  bool // the model asked to quit
	slept int  // how often it asked to be suspended
}

// shelfInMemory keeps interviews, and breaks on demand.
type shelfInMemory struct {
	books  map[string]*bookInMemory
	broken error
	saves  int
}

type bookInMemory struct {
	shelf *shelfInMemory
	id    string
	sheet advisor.Sheet
	draft store.Draft
}

func newShelf() *shelfInMemory { return &shelfInMemory{books: map[string]*bookInMemory{}} }

func (s *shelfInMemory) List() (all []store.Entry, err error) {
	for _, id := range []string{"interview-2", "interview-1"} {
		if b := s.books[id]; b != nil {
			all = append(all, store.Entry{ID: id, Name: b.sheet.Name, As: b.sheet.As, Answered: len(b.sheet.Answers)})
		}
	}
	return all, s.broken
}

func (s *shelfInMemory) Create(sheet advisor.Sheet, _ *advisor.Pack) (book, error) {
	if s.broken != nil {
		return nil, s.broken
	}
	id := "interview-1"
	if s.books[id] != nil {
		id = "interview-2"
	}
	s.books[id] = &bookInMemory{shelf: s, id: id, sheet: sheet}
	return s.books[id], nil
}

func (s *shelfInMemory) Resume(id string, _ *advisor.Pack) (book, store.Saved, error) {
	b := s.books[id]
	return b, store.Saved{Sheet: b.sheet.Clone(), Draft: b.draft}, nil
}

func (s *shelfInMemory) Read(id string, _ *advisor.Pack) (store.Saved, error) {
	b := s.books[id]
	return store.Saved{Sheet: b.sheet.Clone(), Draft: b.draft}, nil
}

func (s *shelfInMemory) Rename(id, name string) error { s.books[id].sheet.Name = name; return s.broken }
func (s *shelfInMemory) Delete(id string) error       { delete(s.books, id); return s.broken }

func (b *bookInMemory) ID() string   { return b.id }
func (b *bookInMemory) Close() error { return nil }

func (b *bookInMemory) Save(s advisor.Sheet, d store.Draft) error {
	if b.shelf.broken == nil {
		b.sheet, b.draft = s.Clone(), d
		b.shelf.saves++
	}
	return b.shelf.broken
}

func small(t *testing.T) *advisor.Pack { return packtest.Small(t) }

// plainRenderer draws without colours, as under NO_COLOR.
func plainRenderer() *lipgloss.Renderer {
	r := lipgloss.NewRenderer(io.Discard)
	r.SetColorProfile(termenv.Ascii)
	r.SetHasDarkBackground(true)
	return r
}

func drive(t *testing.T, s shelf, p *advisor.Pack, width, height int) *driver {
	t.Helper()
	o := Options{Load: func() (*advisor.Pack, error) { return p, nil }, Today: "2026-03-03"}
	return driveWith(t, o, s, width, height)
}

func driveWith(t *testing.T, o Options, s shelf, width, height int) *driver {
	t.Helper()
	d := &driver{t: t, model: newModel(o, s, plainRenderer(), unicodeMarks, unsure)}
	d.model.width, d.model.height = width, height
	d.run(d.model.Init())
	return d
}

func (d *driver) send(msg tea.Msg) {
	_, cmd := d.model.Update(msg)
	d.run(cmd)
}

func (d *driver) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	if d.hold {
		d.held = append(d.held, cmd)
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, one := range msg {
			d.run(one)
		}
	case tea.QuitMsg:
		d.over = true
	case tea.SuspendMsg:
		d.slept++
	default:
		if reflect.TypeOf(msg).PkgPath() != reflect.TypeOf(d.model).Elem().PkgPath() {
			return // Bubble Tea's own, such as clearing the screen
		}
		d.send(msg)
	}
}

// release runs what was held.
func (d *driver) release() {
	d.hold = false
	held := d.held
	d.held = nil
	for _, cmd := range held {
		d.run(cmd)
	}
}

// keys presses keys, given by name and separated by spaces. @name opens that
// line of the welcome screen or of what there is to take away.
func (d *driver) keys(names string) *driver {
	d.t.Helper()
	for name := range strings.FieldsSeq(names) {
		if id, ok := strings.CutPrefix(name, "@"); ok {
			d.opens(id)
			continue
		}
		d.send(keyNamed(name))
	}
	return d
}

func (d *driver) opens(id string) {
	d.t.Helper()
	var ways []way
	switch s := d.model.current().(type) {
	case *welcome:
		ways = s.ways(d.model)
	case *takeAway:
		ways = s.ways
	}
	at := slices.IndexFunc(ways, func(w way) bool { return w.id == id })
	if at < 0 {
		d.t.Errorf("there is no line %q:\n%s", id, d.screen())
		return
	}
	d.send(keyNamed(strconv.Itoa(at + 1)))
	d.send(keyNamed("enter"))
}

// types types a text.
func (d *driver) types(text string) *driver {
	for _, r := range text {
		d.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}})
	}
	return d
}

func (d *driver) resize(width, height int) *driver {
	d.send(tea.WindowSizeMsg{Width: width, Height: height})
	return d
}

// screen is what is seen, without colours.
func (d *driver) screen() string { return ansi.Strip(d.model.View()) }

func (d *driver) sees(text string) {
	d.t.Helper()
	if flat := strings.Join(strings.Fields(d.screen()), " "); !strings.Contains(flat, text) {
		d.t.Errorf("%q is not on the screen:\n%s", text, d.screen())
	}
}

func (d *driver) seesNot(text string) {
	d.t.Helper()
	if strings.Contains(d.screen(), text) {
		d.t.Errorf("%q is on the screen:\n%s", text, d.screen())
	}
}

var namedKeys = map[string]tea.KeyType{
	"enter": tea.KeyEnter, "esc": tea.KeyEsc, "up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight,
	"tab": tea.KeyTab, "backspace": tea.KeyBackspace, "space": tea.KeySpace, "pgdown": tea.KeyPgDown, "pgup": tea.KeyPgUp,
	"home": tea.KeyHome, "end": tea.KeyEnd, "ctrl+c": tea.KeyCtrlC, "ctrl+z": tea.KeyCtrlZ, "ctrl+j": tea.KeyCtrlJ, "ctrl+e": tea.KeyCtrlE, "ctrl+d": tea.KeyCtrlD, "ctrl+u": tea.KeyCtrlU, "ctrl+k": tea.KeyCtrlK, "shift+tab": tea.KeyShiftTab,
}

func keyNamed(name string) tea.KeyMsg {
	if kind, ok := namedKeys[name]; ok {
		k := tea.KeyMsg{Type: kind}
		if kind == tea.KeySpace {
			k.Runes = []rune{' '}
		}
		return k
	}
	if utf8.RuneCountInString(name) > 1 {
		panic("no key is called " + name)
	}
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(name)}
}

// founder begins an interview and answers every question but the last.
const (
	begin    = "enter 1 enter "
	allButMe = begin + "2 enter 2 enter 1 enter 2 enter 1 enter 1 enter "
	toCheck  = allButMe + "6 2 k enter "
	toWhatIf = toCheck + "r right right "
	toNobody = begin + "1 enter 2 enter 3 enter 1 enter r "
	toClose  = begin + "2 enter 2 enter 1 2 enter 2 enter 2 enter 1 enter 6 2 k enter r "
)

// withReports has reports in two forms, and files in memory.
func withReports(t *testing.T, files map[string]string) Options {
	p := small(t)
	p.Audit.Capacity = 35 // it audits ads, though it knows no words
	short := func(r advisor.Result) []byte { return []byte(r.Verdict.Label) }
	return Options{
		Load:    func() (*advisor.Pack, error) { return p, nil },
		Today:   "2026-03-03",
		Formats: []Format{{"Text", "txt", short}, {"Markdown", "md", short}, {"Web page", "html", short}},
		Save: func(file string, content []byte, over bool) error {
			if _, ok := files[file]; ok && !over {
				return fs.ErrExist
			}
			files[file] += string(content)
			return nil
		},
		Open: func(file string) error { files["opened"] = file; return nil },
		ReadAd: func(file string) ([]byte, error) {
			if text, ok := files[file]; ok {
				return []byte(text), nil
			}
			return nil, errors.New("there is no file " + file)
		},
		Audit: func(_ *advisor.Pack, r audit.Report, beside *advisor.Result) []Form {
			text := "audit: " + r.Sentence
			if beside != nil {
				text += " beside " + beside.Verdict.Label
			}
			return []Form{{"Text", "txt", func() []byte { return []byte(text) }}, {"Web page", "html", func() []byte { return []byte(text) }}}
		},
		Copies: []Copy{
			{"The verdict with its code", func(r advisor.Result) string { return r.Verdict.Headline + " " + r.Code }},
			{"The whole report", func(r advisor.Result) string { return "all of " + r.Verdict.Label }},
			{"The answer code", func(r advisor.Result) string { return r.Code }},
		},
		Leaves: func(r advisor.Result) []Leaf {
			post := []phrase.Passage{
				{Kind: phrase.PassageTitle, Text: "Community coordinator"},
				{Kind: phrase.PassageUnder, Text: "[Employer], [place, or where you may work from]"},
				{Kind: phrase.PassageHead, Text: "The job"},
				{Text: "You look after the people who use what we do, and you bring what they say back to those who build it."},
				{Kind: phrase.PassageHead, Text: "What you will do"},
				{Kind: phrase.PassageItem, Text: "Answer comments, questions and worries as a person with a name"},
				{Kind: phrase.PassageItem, Text: "Stays calm", Details: []string{"1: Shouts.", "3: Stays calm."}, Sources: []string{"A note", "this pack's judgement"}},
				{Kind: phrase.PassageNotes, Text: "Notes to the employer: not to be published"},
				{Kind: phrase.PassageItem, Text: "2 places stand in square brackets."},
			}
			write := func() []byte { return []byte("a post") }
			return []Leaf{
				{"Job post", "job-post", post, []Form{{"Text", "txt", write}, {"Web page", "html", write}}, func() string { return "a post to publish" }},
				{"Interview kit", "interview-kit", post[:4], []Form{{"Text", "txt", write}}, func() string { return "a kit" }},
			}
		},
		Example: func(p *advisor.Pack) (advisor.Sheet, bool) {
			return advisor.Sheet{As: "founder", Name: "An example", Answers: map[string]advisor.Answer{
				"customers": advisor.Choose("few"), "talk": advisor.Choose("daily"), "money": advisor.Choose("two"),
			}}, true
		},
	}
}
