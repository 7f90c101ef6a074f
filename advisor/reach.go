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

// wholeDistance is the least whole number by which whole-number scores have to
// move, each at most by it, to enter a region.
func wholeDistance(rg region, scores []int) (int, bool) {
	n := len(scores)
	all, ok := gaps(wholePoints(rg.limits), n)
	if !ok {
		return 0, false
	}
	distance := 0
	for i := range n + 1 {
		for j := range n + 1 {
			if i == j || !all[i][j].set {
				continue
			}
			short, movers := all[i][j].points, 0
			if i < n {
				short, movers = short-scores[i], movers+1
			}
			if j < n {
				short, movers = short+scores[j], movers+1
			}
			if short > 0 && movers > 0 {
				distance = max(distance, (short+movers-1)/movers)
			}
		}
	}
	return distance, true
}

// fraction is a share of points: num/den, den above 0.
type fraction struct{ num, den int }

func (f fraction) less(g fraction) bool { return f.num*g.den < g.num*f.den }

// stretch is the greatest lower bound of the e for which a region meets the
// box of scores ± e·reach. touched says that the bound itself does.
func stretch(rg region, scores, reach []int) (least fraction, touched, ok bool) {
	n := len(scores)
	all, ok := gaps(rg.limits, n)
	if !ok {
		return fraction{}, false, false
	}
	least, touched = fraction{0, 1}, true
	for i := range n + 1 {
		for j := range n + 1 {
			if i == j || !all[i][j].set {
				continue
			}
			g, room := all[i][j], 0
			short := g.points
			if i < n {
				short, room = short-scores[i], room+reach[i]
			}
			if j < n {
				short, room = short+scores[j], room+reach[j]
			}
			if room == 0 {
				if short > 0 || short == 0 && g.strict {
					return fraction{}, false, false
				}
				continue
			}
			if f := (fraction{short, room}); least.less(f) {
				least, touched = f, !g.strict
			} else if !f.less(least) && g.strict {
				touched = false
			}
		}
	}
	return least, touched, true
}
