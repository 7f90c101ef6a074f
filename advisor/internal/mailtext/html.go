package mailtext

import (
	"bytes"
	standard "html"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// isHTML reports text that is written in HTML: it says so, or its beginning
// holds tags of text.
func isHTML(b []byte) bool {
	head := bytes.ToLower(b[:min(len(b), 4<<10)])
	for _, sure := range []string{"<!doctype html", "<html", "<body", "<div", "<br", "<p>", "<p ", "<span", "<pre"} {
		if bytes.Contains(head, []byte(sure)) {
			return true
		}
	}
	// What is left of HTML where its tags were lost.
	entities := 0
	for _, e := range []string{"&nbsp;", "&#39;", "&quot;", "&rsquo;", "&amp;"} {
		entities += bytes.Count(b, []byte(e))
	}
	return entities > 2
}

// fromHTML takes the tags away. A line break of the file stays one: mail in HTML
// has most of them where its text has them.
func fromHTML(c cells) cells {
	p := page{out: newCells(len(c.b))}
	z := html.NewTokenizer(bytes.NewReader(c.b))
	for at := 0; ; {
		kind := z.Next()
		raw := z.Raw()
		if kind == html.ErrorToken {
			break
		}
		one := c.cut(at, at+len(raw))
		at += len(raw)
		switch kind {
		case html.TextToken:
			p.text(one)
		case html.StartTagToken, html.SelfClosingTagToken:
			p.open(z, one.at[0], kind == html.SelfClosingTagToken)
		case html.EndTagToken:
			name, _ := z.TagName()
			p.close(string(name), one.at[0])
		}
	}
	return *p.out
}

// page is HTML on its way to text.
type page struct {
	out    *cells
	within []element
	// unseen and struck count the open elements whose text is not read.
	unseen, struck int
}

// element is an open element that changes how its text is read.
type element struct {
	name                   string
	strong, unseen, struck bool
}

var (
	unread = []string{"head", "script", "style", "title", "template", "noscript"}
	bold   = []string{"b", "strong", "mark", "u"}
	struck = []string{"s", "del", "strike"}
	// lines are elements that begin a line, and end one.
	lines = []string{"p", "div", "br", "li", "ul", "ol", "tr", "table", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "body", "html", "section", "article"}
	empty = []string{"br", "hr", "img", "meta", "link", "input", "wbr"}
)

func (p *page) open(z *html.Tokenizer, at int32, closed bool) {
	name, has := z.TagName()
	e := element{name: string(name)}
	style, coloured := "", false
	for has {
		var key, value []byte
		key, value, has = z.TagAttr()
		switch string(key) {
		case "style":
			style = strings.ToLower(string(value))
		case "color", "bgcolor":
			coloured = true
		}
	}
	if slices.Contains(lines, e.name) {
		p.line(at)
	}
	if e.name == "td" || e.name == "th" {
		p.put(at, ' ')
	}
	if closed || slices.Contains(empty, e.name) {
		return
	}
	e.unseen = slices.Contains(unread, e.name)
	e.struck = slices.Contains(struck, e.name) || strings.Contains(style, "line-through")
	e.strong = slices.Contains(bold, e.name) || e.name == "font" && coloured ||
		e.name == "span" && (strings.Contains(style, "color") || strings.Contains(style, "background") || strings.Contains(style, "bold"))
	if !e.unseen && !e.struck && !e.strong && !p.nested(e.name) {
		return
	}
	p.count(e, 1)
	if e.strong {
		p.put(at, Strong)
	}
	p.within = append(p.within, e)
}

// nested reports whether an element of that name is open already: its end must
// not be taken for the end of that one.
func (p *page) nested(name string) bool {
	return len(p.within) < 1000 && slices.ContainsFunc(p.within, func(e element) bool { return e.name == name })
}

func (p *page) close(name string, at int32) {
	for i := len(p.within) - 1; i >= 0; i-- {
		e := p.within[i]
		if e.name != name {
			continue
		}
		p.within = slices.Delete(p.within, i, i+1)
		if e.strong {
			p.put(at, Plain)
		}
		p.count(e, -1)
		break
	}
	if slices.Contains(lines, name) {
		p.line(at)
	}
}

func (p *page) count(e element, by int) {
	if e.unseen {
		p.unseen += by
	}
	if e.struck {
		p.struck += by
	}
}

func (p *page) put(at int32, r rune) {
	if p.unseen == 0 && p.struck == 0 {
		p.out.putRune(at, r)
	}
}

// line begins a new line unless one has just begun.
func (p *page) line(at int32) {
	if n := len(p.out.b); n > 0 && p.out.b[n-1] != '\n' && p.unseen == 0 {
		p.out.put(at, '\n')
	}
}

// text writes text with its entities undone.
func (p *page) text(c cells) {
	if p.unseen > 0 || p.struck > 0 {
		return
	}
	c = withoutMarks(c)
	for i := 0; i < len(c.b); i++ {
		end := -1
		if c.b[i] == '&' {
			end = bytes.IndexByte(c.b[i:min(len(c.b), i+32)], ';')
		}
		if end < 0 {
			p.out.put(c.at[i], c.b[i])
			continue
		}
		p.out.put(c.at[i], []byte(standard.UnescapeString(string(c.b[i:i+end+1])))...)
		i += end
	}
}
