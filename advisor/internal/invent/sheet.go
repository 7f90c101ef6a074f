package invent

import (
	"math/rand/v2"

	"firstrole/advisor"
)

// Sheet makes a sheet with known, unknown and blank answers, to hidden
// questions too.
func Sheet(r *rand.Rand, p *advisor.Pack, audience string) advisor.Sheet {
	s := advisor.Sheet{As: audience, Answers: map[string]advisor.Answer{}, Notes: map[string]string{}}
	mood := r.IntN(4) // how full the sheet is
	for i := range p.Questions {
		q := &p.Questions[i]
		if q.As != audience {
			continue
		}
		switch n := r.IntN(10); {
		case n < mood:
		case n < mood*2:
			s.Answers[q.ID] = advisor.UnknownAnswer
			if last := q.Options; len(last) > 0 && last[len(last)-1].Unknown {
				s.Answers[q.ID] = advisor.Choose(last[len(last)-1].ID)
			}
		default:
			s.Answers[q.ID] = Answer(r, q)
		}
	}
	return s
}

// Answer makes a known answer to a question.
func Answer(r *rand.Rand, q *advisor.Question) advisor.Answer {
	if q.Type == advisor.Number {
		return advisor.Amount(q.Min + r.Int64N(q.Max-q.Min+1))
	}
	legal := q.LegalAnswers()
	return legal[r.IntN(len(legal))]
}
