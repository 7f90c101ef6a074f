package audit

import (
	"slices"
)

// claim is a part of a sentence that names work of one owner.
type claim struct {
	from, to int // tokens
	owner    string
	role     bool
	concepts []int // of the lexicon
	hits     []hit
}

// score is what the best of its hits says.
func (c claim) score() int {
	most := 0
	for _, h := range c.hits {
		most = max(most, h.score)
	}
	return most
}

// join takes in the claim after it.
func (c *claim) join(next claim) {
	c.to = next.to
	c.hits = append(slices.Clone(c.hits), next.hits...)
	c.concepts = slices.Clone(c.concepts)
	for _, at := range next.concepts {
		if !slices.Contains(c.concepts, at) {
			c.concepts = append(c.concepts, at)
		}
	}
}

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

// pieces cuts a sentence where one duty may end and the next begin. A hit that
// reaches over a cut undoes it.
func (l *lexicon) pieces(tokens []token, hits []hit) []int {
	cuts := map[int]bool{0: true}
	for i, t := range tokens {
		if t.mark != 0 {
			cuts[i] = true
		}
	}
	for _, h := range l.joins.find(tokens) {
		cuts[h.from] = true
	}
	for _, h := range l.beyond.find(tokens) {
		cuts[h.from] = true
	}
	for _, h := range hits {
		for i := h.from + 1; i < h.to; i++ {
			delete(cuts, i)
		}
	}
	var list []int
	for i := range tokens {
		if cuts[i] {
			list = append(list, i)
		}
	}
	return append(list, len(tokens))
}

// part is a stretch of a sentence between two cuts.
type part struct {
	from, to int
	// tail is where what only says why, when or who begins; to, if nowhere.
	tail int
	// begins: a clause of its own begins here.
	begins bool
	// beside: the words are examples or details of what stands before.
	beside bool
}

// parts cuts a sentence and says how each part stands to those before it.
func (l *lexicon) parts(tokens []token, c cues, hits []hit) []part {
	cuts := l.pieces(tokens, hits)
	lead := l.lead(tokens)
	examples := l.examples.find(tokens)
	var list []part
	done := false // a clause with a verb has begun, after which a colon opens details
	details, inherits := false, false
	for i := 0; i+1 < len(cuts); i++ {
		p := part{from: cuts[i], to: cuts[i+1]}
		p.begins = i == 0 || l.begins(tokens, p.from, lead) || c.turning(p.from, min(p.from+early, p.to))
		switch {
		case tokens[p.from].mark == ':' && done && i > 0:
			details = !p.begins
		case p.begins && i > 0:
			details = false
		}
		if i > 0 && p.begins && tokens[p.from].mark == 0 && l.joining(tokens[p.from:]) && list[i-1].tail < list[i-1].to && l.aim(tokens, list[i-1].tail) {
			p.begins = false // "to drive traffic and increase engagement"
			p.beside = true
		}
		p.beside = p.beside || details || i > 0 && !p.begins && (l.along(tokens, p.from, lead) || slices.ContainsFunc(examples, func(h hit) bool { return h.from == p.from }))
		if p.beside && !p.begins {
			details = true // a list goes on being one
		}
		if i == 0 || p.begins {
			done = lead != noVerb && l.begins(tokens, p.from, lead)
		}
		p.tail = l.tail(tokens, p.from, p.to)
		if !p.begins && i > 0 && (l.tail(tokens, p.from-1, p.to) == p.from || l.detailed(tokens, list[i-1].from, p.from) || inherits) {
			p.tail = p.from // "from talks and press conferences"
			inherits = l.done(hits, p.from)
		} else {
			inherits = false
		}
		list = append(list, p)
	}
	return list
}

// done reports that some work was named before a place.
func (l *lexicon) done(hits []hit, at int) bool {
	return slices.ContainsFunc(hits, func(h hit) bool { return h.to <= at && h.score > placeScore })
}

