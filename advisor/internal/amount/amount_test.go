package amount

import (
	"errors"
	"testing"
)

func TestParse(t *testing.T) {
	for text, want := range map[string]struct {
		n        int64
		currency string
	}{
		"0": {0, ""}, "62000": {62000, ""}, " 62000 ": {62000, ""}, "007": {7, ""},
		"62,000": {62000, ""}, "62.000": {62000, ""}, "62 000": {62000, ""}, "62\u202f000": {62000, ""}, "62'000": {62000, ""},
		"1,234,567": {1234567, ""}, "62,000.00": {62000, ""},
		"62k": {62000, ""}, "62K": {62000, ""}, "62 k": {62000, ""}, "62.5k": {62500, ""}, "62,5k": {62500, ""}, "1.5m": {1500000, ""},
		"$62,000": {62000, "USD"}, "$62k": {62000, "USD"}, "62k$": {62000, "USD"}, "US$ 62,000": {62000, "USD"},
		"62000 EUR": {62000, "EUR"}, "62000eur": {62000, "EUR"}, "EUR 62000": {62000, "EUR"}, "€62.000": {62000, "EUR"}, "62k €": {62000, "EUR"},
		"62k eur": {62000, "EUR"}, "62 KES": {62, "KES"}, "62 mxn": {62, "MXN"}, "£ 50k": {50000, "GBP"},
		"-5": {-5, ""}, "\u22125": {-5, ""}, "-$5": {-5, "USD"}, "$-5": {-5, "USD"}, "+5": {5, ""},
	} {
		n, currency, err := Parse(text)
		if n != want.n || currency != want.currency || err != nil {
			t.Errorf("%q gives %d %q %v", text, n, currency, err)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for text, want := range map[string]error{
		"": ErrNone, "k": ErrNone, "much": ErrNone, "1 2": ErrNone, "12-15": ErrNone, "1,23,456": ErrNone, "1.234,567": ErrNone, "1e5": ErrNone,
		"6.5": ErrNotWhole, "62.0005k": ErrNotWhole,
		"99999999999999999999": ErrTooLarge, "9999999999999999k": ErrTooLarge,
		"5 abc": nil, "$5 EUR": nil, "5 hours": nil, "5%": nil,
	} {
		n, currency, err := Parse(text)
		if err == nil || want != nil && !errors.Is(err, want) {
			t.Errorf("%q gives %d %q %v, want %v", text, n, currency, err, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"62000", "$62,000", "62.5k EUR", "-1", "1 000 000"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		n, currency, err := Parse(text)
		if err != nil && (n != 0 || currency != "") {
			t.Errorf("%q gives %d %q beside %v", text, n, currency, err)
		}
		if currency != "" && len(currency) != 3 {
			t.Errorf("%q gives the currency %q", text, currency)
		}
	})
}
