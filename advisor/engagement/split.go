package engagement

import (
	"slices"

	"firstrole/advisor"
)

// gains is what an answer does to the scores of one sheet, against not knowing.
func gains(with, without []int) []int {
	now := make([]int, len(with))
	for role := range with {
		now[role] = with[role] - without[role]
	}
	return now
}

// lean adds up what an answer does to the scores of the sheets in which it counts.
// Where it speaks for a role against another in one sheet and the other way in
// another, it speaks for neither; so it does where it counts in none.
func lean(sheets [][]int, roles int) []int {
	sum := make([]int, roles)
	for _, now := range sheets {
		for x := range now {
			for y := range x {
				if sign(now[x]-now[y])*sign(sum[x]-sum[y]) < 0 {
					return make([]int, roles)
				}
			}
		}
		for role := range now {
			sum[role] += now[role]
		}
	}
	return sum
}

func sign(n int) int {
	switch {
	case n > 0:
		return 1
	case n < 0:
		return -1
	}
	return 0
}

// split finds two answers on opposite sides: of an ordered scale, else of two
// roles.
func (d *differ) split(s *Spread, leans [][]int) *Split {
	if len(s.Values) < 2 {
		return nil
	}
	var found *Split
	if q := s.Question; q.Type == advisor.One && q.Ordered {
		last := len(s.Values) - 1
		if !opposite(q, s.Values[0].Answer, s.Values[last].Answer) {
			return nil
		}
		found = &Split{Low: 0, High: last, Ends: true}
	}
	widest := 0
	for i := range leans {
		for j := range i {
			if found != nil && (found.Low != j || found.High != i) {
				continue
			}
			roleJ, roleI, wide := against(leans[j], leans[i])
			if wide <= widest {
				continue
			}
			widest = wide
			ends := found != nil && found.Ends
			found = &Split{Low: j, High: i, Ends: ends, LowRole: d.engine.Pack.Roles[roleJ].ID, HighRole: d.engine.Pack.Roles[roleI].ID}
		}
	}
	return found
}

// opposite tells whether two options lie on opposite sides of the middle of
// their scale without being neighbours; its two ends always do.
func opposite(q *advisor.Question, low, high advisor.Answer) bool {
	var scale []string
	for _, o := range q.Options {
		if !o.Unknown {
			scale = append(scale, o.ID)
		}
	}
	a, b := slices.Index(scale, low.Options[0]), slices.Index(scale, high.Options[0])
	last := len(scale) - 1
	return a == 0 && b == last || 2*a < last && 2*b > last && b-a > 1
}

// against finds the two roles between which two answers speak most plainly the
// one way and the other. How wide is 0 where they do not.
func against(a, b []int) (forA, forB, wide int) {
	for x := range a {
		for y := range a {
			if one, other := a[x]-a[y], b[y]-b[x]; one > 0 && other > 0 && one+other > wide {
				forA, forB, wide = x, y, one+other
			}
		}
	}
	return forA, forB, wide
}
