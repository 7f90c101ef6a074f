package cli

import (
	"errors"

	"firstrole/advisor/report"

	"github.com/spf13/cobra"
)

func (s *session) post() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "post SHEET|CODE|-",
		Short: "a job post for the role advised; what only you know is left in square brackets",
		Args:  exactly(1),
		RunE:  func(_ *cobra.Command, args []string) error { return s.postFor(args[0]) },
	}
	s.writes(cmd)
	return cmd
}

func (s *session) kit() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "kit SHEET|CODE|-",
		Short: "an interview kit: scorecard, work sample, questions, warning signs",
		Args:  exactly(1),
		RunE:  func(_ *cobra.Command, args []string) error { return s.kitFor(args[0]) },
	}
	s.writes(cmd)
	return cmd
}

func (s *session) postFor(name string) error {
	r, err := s.result(name)
	if err != nil {
		return err
	}
	l, err := report.Post(r)
	if errors.Is(err, report.ErrNoPost) {
		if p, err := s.pack(); err == nil && len(p.Post) == 0 {
			return wrong("add the section post to its roles.yaml, as docs/formats.md describes", "this pack has no lines for job posts")
		}
		return wrong("write "+s.call("kit "+quoted(name))+" for what to ask in interviews", "a job post is written for an employer; %s is answered as %s", name, r.As)
	}
	if err != nil {
		return err
	}
	if err := s.deliver(s.leaflet(l)); err != nil {
		return err
	}
	for _, p := range l.Problems {
		s.note(p)
	}
	return nil
}

func (s *session) kitFor(name string) error {
	r, err := s.result(name)
	if err != nil {
		return err
	}
	l, err := report.Kit(r)
	if err != nil {
		return wrong("add the section kit to its roles.yaml, as docs/formats.md describes", "this pack has no lines for interview kits")
	}
	return s.deliver(s.leaflet(l))
}

// leaflet is a leaflet in the format of --format.
func (s *session) leaflet(l report.Leaflet) []byte {
	switch s.flags.format {
	case formatJSON:
		return l.JSON()
	case formatHTML:
		return l.HTML()
	case formatMarkdown:
		return l.Markdown()
	}
	return l.Text()
}
