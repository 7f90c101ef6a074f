package survey

import (
	"fmt"
	"slices"
	"strings"

	"firstrole/advisor/internal/clean"
	"firstrole/advisor/internal/near"
)

// meaning is what a heading or a key of a row stands for.
type meaning struct {
	column
	kind kind
	// almost is a question that was probably meant by what stands for nothing;
	// -1: none.
	almost int
	also   int // the other question, where the words mean two
	// whose is the audience that has such a question, where this one has none.
	whose *questionnaire
}

type kind uint8

const (
	foreign kind = iota // nothing that is asked
	answers             // a question, or an option of one
	double              // two questions
	asKey
	nameKey
	dateKey
	otherKey // of an answer sheet, and no matter here
)

// sheetKeys are those of an answer sheet beside the answers.
var sheetKeys = map[string]kind{
	"as": asKey, "name": nameKey, "answered": dateKey,
	"format": otherKey, "pack": otherKey, "currency": otherKey, "notes": otherKey,
}

// means finds what a heading stands for. It may have other names in further lines.
func (q *questionnaire) means(headings ...string) meaning {
	for _, heading := range headings {
		if kind, ok := sheetKeys[name(heading)]; ok {
			if _, asked := q.ids[strings.TrimSpace(heading)]; !asked {
				return meaning{column: column{place: -1}, kind: kind, almost: -1}
			}
		}
		switch found := q.column(heading); len(found) {
		case 0:
		case 1:
			return meaning{column: found[0], kind: answers, almost: -1}
		default:
			return meaning{column: found[0], kind: double, almost: -1, also: found[1].place}
		}
	}
	m := meaning{column: column{place: -1}, kind: foreign, almost: -1}
	for _, heading := range headings {
		if at := q.almost(heading); at >= 0 {
			m.almost = at
		}
	}
	return m
}

// almost is the question that a heading misses by a slip of the hand.
func (q *questionnaire) almost(heading string) int {
	var words []string
	var places []int
	for place, one := range q.questions {
		for _, word := range []string{one.ID, name(one.Ask), name(one.Short)} {
			words, places = append(words, word), append(places, place)
		}
	}
	word, ok := near.Word(unnumbered(heading), words)
	if !ok {
		return -1
	}
	return places[slices.Index(words, word)]
}

// isDouble is what is wrong with words that mean two questions.
func (q *questionnaire) isDouble(heading string, m meaning) wrong {
	return wrong{fmt.Sprintf("%q may be the question %s or %s", clean.Line(heading), q.questions[m.place].ID, q.questions[m.also].ID), "write the id of one of them"}
}

// isAlmost is what is wrong with words that nearly name a question.
func (q *questionnaire) isAlmost(heading string, m meaning) wrong {
	return wrong{fmt.Sprintf("%q is no question", clean.Line(heading)), fmt.Sprintf("did you mean %s?", q.questions[m.almost].ID)}
}

// isOther is what is wrong with an answer to a question for others.
func (q *questionnaire) isOther(heading string, m meaning) wrong {
	return wrong{fmt.Sprintf("the question %q is for %s, and this row is for %s", clean.Line(heading), m.whose.audience.ID, q.audience.ID), "leave it empty, or write " + m.whose.audience.ID + " under as"}
}
