package cli

import (
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/phrase"

	"github.com/spf13/cobra"
)

func (s *session) importVoice() *cobra.Command {
	name := ""
	cmd := &cobra.Command{
		Use: "import CLIENT SHEET|CODE|QUESTIONNAIRE|-", Short: "take in answers that a stakeholder sent", Args: s.exactly(2),
		RunE: func(_ *cobra.Command, args []string) error { return s.takeIn(args[0], args[1], name) },
	}
	cmd.Flags().StringVar(&name, "stakeholder", "", "whose answers these are, by `NAME`; else the name that the answers carry")
	s.dated(cmd)
	return cmd
}

func (s *session) takeIn(word, from, name string) error {
	x, err := s.engagement(word)
	if err != nil {
		return err
	}
	data, err := s.content(from)
	if err != nil {
		return err
	}
	reply, via, err := s.replied(x, from, data)
	if err != nil {
		return err
	}
	answers := reply.Sheet
	if answers.As != x.As {
		return wrong("ask for answers as "+x.As, "these answers are given as %s, and the engagement is as %s", answers.As, x.As)
	}
	if name, err = s.whose(x, reply, name); err != nil {
		return err
	}
	if answers.Pack != "" && answers.Pack != x.pack.Digest {
		s.note("These answers were given to another pack (" + line(answers.Pack) + "). They fit this one.")
	}
	kept := keep(x, name, reply.Absent, &answers)
	taken, err := x.folder.TakeIn(x.ID, name, via, s.date(s.today()), answers, x.pack)
	if err != nil {
		return s.aboutClient(word, err)
	}
	switch {
	case taken.Same:
		s.note("Answers from " + taken.Name + " are the same as before.")
	case taken.Replaced:
		s.note("Newer answers from " + taken.Name + " are in; the older are kept beside them.")
	default:
		s.note("Answers from " + taken.Name + " are in.")
	}
	if kept > 0 {
		s.note("The mail has " + phrase.Count(x.count()-len(reply.Absent), "question", "questions") + "; " + phrase.Count(kept, "earlier answer stays as it was.", "earlier answers stay as they were."))
	}
	s.answeredBy(x.engine, taken.Name, answers)
	s.tellBesides(reply.Besides)
	return nil
}

// keep puts what a stakeholder answered before to questions that a mail leaves
// out, as one does that corrects a single answer, beside its answers. It gives
// how many those are.
func keep(x *engaged, name string, absent []string, answers *advisor.Sheet) int {
	was, ok := x.Voice(name)
	if !ok {
		return 0
	}
	kept := 0
	for _, id := range absent {
		if a, ok := was.Sheet.Answers[id]; ok {
			answers.Answers[id] = a
			kept++
		}
		if note, ok := was.Sheet.Notes[id]; ok {
			answers.Notes[id] = note
		}
	}
	if answers.Currency == "" && kept > 0 {
		answers.Currency = was.Sheet.Currency
	}
	return kept
}

// count is how many questions a mail can have.
func (x *engaged) count() int {
	return len(x.engine.Questions(1)) + len(x.engine.Questions(2))
}

// namedOpen is how many questions that a sheet leaves open are named.
const namedOpen = 6

// answeredBy says which of the questions that are asked a sheet leaves open.
func (s *session) answeredBy(e *advisor.Engine, name string, answers advisor.Sheet) {
	var open []string
	asked := e.Asked(answers)
	for i, q := range e.Questions(1) {
		if asked[i] == advisor.AskedBlank || asked[i] == advisor.MaybeAsked {
			open = append(open, line(q.Short))
		}
	}
	n := len(open)
	if n == 0 {
		return
	}
	if more := n - namedOpen; more > 1 {
		open = append(open[:namedOpen], phrase.Count(more, "more", "more"))
	}
	s.note(name + " left " + phrase.Count(n, "question", "questions") + " open: " + strings.Join(open, "; ") + ". An answer that is missing agrees with nothing.")
}
