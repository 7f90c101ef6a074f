package sheet

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/internal/problem"
	"firstrole/advisor/pack/packtest"
)

func small(t testing.TB) *advisor.Pack { return packtest.Small(t) }

// printed gives problems as they are shown, after an empty line.
func printed(t *testing.T, l problem.List) string {
	t.Helper()
	var b strings.Builder
	if err := l.Print(&b); err != nil {
		t.Fatal(err)
	}
	return "\n" + b.String()
}

const full = `# a sheet by hand
format: 1
as: founder
name: Spring hire
pack: 0123456789abcdef
answered: 2026-03-03
currency: USD
answers:
  pay_offer: 62000
  goals: [reach, loyalty]
  talk: no
  customers: unknown
  money:
  channels: [forum]
notes:
  talk: "1,400 on Discord: counted 3 March"
  customers: |
    two
    lines
`

var fullSheet = advisor.Sheet{
	As: "founder", Name: "Spring hire", Pack: "0123456789abcdef", Answered: "2026-03-03", Currency: "USD",
	Answers: map[string]advisor.Answer{
		"customers": advisor.UnknownAnswer,
		"talk":      advisor.Choose("no"),
		"goals":     advisor.Choose("loyalty", "reach"),
		"pay_offer": advisor.Amount(62000),
		"channels":  advisor.Choose("forum"),
	},
	Notes: map[string]string{"talk": "1,400 on Discord: counted 3 March", "customers": "two\nlines"},
}

func TestRead(t *testing.T) {
	p := small(t)
	for name, source := range map[string]string{
		"YAML":    full,
		"Windows": "\ufeff" + strings.ReplaceAll(full, "\n", "\r\n"),
		"JSON": `{"format": 1, "as": "founder", "name": "Spring hire", "pack": "0123456789abcdef",
	"answered": "2026-03-03", "currency": "USD",
	"answers": {"pay_offer": 62000, "goals": ["reach", "loyalty"], "talk": "no", "customers": "unknown", "money": null, "channels": ["forum"]},
	"notes": {"talk": "1,400 on Discord: counted 3 March", "customers": "two\nlines"}}`,
	} {
		s, err := Read([]byte(source), "s.yaml", p)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if !reflect.DeepEqual(s, fullSheet) {
			t.Errorf("%s:\n got %+v\nwant %+v", name, s, fullSheet)
		}
	}
}

