package cli

import (
	"fmt"
	"io"
	"os"

	"firstrole/advisor"
	"firstrole/advisor/audit"
	"firstrole/advisor/report"
	"firstrole/advisor/sheet"

	"github.com/spf13/cobra"
)

func (s *session) audit() *cobra.Command {
	var beside string
	cmd := &cobra.Command{
		Use:   "audit AD|-",
		Short: "whether a job ad is one job, and whose; - reads standard input",
		Args:  exactly(1),
		RunE:  func(_ *cobra.Command, args []string) error { return s.auditAd(args[0], beside) },
	}
	s.writes(cmd)
	cmd.Flags().StringVar(&beside, "sheet", "", "say whether the ad describes the role that `SHEET` leads to")
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
	fits, err := s.besideSheet(p, r, beside)
	if err != nil {
		return err
	}
	switch s.flags.format {
	case formatJSON:
		return s.deliver(report.AuditJSON(r))
	case formatMarkdown:
		return s.deliver([]byte(report.AuditMarkdown(p, r) + fits))
	}
	return s.deliver([]byte(report.AuditText(p, r) + fits))
}

// besideSheet says whether an ad describes the role that a sheet leads to;
// empty where no sheet is named.
func (s *session) besideSheet(p *advisor.Pack, r audit.Report, file string) (string, error) {
	if file == "" {
		return "", nil
	}
	data, err := s.read(file)
	if err != nil {
		return "", err
	}
	answers, err := sheet.Read(data, file, p)
	if err != nil {
		return "", err
	}
	e, err := advisor.NewEngine(p, answers.As)
	if err != nil {
		return "", err
	}
	v := e.Judge(answers)
	role := e.Advise(answers, "").Verdict.Role
	_, says := audit.Describes(p, r, role)
	return fmt.Sprintf("\nBeside the sheet (%s): %s\n", v.Label, says), nil
}

// readAd reads an ad, however long: only its beginning is looked at, and the
// audit says so.
func (s *session) readAd(file string) ([]byte, error) {
	from := s.Stdin
	if file != "-" {
		f, err := os.Open(file)
		if err != nil {
			return nil, hinted{failure("cannot read "+file, err), "name a file with a job ad, or - for standard input"}
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
