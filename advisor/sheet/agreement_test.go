package sheet

import "testing"

// What is wrong in an agreed sheet beside its answers is told in one list, and what
// fits is kept.
func TestAgreementMistakes(t *testing.T) {
	const source = `format: 1
as: founder
answers:
  talk: weekly
decisions:
  - answer: weekly
  - question: tlak
  - question: talk
    answer: sometimes
  - question: talk
    answer: weekly
    currency: dollars
    reason: counted
    minority:
      - {answer: no}
      - {name: Ben}
      - {name: Cem, answer: no}
log:
  - {what: decided}
  - {date: 2026-03-03, what: decidde}
  - {date: 2026-03-03, what: decided, question: talk}
`
	const want = `
firstrole: s.yaml:1:1: an agreed sheet needs its date
  format: 1
  ^
hint: add answered: 2026-03-03
firstrole: s.yaml:6:5: a decision needs "question"
    - answer: weekly
      ^
hint: add question: customers
firstrole: s.yaml:7:15: unknown question "tlak"
    - question: tlak
                ^
hint: did you mean "talk"? allowed: customers, talk, goals, money, drop, carry, pay_offer, channels
firstrole: s.yaml:9:13: unknown option of talk "sometimes"
      answer: sometimes
              ^
hint: allowed: no, weekly, daily, unknown
firstrole: s.yaml:12:15: "dollars" is no currency
      currency: dollars
                ^
hint: write its three capital letters, as USD
firstrole: s.yaml:15:9: a minority view needs "name"
        - {answer: no}
          ^
hint: add name: Ben
firstrole: s.yaml:16:9: a minority view needs "answer"
        - {name: Ben}
          ^
hint: add answer: none
firstrole: s.yaml:19:5: a line of the log needs "date"
    - {what: decided}
      ^
hint: add date: 2026-03-03
firstrole: s.yaml:20:30: unknown event "decidde"
    - {date: 2026-03-03, what: decidde}
                               ^
hint: did you mean "decided"? allowed: begun, received, replaced, owner, decided, left_open, agreed
`
	a, l, err := ReadAgreement([]byte(source), "s.yaml", small(t))
	if err != nil {
		t.Fatal(err)
	}
	if got := printed(t, l); got != want {
		t.Errorf("got:%s\nwant:%s", got, want)
	}
	if len(a.Decisions) != 1 || len(a.Log) != 1 || a.Decisions[0].Reason != "counted" {
		t.Errorf("keeps %+v", a)
	}
}
