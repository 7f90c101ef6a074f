package pack

import (
	"fmt"
	"slices"

	"firstrole/advisor"
)

// jointLimit is the most joint answers to other questions that are gone through
// for one question.
const jointLimit = 200_000

// eachQuestion looks at one question at a time, whatever is answered to the
// other questions that its rules look at: "I don't know" must be no better than
// its best answer and no worse than its worst, and where its options stand in
// order, points should go one way.
func (p *part) eachQuestion() {
	for i := range p.space.Len() {
		var sums []advisor.Sum
		for _, sum := range p.space.Sums() {
			if slices.Contains(sum.At, i) {
				sums = append(sums, sum)
			}
		}
		if len(sums) > 0 {
			p.oneQuestion(i, sums)
		}
	}
}

func (p *part) oneQuestion(i int, sums []advisor.Sum) {
	v := newVary(p.space, i, sums)
	q := p.space.Question(i)
	better, worse, bent := map[int]bool{}, map[int]bool{}, map[int]bool{}
	order := p.inOrder(i, q)
	complete := v.each(jointLimit, func() {
		for role, r := range p.pack.Roles {
			points := v.points(role)
			known, unknown := points[:len(points)-1], points[len(points)-1]
			switch best, worst := slices.Max(known), slices.Min(known); {
			case unknown > best && !better[role]:
				better[role] = true
				p.problem(fmt.Sprintf("\"I don't know\" to %q is better for %s than every answer: %s points, the best answer %s%s", q.ID, r.ID, signed(unknown), signed(best), v.beside()),
					"let no answer's rules take more than not knowing does", p.question(q.ID, "id")...)
			case unknown < worst && !worse[role]:
				worse[role] = true
				p.problem(fmt.Sprintf("\"I don't know\" to %q is worse for %s than every answer: %s points, the worst answer %s%s", q.ID, r.ID, signed(unknown), signed(worst), v.beside()),
					"let one answer give no points", p.question(q.ID, "id")...)
			}
			if at := bend(order, points); at > 0 && !bent[role] {
				bent[role] = true
				p.warn(fmt.Sprintf("the points of %q for %s go up and down again along its options: %s%s", q.ID, r.ID, along(q, order, points), v.beside()),
					"check that a stronger answer should turn here", p.question(q.ID, "options")...)
			}
		}
	})
	if !complete {
		p.warn(fmt.Sprintf("%q shares rules with too many answers to show that \"I don't know\" is no better than its best answer and no worse than its worst", q.ID),
			"let fewer questions share rules with it", p.question(q.ID, "id")...)
	}
}

// inOrder gives the states of an ordered question's options.
func (p *part) inOrder(i int, q *advisor.Question) []uint16 {
	var order []uint16
	for _, o := range q.Options {
		if state, ok := p.space.OptionState(i, o.ID); ok && q.Ordered {
			order = append(order, state)
		}
	}
	return order
}

// bend gives the place at which points first turn the other way; 0: nowhere.
func bend(order []uint16, points []int) int {
	way := 0
	for i := 1; i < len(order); i++ {
		switch step := points[order[i]] - points[order[i-1]]; {
		case step*way < 0:
			return i
		case step != 0:
			way = step
		}
	}
	return 0
}

func along(q *advisor.Question, order []uint16, points []int) string {
	text, at := "", 0
	for _, o := range q.Options {
		if o.Unknown {
			continue
		}
		if at > 0 {
			text += ", "
		}
		text += o.ID + " " + signed(points[order[at]])
		at++
	}
	return text
}

// signed writes points: +3, -3, 0.
func signed(n int) string {
	if n == 0 {
		return "0"
	}
	return fmt.Sprintf("%+d", n)
}
