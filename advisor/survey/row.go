package survey

import (
	"strings"
	"unicode/utf8"

	"firstrole/advisor"
	"firstrole/advisor/internal/problem"
)

// row is one row as it was read, and what came of it.
type row struct {
	number int
	line   int    // of its first character, from 1
	text   []byte // as it stands in the file
	fields []string
	places []place // of the fields
	err    *problem.Problem

	as       *questionnaire // nil: not known, for a reason among the problems
	name     string
	date     string
	verdict  *advisor.Verdict // nil: there are problems
	strength advisor.Strength
	problems problem.List
}

// place is where a field begins: a line, and a byte in it, both from 1.
type place struct{ line, column int }

func (r *row) begin() {
	r.fields, r.places, r.err, r.as, r.name, r.date, r.verdict, r.problems = r.fields[:0], r.places[:0], nil, nil, "", "", nil, nil
}

// report records a problem at a field.
func (r *row) report(file string, field int, bad wrong) {
	at := r.places[min(field, len(r.places)-1)]
	r.problems = append(r.problems, r.problem(file, at, bad))
}

func (r *row) problem(file string, at place, bad wrong) problem.Problem {
	text := lineOf(string(r.text), at.line-r.line)
	column := 1 + utf8.RuneCountInString(text[:min(max(at.column-1, 0), len(text))])
	return problem.Problem{File: file, Line: at.line, Column: column, Message: bad.message, Hint: bad.hint, Text: text}
}

// lineOf gives a line of a text, the first being 0.
func lineOf(text string, n int) string {
	for ; n > 0; n-- {
		_, text, _ = strings.Cut(text, "\n")
	}
	text, _, _ = strings.Cut(text, "\n")
	return strings.TrimSuffix(text, "\r")
}
