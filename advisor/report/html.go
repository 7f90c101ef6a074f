package report

import (
	_ "embed"
	"regexp"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/markup"
)

//go:embed page.css
var pageStyle string

// page is a report or a leaflet on its way to be one web page.
type page struct{ markup.Writer }

// HTML writes a report as one page: no script, nothing from the network, dark
// or light as the reader's screen is, and fit to print.
func HTML(r advisor.Result) []byte { return newPaper(r).html() }

func (paper paper) html() []byte {
	title := paper.Headline
	if paper.Name != "" {
		title += " · " + paper.Name
	}
	var p page
	p.begin(title, pageStyle)
	p.Put("<header>\n<p class=\"top\"><span>%v", paper.From)
	if paper.Name != "" {
		p.Put(" · <bdi>%v</bdi>", paper.Name)
	}
	p.Put("</span>")
	if paper.Date != "" {
		p.Put("<span>%v</span>", paper.Date)
	}
	p.Put("</p>\n<p class=\"top\">%v</p>\n</header>\n<main>\n", paper.Title)
	p.Put("<section class=\"summary\" aria-label=\"Summary\">\n<h1>%v</h1>\n<p class=\"strength\">%v</p>\n", paper.Headline, paper.Strength)
	p.blocks(paper.Summary, "h2")
	p.Put("</section>\n<nav aria-label=\"What stands behind\">\n<h2>What stands behind</h2>\n<ul>\n")
	for _, c := range paper.Chapters {
		p.Put("<li><a href=\"#%v\">%v</a></li>\n", c.ID, c.Title)
	}
	p.Put("</ul>\n</nav>\n")
	for _, c := range paper.Chapters {
		p.Put("<section id=\"%v\" aria-labelledby=\"%v-title\">\n<h2 id=\"%v-title\">%v</h2>\n", c.ID, c.ID, c.ID, c.Title)
		p.blocks(c.Blocks, "h3")
		p.Put("</section>\n")
	}
	p.end()
	return p.Bytes()
}

// begin puts what stands before a page's words. The style is the program's own.
func (p *page) begin(title, style string) {
	p.Put(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>%v</title>
<style>
%v</style>
</head>
<body>
`, title, markup.Markup(style))
}

func (p *page) end() { p.Put("</main>\n</body>\n</html>\n") }

// blocks lays blocks out, with titles of the level given.
func (p *page) blocks(blocks []block, title markup.Markup) {
	for _, b := range blocks {
		if h, ok := b.(head); ok {
			p.Put("<%v>%v</%v>\n", title, h.Text, title)
			continue
		}
		p.block(b)
	}
}

func (p *page) block(b block) {
	switch b := b.(type) {
	case para:
		p.Put("<p>%v%v</p>\n", b.Text, marks(b.Sources))
	case list:
		p.list(b)
	case figures:
		p.figures(b)
	case scores:
		p.scores(b)
	case account:
		p.account(b)
	case ladder:
		p.ladder(b)
	case pairs:
		p.pairs(b)
	case references:
		p.references(b)
	case columns:
		p.columns(b)
	case hours:
		p.hours(b)
	case spread:
		p.spread(b)
	case dutyTable:
		p.dutyTable(b)
	case codeline:
		p.Put("<p class=\"code\">%v</p>\n", b.Code)
	}
}

// marks are the sources behind a claim, as links to where the page names them.
func marks(sources []source) markup.Markup {
	if len(sources) == 0 {
		return ""
	}
	var links []string
	for _, s := range sources {
		links = append(links, string(markup.Of(`<a href="#source-%v" title="%v">%v</a>`, s.ID, s.Short, s.ID)))
	}
	return markup.Of(` <span class="marks">[%v]</span>`, markup.Markup(strings.Join(links, ", ")))
}

var wholeAddress = regexp.MustCompile(`^https?://[^\s<>"']+$`)

// webLink reports whether an address may be followed: a web page, nothing else.
func webLink(address string) bool { return wholeAddress.MatchString(address) }
