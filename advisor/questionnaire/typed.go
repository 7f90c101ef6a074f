package questionnaire

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/amount"
)

// typed is an answer that was typed instead of marked.
type typed struct {
	answer   advisor.Answer
	currency string
	rest     string // what stands behind it
}

// unknowns are ways to say "I don't know".
var unknowns = []known{newKnown("I don't know"), newKnown("don't know"), newKnown("I do not know"), newKnown("do not know"), newKnown("not known"), newKnown("unknown"), newKnown("no idea")}

var (
	// listed is letters or marks with something between them.
	listed       = regexp.MustCompile(`^\(?\d*[a-z]{1,2}\)?(?:(?: ?[,;/+&] ?| and | )\(?\d*[a-z]{1,2}\)?)*[.)]?(?:,? please)?[.!]?$`)
	apart        = regexp.MustCompile(` ?[,;/+&] ?| and | `)
	letter       = regexp.MustCompile(`^\(?(\d*[a-z]{1,2})(?:\)|:| [-–—=]|[-–—=] |\. |,? please[.,!;]? )\s*(\S.*)$`)
	hedge        = regexp.MustCompile(`(?i)^(?:about|around|approx\.?|approximately|roughly|circa|ca\.?|some|maybe|perhaps|probably|say|~|up to|at least|at most|no more than|no less than|more than|less than|over|under)\s*`)
	behindNumber = regexp.MustCompile(` [-–—] |\s?[;(]|, |\n|\. `)
)

// readTyped reads words as an answer to a question: its letter or mark, several
// of them, its own words, a number; and then what stands behind it. ok is false
// where they are none.
func (w *walker) readTyped(q asked, s string) (t typed, ok bool) {
	s = strings.TrimSpace(strings.TrimLeft(s, "-–—=>→:* \n"))
	if s == "" {
		return typed{}, false
	}
	if q.Type == advisor.Number {
		t, err := readAmount(q, s)
		if err == nil {
			return t, true
		}
	}
	for _, read := range []func(asked, string) (typed, bool){w.byWords, byLetters, byLetter, w.byWordsAndMore} {
		if t, ok := read(q, s); ok {
			return t, true
		}
	}
	if first, rest, ok := strings.Cut(s, "\n"); ok {
		if t, ok := w.readTyped(q, first); ok {
			t.rest = strings.TrimSpace(t.rest + "\n" + rest)
			return t, true
		}
	}
	return typed{}, false
}

// answer makes an answer of places among a question's lines; ok is false where
// they do not stand together.
func (q asked) answer(places []int) (advisor.Answer, bool) {
	var options []string
	for _, i := range places {
		if i == q.unknown() {
			return advisor.UnknownAnswer, len(places) == 1
		}
		if q.Type == advisor.Number {
			return advisor.Answer{}, false
		}
		options = append(options, q.Options[i].ID)
	}
	a := advisor.Choose(q.Arrange(options)...)
	return a, q.Accepts(a)
}

// byWords reads the words of an answer, or of several one after the other.
func (w *walker) byWords(q asked, s string) (typed, bool) {
	all := scan(s)
	var places []int
	for i := 0; i < len(all); {
		if all[i].sign {
			i++
			continue
		}
		at, next := w.inWords(q, all, i)
		if at < 0 {
			return typed{}, false
		}
		places = append(places, at)
		i = next
	}
	if len(places) == 0 {
		return typed{}, false
	}
	a, ok := q.answer(places)
	return typed{answer: a}, ok
}

// inWords is the place of the answer whose own words begin at a token, -1 where
// none do, and the token behind them. Of two that begin alike the longer one is
// meant.
func (w *walker) inWords(q asked, all []token, i int) (at, next int) {
	at, next = -1, i
	for n, label := range w.known[q.number-1].labels {
		if q.Type == advisor.Number && n == 0 {
			continue
		}
		if end, ok := label.whole(all, i); ok && end > next {
			at, next = n, end
		}
	}
	for _, u := range unknowns {
		if end, ok := u.whole(all, i); ok && end > next {
			at, next = q.unknown(), end
		}
	}
	return at, next
}