func TestWrite(t *testing.T) {
	const want = `format: 1
as: founder
name: Spring hire
pack: "0123456789abcdef"
answered: 2026-03-03
currency: USD
answers:
  customers: unknown
  talk: "no"
  goals: [loyalty, reach]
  pay_offer: 62000
  channels: [forum]
notes:
  customers: "two\nlines"
  talk: "1,400 on Discord: counted 3 March"
`
	if got := string(Write(fullSheet, small(t))); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestMistakes(t *testing.T) {
	const source = `format: 1
as: founder
nmae: Spring hire
pack: latest
answered: 3 March
currency: $
answers:
  custmers: few
  customers: lots
  talk: [weekly]
  goals: reach
  pay_offer: 62k
  money: {two: true}
  channels: [forum, none]
  evenings: making
notes:
  talks: hello
`
	const want = `
firstrole: s.yaml:3:1: unknown key "nmae"
  nmae: Spring hire
  ^
hint: did you mean "name"? An answer sheet has: format, as, name, pack, answered, currency, answers, notes
firstrole: s.yaml:4:7: "latest" is no digest of a pack: these are 16 of 0-9 and a-f
  pack: latest
        ^
hint: leave the line out; firstrole writes it
firstrole: s.yaml:5:11: "3 March" is no date
  answered: 3 March
            ^
hint: write year-month-day, as 2026-03-03
firstrole: s.yaml:6:11: "$" is no currency
  currency: $
            ^
hint: write its three capital letters, as USD
firstrole: s.yaml:8:3: unknown question "custmers"
    custmers: few
    ^
hint: did you mean "customers"? allowed: customers, talk, goals, money, drop, carry, pay_offer, channels
firstrole: s.yaml:9:14: unknown option of customers "lots"
    customers: lots
               ^
hint: allowed: none, few, many, unknown
firstrole: s.yaml:10:9: "talk" has one answer, not a list
    talk: [weekly]
          ^
hint: write talk: weekly
firstrole: s.yaml:11:10: the answer to "goals" is a list
    goals: reach
           ^
hint: write goals: [reach]
firstrole: s.yaml:12:14: "pay_offer" must be a whole number, not "62k"
    pay_offer: 62k
               ^
hint: write 62000
firstrole: s.yaml:13:10: "money" must be a word, not a mapping
    money: {two: true}
           ^
hint: write it like: money: two
firstrole: s.yaml:14:13: the option "none" excludes the others
    channels: [forum, none]
              ^
hint: write channels: [none], or leave it out
firstrole: s.yaml:15:3: the question "evenings" is for seeker, and this sheet is for founder
    evenings: making
    ^
hint: delete it, or write as: seeker
firstrole: s.yaml:17:3: unknown question "talks"
    talks: hello
    ^
hint: did you mean "talk"? allowed: customers, talk, goals, money, drop, carry, pay_offer, channels
`
	_, err := Read([]byte(source), "s.yaml", small(t))
	l, _ := problem.Of(err)
	if got := printed(t, l); got != want {
		t.Errorf("got:%s\nwant:%s", got, want)
	}
	s, l, err := ReadLoose([]byte(source), "s.yaml", small(t))
	if err != nil {
		t.Fatal(err)
	}
	if got := printed(t, l); got != want {
		t.Errorf("loose:%s\nwant:%s", got, want)
	}
	if s.As != "founder" || len(s.Answers) != 0 || len(s.Notes) != 0 {
		t.Errorf("loose keeps what does not fit: %+v", s)
	}
}

func TestOneMistake(t *testing.T) {
	p := small(t)
	for _, c := range []struct{ lines, want string }{
		{"  pay_offer: 62,000", `4:14: "pay_offer" must be a whole number, not "62,000" | write 62000`},
		{"  pay_offer: $62,000", `4:14: "pay_offer" must be a whole number, not "$62,000" | write 62000`},
		{"  pay_offer: 62_000", `4:14: "pay_offer" must be a whole number, not "62_000" | write 62000`},
		{"  pay_offer: 62.5", `4:14: "pay_offer" must be a whole number, not "62.5" | write a whole number from 0 to 1000000`},
		{`  pay_offer: "62000"`, `4:14: "pay_offer" must be a whole number, not "62000" | write 62000 without quotes`},
		{"  pay_offer: 2000000", `4:14: "pay_offer" is 2000000, outside 0 to 1000000 | write a whole number from 0 to 1000000`},
		{"  pay_offer: [1]", `4:14: "pay_offer" must be a whole number, not a list | write it like: pay_offer: 1000000`},
		{"  goals: []", `4:10: "goals" is an empty list | write it like: goals: [loyalty, reach]`},
		{"  goals: [reach, reach]", `4:18: the option "reach" is named twice | delete one of the two`},
		{"  goals: [reach, unknown]", `4:18: "unknown" means that nothing is known, and stands without a list | write goals: unknown`},
		{"  goals: [rech]", `4:11: unknown option of goals "rech" | did you mean "reach"? allowed: loyalty, reach, sales, nothing`},
		{"  talk: weekly\n  talk: daily", `5:3: "talk" is given twice; it stands in line 4 already | delete one of the two`},
		{"  talk: yes: no", `4:9: a text with a colon and a space in it needs quotes | write talk: "yes: no"`},
		{"\ttalk: weekly", `4:1: a tab indents this line | indent with spaces`},
		{"  talk: unknwon", `4:9: unknown option of talk "unknwon" | did you mean "unknown"? allowed: no, weekly, daily, unknown`},
	} {
		_, err := Read([]byte("format: 1\nas: founder\nanswers:\n"+c.lines+"\n"), "s.yaml", p)
		l, _ := problem.Of(err)
		if len(l) != 1 {
			t.Errorf("%q: %v", c.lines, err)
		} else if got := strings.TrimPrefix(l.Error(), "s.yaml:") + " | " + l[0].Hint; got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.lines, got, c.want)
		}
	}
}

