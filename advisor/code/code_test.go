package code

import (
	"flag"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/internal/problem"
	"firstrole/advisor/pack/packtest"
)

var (
	sheets = flag.Int("sheets", 5_000, "random sheets to write and read")
	broken = flag.Int("broken", 100, "codes in which every mistake is made")
)

// packs are the shipped one and the small one of the scripts.
func packs(t testing.TB) []*advisor.Pack {
	t.Helper()
	return []*advisor.Pack{packtest.Shipped(t), packtest.Small(t)}
}

// random is a sheet with a currency, now and then, and money that now and then
// is a round sum, as people offer it.
func random(r *rand.Rand, p *advisor.Pack) advisor.Sheet {
	s := advisor.Sheet{As: p.Audiences[r.IntN(len(p.Audiences))].ID, Answers: map[string]advisor.Answer{}}
	s.Currency = []string{"", "USD", "EUR", "ZZZ", "AAA"}[r.IntN(5)]
	mood := r.IntN(5) // how full the sheet is
	for i := range p.Questions {
		q := &p.Questions[i]
		switch n := r.IntN(10); {
		case q.As != s.As || n < mood:
		case n < mood*2:
			s.Answers[q.ID] = advisor.UnknownAnswer
		case q.Type == advisor.Number:
			amount := q.Min + r.Int64N(q.Max-q.Min+1)
			if r.IntN(2) == 0 {
				amount = max(q.Min, amount-amount%1000)
			}
			s.Answers[q.ID] = advisor.Amount(amount)
		default:
			all := legal(q)
			s.Answers[q.ID] = all[r.IntN(len(all))]
		}
	}
	return s
}

var legalAnswers = map[*advisor.Question][]advisor.Answer{}

// legal remembers LegalAnswers, which sorts a thousand sets.
func legal(q *advisor.Question) []advisor.Answer {
	if legalAnswers[q] == nil {
		legalAnswers[q] = q.LegalAnswers()
	}
	return legalAnswers[q]
}

// carried is what a code keeps of a sheet.
func carried(s advisor.Sheet, p *advisor.Pack) advisor.Sheet {
	s = s.Clone()
	s.Name, s.Answered, s.Pack, s.Notes = "", "", p.Digest, map[string]string{}
	maps.DeleteFunc(s.Answers, func(_ string, a advisor.Answer) bool { return a.Blank() })
	return s
}

func same(a, b advisor.Sheet) bool {
	return a.As == b.As && a.Currency == b.Currency && a.Pack == b.Pack && len(a.Notes) == len(b.Notes) &&
		maps.EqualFunc(a.Answers, b.Answers, advisor.Answer.Equal)
}

// code → sheet → code and sheet → code → sheet are the identity.
func TestIdentity(t *testing.T) {
	for _, p := range packs(t) {
		r := rand.New(rand.NewPCG(1, 1))
		longest := 0
		for range *sheets {
			s := random(r, p)
			text, err := Write(s, p)
			if err != nil {
				t.Fatal(err)
			}
			back, err := Read(text, p)
			if err != nil {
				t.Fatalf("%s: %v", text, err)
			}
			if !same(back, carried(s, p)) {
				t.Fatalf("%s: wrote %v, read %v", text, carried(s, p), back)
			}
			again, err := Write(back, p)
			if err != nil || again != text {
				t.Fatalf("%s is written as %s (%v)", text, again, err)
			}
			longest = max(longest, len(strings.ReplaceAll(text, "-", "")))
		}
		t.Logf("%d sheets, longest code %d letters", *sheets, longest)
	}
}

// However it is typed, a code is the same code.
func TestTyped(t *testing.T) {
	p := packs(t)[0]
	s := random(rand.New(rand.NewPCG(2, 2)), p)
	text, err := Write(s, p)
	if err != nil {
		t.Fatal(err)
	}
	for _, typed := range []string{
		strings.ToLower(text), strings.ReplaceAll(text, "-", ""), strings.ReplaceAll(text, "-", " "),
		strings.ReplaceAll(text, "-", "\u2011"), "  " + text + "\n",
	} {
		back, err := Read(typed, p)
		if err != nil || !same(back, carried(s, p)) {
			t.Errorf("%q: %v %v", typed, back, err)
		}
	}
}

