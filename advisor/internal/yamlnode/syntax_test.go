package yamlnode

import (
	"fmt"
	"strings"
	"testing"
)

// report gives the problems of a source as "LINE:COLUMN message | hint".
func report(f *File) string {
	l := f.Problems()
	l.Sort()
	var b strings.Builder
	for _, p := range l {
		fmt.Fprintf(&b, "%d:%d %s | %s\n", p.Line, p.Column, p.Message, p.Hint)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func TestSyntax(t *testing.T) {
	const (
		bracket = "a bracket that opens here is not closed, or a comma is missing"
		quotes  = "between braces or brackets this text needs quotes"
		goesOn  = "this line does not go on from the lines above it"
	)
	for _, c := range []struct{ source, want string }{
		{"format: 1\nanswers:\n  a: [x, y\n  b: 2\n  c: 3\n", "3:6 " + bracket},
		{"format: 1\nanswers:\n  a: x\n   b: 2\n  c: 3\n", "4:4 this line is indented further"},
		{"format: 1\nanswers:\n  a: x\n b: 2\n  c: 3\n", "4:2 " + goesOn},
		{"format: 1\nanswers:\n\ta: x\n  b: 2\n", "3:1 a tab indents this line | indent with spaces"},
		{"format: 1\nname: foo: bar\nz: 1\n", `2:7 a text with a colon and a space in it needs quotes | write name: "foo: bar"`},
		{"format: 1\n  - ask: Who: \"me\"?\nz: 1\n", "2:"},
		{"format: 1\nname: \"foo\nz: 1\nb: c\n", "2:7 the quotes that open here are never closed"},
		{"format: 1\nname: 'foo' bar\nz: 1\nb: c\n", "2:7 something follows the end of the quoted text that begins here | delete it"},
		{"format: 1\nname: *foo*\nz: 1\n", "2:7 a text cannot begin with * | put the text in double quotes"},
		{"format: 1\nname: *foo\nz: 1\n", "2:7 a text cannot begin with *"},
		{"format: 1\nname: @foo\nz: 1\n", "2:7 a text cannot begin with @"},
		{"format: 1\nq:\n  - %foo\nz: 1\n", "3:5 a text cannot begin with %"},
		{"format: 1\nname: >foo\n", "2:7 a text cannot begin with >"},
		{"format: 1\nname foo\nz: 1\nb: c\n", "2:1 this line has no colon after its key | write it like: key: value"},
		{"- a\n- b\nc: d\n", "3:1 " + goesOn},
		{"format: 1\nq:\n  - {id: x, label: y\n  - {id: z}\n", "3:5 " + bracket},
		{"format: 1\nq:\n  - {id: x, label: y: z}\n  - {id: z}\n", "3:20 " + quotes + ` | write label: "y: z"`},
		{"a: [Get a {lead} and a {other} now.]\n", "1:5 " + quotes + ` | write "Get a {lead} and a {other} now."`},
		{"a: [one, two: {x} y, three]\n", "1:10 " + quotes + ` | write "two: {x} y"`},
		{"- {id: ö, text: Sell: now, and then, source: [a], more: x: y}\n", "1:17 " + quotes + ` | write text: "Sell: now, and then"`},
		{"- {pay: {low: 1, note: a \"b\": c}, of: [x]}\n", "1:24 " + quotes + ` | write note: "a \"b\": c"`},
		{"- {a: 'x: y', b: [\"c: d\"], e: f: g}\n", "1:31 " + quotes + ` | write e: "f: g"`},
		{"- {a: b: c\n", "1:3 " + bracket},
		{"- {goal: 'it''s: fine', talk: a: b}\n", "1:31 " + quotes + ` | write talk: "a: b"`},
		{`- {goal: "say \"a: b\"", talk: a: b}` + "\n", "1:32 " + quotes + ` | write talk: "a: b"`},
		{"- {goal: 'it''s: fine, talk: a: b}\n", "1:3 "},
		{"format: 1\nq:\n  - {id: x, label: y}}\n  - {id: z}\n", "3:5 something follows the end of the mapping that begins here"},
		{"format: 1\nl: [a,\n  b,\n  c]\nm: 'a\n  b'\nname: [a]]\nb: 3\n", "7:7 something follows the end of the list that begins here"},
		{"format: 1\nl: \"a\\qb\"\n", "2:4 a backslash in double quotes"},
		{"a: - b\nc: 1\n", "1:4 a list cannot begin on the line of its key"},
		{"a: 1\n...\nb: 2\n", "3:1 " + goesOn},
		{"\ufeffformat: 1\r\nname: foo: bar\r\n", "2:7 a text with a colon"},
		{"{\"format\": 1,\n \"a\": 2\n \"b\": 3}\n", "3:2 this is not JSON: invalid character '\"' after object key:value pair"},
		{"{\"format\": 1,\n \"a\": 2", "2:8 this is not JSON: unexpected end of JSON input"},
		{"format: 1\n---\nq: 3\n", `2:1 a second document begins here | delete the line "---"`},
		{"# only\n", "0:0 the file is empty | begin it with: format: 1"},
		{"", "0:0 the file is empty"},
		{"a: 1\nö: \x1b[2J\n", "2:4 the control character U+001B stands here | delete it"},
		{"a: \uffff\n", "1:4 the control character U+FFFF stands here | delete it"},
		{"a: \ufffe\n", "1:4 the control character U+FFFE stands here | delete it"},
		{"a: \u009f\n", "1:4 the control character U+009F stands here | delete it"},
		{"a: 1\nö: x\xff\n", "2:5 the byte 0xff is not UTF-8"},
		{"\xff\xfea\x00", "0:0 the file is written in UTF-16 | save it as UTF-8"},
		{strings.Repeat("a", 200), "0:0 the file has more than"},
	} {
		f := Open("x.yaml", []byte(c.source), 199)
		if got := report(f); !strings.HasPrefix(got, c.want) {
			t.Errorf("%q\n got %s\nwant %s", c.source, got, c.want)
		}
		if _, ok := f.Root(); ok {
			t.Errorf("%q can be read", c.source)
		}
	}
}

// A line that no hand wrote is not gone through for quotes: it takes no time.
func TestSyntaxOfALongLine(t *testing.T) {
	f := Open("x.yaml", []byte("answers: {"+strings.Repeat("a: b: c, ", 100_000)+"}\n"), 1<<20)
	if got := report(f); !strings.HasPrefix(got, "1:10 a bracket") {
		t.Errorf("got %s", got)
	}
}

// Lines whose faults have nothing to do with one another are all told.
func TestSyntaxOfManyLines(t *testing.T) {
	for _, c := range []struct{ source, want string }{
		{"format: 1\r\nname: foo: bar\r\nq:\r\n  - {id: x, label: y: z}\r\n  # next\r\n  - id: a: b\r\n    ask: [who\r\n  - {id: ok}\r\nlast: @me\r\n",
			"2:7 4:20 6:9 7:10 9:7"},
		{"a: \"b\nc: d: e\n", "1:4 2:4"},
		{"a: b: c\n  d: e: f\n", "1:4"}, // the second hangs on the first
		{"a: [b,\n  c: d: e]\nf: g: h\n", "1:4"},
		{strings.Repeat("a: b: c\n", 300), ""},
	} {
		f := Open("x.yaml", []byte(c.source), 1<<20)
		l := f.Problems()
		l.Sort()
		var places []string
		for _, p := range l {
			places = append(places, fmt.Sprintf("%d:%d", p.Line, p.Column))
		}
		if got := strings.Join(places, " "); got != c.want && c.want != "" {
			t.Errorf("%q has faults at %s, want %s", c.source, got, c.want)
		}
		if len(l) > most+1 {
			t.Errorf("%d problems", len(l))
		}
	}
}

func TestTree(t *testing.T) {
	for _, c := range []struct{ source, want string }{
		{"a: &x 1\nb: *x\n", "1:4 the anchor \"&x\" is not read here | delete it, or put the text in quotes\n" +
			"2:4 the alias \"*x\" is not read here | write the value out, or put it in quotes if it is text"},
		{"a: !!binary aGk=\n", "1:4 the tag \"!!binary\" is not read here | delete it, or put the text in quotes"},
		{"<<: {a: 1}\n", "1:1 the merge key \"<<\" is not read here | write the values out"},
		{"a: 1\nb:\n  c: 1\n  \"c\": 2\n", `4:3 "c" is given twice; it stands in line 3 already | delete one of the two`},
		{"? [a, b]\n: c\n", "1:3 a key must be a word, not a list | write it like: key: value"},
		{"a: " + strings.Repeat("[", 40) + strings.Repeat("]", 40), "1:43 this is nested deeper than 40 levels | write it with fewer lists and mappings inside one another"},
		{strings.Repeat("[", 20000), "0:0 this is nested deeper than 40 levels | write it with fewer lists and mappings inside one another"},
		{"a: " + strings.Repeat("[", 39) + strings.Repeat("]", 39), ""},
		{"{\"a\": \"\\ud83d\\ude00 \\\\ud83d \\ud83d\", \"b\": 1, \"b\": 2}", `1:46 "b" is given twice; it stands in line 1 already | delete one of the two`},
	} {
		if got := report(Open("x.yaml", []byte(c.source), 1<<20)); got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.source, got, c.want)
		}
	}
}

