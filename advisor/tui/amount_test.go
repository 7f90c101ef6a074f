package tui

import (
	"testing"

	"firstrole/advisor"
)

func TestReadAmount(t *testing.T) {
	q := &advisor.Question{Type: advisor.Number, Money: true, Max: 1_000_000}
	for text, want := range map[string]string{"62k": "", "$62,000": "USD", "62000 EUR": "EUR", "€62k": "EUR"} {
		a, currency, say := readAmount(q, text)
		if say != "" || a.Number != 62000 || currency != want {
			t.Errorf("%q: got %d %q (%s)", text, a.Number, currency, say)
		}
	}
	for _, text := range []string{"", " ", "62.5", "abc", "-1", "1000001", "62 xyz"} {
		if a, _, say := readAmount(q, text); say == "" || !a.Blank() {
			t.Errorf("%q is taken for %v", text, a)
		}
	}
	if _, _, say := readAmount(&advisor.Question{Type: advisor.Number, Max: 10}, "$5"); say == "" {
		t.Error("a count is taken in dollars")
	}
	for _, text := range []string{"u", "?", "I don't know"} {
		if a, _, _ := readAmount(q, text); !a.Unknown {
			t.Errorf("%q is not taken for I don't know", text)
		}
	}
}

// TestWriteAmount holds that what is shown for an answer is read as it.
func TestWriteAmount(t *testing.T) {
	q := &advisor.Question{Type: advisor.Number, Money: true, Min: -5, Max: 1_000_000}
	for _, currency := range []string{"", "USD", "EUR", "GBP"} {
		for _, n := range []int64{0, 7, 62000, 1_000_000} {
			a, got, say := readAmount(q, writeAmount(q, n, currency))
			if a.Number != n || got != currency || say != "" {
				t.Errorf("%d %s is read as %d %s (%s)", n, currency, a.Number, got, say)
			}
		}
	}
}
