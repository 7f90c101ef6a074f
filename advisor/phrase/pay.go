package phrase

import "firstrole/advisor"

// PaySources are the sources of a level's pay; none where no source gives it:
// those of the level alone are no source of that.
func PaySources(r advisor.RungOut) []string {
	if r.High == 0 {
		return nil
	}
	return r.Sources
}

// Pay says what a level is paid.
func Pay(r advisor.RungOut) string {
	if r.High == 0 {
		return "no source gives pay for this level"
	}
	return advisor.PayRangeText(r.Low, r.High, Line(r.Currency)) + " a year"
}
