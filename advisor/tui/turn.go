package tui

// seen is the page that the keys act on, with the rows that it has for its
// body.
func (m *model) seen() (p page, room int) {
	c, s := m.canvas(), m.current()
	p = s.page(m, c)
	if m.quiet != "" {
		p.quiet = m.quiet
	}
	c.room = p.wide
	room = c.rowsOf(p, len(c.foot(p.quiet, s.keys()))).room
	c.view(p, room) // keeps the offset within the text
	return p, room
}

// leafRows is how far one page goes: its height but for the first and the last
// row, which may say how much is missing, and for one that is seen twice.
func leafRows(room int) int { return max(room-3, 1) }

// scroll moves what is shown; the page keeps it within the text.
func (m *model) scroll(offset *int, a action) {
	switch a {
	case up:
		*offset--
	case down:
		*offset++
	case pageUp, pageDown:
		_, room := m.seen()
		if a == pageUp {
			*offset -= leafRows(room)
		} else {
			*offset += leafRows(room)
		}
	case top:
		*offset = 0
	case bottom:
		*offset = 1 << 20
	}
	*offset = max(*offset, 0)
}

// turnTo gives the line of a list that is a page before or after the one at;
// -1 is before all lines.
func (m *model) turnTo(at int, a action) int {
	p, room := m.seen()
	if len(p.zones) == 0 {
		return at
	}
	row := 0
	for _, z := range p.zones {
		if z.at == at {
			row = z.from
		}
	}
	to := at
	for i := range p.zones {
		if z := p.zones[i]; a == pageDown && (z.at == at+1 || z.to <= row+leafRows(room)) {
			to = max(to, z.at)
		}
		if z := p.zones[len(p.zones)-1-i]; a == pageUp && z.at < at && (z.at == at-1 || z.from >= row-leafRows(room)) {
			to = min(to, z.at)
		}
	}
	return max(to, 0)
}
