package advisor

import "strings"

// PayBasis is what a pack says of its figures for pay: where they hold, and
// what a salary costs whoever pays it.
type PayBasis struct {
	Place  string // "US"; empty: not said
	Loaded []LoadedPay
}

// LoadedPay is the cost of an employee in percent of the salary.
type LoadedPay struct {
	Label   string   `json:"label"` // "in a firm under 50 people"
	Percent int      `json:"percent"`
	Sources []string `json:"sources"`
}

// loaded gives what a salary, or a range of them, costs an employer. The
// amounts are rounded: a factor of two digits knows no single dollars.
func (b PayBasis) loaded(low, high int64) []LoadedOut {
	var out []LoadedOut
	for _, l := range b.Loaded {
		out = append(out, LoadedOut{l.Label, l.Percent, l.of(low), l.of(high), l.Sources})
	}
	return out
}

// of is a salary's cost, to the nearest thousand, for a small salary to the
// nearest hundred.
func (l LoadedPay) of(salary int64) int64 {
	cost := (salary*int64(l.Percent) + 50) / 100
	step := int64(1000)
	if cost < 10*step {
		step = 100
	}
	return (cost + step/2) / step * step
}

// loadedText lists costs: "$84,000 a year in a firm under 50 people, $88,000 on
// average".
func loadedText(all []LoadedOut, currency string) string {
	var parts []string
	for i, l := range all {
		amount := Money(l.Low, currency)
		if l.High != l.Low {
			amount = PayRangeText(l.Low, l.High, currency)
		}
		if i == 0 {
			amount += " a year"
		}
		parts = append(parts, amount+" "+l.Label)
	}
	return strings.Join(parts, ", ")
}
