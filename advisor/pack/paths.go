package pack

import (
	"fmt"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/prove"
)

// The most questions on any path, by method for part 1.
var (
	mostAsked  = map[advisor.Method]int{advisor.MethodHire: 14, advisor.MethodPath: 12}
	mostSecond = 8
)

// asked is 1 where a question of the whole space is asked.
func (p *part) asked(i int) prove.Term {
	return prove.Term{At: []int{i}, Worth: func(states []uint16) int {
		if p.whole.Asked(i, states[i]) {
			return 1
		}
		return 0
	}}
}

// paths finds the longest path of each part.
func (p *part) paths() {
	p.longest(1, mostAsked[p.Method])
	p.longest(2, mostSecond)
}

func (p *part) longest(number, most int) {
	var terms []prove.Term
	var places []int
	for i := range p.whole.Len() {
		if q := p.engine.Question(p.whole.Question(i).ID); q.Part == number {
			terms = append(terms, p.asked(i))
			places = append(places, i)
		}
	}
	if len(terms) <= most {
		return
	}
	peak, err := prove.Most(p.whole, terms, nil)
	if err != nil {
		p.problem(fmt.Sprintf("%s has %d questions in part %d, and how many of them a path can ask cannot be worked out: there are too many joint answers", p.ID, len(terms), number),
			fmt.Sprintf("leave at most %d in, or let fewer questions hang on others", most), p.path...)
		return
	}
	if peak.Total <= most {
		return
	}
	var asked []string
	for _, i := range places {
		if p.whole.Asked(i, peak.States[i]) {
			asked = append(asked, p.whole.Question(i).ID)
		}
	}
	p.problem(fmt.Sprintf("the longest path of %s asks %d questions in part %d; %d is the most, and this is one more", p.ID, peak.Total, number, most),
		"leave one out, or ask it only when it matters; the path is "+strings.Join(asked, ", "), p.question(asked[most], "id")...)
}

// everyQuestionCanBeAsked finds questions whose condition is never true.
func (p *part) everyQuestionCanBeAsked() bool {
	all := true
	for i := range p.whole.Len() {
		if len(p.whole.Parents(i)) > 0 && !possible(p.whole, p.asked(i)) {
			id := p.whole.Question(i).ID
			p.problem(fmt.Sprintf("%q is never asked: its condition is never true", id), "change the condition, or delete the question", p.question(id, "when")...)
			all = false
		}
	}
	return all
}

// named finds questions of part 1 that are there for nothing. A number that is
// the pay offered is compared with the level's range.
func (p *part) named() {
	named := map[string]bool{}
	name := func(c advisor.Condition) {
		for _, id := range c.Questions() {
			named[id] = true
		}
	}
	for _, r := range p.space.Rules() {
		name(r.When)
	}
	for _, g := range p.space.Gates() {
		name(g.When)
	}
	for _, role := range p.pack.Roles {
		for _, rung := range role.Ladder {
			for _, when := range rung.When {
				name(when.When)
			}
		}
	}
	for _, q := range p.engine.Questions(1) {
		if !named[q.ID] && !q.Pay {
			p.problem(fmt.Sprintf("no rule, gate or level names %q, so its answer changes nothing that part 1 is for", q.ID),
				"write part: 2, or let a rule name it", p.question(q.ID, "id")...)
		}
	}
}
