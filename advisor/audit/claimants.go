package audit

import "slices"

// owners decides whose work a part is. Another profession is named beside a
// role only where the words for it say at least as much.
func (l *lexicon) owners(p passage, from, to int, hits []hit) []claim {
	best := map[string]claim{}
	score := map[string]int{}
	var order []string
	for _, h := range hits {
		owner, role, concepts := l.meant(p, from, to, h)
		c, known := best[owner]
		if !known {
			c = claim{from: from, to: to, owner: owner, role: role}
			order = append(order, owner)
		}
		c.hits = append(c.hits, h)
		for _, at := range concepts {
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

// meant gives the owner of a hit and the concepts that it points to. Work of
// either role is the role's whose field is named next to it, else in the
// sentence, else by the title.
func (l *lexicon) meant(p passage, from, to int, h hit) (owner string, role bool, concepts []int) {
	concepts = l.entries[h.phrase.tag]
	if l.either[h.phrase.tag] {
		field := l.field(p.tokens, from, to, h)
		if field == "" {
			field = l.field(p.tokens, 0, len(p.tokens), h)
		}
		if field == "" {
			field = p.role
		}
		if field == "" && p.both && l.ofRoles(concepts) {
			return Overlap, true, concepts
		}
		if field == "" {
			field = l.concepts[concepts[0]].owner // as the pack lists them
		}
		if field != "" {
			only := slices.DeleteFunc(slices.Clone(concepts), func(at int) bool { return l.concepts[at].owner != field })
			if len(only) > 0 {
				return field, l.concepts[only[0]].role, only
			}
		}
	}
	owner, role = l.owner(h.phrase.tag)
	return owner, role, concepts
}

// ofRoles reports concepts that are all duties of roles.
func (l *lexicon) ofRoles(concepts []int) bool {
	return !slices.ContainsFunc(concepts, func(at int) bool { return !l.concepts[at].role })
}

// field gives the role whose field is named nearest to a hit; empty where none
// is, or two are equally near.
func (l *lexicon) field(tokens []token, from, to int, h hit) string {
	nearest, owner := len(tokens)+1, ""
	for _, a := range l.about.find(tokens[from:to]) {
		if l.someone(tokens, hit{from: a.from + from, to: a.to + from}) {
			continue // "our community manager" names a person
		}
		d := 0
		switch start, end := a.from+from, a.to+from; {
		case start >= h.to:
			d = start - h.to + 1
		case end <= h.from:
			d = h.from - end + 1
		}
		switch o := l.concepts[a.phrase.tag].owner; {
		case d < nearest:
			nearest, owner = d, o
		case d == nearest && o != owner:
			owner = ""
		}
	}
	return owner
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
