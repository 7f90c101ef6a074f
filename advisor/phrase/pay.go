package phrase

import "firstrole/advisor"

// Pay says what a level is paid.
func Pay(r advisor.RungOut) string {
	if r.High == 0 {
		return "no source gives pay for this level"
	}
	return advisor.PayRangeText(r.Low, r.High, Line(r.Currency)) + " a year"
}
