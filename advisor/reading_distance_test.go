package advisor_test

import (
	"math/rand/v2"
	"slices"

	"firstrole/advisor"
)

// steady gives the rulings that distances are measured under: open gates are
// set aside where that leaves the verdict as it is.
func (rd *reading) steady(w readSheet, id string) readRulings {
	values := rd.gateValues(w)
	if with, _ := rd.decide(rd.scores(w), 1, rd.rule(values, true)); with == id {
		return rd.rule(values, true)
	}
	return rd.rule(values, false)
}

// unsettled tells whether a verdict is one of not_yet and either.
func (rd *reading) unsettled(id string) bool {
	kind := rd.verdict(id).Kind
	return kind == advisor.KindNone || kind == advisor.KindEither
}

// distances searches all whole scores up to so many points away. What is not
// found is -1.
func (rd *reading) distances(w readSheet, id string, most int64) (slack, turn int64) {
	r := rd.steady(w, id)
	from := rd.scores(w)
	before := readTop(from, rd.in(from, r))
	slack, turn = -1, -1
	if r.required != "" {
		return slack, turn // whatever the scores
	}
	to := slices.Clone(from)
	for d := int64(1); d <= most && turn < 0; d++ {
		var move func(role int, atEdge bool)
		move = func(role int, atEdge bool) {
			if role == len(from) {
				other, _ := rd.decide(to, 1, r)
				if other == id {
					return
				}
				if slack < 0 {
					slack = d
				}
				after := readTop(to, rd.in(to, r))
				if rd.unsettled(id) || rd.unsettled(other) || after < 0 || after != before {
					turn = d
				}
				return
			}
			if r.out[rd.own[role]] {
				move(role+1, atEdge) // its score counts for nothing
				return
			}
			step := int64(1)
			if role == len(from)-1 && !atEdge {
				step = 2 * d // only what a smaller d has not seen
			}
			for by := -d; by <= d && turn < 0; by += step {
				to[role] = from[role] + by
				move(role+1, atEdge || by == d || by == -d)
			}
		}
		move(0, false)
	}
	return slack, turn
}

// anywhere tells whether any whole scores at all give another verdict.
func (rd *reading) anywhere(w readSheet, id string) bool {
	r := rd.steady(w, id)
	if r.required != "" {
		return false
	}
	low, high := rd.scores(w), rd.scores(w)
	for i := range low {
		low[i], high[i] = low[i]-400, high[i]+400
	}
	return rd.meets(low, high, 1, id, r)
}

// weights gives L(r) of every role.
func (rd *reading) weights(w readSheet) []int64 {
	sum := map[string]int64{}
	for _, rule := range rd.firing(w) {
		for _, p := range rule.Points {
			sum[p.Role] += int64(max(p.Points, -p.Points))
		}
	}
	var weights []int64
	for _, role := range rd.pack.Roles {
		weights = append(weights, sum[role.ID])
	}
	return weights
}

// meets tells whether a box of real scores holds a point with another verdict.
// The verdict depends only on how scores compare with T and T_low, and their
// differences with 0 and ±M. So along each axis it is enough to try the places
// where such a comparison changes, for the axes after it too, and one place
// between each two.
func (rd *reading) meets(low, high []int64, unit int64, id string, r readRulings) bool {
	lead := int64(rd.terms.Lead) * unit
	fixed := []int64{int64(rd.terms.Need) * unit, int64(rd.terms.Low) * unit}
	fixed = append(append(fixed, low...), high...)
	at := slices.Clone(low)
	var try func(axis int) bool
	try = func(axis int) bool {
		if axis == len(at) {
			other, _ := rd.decide(at, unit, r)
			return other != id
		}
		if r.out[rd.own[axis]] {
			return try(axis + 1) // its score counts for nothing
		}
		var places []int64
		for _, anchor := range append(slices.Clone(fixed), at[:axis]...) {
			for k := -int64(len(at)); k <= int64(len(at)); k++ {
				if p := anchor + k*lead; low[axis] <= p && p <= high[axis] {
					places = append(places, p)
				}
			}
		}
		slices.Sort(places)
		places = slices.Compact(places)
		for i, p := range places {
			at[axis] = p
			if try(axis + 1) {
				return true
			}
			if i > 0 {
				at[axis] = (places[i-1] + p) / 2 // whole: unit has factors 2 to spare
				if try(axis + 1) {
					return true
				}
			}
		}
		return false
	}
	return try(0)
}

// breaksAt gives the greatest lower bound of the e whose box meets another
// verdict, in hundredths rounded down, or -1. Every e at which something
// happens is a fraction over at most the sum of all points, so a step smaller
// than any such fraction's distance from k/100 stands for "just below".
func (rd *reading) breaksAt(w readSheet, id string) int {
	r := rd.steady(w, id)
	if r.required != "" {
		return -1
	}
	weights, scores := rd.weights(w), rd.scores(w)
	fine := int64(2)
	for _, l := range weights {
		fine += l
	}
	fine *= 200 // e is counted in 1/fine
	unit := fine * 16
	meets := func(e int64) bool {
		low, high := make([]int64, len(scores)), make([]int64, len(scores))
		for i, s := range scores {
			low[i], high[i] = s*unit-16*e*weights[i], s*unit+16*e*weights[i]
		}
		return rd.meets(low, high, unit, id, r)
	}
	if !meets(fine) {
		return -1
	}
	// The answer is the largest k with nothing met just below k/100.
	k, not := 0, 101
	for not-k > 1 {
		if middle := (k + not) / 2; meets(int64(middle)*fine/100 - 1) {
			not = middle
		} else {
			k = middle
		}
	}
	return k
}

// share draws multipliers, and gives the hundredths that keep the verdict.
func (rd *reading) share(w readSheet, id string, r readRulings, draws int) float64 {
	random := rand.New(rand.NewPCG(1, 2))
	places := map[string]int{}
	for i, role := range rd.pack.Roles {
		places[role.ID] = i
	}
	fired := rd.firing(w)
	kept := 0
	scores := make([]int64, len(places))
	for range draws {
		for i := range scores {
			scores[i] = 50 * 1000
		}
		for _, rule := range fired {
			for _, p := range rule.Points {
				scores[places[p.Role]] += int64(p.Points) * int64(1000+random.IntN(1001)-500)
			}
		}
		if other, _ := rd.decide(scores, 1000, r); other == id {
			kept++
		}
	}
	return 100 * float64(kept) / float64(draws)
}

// strength is how plainly the verdict may be said; distances are -1 for null.
func (rd *reading) strength(id string, kind advisor.EitherKind, slack, turn int64, breaks int, provisional bool) advisor.Strength {
	if turn >= 0 && turn < int64(rd.terms.TossUp) || kind == advisor.KindTie || kind == advisor.KindNoSignal {
		return advisor.TossUp
	}
	if rd.verdict(id).Kind != advisor.KindHybrid && !provisional &&
		(slack < 0 || slack >= int64(rd.terms.ClearSlack)) && (breaks < 0 || breaks >= rd.terms.ClearBreaksAt) {
		return advisor.Clear
	}
	return advisor.Lean
}
