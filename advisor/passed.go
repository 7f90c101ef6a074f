package advisor

import "slices"

// Bookmark is what has to be kept of an interview, beside its answers, to go on
// exactly where it was left. The zero value is the first question without an
// answer.
type Bookmark struct {
	// Question is the one that was shown; empty: check your answers, or what the
	// answers lead to.
	Question string
	// Checked is true where the end was reached: an answer leads to new questions
	// only.
	Checked bool
	// Passed are the questions without an answer that the respondent passed over
	// to see the result. They are not asked again while nothing that they could be
	// answered with changes the verdict. A question that was only left open is none
	// of them: the interview goes on with it.
	Passed []string
}

// Bookmark marks the place. It is the zero value wherever the answers alone lead
// to it.
func (i Interview) Bookmark() Bookmark {
	plain := i.engine.start(i.sheet, 1)
	if len(i.passed) == 0 && i.at == plain.at && i.review == plain.review {
		return Bookmark{}
	}
	return Bookmark{Question: i.at, Checked: i.review, Passed: slices.Clone(i.passed)}
}

// Resume goes on where an interview was left. What the bookmark names and is not
// asked, or no longer, is left out of account.
func (e *Engine) Resume(s Sheet, b Bookmark) Interview {
	i := e.start(s, 1, b.blanks(e, s)...)
	if q := e.Question(b.Question); q != nil {
		there := i
		there.part = q.Part
		if there = there.Change(q.ID); there.at == q.ID {
			there.review = b.Checked
			return there
		}
	}
	if b.Checked && slices.Equal(i.passing(), i.passed) {
		i.at = ""
	}
	i.review = i.review || b.Checked
	return i
}

// blanks are the questions passed over that have no answer, in order.
func (b Bookmark) blanks(e *Engine, s Sheet) []string {
	var all []string
	for _, q := range e.questions {
		if slices.Contains(b.Passed, q.ID) && s.Answers[q.ID].Blank() {
			all = append(all, q.ID)
		}
	}
	return all
}

// way is what one is led through: every question of this part that is asked, but
// not those passed over while they cannot change the verdict. Answers to part 2
// never can.
func (i Interview) way() []Step {
	steps := i.Steps()
	over := func(s Step) bool {
		return s.Answer.Blank() && s.Question.ID != i.at && slices.Contains(i.passed, s.Question.ID)
	}
	if !slices.ContainsFunc(steps, over) || i.part == 1 && !i.Settled().Verdict {
		return steps
	}
	return slices.DeleteFunc(steps, over)
}

// passing is what is passed over by going to the end from here: what was before,
// and every question of this part without an answer; in the order of the pack.
func (i Interview) passing() []string {
	over := slices.Clone(i.passed)
	for _, step := range i.Steps() {
		if step.Answer.Blank() && !slices.Contains(over, step.Question.ID) {
			over = append(over, step.Question.ID)
		}
	}
	slices.SortFunc(over, func(a, b string) int { return i.engine.place[a] - i.engine.place[b] })
	return over
}

// passedIn are the questions of a part that were passed over.
func (i Interview) passedIn(part int) []string {
	var all []string
	for _, id := range i.passed {
		if i.engine.Question(id).Part == part {
			all = append(all, id)
		}
	}
	return all
}

// passedBut are the questions that were passed over, without one.
func (i Interview) passedBut(id string) []string {
	if !slices.Contains(i.passed, id) {
		return i.passed
	}
	var all []string
	for _, other := range i.passed {
		if other != id {
			all = append(all, other)
		}
	}
	return all
}
