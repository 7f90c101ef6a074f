package tui

import (
	"context"
	"slices"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/phrase"
	"firstrole/advisor/store"
	tea "github.com/charmbracelet/bubbletea"
)

// Voice is somebody who is asked for somebody else: their answers are handed
// over, and they see no result and nobody else's answers.
type Voice struct {
	Engine *advisor.Engine
	// Saved is what was answered before, if anything.
	Saved store.Saved
	// File is where that is. When nil, one is made in Folder with the first
	// answer.
	File   *store.File
	Folder *store.Folder
	// Welcome says whose answers these are and who will see them, a paragraph
	// each.
	Welcome []string
}

// VoiceOutcome says how it ended.
type VoiceOutcome struct {
	Outcome
	// Handed is true where the answers were handed over.
	Handed bool
}

// voice is a Voice who is being asked.
type voice struct {
	Voice
	handed bool
}

// RunVoice asks on the full screen. Of the options it uses the theme, the date
// of today and the terminal.
func RunVoice(ctx context.Context, o Options, v Voice) (VoiceOutcome, error) {
	o.Load = func() (*advisor.Pack, error) { return v.Engine.Pack, nil }
	m := forTerminal(o)
	m.seat(v, folder{v.Folder})
	out, err := m.run(ctx)
	return VoiceOutcome{out, m.voice.handed}, err
}

// seat shows a voice what is going to happen.
func (m *model) seat(v Voice, s shelf) {
	m.voice, m.pack, m.shelf = &voice{Voice: v}, v.Engine.Pack, lone{s}
	m.show(&seated{})
}

// lone is a shelf that shows nobody else's answers.
type lone struct{ shelf }

func (lone) List() ([]store.Entry, error) { return nil, nil }

// begin begins to ask, or goes on.
func (v *voice) begin(m *model) tea.Cmd {
	k := &keeper{shelf: m.shelf, pack: m.pack}
	if v.File != nil {
		k.file = v.File
	}
	return m.started(startedMsg{at: arriveAt(v.Engine.Resume(v.Saved.Sheet, v.Saved.Draft.Bookmark)), keeper: k, draft: v.Saved.Draft, left: v.Saved.Left})
}

// seated is the first screen of a voice.
type seated struct{ offset int }

var seatedKeys = keysOf(keymap{
	{confirm, "enter ctrl+j", "enter", "begin", "begin, or go on"},
	helpKey, quitKey,
}, scrolling)

func (s *seated) keys() keymap { return seatedKeys }

func (s *seated) act(m *model, a action, _ string) tea.Cmd {
	if a == confirm {
		return m.voice.begin(m)
	}
	m.scroll(&s.offset, a)
	return nil
}

func (s *seated) page(m *model, c canvas) page {
	p := prose{canvas: c}
	for _, text := range m.voice.Welcome {
		p.para(c.text, text)
		p.gap()
	}
	return page{where: "firstrole " + c.dot + " " + m.voice.Saved.Sheet.Name, body: p.lines, from: -1, offset: &s.offset}
}

var handKeys = func() keymap {
	keys := slices.Clone(checkKeys)
	for i := range keys {
		if keys[i].action == see {
			keys[i].word, keys[i].say = "hand over", "hand the answers over"
		}
	}
	return keys
}()

// handOver shows what is left to do once everything was checked.
func (m *model) handOver(i advisor.Interview) tea.Cmd {
	m.interview, m.waiting = i, true
	save := m.save()
	return func() tea.Msg {
		err := save()
		more := 0
		if i.Part() == 1 {
			more = len(i.SecondPart().Steps())
		}
		return does(func(m *model) tea.Cmd {
			m.waiting = false
			m.show(&handing{more: more})
			m.saved(err)
			return nil
		})
	}
}

// handing is the last screen of a voice.
type handing struct {
	menu
	more int // questions of the second part that can still be answered
}

var handingKeys = keysOf(keymap{
	moveKey,
	{confirm, "enter ctrl+j", "enter", "open", "do what the marked line says"},
	{number, digits.keys, "", "", "1–9: move to a line"},
	{back, "left backspace esc", "←", "answers", "back to check your answers"},
	helpKey, quitKey,
}, moving)

func (s *handing) keys() keymap { return handingKeys }

func (s *handing) lines() []string {
	lines := []string{"Hand the answers over"}
	if s.more > 0 {
		lines = append(lines, "Up to "+phrase.Count(s.more, "more question", "more questions")+", about how the work would be done")
	}
	return lines
}

func (s *handing) act(m *model, a action, pressed string) tea.Cmd {
	switch {
	case a == back:
		return m.goTo(m.interview.Check())
	case a == confirm && s.at == 0:
		m.voice.handed = true
		return tea.Quit
	case a == confirm:
		return m.wander(m.interview.SecondPart())
	default:
		s.move(m, a, pressed, len(s.lines()))
	}
	return nil
}

func (s *handing) page(m *model, c canvas) page {
	p := prose{canvas: c}
	p.para(c.strong, "That is all that is needed.")
	p.para(c.text, "Your answers are saved. This screen goes blank when they are handed over; whoever sits here next sees none of them.")
	p.gap()
	from, to := s.put(&p, s.lines(), nil)
	return page{where: m.name(), aside: strings.TrimPrefix(m.unsavedMark(), " · "), body: p.lines, zones: p.zones, from: from, to: to, offset: &s.offset}
}