func TestCannotBeRead(t *testing.T) {
	p := small(t)
	for source, want := range map[string]string{
		"":                               "s.yaml: the file is empty",
		"format: 2\nas: founder\nx: 1\n": `s.yaml:1:9: format "2" is not known here`,
		"format: 1\nas: fonder\n":        `s.yaml:2:5: unknown audience "fonder"`,
		"format: 1\n":                    `s.yaml:1:1: an answer sheet needs "as"`,
		"just text":                      "s.yaml:1:1: this must be a mapping, not a text",
		strings.Repeat("#\n", limit/2+1): "s.yaml: the file has more than the 1 MB it may have",
	} {
		_, _, err := ReadLoose([]byte(source), "s.yaml", p)
		if err == nil || err.Error() != want {
			t.Errorf("%.40q gives %v, want %s", source, err, want)
		}
	}
}

func TestLooseKeepsTheRest(t *testing.T) {
	const source = "format: 1\nas: founder\nanswers: {talk: weekly, gone: x, goals: [reach, gone]}\nnotes: {talk: n, gone: m}\n"
	s, l, err := ReadLoose([]byte(source), "s.yaml", small(t))
	if err != nil || len(l) != 3 {
		t.Fatalf("%v, %v", l, err)
	}
	want := advisor.Sheet{As: "founder", Answers: map[string]advisor.Answer{"talk": advisor.Choose("weekly")}, Notes: map[string]string{"talk": "n"}}
	if !reflect.DeepEqual(s, want) {
		t.Errorf("got %+v", s)
	}
}

func TestWriteLeavesOutWhatDoesNotFit(t *testing.T) {
	p := small(t)
	s := fullSheet.Clone()
	s.Name = strings.Repeat("ä ", 500)
	s.Answered, s.Currency, s.Pack = "soon", "$", "x"
	s.Answers["evenings"] = advisor.Choose("making")
	s.Answers["talk"] = advisor.Choose("gone")
	s.Answers["drop"] = advisor.Answer{}
	s.Notes["talk"] = "a\x1b[31m\u2028b\ufffe" + strings.Repeat("x", 2*MaxNote)
	got, err := Read(Write(s, p), "s.yaml", p)
	if err != nil {
		t.Fatal(err)
	}
	if _, kept := got.Answers["talk"]; kept || len(got.Answers) != 4 || got.Answered+got.Currency+got.Pack != "" {
		t.Errorf("got %+v", got)
	}
	if !strings.HasPrefix(got.Notes["talk"], "a\nbxxx") || len(got.Notes["talk"]) != MaxNote {
		t.Errorf("the note is %.20q", got.Notes["talk"])
	}
}

// What is written reads as it was.
func TestRoundTrip(t *testing.T) {
	p := small(t)
	r := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		s := randomSheet(r, p)
		data := Write(s, p)
		got, err := Read(data, "s.yaml", p)
		if err != nil {
			t.Fatalf("%v\n%s", err, data)
		}
		if !reflect.DeepEqual(got, s) {
			t.Fatalf("got %+v\nwant %+v\n%s", got, s, data)
		}
	}
}

