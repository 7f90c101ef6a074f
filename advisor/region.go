package advisor

// region is a part of score space in which one verdict is given: the scores
// that keep all its limits. The regions of one set of rulings cover the whole
// space, and decide gives the same verdict everywhere in a region.
type region struct {
	verdict int
	leader  int // the role that leads everywhere in the region; -1: a tie
	limits  []limit
}

// limit says that the score of one role exceeds that of another by at least
// (strict: by more than) a number of points. The place after the last role
// stands for zero.
type limit struct {
	over, under int
	least       int
	strict      bool
}

// regions lists the regions of score space under rulings.
func (e *Engine) regions(r *rulings) []region {
	if r.required >= 0 {
		return []region{{verdict: r.required, leader: -1}}
	}
	var in []int
	for role, first := range e.first {
		if r.out[first] == allowed {
			in = append(in, role)
		}
	}
	zero := len(e.first)
	need := e.Audience.Need
	fallback := e.none
	if e.Audience.Method == MethodPath {
		fallback = e.either
	}
	switch len(in) {
	case 0:
		return []region{{verdict: fallback, leader: -1}}
	case 1:
		a := in[0]
		return []region{
			{fallback, a, []limit{{zero, a, -need, true}}},
			{e.first[a], a, []limit{{a, zero, need, false}}},
		}
	}
	var all []region
	for _, a := range in {
		for _, b := range in {
			if a == b {
				continue
			}
			var order []limit
			for _, c := range in {
				if c != a && c != b {
					order = append(order, limit{b, c, 0, false})
				}
			}
			ahead := append([]limit{{a, b, 0, true}}, order...)
			level := append([]limit{{a, b, 0, false}, {b, a, 0, false}}, order...)
			all = append(all, e.ordered(r, a, b, a, ahead)...)
			all = append(all, e.ordered(r, a, b, -1, level)...)
		}
	}
	return all
}

// ordered lists the regions in which a and b are the two highest, a not below
// b.
func (e *Engine) ordered(r *rulings, a, b, lead int, order []limit) []region {
	zero, need, margin := len(e.first), e.Audience.Need, e.Audience.Lead
	with := func(verdict int, more ...limit) region {
		return region{verdict, lead, append(more, order...)}
	}
	aShort, aEnough := limit{zero, a, -need, true}, limit{a, zero, need, false}
	bShort, bEnough := limit{zero, b, -need, true}, limit{b, zero, need, false}
	far, near := limit{a, b, margin, false}, limit{b, a, -margin, true}
	if e.Audience.Method == MethodPath {
		return []region{
			with(e.either, aShort),
			with(e.first[a], aEnough, far),
			with(e.either, aEnough, near),
		}
	}
	close := e.none
	if r.out[e.hybrid] == allowed {
		close = e.hybrid
	} else if r.out[e.hybrid] == forNow && lead >= 0 {
		close = e.first[a]
	}
	list := []region{with(e.none, aShort), with(e.first[a], aEnough, bShort)}
	if r.out[e.both] == allowed {
		return append(list, with(e.both, bEnough))
	}
	return append(list, with(e.first[a], bEnough, far), with(close, bEnough, near))
}
