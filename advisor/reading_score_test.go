package advisor_test

import (
	"slices"

	"firstrole/advisor"
)

// firing lists the rules that fire.
func (rd *reading) firing(w readSheet) []advisor.Rule {
	var fired []advisor.Rule
	for _, rule := range rd.rules {
		knows := false
		rule.When.Walk(func(c advisor.Condition) {
			knows = knows || c.Question != "" && w.stands[c.Question] == readKnown
		})
		if knows && rd.value(rule.When, w) == 1 {
			fired = append(fired, rule)
		}
	}
	return fired
}

// scores gives every role's score, in the order of the pack.
func (rd *reading) scores(w readSheet) []int64 {
	sum := map[string]int64{}
	for _, rule := range rd.firing(w) {
		for _, p := range rule.Points {
			sum[p.Role] += int64(p.Points)
		}
	}
	var scores []int64
	for _, role := range rd.pack.Roles {
		scores = append(scores, 50+sum[role.ID])
	}
	return scores
}

// coverage is in hundredths, rounded down.
func (rd *reading) coverage(w readSheet) int {
	known, all := 0, 0
	for _, q := range rd.questions {
		if q.Part == 2 || w.stands[q.ID] == readHidden {
			continue
		}
		count := 0
		for _, rule := range rd.rules {
			if slices.Contains(rule.When.Questions(), q.ID) {
				for _, p := range rule.Points {
					count = max(count, p.Points, -p.Points)
				}
			}
		}
		for _, gate := range rd.gates {
			if slices.Contains(gate.When.Questions(), q.ID) {
				count = max(count, rd.terms.GateCoverage)
			}
		}
		all += count
		if w.stands[q.ID] == readKnown {
			known += count
		}
	}
	if all == 0 {
		return 100
	}
	return 100 * known / all
}
