package questionnaire

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"firstrole/advisor"
	"firstrole/advisor/internal/invent"
)

// hand is how somebody fills in one question.
type hand struct {
	plain bool // an x between the brackets, or a number
	// apt is false where the way of the mail may make it ambiguous.
	apt func(m mangle) bool
	do  func(r *rand.Rand, mail string, q asked, places []int) string
}

func always(mangle) bool { return true }

// lined: an x in front of a line needs lines, unbroken: one behind needs them
// whole.
func lined(m mangle) bool    { return !m.flat }
func unbroken(m mangle) bool { return !m.flat && !strings.HasPrefix(m.name, "wrapped") }

// lineOf finds the line of an answer, less its indent.
func lineOf(q asked, i int) *regexp.Regexp {
	return regexp.MustCompile(`\[ +\] ` + q.mark(i) + ` .*(\n {10,}\S.*)*`)
}

func onLines(change func(r *rand.Rand, line string) string) func(r *rand.Rand, mail string, q asked, places []int) string {
	return func(r *rand.Rand, mail string, q asked, places []int) string {
		for _, i := range places {
			mail = lineOf(q, i).ReplaceAllStringFunc(mail, func(line string) string { return change(r, line) })
		}
		return mail
	}
}

func belowNote(mail string, q asked, text string) string {
	return strings.Replace(mail, noteTitle(q), text+"\n"+indent+noteTitle(q), 1)
}

var hands = []hand{
	{true, always, onLines(func(r *rand.Rand, line string) string {
		return strings.Replace(line, "[ ]", pick(r, "[x]", "[X]", "[ x ]", "[x ]", "[✓]", "(x)", "( X )", "[xx]", "[*]", "[✗]", "[v]"), 1)
	})},
	{false, lined, onLines(func(r *rand.Rand, line string) string { return pick(r, "x ", "X", "✓ ", "xx ") + line })},
	{false, unbroken, onLines(func(r *rand.Rand, line string) string { return line + pick(r, " x", "  X", "   ✓") })},
	{false, always, onLines(func(r *rand.Rand, line string) string { return strings.Replace(line, "[ ]", "[ ] x", 1) })},
	{false, always, onLines(func(r *rand.Rand, line string) string {
		return strings.Replace(line, "[ ]", pick(r, "[x", "x]", "☒", "✅"), 1)
	})},
	{false, always, func(r *rand.Rand, mail string, q asked, places []int) string {
		var all []string
		for _, i := range places {
			all = append(all, pick(r, letters(i), q.mark(i)))
		}
		return belowNote(mail, q, strings.Join(all, pick(r, ", ", " and ", " ")))
	}},
	{false, lined, func(r *rand.Rand, mail string, q asked, places []int) string {
		var all []string
		for _, i := range places {
			all = append(all, q.label(i))
		}
		return belowNote(mail, q, strings.Join(all, "\n"))
	}},
}

// respond fills a questionnaire in as the sheet says. It gives the mail, and the
// questions that were filled in otherwise than with an x.
func respond(r *rand.Rand, f *form, mail string, s advisor.Sheet) (filled string, otherwise map[int]hand) {
	otherwise = map[int]hand{}
	for _, q := range f.asked {
		a := s.Answers[q.ID]
		h := hands[0]
		if r.IntN(3) == 0 {
			h = hands[r.IntN(len(hands))]
		}
		if n := s.Notes[q.ID]; n != "" {
			mail = strings.Replace(mail, noteTitle(q), noteTitle(q)+" "+n, 1)
		}
		switch {
		case a.Blank():
			continue
		case a.IsNumber:
			box := regexp.MustCompile(`\[ +\] ` + q.mark(0))
			text := pick(r, fmt.Sprint(a.Number), advisor.Money(a.Number, ""), " "+advisor.Money(a.Number, "")+" ")
			mail = box.ReplaceAllString(mail, "["+text+"] "+q.mark(0))
			continue
		}
		var places []int
		for i, o := range q.Options {
			if a.Has(o.ID) {
				places = append(places, i)
			}
		}
		if a.Unknown {
			places = []int{q.unknown()}
		}
		mail = h.do(r, mail, q, places)
		if !h.plain {
			otherwise[q.number] = h
		}
	}
	return mail, otherwise
}

var remarks = []string{"", "", "", "as of May", "counted on 3 March: 1,400", "Ask Jo (finance).", "we don't track it - yet", "größer als früher, 日本", "see https://example.org/a?b=1&c=2", `he said "no"`}

// bare is a text without what the way of a mail changes.
func bare(s string) string {
	s = strings.NewReplacer("’", "'", "”", `"`, "“", `"`, "–", "-", "…", "...").Replace(s)
	return strings.Join(strings.FieldsFunc(s, unicode.IsSpace), " ")
}

