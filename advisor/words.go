package advisor

import (
	"slices"
	"strconv"
	"strings"
)

// value is an answer to a question as JSON carries it: an option, a list of
// options where several may be chosen, a number, "unknown"; nil for a blank.
func (q *Question) value(a Answer) any {
	switch {
	case a.Unknown:
		return "unknown"
	case a.IsNumber:
		return a.Number
	case len(a.Options) == 0:
		return nil
	case q.Type == Several:
		return slices.Clone(a.Options)
	}
	return a.Options[0]
}

// UnknownLabel is how "I don't know" is shown.
const UnknownLabel = "I don't know"

// Text gives an answer in words, as it is listed. A blank is empty.
func (q *Question) Text(a Answer, currency string) string {
	switch {
	case a.Unknown:
		return UnknownLabel
	case a.IsNumber:
		return q.quantity(a.Number, currency)
	}
	labels := make([]string, 0, len(a.Options))
	for _, id := range a.Options {
		if o, ok := q.Option(id); ok {
			labels = append(labels, o.Label)
		}
	}
	return strings.Join(labels, "; ")
}

// say gives an answer as a phrase inside a sentence.
func (q *Question) say(a Answer, currency string) string {
	if a.IsNumber {
		return q.quantity(a.Number, currency)
	}
	phrases := make([]string, 0, len(a.Options))
	for _, id := range a.Options {
		o, ok := q.Option(id)
		switch {
		case !ok:
		case o.Say != "":
			phrases = append(phrases, o.Say)
		default:
			phrases = append(phrases, o.Label)
		}
	}
	return enumerate(phrases)
}

// enumerate joins phrases as a sentence does: "a, b and c". Where a phrase is a
// pair itself, a comma shows where it ends: "a and b, and c".
func enumerate(phrases []string) string {
	if len(phrases) < 2 {
		return strings.Join(phrases, "")
	}
	and := " and "
	if slices.ContainsFunc(phrases, func(p string) bool { return strings.Contains(p, " and ") || strings.Contains(p, " or ") }) {
		and = ", and "
	}
	last := len(phrases) - 1
	return strings.Join(phrases[:last], ", ") + and + phrases[last]
}

// quantity gives a number with what it counts. Money without a currency is shown
// without one.
func (q *Question) quantity(n int64, currency string) string {
	text := group(n)
	if q.Money {
		text = Money(n, currency)
	}
	if q.Unit != "" {
		text += " " + q.Unit
	}
	return text
}

// Money gives an amount in whole units: "$62,000", "EUR 62,000".
func Money(n int64, currency string) string {
	switch currency {
	case "":
		return group(n)
	case "USD":
		if n < 0 {
			return "-$" + group(-n)
		}
		return "$" + group(n)
	}
	return currency + " " + group(n)
}

// PayRangeText gives a range of pay: "$45,000 to $65,000".
func PayRangeText(low, high int64, currency string) string {
	return Money(low, currency) + " to " + Money(high, currency)
}

func group(n int64) string {
	if n < 0 {
		return "-" + group(-n)
	}
	digits := strconv.FormatInt(n, 10)
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	return digits
}
