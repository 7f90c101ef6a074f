package problem

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

func TestPrint(t *testing.T) {
	long := strings.Repeat("abcdefghi ", 20)
	for _, c := range []struct {
		name string
		p    Problem
		want string
	}{
		{"plain", Problem{"a.yaml", 2, 5, "no", "yes", "as: fonder"}, `
firstrole: a.yaml:2:5: no
  as: fonder
      ^
hint: yes
`},
		{"whole file", Problem{"a.yaml", 0, 0, "no", "", ""}, "\nfirstrole: a.yaml: no\n"},
		{"whole line", Problem{"a.yaml", 3, 0, "no", "", "text"}, "\nfirstrole: a.yaml:3: no\n"},
		{"behind the end", Problem{"a.yaml", 3, 9, "no", "", "text"}, `
firstrole: a.yaml:3:9: no
  text
      ^
`},
		{"tabs", Problem{"a.yaml", 1, 3, "no", "", "\t\tas: x"}, `
firstrole: a.yaml:1:3: no
    as: x
    ^
`},
		{"wide", Problem{"a.yaml", 1, 4, "no", "", "日本語x"}, `
firstrole: a.yaml:1:4: no
  日本語x
        ^
`},
		{"joined emoji", Problem{"a.yaml", 1, 5, "no", "", "👩\u200d💻 x"}, `
firstrole: a.yaml:1:5: no
  👩💻 x
       ^
`},
		{"hostile", Problem{"a\x1b[31m.yaml", 1, 6, "n\u202eo", "y\nes", "\x1b[2Jab"}, `
firstrole: a.yaml:1:6: no
  ab
   ^
hint: y es
`},
		{"long, at its start", Problem{"a.yaml", 1, 11, "no", "", long}, `
firstrole: a.yaml:1:11: no
  abcdefghi abcdefghi abcdefghi abcdefghi abcdefghi abcdefghi abcdefghi abcd…
            ^
`},
		{"long, far inside", Problem{"a.yaml", 1, 101, "no", "", long}, `
firstrole: a.yaml:1:101: no
  …abcdefghi abcdefghi abcdefghi abcdefghi abcdefghi abcdefghi abcdefghi abcd…
                                                     ^
`},
	} {
		t.Run(c.name, func(t *testing.T) {
			var b strings.Builder
			if err := (List{c.p}).Print(&b); err != nil {
				t.Fatal(err)
			}
			if got := "\n" + b.String(); got != c.want {
				t.Errorf("got:%s\nwant:%s", got, c.want)
			}
		})
	}
}

func TestPrintJSON(t *testing.T) {
	var b strings.Builder
	l := List{{File: "a.yaml", Line: 1, Column: 2, Message: "<no>", Text: "x"}}
	if err := l.PrintJSON(&b); err != nil {
		t.Fatal(err)
	}
	if want := `{"problems":[{"file":"a.yaml","line":1,"column":2,"message":"<no>","hint":""}]}` + "\n"; b.String() != want {
		t.Errorf("got %s want %s", b.String(), want)
	}
	b.Reset()
	if err := List(nil).PrintJSON(&b); err != nil || b.String() != `{"problems":[]}`+"\n" {
		t.Errorf("an empty list gives %s, %v", b.String(), err)
	}
}

func TestErr(t *testing.T) {
	if err := (List{}).Err(); err != nil {
		t.Errorf("an empty list is an error: %v", err)
	}
	l := List{{File: "b", Line: 1}, {File: "a", Line: 2, Column: 2}, {File: "a", Line: 2, Column: 1, Message: "first"}, {File: "a", Line: 10}}
	err := fmt.Errorf("reading: %w", l.Err())
	got, ok := Of(err)
	if !ok || len(got) != 4 || got[0].Message != "first" || got[2].Line != 10 || got[3].File != "b" {
		t.Errorf("Of gives %v, %v", got, ok)
	}
	if _, ok := Of(errors.New("other")); ok {
		t.Error("another error has problems")
	}
}
