package cli

import (
	_ "embed"

	"firstrole/advisor"
	"firstrole/advisor/sheet"
)

// exampleSheet answers the questions of the pack that firstrole comes with.
//
//go:embed example.yaml
var exampleSheet []byte

// example gives the answers whose result is shown as an example; another pack
// than the one they were made for may have no place for them, and then there is
// none.
func example(p *advisor.Pack) (advisor.Sheet, bool) {
	answers, err := sheet.Read(exampleSheet, "example.yaml", p)
	return answers, err == nil
}
