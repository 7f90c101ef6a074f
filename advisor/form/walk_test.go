//go:build unix

package form

import (
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/code"
	"firstrole/advisor/internal/browser"
	"firstrole/advisor/internal/invent"
	"firstrole/advisor/pack/packtest"
	"firstrole/advisor/sheet"
)

// walked is a run through an interview: what was done, and where the engine
// stood after each.
type walked struct {
	Form    *data   `json:"form,omitempty"` // of another pack than the page's
	As      string  `json:"as"`
	Actions [][]any `json:"actions"`

	stood       []string
	code, sheet string
}

// walk answers at random, changes its mind, goes back and forth between the
// parts, and writes down what the engine makes of it.
func walk(t *testing.T, r *rand.Rand, e *advisor.Engine) walked {
	t.Helper()
	i := e.Start(advisor.Sheet{Answered: "2026-03-03"})
	w := walked{As: e.Audience.ID, stood: []string{where(i)}}
	settled := false
	do := func(next advisor.Interview, what string, with ...any) {
		if settled = passedFirst(next) && next.Settled().Verdict; settled {
			return
		}
		i = next
		w.Actions = append(w.Actions, append([]any{what}, with...))
		w.stood = append(w.stood, where(i))
	}
	for n := 0; n < 80 && !settled && (!i.AtCheck() || n < 20 && r.IntN(6) > 0); n++ {
		if i.AtCheck() {
			atCheck(r, i, do)
			continue
		}
		q := i.Question()
		switch n := r.IntN(40); {
		case n < 3:
			do(i.Back(), "back")
		case n < 4:
			do(i.Check(), "check")
		case n < 6:
			do(i.WithNote(q.ID, notes[n%len(notes)]), "note", q.ID, notes[n%len(notes)])
		case n < 8 && q.Money:
			do(i.WithCurrency("EUR"), "currency", "EUR")
		default:
			a := answerTo(r, q)
			next, _ := i.Confirm(a) // what is refused leaves it as it was, there too
			do(next, "confirm", written(a))
		}
	}
	if settled {
		settled = false
		i = e.Start(i.Sheet()) // passes nothing over
		w.Actions, w.stood = append(w.Actions, []any{"resume"}), append(w.stood, where(i))
	}
	do(i.WithName("Spring hire"), "name", "Spring hire")
	s := i.Sheet()
	s.Pack = e.Pack.Digest
	text, err := code.Write(s, e.Pack)
	if err != nil {
		t.Fatal(err)
	}
	w.code, w.sheet = text, string(sheet.Write(s, e.Pack))
	return w
}

// passedFirst reports whether questions of part 1 were passed over. Once a verdict
// is settled the engine leaves those out; the page cannot know, and asks them.
func passedFirst(i advisor.Interview) bool {
	return slices.ContainsFunc(i.Bookmark().Passed, func(id string) bool { return i.Engine().Question(id).Part == 1 })
}

var notes = []string{"", "1,400 on Discord", "two\nlines: “a”", "yes"}

func atCheck(r *rand.Rand, i advisor.Interview, do func(advisor.Interview, string, ...any)) {
	steps := i.Steps()
	switch n := r.IntN(10); {
	case n < 5 && len(steps) > 0:
		id := steps[r.IntN(len(steps))].Question.ID
		do(i.Change(id), "change", id)
	case n < 6:
		do(i.Back(), "back")
	case n < 7:
		do(i.Engine().Start(i.Sheet()), "resume")
	case i.Part() == 1:
		do(i.SecondPart(), "second")
	default:
		do(i.FirstPart(), "first")
	}
}

// answerTo is any answer, now and then "I don't know", or none that is allowed.
func answerTo(r *rand.Rand, q *advisor.Question) advisor.Answer {
	switch n := r.IntN(12); {
	case n < 2:
		return advisor.UnknownAnswer
	case n < 3:
		return [...]advisor.Answer{{}, advisor.Amount(q.Max + 1), advisor.Choose("no such option"), advisor.Choose("none", "o1")}[r.IntN(4)]
	}
	if q.Type == advisor.One && r.IntN(8) == 0 {
		return advisor.Choose(q.Options[len(q.Options)-1].ID) // one that may count as unknown
	}
	a := invent.Answer(r, q)
	if a.IsNumber && r.IntN(2) == 0 {
		a.Number = max(q.Min, a.Number-a.Number%1000) // as people offer money
	}
	return a
}

// where tells all that a screen shows of the flow, as whereOf in testdata/walk.js
// does.
func where(i advisor.Interview) string {
	at := ""
	if q := i.Question(); q != nil {
		at = q.ID
	}
	fields := []string{at, fmt.Sprint(i.Place()), fmt.Sprint(i.Left()), fmt.Sprint(i.Part()), fmt.Sprint(i.Reviewing())}
	for _, step := range i.Steps() {
		fields = append(fields, step.Question.ID+" "+how(step))
	}
	return strings.Join(fields, "|")
}

func how(step advisor.Step) string {
	if a := step.Answer; !a.Blank() && step.Question.Type == advisor.One && !a.Unknown {
		if o, _ := step.Question.Option(a.Options[0]); o.Unknown {
			return "unknown"
		}
	}
	switch {
	case step.Answer.Blank():
		return "blank"
	case step.Answer.Unknown:
		return "unknown"
	}
	return "known"
}

