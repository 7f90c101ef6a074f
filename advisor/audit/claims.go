package audit

import "slices"

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
