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
	zones  []zone   // the lines of the body that can be clicked on
	tabs   []string // the names that the head is made of,
	tab    int      // and which of them is shown
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
	foot := c.foot(p.quiet, keys)
	places := c.rowsOf(p, len(foot))
	room := places.room
	rows := make([]string, 0, c.height)
	rows = append(rows, make([]string, places.head)...)
	if p.head != "" {
		rows = append(rows, p.head)
	} else {
		rows = append(rows, c.head(p), "")
	}
	rows = append(rows, p.fixed...)
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

// places are rows of the window, from 0.
type places struct {
	head, body, foot int
	room             int // for the body
}

// rowsOf tells where what of a page is, with a foot of so many rows.
func (c canvas) rowsOf(p page, foot int) places {
	air, head := 0, 1
	if c.height >= 18 {
		air = 1
	}
	if p.head == "" {
		head = 2
	}
	body := air + head + len(p.fixed)
	room := max(1, c.height-body-foot-air-len(p.pinned))
	return places{head: air, body: body, foot: body + room + len(p.pinned) + foot - 1, room: room}
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
	var parts []string
	for _, o := range c.offers(keys) {
		parts = append(parts, o.text)
	}
	return c.grey.Render(strings.Join(parts, offerGap))
}

const offerGap = "   "

// offered is a key on the help line.
type offered struct {
	binding
	text string
	at   int // its column
}

func (c canvas) offers(keys keymap) []offered {
	offer := func(b binding) offered { return offered{binding: b, text: c.own(b.show + " " + b.word)} }
	room := c.inner()
	var all, tail []offered
	for _, b := range keys {
		if b.action == help {
			tail = []offered{offer(b)}
			room -= wrap.Width(tail[0].text) + len(offerGap)
		}
	}
	for _, b := range keys {
		if b.show == "" || b.word == "" || b.action == help {
			continue
		}
		o := offer(b)
		w := wrap.Width(o.text)
		if w > room {
			continue
		}
		all = append(all, o)
		room -= w + len(offerGap)
	}
	all = append(all, tail...)
	at := 0
	for i := range all {
		all[i].at = at
		at += wrap.Width(all[i].text) + len(offerGap)
	}
	return all
}

// fold cleans a text, writes it as the terminal can show it, and breaks it into
// lines.
func (c canvas) fold(s string, width int) []string { return wrap.Lines(c.own(clean.Screen(s)), width) }

// one cleans a text and cuts it to one line.
func (c canvas) one(s string, width int) string {
	return wrap.Cut(c.own(clean.Screen(clean.Line(s))), width, c.more)
}
