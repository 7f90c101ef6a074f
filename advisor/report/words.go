package report

import (
	"fmt"
	"slices"
	"strings"

	"firstrole/advisor"
)

// This file holds the sentences for the verdict's strength and for the three
// figures: words first, the number beside them, and none of them a chance.

// trials is how many ways of weighing the answers the engine tries.
const trials = "10,000"

func percent(h advisor.Hundredths) string { return fmt.Sprintf("%d\u00a0%%", int(h)) }

// title is the question that was put: the names of the roles.
func (w *writer) title() string {
	var names []string
	for _, s := range w.r.Scores {
		names = append(names, w.role(s.Role))
	}
	if len(names) == 0 {
		return "Which role first?"
	}
	return upper(strings.Join(names, " or ")) + "?"
}

func (w *writer) headline() string {
	if w.r.Verdict.Headline != "" {
		return line(w.r.Verdict.Headline)
	}
	return w.verdict(w.r.Verdict.ID)
}

// strength says how plainly the verdict may be said: a word, then the number.
// Where the number alone would sound surer than the word, what holds it back
// stands beside it.
func (w *writer) strength() string {
	if len(w.r.Reasons) == 0 {
		return w.strengthWord() + ": no answer speaks for or against anybody yet."
	}
	holds := fmt.Sprintf("it holds in %s of %s ways of weighing your answers", percent(w.r.Share), trials)
	if w.r.Share >= 100 {
		holds = fmt.Sprintf("it holds in every one of %s ways of weighing your answers", trials)
	}
	switch {
	case w.r.Verdict.Strength == advisor.TossUp && w.r.Turn != nil:
		holds += fmt.Sprintf(", but %s would turn it", count(*w.r.Turn, "point", "points"))
	case w.r.Verdict.Strength == advisor.Lean && w.r.Share >= 98 && w.r.Slack != nil:
		holds += fmt.Sprintf(", but %s would change it", count(*w.r.Slack, "point", "points"))
	}
	return w.strengthWord() + ": " + holds + "."
}

// strengthWord never says "clear" of a path: answers about a person lean.
func (w *writer) strengthWord() string {
	v := w.r.Verdict
	switch {
	case v.Strength == advisor.TossUp:
		return "Toss-up"
	case !w.seeks() && v.Strength == advisor.Clear:
		return "Clear"
	case !w.seeks():
		return "Lean"
	case v.Kind == advisor.KindNeither && v.Strength == advisor.Clear:
		return "Your answers point to neither"
	case v.Kind == advisor.KindNeither:
		return "Your answers lean to neither"
	case v.Strength == advisor.Clear:
		return "Your answers point this way"
	}
	return "Your answers lean this way"
}

// provisional says why the verdict is provisional; empty where it is not.
func (w *writer) provisional() string {
	if !w.r.Verdict.Provisional {
		return ""
	}
	open := 0
	for _, g := range w.r.Gates {
		if g.State == advisor.GateMaybe {
			open++
		}
	}
	text := "Provisional: "
	if w.r.Coverage >= 100 {
		text += "something that can change this advice is not known yet."
	} else {
		if w.r.Coverage == 0 {
			text += "nothing that counts has a known answer"
		} else {
			text += fmt.Sprintf("%s of what counts has a known answer", percent(w.r.Coverage))
		}
		switch open {
		case 0:
			text += ". With more answers the advice may be another."
		case 1:
			text += ", and one thing that can change this advice is open."
		default:
			text += ", and some things that can change this advice are open."
		}
	}
	for _, g := range w.r.Gates {
		if g.State == advisor.GateMaybe && g.Because != "" {
			text += " " + line(g.Because)
		}
	}
	return text
}

// figures are margin, coverage and sturdiness, never melted into one.
func (w *writer) figures() figures {
	return figures{[]figure{
		{"Margin", fmt.Sprint(w.r.Margin), w.margin()},
		{"Coverage", percent(w.r.Coverage), w.coverage()},
		{"Sturdiness", w.sturdinessValue(), w.sturdiness()},
	}}
}

// noChance follows the figures wherever they stand.
func (w *writer) noChance() string {
	if w.seeks() {
		return "The figures say how firmly your answers point, not how a job will turn out."
	}
	return "The figures say how firmly your answers point, not how a hire will turn out."
}

