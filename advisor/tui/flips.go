package tui

import (
	"fmt"
	"slices"
	"strings"

	"firstrole/advisor"
)

// turns are flips that differ in nothing but the answer to one question.
type turns struct {
	short, now string
	to         string   // the other verdict's label
	answers    []string // any one of them will do
}

// gather puts flips together, in their order. A flip of several changes stands
// alone, with its last change as the answer.
func gather(pack *advisor.Pack, flips []advisor.Flip) []turns {
	var all []turns
	last := ""
	for _, f := range flips {
		var names, now, to []string
		for _, c := range f.Changes {
			names, to = append(names, c.Short), append(to, changed(pack, c))
			if c.FromText != "" {
				now = append(now, c.FromText)
			}
		}
		key := fmt.Sprint(names, f.To)
		if len(f.Changes) == 1 && key == last {
			group := &all[len(all)-1]
			group.answers = append(group.answers, to[0])
			continue
		}
		last = key
		if len(f.Changes) > 1 {
			for i := range to {
				to[i] = names[i] + ": " + to[i]
			}
			all = append(all, turns{to: f.Label, answers: []string{strings.Join(to, "; and ")}})
			continue
		}
		all = append(all, turns{names[0], strings.Join(now, ""), f.Label, to})
	}
	return all
}

// changed says what is another about an answer: of several options, the one
// that comes or goes.
func changed(pack *advisor.Pack, c advisor.Change) string {
	from, was := c.From.([]string)
	to, is := c.To.([]string)
	if !was || !is {
		return c.ToText
	}
	if more := without(to, from); len(more) == 1 && len(to) == len(from)+1 {
		return "also " + optionLabel(pack, c.Question, more[0])
	}
	if less := without(from, to); len(less) == 1 && len(from) == len(to)+1 {
		return "without " + optionLabel(pack, c.Question, less[0])
	}
	return c.ToText
}

func without(these, those []string) []string {
	return slices.DeleteFunc(slices.Clone(these), func(s string) bool { return slices.Contains(those, s) })
}

func optionLabel(pack *advisor.Pack, question, option string) string {
	for i := range pack.Questions {
		if q := &pack.Questions[i]; q.ID == question {
			if o, ok := q.Option(option); ok {
				return o.Label
			}
		}
	}
	return option
}

// turnBrief is one line of what would change the verdict.
func (p *prose) turnBrief(t turns) {
	text := t.answers[0]
	if t.short != "" {
		text = t.short + ": " + text
	}
	if n := len(t.answers) - 1; n > 0 {
		text += ", or " + count(n, "other answer")
	}
	p.item(2, text+" "+p.leads+" "+t.to, "")
}

// turnInFull names every answer that would do.
func (p *prose) turnInFull(t turns) {
	if t.short == "" {
		p.item(0, t.answers[0]+" "+p.leads+" "+t.to, "")
		return
	}
	p.para(p.text, t.short+" "+p.leads+" "+t.to)
	if t.now != "" {
		p.para(p.grey, "now: "+t.now)
	}
	for _, answer := range t.answers {
		p.item(2, answer, "")
	}
}
