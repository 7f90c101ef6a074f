package advisor_test

import (
	"fmt"
	"math/rand/v2"
	"sync"
	"sync/atomic"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/internal/invent"
	"firstrole/advisor/pack/packtest"
)

// readings is how many packs the second reading is compared on.
const readings = 800

// TestReading compares the engine with the second reading.
func TestReading(t *testing.T) {
	if testing.Short() {
		t.Skip("nothing runs beside it, and it takes its time")
	}
	t.Parallel()
	var tally sync.Map
	t.Run("compared", func(t *testing.T) {
		for part := range 4 {
			t.Run(fmt.Sprint("part", part), func(t *testing.T) {
				t.Parallel()
				for seed := uint64(part); seed < readings; seed += 4 {
					compareReadings(t, seed, &tally)
				}
			})
		}
	})
	readTally(t, &tally)
}

// TestReadingOfPack compares on the pack that firstrole ships.
func TestReadingOfPack(t *testing.T) {
	if testing.Short() {
		t.Skip("nothing runs beside it, and it takes its time")
	}
	t.Parallel()
	p := packtest.Shipped(t)
	var tally sync.Map
	for _, as := range []string{"founder", "seeker"} {
		e := packtest.Engine(t, p, as)
		rd := newReading(p, as)
		for seed := range uint64(12) {
			r := rand.New(rand.NewPCG(seed, 13))
			s := invent.Sheet(r, p, as)
			c := comparison{T: t, name: fmt.Sprintf("%s, seed %d", as, seed), tally: &tally, rd: rd, e: e, s: s}
			c.compare(r)
		}
	}
	tally.Range(func(what, count any) bool { t.Log(count.(*atomic.Int64).Load(), what); return true })
}

// FuzzReading compares on packs that nobody has listed.
func FuzzReading(f *testing.F) {
	f.Add(uint64(1))
	f.Fuzz(func(t *testing.T, seed uint64) { compareReadings(t, seed, &sync.Map{}) })
}

// compareReadings reads one invented pack's sheets twice.
func compareReadings(t *testing.T, seed uint64, tally *sync.Map) {
	r := rand.New(rand.NewPCG(seed, 11))
	p := readPack(r)
	e, err := advisor.NewEngine(p, "founder")
	if err != nil {
		t.Fatalf("seed %d: %v", seed, err)
	}
	rd := newReading(p, "founder")
	for n := range 2 {
		s := readAnswers(r, p)
		c := comparison{T: t, name: fmt.Sprintf("seed %d, sheet %d", seed, n), tally: tally, rd: rd, e: e, s: s}
		c.compare(rand.New(rand.NewPCG(seed, 12)))
	}
}

// comparison is one sheet, read twice.
type comparison struct {
	*testing.T
	name    string
	tally   *sync.Map
	rd      *reading
	e       *advisor.Engine
	s       advisor.Sheet
	got     advisor.Result
	w       readSheet
	id      string
	kind    advisor.EitherKind
	rulings readRulings
}

// compare compares all of a sheet's advice.
func (c comparison) compare(r *rand.Rand) {
	c.got = c.e.Advise(c.s, "")
	c.w, c.id, c.kind = c.rd.judge(c.s)
	c.rulings = c.rd.rule(c.rd.gateValues(c.w), false)
	c.verdict()
	c.distances()
	c.lists()
	c.completions()
	c.flips()
	c.advised()
	c.witness()
	c.dials(r)
}

// same reports a figure that two readings differ in.
func (c comparison) same(what string, got, want any) {
	c.Helper()
	if g, w := fmt.Sprint(got), fmt.Sprint(want); g != w {
		c.Errorf("%s: %s is %s, the page says %s", c.name, what, g, w)
	}
}

// seen counts what the comparison has come across.
func (c comparison) seen(what string) {
	count, _ := c.tally.LoadOrStore(what, new(atomic.Int64))
	count.(*atomic.Int64).Add(1)
}

func (c comparison) verdict() {
	v, scores := c.got.Verdict, c.rd.scores(c.w)
	c.same("verdict", v.ID, c.id)
	c.seen(fmt.Sprint("verdict ", c.rd.verdict(c.id).Kind, " ", c.kind, ", required: ", c.rulings.required != ""))
	c.seen(fmt.Sprint("provisional: ", v.Provisional))
	c.same("kind", v.Kind, c.kind)
	c.same("VerdictID", c.e.VerdictID(c.s), c.id)
	role := c.rd.role(c.id, scores, c.rulings)
	name := ""
	if role >= 0 {
		name = c.rd.pack.Roles[role].ID
	}
	c.same("role", v.Role, name)
	c.same("Leader", c.e.Leader(c.s), readTop(scores, c.rd.in(scores, readRulings{})))
	c.same("level", v.Level, c.rd.level(role, c.w))
	c.same("margin", c.got.Margin, c.rd.margin(scores, c.rulings))
	if len(c.rd.rules)+len(c.rd.gates) == 0 {
		c.seen("nothing to ask")
	}
	c.same("coverage", int(c.got.Coverage), c.rd.coverage(c.w))
	if sure, perhaps := c.rd.provisional(c.s, c.w, c.id); sure == perhaps {
		c.same("provisional", v.Provisional, sure)
	}
	for i, s := range c.got.Scores {
		c.same("role of a score", s.Role, c.rd.pack.Roles[i].ID)
		c.same("score of "+s.Role, s.Score, scores[i])
	}
	c.same("Judge", fmt.Sprint(c.e.Judge(c.s).Strength), v.Strength)
}

func readNumber(n *int) int64 {
	if n == nil {
		return -1
	}
	return int64(*n)
}

func (c comparison) distances() {
	most := []int64{2: 150, 3: 24, 4: 7}[len(c.rd.pack.Roles)]
	slack, turn := readNumber(c.got.Slack), readNumber(c.got.Turn)
	wantSlack, wantTurn := c.rd.distances(c.w, c.id, most)
	upTo := func(n int64) int64 {
		if n > most {
			return -1
		}
		return n
	}
	c.same("slack", upTo(slack), wantSlack)
	c.same("turn", upTo(turn), wantTurn)
	if wantSlack < 0 { // far away, or nowhere
		c.same("whether there is a slack", slack >= 0, c.rd.anywhere(c.w, c.id))
	}
	breaks := -1
	if c.got.BreaksAt != nil {
		breaks = int(*c.got.BreaksAt)
	}
	if len(c.rd.in(c.rd.scores(c.w), c.rd.steady(c.w, c.id))) < 4 { // four axes take too long
		c.same("breaks_at", breaks, c.rd.breaksAt(c.w, c.id))
	}
	c.same("strength", c.got.Verdict.Strength, c.rd.strength(c.id, c.kind, slack, turn, breaks, c.got.Verdict.Provisional))
	share := c.rd.share(c.w, c.id, c.rd.steady(c.w, c.id), 2000)
	if c.rd.verdict(c.id).Kind == advisor.KindHybrid && !c.got.Verdict.Provisional &&
		(slack < 0 || slack >= int64(c.rd.terms.ClearSlack)) && (turn < 0 || turn >= int64(c.rd.terms.TossUp)) &&
		(breaks < 0 || breaks >= c.rd.terms.ClearBreaksAt) {
		c.seen("a hybrid but for which it is clear")
	}
	c.seen("strength " + string(c.got.Verdict.Strength))
	if off := share - float64(c.got.Share); off > 6 || off < -5 {
		c.Errorf("%s: share is %v, draws give %.1f", c.name, c.got.Share, share)
	}
}
