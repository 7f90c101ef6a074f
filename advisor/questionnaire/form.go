package questionnaire

import (
	"fmt"
	"strconv"

	"firstrole/advisor"
)

// form is the questions of an audience as they are numbered in a mail.
type form struct {
	pack     *advisor.Pack
	audience *advisor.Audience
	asked    []asked // at the place of its number, less one
	longest  int     // see most; 0 until it was worked out
}

// most is how many questions of part 1 one person is asked at most: fewer than
// stand in the mail, where some are for those alone who answered so.
func (f *form) most() int {
	if f.longest > 0 {
		return f.longest
	}
	f.longest = len(f.part(1))
	if e, err := advisor.NewEngine(f.pack, f.audience.ID); err == nil { // of a whole pack it always is
		f.longest = e.Most()
	}
	return f.longest
}

// asked is a question with its number.
type asked struct {
	*advisor.Question
	number int
}

func newForm(p *advisor.Pack, as string) (*form, error) {
	f := &form{pack: p}
	for i := range p.Audiences {
		if p.Audiences[i].ID == as {
			f.audience = &p.Audiences[i]
		}
	}
	if f.audience == nil {
		return nil, fmt.Errorf("the pack asks no %q", as)
	}
	for part := 1; part <= 2; part++ {
		for i := range p.Questions {
			if q := &p.Questions[i]; q.As == as && q.Part == part {
				f.asked = append(f.asked, asked{q, len(f.asked) + 1})
			}
		}
	}
	return f, nil
}

func (f *form) part(part int) []asked {
	var all []asked
	for _, q := range f.asked {
		if q.Part == part {
			all = append(all, q)
		}
	}
	return all
}

func (f *form) named(id string) asked {
	for _, q := range f.asked {
		if q.ID == id {
			return q
		}
	}
	return asked{}
}

// answers is how many lines a question has: its options or its number, and last
// "I don't know".
func (q asked) answers() int { return q.unknown() + 1 }

// unknown is the place of "I don't know" among the answers.
func (q asked) unknown() int {
	if q.Type == advisor.Number {
		return 1
	}
	return len(q.Options)
}

// label is what stands behind a mark.
func (q asked) label(i int) string {
	switch {
	case i == q.unknown():
		return advisor.UnknownLabel
	case q.Type == advisor.Number:
		return q.Unit
	}
	return q.Options[i].Label
}

// mark names an answer: "3b".
func (q asked) mark(i int) string { return strconv.Itoa(q.number) + letters(i) }

// letters counts a, b … z, aa, ab …
func letters(i int) string {
	if i < 26 {
		return string(rune('a' + i))
	}
	return letters(i/26-1) + letters(i%26)
}

// place is the answer that letters stand for, -1 where there is none.
func (q asked) place(name string) int {
	for i := range q.answers() {
		if letters(i) == name {
			return i
		}
	}
	return -1
}

// marked finds the answer that a mark names.
func (f *form) marked(mark string) (q asked, i int, ok bool) {
	digits := 0
	for digits < len(mark) && mark[digits] >= '0' && mark[digits] <= '9' {
		digits++
	}
	if digits == 0 || digits == len(mark) {
		return asked{}, 0, false
	}
	q, ok = f.numbered(mark[:digits])
	if !ok {
		return asked{}, 0, false
	}
	i = q.place(mark[digits:])
	return q, i, i >= 0
}

// numbered finds a question by its number as it is written.
func (f *form) numbered(digits string) (asked, bool) {
	n, err := strconv.Atoi(digits)
	if err != nil || n < 1 || n > len(f.asked) || digits[0] == '0' {
		return asked{}, false
	}
	return f.asked[n-1], true
}
