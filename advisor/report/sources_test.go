package report

import (
	"testing"

	"firstrole/advisor"
)

// A source is told once: neither publisher nor year twice, and nothing that is
// not known by several names.
func TestSourceText(t *testing.T) {
	for want, s := range map[string]advisor.SourceOut{
		"Sparkplug, undated: What to settle first. Sparkplug Digital.":           {Short: "Sparkplug, undated", Title: "What to settle first", Publisher: "Sparkplug Digital", Year: "undated"},
		"BLS 2025: Pay of managers.":                                             {Short: "BLS 2025", Title: "Pay of managers", Publisher: "BLS", Year: "2025"},
		"SumAll: The Difference. SumAll blog, 2015. Interest: sells analytics.":  {Short: "SumAll", Title: "The Difference", Publisher: "SumAll blog", Year: "2015", Interest: "sells analytics"},
		"A marketing article: Two jobs. Author and interest not known, undated.": {Short: "a marketing article", Title: "Two jobs", Publisher: "author and interest not known", Year: "undated"},
		"This pack's judgement.":                                                 {Short: "this pack's judgement", Title: "This pack's judgement"},
	} {
		if got := sourceText(s); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}
