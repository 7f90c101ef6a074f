package code

import (
	"firstrole/advisor"
)

// layout says which digits a sheet is made of, in which order. It goes through
// them for writing and for reading alike; what it gives back is the sheet that
// the digits make. Only a reader's digits can make none.
func layout(d digits, s advisor.Sheet, p *advisor.Pack) (advisor.Sheet, bool) {
	out := advisor.Sheet{Pack: p.Digest, Answers: map[string]advisor.Answer{}, Notes: map[string]string{}}
	at := 0
	for i, a := range p.Audiences {
		if a.ID == s.As {
			at = i
		}
	}
	as := d.digit(uint64(at), uint64(len(p.Audiences)))
	out.As = p.Audiences[as].ID
	out.Currency = currency(d, s.Currency, Usual(p))
	for i := range p.Questions {
		q := &p.Questions[i]
		if q.As != out.As {
			continue
		}
		a, ok := answer(d, q, s.Answers[q.ID])
		if !ok {
			return advisor.Sheet{}, false
		}
		if !a.Blank() {
			out.Answers[q.ID] = a
		}
	}
	return out, true
}

// Usual is the currency in which the pack knows pay, empty if in none. A code
// carries it in one digit.
func Usual(p *advisor.Pack) string {
	for _, role := range p.Roles {
		for _, rung := range role.Ladder {
			if rung.Pay.Currency != "" {
				return rung.Pay.Currency
			}
		}
	}
	return ""
}

// currency takes one digit for none or the usual one, and another for the three
// letters of a rarer one.
func currency(d digits, name, usual string) string {
	kind, number := uint64(0), uint64(0)
	switch {
	case name == "":
	case name == usual:
		kind = 1
	default:
		kind = 2
		for _, r := range []byte(name) {
			number = number*26 + uint64(r-'A')
		}
	}
	switch d.digit(kind, 3) {
	case 0:
		return ""
	case 1:
		return usual
	}
	number = d.digit(number, 26*26*26)
	return string([]byte{'A' + byte(number/26/26), 'A' + byte(number/26%26), 'A' + byte(number%26)})
}

// The lowest values of every answer.
const (
	blank   = 0
	unknown = 1
	known   = 2 // the first known answer
)

// answer takes the digits of one answer.
func answer(d digits, q *advisor.Question, a advisor.Answer) (advisor.Answer, bool) {
	switch q.Type {
	case advisor.Number:
		return number(d, q, a)
	case advisor.Several:
		return set(d, q, a)
	}
	value := basic(a)
	if value == known {
		for i, o := range q.Options {
			if a.Has(o.ID) {
				value = known + uint64(i)
			}
		}
	}
	value = d.digit(value, known+uint64(len(q.Options)))
	if value < known {
		return plain(value), true
	}
	return advisor.Choose(q.Options[value-known].ID), true
}

// basic tells blank, unknown and known answers apart; plain is its inverse for
// the first two.
func basic(a advisor.Answer) uint64 {
	switch {
	case a.Blank():
		return blank
	case a.Unknown:
		return unknown
	}
	return known
}

func plain(value uint64) advisor.Answer { return advisor.Answer{Unknown: value == unknown} }

// set takes one digit: of the known answers first the options that stand alone,
// then the sets of the others, an option's bit being its place among them.
func set(d digits, q *advisor.Question, a advisor.Answer) (advisor.Answer, bool) {
	value := basic(a)
	var alone, free []string
	bits := uint64(0)
	for _, o := range q.Options {
		switch {
		case !o.Alone:
			if a.Has(o.ID) {
				bits |= 1 << len(free)
			}
			free = append(free, o.ID)
			continue
		case a.Has(o.ID):
			value = known + uint64(len(alone))
		}
		alone = append(alone, o.ID)
	}
	sets := known + uint64(len(alone)) - 1 // plus the bits, of which one is set
	if bits > 0 {
		value = sets + bits
	}
	value = d.digit(value, sets+1<<len(free))
	switch {
	case value < known:
		return plain(value), true
	case value <= sets:
		return advisor.Choose(alone[value-known]), true
	}
	var chosen []string
	for i, id := range free {
		if (value-sets)&(1<<i) != 0 {
			chosen = append(chosen, id)
		}
	}
	return advisor.Choose(chosen...), true
}
