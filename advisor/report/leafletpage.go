package report

import (
	"bytes"
	_ "embed"
	"html/template"
	"strings"
)

//go:embed leaflet.html.tmpl
var leafletTemplateText string

// leafletTemplate lays a leaflet out with the blocks and the looks of a report.
var leafletTemplate = template.Must(template.Must(pageTemplate.Clone()).New("leaflet").Parse(
	strings.Replace(leafletTemplateText, "/* the report's */", looks(page), 1)))

// looks are the styles of a page.
func looks(page string) string {
	_, rest, _ := strings.Cut(page, "<style>")
	styles, _, _ := strings.Cut(rest, "</style>")
	return styles
}

// HTML writes it as one page: no script, nothing from the network. Notes are not
// printed.
func (l Leaflet) HTML() []byte {
	var out bytes.Buffer
	err := leafletTemplate.Execute(&out, struct {
		Title, NotesTitle string
		Pages             []leafletPage
	}{l.title, notesTitle, l.pages})
	if err != nil {
		panic(err) // the template does not depend on what is in the leaflet
	}
	return out.Bytes()
}
