package report

import (
	"reflect"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"firstrole/advisor"

	"github.com/rivo/uniseg"
)

// hostile are texts that somebody may give for a name or a note, or that a
// pack may hold.
var hostile = map[string]string{
	"script":    `<script>alert(1)</script><img src=x onerror=alert(2)>`,
	"quotes":    `" onmouseover="alert(1)" '` + "`" + ` --> ]]> </style></title></svg>`,
	"address":   `javascript:alert(1)`,
	"template":  `{{.}} ${7*7} {% x %}`,
	"markdown":  "# big **bold** _it_ [a](javascript:alert(1)) ![p](http://evil.example/x.png) | a | b | <b>x</b> &amp; ~~no~~ $x$ `code`",
	"line":      "- a\n1. b\n> c\n\n---\n===\n+ d\n    code\n```\nfence",
	"mention":   "@everyone #12 www.evil.example http://evil.example/a_b?x=<y>",
	"escape":    "\x1b[31mred\x1b[0m \x1b]0;title\x07 \u009b31mC1 \x00\x08",
	"direction": "\u202eevil\u202c שלום עולם \u2066مرحبا\u2069",
	"emoji":     "👩‍💻🏳️‍🌈❤️ 日本語",
	"invalid":   "a\xff\xc2b",
	"long":      strings.Repeat("x", 10_000),
	"words":     strings.Repeat("word ", 2_000),
}

// filled puts one text into every text of a result, and keeps what is no prose:
// the words that JSON binds.
func filled(r advisor.Result, with string) advisor.Result {
	fill(reflect.ValueOf(&r).Elem(), with)
	return r
}

func fill(v reflect.Value, with string) {
	switch v.Kind() {
	case reflect.String:
		if v.Type() == reflect.TypeFor[string]() {
			v.SetString(with)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), with)
		}
	case reflect.Slice:
		for i := range v.Len() {
			fill(v.Index(i), with)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			fill(v.Elem(), with)
		}
	}
}

// tags are what a report in HTML may hold; a script is not among them.
var tags = regexp.MustCompile(`<(/?[a-zA-Z!][^\s>/]*)`)

var allowedTags = strings.Fields(`!doctype html head meta link title style body header main section nav p span bdi
	h1 h2 h3 ul li a b dl dt dd div figure figcaption blockquote svg rect`)

func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("nothing runs beside it, and it takes its time")
	}
	whole := advise(t, pack(), sheets()["clear"], "2026-03-03")
	for name, text := range hostile {
		// As a name and a note, which anybody gives; then everywhere.
		s := sheets()["lean"]
		s.Name, s.Currency = text, text
		s.Notes = map[string]string{"soil": text}
		results := map[string]advisor.Result{
			"name and note": advise(t, pack(), s, text),
			"everywhere":    filled(advise(t, pack(), sheets()["clear"], ""), text),
			"one part":      withPart(whole, text),
		}
		for where, r := range results {
			t.Run(name+", "+where, func(t *testing.T) {
				t.Parallel()
				harmlessText(t, Text(r))
				harmlessHTML(t, string(HTML(r)))
				harmlessMarkdown(t, string(Markdown(r)))
				data := JSON(r)
				printable(t, string(data))
				back, err := Read(data)
				if err != nil {
					t.Fatal(err)
				}
				if Text(back) != Text(r) {
					t.Error("the report written from the JSON is another one")
				}
			})
		}
	}
}

func withPart(r advisor.Result, text string) advisor.Result {
	r.Code = text
	r.Sources = []advisor.SourceOut{{ID: text, Kind: advisor.Document, Short: text, Title: text, Address: text}}
	r.Reasons = []advisor.Reason{{Rule: text, Role: "gardener", Points: 3, Because: text, Sources: []string{text}}}
	return r
}

// printable finds characters that act on a terminal, or that turn text round.
func printable(t *testing.T, s string) {
	t.Helper()
	if !utf8.ValidString(s) {
		t.Error("it is not UTF-8")
	}
	for _, r := range s {
		if r != '\n' && unicode.IsControl(r) || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 {
			t.Fatalf("it holds %U", r)
		}
	}
}

func harmlessText(t *testing.T, s string) {
	t.Helper()
	printable(t, s)
	for line := range strings.SplitSeq(s, "\n") {
		if uniseg.StringWidth(line) > textColumns && !strings.Contains(line, "http") {
			t.Fatalf("wider than %d columns: %q", textColumns, line)
		}
	}
}

func harmlessHTML(t *testing.T, s string) {
	t.Helper()
	printable(t, s)
	for _, m := range tags.FindAllStringSubmatch(s, -1) {
		tag := strings.ToLower(strings.TrimPrefix(m[1], "/"))
		ok := false
		for _, allowed := range allowedTags {
			ok = ok || tag == allowed
		}
		if !ok {
			t.Fatalf("it holds the tag %q", m[1])
		}
	}
	for _, bad := range []string{`href="javascript`, ` onerror="`, ` onmouseover="`, "http-equiv=\"refresh"} {
		if strings.Contains(s, bad) {
			t.Fatalf("it holds %q", bad)
		}
	}
}

var (
	bareTag  = regexp.MustCompile(`(^|[^\\])<[^h]`)
	bareLink = regexp.MustCompile(`(^|[^\\])\]\(`)
)

func harmlessMarkdown(t *testing.T, s string) {
	t.Helper()
	printable(t, s)
	for line := range strings.SplitSeq(s, "\n") {
		if strings.HasPrefix(line, "    ") {
			continue // an indented block is not read as Markdown
		}
		if m := bareTag.FindString(line); m != "" {
			t.Fatalf("a tag in %q", cut(line, 120))
		}
		if m := bareLink.FindString(line); m != "" {
			t.Fatalf("a link in %q", cut(line, 120))
		}
	}
}

func TestEscapeMarkdown(t *testing.T) {
	for in, want := range map[string]string{
		"plain words, 98 % (yes).":       "plain words, 98 % (yes).",
		"a*b_c":                          `a\*b\_c`,
		"- item":                         `\- item`,
		"12. item":                       `12\. item`,
		"2026":                           "2026",
		"see https://a.org/x_y?b=1&c=2.": "see <https://a.org/x_y?b=1&c=2>.",
		"<https://a.org>":                `\<<https://a.org>\>`,
		"mail @you":                      "mail @&#8203;you",
	} {
		if got := escapeStart(in); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
}