// Whatever the way of a mail does to it, an answer is read as it was given, or
// is a problem that names its line and leaves the question blank.
func TestMangled(t *testing.T) {
	p := shipped(t)
	rounds := 400
	if testing.Short() {
		rounds = 60
	}
	for round := range rounds {
		r := rand.New(rand.NewPCG(9, uint64(round)))
		as := pick(r, "founder", "seeker")
		mangledRead(t, r, p, as, fmt.Sprintf("round %d", round))
		if t.Failed() {
			return
		}
	}
}

// The same on packs of any kind.
func TestMangledInvented(t *testing.T) {
	if testing.Short() {
		t.Skip("nothing runs beside it, and it takes its time")
	}
	for round := range 150 {
		r := rand.New(rand.NewPCG(10, uint64(round)))
		p := invent.Pack(r, invent.Shape{Questions: 1 + r.IntN(30), Roles: 2, Method: advisor.MethodHire})
		mangledRead(t, r, p, "founder", fmt.Sprintf("round %d", round))
		if t.Failed() {
			return
		}
	}
}

func mangledRead(t *testing.T, r *rand.Rand, p *advisor.Pack, as, round string) {
	t.Helper()
	f, err := newForm(p, as)
	if err != nil {
		t.Fatal(err)
	}
	s := invent.Sheet(r, p, as)
	s.Answers[f.asked[0].ID] = advisor.UnknownAnswer // somebody answers something
	for _, q := range f.asked {
		if n := pick(r, remarks...); n != "" && r.IntN(4) == 0 {
			s.Notes[q.ID] = n
		}
	}
	mail, otherwise := respond(r, f, sent(t, p, as, Options{Asker: "Ana Costa", ID: "tom-okafor", Currency: pick(r, "", "USD")}), s)
	var done []string
	apt := true
	for range 1 + r.IntN(4) {
		m := mangles[r.IntN(len(mangles))]
		mail = m.do(r, mail)
		done = append(done, m.name)
		for _, h := range otherwise {
			apt = apt && h.apt(m)
		}
		if m.ends {
			break
		}
	}
	reply, problems, err := Read([]byte(mail), "reply.txt", p, as)
	if err != nil {
		t.Fatal(err)
	}
	fail := func(format string, args ...any) {
		t.Helper()
		t.Errorf("%s, %s: %s\nproblems: %v\n%s", round, strings.Join(done, ", "), fmt.Sprintf(format, args...), problems, mail)
	}
	if apt && len(problems) > 0 {
		fail("problems where nothing is ambiguous")
		return
	}
	wrong := map[int]bool{}
	for _, one := range problems {
		m := regexp.MustCompile(`question (\d+)|(\d+)[a-z]`).FindStringSubmatch(one.Message)
		if m == nil || one.Line < 1 || one.Hint == "" || strings.TrimSpace(one.Text) == "" {
			fail("this problem names no question, line or hint: %+v", one)
			return
		}
		q, _ := f.numbered(m[1] + m[2])
		wrong[q.number] = true
	}
	for _, q := range f.asked {
		got, want := reply.Sheet.Answers[q.ID], s.Answers[q.ID]
		if wrong[q.number] {
			want = advisor.Answer{}
		}
		if !got.Equal(want) {
			fail("question %d (%s) is read as %+v, and was answered with %+v", q.number, q.ID, got, want)
			return
		}
		if n := reply.Sheet.Notes[q.ID]; !wrong[q.number] && bare(n) != bare(s.Notes[q.ID]) {
			fail("the note %d is read as %q, and was %q", q.number, n, s.Notes[q.ID])
			return
		}
	}
	if reply.Besides != "" && !slices.Contains(done, "signed") && !slices.Contains(done, "quoted") && !slices.Contains(done, "html") && !slices.Contains(done, "parts") && !slices.Contains(done, "html part") {
		fail("besides: %q", reply.Besides)
	}
}

// What was written is read as blank, whatever the pack.
func TestBlank(t *testing.T) {
	for round := range 50 {
		r := rand.New(rand.NewPCG(11, uint64(round)))
		p := invent.Pack(r, invent.Shape{Questions: 1 + r.IntN(40), Roles: 2, Method: advisor.MethodHire})
		reply, problems, err := Read([]byte(sent(t, p, "founder", everything)), "reply.txt", p, "founder")
		if err != nil || len(problems) != 1 || len(reply.Sheet.Answers)+len(reply.Sheet.Notes) > 0 || reply.Besides != "" || reply.Stakeholder != "tom-okafor" {
			t.Fatalf("%+v %v", reply, problems)
		}
	}
}
