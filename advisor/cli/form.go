package cli

import (
	"firstrole/advisor/form"

	"github.com/spf13/cobra"
)

func (s *session) form() *cobra.Command {
	var o form.Options
	client := ""
	cmd := &cobra.Command{
		Use:   "form",
		Short: "the questionnaire as one web page to mail; it ends with an answer code and a sheet",
		Args:  s.none,
		RunE: func(*cobra.Command, []string) error {
			if client != "" {
				return s.formForClient(client, o)
			}
			o.As = s.flags.as
			return s.writeForm(o)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&client, "client", "", "for the stakeholders of `CLIENT`, in the consultant's name")
	flags.StringVar(&o.From, "from", "", "the `NAME` of whoever the answers go to")
	flags.StringVar(&o.Words, "words", "", "a `TEXT` to read before the first question")
	flags.StringVar(&o.Reply, "reply", "", "a `TEXT` to read at the end: where to send the answers")
	flags.StringVarP(&s.flags.output, "output", "o", "", "write the page to `FILE`")
	return cmd
}

// formForClient asks whom an engagement asks, in the name of its consultant.
func (s *session) formForClient(word string, o form.Options) error {
	x, err := s.engagement(word)
	if err != nil {
		return err
	}
	o.As, o.Client = x.As, x.Client
	if o.From == "" {
		o.From = x.Consultant
	}
	if err := s.writeForm(o); err != nil {
		return err
	}
	s.note("What comes back goes in with: " + s.call("client import "+x.ID+" SHEET|CODE"))
	return nil
}

func (s *session) writeForm(o form.Options) error {
	if s.flags.output == "" && terminal(s.Stdout) {
		return wrong("write "+s.call("form -o questions.html"), "a web page is nothing to read on a terminal")
	}
	p, err := s.pack()
	if err != nil {
		return err
	}
	page, err := form.HTML(p, o)
	if err != nil {
		return err
	}
	return s.deliver(page)
}
