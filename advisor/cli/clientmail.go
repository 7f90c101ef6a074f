package cli

import (
	"bytes"
	"strings"

	"firstrole/advisor/code"
	"firstrole/advisor/engagement"
	"firstrole/advisor/internal/amount"
	"firstrole/advisor/questionnaire"
	"firstrole/advisor/sheet"

	"github.com/spf13/cobra"
)

func (s *session) questionnaire() *cobra.Command {
	currency := ""
	cmd := &cobra.Command{
		Use: "questionnaire CLIENT [STAKEHOLDER]", Short: "the questions as a text to mail, for somebody who is not here", Args: s.between(1, 2),
		RunE: func(_ *cobra.Command, args []string) error {
			name := ""
			if len(args) > 1 {
				name = args[1]
			}
			return s.ask(args[0], name, currency)
		},
	}
	cmd.Flags().StringVar(&currency, "currency", "", "in which amounts are asked, as a `CODE` such as USD; else whoever answers says")
	s.output(cmd)
	return cmd
}

// ask writes the questionnaire for a stakeholder, or for anybody.
func (s *session) ask(word, name, currency string) error {
	x, err := s.engagement(word)
	if err != nil {
		return err
	}
	if name, err = named(name, ""); err != nil {
		return err
	}
	if currency != "" {
		_, known, err := amount.Parse("1 " + currency)
		if err != nil || known == "" {
			return wrong("write its three letters, as USD", "--currency %s is no currency", currency)
		}
		currency = known
	}
	o := questionnaire.Options{Asker: x.Consultant, Client: x.Client, Name: name, Currency: currency}
	if voice, ok := x.Voice(name); ok {
		o.Name, o.ID = voice.Name, voice.ID
	}
	text, err := questionnaire.Write(x.pack, x.As, o)
	if err != nil {
		return err
	}
	if err := s.deliver(text); err != nil {
		return err
	}
	s.note("Mail it as plain text. Save what comes back in a file, and write: " + s.call("client import "+x.ID+" FILE"))
	return nil
}

// replied is what a stakeholder sent, whatever it is.
func (s *session) replied(x *engaged, from string, data []byte) (questionnaire.Reply, engagement.Via, error) {
	text := bytes.TrimSpace(data)
	switch {
	case len(text) <= longestCode && code.Looks(string(text)):
		answers, err := code.Read(string(text), x.pack)
		return questionnaire.Reply{Sheet: answers}, engagement.ViaCode, err
	case questionnaire.Looks(data, x.pack, x.As):
		r, problems, err := questionnaire.Read(data, from, x.pack, x.As)
		if err == nil {
			err = problems.Err()
		}
		return r, engagement.ViaQuestionnaire, err
	}
	answers, err := sheet.Read(data, from, x.pack)
	return questionnaire.Reply{Sheet: answers, Name: answers.Name}, engagement.ViaSheet, err
}

// whose tells whose answers came back: whom --stakeholder names, or whose
// questionnaire it was, or who says so in it.
func (s *session) whose(x *engaged, r questionnaire.Reply, name string) (string, error) {
	sentTo := ""
	for _, voice := range x.Stakeholders {
		if voice.ID == r.Stakeholder {
			sentTo = voice.Name
		}
	}
	switch {
	case name != "":
		return named(name, "the stakeholder's name")
	case sentTo != "" && r.Name != "" && !strings.EqualFold(sentTo, r.Name):
		return "", wrong("add --stakeholder NAME", "this questionnaire was written for %s, and %s filled it in", line(sentTo), line(r.Name))
	case sentTo != "":
		return sentTo, nil
	case r.Name == "":
		return "", wrong("add --stakeholder NAME", "these answers do not say whose they are")
	}
	return named(r.Name, "the stakeholder's name")
}

// tellBesides passes on what a mail says besides the answers.
func (s *session) tellBesides(text string) {
	if text == "" {
		return
	}
	s.note("The mail says besides:")
	for l := range strings.SplitSeq(text, "\n") {
		s.note("  " + line(l))
	}
}
