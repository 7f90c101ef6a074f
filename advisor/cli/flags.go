package cli

import (
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
)

// formsKey is the annotation of a command under which its forms stand.
const formsKey = "forms"

const (
	formatText     = "text"
	formatMarkdown = "markdown"
	formatHTML     = "html"
	formatJSON     = "json"
	formatCSV      = "csv"

	// eachFlag makes advise take a file of rows, which has forms of its own.
	eachFlag = "each"

	themeAuto = "auto"
)

var (
	// formats are the forms of what is forwarded, listForms those of a list.
	formats   = []string{formatText, formatMarkdown, formatHTML, formatJSON}
	listForms = []string{formatText, formatJSON}
	rowForms  = []string{formatJSON, formatCSV}
	themes    = []string{themeAuto, "light", "dark"}
)

// checkFlags looks at what flags say before anything is done. What only a pack
// can tell is checked once there is one.
func (s *session) checkFlags(cmd *cobra.Command) error {
	f := &s.flags
	if err := oneOf("--theme", f.theme, themes); err != nil {
		return err
	}
	if f.format != "" {
		allowed := formats
		if cmd.Annotations[formsKey] != "" {
			allowed = strings.Fields(cmd.Annotations[formsKey])
		}
		// Rows are written as they were read where no form is named.
		if each, err := cmd.Flags().GetBool(eachFlag); err == nil && each && cmd.Flags().Changed("format") {
			allowed = rowForms
		}
		if err := oneOf("--format", f.format, allowed); err != nil {
			return err
		}
	}
	if f.date != "" {
		if _, err := time.Parse(time.DateOnly, f.date); err != nil {
			return wrong("write year-month-day, as 2026-03-03", "--date %s is no date", f.date)
		}
	}
	return nil
}

func oneOf(flag, value string, allowed []string) error {
	if slices.Contains(allowed, value) {
		return nil
	}
	return wrong("write "+flag+" "+strings.Join(allowed, ", or "+flag+" "), "%s %s is not known", flag, value)
}
