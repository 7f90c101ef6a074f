package show

import (
	"bytes"
	"encoding/json"

	"firstrole/advisor"
)

// JSON gives what a script needs to build any answer sheet for a pack: by
// audience the questions in the order in which they are asked, and what can
// come of them. The order of keys and lists is that of the pack.
func JSON(p *advisor.Pack) []byte {
	out := packOut{Format: 1, Digest: p.Digest, Title: p.Title}
	for i := range p.Audiences {
		out.Audiences = append(out.Audiences, audience(p, &p.Audiences[i]))
	}
	var b bytes.Buffer
	to := json.NewEncoder(&b)
	to.SetEscapeHTML(false)
	to.SetIndent("", "  ")
	if err := to.Encode(out); err != nil {
		panic(err) // nothing in it can fail to encode
	}
	return b.Bytes()
}

type packOut struct {
	Format    int           `json:"format"`
	Digest    string        `json:"digest"`
	Title     string        `json:"title,omitempty"`
	Audiences []audienceOut `json:"audiences"`
}

type audienceOut struct {
	ID        string         `json:"id"`
	Label     string         `json:"label"`
	Method    advisor.Method `json:"method"`
	Default   string         `json:"default,omitempty"`
	Questions []questionOut  `json:"questions"`
	Themes    []themeOut     `json:"themes"`
	Gates     []gateOut      `json:"gates"`
	Verdicts  []verdictOut   `json:"verdicts"`
	Roles     []roleOut      `json:"roles"`
}

type questionOut struct {
	ID      string               `json:"id"`
	Part    int                  `json:"part"`
	Type    advisor.QuestionType `json:"type"`
	When    *condition           `json:"when"` // null: always asked
	Theme   string               `json:"theme"`
	Ask     string               `json:"ask"`
	Options []optionOut          `json:"options"` // none: a number
	Min     *int64               `json:"min,omitempty"`
	Max     *int64               `json:"max,omitempty"`
	Unit    string               `json:"unit,omitempty"`
	Money   bool                 `json:"money,omitempty"`
}

type optionOut struct {
	ID    string `json:"id"`
	Label string `json:"label"`
	Rank  int    `json:"rank,omitempty"` // from 1, least first; only where options are ordered
	Alone bool   `json:"alone,omitempty"`
	// Unknown: says in its own words what "I don't know" says.
	Unknown bool `json:"unknown,omitempty"`
}

type themeOut struct {
	ID    string `json:"id"`
	Label string `json:"label"`
}

type gateOut struct {
	ID      string         `json:"id"`
	Effect  advisor.Effect `json:"effect"`
	Verdict string         `json:"verdict"`
	When    *condition     `json:"when"`
}

type verdictOut struct {
	ID    string              `json:"id"`
	Kind  advisor.VerdictKind `json:"kind"`
	Role  string              `json:"role,omitempty"`
	Label string              `json:"label"`
}

type roleOut struct {
	ID     string    `json:"id"`
	Name   string    `json:"name"`
	Ladder []rungOut `json:"ladder"` // lowest first
}

type rungOut struct {
	Level string     `json:"level"`
	Title string     `json:"title"`
	When  *condition `json:"when"` // for this audience; null: none
}

func audience(p *advisor.Pack, a *advisor.Audience) audienceOut {
	out := audienceOut{
		ID: a.ID, Label: a.Label, Method: a.Method, Default: a.Default,
		Questions: []questionOut{}, Themes: []themeOut{}, Gates: []gateOut{}, Verdicts: []verdictOut{}, Roles: []roleOut{},
	}
	for part := 1; part <= 2; part++ {
		for i := range p.Questions {
			if q := &p.Questions[i]; q.As == a.ID && q.Part == part {
				out.Questions = append(out.Questions, question(q))
			}
		}
	}
	for _, t := range p.Themes {
		if t.As == a.ID {
			out.Themes = append(out.Themes, themeOut{t.ID, t.Label})
		}
	}
	for _, g := range p.Gates {
		if g.As == a.ID {
			out.Gates = append(out.Gates, gateOut{g.ID, g.Effect, g.Verdict, unlessAlways(g.When)})
		}
	}
	for _, v := range p.Verdicts {
		if v.As == a.ID {
			out.Verdicts = append(out.Verdicts, verdictOut{v.ID, v.Kind, v.Role, v.Label})
		}
	}
	for i := range p.Roles {
		out.Roles = append(out.Roles, role(&p.Roles[i], a.ID))
	}
	return out
}

func question(q *advisor.Question) questionOut {
	out := questionOut{
		ID: q.ID, Part: q.Part, Type: q.Type, When: unlessAlways(q.When), Theme: q.Theme, Ask: q.Ask,
		Options: []optionOut{}, Unit: q.Unit, Money: q.Money,
	}
	for i, o := range q.Options {
		option := optionOut{ID: o.ID, Label: o.Label, Alone: o.Alone, Unknown: o.Unknown}
		if q.Ordered {
			option.Rank = i + 1
		}
		out.Options = append(out.Options, option)
	}
	if q.Type == advisor.Number {
		out.Min, out.Max = &q.Min, &q.Max
	}
	return out
}

func role(r *advisor.Role, as string) roleOut {
	out := roleOut{r.ID, r.Name, []rungOut{}}
	for _, rung := range r.Ladder {
		one := rungOut{Level: rung.Level, Title: rung.Title}
		for _, w := range rung.When {
			if w.As == as {
				one.When = unlessAlways(w.When)
			}
		}
		out.Ladder = append(out.Ladder, one)
	}
	return out
}
