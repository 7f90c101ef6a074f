package report

import (
	"testing"

	"firstrole/advisor"
)

func TestTitle(t *testing.T) {
	scores := []advisor.ScoreOut{{Role: "first_one"}, {Role: "second"}, {Role: "third"}}
	for want, r := range map[string]advisor.Result{
		"Which role first?":           {},
		"First one?":                  {Scores: scores[:1]},
		"First one or second?":        {Scores: scores[:2]},
		"First one, second or third?": {Scores: scores},
		"Who should help us first":    {Scores: scores, Pack: advisor.PackRef{Title: "Who should help us\a first"}},
	} {
		w := &writer{r: r}
		if got := w.title(); got != want {
			t.Errorf("the title is %q, want %q", got, want)
		}
	}
}