// Every character that is not the right one, and every swap of two different
// neighbours, is caught, in a code with hyphens and in one without.
func TestMistakes(t *testing.T) {
	if testing.Short() {
		t.Skip("nothing runs beside it, and it takes its time")
	}
	const typed = alphabet + "ILOUilou-_ .xX+ü"
	for _, p := range packs(t) {
		r := rand.New(rand.NewPCG(3, 3))
		for range *broken {
			text, err := Write(random(r, p), p)
			if err != nil {
				t.Fatal(err)
			}
			for _, grouped := range []string{text, strings.ReplaceAll(text, "-", "")} {
				letters := []rune(grouped)
				caught := func(wrong []rune) {
					if strings.EqualFold(string(wrong), grouped) {
						return
					}
					if s, err := Read(string(wrong), p); err == nil {
						t.Fatalf("%s for %s gives %v", string(wrong), grouped, s)
					}
				}
				for i := range letters {
					for _, c := range typed {
						wrong := slices.Clone(letters)
						wrong[i] = c
						if c == ' ' && (i == 0 || i == len(letters)-1) {
							continue // a letter lost, not changed
						}
						caught(wrong)
					}
					if i > 0 {
						wrong := slices.Clone(letters)
						wrong[i-1], wrong[i] = wrong[i], wrong[i-1]
						caught(wrong)
					}
				}
			}
		}
	}
}

// The argument of the package's doc, on every code of three letters and its
// checks, and at every distance up to a full turn of the field.
func TestChecks(t *testing.T) {
	for n := range 1 << 15 {
		values := checked([]byte{byte(n >> 10), byte(n >> 5 & 31), byte(n & 31)})
		if !right(values) {
			t.Fatalf("%v is not right", values)
		}
		if n%37 != 0 {
			continue // the code is linear: one of them stands for all
		}
		for i := range values {
			for e := byte(1); e <= order; e++ {
				values[i] ^= e
				if right(values) {
					t.Fatalf("%v passes", values)
				}
				values[i] ^= e
			}
			if i > 0 && values[i] != values[i-1] {
				values[i], values[i-1] = values[i-1], values[i]
				if right(values) {
					t.Fatalf("%v passes", values)
				}
				values[i], values[i-1] = values[i-1], values[i]
			}
		}
	}
	for distance := 1; distance < order; distance++ {
		for a := byte(1); a <= order; a++ {
			for b := byte(1); b <= order; b++ {
				values := checked(make([]byte, distance+1))
				values[0] ^= a
				values[distance] ^= b
				if right(values) {
					t.Fatalf("errors %d and %d at distance %d pass", a, b, distance)
				}
			}
		}
	}
}

// A question of every size, to the ends of what it allows.
func TestEnds(t *testing.T) {
	for _, q := range []advisor.Question{
		{Min: 0, Max: 0}, {Min: 0, Max: 997}, {Min: 0, Max: 998}, {Min: 0, Max: 999}, {Min: 5, Max: 7}, {Min: -3, Max: 4},
		{Min: -1 << 40, Max: 1 << 40}, {Min: 1, Max: 10_000_000}, {Min: -1 << 52, Max: 1 << 52}, {Min: 12_345, Max: 99_999},
	} {
		q.ID, q.As, q.Type = "n", "founder", advisor.Number
		p := &advisor.Pack{Digest: "0123456789abcdef", Audiences: []advisor.Audience{{ID: "founder"}}, Questions: []advisor.Question{q}}
		for _, n := range []int64{q.Min, q.Min + 1, q.Max - 1, q.Max, (q.Min + q.Max) / 2, 0, 10, 100, 62_000, 9_999_999} {
			if n < q.Min || n > q.Max {
				continue
			}
			text, err := Write(advisor.Sheet{As: "founder", Answers: map[string]advisor.Answer{"n": advisor.Amount(n)}}, p)
			if err != nil {
				t.Fatal(err)
			}
			back, err := Read(text, p)
			if err != nil || !back.Answers["n"].Equal(advisor.Amount(n)) {
				t.Errorf("%d of %d to %d: %v %v", n, q.Min, q.Max, back.Answers["n"], err)
			}
		}
	}
}

