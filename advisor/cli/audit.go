package cli

import (
	"io"

	"firstrole/advisor"
	"firstrole/advisor/audit"
	"firstrole/advisor/report"

	"github.com/spf13/cobra"
)

func (s *session) audit() *cobra.Command {
	var beside string
	cmd := &cobra.Command{
		Use:   "audit AD|-",
		Short: "whether a job ad is one job, and whose; - reads standard input",
		Args:  s.exactly(1),
		RunE:  func(_ *cobra.Command, args []string) error { return s.auditAd(args[0], beside) },
	}
	s.writes(cmd)
	cmd.Flags().StringVar(&beside, "sheet", "", "say whether the ad describes the role that `SHEET` or a code leads to")
	return cmd
}

func (s *session) auditAd(file, beside string) error {
	ad, err := s.readAd(file)
	if err != nil {
		return err
	}
	p, err := s.pack()
	if err != nil {
		return err
	}
	if p.Audit.Capacity == 0 {
		return wrong("add a section audit to its roles.yaml, as docs/formats.md describes", "this pack audits no ads")
	}
	r := audit.Ad(p, ad)
	held, err := s.besideSheet(p, r, beside)
	if err != nil {
		return err
	}
	return s.deliver(s.leaflet(report.Audit(p, r, held)))
}

// besideSheet says whether an ad describes the role that answers lead to; nil
// where none are named.
func (s *session) besideSheet(p *advisor.Pack, r audit.Report, name string) (*report.AuditSheet, error) {
	if name == "" {
		return nil, nil
	}
	data, err := s.content(name)
	if err != nil {
		return nil, err
	}
	answers, e, err := s.answers(name, data, p)
	if err != nil {
		return nil, err
	}
	return auditSheet(p, r, e.Advise(answers, "").Verdict), nil
}

// auditSheet holds an ad against a verdict; nil where there is no ad.
func auditSheet(p *advisor.Pack, r audit.Report, v advisor.VerdictOut) *report.AuditSheet {
	switch {
	case r.Verdict.ID == nil:
		return nil
	case v.Role == "":
		return &report.AuditSheet{Verdict: v.ID, Label: v.Label, Text: "These answers lead to no role that an ad could describe."}
	}
	fits, says := audit.Describes(p, r, v.Role)
	return &report.AuditSheet{Verdict: v.ID, Label: v.Label, Role: v.Role, Fits: fits, Text: says}
}

// readAd reads an ad, however long: only its beginning is looked at, and the
// audit says so.
func (s *session) readAd(file string) ([]byte, error) {
	from := s.Stdin
	if file != "-" {
		f, err := opened(file, "name a file with a job ad, or - for standard input")
		if err != nil {
			return nil, err
		}
		defer f.Close()
		from = f
	}
	data, err := io.ReadAll(io.LimitReader(from, sheetLimit))
	if err != nil {
		return nil, failure("cannot read "+file, err)
	}
	return data, nil
}
