package audit

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"

	"firstrole/advisor/internal/clean"
)

// isHTML reports text that is written in HTML: it says so, or several lines of
// its beginning hold tags of text.
func isHTML(data []byte) bool {
	head := bytes.ToLower(data[:min(len(data), 4<<10)])
	if bytes.Contains(head, []byte("<!doctype html")) || bytes.Contains(head, []byte("<html")) || bytes.Contains(head, []byte("<body")) {
		return true
	}
	tags := 0
	for _, tag := range []string{"<p>", "<p ", "<li>", "<li ", "<ul", "<ol", "<br", "<div", "<h1", "<h2", "<h3", "<td", "<strong>", "<span"} {
		tags += bytes.Count(head, []byte(tag))
	}
	return tags >= 2
}

// htmlLines makes a line of each block of text. Only the tokens are read, not
// the tree: an ad's page may be broken in any way, and needs no tree.
func htmlLines(data []byte) []line {
	b := htmlReader{at: 1, start: 1}
	z := html.NewTokenizer(bytes.NewReader(data))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			break
		}
		breaks := bytes.Count(z.Raw(), []byte("\n")) // before the text is decoded in place
		b.token(kind, z)
		b.at += breaks
	}
	b.flush()
	return b.lines
}

type htmlReader struct {
	lines     []line
	text      strings.Builder
	at, start int    // the line now, and where the block's text began
	skip      string // an element whose text is not read
	bullet    bool
	heading   bool
	title     bool
	cells     int // cells of the row so far
}

func (b *htmlReader) token(kind html.TokenType, z *html.Tokenizer) {
	switch kind {
	case html.TextToken:
		if b.skip != "" {
			return
		}
		raw := string(z.Text())
		if strings.TrimSpace(b.text.String()) == "" {
			lead := raw[:len(raw)-len(strings.TrimLeft(raw, " \t\n\f"))]
			b.start = b.at + strings.Count(lead, "\n")
		}
		b.text.WriteString(raw)
	case html.StartTagToken, html.SelfClosingTagToken:
		name, _ := z.TagName()
		b.open(string(name), kind == html.StartTagToken)
	case html.EndTagToken:
		name, _ := z.TagName()
		b.close(string(name))
	}
}

func (b *htmlReader) open(name string, opens bool) {
	if b.skip == "head" && name != "meta" && name != "link" && name != "script" && name != "style" && name != "title" && name != "base" && name != "noscript" && name != "template" {
		b.skip = "" // a head that was never closed
		b.text.Reset()
	}
	switch name {
	case "script", "style", "noscript", "template", "svg", "head", "nav", "footer", "select", "textarea":
		if opens && b.skip == "" {
			b.flush()
			b.skip = name
		}
	case "title":
		b.flush()
	case "li":
		b.flush()
		b.bullet = true
	case "h1", "h2", "h3", "h4", "h5", "h6":
		b.flush()
		b.heading, b.title = true, name == "h1"
	case "td", "th":
		if b.cells > 0 {
			b.text.WriteString(" | ")
		}
		b.cells++
	case "tr":
		b.flush()
		b.cells = 0
	case "p", "div", "br", "ul", "ol", "section", "article", "table", "header", "main", "body", "dt", "dd", "blockquote", "hr", "pre":
		bullet := b.bullet && name != "ul" && name != "ol" && strings.TrimSpace(b.text.String()) == ""
		b.flush()
		b.bullet = bullet
	}
}

func (b *htmlReader) close(name string) {
	switch {
	case b.skip != "":
		if name == b.skip {
			b.skip = ""
			b.text.Reset()
		}
	case name == "td" || name == "th":
	default:
		switch name {
		case "b", "strong", "i", "em", "a", "span", "u", "font", "small", "sup", "sub", "code":
		default:
			b.flush()
		}
	}
}

// flush ends a block.
func (b *htmlReader) flush() {
	text := strings.Join(strings.Fields(clean.Line(unseen.Replace(b.text.String()))), " ")
	b.text.Reset()
	if text != "" {
		text, bullet := unbullet(strings.ReplaceAll(text, "|", " | "))
		text = strings.Join(strings.Fields(text), " ")
		b.lines = append(b.lines, line{at: b.start, text: text, bullet: b.bullet || bullet, heading: b.heading, title: b.title, blank: text == ""})
	}
	b.bullet, b.heading, b.title = false, false, false
}
