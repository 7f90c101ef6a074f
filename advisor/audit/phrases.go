package audit

import (
	"slices"
	"strings"
)

// A phrase is a pattern of the pack, ready to be matched.
type phrase struct {
	elements []element
	text     string // as the pack writes it
	// weight grows with the number of words: a longer phrase says more.
	weight int
	tag    int // what the phrase stands for, to its owner
	// done: the phrase itself begins with what was done, as "suggested by".
	done bool
	// joined: words that join may stand within it.
	joined bool
}

// element is one place of a phrase: any of some words, each a sequence of stems.
type element struct {
	any   [][]string
	class string // the class that it is, if it is one
	wild  bool   // any few words
}

// gapWords is how many other words may stand between two of a phrase, looseWords
// how many where nothing was found otherwise, wildWords
// how many a wild element stands for at most.
const (
	gapWords   = 2
	looseWords = 5
	wildWords  = 6
)

// patterns is what a pack's patterns are read with.
type patterns struct {
	words map[string][][]string // word classes, by id
	// compounds are pairs of words of which the second loses its own meaning:
	// the media of "social media" are not the press.
	compounds map[[2]string]string
}

// parse reads a pattern. Small words are dropped unless the pattern is exact or
// has no others.
func (c patterns) parse(pattern string, small map[string]bool, exact bool) phrase {
	p := phrase{text: pattern, joined: strings.Contains(pattern, " and ")}
	var dropped []element
	for _, word := range strings.Fields(pattern) {
		if word == "…" || word == "..." {
			p.elements = append(p.elements, element{wild: true})
			continue
		}
		if id, ok := strings.CutPrefix(word, "<"); ok && strings.HasSuffix(id, ">") {
			id = strings.TrimSuffix(id, ">")
			p.elements = append(p.elements, element{any: c.words[id], class: id})
			if p.weight += 4; id == channelClass || id == "number" {
				p.weight -= 2 // many sentences name one
			}
			continue
		}
		e := element{}
		options := strings.Split(word, "/")
		if numbers(options) {
			options = []string{word}
		}
		isSmall := !exact
		for _, option := range options {
			if id, ok := strings.CutPrefix(option, "<"); ok {
				e.any = append(e.any, c.words[strings.TrimSuffix(id, ">")]...)
				isSmall = false
				continue
			}
			e.any = append(e.any, stems(option))
			isSmall = isSmall && allSmall(option, small)
		}
		if isSmall {
			dropped = append(dropped, e)
			continue
		}
		p.elements = append(p.elements, e)
		p.weight += 4
	}
	if len(p.elements) == 0 {
		p.elements, p.weight = dropped, len(dropped)
	}
	first, _, _ := strings.Cut(pattern, " ")
	p.done = strings.HasSuffix(first, "ed")
	c.join(p.elements)
	return p
}

// join lets the second word of a compound be found where the sentence has the
// compound.
func (c patterns) join(list []element) {
	for i := 1; i < len(list); i++ {
		for pair, joined := range c.compounds {
			if len(list[i].any) == 1 && slices.Equal(list[i].any[0], []string{pair[1]}) &&
				slices.ContainsFunc(list[i-1].any, func(w []string) bool { return slices.Equal(w, []string{pair[0]}) }) {
				list[i].any = [][]string{{joined}}
				break
			}
		}
	}
}

func numbers(words []string) bool {
	for _, w := range words {
		if strings.Trim(w, "0123456789") != "" {
			return false
		}
	}
	return true
}

func stems(word string) []string {
	var list []string
	for _, t := range tokenize(word, nil) {
		list = append(list, t.stem)
	}
	return list
}

func allSmall(word string, small map[string]bool) bool {
	for _, t := range tokenize(word, small) {
		if !t.small {
			return false
		}
	}
	return true
}
