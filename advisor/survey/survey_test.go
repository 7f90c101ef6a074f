package survey

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/internal/invent"
	"firstrole/advisor/internal/problem"
	"firstrole/advisor/pack/packtest"
	"firstrole/advisor/report"
)

func small(t testing.TB) *advisor.Pack { return packtest.Small(t) }

// ran is what a run wrote and said.
type ran struct {
	lines    []string
	problems []string // LINE:COLUMN: message | hint
	aside    []string
	tally    *Tally
	err      error
}

func run(t testing.TB, s Survey, in string) ran {
	t.Helper()
	var r ran
	var out bytes.Buffer
	s.Name, s.From, s.To = "rows", strings.NewReader(in), &out
	s.Problems = func(list problem.List) {
		for _, p := range list {
			r.problems = append(r.problems, strings.TrimPrefix(problem.List{p}.Error(), "rows:")+" | "+p.Hint)
		}
	}
	s.Aside = func(names []string) { r.aside = names }
	r.tally, r.err = s.Run(t.Context())
	r.lines = strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
	return r
}

// verdictRow is a line of the result, as scripts read it.
type verdictRow struct {
	Row     int
	Name    *string
	As      *string
	Date    *string
	Verdict *struct {
		ID, Strength, Role, Level, Kind string
		Provisional                     bool
		NextRole                        string `json:"next_role"`
	}
	Scores []struct {
		Role  string
		Score int
	}
	Margin, Slack, Turn *int
	Coverage            *float64
	BreaksAt            *float64 `json:"breaks_at"`
	Problems            []struct {
		Line, Column  int
		Message, Hint string
	}
}

func rows(t testing.TB, lines []string) []verdictRow {
	t.Helper()
	var all []verdictRow
	for _, line := range lines {
		var v verdictRow
		from := json.NewDecoder(strings.NewReader(line))
		from.DisallowUnknownFields()
		if err := from.Decode(&v); err != nil {
			t.Fatalf("%v: %s", err, line)
		}
		all = append(all, v)
	}
	return all
}

// asOne is what the report on one sheet says, of the keys that a row has.
func asOne(t testing.TB, e *advisor.Engine, s advisor.Sheet) verdictRow {
	t.Helper()
	var v verdictRow
	if err := json.Unmarshal(report.JSON(e.Advise(s, "")), &v); err != nil {
		t.Fatal(err)
	}
	v.Name = nil
	for i := range v.Scores {
		v.Scores[i] = struct {
			Role  string
			Score int
		}{v.Scores[i].Role, v.Scores[i].Score}
	}
	return v
}

// TestEachIsOne holds every row, in every way of writing it, to what is said of
// the same sheet alone.
func TestEachIsOne(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	for _, p := range []*advisor.Pack{small(t), packtest.Shipped(t)} {
		for _, e := range packtest.Engines(t, p) {
			a := e.Audience
			var sheets []advisor.Sheet
			var wants []verdictRow
			for range 40 {
				s := invent.Sheet(r, p, a.ID)
				for id, a := range s.Answers {
					if question(p, id).Type == advisor.Several && a.Unknown {
						delete(s.Answers, id) // a mark cannot say so
					}
				}
				sheets, wants = append(sheets, s), append(wants, asOne(t, e, s))
			}
			for _, f := range forms {
				t.Run(p.Digest+"/"+a.ID+"/"+f.name, func(t *testing.T) {
					checkRows(t, p, sheets, wants, f)
				})
			}
		}
	}
}

func checkRows(t *testing.T, p *advisor.Pack, sheets []advisor.Sheet, wants []verdictRow, f form) {
	in := f.write(p, *wants[0].As, sheets)
	got := run(t, Survey{Pack: p, Out: NDJSON}, in)
	if got.err != nil || len(got.problems) > 0 || len(got.aside) > 0 {
		t.Fatalf("%v\n%s\naside: %v\n%s", got.err, strings.Join(got.problems, "\n"), got.aside, in[:min(len(in), 2000)])
	}
	all := rows(t, got.lines)
	if len(all) != len(sheets) {
		t.Fatalf("%d rows became %d", len(sheets), len(all))
	}
	for i, want := range wants {
		want.Row, want.Problems = i+1, all[i].Problems
		if !reflect.DeepEqual(all[i], want) {
			t.Fatalf("row %d\n got %+v\nwant %+v\n%s\n%+v", i+1, all[i], want, got.lines[i], sheets[i].Answers)
		}
	}
}