func (w *writer) margin() string {
	if w.r.Margin == 0 {
		return "The two strongest roles are level."
	}
	ranked := slices.Clone(w.r.Scores)
	slices.SortStableFunc(ranked, func(a, b advisor.ScoreOut) int { return b.Score - a.Score })
	if len(ranked) < 2 || ranked[0].Score-ranked[1].Score != w.r.Margin {
		return fmt.Sprintf("%s between the two strongest roles that can still be advised.", count(w.r.Margin, "point lies", "points lie"))
	}
	return fmt.Sprintf("The %s is %s ahead of the %s.", w.role(ranked[0].Role), count(w.r.Margin, "point", "points"), w.role(ranked[1].Role))
}

func (w *writer) coverage() string {
	if w.r.Coverage >= 100 {
		return "Everything that counts for the verdict has a known answer."
	}
	text := "Nothing that counts for the verdict has a known answer yet."
	if w.r.Coverage > 0 {
		text = fmt.Sprintf("Of what counts for the verdict, %s has a known answer.", percent(w.r.Coverage))
	}
	unknown := 0
	for _, a := range w.r.Answers {
		if a.Part == 1 && !a.Counted {
			unknown++
		}
	}
	switch {
	case unknown > 0 && len(w.r.Open) > 0:
		text += fmt.Sprintf(" %s, and %s.", upper(count(unknown, "answer is not known", "answers are not known")), left(len(w.r.Open)))
	case unknown > 0:
		text += fmt.Sprintf(" %s.", upper(count(unknown, "answer is not known", "answers are not known")))
	case len(w.r.Open) > 0:
		text += fmt.Sprintf(" %s.", upper(left(len(w.r.Open))))
	}
	return text
}

func left(n int) string { return count(n, "question is left open", "questions are left open") }

func (w *writer) sturdinessValue() string {
	switch {
	case len(w.r.Reasons) == 0:
		return "none"
	case w.r.BreaksAt == nil:
		return percent(100)
	}
	return percent(*w.r.BreaksAt)
}

func (w *writer) sturdiness() string {
	switch {
	case len(w.r.Reasons) == 0:
		return "No reason counts yet, so there is nothing to weigh."
	case w.r.BreaksAt == nil:
		return "Any rule may count for nothing or for double, and the verdict stays."
	case *w.r.BreaksAt == 0:
		return "It stands on an edge: a slight change in the rules' points gives another verdict."
	}
	return fmt.Sprintf("The rules' points may be up to %s too high or too low before another verdict can come out.", percent(*w.r.BreaksAt))
}

var small = []string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}

// count gives a number with what it counts: words up to twelve.
func count(n int, one, many string) string {
	word := fmt.Sprint(n)
	if n >= 0 && n < len(small) {
		word = small[n]
	}
	if n == 1 {
		return word + " " + one
	}
	return word + " " + many
}

// nothingFor stands where no reason speaks for the verdict: it is given because
// too little speaks for anything else.
func (w *writer) nothingFor() string {
	if len(w.r.Reasons) == 0 || len(w.r.Scores) == 0 {
		return "No answer speaks for or against anybody yet."
	}
	highest := w.r.Scores[0].Score
	for _, s := range w.r.Scores {
		highest = max(highest, s.Score)
	}
	if w.seeks() {
		return fmt.Sprintf("Too little speaks for any path: the highest score is %d.", highest)
	}
	return fmt.Sprintf("Too little speaks for any role: the highest score is %d.", highest)
}

// nothingAgainst stands where no reason speaks against the verdict.
func (w *writer) nothingAgainst() string {
	if len(w.r.Reasons) == 0 {
		return "No answer speaks against it: none counts yet."
	}
	return "Nothing in the answers speaks against it."
}

// openScores explains the figures in brackets beside a score.
const openScores = "In brackets: how low and how high a score can still go while answers are open."

// Open reports whether an open answer can still move a score.
func (s scores) Open() bool {
	return slices.ContainsFunc(s.Items, func(i score) bool { return i.Low != i.Score || i.High != i.Score })
}
