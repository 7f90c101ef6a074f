package advisor

import (
	"fmt"
	"sync"
)

// Engine answers every question that can be put to the answer sheets of one
// audience. It is safe for use by several goroutines at once.
type Engine struct {
	Pack     *Pack
	Audience *Audience

	questions []*Question // part 1, then part 2, each in file order
	scored    int         // how many of them are of part 1
	place     map[string]int

	classes   []classes
	noAnswers []uint16 // by question: the state of an asked one without a known answer
	when      []table
	followUps []int      // the questions that are not always asked
	forks     [][]uint16 // by question of part 1: see findForks
	tallies   []tally
	packed    packed
	gates     []gate
	weights   []int // what each question of part 1 counts for coverage

	verdicts []*Verdict
	first    []int // by role: the verdict that names it
	both     int   // verdicts by kind; -1 where the audience has none
	hybrid   int
	none     int
	either   int

	components []component
	parents    [][]int

	spare sync.Pool // of *position, for one verdict after another
}

// gate is a Gate ready for use.
type gate struct {
	*Gate
	verdict int
	table   table
}

// NewEngine prepares a pack for one audience. It fails where the audience is
// unknown or a name in the pack leads nowhere; a pack that was read without a
// problem has no such name.
func NewEngine(p *Pack, audience string) (*Engine, error) {
	e := &Engine{Pack: p, place: map[string]int{}, both: -1, hybrid: -1, none: -1, either: -1}
	for i := range p.Audiences {
		if p.Audiences[i].ID == audience {
			e.Audience = &p.Audiences[i]
		}
	}
	if e.Audience == nil {
		return nil, fmt.Errorf("this pack asks no %q", audience)
	}
	for part := 1; part <= 2; part++ {
		for i := range p.Questions {
			if q := &p.Questions[i]; q.As == audience && q.Part == part {
				e.place[q.ID] = len(e.questions)
				e.questions = append(e.questions, q)
			}
		}
		if part == 1 {
			e.scored = len(e.questions)
		}
	}
	if err := e.verdictsByKind(); err != nil {
		return nil, err
	}
	if err := e.checkNames(); err != nil {
		return nil, err
	}
	e.sortIntoClasses()
	for i := range e.classes {
		e.noAnswers = append(e.noAnswers, e.classes[i].noAnswer())
	}
	for i, q := range e.questions[:e.scored] {
		e.when = append(e.when, e.newTable(q.When))
		e.parents = append(e.parents, e.when[i].at)
		if !q.When.Always() {
			e.followUps = append(e.followUps, i)
		}
	}
	e.findForks()
	e.tallies = e.tallied(func(points int) int { return points })
	for i := range p.Gates {
		if g := &p.Gates[i]; g.As == audience {
			e.gates = append(e.gates, gate{g, e.verdictIndex(g.Verdict), e.newTable(g.When)})
		}
	}
	e.packed = e.pack(e.tallies, 50)
	e.weigh()
	e.components = e.split(e.tallies)
	return e, nil
}

func (e *Engine) verdictsByKind() error {
	e.first = make([]int, len(e.Pack.Roles))
	for i := range e.first {
		e.first[i] = -1
	}
	for i := range e.Pack.Verdicts {
		v := &e.Pack.Verdicts[i]
		if v.As != e.Audience.ID {
			continue
		}
		at := len(e.verdicts)
		e.verdicts = append(e.verdicts, v)
		switch v.Kind {
		case KindBoth:
			e.both = at
		case KindHybrid:
			e.hybrid = at
		case KindNone:
			e.none = at
		case KindEither:
			e.either = at
		default:
			role := e.roleIndex(v.Role)
			if role < 0 {
				return fmt.Errorf("verdict %q names the role %q, which is not in the pack", v.ID, v.Role)
			}
			e.first[role] = at
		}
	}
	complete := e.none >= 0 && e.both >= 0 && e.hybrid >= 0
	if e.Audience.Method == MethodPath {
		complete = e.either >= 0
	}
	for _, at := range e.first {
		complete = complete && at >= 0
	}
	if !complete {
		return fmt.Errorf("audience %q lacks a verdict that its method needs", e.Audience.ID)
	}
	return nil
}

// checkNames makes sure that every condition the engine compiles can be
// evaluated.
func (e *Engine) checkNames() error {
	check := func(where string, c Condition, below int) (err error) {
		c.Walk(func(c Condition) {
			if c.Question == "" {
				return
			}
			at, ok := e.place[c.Question]
			if !ok || at >= below {
				err = fmt.Errorf("%s names the question %q, which %q is not asked before", where, c.Question, e.Audience.ID)
				return
			}
			for _, option := range c.Options {
				if e.questions[at].optionIndex(option) < 0 {
					err = fmt.Errorf("%s names the option %q, which %q does not have", where, option, c.Question)
				}
			}
		})
		return err
	}
	for i, q := range e.questions {
		if err := check("question "+q.ID, q.When, i); err != nil {
			return err
		}
	}
	for _, r := range e.Pack.Rules {
		if e.ownTheme(r.Theme) {
			if err := check("rule "+r.ID, r.When, e.scored); err != nil {
				return err
			}
		}
	}
	for _, g := range e.Pack.Gates {
		if g.As == e.Audience.ID {
			if err := check("gate "+g.ID, g.When, e.scored); err != nil {
				return err
			}
			if e.verdictIndex(g.Verdict) < 0 {
				return fmt.Errorf("gate %q names the verdict %q, which is not in the pack", g.ID, g.Verdict)
			}
		}
	}
	return nil
}

func (e *Engine) ownTheme(id string) bool {
	for i := range e.Pack.Themes {
		if e.Pack.Themes[i].ID == id {
			return e.Pack.Themes[i].As == e.Audience.ID
		}
	}
	return false
}

func (e *Engine) roleIndex(id string) int {
	for i := range e.Pack.Roles {
		if e.Pack.Roles[i].ID == id {
			return i
		}
	}
	return -1
}

func (e *Engine) verdictIndex(id string) int {
	for i, v := range e.verdicts {
		if v.ID == id {
			return i
		}
	}
	return -1
}

// Questions gives the questions of one part in the order in which they are
// asked.
func (e *Engine) Questions(part int) []*Question {
	if part == 1 {
		return e.questions[:e.scored]
	}
	return e.questions[e.scored:]
}

// Question gives the question of that id, or nil.
func (e *Engine) Question(id string) *Question {
	if at, ok := e.place[id]; ok {
		return e.questions[at]
	}
	return nil
}

// weigh sets what each question counts for coverage: the largest points of a
// rule that names it, or the audience's figure where a gate names it.
func (e *Engine) weigh() {
	e.weights = make([]int, e.scored)
	raise := func(c Condition, to int) {
		for _, id := range c.Questions() {
			if at := e.place[id]; at < e.scored {
				e.weights[at] = max(e.weights[at], to)
			}
		}
	}
	for _, r := range e.Pack.Rules {
		if e.ownTheme(r.Theme) {
			for _, p := range r.Points {
				raise(r.When, max(p.Points, -p.Points))
			}
		}
	}
	for _, g := range e.gates {
		raise(g.When, e.Audience.GateCoverage)
	}
}
