package report

import _ "embed"

//go:embed leaflet.css
var leafletStyle string

// HTML writes it as one page: no script, nothing from the network. Notes are not
// printed.
func (l Leaflet) HTML() []byte {
	var p page
	p.begin(l.title, pageStyle+leafletStyle)
	p.Put("<main>\n")
	for _, one := range l.pages {
		p.Put("<article>\n<h1>%v</h1>\n", one.Title)
		if one.Says != "" {
			p.Put("<p class=\"strength\">%v</p>\n", one.Says)
		}
		for _, under := range one.Under {
			p.Put("<p class=\"soft\">%v</p>\n", under)
		}
		p.blocks(one.Blocks, "h2")
		if len(one.Notes) > 0 {
			p.Put("<aside class=\"notes\">\n<h2>%v</h2>\n", notesTitle)
			p.blocks(one.Notes, "h3")
			p.Put("</aside>\n")
		}
		p.Put("</article>\n")
	}
	p.end()
	return p.Bytes()
}
