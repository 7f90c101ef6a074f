package tui

import (
	"fmt"

	"firstrole/advisor"
)

// strength says how plainly the verdict may be said: a word, then the figure.
// Where the figure alone would sound surer than the word, what holds it back
// stands beside it.
func strength(pack *advisor.Pack, r *advisor.Result) string {
	word := strengthWord(r, seeks(pack, r.As))
	if len(r.Reasons) == 0 {
		return word + ": no answer speaks for or against anybody yet."
	}
	holds := fmt.Sprintf("it holds in %s of 10,000 ways of weighing your answers", r.Share)
	if r.Share >= 100 {
		holds = "it holds in every one of 10,000 ways of weighing your answers"
	}
	switch {
	case r.Verdict.Strength == advisor.TossUp && r.Turn != nil:
		holds += fmt.Sprintf(", but %s would turn it", count(*r.Turn, "point"))
	case r.Verdict.Strength == advisor.Lean && r.Share >= 98 && r.Slack != nil:
		holds += fmt.Sprintf(", but %s would change it", count(*r.Slack, "point"))
	}
	return word + ": " + holds + "."
}

// strengthWord never says "clear" of a path: answers about a person lean.
func strengthWord(r *advisor.Result, seeks bool) string {
	v := r.Verdict
	plain := v.Strength == advisor.Clear
	switch {
	case v.Strength == advisor.TossUp:
		return "Toss-up"
	case !seeks && plain:
		return "Clear"
	case !seeks:
		return "Lean"
	case v.Kind == advisor.KindNeither && plain:
		return "Your answers point to neither"
	case v.Kind == advisor.KindNeither:
		return "Your answers lean to neither"
	case plain:
		return "Your answers point this way"
	}
	return "Your answers lean this way"
}

// seeks reports whether an audience looks for a path rather than for somebody.
func seeks(pack *advisor.Pack, audience string) bool {
	for _, a := range pack.Audiences {
		if a.ID == audience {
			return a.Method == advisor.MethodPath
		}
	}
	return false
}
