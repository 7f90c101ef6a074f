package clean

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestText(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"plain", "two\nlines", "two\nlines"},
		{"tab", "a\tb", "a b"},
		{"line ends", "a\r\nb\rc", "a\nb\nc"},
		{"other line ends", "a\u2028b\u2029c\u0085d", "a\nb\nc\nd"},
		{"controls", "a\x00b\x07c\x7fd\u0090e", "abcde"},
		{"colour", "\x1b[31mred\x1b[0m", "red"},
		{"C1 colour", "\u009b31mred\u009b0m", "red"},
		{"title", "\x1b]0;title\x07text", "text"},
		{"link", "\x1b]8;;http://x\x1b\\here\x1b]8;;\x1b\\", "here"},
		{"title never ended", "\x1b]0;all of this stays", "0;all of this stays"},
		{"title ended on another line", "\x1b]0;a\nb\x07", "0;a\nb"},
		{"colour never ended", "\x1b[31", "31"},
		{"character set", "\x1b(Bx", "x"},
		{"reset", "\x1bcx", "x"},
		{"escape at the end", "x\x1b", "x"},
		{"reordering", "a\u202eb\u2066c\u200fd\u061ce", "abcde"},
		{"unseen", "so\u200bcial\ufeff\u2060\u00ad", "social"},
		{"invalid", "a\xffb", "a\ufffdb"},
		{"joiners stay", "👩\u200d💻 می\u200cخواهم", "👩\u200d💻 می\u200cخواهم"},
		{"umlauts", "Größe 日本", "Größe 日本"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Text(c.in); got != c.want {
				t.Errorf("Text(%q) = %q, want %q", c.in, got, c.want)
			}
		})
	}
}

func TestLine(t *testing.T) {
	if got := Line("a\r\nb\u2028c"); got != "a b c" {
		t.Errorf("Line gives %q", got)
	}
}

func TestScreen(t *testing.T) {
	for in, want := range map[string]string{
		"👩\u200d💻": "👩💻",
		"❤\ufe0f":  "❤",
		"🏴\U000E0067\U000E0062\U000E007F ahoy": "🏴 ahoy",
		"a\nb": "a\nb",
	} {
		if got := Screen(in); got != want {
			t.Errorf("Screen(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzClean(f *testing.F) {
	for _, seed := range []string{"", "a\tb\r\n", "\x1b[31mred\x1b]0;t\x07", "\u009b31m\u202e\u200d\ufeff", "a\xff\xc2", "\x1b\x1b[[m", "\xc2\x1b[m\x9b0m"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for name, clean := range map[string]func(string) string{"Text": Text, "Line": Line, "Screen": Screen} {
			got := clean(s)
			if !utf8.ValidString(got) {
				t.Fatalf("%s(%q) is not UTF-8: %q", name, s, got)
			}
			for _, r := range got {
				if r == '\n' && name != "Line" {
					continue
				}
				if control(r) || reorders(r) || unseen(r) || breaksLine(r) {
					t.Fatalf("%s(%q) keeps %U", name, s, r)
				}
			}
			if name == "Screen" && strings.ContainsFunc(got, composes) {
				t.Fatalf("Screen(%q) keeps a character without a width: %q", s, got)
			}
			if again := clean(got); again != got {
				t.Fatalf("%s is not settled: %q, then %q", name, got, again)
			}
		}
	})
}

func TestApart(t *testing.T) {
	if got, want := Apart("\x1b[7m👩\u200d🚀\x1b[0m 🏳\ufe0f\t社"), "\x1b[7m👩🚀\x1b[0m 🏳\t社"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
