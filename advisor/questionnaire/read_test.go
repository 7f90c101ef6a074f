package questionnaire

import (
	"strings"
	"testing"
)

// What people write into the questionnaire, and what becomes of it. A change is
// made on the mail as it was sent: what stands in it, and what takes its place.
func TestAnswers(t *testing.T) {
	p := shipped(t)
	mail := sent(t, p, "founder", everything)
	const talk = "[ ] 2d  some people, every week"
	for _, c := range []struct {
		name    string
		changes []string
		want    string // answers, or problems
	}{
		{"x", []string{talk, "[x] 2d  some people, every week"}, "talk weekly"},
		{"capital", []string{talk, "[X] 2d  some people, every week"}, "talk weekly"},
		{"x and spaces", []string{talk, "[ x ] 2d  some people, every week"}, "talk weekly"},
		{"x and one space", []string{talk, "[x ]2d some people, every week"}, "talk weekly"},
		{"tick", []string{talk, "[✓] 2d  some people, every week"}, "talk weekly"},
		{"cross", []string{talk, "[✗] 2d  some people, every week"}, "talk weekly"},
		{"emoji", []string{talk, "[✔️] 2d  some people, every week"}, "talk weekly"},
		{"star", []string{talk, "[*] 2d  some people, every week"}, "talk weekly"},
		{"bold x", []string{talk, "[*x*] 2d  some people, every week"}, "talk weekly"},
		{"round", []string{talk, "( x ) 2d  some people, every week"}, "talk weekly"},
		{"box", []string{talk, "☒ 2d  some people, every week", "[ ] 2c", "☐ 2c"}, "talk weekly"},
		{"x in front", []string{talk, "x [ ] 2d  some people, every week"}, "talk weekly"},
		{"x in front of quote", []string{talk, "x > [ ] 2d  some people, every week"}, "talk weekly"},
		{"x in place", []string{talk, "x 2d  some people, every week"}, "talk weekly"},
		{"x at the mark", []string{talk, "x2d  some people, every week"}, "talk weekly"},
		{"x between", []string{talk, "[ ] x 2d  some people, every week"}, "talk weekly"},
		{"x behind the mark", []string{talk, "[ ] 2d x some people, every week"}, "talk weekly"},
		{"x behind", []string{talk, "[ ] 2d  some people, every week  x"}, "talk weekly"},
		{"opening lost", []string{talk, "x] 2d  some people, every week"}, "talk weekly"},
		{"closing lost", []string{talk, "[x 2d  some people, every week"}, "talk weekly"},
		{"words lost", []string{talk, "[x] 2d"}, "talk weekly"},
		{"word changed", []string{talk, "[x] 2d  some people, each week"}, "talk weekly (some people, each week)"},
		{"remark", []string{talk, "[x] 2d  some people, every week - since May"}, "talk weekly (since May)"},
		{"remark in brackets", []string{talk, "[x] 2d  some people, every week (since May)"}, "talk weekly ((since May))"},
		{"long remark", []string{talk, "[x] 2d  some people, every week - since May, when\nwe began"}, "talk weekly (since May, when we began)"},
		{"remark at another", []string{talk, "[x] 2d  some people, every week", "2c  a few people now and then", "2c  a few people now and then: until May"}, "talk weekly (“a few people now and then”: until May)"},
		{"note", []string{talk, "[x] 2d  some people, every week", "Note 2:", "Note 2: on Discord,\ncounted"}, "talk weekly (on Discord, counted)"},
		{"note alone", []string{"Note 2:", "Note 2: ask Jo", "[ ] 1b", "[x] 1b"}, "customers few, talk  (ask Jo)"},
		{"note in paragraphs", []string{talk, "[x] 2d  some people, every week", "Note 2:", "Note 2: first\n\nsecond"}, "talk weekly (first\nsecond)"},
		{"below and note", []string{talk, "[x] 2d  some people, every week", "Note 2:", "only on weekdays\nNote 2: I think"}, "talk weekly (only on weekdays\nI think)"},
		{"unknown", []string{"[ ] 2f", "[x] 2f"}, "talk unknown"},
		{"letter below", []string{"Note 2:", "d\nNote 2:"}, "talk weekly"},
		{"mark below", []string{"Note 2:", "> \n2d\n\nNote 2:"}, "talk weekly"},
		{"letter and bracket below", []string{"Note 2:", "D)\nNote 2:"}, "talk weekly"},
		{"words below", []string{"Note 2:", "Some people every week.\nNote 2:"}, "talk weekly"},
		{"letter and words below", []string{"Note 2:", "d) since May\nNote 2:"}, "talk weekly (since May)"},
		{"words and more below", []string{"Note 2:", "some people, every week - since May\nNote 2:"}, "talk weekly (since May)"},
		{"unknown below", []string{"Note 2:", "don’t know\nNote 2:"}, "talk unknown"},
		{"letter behind the question", []string{"talk to one another?", "talk to one another? d"}, "talk weekly"},
		{"letter behind note", []string{"Note 2:", "Note 2: d"}, "talk weekly"},
		{"letter and please", []string{"Note 2:", "Note 2: d please"}, "talk weekly"},
		{"mark, please and more", []string{"Note 2:", "Note 2:\n\n2d please. Since May."}, "talk weekly (2d please. Since May.)"},
		{"mark in a sentence", []string{talk, "[x] 2d  some people, every week", "Note 2:", "Note 2: counted, so\n2e is not wrong either."}, "talk weekly (counted, so 2e is not wrong either.)"},
		{"same twice", []string{talk, "[x] 2d  some people, every week", "Note 2:", "d\nNote 2:"}, "talk weekly"},
		{"several", []string{"[ ] 8b", "[x] 8b", "[ ] 8e", "[x] 8e"}, "gaps missed+rivals"},
		{"several below", []string{"Note 8:", "b and e\nNote 8:"}, "gaps missed+rivals"},
		{"several below with commas", []string{"Note 8:", "8e, 8b\nNote 8:"}, "gaps missed+rivals"},
		{"several words below", []string{"Note 8:", "rivals are seen far more than we are\nposts stop or come only when someone has time\nNote 8:"}, "gaps missed+rivals"},
		{"several remark", []string{"[ ] 8e  rivals are seen far more than we are", "[x] 8e  rivals are seen far more than we are, all of them"}, "gaps rivals (“rivals are seen far more than we are”: all of them)"},
		{"no besides yes", []string{talk, "[x] 2d  some people, every week", "[ ] 2a", "[-] 2a", "[ ] 2b", "[no] 2b"}, "talk weekly"},
		{"label with an x", []string{"[ ] 16f", "[x] 16f"}, "channels short_text"},
		{"x behind a label with an x", []string{"[ ] 16f  X, Threads or Bluesky", "[ ] 16f  X, Threads or Bluesky x"}, "channels short_text"},
		{"number", []string{"[            ] 15a", "[ 62,000 ] 15a"}, "pay_offer 62000"},
		{"number behind", []string{"] 15a  a year", "] 15a  a year: 62k"}, "pay_offer 62000"},
		{"number below", []string{"Note 15:", "$62,000\nNote 15:"}, "pay_offer 62000"},
		{"number with a remark", []string{"[            ] 15a", "[ 62000 (plus bonus) ] 15a"}, "pay_offer 62000 ((plus bonus))"},
		{"number with its unit", []string{"[            ] 17a", "[ 5 posts a week ] 17a"}, "rhythm 5"},
		{"number in words of money", []string{"[            ] 15a", "[ maybe 55,000 dollars ] 15a"}, "pay_offer 55000 (maybe 55,000 dollars)"},
		{"least number", []string{"[            ] 17a", "[ at least 20 ] 17a"}, "rhythm 20 (at least 20)"},
		{"number unknown", []string{"[ ] 15b", "[x] 15b"}, "pay_offer unknown"},
		{"in front", []string{"Community manager or", "1c, 2d, 8b 8e\n15: 62,000\n3. don't know\n\nCommunity manager or"}, "customers hundreds, talk weekly, together unknown, gaps missed+rivals, pay_offer 62000"},

		{"two", []string{talk, "[x] 2d  some people, every week", "[ ] 2b", "[x] 2b"}, "49:8 question 2 has 2 answers where one counts: 2b and 2d"},
		{"two in one below", []string{"Note 2:", "b or d\nNote 2:"}, "52:4 these words at question 2 are none of its answers: “b or d”"},
		{"answer and unknown", []string{talk, "[x] 2d  some people, every week", "[ ] 2f", "[x] 2f"}, "51:8 question 2 is answered with 2d and, beside it, with “I don't know”"},
		{"none besides", []string{"[ ] 8b", "[x] 8b", "[ ] 8f", "[x] 8f"}, "122:8 question 8 has 8b and 8f, of which one excludes the others: “none of these; we miss nothing here”"},
		{"a question mark", []string{talk, "[?] 2d  some people, every week"}, "49:8 what stands in the brackets of 2d is no x: “?”"},
		{"only a no", []string{talk, "[-] 2d  some people, every week"}, "49:8 what stands in the brackets of 2d is no x: “-”"},
		{"ranks", []string{"[ ] 8b", "[1] 8b", "[ ] 8e", "[2] 8e"}, "118:8 what stands in the brackets of 8b is no x: “1”\n121:8 what stands in the brackets of 8e is no x: “2”"},
		{"prose below", []string{"Note 2:", "that depends\nNote 2:"}, "52:4 these words at question 2 are none of its answers: “that depends”"},
		{"a question mark below", []string{"Note 2:", "?\nNote 2:"}, "52:4 these words at question 2 are none of its answers: “?”"},
		{"below and marked", []string{talk, "[x] 2d  some people, every week", "Note 2:", "b\nNote 2:"}, "52:4 question 2 is answered with 2d, and below it stands “b”"},
		{"remark without x", []string{talk, "[ ] 2d  some people, every week - mostly"}, "49:36 words stand behind 2d, which has no x: “mostly”"},
		{"arrow", []string{talk, "-> [ ] 2d  some people, every week"}, "49:11 2d stands out from the other answers, and none has an x"},
		{"bold", []string{talk, "*[ ] 2d  some people, every week*"}, "49:9 2d stands out from the other answers, and none has an x"},
		{"others deleted", []string{"   [ ] 2a  they keep it private that they deal with us\n", "", "   [ ] 2b  they do not, but nothing keeps them from it\n", ""}, "46:8 only a part of the answers to question 2 is left, and none has an x"},
		{"x between two", []string{talk, "[ ] 2d some people, every week x [ ] 2e many people, every day", "   [ ] 2e  many people, every day\n", ""}, "49:8 an x stands between 2d and another answer"},
		{"x on a line of its own", []string{talk, "x\n[ ] 2d some people, every week"}, "49:4 this x at question 2 stands beside no answer"},
		{"number with words before it", []string{"[            ] 15a", "[ about 60k ] 15a"}, "pay_offer 60000 (about 60k)"},
		{"not a number", []string{"[            ] 15a", "[ not 60k ] 15a"}, "209:6 the number in question 15 cannot be read: “not 60k”: \"not\" is no currency: write the number alone, or with a code such as USD or EUR"},
		{"a range", []string{"[            ] 15a", "[ 60-70k ] 15a"}, "209:6 the number in question 15 cannot be read: “60-70k”: that is no number"},
		{"too large", []string{"[            ] 17a", "[ 900 ] 17a"}, "238:6 the number in question 17 cannot be read: “900”: only numbers from 0 to 200 count here"},
		{"money where none counts", []string{"[            ] 17a", "[ $9 ] 17a"}, "238:6 the number in question 17 cannot be read: “$9”: this number is no amount of money"},
		{"number and unknown", []string{"[            ] 15a", "[ 60000 ] 15a", "[ ] 15b", "[x] 15b"}, "210:8 question 15 has a number, and 15b besides"},
		{"two currencies", []string{"[            ] 15a", "[ 60000 EUR ] 15a", "[            ] 23a", "[ $50,000 ] 23a"}, "309:16 this amount is in USD, and one before it in EUR"},
		{"in front and unsure", []string{"Community manager or", "3. maybe b?\n\nCommunity manager or"}, "1:1 this line may be an answer to question 3, and cannot be read: “3. maybe b?”"},
		{"twice", []string{"Community manager or", "2b\n\nCommunity manager or", talk, "[x] 2d  some people, every week"}, "1:1 question 2 is answered twice: 2d in line 51, 2b here"},
		{"empty", nil, "0:0 no question is answered"},
	} {
		t.Run(c.name, func(t *testing.T) {
			changed := mail
			for i := 0; i < len(c.changes); i += 2 {
				if !strings.Contains(changed, c.changes[i]) {
					t.Fatalf("%q is not in the mail", c.changes[i])
				}
				changed = strings.Replace(changed, c.changes[i], c.changes[i+1], 1)
			}
			r, problems := read(t, p, changed)
			got := given(r)
			if len(problems) > 0 {
				got = strings.Join(problems, "\n")
			}
			if got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
			if r.Besides != "" && !strings.HasPrefix(c.name, "in front") {
				t.Errorf("besides: %q", r.Besides)
			}
		})
	}
}
