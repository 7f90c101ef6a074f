package tui

import (
	"strings"

	"firstrole/advisor/internal/clean"
	"firstrole/advisor/internal/wrap"
)

// page is what a screen shows, before it is set into the window.
type page struct {
	head   string   // the top line as it is; empty: made of where and aside
	where  string   // top left: where one is
	aside  string   // top right
	loud   bool     // where is the title of the screen, not a reminder
	fixed  []string // stays above what scrolls
	body   []string
	from   int      // the lines of the body that must be seen; from is -1
	to     int      // where there are none
	offset *int     // the first line of the body that is shown
	pinned []string // stays under the body
	quiet  string
	wide   int // a wider page than the column; 0: the column's width

	beside   []string // stands beside the body and does not scroll,
	besideAt int      // from this column of the page on
}

// window sets a page into the window, with its help line under it.
func (c canvas) window(p page, keys keymap) string {
	c.room = p.wide
	air := 0
	if c.height >= 18 {
		air = 1
	}
	foot := c.foot(p.quiet, keys)
	rows := make([]string, 0, c.height)
	rows = append(rows, make([]string, air)...)
	if p.head != "" {
		rows = append(rows, p.head)
	} else {
		rows = append(rows, c.head(p), "")
	}
	rows = append(rows, p.fixed...)
	room := max(1, c.height-len(rows)-len(foot)-air-len(p.pinned))
	body := c.view(p, room)
	if p.beside != nil {
		body = joined(body, p.beside, p.besideAt, room)
	}
	rows = append(rows, body...)
	rows = append(rows, p.pinned...)
	rows = append(rows, make([]string, max(0, room-len(body)))...)
	rows = append(rows, foot...)

	indent := strings.Repeat(" ", c.left())
	for i, row := range rows {
		if row != "" {
			rows[i] = indent + row
		}
	}
	return strings.Join(rows, "\n")
}

// head is the line that says where one is.
func (c canvas) head(p page) string {
	aside := wrap.Cut(c.own(clean.Line(p.aside)), c.inner(), c.more)
	where := clean.Screen(clean.Line(p.where))
	if aside != "" {
		where = wrap.Cut(where, c.inner()-wrap.Width(aside)-2, c.more)
	}
	where = wrap.Cut(where, c.inner(), c.more)
	gap := strings.Repeat(" ", max(0, c.inner()-wrap.Width(where)-wrap.Width(aside)))
	style := c.grey
	if p.loud {
		style = c.strong
	}
	return strings.TrimRight(style.Render(where)+gap+c.grey.Render(aside), " ")
}

// foot is the quiet line, where something is to be said, and the help line.
func (c canvas) foot(quiet string, keys keymap) []string {
	foot := []string{""}
	if quiet != "" {
		for _, line := range c.fold(c.own(quiet), c.inner()) {
			foot = append(foot, c.text.Render(line))
		}
		foot = append(foot, "")
	}
	return append(foot, c.helpLine(keys))
}

// helpLine offers the keys that fit, first things first, and ? always.
func (c canvas) helpLine(keys keymap) string {
	offer := func(b binding) string { return c.own(b.show + " " + b.word) }
	room := c.inner()
	var tail string
	for _, b := range keys {
		if b.action == help {
			tail = offer(b)
			room -= wrap.Width(tail) + 3
		}
	}
	var parts []string
	for _, b := range keys {
		if b.show == "" || b.word == "" || b.action == help {
			continue
		}
		w := wrap.Width(offer(b))
		if w > room {
			continue
		}
		parts = append(parts, offer(b))
		room -= w + 3
	}
	if tail != "" {
		parts = append(parts, tail)
	}
	return c.grey.Render(strings.Join(parts, "   "))
}

// fold cleans a text, writes it as the terminal can show it, and breaks it into
// lines.
func (c canvas) fold(s string, width int) []string { return wrap.Lines(c.own(clean.Screen(s)), width) }

// one cleans a text and cuts it to one line.
func (c canvas) one(s string, width int) string {
	return wrap.Cut(c.own(clean.Screen(clean.Line(s))), width, c.more)
}