// What is wrong is said with what to do about it.
func TestProblems(t *testing.T) {
	both := packs(t)
	s := advisor.Sheet{As: "founder", Answers: map[string]advisor.Answer{"customers": advisor.Choose("few")}}
	text, err := Write(s, both[1])
	if err != nil {
		t.Fatal(err)
	}
	for _, one := range []struct{ text, says, hint string }{
		{strings.Replace(text, text[:1], "O", 1), "no code has the letter O", "the digit 0"},
		{text[:8], "8 letters", "whole code"},
		{text[:5] + text[6:], "groups of this code", "hyphen"},
		{text[:len(text)-1] + string(alphabet[(valueOf(rune(text[len(text)-1]))+1)%32]), "mistyped", "letter by letter"},
	} {
		_, err := Read(one.text, both[1])
		list, ok := problem.Of(err)
		if !ok || len(list) != 1 || list[0].File != File {
			t.Fatalf("%s: %v", one.text, err)
		}
		if p := list[0]; one.text != text[:8] && (!strings.Contains(p.Message, one.says) || !strings.Contains(p.Hint, one.hint)) {
			t.Errorf("%s: %s (%s)", one.text, p.Message, p.Hint)
		}
	}
	_, err = Read(text, both[0])
	if err == nil || !strings.Contains(err.Error(), "needs the pack whose digest begins with "+both[1].Digest[:6]) {
		t.Errorf("another pack's code: %v", err)
	}
	for _, bad := range []advisor.Sheet{
		{As: "nobody"},
		{As: "founder", Currency: "usd"},
		{As: "founder", Answers: map[string]advisor.Answer{"customers": advisor.Amount(3)}},
		{As: "founder", Answers: map[string]advisor.Answer{"evenings": advisor.UnknownAnswer}},
	} {
		if text, err := Write(bad, both[1]); err == nil {
			t.Errorf("%v is written as %s", bad, text)
		}
	}
}

// A code that a mail or a window broke into lines is the same code.
func TestBroken(t *testing.T) {
	p := packs(t)[1]
	r := rand.New(rand.NewPCG(9, 9))
	for range 300 {
		s := random(r, p)
		text, err := Write(s, p)
		if err != nil {
			t.Fatal(err)
		}
		at := 1 + r.IntN(len(text)-1)
		group := 6 * (1 + r.IntN(len(text)/6-1))
		bare := strings.ReplaceAll(text, "-", "")
		spaced := strings.ReplaceAll(text, "-", " ")
		for _, broken := range []string{
			text[:at] + "\n" + text[at:],
			"  " + text[:at] + " \r\n  " + text[at:] + "\n",
			text[:group] + "\n\n" + text[group:],
			strings.ReplaceAll(text, "-", " - "),
			strings.ToLower(text[:at] + "\n" + text[at:]),
			bare[:at%len(bare)] + "\n" + bare[at%len(bare):],
			spaced[:group-1] + "\n" + spaced[group:],
			strings.ReplaceAll(text, "-", "\u2011\n"),
		} {
			got, err := Read(broken, p)
			if err != nil {
				t.Fatalf("%q: %v", broken, err)
			}
			if back, _ := Write(got, p); back != text {
				t.Fatalf("%q gives %s", broken, back)
			}
			if !Looks(broken) && !strings.Contains(broken, "\u2011") {
				t.Errorf("%q does not look like a code", broken)
			}
		}
	}
}

func TestLooks(t *testing.T) {
	p := packs(t)[1]
	text, err := Write(advisor.Sheet{As: "founder"}, p)
	if err != nil {
		t.Fatal(err)
	}
	for word, want := range map[string]bool{text: true, strings.ToLower(text): true, text[:len(text)-1]: true, "sheet.yaml": false, "-": false, "spring": false, "dir/" + text: false} {
		if Looks(word) != want {
			t.Errorf("%q: %t", word, !want)
		}
	}
}

// FuzzRead looks for a text that is a code and is not the code of its sheet.
func FuzzRead(f *testing.F) {
	p := packs(f)[1]
	r := rand.New(rand.NewPCG(4, 4))
	for range 20 {
		text, err := Write(random(r, p), p)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, err := Read(text, p)
		if err != nil {
			return
		}
		again, err := Write(s, p)
		letters := func(s string) string {
			return strings.ToUpper(strings.Map(func(r rune) rune {
				if strings.ContainsRune(separators, r) {
					return -1
				}
				return r
			}, strings.TrimSpace(s)))
		}
		if err != nil || letters(again) != letters(text) {
			t.Errorf("%q reads, and is written as %q (%v)", text, again, err)
		}
	})
}

func BenchmarkWrite(b *testing.B) {
	p := packs(b)[0]
	s := random(rand.New(rand.NewPCG(5, 5)), p)
	for b.Loop() {
		_, _ = Write(s, p)
	}
}