var texts = []string{"", "yes", "null", "~", "1e5", "a: b", "# x", "- x", "'", `"`, `\`, "{x}", "two\nlines\n\nmore", "ä 日本 👩‍💻", "*x*", "2026-03-03", "0x1F", "a #b", "%", "@", "x,y"}

func randomSheet(r *rand.Rand, p *advisor.Pack) advisor.Sheet {
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	s := advisor.Sheet{
		As:       pick("founder", "seeker"),
		Name:     strings.ReplaceAll(pick(texts...), "\n", " "),
		Pack:     pick("", "0123456789abcdef", "1234567890123456", "12345678e1234567"),
		Answered: pick("", "2026-03-03", "2024-02-29"),
		Currency: pick("", "USD", "NOK"),
		Answers:  map[string]advisor.Answer{},
		Notes:    map[string]string{},
	}
	for i := range p.Questions {
		q := &p.Questions[i]
		if q.As != s.As {
			continue
		}
		if note := pick(texts...); note != "" {
			s.Notes[q.ID] = note
		}
		var chosen []string
		for _, o := range q.Options {
			if r.IntN(2) == 0 {
				chosen = append(chosen, o.ID)
			}
		}
		a := []advisor.Answer{{}, advisor.UnknownAnswer, advisor.Amount(r.Int64N(60)), advisor.Choose(chosen...), advisor.Choose(chosen[:min(1, len(chosen))]...)}[r.IntN(5)]
		if q.Accepts(a) {
			s.Answers[q.ID] = a
		}
	}
	return s
}

func FuzzRead(f *testing.F) {
	p := small(f)
	f.Add([]byte(full))
	f.Add([]byte(`{"format": 1, "as": "seeker", "answers": {"shown": 3, "tired": ["people"]}, "notes": {"shown": "\ud83d\ude00"}}`))
	f.Add([]byte("format: 1\nas: founder\nname: \"\\x1b[2J\"\nanswers: {talk: no, goals: [nothing]}\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		s, _, err := ReadLoose(data, "s.yaml", p)
		if err != nil {
			return
		}
		written := Write(s, p)
		got, err := Read(written, "s.yaml", p)
		if err != nil {
			t.Fatalf("%v\n%s", err, written)
		}
		if !reflect.DeepEqual(got, s) {
			t.Fatalf("got %+v\nwant %+v", got, s)
		}
	})
}

// A sheet of another pack is told as one, once, and not word by word.
func TestOtherPack(t *testing.T) {
	p := small(t)
	const made = `s.yaml:3:7: this sheet needs the pack whose digest begins with 0123ab; this pack's is `
	for name, c := range map[string]struct{ source, want string }{
		"audience and questions":        {"format: 1\nas: boss\npack: 0123abcdef012345\nanswers: {queue: door, oven: two, customers: few}\n", made + p.Digest},
		"questions":                     {"format: 1\nas: founder\npack: 0123abcdef012345\nanswers: {queue: door, oven: two, customers: few}\n", made + p.Digest},
		"no answers":                    {"format: 1\nas: boss\npack: 0123abcdef012345\n", made + p.Digest},
		"no digest":                     {"format: 1\nas: boss\nanswers: {queue: door}\n", `s.yaml:2:5: this sheet needs another pack: this one asks no "boss" nor most of its questions`},
		"an older version, a word gone": {"format: 1\nas: founder\npack: 0123abcdef012345\nanswers: {talk: \"no\", customers: lots}\n", `s.yaml:4:34: unknown option of customers "lots"`},
		"an older version that reads":   {"format: 1\nas: founder\npack: 0123abcdef012345\nanswers: {talk: \"no\"}\n", ""},
		"a slip in the audience":        {"format: 1\nas: foundr\nanswers: {talk: \"no\", custmers: few}\n", "s.yaml:2:5: unknown audience \"foundr\"\ns.yaml:3:23: unknown question \"custmers\""},
	} {
		got := ""
		if _, err := Read([]byte(c.source), "s.yaml", p); err != nil {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", name, got, c.want)
		}
	}

	// What fits a little is kept where answers are at stake; what fits nowhere is not.
	s, left, err := ReadLoose([]byte("format: 1\nas: founder\npack: 0123abcdef012345\nanswers: {queue: door, oven: two, customers: few}\n"), "s.yaml", p)
	if err != nil || len(left) != 2 || len(s.Answers) != 1 {
		t.Errorf("%v, %v, %v", s.Answers, left, err)
	}
	if _, _, err := ReadLoose([]byte("format: 1\nas: founder\npack: 0123abcdef012345\nanswers: {queue: door, oven: two, round: long}\n"), "s.yaml", p); err == nil || err.Error() != made+p.Digest {
		t.Errorf("got %v", err)
	}
}
