package form

import (
	"bytes"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"firstrole/advisor"
	"firstrole/advisor/pack/packtest"
)

// hostile are texts that a pack, a client or a respondent may hold. Those that
// are code set pwned where they run.
var hostile = map[string]string{
	"script":    `</script><script>pwned=1</script><img src=x onerror="pwned=1"><svg/onload=pwned=1>`,
	"comment":   `<!-- <script> --><!--<script>]]>`,
	"quotes":    `" onfocus="pwned=1" autofocus '` + "`" + ` ${pwned=1} \ \" </style></title>`,
	"json":      `"}]};pwned=1;//\u003c/script> "__proto__": {"x": 1}`,
	"template":  `{{.}} {{template "x"}} {% x %}`,
	"address":   `javascript:pwned=1 http://evil.example/`,
	"lines":     "a\u2028b\u2029c\nd\re\tf",
	"escape":    "\x1b[31mred\x1b[0m \x1b]0;title\x07 \u009b31mC1 \x00\x08",
	"direction": "\u202eevil\u202c שלום עולם \u2066مرحبا\u2069 end",
	"emoji":     "👩‍💻🏳️‍🌈❤️ 日本語 e\u0301",
	"invalid":   "a\xff\xc2b",
	"long":      strings.Repeat("x", 10_000),
	"prototype": "__proto__ constructor toString",
}

// hostilePack is the small pack with one text in every place that has words. Ids
// are checked by pack: they are words joined by _.
func hostilePack(t *testing.T, text string) *advisor.Pack {
	t.Helper()
	p := packtest.Small(t)
	for i := range p.Audiences {
		p.Audiences[i].Label = text
	}
	for i := range p.Themes {
		p.Themes[i].Label = text
	}
	for i := range p.Sources {
		p.Sources[i].Title, p.Sources[i].Publisher, p.Sources[i].Year = text, text, text
	}
	for i := range p.Questions {
		q := &p.Questions[i]
		q.Ask, q.Help, q.Why, q.Short, q.FindOut, q.Unit = text, text, text, text, text, text
		for j := range q.Options {
			q.Options[j].Label = text
		}
	}
	return p
}

func hostileOptions(text string) Options {
	return Options{Client: text, From: text, Words: text, Reply: text}
}

// Whatever the words are, the page has its own elements and no others, and
// nothing that a terminal or an editor would obey.
func TestHostileBytes(t *testing.T) {
	count := func(page []byte, what string) int { return bytes.Count(bytes.ToLower(page), []byte(what)) }
	plain := page(t, packtest.Small(t), hostileOptions("x"))
	for name, text := range hostile {
		t.Run(name, func(t *testing.T) {
			got := page(t, hostilePack(t, text), hostileOptions(text))
			for _, what := range []string{"<script", "</script", "<style", "</style", "<title", "</title", "<img", "<svg", "<!--", "<"} {
				if count(got, what) != count(plain, what) {
					t.Errorf("%q is there %d times, and %d times with harmless words", what, count(got, what), count(plain, what))
				}
			}
			if !utf8.Valid(got) {
				t.Error("it is not UTF-8")
			}
			for _, r := range string(got) {
				if r != '\n' && unicode.IsControl(r) || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r == 0x2028 {
					t.Fatalf("it holds %U", r)
				}
			}
		})
	}
}