// agree runs walks inside the page and compares, step by step.
func agree(t *testing.T, c *browser.Page, walks []walked) {
	t.Helper()
	for len(walks) > 0 {
		some := walks[:min(100, len(walks))]
		walks = walks[len(some):]
		var got []struct {
			Stood       []string
			Code, Sheet string
		}
		c.Eval("walkAll("+asJSON(t, some)+")", &got)
		for n, w := range some {
			for at := range w.stood {
				if got[n].Stood[at] != w.stood[at] {
					t.Fatalf("after %s\nthe page stands at  %s\nand the engine at   %s", asJSON(t, w.Actions[:at]), got[n].Stood[at], w.stood[at])
				}
			}
			if got[n].Code != w.code {
				t.Fatalf("after %s the page's code is %s, and the engine's %s", asJSON(t, w.Actions), got[n].Code, w.code)
			}
			if got[n].Sheet != w.sheet {
				t.Fatalf("the page's sheet is\n%s\nand the engine's\n%s", got[n].Sheet, w.sheet)
			}
		}
	}
}

func asJSON(t *testing.T, v any) string {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

var walks = flag.Int("walks", 120, "how many `walks` through the shipped pack are held to the engine's")

// On walks through the shipped pack, and some through the small one, what is
// asked, what is counted, the sheet and the code are the engine's.
func TestWalks(t *testing.T) {
	rounds := *walks
	if testing.Short() {
		rounds = 60
	}
	c := browser.Open(t)
	for folder, rounds := range map[string]int{".": rounds, "testdata/pack": rounds / 5} {
		p := packtest.Read(t, folder)
		open(t, c, p, Options{})
		r := rand.New(rand.NewPCG(1, 21))
		var all []walked
		for n := range rounds {
			all = append(all, walk(t, r, engine(t, p, p.Audiences[n%len(p.Audiences)].ID)))
		}
		agree(t, c, all)
	}
}

// So they are on invented packs, whose conditions are nested as deep as anybody
// would write them, and on packs with more ways through them than are followed.
func TestInventedPacks(t *testing.T) {
	rounds := 60 + *walks/5
	if testing.Short() {
		rounds = 30
	}
	c := browser.Open(t)
	open(t, c, packtest.Small(t), Options{})
	r := rand.New(rand.NewPCG(2, 21))
	var all []walked
	for n := range rounds {
		size := 6 + r.IntN(5)
		if n%12 == 0 {
			size = 40
		}
		p := inventPack(r, size)
		d, err := newData(p, Options{})
		if err != nil {
			t.Fatal(err)
		}
		e := engine(t, p, "founder")
		for range 5 {
			w := walk(t, r, e)
			w.Form = &d
			all = append(all, w)
		}
	}
	agree(t, c, all)
}

// inventPack is one of package invent with a part 2, and with conditions of every
// kind on every type of question.
func inventPack(r *rand.Rand, size int) *advisor.Pack {
	p := invent.Pack(r, invent.Shape{Questions: size, Roles: 2, Method: advisor.MethodHire})
	p.Rules, p.Gates = p.Rules[:1], nil // they may name what is of part 2 now
	p.Rules[0].When = advisor.Condition{Op: advisor.OpIs, Question: p.Questions[0].ID}
	for i := range p.Questions {
		q := &p.Questions[i]
		if q.Type == advisor.Number && r.IntN(3) == 0 {
			q.Min, q.Max, q.Money = -500, 2_000_000, true
		}
		if i >= size-size/4 {
			q.Part = 2
		}
	}
	for i := range p.Questions {
		if i > 0 && r.IntN(2) == 0 {
			p.Questions[i].When = nested(r, p.Questions[max(0, i-6):i], 2)
		}
	}
	first := &p.Questions[0]
	p.Rules[0].When = leaf(r, first)
	return p
}

func nested(r *rand.Rand, questions []advisor.Question, depth int) advisor.Condition {
	kind := r.IntN(4)
	if depth == 0 || kind == 0 {
		return leaf(r, &questions[r.IntN(len(questions))])
	}
	c := advisor.Condition{Op: [...]advisor.Op{advisor.OpNot, advisor.OpAll, advisor.OpAny}[kind-1]}
	for range 1 + r.IntN(2)*(kind-1) {
		c.Of = append(c.Of, nested(r, questions, depth-1))
	}
	return c
}

func leaf(r *rand.Rand, q *advisor.Question) advisor.Condition {
	c := advisor.Condition{Question: q.ID, Op: advisor.OpIs}
	pick := func() string { return q.Options[r.IntN(len(q.Options))].ID }
	switch {
	case q.Type == advisor.Number:
		c.Op, c.Number = [...]advisor.Op{advisor.OpAtLeast, advisor.OpAtMost}[r.IntN(2)], q.Min+r.Int64N(q.Max-q.Min+1)
		return c
	case q.Ordered && r.IntN(2) == 0:
		c.Op = [...]advisor.Op{advisor.OpAtLeast, advisor.OpAtMost}[r.IntN(2)]
	case r.IntN(2) == 0:
		c.Op = [...]advisor.Op{advisor.OpAnyOf, advisor.OpAllOf}[r.IntN(2)]
		c.Options = []string{pick(), pick()}
		return c
	}
	c.Options = []string{pick()}
	return c
}

func engine(t *testing.T, p *advisor.Pack, as string) *advisor.Engine {
	t.Helper()
	e := packtest.Engine(t, p, as)
	return e
}

// open shows a form that nobody answered yet, and brings what the tests run
// inside it.
func open(t *testing.T, c *browser.Page, p *advisor.Pack, o Options) string {
	t.Helper()
	address := "file://" + save(t, p, o)
	c.Show(address)
	var kept bool
	if c.Eval(`started.then(() => keeping && localStorage.length > 0)`, &kept); kept {
		c.Eval(`localStorage.clear()`, nil)
		reload(c)
	}
	driver, err := os.ReadFile("testdata/walk.js")
	if err != nil {
		t.Fatal(err)
	}
	c.Eval(string(driver), nil)
	return address
}

// reload loads the page again, up to its first screen.
func reload(c *browser.Page) {
	c.Reload()
	c.Eval("started", nil)
}
