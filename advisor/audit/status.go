package audit

import (
	"slices"

	"firstrole/advisor"
)

// cues are the places in a sentence that say how its duties are meant.
type cues struct {
	tokens                 []token
	denied, deniedAfter    []hit
	delegated, delegatedBy []hit
	limited, beyond, turns []hit
	shared                 []hit
	with                   []hit // verbs with whom they go
	opens                  []hit // where a new "you will" begins
	// partners are stretches that name whom somebody works with.
	partners [][2]int
}

func (l *lexicon) cuesOf(tokens []token) cues {
	c := cues{tokens: tokens}
	guarded := l.notDenied.find(tokens)
	free := func(hits []hit) []hit {
		return slices.DeleteFunc(hits, func(h hit) bool {
			return slices.ContainsFunc(guarded, func(g hit) bool { return g.from <= h.from && h.from < g.to })
		})
	}
	c.denied, c.deniedAfter = free(l.denied.find(tokens)), free(l.deniedAfter.find(tokens))
	// "not part of" denies what stands before it, not what comes after.
	c.denied = slices.DeleteFunc(c.denied, func(h hit) bool {
		return slices.ContainsFunc(c.deniedAfter, func(g hit) bool { return g.from <= h.from && h.from < g.to })
	})
	for _, h := range l.delegated.find(tokens) {
		if l.subject(tokens, h.from) {
			c.delegated = append(c.delegated, h)
		}
	}
	c.delegatedBy = l.delegatedAfter.find(tokens)
	c.limited, c.beyond, c.turns = l.limited.find(tokens), l.beyond.find(tokens), l.turn.find(tokens)
	c.shared, c.opens = l.shared.find(tokens), l.dutyCue.find(tokens)
	for _, h := range c.shared {
		if slices.ContainsFunc(h.phrase.elements, func(e element) bool { return e.wild }) {
			c.partners = append(c.partners, [2]int{h.from, h.to}) // "with the … team" names them itself
			continue
		}
		c.partners = append(c.partners, [2]int{h.to, c.partnerEnd(h, h.from == 0)})
	}
	c.with = l.partners.find(tokens)
	for _, h := range c.with {
		c.partners = append(c.partners, [2]int{h.to, c.partnerEnd(h, false)})
	}
	return c
}

// subject reports a place where a sentence or a part of it begins: "our agency
// does", not "with our agency". A command such as "brief our" begins one too.
func (l *lexicon) subject(tokens []token, at int) bool {
	if at == 0 || tokens[at].mark != 0 || l.joining(tokens[at-1:at]) {
		return true
	}
	before := tokens[at-1].low
	return before == "so" || before == "will" || before == "because" || before == "since" || before == "as" && at > 1
}

// partnerEnd is where the words for whom one works with end; opening: the
// sentence begins with them ("Together with customer care, follow up …").
func (c *cues) partnerEnd(h hit, opening bool) int {
	for i := h.to; i < len(c.tokens); i++ {
		switch c.tokens[i].low {
		case "to", "on", "for", "about", "in":
			if i > h.to {
				return i
			}
		}
		if i > h.to+1 && c.tokens[i].form == plain && c.tokens[i-1].low == "and" {
			return i
		}
		if c.tokens[i].mark == '(' || c.tokens[i].mark == ':' || opening && c.tokens[i].mark != 0 && i > h.to {
			return i
		}
	}
	return len(c.tokens)
}

// partner reports a hit that only names whom somebody works with.
func (c *cues) partner(h hit) bool {
	return slices.ContainsFunc(c.partners, func(p [2]int) bool { return p[0] <= h.from && h.from < p[1] })
}

// wanted reports a hit within words that only say who is sought: "looking for a
// content creator to".
func (c *cues) wanted(h hit) bool {
	return slices.ContainsFunc(c.opens, func(o hit) bool { return o.from <= h.from && h.to <= o.to && o.to-o.from > 3 })
}

