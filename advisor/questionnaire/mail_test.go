package questionnaire

import (
	"os"
	"strings"
	"testing"

	"firstrole/advisor"
)

// The last line names pack and audience. Without it, or with another's, an answer
// counts only where its words are those of this pack.
func TestFoot(t *testing.T) {
	p := shipped(t)
	mail := fill(t, sent(t, p, "founder", everything), "2d", "15a=62000")
	foot := strings.TrimSpace(mail[strings.LastIndex(mail, footTitle):])
	for _, c := range []struct{ name, from, to, want string }{
		{"as sent", "", "", "talk weekly, pay_offer 62000"},
		{"broken", "questionnaire 1 / founder", "questionnaire\n> 1 /\n> founder", "talk weekly, pay_offer 62000"},
		{"lost", foot, "", "talk weekly, pay_offer 62000"},
		{"another pack", p.Digest, "0123456789abcdef", "talk weekly, pay_offer 62000"},
		{"words changed", "some people, every week", "some people, every month", "talk weekly (some people, every month), pay_offer 62000"},
		{"another pack and other words", "some people, every week", "thousands, every week",
			"49:8 whether this answers question 2 of this pack is not sure: the last line of the questionnaire is missing, or names another pack, and the words here are others"},
		{"another pack and another question", "2. How much do your customers talk to one another?", "2. How often do they meet on your premises?",
			"49:8 whether this answers question 2 of this pack is not sure: the last line of the questionnaire is missing, or names another pack, and the words here are others"},
	} {
		changed := strings.Replace(mail, c.from, c.to, 1)
		if strings.Contains(c.name, "another pack and") {
			changed = strings.Replace(changed, p.Digest, "0123456789abcdef", 1)
		}
		r, problems := read(t, p, changed)
		got := given(r)
		if len(problems) > 0 {
			got = strings.Join(problems, "\n")
		}
		if got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, got, c.want)
		}
		if c.name == "as sent" && (r.Sheet.Pack != p.Digest || r.Sheet.Currency != "USD" || r.Stakeholder != "tom-okafor") {
			t.Errorf("%s: %+v", c.name, r)
		}
		if c.name == "another pack" && r.Sheet.Pack != "0123456789abcdef" {
			t.Errorf("the pack is %s", r.Sheet.Pack)
		}
	}
	if _, problems := read(t, p, "1c, 2d\n"); len(problems) != 2 {
		t.Errorf("marks that belong to no pack: %v", problems)
	}
	if r, problems := read(t, p, "1c, 2d\n\n"+foot); given(r) != "customers hundreds, talk weekly" || len(problems) > 0 {
		t.Errorf("marks and the last line: %s %v", given(r), problems)
	}
}

func TestNameAndBesides(t *testing.T) {
	p := shipped(t)
	mail := fill(t, sent(t, p, "founder", everything), "2d")
	for _, c := range []struct{ from, to, name, besides string }{
		{"Your name:", "Your name: Tom Okafor", "Tom Okafor", ""},
		{"Your name:", "Your name: ____Tom____", "Tom", ""},
		{"Your name:", "Your name:\x1b[31m Tom", "[31m Tom", ""},
		{"Your name:", "", "", ""},
		{"Community manager", "Hi Ana,\nI answered for the shop only.\n\n-- \nTom Okafor\nJuniper\n\nOn Tue, 3 Mar 2026, Ana Costa wrote:\n> Dear Tom,\n> please.\n>\nCommunity manager", "", "Hi Ana,\nI answered for the shop only."},
		{"Community manager", "I answered for the shop.\nCommunity manager", "", "I answered for the shop."},
		{"That is all.", "One more thing.\n\nThat is all.", "", ""},
	} {
		r, problems := read(t, p, strings.Replace(mail, c.from, c.to, 1))
		if c.from == "That is all." {
			if r.Besides != "" || r.Sheet.Notes["local_pay"] != "One more thing." || len(problems) > 0 {
				t.Errorf("words at the end: %q %v", r.Sheet.Notes, problems)
			}
			continue
		}
		if r.Name != c.name || r.Besides != c.besides || len(problems) > 0 {
			t.Errorf("%q: name %q, besides %q, %v", c.to, r.Name, r.Besides, problems)
		}
	}
	r, _ := read(t, p, fill(t, sent(t, p, "founder", Options{Name: "Jo"}), "1b"))
	if r.Name != "Jo" {
		t.Errorf("the name that was known is read as %q", r.Name)
	}
}

