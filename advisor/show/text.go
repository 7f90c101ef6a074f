package show

import (
	"fmt"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/clean"
	"firstrole/advisor/internal/wrap"
)

const width = 72

// Text gives a pack in words: by audience what is asked and what can come of
// it, then the roles.
func Text(p *advisor.Pack) string {
	var b strings.Builder
	say := func(lead, text string) {
		b.WriteString(wrap.Hang(lead, clean.Screen(clean.Line(text)), width) + "\n")
	}
	say("", "Pack "+p.Digest)
	if p.Title != "" {
		say("", p.Title)
	}
	for i := range p.Audiences {
		a := &p.Audiences[i]
		b.WriteString("\n")
		say("", a.ID+": "+a.Label)
		for part := 1; part <= 2; part++ {
			for n, q := range questions(p, a.ID, part) {
				b.WriteString("\n")
				say(fmt.Sprintf("%4s  ", fmt.Sprintf("%d.%d", part, n+1)), q.Ask+" ["+q.ID+"]")
				for _, o := range q.Options {
					say("        - ", o.Label+" ["+o.ID+"]")
				}
				if q.Type == advisor.Number {
					say("        - ", strings.TrimSpace(fmt.Sprintf("a number from %s to %s %s", Grouped(int(q.Min)), Grouped(int(q.Max)), q.Unit)))
				}
			}
		}
		b.WriteString("\n")
		say("", "What can come of it")
		for _, v := range p.Verdicts {
			if v.As == a.ID {
				say("  - ", v.Label+" ["+v.ID+"]")
			}
		}
	}
	b.WriteString("\n")
	say("", "Roles")
	for _, r := range p.Roles {
		say("  - ", r.Name+" ["+r.ID+"]: "+r.About)
	}
	return b.String()
}

func questions(p *advisor.Pack, as string, part int) []*advisor.Question {
	var list []*advisor.Question
	for i := range p.Questions {
		if q := &p.Questions[i]; q.As == as && q.Part == part {
			list = append(list, q)
		}
	}
	return list
}
