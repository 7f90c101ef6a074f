package advisor_test

import (
	"slices"

	"firstrole/advisor"
)

// readRulings is what the gates say.
type readRulings struct {
	required string
	out      map[string]bool // for now or surely
	surely   map[string]bool
}

// gateValues gives every gate's condition.
func (rd *reading) gateValues(w readSheet) []readTruth {
	var values []readTruth
	for _, gate := range rd.gates {
		values = append(values, rd.value(gate.When, w))
	}
	return values
}

// rule reads the gates at given values; aside sets the open ones aside.
func (rd *reading) rule(values []readTruth, aside bool) readRulings {
	r := readRulings{out: map[string]bool{}, surely: map[string]bool{}}
	for i, gate := range rd.gates {
		v := values[i]
		switch {
		case gate.Effect == advisor.Requires && v == 1 && r.required == "":
			r.required = gate.Verdict
		case gate.Effect == advisor.RulesOut && v == 1, gate.Effect == advisor.Needs && v == -1:
			r.out[gate.Verdict], r.surely[gate.Verdict] = true, true
		case gate.Effect == advisor.Needs && v == 0 && !aside:
			r.out[gate.Verdict] = true
		}
	}
	return r
}

// named gives the verdict of a kind, for a role where the kind names one.
func (rd *reading) named(kind advisor.VerdictKind, role string) string {
	for _, v := range rd.pack.Verdicts {
		if v.As == rd.as && v.Kind == kind && v.Role == role {
			return v.ID
		}
	}
	return ""
}

// in lists the roles that are not out, highest first, then in file order.
func (rd *reading) in(scores []int64, r readRulings) []int {
	var in []int
	for role := range rd.pack.Roles {
		if !r.out[rd.own[role]] {
			in = append(in, role)
		}
	}
	slices.SortStableFunc(in, func(x, y int) int { return int(scores[y] - scores[x]) })
	return in
}

// decide gives the verdict of scores counted in units to the point.
func (rd *reading) decide(scores []int64, unit int64, r readRulings) (string, advisor.EitherKind) {
	if r.required != "" {
		if rd.verdict(r.required).Kind == advisor.KindEither {
			return r.required, advisor.KindNoSignal // the page gives it no kind
		}
		return r.required, ""
	}
	need, lead, low := int64(rd.terms.Need)*unit, int64(rd.terms.Lead)*unit, int64(rd.terms.Low)*unit
	in := rd.in(scores, r)
	if rd.terms.Method == advisor.MethodPath {
		switch {
		case len(in) == 0:
			return rd.either, advisor.KindNoSignal
		case scores[in[0]] < low:
			return rd.either, advisor.KindNeither
		case scores[in[0]] >= need && (len(in) == 1 || scores[in[0]]-scores[in[1]] >= lead):
			return rd.own[in[0]], ""
		case scores[in[0]] >= need:
			return rd.either, advisor.KindTie
		}
		return rd.either, advisor.KindNoSignal
	}
	if len(in) == 0 || scores[in[0]] < need {
		return rd.none, ""
	}
	leader := rd.own[in[0]]
	if len(in) == 1 {
		return leader, ""
	}
	a, b := scores[in[0]], scores[in[1]]
	switch {
	case b >= need && !r.out[rd.both]:
		return rd.both, ""
	case b < need || a-b >= lead:
		return leader, ""
	case !r.out[rd.hybrid]:
		return rd.hybrid, ""
	case r.surely[rd.hybrid] || a == b:
		return rd.none, ""
	}
	return leader, ""
}

func (rd *reading) verdict(id string) advisor.Verdict {
	for _, v := range rd.pack.Verdicts {
		if v.As == rd.as && v.ID == id {
			return v
		}
	}
	return advisor.Verdict{}
}

// readTop gives the place of the unique highest among some roles, or -1.
func readTop(scores []int64, among []int) int {
	top, times := -1, 0
	for _, role := range among {
		switch {
		case top < 0 || scores[role] > scores[top]:
			top, times = role, 1
		case scores[role] == scores[top]:
			times++
		}
	}
	if times > 1 {
		return -1
	}
	return top
}

// role is the role of a verdict, or -1.
func (rd *reading) role(id string, scores []int64, r readRulings) int {
	if v := rd.verdict(id); v.Role != "" {
		return slices.IndexFunc(rd.pack.Roles, func(role advisor.Role) bool { return role.ID == v.Role })
	}
	var among []int
	two := rd.two(scores, r)
	for role := range rd.pack.Roles {
		if r.surely[rd.own[role]] || (id == rd.both || id == rd.hybrid) && !slices.Contains(two, role) {
			continue
		}
		among = append(among, role)
	}
	return readTop(scores, among)
}

// rung gives the level a sheet reaches on a role's ladder.
func (rd *reading) rung(role int, w readSheet) string {
	ladder := rd.pack.Roles[role].Ladder
	for _, rung := range slices.Backward(ladder) {
		for _, c := range rung.When {
			if c.As == rd.as && rd.value(c.When, w) == 1 {
				return rung.Level
			}
		}
	}
	return ladder[0].Level
}

// level is the verdict's level, or nothing.
func (rd *reading) level(role int, w readSheet) string {
	if rd.terms.Method == advisor.MethodPath && role < 0 {
		first := rd.rung(0, w)
		for other := range rd.pack.Roles {
			if rd.rung(other, w) != first {
				return ""
			}
		}
		return first
	}
	if role < 0 {
		return ""
	}
	return rd.rung(role, w)
}

// two are the two highest that are not out, or if there are no two, the two
// highest.
func (rd *reading) two(scores []int64, r readRulings) []int {
	in := rd.in(scores, r)
	if len(in) < 2 {
		in = rd.in(scores, readRulings{})
	}
	return in[:2]
}

func (rd *reading) margin(scores []int64, r readRulings) int64 {
	two := rd.two(scores, r)
	return scores[two[0]] - scores[two[1]]
}

// next is the role that comes after one, or -1: the highest other that is not
// out; where all are, the highest that is out for now.
func (rd *reading) next(role int, scores []int64, r readRulings) int {
	for _, out := range []map[string]bool{r.out, r.surely} {
		for _, other := range rd.in(scores, readRulings{}) {
			if other != role && !out[rd.own[other]] {
				return other
			}
		}
	}
	return -1
}

// provisional tells whether too little is known: surely so, and perhaps so. The
// joint outcomes of the open gates are those that some completion of the sheet
// gives them. Where there are too many to go through, any may be one.
func (rd *reading) provisional(s advisor.Sheet, w readSheet, id string) (sure, perhaps bool) {
	values := rd.gateValues(w)
	if rd.rule(values, false).required == "" && rd.coverage(w) < rd.terms.Provisional {
		return true, true
	}
	scores := rd.scores(w)
	whole := rd.complete(s, true, false, 20_000, func(filled readSheet) {
		other, _ := rd.decide(scores, 1, rd.rule(rd.gateValues(filled), false))
		sure = sure || other != id
	})
	if whole || sure {
		return sure, sure
	}
	var outcome func(gate int)
	outcome = func(gate int) {
		if gate == len(values) {
			other, _ := rd.decide(scores, 1, rd.rule(values, false))
			perhaps = perhaps || other != id
			return
		}
		if values[gate] != 0 {
			outcome(gate + 1)
			return
		}
		for _, values[gate] = range []readTruth{-1, 1} {
			outcome(gate + 1)
		}
		values[gate] = 0
	}
	outcome(0)
	return sure, perhaps
}