// A mail that quotes the one before has every question twice.
func TestCopies(t *testing.T) {
	if testing.Short() {
		t.Skip("nothing runs beside it, and it takes its time")
	}
	p := shipped(t)
	mail := sent(t, p, "founder", everything)
	quote := func(s string) string {
		return "\nOn Tue, 3 Mar 2026 at 10:12, Ana Costa wrote:\n" + eachLine(s, func(l string) string { return "> " + l })
	}
	one := fill(t, mail, "2d", "8b", "15a=62000")
	if r, problems := read(t, p, one+quote(mail)); given(r) != "talk weekly, gaps missed, pay_offer 62000" || len(problems) > 0 {
		t.Errorf("blank below: %s %v", given(r), problems)
	}
	if r, problems := read(t, p, mail+quote(one)); given(r) != "talk weekly, gaps missed, pay_offer 62000" || len(problems) > 0 {
		t.Errorf("blank above: %s %v", given(r), problems)
	}
	if r, problems := read(t, p, one+quote(one)+quote(one)); given(r) != "talk weekly, gaps missed, pay_offer 62000" || len(problems) > 0 {
		t.Errorf("thrice the same: %s %v", given(r), problems)
	}
	r, problems := read(t, p, one+quote(fill(t, mail, "2b", "8b", "8e", "15a=60000")))
	want := []string{"question 2 is answered twice: 2d in line 49, 2b here", "question 8 is answered twice: 8b in line 118, 8b and 8e here", "question 15 is answered twice: 62,000 in line 209, 60,000 here"}
	if given(r) != "" || len(problems) != 3 {
		t.Fatalf("two different: %s %v", given(r), problems)
	}
	for i, w := range want {
		if !strings.HasSuffix(problems[i], w) {
			t.Errorf("got %s, want %s", problems[i], w)
		}
	}
	if _, problems := read(t, p, strings.Repeat(one, 60)); len(problems) != 23 || !strings.Contains(problems[0], "question 1 stands 60 times in this mail") {
		t.Errorf("sixty copies: %v", problems)
	}
}

