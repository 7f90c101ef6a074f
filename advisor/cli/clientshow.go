package cli

import (
	"fmt"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/engagement"
	"firstrole/advisor/internal/wrap"
	"firstrole/advisor/phrase"
)

// columns is the widest a line of a listing gets.
const columns = 72

// showClient writes who was heard, what each would be advised alone, and where
// they differ. Who said what is shown only with names.
func (s *session) showClient(word string, names bool) error {
	x, err := s.engagement(word)
	if err != nil {
		return err
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s · as %s · begun %s\n", line(x.Client), line(x.As), line(x.Created))
	b.WriteString(hung("", "Kept in "+x.folder.ClientDir(x.ID)+". "+readable))
	voices := engagement.Voices(x.engine, &x.Engagement)
	x.heard(&b, voices, s.call("client add "+x.ID+" NAME"))
	x.alone(&b, voices, names)
	d := engagement.Differ(x.engine, &x.Engagement)
	x.differ(&b, &d, names)
	x.agreed(&b, s.call("client agree "+x.ID))
	return s.print(b.String())
}

func hung(left, text string) string { return wrap.Hang(left, line(text), columns) + "\n" }

// heard lists the stakeholders with how far they answered.
func (x *engaged) heard(b *strings.Builder, voices []engagement.Voice, add string) {
	b.WriteString("\nStakeholders\n")
	if len(voices) == 0 {
		b.WriteString(hung("  ", "none yet; "+add+" asks one here"))
	}
	for i, v := range voices {
		who := x.Stakeholders[i]
		words := fmt.Sprintf("%s: %d of %d answered, %s", who.Name, v.Answered, v.Asked, phrase.Via(who.Via))
		if who.Received != "" {
			words += ", " + who.Received
		}
		b.WriteString(hung("  ", words))
	}
}

// alone tells what each stakeholder's answers lead to. The verdict of the only
// one who has answered is theirs by name, and so is not counted.
func (x *engaged) alone(b *strings.Builder, voices []engagement.Voice, names bool) {
	if len(voices) == 0 {
		return
	}
	b.WriteString("\nWhat their own answers lead to\n")
	path := x.engine.Audience.Method == advisor.MethodPath
	if names {
		for _, v := range voices {
			b.WriteString(hung("  ", fmt.Sprintf("%s: %s (%s)", v.Stakeholder, v.Result.Verdict.Label, phrase.Lower(phrase.StrengthWord(v.Result.Verdict, path)))))
		}
		return
	}
	if len(x.Answered()) < 2 {
		b.WriteString(hung("  ", "Not shown before two have answered: it would be one person's. --names shows it."))
		return
	}
	for _, v := range x.pack.Verdicts {
		n := 0
		for _, voice := range voices {
			if v.As == x.As && voice.Result.Verdict.ID == v.ID {
				n++
			}
		}
		if n > 0 {
			b.WriteString(hung("  ", fmt.Sprintf("%d of %d: %s", n, len(voices), v.Label)))
		}
	}
}

// differ lists the questions, most telling first; those that all agree on are
// counted only.
func (x *engaged) differ(b *strings.Builder, d *engagement.Differences, names bool) {
	if len(x.Answered()) < 2 {
		b.WriteString("\nWhere they differ\n" + hung("  ", "Nothing to compare before two have answered."))
		return
	}
	agreed := 0
	head := "\nWhere they differ, most telling first\n"
	for i := range d.Spreads {
		s := &d.Spreads[i]
		if s.State == engagement.Agreed || s.Moot {
			if s.State == engagement.Agreed {
				agreed++
			}
			continue
		}
		b.WriteString(head)
		head = ""
		b.WriteString(hung("  ", s.Question.Ask))
		for at := range s.Values {
			v := &s.Values[at]
			left := fmt.Sprintf("    %2d  ", len(v.Who))
			text := phrase.ValueText(s.Question, v)
			if s.Effect.Turns > 0 {
				text += "; gives " + phrase.Gives(v)
			}
			b.WriteString(hung(left, text))
			if names {
				for _, voice := range phrase.Voices(&x.Engagement, v.Who, s.Question) {
					b.WriteString(hung("          ", voice))
				}
			}
		}
		var words []string
		if state := phrase.SpreadState(s); state != "" {
			words = append(words, phrase.Upper(state)+".")
		}
		words = append(words, phrase.SpreadSplit(s, x.pack), phrase.SpreadEffect(s))
		b.WriteString(hung("        ", strings.Join(strings.Fields(strings.Join(words, " ")), " ")))
	}
	if agreed > 0 {
		fmt.Fprintf(b, "\nAll agree on %s.\n", phrase.Count(agreed, "question", "questions"))
	}
}

// agreed tells what was agreed on, if anything.
func (x *engaged) agreed(b *strings.Builder, agree string) {
	b.WriteString("\nAgreed\n")
	a := x.Agreed
	if a.Date == "" {
		b.WriteString(hung("  ", "nothing so far; "+agree+" goes through what matters"))
		return
	}
	v := x.engine.Judge(a.Sheet)
	words := fmt.Sprintf("%s: %s (%s), %s", a.Date, v.Label, phrase.Lower(phrase.StrengthWord(v, x.engine.Audience.Method == advisor.MethodPath)),
		phrase.Count(len(a.Decisions), "decision", "decisions"))
	if x.Owner != "" {
		words += "; " + x.Owner + " decides"
	}
	b.WriteString(hung("  ", words))
	for _, d := range a.Decisions {
		q := x.engine.Question(d.Question)
		if q == nil {
			continue
		}
		text := "left open"
		if !d.Open() {
			text = q.Text(d.Answer, a.Sheet.Currency)
		}
		text = q.Short + ": " + text
		if d.Action.What != "" {
			text += " (" + phrase.Action(d.Action) + ")"
		}
		b.WriteString(hung("    ", text))
	}
	for _, e := range x.Earlier {
		b.WriteString(hung("  ", e.Date+": "+x.engine.Judge(e.Sheet).Label))
	}
}
