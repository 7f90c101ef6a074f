package yamlnode

import (
	"strings"
	"testing"
)

var shape = Shape{"a thing", []Key{
	{Name: "id", Example: "id: user_base", Need: true},
	{Name: "label", Example: "label: Customers", Need: true},
	{Name: "count", Example: "count: 3"},
	{Name: "list", Example: "list: [a, b]"},
	{Name: "on", Example: "on: true"},
}}

func TestValues(t *testing.T) {
	read := func(root Value) {
		m := root.Mapping(shape)
		m.At("id").ID()
		m.At("label").Line()
		m.At("count").Int(1, 100000)
		for _, item := range m.At("list").NonEmpty() {
			item.Choice("letter", []string{"alpha", "beta"})
		}
		m.At("on").Bool()
	}
	for _, c := range []struct{ source, want string }{
		{"id: no\nlabel: 12\ncount: 3\nlist: [alpha]\non: true\n", ""},
		{"id: 12\nlabel: yes\n", ""},
		{"label: x\n", `1:1 a thing needs "id" | add id: user_base`},
		{"[a]\n", "1:1 this must be a mapping, not a list | "},
		{"id: a\nlabel: b\nlst: [alpha]\n", `3:1 unknown key "lst" | did you mean "list"? A thing has: id, label, count, list, on`},
		{"id: a\nlabel: b\nzzzzzz: [alpha]\n", `3:1 unknown key "zzzzzz" | A thing has: id, label, count, list, on`},
		{"id: [a]\nlabel: {b: c}\n", "1:5 \"id\" must be a word, not a list | write it like: id: user_base\n2:8 \"label\" must be text, not a mapping | write it like: label: Customers"},
		{"id: User base\nlabel: \n", "1:5 \"User base\" is no id: ids are lower-case words joined by _ | write user_base\n2:7 \"label\" has nothing in it; it must be text | write it like: label: Customers"},
		{"id: a\nlabel: ''\n", `2:8 "label" is an empty text | write it like: label: Customers`},
		{"id: a\nlabel: b\ncount: 62k\n", `3:8 "count" must be a whole number, not "62k" | write 62000`},
		{"id: a\nlabel: b\ncount: 0\n", `3:8 "count" is 0, outside 1 to 100000 | write a whole number from 1 to 100000`},
		{"id: a\nlabel: b\ncount: \"7\"\n", `3:8 "count" must be a whole number, not "7" | write 7 without quotes`},
		{"id: a\nlabel: b\nlist: alpha\n", `3:7 "list" must be a list, not a text | write it like: list: [a, b]`},
		{"id: a\nlabel: b\nlist: []\n", `3:7 "list" is an empty list | write it like: list: [a, b]`},
		{"id: a\nlabel: b\nlist: [bta, 3]\n", "3:8 unknown letter \"bta\" | did you mean \"beta\"? allowed: alpha, beta\n3:13 unknown letter \"3\" | allowed: alpha, beta"},
		{"id: a\nlabel: b\non: yes\n", `3:5 "on" must be true or false, not "yes" | write true, or leave the key out`},
	} {
		f := Open("x.yaml", []byte(c.source), 1<<20)
		root, ok := f.Root()
		if !ok {
			t.Fatalf("%q: %s", c.source, report(f))
		}
		read(root)
		if got := report(f); got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.source, got, c.want)
		}
	}
}

func TestAbsent(t *testing.T) {
	var v Value
	v.Report("nothing", "")
	if v.Given() || v.Null() || v.Text() != "" || v.Items() != nil || v.Pairs() != nil || v.Bool() || v.Mapping(shape).At("id").Given() {
		t.Error("an absent value reads as something")
	}
}

func TestMeant(t *testing.T) {
	for _, c := range []struct {
		got     string
		allowed []string
		want    string
	}{
		{"x", nil, "there is none to name yet"},
		{"nevr", []string{"never", "now and then, or more", ""}, `did you mean "never"? allowed: never, "now and then, or more"`},
		{"some", []string{"one, two", "three"}, `allowed: "one, two", three`},
	} {
		if got := Meant(c.got, c.allowed); got != c.want {
			t.Errorf("%q of %q: %s, want %s", c.got, c.allowed, got, c.want)
		}
	}
}

func TestNumberMeant(t *testing.T) {
	for s, want := range map[string]int64{
		"62k": 62000, "62.5k": 62500, "$62,000": 62000, "62_000": 62000, "62 000 EUR": 62000, "1.2M": 1200000,
		"62000.00": 62000, "007": 7, "+5": 5, "-3": -3, "62'000": 62000,
		"62.000": -1, "62.5": -1, "many": -1, "1-2": -1, "": -1, "99999999999999999999": -1,
	} {
		n, ok := numberMeant(s)
		if ok != (want != -1) || ok && n != want {
			t.Errorf("numberMeant(%q) = %d, %v", s, n, ok)
		}
	}
}

// Text in a place that no editor shows must not shift what follows.
func TestColumns(t *testing.T) {
	for _, source := range []string{"\ufeffid: ä, 日本\r\nlabel: ü\r\n", "id: a\u2028b\nlabel: x\u0085y\n"} {
		f := Open("x.yaml", []byte(source), 1<<20)
		root, _ := f.Root()
		m := root.Mapping(shape)
		m.At("label").Report("here", "")
		if got := report(f); got != "2:8 here | " {
			t.Errorf("%q: %s", source, got)
		}
		if text := f.Problems()[0].Text; !strings.HasPrefix(text, "label: ") || strings.ContainsAny(text, "\r\n") {
			t.Errorf("%q: the line is %q", source, text)
		}
	}
}
