package pack

import (
	"fmt"
	"slices"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/problem"
	"firstrole/advisor/prove"
)

// Checked is what is found in a pack that can be read.
type Checked struct {
	// Problems are what no pack may have: something promised of every pack does
	// not hold, or some part of this one can never do what it is there for.
	Problems problem.List
	// Warnings are what a careful author looks at twice.
	Warnings problem.List
	// Long are the sentences that are longer than they should be. There may be
	// many of them.
	Long problem.List
}

// Check finds what reading a pack does not: it goes through what its questions,
// rules and gates can come to. Where nothing is known of places, nil does.
func Check(p *advisor.Pack, places *Places) Checked {
	if places == nil {
		places = &Places{}
	}
	c := &checker{pack: p, places: places}
	c.labels()
	c.unused()
	c.wording()
	c.idleRungs()
	for i := range p.Audiences {
		c.audience(i)
	}
	for _, list := range []*problem.List{&c.found.Problems, &c.found.Warnings, &c.found.Long} {
		list.Sort()
	}
	return c.found
}

type checker struct {
	pack   *advisor.Pack
	places *Places
	found  Checked
}

func (c *checker) problem(message, hint string, path ...any) {
	c.found.Problems = append(c.found.Problems, c.places.problem(message, hint, path...))
}

func (c *checker) warn(message, hint string, path ...any) {
	c.found.Warnings = append(c.found.Warnings, c.places.problem(message, hint, path...))
}

// part is one audience of a pack under check.
type part struct {
	*checker
	*advisor.Audience
	path   []any // to the audience
	engine *advisor.Engine
	space  advisor.Space // of part 1
	// whole is the space of both parts: that of the same pack with every
	// question in part 1.
	whole advisor.Space
}

func (c *checker) audience(i int) {
	a := &c.pack.Audiences[i]
	p := &part{checker: c, Audience: a, path: []any{"audiences", i, "id"}}
	engine, err := advisor.NewEngine(c.pack, a.ID)
	if err != nil {
		p.problem(err.Error(), "", p.path...)
		return
	}
	p.engine, p.space = engine, engine.Space()
	whole := flat(c.pack)
	if engine, err = advisor.NewEngine(&whole, a.ID); err != nil {
		p.problem(err.Error(), "", p.path...)
		return
	}
	p.whole = engine.Space()
	if !p.everyQuestionCanBeAsked() {
		return // what follows would only say the same in many ways
	}
	p.paths()
	p.named()
	p.rules()
	p.gates()
	p.clashes()
	p.findings()
	p.noRuleFor()
	p.scores()
	p.middle()
	p.nothingKnown()
	p.eachQuestion()
	p.headlines()
	p.firstOptions()
}

// flat is a pack with every question in part 1.
func flat(p *advisor.Pack) advisor.Pack {
	all := *p
	all.Questions = slices.Clone(p.Questions)
	for i := range all.Questions {
		all.Questions[i].Part = 1
	}
	return all
}

// question, rule and gate give the path to a part by its id.
func (c *checker) question(id string, keys ...any) []any {
	at := slices.IndexFunc(c.pack.Questions, func(q advisor.Question) bool { return q.ID == id })
	return append([]any{"questions", at}, keys...)
}

func (c *checker) rule(id string, keys ...any) []any {
	at := slices.IndexFunc(c.pack.Rules, func(r advisor.Rule) bool { return r.ID == id })
	return append([]any{"rules", at}, keys...)
}

func (c *checker) gate(id string, keys ...any) []any {
	at := slices.IndexFunc(c.pack.Gates, func(g advisor.Gate) bool { return g.ID == id })
	return append([]any{"gates", at}, keys...)
}

// given writes the answers of a sheet in the order of the questions:
// "talk: weekly, goals: reach + sales".
func (p *part) given(s advisor.Sheet) string {
	var all []string
	for i := range p.pack.Questions {
		q := &p.pack.Questions[i]
		a, ok := s.Answers[q.ID]
		switch {
		case !ok || a.Blank():
		case a.Unknown:
			all = append(all, q.ID+": unknown")
		case a.IsNumber:
			all = append(all, fmt.Sprintf("%s: %d", q.ID, a.Number))
		default:
			all = append(all, q.ID+": "+strings.Join(a.Options, " + "))
		}
	}
	if len(all) == 0 {
		return "nothing answered"
	}
	return strings.Join(all, ", ")
}

// possible is prove.Possible where what cannot be gone through counts as
// possible: only what is proven is reported.
func possible(space advisor.Space, terms ...prove.Term) bool {
	is, err := prove.Possible(space, terms...)
	return is || err != nil
}
