package audit

import "slices"

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
