package pack

import (
	"fmt"

	"firstrole/advisor"
)

// mostJoint is how many joint answers the questions of a rule may have: the
// engine keeps the points of each.
const mostJoint = 1 << 17

// checkSize records rules that look at more joint answers than the engine keeps.
func (r *reader) checkSize() {
	told := map[string][]advisor.Condition{}
	tell := func(c advisor.Condition) {
		c.Walk(func(c advisor.Condition) {
			if c.Question != "" {
				told[c.Question] = append(told[c.Question], c)
			}
		})
	}
	for _, q := range r.pack.Questions {
		tell(q.When)
	}
	for _, rule := range r.pack.Rules {
		tell(rule.When)
	}
	for _, g := range r.pack.Gates {
		tell(g.When)
	}
	items := r.rolesFile.At("rules").Items()
	for i, rule := range r.pack.Rules {
		joint := 1
		for _, id := range rule.When.Questions() {
			if q := r.read[id]; q != nil {
				joint = min(joint*(apart(q, told[id])+3), 1<<40) // "I don't know", not asked, perhaps asked
			}
		}
		if joint > mostJoint {
			items[i].Find("when").Report(fmt.Sprintf("this looks at %d joint answers, and %d is the most", joint, mostJoint),
				"name fewer questions, or tell fewer of their options apart")
		}
	}
}

// apart is the most answers to a question that conditions can tell apart.
func apart(q *advisor.Question, told []advisor.Condition) int {
	named := map[string]bool{}
	cuts := map[int64]bool{}
	for _, c := range told {
		for _, o := range c.Options {
			named[o] = true
		}
		cuts[c.Number] = true
		cuts[c.Number+1] = true
	}
	switch q.Type {
	case advisor.Number:
		return len(cuts) + 1
	case advisor.One:
		return len(q.Options)
	}
	return min(1<<min(len(named), mostSeveral), 1<<min(len(told), mostSeveral)) + 1
}
