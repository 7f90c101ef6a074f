// Package markup writes web pages in which foreign text stays text.
//
// html/template would do it too, and knows more of a page; but what it is made
// of keeps every method of the program alive, which made the program a sixth
// larger and cost every start the reading of its templates.
package markup

import (
	"bytes"
	"fmt"
	"html"
	"strings"
)

// Markup is text in the language of the page. A constant becomes one by itself;
// a variable does not, so that no foreign text passes for it unseen.
type Markup string

// Writer collects a page. The zero value is empty.
type Writer struct{ page bytes.Buffer }

// Bytes is what was put so far.
func (w *Writer) Bytes() []byte { return w.page.Bytes() }

// Put writes markup. Each %v in it stands for one of the values: a string is
// text, or an attribute's value between double quotes, and is escaped; a Markup
// stands as it is; a number is written in digits. No value may stand inside a
// style, a script, or an attribute that runs one. Without values a % is a %.
func (w *Writer) Put(m Markup, values ...any) { w.page.WriteString(string(Of(m, values...))) }

// Of gives what Put writes.
func Of(m Markup, values ...any) Markup {
	if len(values) == 0 {
		return m
	}
	safe := make([]any, len(values))
	for i, v := range values {
		switch v := v.(type) {
		case string:
			safe[i] = Text(v)
		case Markup, int:
			safe[i] = v
		default:
			panic(fmt.Sprintf("markup: a value of type %T", v)) // a mistake in the program
		}
	}
	return Markup(fmt.Sprintf(string(m), safe...))
}

// Text escapes what means something to a page. A NUL, which pages cannot hold,
// becomes a replacement character.
func Text(s string) Markup {
	return Markup(html.EscapeString(strings.ReplaceAll(s, "\x00", "\ufffd")))
}
