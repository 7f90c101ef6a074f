package plain

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/amount"
	"firstrole/advisor/internal/initial"
)

// given is an answer as it was typed.
type given struct {
	answer   advisor.Answer
	currency string // of an amount; may be empty
}

// readAnswer reads one line as an answer. Errors say what to type instead.
func readAnswer(q *advisor.Question, text string) (given, error) {
	if strings.EqualFold(text, "u") || strings.EqualFold(text, advisor.UnknownLabel) {
		return given{answer: advisor.UnknownAnswer}, nil
	}
	if q.Type == advisor.Number {
		return readNumber(q, text)
	}
	return readOptions(q, text)
}

func readNumber(q *advisor.Question, text string) (given, error) {
	// "12 messages a day" is how the question itself says it.
	if q.Unit != "" {
		text = strings.TrimSuffix(text, q.Unit)
	}
	n, currency, err := amount.ParseFor(q.Money, text)
	switch {
	case err != nil:
		return given{}, err
	case currency != "" && !q.Money:
		return given{}, errors.New("this number is no amount of money: leave the currency out")
	case n < q.Min || n > q.Max:
		return given{}, fmt.Errorf("type a number from %s to %s", advisor.Money(q.Min, ""), advisor.Money(q.Max, ""))
	}
	return given{advisor.Amount(n), currency}, nil
}

// sentence makes an error's words a sentence.
func sentence(err error) string {
	return initial.Upper(err.Error()) + "."
}

func readOptions(q *advisor.Question, text string) (given, error) {
	last := len(q.Options) + 1
	var chosen []string
	unknown := false
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' || r == ' ' }) {
		n, err := strconv.Atoi(word)
		switch {
		case err != nil || n < 1 || n > last:
			return given{}, fmt.Errorf("%q is none of the numbers from 1 to %d", word, last)
		case n == last:
			unknown = true
		default:
			chosen = append(chosen, q.Options[n-1].ID)
		}
	}
	chosen = q.Arrange(chosen)
	switch {
	case q.Type == advisor.One && unknown && len(chosen) > 0:
		return given{}, errors.New("only one answer counts here")
	case unknown && len(chosen) > 0:
		return given{}, fmt.Errorf("%d (%s) stands alone", last, advisor.UnknownLabel)
	case unknown:
		return given{answer: advisor.UnknownAnswer}, nil
	case len(chosen) == 0:
		return given{}, fmt.Errorf("type a number from 1 to %d", last)
	case q.Type == advisor.One && len(chosen) > 1:
		return given{}, errors.New("only one answer counts here")
	}
	for n, o := range q.Options {
		if o.Alone && len(chosen) > 1 && advisor.Choose(chosen...).Has(o.ID) {
			return given{}, fmt.Errorf("%d (%s) stands alone", n+1, o.Label)
		}
	}
	return given{answer: advisor.Choose(chosen...)}, nil
}
