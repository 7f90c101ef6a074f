package advisor

// runnerUp is the verdict that one asks about when this is given, with what the
// scores lack for it: the one that lies nearest. Where gates leave no other, they
// are set aside, first those that are open or ask for a verdict, then all: the
// runner-up is what would be given without them, or what lies nearest then. It
// is -1 where there is none at all.
func (e *Engine) runnerUp(p *position, steady *rulings) (verdict int, lacks []Lack) {
	if verdict, lacks = e.nearestVerdict(p, steady); verdict >= 0 {
		return verdict, lacks
	}
	settled := e.settleOpen(p.truths)
	for g, value := range settled {
		if e.gates[g].Effect == Requires && value == True {
			settled[g] = False
		}
	}
	var free, none rulings
	e.rule(settled, &free)
	none = rulings{required: -1, out: make([]exclude, len(e.verdicts))}
	for _, r := range []*rulings{&free, &none} {
		if o := e.decide(p.scores, 1, r); o.verdict != p.verdict {
			return o.verdict, nil
		}
		if verdict, lacks = e.nearestVerdict(p, r); verdict >= 0 {
			return verdict, lacks
		}
	}
	return -1, nil
}

// nearestVerdict is the other verdict that the scores are nearest to, the first
// in file order among equals; -1 where there is none. Of several ways to it that
// are as near, the one is told on which least is lacking: it leaves the roles in
// the order in which they stand.
func (e *Engine) nearestVerdict(p *position, r *rulings) (int, []Lack) {
	var best region
	var told []Lack
	at := -1
	for _, rg := range e.regions(r) {
		if rg.verdict == p.verdict {
			continue
		}
		d, ok := wholeDistance(rg, p.scores)
		if !ok || at >= 0 && (d > at || d == at && rg.verdict > best.verdict) {
			continue
		}
		lacks := e.lacks(rg, p.scores)
		if at < 0 || d < at || rg.verdict < best.verdict || disorder(lacks) < disorder(told) {
			best, at, told = rg, d, lacks
		}
	}
	if at < 0 {
		return -1, nil
	}
	return best.verdict, told
}

// disorder weighs what is lacking: first how many roles would have to change
// places, then how much it is in all.
func disorder(lacks []Lack) int {
	n := len(lacks)
	for _, l := range lacks {
		if l.Order() {
			n += 100 // more than there can be limits
		}
	}
	return n
}

// lacks lists the limits of a region that scores do not keep.
func (e *Engine) lacks(rg region, scores []int) []Lack {
	zero := len(scores)
	var all []Lack
	for _, l := range wholePoints(rg.limits) {
		at := func(role int) int {
			if role == zero {
				return 0
			}
			return scores[role]
		}
		has := at(l.over) - at(l.under)
		if has >= l.least {
			continue
		}
		lack := Lack{Role: e.roleID(l.over), Than: e.roleID(l.under), Has: has, Needs: l.least}
		if l.least < 0 { // said of the other role, the other way round
			lack = Lack{Role: lack.Than, Than: lack.Role, Has: -has, Needs: 1 - l.least, Below: true}
		}
		all = lack.addTo(all)
	}
	return all
}

// addTo adds a lack to others, of which one may ask for less of the same.
func (l Lack) addTo(all []Lack) []Lack {
	for i, other := range all {
		if l.Role == other.Role && l.Than == other.Than && !l.Below && !other.Below {
			all[i].Needs = max(l.Needs, other.Needs)
			return all
		}
	}
	return append(all, l)
}

// roleID is a role's id; empty for the place after the last, which is zero.
func (e *Engine) roleID(role int) string {
	if role == len(e.Pack.Roles) {
		return ""
	}
	return e.Pack.Roles[role].ID
}