func TestJSONBeyondBMP(t *testing.T) {
	root, ok := Open("x.json", []byte(`{"a": "\ud83d\ude00 \\ud83d \ud83d"}`), 1<<20).Root()
	if !ok {
		t.Fatal("cannot be read")
	}
	if got, want := root.Pairs()[0].Value.Text(), "😀 \\ud83d \ufffd"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestTooManyProblems(t *testing.T) {
	f := Open("x.yaml", []byte(strings.Repeat("a: 1\n", 1000)), 1<<20)
	if n := len(f.Problems()); n != most+1 {
		t.Errorf("%d problems", n)
	}
}

func FuzzOpen(f *testing.F) {
	for _, seed := range []string{"a: 1\n", "a: [x, y\n", "{\"a\": \"\\ud83d\\ude00\"}", "a: &x {b: *x}\n", "\t- a", "a: >x", "? a\n: b", "a: 'x\n\n", "{\"\\udc00"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		file := Open("x", data, 1<<16)
		if root, ok := file.Root(); ok {
			root.Text()
			root.Items()
			root.Pairs()
		} else if len(file.Problems()) == 0 {
			t.Fatalf("%q cannot be read, and nothing says why", data)
		}
		for _, p := range file.Problems() {
			if p.Line < 0 || p.Column < 0 || p.Message == "" {
				t.Fatalf("%q: %+v", data, p)
			}
		}
	})
}