// byLetters reads "b", "3b", "b and d".
func byLetters(q asked, s string) (typed, bool) {
	s = strings.Join(strings.Fields(fold(s)), " ")
	if !listed.MatchString(s) {
		return typed{}, false
	}
	var places []int
	s = strings.TrimSuffix(strings.TrimRight(s, ".!"), " please")
	for _, one := range apart.Split(strings.TrimRight(s, ","), -1) {
		at := q.lettered(strings.Trim(one, "()."))
		if at < 0 {
			return typed{}, false
		}
		places = append(places, at)
	}
	a, ok := q.answer(places)
	return typed{answer: a}, ok
}

// lettered is the place of an answer by its letter or its mark; a mark must be
// the question's own.
func (q asked) lettered(s string) int {
	if s == "" {
		return -1
	}
	s = strings.TrimPrefix(s, fmt.Sprint(q.number))
	if q.Type == advisor.Number && s == letters(0) {
		return -1
	}
	return q.place(s)
}

// byLetter reads "b - since May".
func byLetter(q asked, s string) (typed, bool) {
	first, _, _ := strings.Cut(s, "\n")
	m := letter.FindStringSubmatchIndex(fold(first))
	if m == nil || len(fold(first)) != len(first) {
		return typed{}, false
	}
	at := q.lettered(fold(first[m[2]:m[3]]))
	if at < 0 {
		return typed{}, false
	}
	a, ok := q.answer([]int{at})
	return typed{answer: a, rest: strings.TrimSpace(s[m[4]:])}, ok
}

// byWordsAndMore reads an answer's own words with more behind them.
func (w *walker) byWordsAndMore(q asked, s string) (typed, bool) {
	all := scan(s)
	if len(all) == 0 {
		return typed{}, false
	}
	at, next := w.inWords(q, all, 0)
	if at < 0 || next == len(all) || !all[next].sign {
		return typed{}, false
	}
	a, ok := q.answer([]int{at})
	return typed{answer: a, rest: trimmed(s[all[next].from:])}, ok
}

// readAmount reads a number, with what stands behind it. What somebody put in
// front of it, "about" or "at least", stays as a note with the number.
func readAmount(q asked, s string) (typed, error) {
	t, err := amountOf(q, s)
	if err == nil {
		return t, nil
	}
	if rest := hedge.ReplaceAllLiteralString(s, ""); rest != s {
		t, hedged := readAmount(q, rest)
		t.rest = trimmed(s)
		return t, hedged
	}
	for _, at := range behindNumber.FindAllStringIndex(s, -1) {
		if t, headErr := amountOf(q, s[:at[0]]); headErr == nil {
			t.rest = trimmed(s[at[0]:])
			return t, nil
		}
	}
	return typed{}, err
}

func amountOf(q asked, s string) (typed, error) {
	s = strings.TrimSpace(s)
	if q.Unit != "" && len(s) > len(q.Unit) && strings.EqualFold(s[len(s)-len(q.Unit):], q.Unit) {
		s = s[:len(s)-len(q.Unit)]
	}
	n, currency, err := amount.ParseFor(q.Money, strings.TrimRight(strings.TrimSpace(s), "."))
	switch {
	case err != nil:
		return typed{}, err
	case currency != "" && !q.Money:
		return typed{}, errors.New("this number is no amount of money")
	case n < q.Min || n > q.Max:
		return typed{}, fmt.Errorf("only numbers from %s to %s count here", advisor.Money(q.Min, ""), advisor.Money(q.Max, ""))
	}
	return typed{answer: advisor.Amount(n), currency: currency}, nil
}

// trimmed takes away what leads over to a remark.
func trimmed(s string) string {
	return strings.TrimSpace(strings.TrimLeft(s, " -–—:;,.=>→*\n"))
}