// In HTML a colour or a line through words says something that plain text loses.
func TestStyled(t *testing.T) {
	p := shipped(t)
	foot := "firstrole questionnaire 1 / founder / " + p.Digest
	mail := func(b, c string) string {
		return "<html><body><p>3. How much do people need one another to get what you offer?</p>" +
			"<p>[ ] 3a each of them uses it alone</p><p>" + b + "</p><p>" + c + "</p><p>[ ] 3d I don&#39;t know</p><p>Note 3:</p><p>[x] 1b 1 to 49</p><p>" + foot + "</p></body></html>"
	}
	const plainB, plainC = "[ ] 3b it gets better when others take part", "[ ] 3c it does not work without the others"
	for _, c := range []struct{ name, b, c, want string }{
		{"marked", "[<b>x</b>] 3b it gets better when others take part", plainC, "customers few, together better"},
		{"bold", "<b>" + plainB + "</b>", plainC, "1:131 3b stands out from the other answers, and none has an x"},
		{"yellow", `<span style="background:yellow">` + plainB + "</span>", plainC, "1:160 3b stands out from the other answers, and none has an x"},
		{"coloured", `<font color="navy">` + plainB + "</font>", plainC, "1:147 3b stands out from the other answers, and none has an x"},
		{"an x struck out", "<s>[x] 3b it gets better when others take part</s>", "[x] 3c it does not work without the others", "customers few, together needed"},
		{"others struck out", "<del>" + plainB + "</del>", plainC, "1:88 only a part of the answers to question 3 is left, and none has an x"},
	} {
		r, problems := read(t, p, mail(c.b, c.c))
		got := given(r)
		if len(problems) > 0 {
			got = strings.Join(problems, "\n")
		}
		if got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestNoText(t *testing.T) {
	p := shipped(t)
	for name, c := range map[string]struct{ data, want string }{
		"word":    {"PK\x03\x04abc", "this is a document of a word processor, not text"},
		"picture": {"\x89PNG\x00\x00\x1a\x0a", "this is no text"},
		"poem":    {"Roses are red\n", "no question of the questionnaire stands in this file"},
		"nothing": {"", "no question of the questionnaire stands in this file"},
		"large":   {strings.Repeat("a", Limit+1), "the file has more than the 1 MB it may have"},
		"russian": {"From: a\nTo: b\nContent-Type: text/plain; charset=koi8-r\n\n\xf0\xf2\xe9\xf7\xe5\xf4", "this is written in a character set that is not known here"},
	} {
		_, problems := read(t, p, c.data)
		if len(problems) != 1 || problems[0] != "0:0 "+c.want {
			t.Errorf("%s: %v", name, problems)
		}
	}
	if _, _, err := Read(nil, "reply.txt", p, "nobody"); err == nil {
		t.Error("an audience that is not there is read")
	}
	if _, err := Write(p, "nobody", Options{}); err == nil {
		t.Error("an audience that is not there is asked")
	}
}

// Foreign words stay words: in what is sent and in what is read.
func TestHostile(t *testing.T) {
	p := shipped(t)
	bad := "a\x1b[2J\u202eb\nc\x00<script>"
	data := sent(t, p, "founder", Options{Asker: bad, Client: bad, Name: bad, ID: bad})
	if strings.ContainsAny(data, "\x1b\u202e\x00") || !strings.Contains(data, "come from ab c<script>, for ab c<script>.") {
		t.Errorf("%.400s", data)
	}
	mail := fill(t, sent(t, p, "founder", everything), "2d")
	r, problems := read(t, p, strings.Replace(mail, "Note 2:", "Note 2: a\x1b[2J\u202eb \x07c", 1))
	if r.Sheet.Notes["talk"] != "a[2Jb c" || len(problems) > 0 {
		t.Errorf("%q %v", r.Sheet.Notes["talk"], problems)
	}
	long := strings.Repeat("many words ", 400)
	if _, problems := read(t, p, strings.Replace(mail, "Note 2:", "Note 2: "+long, 1)); len(problems) != 1 || !strings.Contains(problems[0], "the words at question 2 are 4,399 characters long; a note has 4,000 at most") {
		t.Errorf("a long note: %v", problems)
	}
}

func TestLooks(t *testing.T) {
	p := shipped(t)
	for text, want := range map[string]bool{
		sent(t, p, "founder", everything): true,
		"[x] 1b  1 to 49":                 true,
		"format: 1\nas: founder\n":        false,
		"{\"format\": 1}":                 false,
		"2KPH0-6M1C8-XV4RT-9QD":           false,
		"":                                false,
	} {
		if Looks([]byte(text), p, "founder") != want {
			t.Errorf("%.40q: %v", text, !want)
		}
	}
}

// What is sent, to the byte: go test -update writes it.
func TestSent(t *testing.T) {
	p := shipped(t)
	for name, o := range map[string]Options{
		"founder.txt":       everything,
		"founder-bare.txt":  {},
		"founder-named.txt": {Client: "Juniper Coffee", Name: "Tom Okafor", ID: "tom-okafor"},
		"seeker.txt":        {Asker: "Ana Costa"},
	} {
		as := "founder"
		if strings.HasPrefix(name, "seeker") {
			as = "seeker"
		}
		data := strings.ReplaceAll(sent(t, p, as, o), p.Digest, "DIGEST")
		file := "testdata/" + name
		if *update {
			if err := os.WriteFile(file, []byte(data), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil || strings.ReplaceAll(string(want), "\r\n", "\n") != data {
			t.Errorf("%s is not what is sent: run go test -update, and look at the difference", file)
		}
		for i, l := range strings.Split(data, "\n") {
			if len([]rune(l)) > width || strings.TrimRight(l, " ") != l || strings.HasPrefix(l, "From ") || strings.HasPrefix(l, ">") || strings.HasPrefix(l, ".") || l == "--" {
				t.Errorf("%s:%d: %q does not travel well", file, i+1, l)
			}
			for _, r := range l {
				if r > 126 || r == '=' || r == '\t' {
					t.Errorf("%s:%d: %q does not travel well", file, i+1, r)
				}
			}
		}
	}
}

func TestOnlyIf(t *testing.T) {
	p := &advisor.Pack{Audiences: []advisor.Audience{{ID: "founder"}}}
	options := []advisor.Option{{ID: "a"}, {ID: "b"}, {ID: "c"}}
	p.Questions = []advisor.Question{
		{ID: "one", As: "founder", Part: 1, Type: advisor.One, Ordered: true, Options: options},
		{ID: "many", As: "founder", Part: 1, Type: advisor.Several, Options: options},
		{ID: "number", As: "founder", Part: 1, Type: advisor.Number},
	}
	f, err := newForm(p, "founder")
	if err != nil {
		t.Fatal(err)
	}
	leaf := func(op advisor.Op, q string, options ...string) advisor.Condition {
		return advisor.Condition{Op: op, Question: q, Options: options}
	}
	number := func(op advisor.Op, n int64) advisor.Condition {
		return advisor.Condition{Op: op, Question: "number", Number: n}
	}
	not := func(c advisor.Condition) advisor.Condition {
		return advisor.Condition{Op: advisor.OpNot, Of: []advisor.Condition{c}}
	}
	all := func(of ...advisor.Condition) advisor.Condition { return advisor.Condition{Op: advisor.OpAll, Of: of} }
	either := func(of ...advisor.Condition) advisor.Condition {
		return advisor.Condition{Op: advisor.OpAny, Of: of}
	}
	is, many := leaf(advisor.OpIs, "one", "a"), leaf(advisor.OpAllOf, "many", "a", "c")
	for _, c := range []struct {
		when advisor.Condition
		want string
	}{
		{advisor.Condition{}, ""},
		{is, "Only if you chose 1a."},
		{leaf(advisor.OpAnyOf, "one", "a", "b", "c"), "Only if you chose 1a, 1b or 1c."},
		{leaf(advisor.OpAtLeast, "one", "b"), "Only if you chose 1b or 1c."},
		{leaf(advisor.OpAtMost, "one", "b"), "Only if you chose 1a or 1b."},
		{many, "Only if you chose 2a and 2c."},
		{number(advisor.OpAtLeast, 5000), "Only if your number in question 3 is 5,000 or more."},
		{number(advisor.OpAtMost, 50), "Only if your number in question 3 is 50 or less."},
		{not(is), "Only if you answered question 1, and not 1a."},
		{not(leaf(advisor.OpAnyOf, "one", "a", "b")), "Only if you answered question 1, and none of 1a and 1b."},
		{not(many), "Only if you did not choose both 2a and 2c."},
		{not(leaf(advisor.OpAllOf, "many", "a", "b", "c")), "Only if you did not choose all of 2a, 2b and 2c."},
		{not(number(advisor.OpAtLeast, 50)), "Only if your number in question 3 is 49 or less."},
		{not(number(advisor.OpAtMost, 50)), "Only if your number in question 3 is 51 or more."},
		{leaf(advisor.OpUnknown, "one"), "Only if you do not know the answer to question 1."},
		{not(leaf(advisor.OpUnknown, "one")), "Only if you know the answer to question 1."},
		{all(is, many), "Only if you chose 1a, and 2a and 2c."},
		{either(is, number(advisor.OpAtMost, 50)), "Only if you chose 1a, or your number in question 3 is 50 or less."},
		{all(is, either(many, number(advisor.OpAtMost, 50))), "Only if you chose 1a, and either you chose 2a and 2c or your number in question 3 is 50 or less."},
		{not(all(is, many)), "Only if you answered question 1, and not 1a, or you did not choose both 2a and 2c."},
	} {
		if got := f.onlyIf(asked{&advisor.Question{When: c.when}, 4}); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}
