package audit

import (
	"slices"
	"strings"
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

// found gives the hits of a sentence that are worth reading: those within a
// longer one are its parts.
func (l *lexicon) found(tokens []token) []hit {
	all := l.duties.find(tokens)
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

// claims finds whose work a sentence names, piece by piece.
func (l *lexicon) claims(tokens []token, hits []hit) []claim {
	cuts := l.pieces(tokens, hits)
	var out []claim
	pending := -1 // where pieces without a hit began, before the first with one
	at := 0
	for p := 0; p+1 < len(cuts); p++ {
		from, to := cuts[p], cuts[p+1]
		var mine []hit
		for at < len(hits) && hits[at].from < to {
			mine = append(mine, hits[at])
			at++
		}
		if tokens[from].mark == ':' {
			pending = -1 // a label is no part of the duty after it
		}
		if len(mine) == 0 {
			switch {
			case len(out) > 0:
				last := out[len(out)-1].from
				for k := len(out) - 1; k >= 0 && out[k].from == last; k-- {
					out[k].to = to
				}
			case pending < 0:
				pending = from
			}
			continue
		}
		if pending >= 0 {
			from, pending = pending, -1
		}
		out = append(out, l.owners(from, to, mine)...)
	}
	return l.unlabelled(tokens, l.withoutExamples(tokens, out))
}

// owners decides whose work a piece is. Another profession is named beside a
// role only where the words for it say at least as much.
func (l *lexicon) owners(from, to int, hits []hit) []claim {
	best := map[string]claim{}
	score := map[string]int{}
	var order []string
	for _, h := range hits {
		owner, role := l.owner(h.phrase.tag)
		c, known := best[owner]
		if !known {
			c = claim{from: from, to: to, owner: owner, role: role}
			order = append(order, owner)
		}
		c.hits = append(c.hits, h)
		for _, at := range l.entries[h.phrase.tag] {
			if !slices.Contains(c.concepts, at) {
				c.concepts = append(c.concepts, at)
			}
		}
		best[owner] = c
		score[owner] = max(score[owner], h.score)
	}
	topRole, topOther := 0, ""
	for _, o := range order {
		if best[o].role {
			topRole = max(topRole, score[o])
		} else if topOther == "" || score[o] > score[topOther] {
			topOther = o
		}
	}
	var out []claim
	if topOther != "" && score[topOther] >= topRole {
		for _, o := range order {
			if !best[o].role && (o == topOther || apart(best[o].hits, best[topOther].hits) && score[o] >= score[topOther]) {
				out = append(out, best[o])
			}
		}
		return out
	}
	return append(out, one(order, best, score, topRole, from, to))
}

// apart reports that some hit shares no word with any of others.
func apart(hits, others []hit) bool {
	for _, h := range hits {
		alone := true
		for _, o := range others {
			alone = alone && (h.to <= o.from || o.to <= h.from)
		}
		if alone {
			return true
		}
	}
	return false
}

// one joins what roles claim in a piece: the role whose words say clearly more,
// or both.
func one(order []string, best map[string]claim, score map[string]int, top, from, to int) claim {
	const clearly = 2
	var owners []string
	for _, o := range order {
		if best[o].role && score[o] > top-clearly {
			owners = append(owners, o)
		}
	}
	// A word that both claim gives way to one that a role has for itself.
	if len(owners) > 1 {
		if own := slices.DeleteFunc(slices.Clone(owners), func(o string) bool { return o == Overlap }); len(own) == 1 && score[own[0]] >= score[Overlap] {
			owners = own
		}
	}
	c := claim{from: from, to: to, owner: Overlap, role: true}
	if len(owners) == 1 {
		c.owner = owners[0]
	}
	for _, o := range owners {
		c.hits = append(c.hits, best[o].hits...)
		for _, at := range best[o].concepts {
			if !slices.Contains(c.concepts, at) {
				c.concepts = append(c.concepts, at)
			}
		}
	}
	return c
}

// withoutExamples gives what is only an example, in brackets or after "such as",
// to the duty before it.
func (l *lexicon) withoutExamples(tokens []token, list []claim) []claim {
	examples := l.examples.find(tokens)
	var out []claim
	for _, c := range list {
		n := len(out)
		most := c.score()
		if n == 0 || c.owner == Overlap || c.owner == out[n-1].owner {
			out = append(out, c)
			continue
		}
		// One word amid many others says little; alone in a list, it is an entry.
		if most <= 4 && c.to-c.from > 3 && c.from == out[n-1].to && out[n-1].score() > 4 {
			out[n-1].to = c.to
			continue
		}
		after := slices.ContainsFunc(examples, func(h hit) bool { return h.from <= c.from && h.from >= out[n-1].from })
		if bracketed(tokens, c) && most <= 8 || after && (c.role || most <= 4) {
			out[n-1].to = c.to
			continue
		}
		out = append(out, c)
	}
	return out
}

// bracketed reports a claim within brackets: they open at or before it, and
// something stands before them.
func bracketed(tokens []token, c claim) bool {
	open := 0
	for i := 1; i <= c.from; i++ {
		if tokens[i].mark == '(' {
			open++
		}
	}
	return open%2 == 1
}

// unlabelled drops what is found in a label ("Content: …") where more is found
// after it.
func (l *lexicon) unlabelled(tokens []token, list []claim) []claim {
	label := 0
	for i := 1; i < len(tokens) && i <= 5; i++ {
		if tokens[i].mark == ':' {
			label = i
		}
	}
	after := 0
	for _, c := range list {
		if c.from >= label {
			after = max(after, c.score())
		}
	}
	if label == 0 {
		return list
	}
	return slices.DeleteFunc(list, func(c claim) bool { return c.to <= label && c.score() <= after })
}

// textOf gives the words of a sentence from one token to another, without the
// joining words at its ends.
func (l *lexicon) textOf(s string, tokens []token, from, to int) string {
	for from < to-1 && l.joining(tokens[from:to]) {
		from++
	}
	for to > from+1 && l.joining(tokens[to-1:to]) {
		to--
	}
	if from >= to {
		return ""
	}
	end := tokens[to-1].end
	// A bracket that was opened within is closed.
	if rest := s[end:]; strings.HasPrefix(rest, ")") && strings.Contains(s[tokens[from].start:end], "(") {
		end++
	}
	return strings.TrimSpace(s[tokens[from].start:end])
}

// joining reports tokens that begin with a joining word of one token.
func (l *lexicon) joining(tokens []token) bool {
	for _, at := range l.joins.first[tokens[0].low] {
		if p := l.joins.phrases[at]; len(p.elements) == 1 && l.joins.matchAt(p.elements[0], tokens, 0) == 1 {
			return true
		}
	}
	return false
}

// wordsOf gives the words of the ad that hits rest on, in order, each once.
func wordsOf(s string, tokens []token, hits []hit) []string {
	list := []string{}
	for _, h := range hits {
		w := strings.ToLower(strings.Join(strings.Fields(s[tokens[h.from].start:tokens[h.to-1].end]), " "))
		if !slices.Contains(list, w) {
			list = append(list, w)
		}
	}
	return list
}
