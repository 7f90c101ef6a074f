package wrap

import (
	"slices"
	"strings"
	"testing"

	"github.com/rivo/uniseg"
)

func TestLines(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  []string
	}{
		{"", 5, []string{""}},
		{"one two three", 7, []string{"one two", "three"}},
		{"one\n\ntwo", 7, []string{"one", "", "two"}},
		{"  one  ", 7, []string{"one"}},
		{"abcdefgh ij", 3, []string{"abc", "def", "gh", "ij"}},
		{"a abcdefgh", 3, []string{"a", "abc", "def", "gh"}},
		{"日本語 日本", 5, []string{"日本", "語 日", "本"}},
		{"e\u0301e\u0301e\u0301", 2, []string{"e\u0301e\u0301", "e\u0301"}},
	} {
		if got := Lines(c.text, c.width); !slices.Equal(got, c.want) {
			t.Errorf("%q in %d gives %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

func TestHang(t *testing.T) {
	if got, want := Hang("  1  ", "one two three", 12), "  1  one two\n     three"; got != want {
		t.Errorf("got %q want %q", got, want)
	}
}

func FuzzLines(f *testing.F) {
	f.Add("one two three", 7)
	f.Add("日本語 e\u0301", 3)
	f.Fuzz(func(t *testing.T, text string, width int) {
		lines := Lines(text, width)
		if a, b := strings.Join(strings.Fields(text), ""), strings.Join(strings.Fields(strings.Join(lines, " ")), ""); a != b {
			t.Errorf("%q became %q", a, b)
		}
		for _, line := range lines {
			if width > 1 && uniseg.StringWidth(line) > max(width, 2) {
				t.Errorf("%q is wider than %d", line, width)
			}
		}
	})
}
