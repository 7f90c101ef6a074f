//go:build unix

package form

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/code"
	"firstrole/advisor/internal/browser"
	"firstrole/advisor/internal/invent"
	"firstrole/advisor/pack/packtest"
)

// seen is what a person sees of a screen.
type seen struct {
	Heading, Count, Say, Told string
	Marked                    []int
	Number, Note              string
	Focus                     string // id or text of what has the focus
	Pwned                     bool
}

func look(c *browser.Page) seen {
	var s seen
	c.Eval(`(() => {
		const text = (id) => document.getElementById(id)?.textContent ?? "";
		const value = (id) => document.getElementById(id)?.value ?? "";
		const on = document.activeElement;
		return {
			heading: text("heading"), count: text("count"), say: text("say"), told: text("told"),
			marked: [...document.querySelectorAll("input[name=answer]:checked")].map((e) => Number(e.value)),
			number: value("number"), note: value("note"), focus: on.id || on.textContent, pwned: "pwned" in window,
		};
	})()`, &s)
	return s
}

// A walk by hand: every answer is clicked, pressed or typed, and now and then
// somebody goes back, reloads the page, or puts a note on an answer.
func TestByHand(t *testing.T) {
	rounds := 4
	if testing.Short() || slower > 1 {
		rounds = 2
	}
	takesTime(t)
	c := browser.Open(t)
	c.Look("screen", "light", 800, 900)
	for n := range rounds {
		folder := []string{".", "testdata/pack"}[n%2]
		p := packtest.Read(t, folder)
		as := p.Audiences[(n/2+n)%2].ID
		address := open(t, c, p, Options{As: as})
		h := hands{t, c, rand.New(rand.NewPCG(uint64(n), 22)), engine(t, p, as).Start(advisor.Sheet{})}
		h.press("Enter", ".go") // Start
		for steps := 0; !h.i.AtCheck() || h.i.Part() == 1; steps++ {
			if steps > 200 {
				t.Fatal("the walk does not end")
			}
			h.same()
			if h.i.AtCheck() {
				h.atCheck()
				continue
			}
			h.question()
		}
		h.same()
		c.Click(".check > .steps .go")
		s := h.i.Sheet()
		s.Pack = p.Digest
		want, err := code.Write(s, p)
		if err != nil {
			t.Fatal(err)
		}
		var got string
		if c.Eval(`document.getElementById("code").textContent`, &got); got != want {
			t.Errorf("the code is %s, and the engine's %s", got, want)
		}
		c.Quiet(address)
	}
}

// hands answer a form as the engine's interview beside it is answered.
type hands struct {
	t *testing.T
	c *browser.Page
	r *rand.Rand
	i advisor.Interview
}

// press presses a key or, as often, clicks on what does the same.
func (h *hands) press(key, selector string) {
	if h.r.IntN(2) == 0 && look(h.c).Focus == "heading" {
		h.c.Press(key)
		return
	}
	h.c.Click(selector)
}

// same holds the screen to what the engine shows.
func (h *hands) same() {
	h.t.Helper()
	got := look(h.c)
	want := seen{Heading: "Check your answers"}
	if q := h.i.Question(); q != nil {
		want.Heading, want.Count = q.Ask, placeWords(h.i)
		want.Note = h.i.Note(q.ID)
	} else {
		steps := h.i.Steps()
		if h.i.Part() == 2 {
			steps = append(h.i.FirstPart().Steps(), steps...)
		}
		want.Count = tallyWords(steps)
	}
	if got.Heading != want.Heading || got.Count != want.Count || got.Note != want.Note {
		h.t.Fatalf("the page shows %q, %q, note %q; the engine %q, %q, note %q", got.Heading, got.Count, got.Note, want.Heading, want.Count, want.Note)
	}
	if got.Focus != "heading" {
		h.t.Fatalf("the focus is on %q, not on the heading of %q", got.Focus, got.Heading)
	}
}

