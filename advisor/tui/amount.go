package tui

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/amount"
)

// readAmount reads a number as people write it, or tells what to write. A sign
// or a code names the currency.
func readAmount(q *advisor.Question, text string) (a advisor.Answer, currency, say string) {
	text = strings.TrimSpace(text)
	switch strings.ToLower(text) {
	case "":
		return a, "", "Nothing is written yet. Write a number like " + example(q) + ", or press ↓ for I don't know."
	case "u", "?", "unknown", strings.ToLower(advisor.UnknownLabel):
		return advisor.UnknownAnswer, "", ""
	}
	n, currency, err := amount.ParseFor(q.Money, text)
	switch {
	case errors.Is(err, amount.ErrNone), errors.Is(err, amount.ErrNotWhole):
		return a, "", fmt.Sprintf("%q is not a whole number. Write it like %s.", text, example(q))
	case err != nil:
		return a, "", sentence(err.Error())
	case currency != "" && !q.Money:
		return a, "", "This is not an amount of money. Write it like " + example(q) + "."
	case n < q.Min || n > q.Max:
		return a, "", fmt.Sprintf("Write a number from %s to %s.", advisor.Money(q.Min, ""), advisor.Money(q.Max, ""))
	}
	return advisor.Amount(n), currency, ""
}

// amountHint says what to write.
func amountHint(q *advisor.Question) string {
	if q.Money {
		return "A whole amount; with its currency, if you like: $62,000 or EUR 62k."
	}
	return fmt.Sprintf("A whole number from %s to %s.", advisor.Money(q.Min, ""), advisor.Money(q.Max, ""))
}

// example shows how a number is written.
func example(q *advisor.Question) string {
	if q.Money {
		return "62000, 62,000, 62k, $62,000 or EUR 62,000"
	}
	return advisor.Money(q.Max, "")
}

// writeAmount writes a number so that readAmount reads it again.
func writeAmount(q *advisor.Question, n int64, currency string) string {
	if q.Money {
		return advisor.Money(n, currency)
	}
	return strconv.FormatInt(n, 10)
}
