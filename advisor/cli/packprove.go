package cli

import (
	"errors"

	"firstrole/advisor"
	"firstrole/advisor/prove"
	"firstrole/advisor/show"

	"github.com/spf13/cobra"
)

func (s *session) prove() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "prove [DIR]",
		Short: "go through all its answer sheets",
		Args:  s.atMost(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := s.packIn(args); err != nil {
				return err
			}
			err := s.provePack()
			s.pointHere("pack prove")
			return err
		},
	}
	s.formats(cmd)
	return cmd
}

func (s *session) provePack() error {
	p, err := s.pack()
	if err != nil {
		return err
	}
	var reports []*prove.Report
	for _, a := range p.Audiences {
		if s.flags.as != "" && s.flags.as != a.ID {
			continue
		}
		engine, err := advisor.NewEngine(p, a.ID)
		if err != nil {
			return err
		}
		report, err := prove.Audience(engine)
		if errors.Is(err, prove.ErrTooLarge) {
			report, err = prove.Sample(engine), nil
		}
		if err != nil {
			return err
		}
		reports = append(reports, report)
	}
	if s.flags.format == formatJSON {
		return s.deliver(show.ProofJSON(p, reports))
	}
	return s.deliver([]byte(show.Proof(p, reports)))
}
