package mailtext

import (
	"bytes"
	"strings"
)

// mail gathers the text of a mail and of the parts in it.
type mail struct {
	text   cells
	source []byte
	texts  []int
	err    error // of a part that could not be read
}

// deepest is how far parts may stand in parts.
const deepest = 8

// read reads a mail, or a part of one, that begins at a place of the file. What
// has no header is a body by itself.
func (m *mail) read(data []byte, from, depth int) {
	h, body := header(data, depth > 0)
	at := from + len(data) - len(body)
	switch {
	case depth == deepest:
	case strings.HasPrefix(h.kind, "multipart/") && h.boundary != "":
		m.parts(split(body, at, h.boundary), h.kind == "multipart/alternative", depth)
	case h.kind == "message/rfc822":
		m.read(body, at, depth+1)
	case h.kind == "", strings.HasPrefix(h.kind, "text/"):
		m.body(body, at, h)
	}
}

// body undoes what a body travelled in, outermost first.
func (m *mail) body(body []byte, at int, h head) {
	switch {
	case h.code == "base64":
		body, at = fromBase64(body), len(m.source)
		m.source, m.texts = append(m.source[:at:at], body...), append(m.texts, at)
	case h.code == "" && looksQuotedPrintable(body):
		h.code = "quoted-printable"
	}
	c := cellsOf(body, at)
	if h.code == "quoted-printable" {
		c = quotedPrintable(c)
	}
	c, ok := charset(c, h.charset)
	if !ok {
		m.err = ErrCharset
		return
	}
	if h.kind == "text/html" || isHTML(c.b) {
		c = fromHTML(c)
	} else {
		c = withoutMarks(c)
	}
	if len(m.text.b) > 0 && len(c.b) > 0 {
		m.text.put(c.at[0], '\n')
	}
	m.text.putAll(c)
}

// parts reads parts: all of them, or of several forms of one text the plain one,
// unless there is nothing in it.
func (m *mail) parts(all []part, forms bool, depth int) {
	if !forms {
		for _, p := range all {
			m.read(p.data, p.at, depth+1)
		}
		return
	}
	before, err := len(m.text.b), m.err
	for _, plain := range []bool{true, false} {
		for _, p := range all {
			if h, _ := header(p.data, true); (h.kind == "text/plain") != plain {
				continue
			}
			m.read(p.data, p.at, depth+1)
			if !m.text.cut(before, len(m.text.b)).blank() {
				m.err = err
				return
			}
			m.text = m.text.cut(0, before)
		}
	}
}

type part struct {
	data []byte
	at   int
}

// split cuts a body at its boundary lines.
func split(body []byte, at int, boundary string) []part {
	var all []part
	begin, pos := -1, 0
	for line := range bytes.Lines(body) {
		if rest, ok := bytes.CutPrefix(line, []byte("--"+boundary)); ok {
			if begin >= 0 {
				all = append(all, part{body[begin:pos], at + begin})
			}
			begin = pos + len(line)
			if bytes.HasPrefix(rest, []byte("--")) {
				return all
			}
		}
		pos += len(line)
	}
	if begin >= 0 && begin < len(body) {
		all = append(all, part{body[begin:], at + begin}) // cut off before its end
	}
	return all
}
