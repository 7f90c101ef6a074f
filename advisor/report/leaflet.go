package report

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
)

// Leaflet is something made of a result besides the report: a job post, an
// interview kit, what changed since. It is written in the formats of a report.
type Leaflet struct {
	title    string
	pages    []leafletPage
	document any // what JSON has
	// Problems are sentences about what somebody must settle before the leaflet
	// is given away. Posts have them in their notes too.
	Problems []string
}

// leafletPage is one whole thing to give away: each of two posts is a page.
type leafletPage struct {
	Title  string
	Says   string   // what somebody would repeat, under the title; may be empty
	Under  []string // lines under it that may be skipped
	Blocks []block
	// Notes are for whoever gives the page away, and no part of it.
	Notes []block
}

// notesTitle stands over notes, so that nobody publishes them.
const notesTitle = "Notes to the employer: not to be published"

// list puts a titled list onto a page, say a titled paragraph; nothing where
// there is nothing.
func (p *leafletPage) list(title string, items []claim) {
	if len(items) > 0 {
		p.Blocks = append(p.Blocks, head{title}, list{Items: items})
	}
}

func (p *leafletPage) say(title string, items []claim) {
	if len(items) > 0 {
		p.Blocks = append(p.Blocks, head{title}, together(items))
	}
}

// together makes one paragraph of sentences.
func together(items []claim) para {
	var texts []string
	for _, c := range items {
		texts = append(texts, c.Text)
	}
	return para{claim{Text: strings.Join(texts, " ")}}
}

// WithoutNotes gives it as it is given away.
func (l Leaflet) WithoutNotes() Leaflet {
	l.pages = slices.Clone(l.pages)
	for i := range l.pages {
		l.pages[i].Notes = nil
	}
	return l
}

// Text writes it as plain text of 72 columns.
func (l Leaflet) Text() []byte {
	var t text
	for i, p := range l.pages {
		if i > 0 {
			t.line("")
			t.line("")
		}
		t.wrapped(0, p.Title)
		t.line(strings.Repeat("=", textColumns))
		t.gap()
		for _, u := range append(given(p.Says), p.Under...) {
			t.wrapped(0, u)
		}
		t.gap()
		t.blocks(p.Blocks)
		if len(p.Notes) > 0 {
			t.chapter(chapter{Title: notesTitle, Blocks: p.Notes})
		}
	}
	return []byte(strings.ReplaceAll(t.String(), "\u00a0", " "))
}

// Markdown writes it as Markdown. Notes stand behind a rule.
func (l Leaflet) Markdown() []byte {
	var m markdown
	for _, p := range l.pages {
		m.part("# ", escapeStart(p.Title))
		for _, u := range append(given(p.Says), p.Under...) {
			m.part("", escapeStart(u))
		}
		for _, b := range p.Blocks {
			m.block(b, "## ")
		}
		if len(p.Notes) > 0 {
			m.part("", "---")
			m.part("## ", escapeMarkdown(notesTitle))
			for _, b := range p.Notes {
				m.block(b, "### ")
			}
		}
	}
	return []byte(m.String())
}

// JSON writes it for programs: docs/formats.md says what is in it.
func (l Leaflet) JSON() []byte {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(l.document); err != nil {
		panic(err) // nothing in it can fail to encode
	}
	return out.Bytes()
}
