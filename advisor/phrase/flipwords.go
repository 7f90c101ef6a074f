package phrase

import (
	"slices"
	"strings"

	"firstrole/advisor"
)

// Parts is how many answers have to change together.
func (f Flip) Parts() int { return len(f.parts) }

// Say gives a flip as a sentence that names at most so many answers to each
// question; 0 means all.
func (f Flip) Say(limit int) string {
	var parts []string
	for _, p := range f.parts {
		parts = append(parts, p.say(limit))
	}
	return strings.Join(parts, "; and ") + ". Then: " + Stop(f.to)
}

// longestChoice is how many sets of options are named for one question: they
// are long, and much alike. The JSON has them all.
const longestChoice = 1

// Brief gives a flip as one short sentence: "If “Money” were “no salary”:
// nobody yet."
func (f Flip) Brief() string {
	var parts []string
	for _, p := range f.parts {
		parts = append(parts, Quote(p.short)+" "+p.verb()+" "+choices(p.to, 1, p.larger))
	}
	return "If " + strings.Join(parts, ", and ") + ": " + Stop(Lower(f.to))
}

func (p flipPart) verb() string {
	switch p.how {
	case also:
		return "also held"
	case without:
		return "did not hold"
	}
	return "were"
}

func (p flipPart) say(limit int) string {
	text := p.short + ": "
	if p.how != instead {
		return text + string(p.how) + " " + choices(p.to, limit, 0)
	}
	if p.sets() {
		limit = longestChoice
	}
	text += choices(p.to, limit, p.larger)
	if p.from == "" {
		return text + " (not answered so far)"
	}
	return text + " instead of " + p.from
}

// sets reports whether an answer holds several options.
func (p flipPart) sets() bool {
	return slices.ContainsFunc(p.to, func(a flipAnswer) bool { return len(a.options) > 1 })
}

// choices gives answers of which any will do: "a", "b" or "c". It names all
// where the limit is 0; unnamed are those that were left out before.
func choices(all []flipAnswer, limit, unnamed int) string {
	var texts []string
	for _, a := range all {
		texts = append(texts, a.text)
	}
	if more := len(texts) - limit; limit > 0 && more+unnamed > 1 && more >= 0 {
		texts, unnamed = texts[:limit], unnamed+more
	}
	switch {
	case unnamed == 1:
		texts = append(texts, "one other choice")
	case unnamed > 1:
		texts = append(texts, "one of "+Number(unnamed)+" other choices")
	}
	return Or(texts)
}

// FlipsIntro says what the flips below it are, or that there are none.
func FlipsIntro(r *advisor.Result) string {
	if len(r.Flips) == 0 {
		switch r.FlipsSearched {
		case 0:
			return "What would change it was not searched: there are too many answers to try."
		case 1:
			return "No single answer would change this. Two at once were not tried."
		case 2:
			return "No two answers would change this. Three at once were not tried."
		}
		return "No three answers would change this."
	}
	switch len(r.Flips[0].Changes) {
	case 1:
		if len(r.Flips) == 1 {
			return "One other answer alone would change it:"
		}
		return "Each of these alone would change it:"
	case 2:
		return "No single answer would change it. Two together would:"
	}
	return "No two answers would change it. Three together would, for example:"
}

// FlipsMore leads to the flips that were not named before.
func FlipsMore(r *advisor.Result) string {
	if len(r.Flips) > 0 && len(r.Flips[0].Changes) == 2 {
		return "Each of these pairs would as well:"
	}
	return "Each of these alone would as well:"
}
