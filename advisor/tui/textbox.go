package tui

import (
	"strings"

	"firstrole/advisor/internal/clean"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"
	"github.com/charmbracelet/x/ansi"
)

// textBox is a text of several lines that is written. huh does the editing.
type textBox struct {
	text  string
	limit int // characters
	lines int // that are seen at once
	field *huh.Text
	look  *look
	width int
	tall  int
}

func (t *textBox) fit(c canvas) {
	tall := max(3, min(t.lines, c.height-12))
	if t.field != nil && t.look == c.look && t.width == c.inner() && t.tall == tall {
		return
	}
	t.look, t.width, t.tall = c.look, c.inner(), tall
	text := t.text // the field keeps a pointer to it
	t.field = huh.NewText().Lines(tall).CharLimit(t.limit).ExternalEditor(false)
	t.field.WithTheme(c.look.field)
	t.field.WithKeyMap(fieldKeys())
	t.field.WithWidth(t.width - 2)
	t.field.Value(&text)
	t.field.Focus() // what it returns would make the cursor blink
	t.follow()
}

// follow brings the cursor into view. huh scrolls within what it drew last.
func (t *textBox) follow() {
	t.field.View()
	t.field.Update(nil)
}

func (t *textBox) typed(k tea.KeyMsg) {
	if t.field == nil {
		return // the window is too small
	}
	if k.Type == tea.KeyRunes && k.Paste {
		k.Runes = []rune(strings.ReplaceAll(string(k.Runes), "\r", "\n"))
	}
	t.field.Update(k)
	if k.Paste {
		t.follow()
	}
	t.text, _ = t.field.GetValue().(string)
}

func (t *textBox) put(p *prose) {
	// huh draws joined emoji as they are, and measures them so; taken apart they
	// may be wider than a line.
	for line := range strings.SplitSeq(ansi.Hardwrap(clean.Apart(t.field.View()), t.width-2, true), "\n") {
		p.lines = append(p.lines, p.accent.Render(p.bar)+" "+strings.TrimRight(line, " "))
	}
}
