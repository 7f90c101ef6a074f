package cli

import (
	"firstrole/advisor"
	"firstrole/advisor/audit"
	"firstrole/advisor/report"
	"firstrole/advisor/tui"
)

// auditForms are the forms in which the full screen saves an audit; the first
// is copied. Where the ad is held against a result, they say how it fits.
func auditForms(p *advisor.Pack, r audit.Report, beside *advisor.Result) []tui.Form {
	var held *report.AuditSheet
	if beside != nil {
		held = auditSheet(p, r, beside.Verdict)
	}
	return leafletForms(report.Audit(p, r, held))
}

// adFile reads the file of an ad, as a shell would find it.
func (s *session) adFile(file string) ([]byte, error) {
	if file == "-" {
		file = "./-" // standard input is the keyboard
	}
	return s.readAd(s.inHome(file))
}
