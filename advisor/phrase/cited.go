package phrase

import (
	"strings"

	"firstrole/advisor"
)

// Cited names a source so that a reader can find it: "Title (Publisher, Year)".
func Cited(s advisor.Source) string {
	var about []string
	for _, part := range []string{s.Publisher, s.Year} {
		if part != "" {
			about = append(about, part)
		}
	}
	if len(about) == 0 {
		return s.Title
	}
	return s.Title + " (" + strings.Join(about, ", ") + ")"
}
