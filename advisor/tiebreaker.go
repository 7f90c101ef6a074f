package advisor

import "slices"

// tieBreaker names the question most worth answering next: an open one with an
// answer that alone changes the verdict, else the open one that moves the
// margin most, else any that does. nil where none moves anything.
func (e *Engine) tieBreaker(p *position) *TieBreaker {
	open, any := -1, -1
	openMove, anyMove := 0, 0
	trial := e.newPosition()
	trial.values = values{slices.Clone(p.values.class), p.values.unknown}
	for i, s := range p.states {
		c := &e.classes[i]
		if s == c.notAsked() || s == c.maybeAsked() {
			continue
		}
		move, decides := 0, false
		for class := range c.reps {
			trial.values.class[i] = int32(class)
			e.workOut(trial)
			decides = decides || trial.verdict != p.verdict
			move = max(move, apart(e.margin(trial), e.margin(p)))
		}
		trial.values.class[i] = p.values.class[i]
		isOpen := s == c.noAnswer()
		if isOpen && decides {
			return e.breaker(i, true)
		}
		if isOpen && move > openMove {
			open, openMove = i, move
		}
		if move > anyMove {
			any, anyMove = i, move
		}
	}
	if open >= 0 {
		return e.breaker(open, false)
	}
	if any >= 0 {
		return e.breaker(any, false)
	}
	return nil
}

func (e *Engine) breaker(i int, decides bool) *TieBreaker {
	q := e.questions[i]
	return &TieBreaker{Question: q.ID, Ask: q.Ask, FindOut: q.FindOut, Decides: decides}
}

func apart(a, b int) int { return max(a-b, b-a) }

// margin is how far the highest score is ahead of the next, among the roles
// that are not out; among all where fewer than two are in.
func (e *Engine) margin(p *position) int {
	a, b := e.pair(p)
	if b < 0 {
		return 0
	}
	return p.scores[a] - p.scores[b]
}
