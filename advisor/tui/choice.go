package tui

import (
	"strconv"

	"firstrole/advisor"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"
)

// choice takes one option. huh always has an option under its cursor; until
// the first movement or digit the field stays blurred, which shows no mark,
// and what is under the cursor does not count.
type choice struct {
	question *advisor.Question
	look     *look
	width    int
	labels   []string
	field    *huh.Select[int] // values are the places of the options, from 1
	marked   bool
}

func newChoice(q *advisor.Question, a advisor.Answer, l *look, width int) *choice {
	c := &choice{question: q, look: l, width: width}
	at := -1
	if a.Unknown {
		at = len(q.Options)
	} else {
		for i, o := range q.Options {
			if a.Has(o.ID) {
				at = i
			}
		}
	}
	c.build(at)
	return c
}

// build makes the field with one option marked, or none with -1. The order of
// the calls matters: options that come before the width are cut. No option is
// given as selected: huh would scroll those before it out of sight.
func (c *choice) build(at int) {
	c.labels = optionLabels(c.question, c.width-optionIndent-2)
	options := make([]huh.Option[int], len(c.labels))
	for i, label := range c.labels {
		options[i] = huh.NewOption(label, i+1)
	}
	c.field = huh.NewSelect[int]()
	c.field.WithTheme(c.look.field)
	c.field.WithKeyMap(fieldKeys())
	c.field.WithWidth(c.width - optionIndent)
	c.field.Options(options...)
	c.marked = false
	if at >= 0 {
		c.mark(at)
	}
}

// mark moves the mark to an option; huh obeys movements only.
func (c *choice) mark(at int) {
	if !c.marked {
		c.marked = true
		c.field.Focus()
	}
	for c.at() < at {
		c.field.Update(keyOf(down))
	}
	for c.at() > at {
		c.field.Update(keyOf(up))
	}
}

func (c *choice) keys() keymap { return oneKeys }

func (c *choice) act(a action, pressed string) {
	switch a {
	case up, down:
		if !c.marked {
			c.mark(0)
			if a == down {
				return
			}
		}
		c.field.Update(keyOf(a))
	case number:
		if n, err := strconv.Atoi(pressed); err == nil && n <= len(c.labels) {
			c.mark(n - 1)
		}
	}
}

func (c *choice) goTo(at int) { c.mark(at) }

func (c *choice) typed(tea.KeyMsg) {}

func (c *choice) draft() string { return "" }

// at is the place of the marked option, -1 where none is.
func (c *choice) at() int {
	if !c.marked {
		return -1
	}
	n, _ := c.field.Hovered()
	return n - 1
}

func (c *choice) given() (a advisor.Answer, currency, say string) {
	switch at := c.at(); {
	case at < 0:
		return advisor.Answer{}, "", "Nothing is marked yet. Move to an answer with ↑ or ↓, or type its number."
	case at == len(c.question.Options):
		return advisor.UnknownAnswer, "", ""
	default:
		return advisor.Choose(c.question.Options[at].ID), "", ""
	}
}

func (c *choice) rows(p *prose) (from, to int) { return put(p, c.field.View(), c.labels, c.at()) }

func (c *choice) fit(l *look, width int) {
	if c.look == l && c.width == width {
		return
	}
	at := c.at()
	c.look, c.width = l, width
	c.build(at)
}
