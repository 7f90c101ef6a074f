package cli

import (
	"errors"
	"slices"

	"firstrole/advisor/report"

	"github.com/spf13/cobra"
)

func (s *session) clientReport() *cobra.Command {
	views := ""
	cmd := &cobra.Command{
		Use: "report CLIENT", Short: "what was agreed on, as a report in the consultant's name; csv is who answered what", Args: s.exactly(1),
		RunE: func(_ *cobra.Command, args []string) error { return s.reportOn(args[0], report.Views(views)) },
	}
	s.forms(cmd, append(slices.Clone(formats), formatCSV))
	cmd.Flags().StringVar(&views, "views", string(report.ViewsCounted), "in which `WAY` it shows what single stakeholders said: counted (the default), quoted or named")
	s.output(cmd)
	cmd.Flags().StringVar(&s.flags.date, "date", "", "the `DATE` of the report, such as 2026-03-03; else that of the agreement")
	return cmd
}

func (s *session) reportOn(word string, views report.Views) error {
	var known []string
	for _, v := range report.AllViews {
		known = append(known, string(v))
	}
	if err := oneOf("--views", string(views), known); err != nil {
		return err
	}
	x, err := s.engagement(word)
	if err != nil {
		return err
	}
	if s.flags.format == formatCSV {
		return s.deliver(report.ClientTable(x.engine, &x.Engagement, views))
	}
	c, err := report.Clients(x.engine, &x.Engagement, views, s.date(x.Agreed.Date))
	switch {
	case errors.Is(err, report.ErrNotAgreed):
		return hinted{err, s.call("client agree "+x.ID) + " first; --format csv tells who answered what"}
	case err != nil:
		return err
	}
	switch s.flags.format {
	case formatJSON:
		return s.deliver(c.JSON())
	case formatHTML:
		return s.deliver(c.HTML())
	case formatMarkdown:
		return s.deliver(c.Markdown())
	}
	return s.deliver(c.Text())
}
