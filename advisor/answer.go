package advisor

import "slices"

// Answer is what a respondent gave to one question: "I don't know", one or
// more options, or a number. Its zero value is a blank.
type Answer struct {
	Unknown bool
	Options []string // in the question's order
	Number  int64    // counts only where IsNumber
	// IsNumber tells a given 0 from no number.
	IsNumber bool
}

// UnknownAnswer is "I don't know".
var UnknownAnswer = Answer{Unknown: true}

// Choose makes an answer of options.
func Choose(options ...string) Answer { return Answer{Options: options} }

// Amount makes an answer of a number.
func Amount(n int64) Answer { return Answer{Number: n, IsNumber: true} }

// Blank reports whether nothing was given.
func (a Answer) Blank() bool { return !a.Unknown && !a.IsNumber && len(a.Options) == 0 }

// Known reports whether something other than "I don't know" was given.
func (a Answer) Known() bool { return !a.Unknown && !a.Blank() }

// Has reports whether an option is among those given.
func (a Answer) Has(option string) bool { return slices.Contains(a.Options, option) }

// knows reports whether an answer tells something: it is known, and no option
// that stands for not knowing.
func (q *Question) knows(a Answer) bool {
	if !a.Known() || !q.Accepts(a) {
		return false
	}
	if q.Type != One {
		return true
	}
	o, _ := q.Option(a.Options[0])
	return !o.Unknown
}

// Equal reports whether two answers say the same.
func (a Answer) Equal(b Answer) bool {
	return a.Unknown == b.Unknown && a.IsNumber == b.IsNumber && a.Number == b.Number && slices.Equal(a.Options, b.Options)
}

func (q *Question) optionIndex(id string) int {
	for i := range q.Options {
		if q.Options[i].ID == id {
			return i
		}
	}
	return -1
}

// Option gives the option of that id.
func (q *Question) Option(id string) (Option, bool) {
	if i := q.optionIndex(id); i >= 0 {
		return q.Options[i], true
	}
	return Option{}, false
}

// Accepts reports whether an answer is one that the question allows.
func (q *Question) Accepts(a Answer) bool {
	switch {
	case a.Unknown:
		return !a.IsNumber && len(a.Options) == 0
	case q.Type == Number:
		return a.IsNumber && len(a.Options) == 0 && a.Number >= q.Min && a.Number <= q.Max
	case a.IsNumber || len(a.Options) == 0:
		return false
	case q.Type == One && len(a.Options) != 1:
		return false
	}
	last := -1
	for _, id := range a.Options {
		i := q.optionIndex(id)
		if i <= last || q.Options[i].Alone && len(a.Options) > 1 {
			return false
		}
		last = i
	}
	return true
}

// Arrange puts chosen options in the question's order, each once, and drops
// what the question does not have.
func (q *Question) Arrange(options []string) []string {
	var arranged []string
	for _, o := range q.Options {
		if slices.Contains(options, o.ID) {
			arranged = append(arranged, o.ID)
		}
	}
	return arranged
}
