package report

import (
	"time"

	"firstrole/advisor/internal/wrap"
	"firstrole/advisor/phrase"
)

// The words that the sentences of package phrase are made of.
var (
	line    = phrase.Line
	plainID = phrase.PlainID
	upper   = phrase.Upper
	lower   = phrase.Lower
	stop    = phrase.Stop
	quote   = phrase.Quote
	count   = phrase.Count
	points  = phrase.Points
	percent = phrase.Percent
	given   = phrase.Given
)

// cut shortens a text to so many columns.
func cut(s string, columns int) string { return wrap.Cut(s, columns, "…") }

// longestDate is how much stays of a date that is none.
const longestDate = 20

// dateWords writes a date out: "3 March 2026". What is no date stays as it is.
func dateWords(date string) string {
	t, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return cut(line(date), longestDate)
	}
	return t.Format("2 January 2006")
}

func upTo[T any](all []T, n int) []T { return all[:min(n, len(all))] }
