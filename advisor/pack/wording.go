package pack

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"firstrole/advisor"
)

const (
	mostWords   = 20 // of a sentence
	mostLetters = 90 // of an option's label
)

// What a question should not hold: words that turn it round, two things at
// once, a scale of agreement.
var (
	negation = regexp.MustCompile(`(?i)\b(not|never|cannot|neither|nor|nobody|nothing|none|no|without|[a-z]+n['’]t)\b`)
	twofold  = regexp.MustCompile(`(?i)\band/or\b|\?.*\?|,? \b(?:and|or) (?:who|whom|what|which|when|where|why|how|do|does|did|is|are|was|were|can|could|will|would|should|has|have|had)\b`)
	agree    = regexp.MustCompile(`(?i)\b(dis)?agree(s|d)?\b`)
)

// wording finds questions and sentences that are hard to read.
func (c *checker) wording() {
	for i := range c.pack.Questions {
		c.ask(i, &c.pack.Questions[i])
	}
	for i, r := range c.pack.Rules {
		c.long(r.Because, "rules", i, "because")
	}
	for i, g := range c.pack.Gates {
		c.long(g.Because, "gates", i, "because")
		c.long(g.Open, "gates", i, "open")
	}
	for i, v := range c.pack.Verdicts {
		at := map[advisor.Section]int{}
		for _, t := range v.Texts {
			c.long(t.Text.Text, "verdicts", i, string(t.Section), at[t.Section], "text")
			at[t.Section]++
		}
	}
	for i, f := range c.pack.Findings {
		c.long(f.Text.Text, "findings", i, "text")
	}
	for i, l := range c.pack.Plan {
		c.long(l.Text.Text, "plan", i, "text")
	}
	for i, l := range c.pack.Workload.Lines {
		c.long(l.Text.Text, "workload", "lines", i, "text")
		c.long(l.Drop, "workload", "lines", i, "drop")
	}
}

func (c *checker) ask(i int, q *advisor.Question) {
	at := []any{"questions", i, "ask"}
	if n := longest(q.Ask); n > mostWords {
		c.warn(fmt.Sprintf("the question has %d words; %d is the most", n, mostWords), "say it in fewer, or move a part into help", at...)
	}
	if m := twofold.FindString(q.Ask); m != "" {
		c.warn("the question asks two things at once", "ask one thing, or make it two questions", at...)
	}
	if m := negation.FindString(q.Ask); m != "" {
		c.warn(fmt.Sprintf("the question has a negation: %q", m), "ask for what is, so that yes means yes", at...)
	}
	scale := 0
	for j, o := range q.Options {
		if n := utf8.RuneCountInString(o.Label); n > mostLetters {
			c.warn(fmt.Sprintf("the label has %d letters; %d is the most", n, mostLetters), "shorten it, or move a part into help", "questions", i, "options", j, "label")
		}
		if agree.MatchString(o.Label) {
			scale++
		}
	}
	if scale > 1 || agree.MatchString(q.Ask) {
		c.warn("the question asks how far somebody agrees", "ask for a fact, or for what somebody does", at...)
	}
	c.long(q.Help, "questions", i, "help")
	c.long(q.Why, "questions", i, "why")
}

func (c *checker) long(text string, path ...any) {
	if n := longest(text); n > mostWords {
		c.found.Long = append(c.found.Long, c.places.problem(fmt.Sprintf("a sentence has %d words; %d is the most", n, mostWords), "make two of it", path...))
	}
}

var sentenceEnd = regexp.MustCompile(`[.!?:;](?:\s+|$)`)

// longest counts the words of the longest sentence of a text.
func longest(text string) int {
	most := 0
	for _, sentence := range sentenceEnd.Split(text, -1) {
		most = max(most, len(strings.Fields(sentence)))
	}
	return most
}

// fewFirst is how many questions whose first option favours somebody make it
// worth asking whether it is always the same role.
const fewFirst = 3

// firstOptions warns where the first option of every question with one answer
// favours the same role: respondents who choose the first would be advised it.
func (p *part) firstOptions() {
	favoured := map[string]int{}
	for i := range p.space.Len() {
		q := p.space.Question(i)
		if q.Type != advisor.One || q.Ordered || q.Options[0].Unknown {
			continue // ordered scales keep their order
		}
		alone := advisor.Sheet{As: p.ID, Answers: map[string]advisor.Answer{q.ID: advisor.Choose(q.Options[0].ID)}}
		if role := p.speaksFor(alone); role != "" {
			favoured[role]++
		}
	}
	if len(favoured) != 1 {
		return
	}
	for role, n := range favoured {
		if n >= fewFirst {
			p.warn(fmt.Sprintf("for %s, the first option favours %s in all %d questions where it favours somebody", p.ID, role, n),
				"begin some questions with an option that speaks for another role", p.path...)
		}
	}
}

// speaksFor gives the role to which a sheet gives most points, empty where none
// has more than the others.
func (p *part) speaksFor(s advisor.Sheet) string {
	points := map[string]int{}
	fired := map[string]bool{}
	for _, id := range p.engine.Firing(s) {
		fired[id] = true
	}
	for _, r := range p.space.Rules() {
		for _, given := range r.Points {
			if fired[r.ID] {
				points[given.Role] += given.Points
			}
		}
	}
	best, tied := "", false
	for _, role := range p.pack.Roles {
		switch {
		case best == "" || points[role.ID] > points[best]:
			best, tied = role.ID, false
		case points[role.ID] == points[best]:
			tied = true
		}
	}
	if tied {
		return ""
	}
	return best
}
