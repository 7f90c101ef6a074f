package advisor

import (
	"cmp"
	"slices"
)

// classes are the answers to one question, merged where no rule, gate or
// condition of another question tells them apart.
type classes struct {
	atoms []Condition // what tells answers apart
	reps  []Answer    // one answer of each class: the first and smallest
	bySig map[string]int
	cuts  []int64  // numbers: the lowest number of each class
	ways  []uint64 // how many answers each class stands for; an interval is one

	always  bool // the question is asked whatever the other answers are
	id      string
	options []string // where one is chosen
	by      []int32  // the class of each of them; -1 where it stands for not knowing
}

// Beside its classes, a question can stand in three more states.
func (c *classes) noAnswer() uint16    { return uint16(len(c.reps)) }
func (c *classes) notAsked() uint16    { return uint16(len(c.reps)) + 1 }
func (c *classes) maybeAsked() uint16  { return uint16(len(c.reps)) + 2 }
func (c *classes) known(s uint16) bool { return int(s) < len(c.reps) }

// states is how many there are. The last two belong to follow-up questions only.
func (c *classes) states() int {
	if c.always {
		return len(c.reps) + 1
	}
	return len(c.reps) + 3
}

// sortIntoClasses fills the classes of every question of part 1.
func (e *Engine) sortIntoClasses() {
	e.classes = make([]classes, e.scored)
	add := func(c Condition) {
		c.Walk(func(c Condition) {
			if at, ok := e.place[c.Question]; ok && at < e.scored {
				e.classes[at].atoms = append(e.classes[at].atoms, c)
			}
		})
	}
	for _, q := range e.questions[:e.scored] {
		add(q.When)
	}
	for _, r := range e.Pack.Rules {
		if e.ownTheme(r.Theme) {
			add(r.When)
		}
	}
	for _, g := range e.Pack.Gates {
		if g.As == e.Audience.ID {
			add(g.When)
		}
	}
	for i := range e.classes {
		e.classes[i].fill(e.questions[i])
	}
}

func (c *classes) fill(q *Question) {
	c.id, c.always, c.bySig = q.ID, q.When.Always(), map[string]int{}
	if q.Type == Number {
		c.cuts = []int64{q.Min}
		for _, atom := range c.atoms {
			cut := atom.Number
			if atom.Op == OpAtMost {
				cut++
			}
			if cut > q.Min && cut <= q.Max {
				c.cuts = append(c.cuts, cut)
			}
		}
		slices.Sort(c.cuts)
		c.cuts = slices.Compact(c.cuts)
		for _, cut := range c.cuts {
			c.reps, c.ways = append(c.reps, Amount(cut)), append(c.ways, 1)
		}
		return
	}
	for _, a := range q.LegalAnswers() {
		sig := c.signature(q, a)
		at, ok := c.bySig[sig]
		if !ok {
			at = len(c.reps)
			c.bySig[sig] = at
			c.reps, c.ways = append(c.reps, a), append(c.ways, 0)
		}
		c.ways[at]++
	}
	if q.Type != One {
		return
	}
	for _, o := range q.Options {
		at := int32(-1)
		if !o.Unknown {
			at = int32(c.bySig[c.signature(q, Choose(o.ID))])
		}
		c.options, c.by = append(c.options, o.ID), append(c.by, at)
	}
}

func (c *classes) signature(q *Question, a Answer) string {
	sig := make([]byte, len(c.atoms))
	for i, atom := range c.atoms {
		if atom.Op != OpAnswered && atom.Op != OpUnknown && atom.holds(q, a) {
			sig[i] = 1
		}
	}
	return string(sig)
}

// of gives the class of a known answer.
func (c *classes) of(q *Question, a Answer) uint16 {
	if q.Type == Number {
		at, found := slices.BinarySearch(c.cuts, a.Number)
		if !found {
			at--
		}
		return uint16(max(at, 0))
	}
	return uint16(c.bySig[c.signature(q, a)])
}

// LegalAnswers lists every known answer to a question of options: small sets
// before large ones, then in the question's order. A number has too many; its
// list is empty.
func (q *Question) LegalAnswers() []Answer {
	var all []Answer
	switch q.Type {
	case One:
		for _, o := range q.Options {
			if !o.Unknown {
				all = append(all, Choose(o.ID))
			}
		}
	case Several:
		var free []string
		for _, o := range q.Options {
			if o.Alone {
				all = append(all, Choose(o.ID))
			} else {
				free = append(free, o.ID)
			}
		}
		for set := 1; set < 1<<len(free); set++ {
			var chosen []string
			for i, id := range free {
				if set&(1<<i) != 0 {
					chosen = append(chosen, id)
				}
			}
			all = append(all, Answer{Options: chosen})
		}
		slices.SortStableFunc(all, func(a, b Answer) int {
			if d := cmp.Compare(len(a.Options), len(b.Options)); d != 0 {
				return d
			}
			for i := range a.Options {
				if d := cmp.Compare(q.optionIndex(a.Options[i]), q.optionIndex(b.Options[i])); d != 0 {
					return d
				}
			}
			return 0
		})
	}
	return all
}
