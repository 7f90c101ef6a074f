package initial_test

import (
	"testing"

	"firstrole/advisor/internal/initial"
)

func TestUpper(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "a": "A", "manager": "Manager", "ärztin": "Ärztin", "école": "École", "менеджер": "Менеджер",
		"£34,000": "£34,000", "3 posts": "3 posts", "Done": "Done", "\xc2": "\xc2", "経営": "経営",
	} {
		if got := initial.Upper(in); got != want {
			t.Errorf("Upper(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestLower(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "Manager": "manager", "Ärztin": "ärztin", "PR specialist": "PR specialist", "I am": "I am",
		"SEO": "SEO", "£34,000": "£34,000", "\xc2": "\xc2", "X": "X", "T-shirts": "T-shirts",
	} {
		if got := initial.Lower(in); got != want {
			t.Errorf("Lower(%q) = %q, want %q", in, got, want)
		}
	}
}
