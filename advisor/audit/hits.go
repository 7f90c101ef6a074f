package audit

import "slices"

// found gives the hits of a sentence that are worth reading: those within a
// longer one are its parts.
func (l *lexicon) found(tokens []token) []hit {
	all := slices.DeleteFunc(l.duties.find(tokens), func(h hit) bool { return tokens[h.from].form == noVerb && l.someone(tokens, h) })
	all = l.verbatim(tokens, all)
	for i := range all {
		if h := &all[i]; l.isPlace(tokens, h.from) {
			h.score = min(h.score, placeScore)
		}
	}
	// Sorted by place, a hit can only lie within one that begins before its end.
	var kept []hit
	for i, h := range all {
		within := false
		for j := max(0, i-60); j < min(len(all), i+60) && !within; j++ {
			g := all[j]
			within = j != i && g.score > h.score && g.from <= h.from && h.to <= g.to && inside(h.used, g.used)
		}
		if !within {
			kept = append(kept, h)
		}
	}
	return kept
}

// verbatim puts a duty's own text, where a sentence has it, in the place of what
// is found in it; but what both roles do stays theirs.
func (l *lexicon) verbatim(tokens []token, hits []hit) []hit {
	for _, own := range l.texts.find(tokens) {
		inner := func(h hit) bool { return own.from <= h.from && h.to <= own.to }
		if slices.ContainsFunc(hits, func(h hit) bool {
			o, _ := l.owner(h.phrase.tag)
			return inner(h) && o == Overlap && !l.either[h.phrase.tag]
		}) {
			continue
		}
		hits = append(slices.DeleteFunc(hits, inner), own)
		slices.SortStableFunc(hits, func(a, b hit) int { return a.from - b.from })
	}
	return hits
}

// placeScore is what a hit says that only names a place.
const placeScore = 2

// isPlace reports a word that "across" or "on" stands before, nearly.
func (l *lexicon) isPlace(tokens []token, at int) bool {
	for i := at - 1; i >= 0 && i >= at-3 && tokens[i+1].mark == 0; i-- {
		if len(l.places.first[tokens[i].low]) > 0 {
			return true
		}
		if !tokens[i].small {
			break
		}
	}
	return false
}

func inside(some, all []int) bool {
	for _, i := range some {
		if !slices.Contains(all, i) {
			return false
		}
	}
	return true
}