// turning reports that something in tokens[from:to] changes how duties are
// meant.
func (c *cues) turning(from, to int) bool {
	for _, list := range [][]hit{c.denied, c.delegated, c.turns} {
		if slices.ContainsFunc(list, func(h hit) bool { return from <= h.from && h.from < to }) {
			return true
		}
	}
	return false
}

// across reports a hit with words on both sides of "beyond" or "but".
func (c *cues) across(h hit) bool {
	over := func(k hit) bool { return h.from < k.from && k.to < h.to }
	return slices.ContainsFunc(c.beyond, over) || slices.ContainsFunc(c.turns, over)
}

// status says how a duty at the tokens from…to, found by words at first…last,
// is meant.
func (c *cues) status(section advisor.AuditSection, d claim) Status {
	first, last := d.hits[0].from, d.hits[0].to
	for _, h := range d.hits {
		first, last = min(first, h.from), max(last, h.to)
	}
	if section == advisor.SectionDenied {
		return Denied
	}
	for _, h := range c.denied {
		if h.from <= first && first < c.reach(h) {
			if c.beyondAt(first, last) >= 0 {
				return Limited
			}
			return Denied
		}
	}
	for _, h := range c.deniedAfter {
		if last <= h.from && !c.turned(last, h.from) {
			return Denied
		}
	}
	for _, h := range c.delegated {
		if h.from <= first && !c.turned(h.to, first) && !c.opened(h.to, first) {
			return Delegated
		}
	}
	for _, h := range c.delegatedBy {
		if last <= h.from && !c.turned(last, h.from) {
			return Delegated
		}
	}
	if !d.role {
		for _, h := range c.limited {
			if h.to <= first && h.to >= first-2 || h.from >= first && h.to <= last {
				return Limited
			}
		}
	}
	within := func(h hit) bool {
		// "Work with influencers" is the duty itself.
		itself := slices.ContainsFunc(d.hits, func(k hit) bool { return k.from <= h.from && h.from < k.to })
		return d.from <= h.from && h.from < last && !itself
	}
	if len(c.shared) > 0 || slices.ContainsFunc(c.with, within) {
		return Shared
	}
	return Own
}

// beyondAt gives where, between the marks around some tokens, "beyond" stands;
// -1: nowhere.
func (c *cues) beyondAt(first, last int) int {
	for first > 0 && c.tokens[first].mark == 0 {
		first--
	}
	for last < len(c.tokens) && c.tokens[last].mark == 0 {
		last++
	}
	for _, b := range c.beyond {
		if first <= b.from && b.from < last {
			return b.from
		}
	}
	return -1
}

// reach is the token at which a denial ends. A single "no" or "not" reaches to
// the next comma, unless the list goes on with "or" or "nor".
func (c *cues) reach(h hit) int {
	end := len(c.tokens)
	for _, t := range c.turns {
		if t.from >= h.to {
			end = min(end, t.from)
		}
	}
	for _, o := range c.opens {
		if o.from > h.to { // "not responsible for" goes on denying
			end = min(end, o.from)
		}
	}
	if h.to-h.from > 1 {
		return end
	}
	comma, or := end, -1
	for i := h.to; i < end; i++ {
		if c.tokens[i].mark != 0 && comma == end {
			comma = i
		}
		if c.tokens[i].low == "or" || c.tokens[i].low == "nor" {
			or = i
		}
	}
	if or < comma {
		return comma
	}
	for i := or + 1; i < end; i++ {
		if c.tokens[i].mark != 0 && i > or+1 {
			return i
		}
	}
	return end
}

func (c *cues) turned(from, to int) bool {
	return slices.ContainsFunc(c.turns, func(t hit) bool { return t.from >= from && t.from < to })
}

func (c *cues) opened(from, to int) bool {
	return slices.ContainsFunc(c.opens, func(t hit) bool { return t.from >= from && t.from < to })
}
