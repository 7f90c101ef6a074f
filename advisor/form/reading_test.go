//go:build unix

package form

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"firstrole/advisor"
	"firstrole/advisor/internal/amount"
	"firstrole/advisor/internal/browser"
	"firstrole/advisor/internal/clean"
	"firstrole/advisor/pack/packtest"
	"firstrole/advisor/sheet"
)

// What is read and written on the page is read and written by firstrole alike.
func TestReading(t *testing.T) {
	c := browser.Open(t)
	for name, read := range map[string]func(*testing.T, *browser.Page){
		"amounts": readAmounts, "numbers": readNumbers, "cleaned": readCleaned, "sheets": readSheets, "words": readWords,
	} {
		t.Run(name, func(t *testing.T) {
			c.For(t)
			read(t, c)
		})
	}
}

// Numbers are read as on the terminal, whatever is typed.
func readAmounts(t *testing.T, c *browser.Page) {
	open(t, c, packtest.Small(t), Options{})
	typed := []string{
		"", "0", "007", " 62000 ", "62,000", "62.000", "62 000", "62\u202f000", "62’000", "62_000", "1,234,567", "62,000.00", "62k", "62K", "62 k",
		"62.5k", "62,5k", "1.5m", "1.2345678m", "$62,000", "$62k", "62k$", "US$ 62,000", "62000 EUR", "62000eur", "€62.000", "62k €", "62k eur",
		"62 KES", "62 mxn", "£ 50k", "zł 5", "5 zł", "fr. 5", "-5", "−5", "-$5", "$-5", "+5", "+$5", "--5", "k", "much", "1 2", "12-15",
		"1,23,456", "1.234,567", "1e5", "6.5", "62.0005k", "99999999999999999999", "9999999999999999k", "9223372036854775", "9223372036854776",
		"5 abc", "$5 EUR", "5 hours", "5%", "ß5", "5 ßp", "ﬁ5", "５", "5 ﬀ", "5 \u00a0 USD", "5\ufeff", "\u008562", "5 EU R", "1'234'567.00", "5 constructor", "5 __proto__",
	}
	r := rand.New(rand.NewPCG(3, 21))
	parts := []string{"6", "62", "000", "500", ",", ".", " ", "'", "k", "m", "K", "$", "€", "USD", "eur", "-", "+", "\u00a0", "x", "1"}
	for range 4000 / slower {
		var b strings.Builder
		for range 1 + r.IntN(6) {
			b.WriteString(parts[r.IntN(len(parts))])
		}
		typed = append(typed, b.String())
	}
	var got []struct{ N, Currency, Wrong string }
	c.Eval("("+asJSON(t, typed)+").map((s) => parseAmount(cleanLine(s))).map(({n = 0n, currency = \"\", wrong = \"\"}) => ({n: String(n), currency, wrong}))", &got)
	for i, text := range typed {
		n, currency, err := amount.Parse(clean.Line(text))
		wrong := ""
		if err != nil {
			wrong = err.Error()
		}
		if got[i].N != strconv.FormatInt(n, 10) || got[i].Currency != currency || got[i].Wrong != wrong {
			t.Errorf("%q: the page reads %+v, the terminal %d %q %v", text, got[i], n, currency, err)
		}
	}
}

// Around the number stand the limits, the unit and "I don't know".
func readNumbers(t *testing.T, c *browser.Page) {
	open(t, c, packtest.Small(t), Options{})
	const works, pay = `{type: "number", min: 0, max: 50, unit: "works"}`, `{type: "number", min: 0, max: 1000000, unit: "a year", money: true}`
	for _, one := range []struct{ question, typed, want string }{
		{works, "12", "12"}, {works, " 12 works", "12"}, {works, "51", "type a number from 0 to 50"}, {works, "-1", "type a number from 0 to 50"},
		{works, "$12", "this number is no amount of money: leave the currency out"}, {works, "12 pieces", "that is no number"}, {works, "1.5", "only whole numbers count here"},
		{works, "I DON'T KNOW", "unknown"}, {works, "u", "unknown"}, {works, "Unknown", "unknown"},
		{pay, "62k", "62000"}, {pay, "€62.000 a year", "62000 EUR"}, {pay, "2m", "type a number from 0 to 1,000,000"}, {pay, "62 pieces", `"pieces" is no currency: write the number alone, or with a code such as USD or EUR`},
	} {
		var got string
		c.Eval(`(({answer, currency, wrong}) => wrong || (answer.unknown ? "unknown" : answer.number) + (currency ? " " + currency : ""))(readNumber(`+one.question+`, `+asJSON(t, one.typed)+`))`, &got)
		if got != one.want {
			t.Errorf("%q gives %q, want %q", one.typed, got, one.want)
		}
	}
}

