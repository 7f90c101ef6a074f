// Package amount reads numbers as people type them.
package amount

import (
	"errors"
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
)

// The ways in which a text can fail to be a whole number.
var (
	ErrNone     = errors.New("that is no number")
	ErrNotWhole = errors.New("only whole numbers count here")
	ErrTooLarge = errors.New("that number is too large")
)

// number is digits with groups of three or a fraction, and k or m for
// thousands and millions.
var number = regexp.MustCompile(`^([+-]?)(\d+(?:[ '_,.]\d{3})*|\d+)(?:[.,](\d+))?([km]?)$`)

// Parse reads a whole number such as 62000, 62,000, 62.000, 62 000, 62k or
// 1.5m, with a currency before or after it or none: $62,000, 62000 EUR. The
// currency is a code of ISO 4217, empty where none was given. Errors are
// sentences; those for the number itself are ErrNone, ErrNotWhole and
// ErrTooLarge.
func Parse(text string) (n int64, currency string, err error) {
	// Typed, pasted or typeset, a space is a space and a minus a minus.
	text = strings.NewReplacer("\u00a0", " ", "\u202f", " ", "\u2009", " ", "\u2019", "'", "\u2212", "-").Replace(text)
	text = strings.TrimSpace(text)
	digits, before, after := split(text)
	switch {
	case digits == "":
		return 0, "", ErrNone
	case before != "" && after != "":
		return 0, "", errors.New("that names two currencies")
	}
	if word := before + after; word != "" {
		if currency = code(word); currency == "" {
			return 0, "", fmt.Errorf("%q is no currency: write the number alone, or with a code such as USD or EUR", word)
		}
	}
	n, err = whole(digits)
	if err != nil {
		return 0, "", err
	}
	return n, currency, nil
}

// ParseFor is Parse for a number that is an amount of money, or is none: there,
// words that name no currency make it no number, and no wrong currency.
func ParseFor(money bool, text string) (n int64, currency string, err error) {
	n, currency, err = Parse(text)
	if err != nil && !money && !errors.Is(err, ErrNotWhole) && !errors.Is(err, ErrTooLarge) {
		err = ErrNone
	}
	return n, currency, err
}

// split takes what stands before and after the digits off them. The k of 62k
// stays with the digits, the K of 62 KES does not.
func split(text string) (digits, before, after string) {
	first := strings.IndexAny(text, "0123456789")
	if first < 0 {
		return "", "", ""
	}
	last := strings.LastIndexAny(text, "0123456789") + 1
	digits, after = text[first:last], text[last:]
	if rest := strings.TrimLeft(after, " "); rest != "" && strings.Contains("kKmM", rest[:1]) && !startsWord(rest[1:]) {
		digits, after = digits+strings.ToLower(rest[:1]), rest[1:]
	}
	before = strings.TrimSpace(text[:first])
	if sign, ok := strings.CutSuffix(before, "-"); ok {
		digits, before = "-"+digits, strings.TrimSpace(sign)
	} else if rest, ok := strings.CutPrefix(before, "-"); ok {
		digits, before = "-"+digits, strings.TrimSpace(rest)
	}
	return digits, strings.TrimSuffix(before, "+"), strings.TrimSpace(after)
}

func startsWord(s string) bool { return s != "" && (s[0]|0x20 >= 'a' && s[0]|0x20 <= 'z') }

func whole(digits string) (int64, error) {
	parts := number.FindStringSubmatch(digits)
	if parts == nil {
		return 0, ErrNone
	}
	sign, units, fraction, scale := parts[1], parts[2], parts[3], parts[4]
	if !oneSeparator(units) {
		return 0, ErrNone
	}
	units = strings.NewReplacer(" ", "", "'", "", "_", "", ",", "", ".", "").Replace(units)
	zeros := map[string]int{"": 0, "k": 3, "m": 6}[scale]
	fraction = strings.TrimRight(fraction, "0")
	if len(fraction) > zeros {
		return 0, ErrNotWhole
	}
	units += fraction + strings.Repeat("0", zeros-len(fraction))
	n, err := strconv.ParseInt(sign+units, 10, 64)
	if err != nil || n > math.MaxInt64/1000 || n < -math.MaxInt64/1000 {
		return 0, ErrTooLarge
	}
	return n, nil
}

// oneSeparator reports whether groups are parted by one and the same sign: in
// 1.234,567 nobody knows what is meant.
func oneSeparator(units string) bool {
	kinds := 0
	for _, sign := range []string{" ", "'", "_", ",", "."} {
		if strings.Contains(units, sign) {
			kinds++
		}
	}
	return kinds <= 1
}
