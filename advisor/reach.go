package advisor

// gap is the least by which one score exceeds another in a region: points, and
// whether by more than those points.
type gap struct {
	points int
	strict bool
	set    bool
}

func (g gap) less(h gap) bool {
	switch {
	case !h.set:
		return false
	case !g.set:
		return true
	case g.points != h.points:
		return g.points < h.points
	}
	return !g.strict && h.strict
}

func (g gap) plus(h gap) gap {
	return gap{g.points + h.points, g.strict || h.strict, g.set && h.set}
}

// gaps draws every conclusion from limits: the longest paths between any two
// of n scores and zero. ok is false where the limits contradict one another.
func gaps(limits []limit, n int) (all [][]gap, ok bool) {
	all = make([][]gap, n+1)
	for i := range all {
		all[i] = make([]gap, n+1)
	}
	for _, l := range limits {
		g := gap{l.least, l.strict, true}
		if all[l.over][l.under].less(g) {
			all[l.over][l.under] = g
		}
	}
	for via := range all {
		for i := range all {
			for j := range all {
				if g := all[i][via].plus(all[via][j]); all[i][j].less(g) {
					all[i][j] = g
				}
			}
		}
	}
	for i := range all {
		if (gap{set: true}).less(all[i][i]) {
			return nil, false
		}
	}
	return all, true
}

// wholePoints tightens limits for scores that are whole numbers.
func wholePoints(limits []limit) []limit {
	whole := make([]limit, len(limits))
	for i, l := range limits {
		if l.strict {
			l.least, l.strict = l.least+1, false
		}
		whole[i] = l
	}
	return whole
}

// conclusions are all that follows from the limits of a region; it is empty
// where they contradict one another.
type conclusions struct {
	all   []limit // the place after the last role stands for zero
	empty bool
}

func conclude(limits []limit, n int) conclusions {
	gaps, ok := gaps(limits, n)
	if !ok {
		return conclusions{empty: true}
	}
	var c conclusions
	for i := range n + 1 {
		for j := range n + 1 {
			if i != j && gaps[i][j].set {
				c.all = append(c.all, limit{i, j, gaps[i][j].points, gaps[i][j].strict})
			}
		}
	}
	return c
}

// wholeDistance is the least whole number by which whole-number scores have to
// move, each at most by it, to enter a region.
func wholeDistance(rg region, scores []int) (int, bool) {
	c := conclude(wholePoints(rg.limits), len(scores))
	return c.distance(scores)
}

// distance is that of scores in whole points; false where the region is empty.
func (c *conclusions) distance(scores []int) (int, bool) {
	n, distance := len(scores), 0
	for _, l := range c.all {
		short, both := l.least, l.over < n && l.under < n
		if l.over < n {
			short -= scores[l.over]
		}
		if l.under < n {
			short += scores[l.under]
		}
		if both {
			short = (short + 1) >> 1 // each goes half the way
		}
		distance = max(distance, short)
	}
	return distance, !c.empty
}

// fraction is a share of points: num/den, den above 0.
type fraction struct{ num, den int }

func (f fraction) less(g fraction) bool { return f.num*g.den < g.num*f.den }

// hundredths is rounded down.
func (f fraction) hundredths() Hundredths { return Hundredths(f.num * 100 / f.den) }

// stretch is the greatest lower bound of the e for which a region meets the
// box of scores ± e·reach. touched says that the bound itself does.
func stretch(rg region, scores, reach []int) (least fraction, touched, ok bool) {
	c := conclude(rg.limits, len(scores))
	if c.empty {
		return fraction{}, false, false
	}
	n := len(scores)
	least, touched = fraction{0, 1}, true
	for _, l := range c.all {
		room, short := 0, l.least
		if l.over < n {
			short, room = short-scores[l.over], room+reach[l.over]
		}
		if l.under < n {
			short, room = short+scores[l.under], room+reach[l.under]
		}
		if room == 0 {
			if short > 0 || short == 0 && l.strict {
				return fraction{}, false, false
			}
			continue
		}
		if f := (fraction{short, room}); least.less(f) {
			least, touched = f, !l.strict
		} else if !f.less(least) && l.strict {
			touched = false
		}
	}
	return least, touched, true
}