// What is typed is cleaned as firstrole cleans it: every character there is, and
// every way in which a terminal sequence can begin, go on and end.
func readCleaned(t *testing.T, c *browser.Page) {
	open(t, c, packtest.Small(t), Options{})
	var differ []string // characters that do not stay as they are
	for r := rune(0); r <= utf8.MaxRune; r++ {
		if text := string(r); utf8.ValidRune(r) && clean.Text(text) != text {
			differ = append(differ, strconv.Itoa(int(r))+" "+clean.Text(text))
		}
	}
	var got []string
	c.Eval(`(() => {
		const differ = [];
		for (let c = 0; c <= 0x10ffff; c++) {
			const text = String.fromCodePoint(c);
			if ((c < 0xd800 || c > 0xdfff) && cleanText(text) !== text) differ.push(c + " " + cleanText(text));
		}
		return differ;
	})()`, &got)
	if strings.Join(got, ",") != strings.Join(differ, ",") {
		t.Errorf("%d characters change in the page, %d in firstrole", len(got), len(differ))
	}

	parts := []string{"\x1b", "[", "]", "P", "(", "c", "0;", "31", "m", "\x07", "\\", "\n", "\r", "\r\n", "\u009b", "\u009d", "\u009c", "\u0090", "\t", "ä", "日", "👩\u200d💻", "\u202e", "\u2028", "a", " ", "\u00a0", "ÿ"}
	r := rand.New(rand.NewPCG(4, 21))
	var texts, want []string
	for range 20_000 / slower {
		var b strings.Builder
		for range r.IntN(12) {
			b.WriteString(parts[r.IntN(len(parts))])
		}
		texts = append(texts, b.String())
		want = append(want, clean.Text(b.String()), clean.Line(b.String()))
	}
	got = nil
	c.Eval("("+asJSON(t, texts)+").flatMap((s) => [cleanText(s), cleanLine(s)])", &got)
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("%q: the page makes %q of it, firstrole %q", texts[i/2], got[i], want[i])
		}
	}
	var half string
	c.Eval(`cleanText("a\ud800b\udc00")`, &half)
	if half != "a\ufffdb\ufffd" {
		t.Errorf("halves of characters become %q", half)
	}
}

// Names and notes of every kind are quoted, cleaned and cut as in a sheet that
// firstrole writes.
func readSheets(t *testing.T, c *browser.Page) {
	p := packtest.Small(t)
	open(t, c, p, Options{})
	texts := []string{
		"", "yes", "No", "null", "TRUE", "false", "on", "Off", "y", "N", "~", "1e5", "a: b", "# x", "- x", "'", `"`, `\`, "{x}", "two\nlines\n\nmore\n", "ä 日本 👩‍💻", "*x*", "2026-03-03", "0x1F", "a #b", "%", "@",
		"x,y", "a b", "a  b", " a ", "a/b.c-d", "\x1b[31mred\x1b[0m \x1b]0;t\x07", "\u202eevil", "\u2028a\u2029", "\x00\x08\x0c", "\ufffd", "</script>", strings.Repeat("ä ", 3000), strings.Repeat("👩", 4001), "\u0085x\u0085",
	}
	for _, text := range texts {
		s := advisor.Sheet{
			As: "founder", Name: text, Pack: p.Digest, Answered: "2026-03-03", Currency: "EUR",
			Answers: map[string]advisor.Answer{"customers": advisor.Choose("few"), "talk": advisor.Choose("no"), "goals": advisor.Choose("loyalty", "sales"), "pay_offer": advisor.Amount(62_000), "money": advisor.UnknownAnswer},
			Notes:   map[string]string{"talk": text, "drop": text},
		}
		var got string
		c.Eval(`sheetText(FORM.audiences[0], {
			name: `+asJSON(t, text)+`, currency: "EUR",
			answers: new Map([["customers", {options: ["few"]}], ["talk", {options: ["no"]}], ["goals", {options: ["loyalty", "sales"]}], ["pay_offer", {number: 62000}], ["money", {unknown: true}]]),
			notes: new Map([["talk", `+asJSON(t, text)+`], ["drop", `+asJSON(t, text)+`]]),
		}, "2026-03-03")`, &got)
		if want := string(sheet.Write(s, p)); got != want {
			t.Errorf("%.60q: the page writes\n%.300s\nand firstrole\n%.300s", text, got, want)
		}
	}
}

// Answers read as they do on the terminal and in reports.
func readWords(t *testing.T, c *browser.Page) {
	p := packtest.Shipped(t)
	open(t, c, p, Options{})
	r := rand.New(rand.NewPCG(5, 21))
	for i := range p.Questions {
		q := &p.Questions[i]
		for _, currency := range []string{"", "USD", "EUR"} {
			a := answerTo(r, q)
			if !q.Accepts(a) {
				a = advisor.UnknownAnswer
			}
			var got string
			c.Eval(`answerText(FORM.audiences.find((a) => a.id === `+asJSON(t, q.As)+`).byID.get(`+asJSON(t, q.ID)+`), `+asJSON(t, written(a))+`, `+asJSON(t, currency)+`)`, &got)
			if want := q.Text(a, currency); got != want {
				t.Errorf("the page says %q, the terminal %q", got, want)
			}
		}
	}
	for _, n := range []int64{0, 5, -5, 999, 1000, -1000, 123456, -123456, 1_000_000_000_000} {
		for _, currency := range []string{"", "USD", "EUR"} {
			var got string
			c.Eval("moneyText("+strconv.FormatInt(n, 10)+", "+asJSON(t, currency)+")", &got)
			if want := advisor.Money(n, currency); got != want {
				t.Errorf("the page says %q, the terminal %q", got, want)
			}
		}
	}
}
