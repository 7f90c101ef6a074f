package form

import (
	"slices"

	"firstrole/advisor"
	"firstrole/advisor/code"
	"firstrole/advisor/internal/amount"
	"firstrole/advisor/internal/clean"
	"firstrole/advisor/phrase"
	"firstrole/advisor/sheet"
)

// data is what the interpreter asks from. Numbers are below 2⁵³, which pack
// keeps them to, so that JavaScript reads them as they are.
type data struct {
	ID     string   `json:"id"`
	Digest string   `json:"digest"`
	Title  string   `json:"title"` // of the pack; may be empty
	Client string   `json:"client"`
	From   string   `json:"from"`
	Words  []string `json:"words"`
	Reply  []string `json:"reply"`

	Audiences []audience `json:"audiences"`
	// All is how many audiences the pack has: an answer code counts them.
	All int `json:"all"`

	Unknown string            `json:"unknown"` // "I don't know"
	MaxName int               `json:"maxName"`
	MaxNote int               `json:"maxNote"`
	MaxWays int               `json:"maxWays"` // see advisor.LeftLimit
	Usual   string            `json:"usual"`   // see code.Usual
	Codes   []string          `json:"codes"`   // of currencies
	Signs   map[string]string `json:"signs"`   // of currencies, to their codes
}

type audience struct {
	ID        string     `json:"id"`
	Place     int        `json:"place"` // among those of the pack
	Label     string     `json:"label"`
	Questions []question `json:"questions"` // in file order
}

type question struct {
	ID      string   `json:"id"`
	Part    int      `json:"part"`
	Theme   string   `json:"theme"` // its label
	Ask     string   `json:"ask"`
	Help    string   `json:"help,omitempty"`
	Why     string   `json:"why,omitempty"`
	Short   string   `json:"short"`
	FindOut string   `json:"findOut,omitempty"`
	Sources []string `json:"sources,omitempty"`

	Type    advisor.QuestionType `json:"type"`
	Options []option             `json:"options,omitempty"`
	Min     int64                `json:"min,omitempty"`
	Max     int64                `json:"max,omitempty"`
	Unit    string               `json:"unit,omitempty"`
	Money   bool                 `json:"money,omitempty"`

	When *condition `json:"when,omitempty"` // none: always
	// Forks are answers that lead to different questions: see advisor.Engine.Forks.
	Forks []answer `json:"forks,omitempty"`
}

type option struct {
	ID      string `json:"id"`
	Label   string `json:"label"`
	Alone   bool   `json:"alone,omitempty"`
	Unknown bool   `json:"unknown,omitempty"`
}

type answer struct {
	Unknown bool     `json:"unknown,omitempty"`
	Options []string `json:"options,omitempty"`
	Number  *int64   `json:"number,omitempty"`
}

// condition is a tree. Which of Options, Number and Of counts hangs on Op.
type condition struct {
	Op       string      `json:"op"`
	Question string      `json:"question,omitempty"`
	Options  []string    `json:"options,omitempty"`
	Number   int64       `json:"number,omitempty"`
	Of       []condition `json:"of,omitempty"`
}

var ops = map[advisor.Op]string{
	advisor.OpAll: "all", advisor.OpAny: "any", advisor.OpNot: "not", advisor.OpIs: "is", advisor.OpAnyOf: "any_of",
	advisor.OpAllOf: "all_of", advisor.OpAtLeast: "at_least", advisor.OpAtMost: "at_most",
	advisor.OpAnswered: "answered", advisor.OpUnknown: "unknown",
}

func newData(p *advisor.Pack, o Options) (data, error) {
	d := data{
		Digest: p.Digest, Title: clean.Line(p.Title), Client: clean.Line(o.Client), From: clean.Line(o.From),
		Words: paragraphs(o.Words), Reply: paragraphs(o.Reply), All: len(p.Audiences),
		Unknown: advisor.UnknownLabel, MaxName: sheet.MaxName, MaxNote: sheet.MaxNote, MaxWays: advisor.LeftLimit,
		Usual: code.Usual(p), Codes: amount.Codes(), Signs: amount.Signs(),
	}
	for i, a := range p.Audiences {
		if o.As != "" && o.As != a.ID {
			continue
		}
		e, err := advisor.NewEngine(p, a.ID)
		if err != nil {
			return data{}, err
		}
		d.Audiences = append(d.Audiences, audience{a.ID, i, clean.Line(a.Label), questions(e)})
	}
	if len(d.Audiences) == 0 {
		_, err := advisor.NewEngine(p, o.As)
		return data{}, err
	}
	return d, nil
}

func questions(e *advisor.Engine) []question {
	var all []question
	for i := range e.Pack.Questions {
		q := &e.Pack.Questions[i]
		if q.As != e.Audience.ID {
			continue
		}
		one := question{
			ID: q.ID, Part: q.Part, Theme: theme(e.Pack, q.Theme), Ask: clean.Line(q.Ask), Help: clean.Line(q.Help),
			Why: clean.Line(q.Why), Short: clean.Line(q.Short), FindOut: clean.Line(q.FindOut), Sources: sources(e.Pack, q.Sources),
			Type: q.Type, Min: q.Min, Max: q.Max, Unit: clean.Line(q.Unit), Money: q.Money,
		}
		for _, o := range q.Options {
			one.Options = append(one.Options, option{o.ID, clean.Line(o.Label), o.Alone, o.Unknown})
		}
		if !q.When.Always() {
			when := tree(q.When)
			one.When = &when
		}
		for _, a := range e.Forks(q) {
			one.Forks = append(one.Forks, written(a))
		}
		all = append(all, one)
	}
	return all
}

func theme(p *advisor.Pack, id string) string {
	for _, t := range p.Themes {
		if t.ID == id {
			return clean.Line(t.Label)
		}
	}
	return ""
}

// sources name what a question rests on, each once.
func sources(p *advisor.Pack, refs []string) []string {
	var all []string
	for _, ref := range refs {
		s, ok := p.Source(ref)
		if !ok {
			continue
		}
		if text := clean.Line(phrase.Cited(s)); text != "" && !slices.Contains(all, text) {
			all = append(all, text)
		}
	}
	return all
}

func tree(c advisor.Condition) condition {
	out := condition{Op: ops[c.Op], Question: c.Question, Options: c.Options, Number: c.Number}
	for _, inner := range c.Of {
		out.Of = append(out.Of, tree(inner))
	}
	return out
}

func written(a advisor.Answer) answer {
	out := answer{Unknown: a.Unknown, Options: a.Options}
	if a.IsNumber {
		out.Number = &a.Number
	}
	return out
}
