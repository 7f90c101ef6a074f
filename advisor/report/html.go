package report

import (
	"bytes"
	_ "embed"
	"html/template"
	"regexp"
	"strings"

	"firstrole/advisor"
)

//go:embed report.html.tmpl
var page string

var pageTemplate = template.Must(template.New("report").Funcs(template.FuncMap{
	"link":  webLink,
	"lines": func(note string) []string { return strings.Split(strings.TrimSpace(note), "\n") },
}).Parse(page))

// HTML writes a report as one page: no script, nothing from the network, dark
// or light as the reader's screen is, and fit to print. All escaping is
// html/template's.
func HTML(r advisor.Result) []byte {
	var out bytes.Buffer
	if err := pageTemplate.Execute(&out, newPaper(r)); err != nil {
		panic(err) // the template does not depend on what is in the report
	}
	return out.Bytes()
}

var wholeAddress = regexp.MustCompile(`^https?://[^\s<>"']+$`)

// webLink reports whether an address may be followed: a web page, nothing else.
func webLink(address string) bool { return wholeAddress.MatchString(address) }