// placeWords are those of the terminal, line by line.
func placeWords(i advisor.Interview) string {
	switch {
	case i.Reviewing() && i.Given().Blank():
		return "One more question"
	case i.Reviewing():
		return "Change an answer"
	}
	words := fmt.Sprintf("Question %d, ", i.Place())
	if i.Part() > 1 {
		words = fmt.Sprintf("Make it yours, question %d, ", i.Place())
	}
	if left := i.Left(); left > 0 {
		return words + fmt.Sprintf("at most %d left", left)
	}
	return words + "the last"
}

func tallyWords(steps []advisor.Step) string {
	count := map[string]int{}
	for _, step := range steps {
		count[how(step)]++
	}
	words := fmt.Sprintf("%d answered", count["known"])
	if n := count["unknown"]; n > 0 {
		words += fmt.Sprintf(", %d unknown", n)
	}
	if n := count["blank"]; n > 0 {
		words += fmt.Sprintf(", %d left open", n)
	}
	return words
}

func (h *hands) question() {
	h.t.Helper()
	q := h.i.Question()
	switch {
	case h.r.IntN(8) == 0 && h.i.Place() > 1 && !h.i.Reviewing():
		h.c.Click(".question .steps .quiet")
		h.i = h.i.Back()
		return
	case h.r.IntN(8) == 0:
		h.c.Click("details.note summary")
		if h.i.Note(q.ID) == "" {
			h.c.Click("#note")
			h.c.Type("a note\nof two lines")
			h.i = h.i.WithNote(q.ID, "a note\nof two lines")
		}
	}
	a := invent.Answer(h.r, q)
	if h.r.IntN(6) == 0 {
		a = advisor.UnknownAnswer
	}
	h.mark(q, a)
	if h.r.IntN(4) == 0 { // nothing is lost on the way
		before := look(h.c)
		reload(h.c)
		if after := look(h.c); fmt.Sprint(after.Marked, after.Number, after.Note, after.Heading, after.Count) != fmt.Sprint(before.Marked, before.Number, before.Note, before.Heading, before.Count) {
			h.t.Fatalf("before loading again\n%+v\nand after\n%+v", before, after)
		}
	}
	h.c.Click(".question .go")
	next, err := h.i.Confirm(a)
	if err != nil {
		h.t.Fatal(err)
	}
	h.i = next
}

// mark gives an answer by the mouse, by digits, by arrows, or by typing.
func (h *hands) mark(q *advisor.Question, a advisor.Answer) {
	h.t.Helper()
	places := []int{}
	switch {
	case a.Unknown:
		places = append(places, len(q.Options))
	case a.IsNumber:
		h.c.Click("#number")
		h.c.Eval(`document.getElementById("number").select()`, nil)
		h.c.Type(fmt.Sprint(a.Number))
		return
	}
	for at, o := range q.Options {
		if a.Has(o.ID) {
			places = append(places, at)
		}
	}
	byMouse := h.r.IntN(2) == 0 || q.Type == advisor.Number || look(h.c).Focus != "heading"
	for _, at := range look(h.c).Marked { // what an earlier visit left
		if q.Type == advisor.Several {
			h.c.Click(fmt.Sprintf("label[for=option%d]", at))
		}
	}
	for n, at := range places {
		switch {
		case byMouse:
			h.c.Click(fmt.Sprintf("label[for=option%d]", at))
		case q.Type == advisor.One && h.r.IntN(2) == 0 && len(look(h.c).Marked) == 0:
			for range at + 1 {
				h.c.Press("ArrowDown")
			}
		case at < 9:
			h.c.Press(fmt.Sprint(at + 1))
		default:
			h.c.Click(fmt.Sprintf("label[for=option%d]", at))
		}
		if got := look(h.c).Marked; len(got) != n+1 || got[n] != at {
			h.t.Fatalf("option %d of %s is marked as %v", at, q.ID, got)
		}
	}
}

