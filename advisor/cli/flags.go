package cli

import (
	"slices"
	"strings"
	"time"
)

const (
	formatText     = "text"
	formatMarkdown = "markdown"
	formatHTML     = "html"
	formatJSON     = "json"

	themeAuto = "auto"
)

var (
	formats = []string{formatText, formatMarkdown, formatHTML, formatJSON}
	themes  = []string{themeAuto, "light", "dark"}
)

// checkFlags looks at what flags say before anything is done. What only a pack
// can tell is checked once there is one.
func (s *session) checkFlags() error {
	f := &s.flags
	if err := oneOf("--theme", f.theme, themes); err != nil {
		return err
	}
	if f.format != "" {
		if err := oneOf("--format", f.format, formats); err != nil {
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
