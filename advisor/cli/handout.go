package cli

import (
	"errors"
	"slices"

	"firstrole/advisor"
	"firstrole/advisor/report"

	"github.com/spf13/cobra"
)

func (s *session) post() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "post SHEET|CODE|-",
		Short: "a job post for the role advised; what only you know is left in square brackets",
		Args:  s.exactly(1),
		RunE:  func(_ *cobra.Command, args []string) error { return s.postFor(args[0]) },
	}
	s.writes(cmd)
	return cmd
}

func (s *session) kit() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "kit SHEET|CODE|-",
		Short: "an interview kit: scorecard, work sample, questions, warning signs",
		Args:  s.exactly(1),
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
		return s.noPost(name, r)
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
		return s.noLines("kit", "interview kits", r.As)
	}
	return s.deliver(s.leaflet(l))
}

// noPost says why there is no job post.
func (s *session) noPost(name string, r advisor.Result) error {
	p, err := s.pack()
	if err != nil {
		return err
	}
	hires := slices.ContainsFunc(p.Audiences, func(a advisor.Audience) bool { return a.ID == r.As && a.Method == advisor.MethodHire })
	if hires || len(p.Post) == 0 {
		return s.noLines("post", "job posts", r.As)
	}
	hint := ""
	if _, err := report.Kit(r); err == nil {
		hint = "write " + s.call("kit "+quoted(name)) + " for what to ask in interviews"
	}
	return wrong(hint, "a job post is written for an employer; %s is answered as %s", name, r.As)
}

// noLines says that a section of the pack is not there, or has nothing for an
// audience.
func (s *session) noLines(section, what, as string) error {
	p, err := s.pack()
	if err != nil {
		return err
	}
	if lines := map[string][]advisor.HandoutLine{"post": p.Post, "kit": p.Kit}[section]; len(lines) > 0 {
		return wrong("add lines with as: "+as+" to the section "+section+" of its roles.yaml, as docs/formats.md describes", "this pack has no lines for %s for %s", what, as)
	}
	return wrong("add the section "+section+" to its roles.yaml, as docs/formats.md describes", "this pack has no lines for %s", what)
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