// claims finds whose work a sentence names, part by part. A part that does not
// begin a clause is a claim of its own only if its words say enough.
func (l *lexicon) claims(p passage, c cues, hits []hit) []claim {
	tokens := p.tokens
	for i := range hits {
		if l.detailed(tokens, 0, hits[i].from) {
			hits[i].score = (hits[i].score + 1) / 2
		}
	}
	// One word in a circumstance is no work of another profession: "answer mail
	// from the website".
	hits = slices.DeleteFunc(hits, func(h hit) bool {
		_, role := l.owner(h.phrase.tag)
		return !role && h.score <= placeScore
	})
	var out []claim
	pending := -1 // where parts without a hit began, before the first with one
	at := 0
	examples := l.examples.find(tokens)
	var inner []claim // within brackets, of both roles
	for _, pt := range l.parts(tokens, c, hits) {
		var mine, tails []hit
		for ; at < len(hits) && hits[at].from < pt.to; at++ {
			if hits[at].from < pt.tail {
				mine = append(mine, hits[at])
			} else {
				tails = append(tails, hits[at])
			}
		}
		if tokens[pt.from].mark == ':' && !pt.beside {
			pending = -1 // a label is no part of the duty after it
		}
		if len(mine) == 0 && (len(out) == 0 || pt.begins) {
			mine = tails
		}
		from := pt.from
		if pending >= 0 {
			from = pending
		}
		var found []claim
		if len(mine) > 0 {
			found = l.owners(p, from, pt.to, mine)
		}
		if len(out) == 0 && pt.from > 0 && (pt.beside || slices.ContainsFunc(examples, func(h hit) bool { return h.from < pt.to && h.from < mineFrom(mine) })) {
			// One word among details names no work.
			found = slices.DeleteFunc(found, func(c claim) bool {
				return c.score() <= oneWord && (!c.role || pt.beside && !verbIn(tokens[pt.from:c.hits[0].to]))
			})
		}
		if len(out) > 0 && !pt.begins {
			found = slices.DeleteFunc(found, func(c claim) bool { return !l.stands(tokens, pt, c, out[len(out)-1]) })
		}
		if len(found) == 1 && len(out) > 0 && found[0].owner == Overlap && tokens[pt.from].mark != '(' && bracketed(tokens, found[0]) {
			inner, found = append(inner, found[0]), nil // "(Instagram and our newsletter)"
		}
		switch {
		case len(found) == 1 && len(out) > 0 && !pt.begins && found[0].role && found[0].owner == out[len(out)-1].owner && !c.turning(pt.from, pt.to):
			out[len(out)-1].join(found[0])
			pending = -1
		case len(found) > 0:
			out = append(out, found...)
			pending = -1
		case len(out) > 0 && !pt.begins && pending < 0:
			last := out[len(out)-1].from
			for k := len(out) - 1; k >= 0 && out[k].from == last; k-- {
				out[k].to = pt.to
			}
		case pending < 0:
			pending = pt.from
		}
	}
	if pending >= 0 && len(out) > 0 {
		out[len(out)-1].to = len(tokens)
	}
	return append(l.unlabelled(tokens, l.withoutExamples(tokens, c, out)), inner...)
}

// mineFrom is where the first of some hits begins.
func mineFrom(hits []hit) int {
	if len(hits) == 0 {
		return 0
	}
	return hits[0].from
}

func verbIn(tokens []token) bool {
	return slices.ContainsFunc(tokens, func(t token) bool { return t.form != noVerb })
}

// oneWord is what a single word says.
const oneWord = 4

// enough is the score from which a part that begins no clause is a duty of its
// own beside another owner's.
const enough = 8

// stands reports a claim that is one of its own, though its part begins no
// clause: "moderation, graphic design and events".
func (l *lexicon) stands(tokens []token, pt part, c, before claim) bool {
	if c.owner == before.owner && c.role {
		return true // joined with it later
	}
	if pt.tail == pt.from {
		return false
	}
	words := 0
	for i := pt.from; i < c.hits[0].to; i++ {
		if !tokens[i].small && !l.joining(tokens[i:]) {
			words++
		}
	}
	covered := len(c.hits[0].used)*2 >= words
	switch {
	case pt.beside:
		return !c.role && c.score() >= enough
	case c.owner == Overlap && tokens[pt.from].mark != '(' && bracketed(tokens, c):
		return covered
	case c.role:
		return c.score() >= enough && covered
	}
	return c.score() >= enough || covered && c.score() >= 4
}
