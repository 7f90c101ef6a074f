package survey

import "slices"

// words are a few words that are looked up again and again. One byte of each, as
// far from its end in all, nearly always tells them apart; then no more than one
// of them is compared.
type words struct {
	all  []string
	from int        // how far from the end that byte is; 0: there is none
	by   [256]uint8 // the places of the words by that byte, from 1
}

func newWords(all []string) words {
	shortest := 0
	if len(all) > 0 {
		shortest = len(slices.MinFunc(all, func(a, b string) int { return len(a) - len(b) }))
	}
	for from := 1; from <= shortest; from++ {
		w := words{all: all, from: from}
		apart := len(all) < len(w.by)
		for i, one := range all {
			place := &w.by[one[len(one)-from]]
			apart, *place = apart && *place == 0, uint8(i+1)
		}
		if apart {
			return w
		}
	}
	return words{all: all}
}

// find gives the place of a word.
func (w *words) find(word []byte) (int, bool) {
	if w.from == 0 {
		for i, one := range w.all {
			if one == string(word) {
				return i, true
			}
		}
		return 0, false
	}
	if len(word) < w.from {
		return 0, false
	}
	place := int(w.by[word[len(word)-w.from]]) - 1
	return place, place >= 0 && w.all[place] == string(word)
}