// A row that is read again, for what may be wrong in it, says the same as at the
// first reading.
func TestAgain(t *testing.T) {
	p, r := small(t), rand.New(rand.NewPCG(6, 6))
	s := &Survey{Pack: p, Name: "rows"}
	if err := s.prepare(); err != nil {
		t.Fatal(err)
	}
	c := newClerk(s)
	for _, f := range forms[:3] {
		for range 100 {
			as := p.Audiences[r.IntN(2)].ID
			sheet := invent.Sheet(r, p, as)
			one := &row{line: 1, text: []byte(strings.TrimSpace(f.write(p, as, []advisor.Sheet{sheet})))}
			if !c.json.read(one, s.all[0]) {
				t.Fatalf("%s: cannot be read at once: %s", f.name, one.text)
			}
			first := slices.Clone(c.desk(one.as).scorer.Score().Scores)
			again := &row{line: 1, text: one.text}
			c.again(again, s.all[0])
			if len(again.problems) > 0 || again.as != one.as || !slices.Equal(c.desk(one.as).scorer.Score().Scores, first) {
				t.Fatalf("%s: %s reads as another at the second reading: %v", f.name, one.text, again.problems)
			}
		}
	}
}

// Rows stand in their order and are numbered, through many batches.
func TestOrder(t *testing.T) {
	var in strings.Builder
	const n = 20 * rowsInBatch
	for i := range n {
		fmt.Fprintf(&in, "{\"as\": \"founder\", \"name\": \"r%d\", \"customers\": \"%s\"}\n", i, []string{"none", "many", "lots"}[i%3])
	}
	got := run(t, Survey{Pack: small(t)}, in.String())
	for i, v := range rows(t, got.lines) {
		if v.Row != i+1 || *v.Name != fmt.Sprint("r", i) || (v.Verdict == nil) != (i%3 == 2) {
			t.Fatalf("row %d: %s", i, got.lines[i])
		}
	}
	if got.tally.Rows != n || got.tally.Bad != n/3 || len(got.problems) != n/3 {
		t.Errorf("%+v, %d problems", got.tally, len(got.problems))
	}
}

// repeated gives a line again and again, without holding them.
type repeated struct {
	line string
	left int
	rest string
}

func (r *repeated) Read(p []byte) (int, error) {
	n := 0
	for n < len(p) {
		if r.rest == "" {
			if r.left == 0 {
				break
			}
			r.left, r.rest = r.left-1, r.line
		}
		copied := copy(p[n:], r.rest)
		n, r.rest = n+copied, r.rest[copied:]
	}
	if n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

// Five times the rows take no more room.
func TestFlat(t *testing.T) {
	if testing.Short() {
		t.Skip("nothing runs beside it, and it takes its time")
	}
	p := small(t)
	for _, c := range []struct {
		head, line string
		batches    int
	}{
		{"", `{"format":1,"as":"founder","answers":{"customers":"many","talk":"daily","goals":["loyalty"],"money":"one","pay_offer":62000}}` + "\n", 40},
		{"", `{"as":"founder","customers":"lots","nonsense":"x"}` + "\n", 16},
		{"customers,talk,goals,money\n", "many,daily,loyalty;reach,one\n", 40},
	} {
		most := func(batches int) (peak int) {
			s := Survey{Pack: p, From: io.MultiReader(strings.NewReader(c.head), &repeated{line: c.line, left: batches * rowsInBatch}), To: io.Discard}
			n := 0
			s.Progress = func(int64, int) {
				if n++; n%(batches/2) == 0 {
					peak = max(peak, heap())
				}
			}
			if _, err := s.Run(t.Context()); err != nil {
				t.Fatal(err)
			}
			return peak
		}
		if few, many := most(c.batches), most(5*c.batches); many > few+4<<20 {
			t.Errorf("%s: %d bytes for %d batches, %d for five times as many", c.line, few, c.batches, many)
		}
	}
}

// heap is what is in use, without what could be collected: the least of a few
// looks, since the workers go on between the collection and the look.
func heap() int {
	least := math.MaxInt
	for range 5 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		least = min(least, int(m.HeapAlloc))
	}
	return least
}