func (h *hands) atCheck() {
	h.t.Helper()
	steps := h.i.Steps()
	if h.r.IntN(3) > 0 && len(steps) > 0 {
		step := steps[h.r.IntN(len(steps))]
		word := "Change: "
		if step.Answer.Blank() {
			word = "Answer: "
		}
		h.c.Click(fmt.Sprintf(`button[aria-label=%q]`, word+step.Question.Short))
		h.i = h.i.Change(step.Question.ID)
		return
	}
	if second := h.i.SecondPart(); !second.AtCheck() {
		h.c.Click(".more button")
		h.i = second
		return
	}
	h.i = h.i.SecondPart() // the page has no way to a part 2 without questions left
}

// What cannot be taken is said, and nothing goes on: nothing marked, no number,
// too long a note. Then it goes on.
func refuses(t *testing.T, c *browser.Page) {
	open(t, c, packtest.Small(t), Options{As: "seeker"})
	c.Click(".go")
	c.Press("Enter")
	if s := look(c); s.Say != "Nothing is marked yet." || s.Count != "Question 1, at most 2 left" {
		t.Errorf("shows %+v", s)
	}
	c.Press("1")
	c.Press("Enter")
	// "None of these" takes the other marks away, and goes when another is marked.
	for _, one := range []struct {
		key  string
		want []int
	}{{"1", []int{0}}, {"2", []int{0, 1}}, {"3", []int{2}}, {"4", []int{3}}, {"2", []int{1}}, {"2", []int{}}} {
		c.Press(one.key)
		if s := look(c); fmt.Sprint(s.Marked) != fmt.Sprint(one.want) {
			t.Errorf("after %s the marks are %v, want %v", one.key, s.Marked, one.want)
		}
	}
	c.Press("ArrowUp")
	c.Press(" ")
	c.Press("Enter")
	c.Click("#number")
	for _, one := range [][2]string{{"many", "That is no number."}, {"51", "Type a number from 0 to 50."}, {"", "Nothing is written yet; write a number, or mark “I don't know”."}} {
		c.Eval(`document.getElementById("number").select()`, nil)
		c.Press("Backspace")
		c.Type(one[0])
		c.Press("Enter")
		if s := look(c); s.Say != one[1] || s.Focus != "number" {
			t.Errorf("%q: says %q, focus on %s", one[0], s.Say, s.Focus)
		}
	}
	c.Type("7 works")
	c.Click("label[for=option0]")
	if s := look(c); s.Number != "" || len(s.Marked) != 1 {
		t.Errorf("“I don't know” beside a number: %+v", s)
	}
	c.Click("#number")
	c.Type("7 works")
	if s := look(c); len(s.Marked) != 0 {
		t.Errorf("a number beside “I don't know”: %+v", s)
	}
	c.Click("details.note summary")
	c.Click("#note")
	c.Type(strings.Repeat("👩", 4001))
	c.Click(".go")
	if s := look(c); s.Say != "A note has 4000 characters at most; this one has 4001." {
		t.Errorf("says %q", s.Say)
	}
	c.Click("#note")
	c.Press("Backspace")
	c.Click(".go")
	if s := look(c); s.Heading != "Check your answers" || s.Count != "3 answered" {
		t.Errorf("shows %+v", s)
	}
}

// A new currency is for all amounts, and that is said on the screen after.
func changesCurrency(t *testing.T, c *browser.Page) {
	open(t, c, packtest.Small(t), Options{As: "founder"})
	c.Click(".go")
	for _, keys := range []string{"1", "1", "1", "1"} { // customers, goals, money, carry
		c.Press(keys)
		c.Press("Enter")
	}
	amount := func(text string) {
		c.Click("#number")
		c.Eval(`document.getElementById("number").select()`, nil)
		c.Type(text)
		c.Press("Enter")
	}
	amount("$62k")
	if s := look(c); s.Heading != "Check your answers" || s.Told != "" {
		t.Fatalf("shows %+v", s)
	}
	c.Click(`button[aria-label="Change: Pay offered"]`)
	if s := look(c); s.Number != "$62,000" {
		t.Errorf("the number stands as %q", s.Number)
	}
	amount("€60k")
	if s := look(c); s.Told != "All amounts are in EUR from here on, also those given before in USD." {
		t.Errorf("says %q", s.Told)
	}
}
