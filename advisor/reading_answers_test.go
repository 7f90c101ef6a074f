package advisor_test

import (
	"fmt"
	"slices"

	"firstrole/advisor"
)

// completions compares what is said about answers to come: intervals hold
// every score, and nothing settled changes.
func (c comparison) completions() {
	var least, most []int64
	whole := c.rd.complete(c.s, true, false, 2000, func(w readSheet) {
		if scores := c.rd.scores(w); least == nil {
			least, most = scores, slices.Clone(scores)
		}
		for i, score := range c.rd.scores(w) {
			if got := c.got.Scores[i]; score < int64(got.Low) || score > int64(got.High) {
				c.Errorf("%s: %s can reach %d, not only %d to %d", c.name, got.Role, score, got.Low, got.High)
			}
			least[i], most[i] = min(least[i], score), max(most[i], score)
		}
	})
	for i, got := range c.got.Scores {
		if whole {
			c.seen("intervals")
		}
		if whole && int64(got.Low) == least[i] && int64(got.High) == most[i] {
			c.seen("intervals as narrow as can be")
		}
	}
	roles, verdicts := map[string]bool{}, map[string]bool{}
	whole = c.rd.complete(c.s, false, true, 2000, func(w readSheet) {
		rulings := c.rd.rule(c.rd.gateValues(w), false)
		scores := c.rd.scores(w)
		id, _ := c.rd.decide(scores, 1, rulings)
		verdicts[id] = true
		roles[fmt.Sprint(readTop(scores, c.rd.in(scores, readRulings{})))] = true
	})
	if c.got.Settled.Verdict && len(verdicts) > 1 {
		c.Errorf("%s: the verdict is called settled, and can be each of %v", c.name, verdicts)
	}
	if c.got.Settled.Role && len(roles) > 1 {
		c.Errorf("%s: the role is called settled, and can be each of %v", c.name, roles)
	}
	if len(c.got.Open) == 0 { // a full sheet is settled; where two lead, there is no unique leader
		c.same("settled", c.got.Settled, advisor.SettledOut{Role: !roles["-1"], Verdict: true})
	}
	if c.got.Settled.Role && roles["-1"] {
		c.Errorf("%s: the role is called settled, and nobody leads alone", c.name)
	}
	if whole && len(c.got.Open) > 0 && len(verdicts) == 1 {
		c.seen("verdicts that no blank changes")
		if c.got.Settled.Verdict {
			c.seen("verdicts called settled")
		}
	}
	if whole && len(c.got.Open) > 0 && len(roles) == 1 && !roles["-1"] {
		c.seen("roles that no blank changes")
		if c.got.Settled.Role {
			c.seen("roles called settled")
		}
	}
	c.same("settled, of the interview", c.e.Start(c.s).Settled(), c.got.Settled)
}

func (c comparison) flips() {
	var want []string
	size := 0
	for size < 3 && len(want) == 0 {
		if size++; size == 3 && len(c.rd.questions) > 9 {
			return // too many triples to go through
		}
		want = c.rd.flips(c.s, c.id, size)
	}
	var got []string
	for _, f := range c.got.Flips {
		changed := map[string]advisor.Answer{}
		for _, change := range f.Changes {
			changed[change.Question] = readGiven(change.To)
			from := c.s.Answers[change.Question]
			if c.rd.standing(c.rd.question(change.Question), from) == readBlank {
				from = advisor.Answer{}
			}
			c.same("from", readGiven(change.From), from)
		}
		got = append(got, c.rd.flip(f.To, c.s, changed))
	}
	if size == 3 && len(want) > 1 {
		want = want[:1]
	}
	c.same("flips", got, want)
	c.seen(fmt.Sprint("flips: ", min(len(want), 1), " of ", size))
	c.same("flips searched", c.got.FlipsSearched, size)

	question, decides := c.rd.tieBreaker(c.s, c.w, c.id)
	gotQuestion, gotDecides := "", false
	if c.got.Tie != nil {
		gotQuestion, gotDecides = c.got.Tie.Question, c.got.Tie.Decides
	}
	c.seen(fmt.Sprint("tie-breaker: ", question != "", decides))
	c.same("tie-breaker", gotQuestion, question)
	c.same("whether the tie-breaker decides", gotDecides, decides)
}

// readGiven reads an answer as a result gives it.
func readGiven(given any) advisor.Answer {
	switch given := given.(type) {
	case string:
		if given == "unknown" {
			return advisor.UnknownAnswer
		}
		return advisor.Choose(given)
	case []string:
		return advisor.Choose(slices.Clone(given)...)
	case int64:
		return advisor.Amount(given)
	case int:
		return advisor.Amount(int64(given))
	}
	return advisor.Answer{}
}
