package show

import (
	"encoding/json"

	"firstrole/advisor"
)

// condition is written with the keys that it has in the pack's YAML.
type condition advisor.Condition

func unlessAlways(c advisor.Condition) *condition {
	if c.Always() {
		return nil
	}
	return (*condition)(&c)
}

// form mirrors docs/formats.md, "Conditions".
type form struct {
	All      *[]condition `json:"all,omitempty"`
	Any      *[]condition `json:"any,omitempty"`
	Not      *condition   `json:"not,omitempty"`
	Question string       `json:"question,omitempty"`
	Is       string       `json:"is,omitempty"`
	AnyOf    []string     `json:"any_of,omitempty"`
	AllOf    []string     `json:"all_of,omitempty"`
	AtLeast  any          `json:"at_least,omitempty"`
	AtMost   any          `json:"at_most,omitempty"`
	Answered bool         `json:"answered,omitempty"`
	Unknown  bool         `json:"unknown,omitempty"`
}

func (c condition) MarshalJSON() ([]byte, error) {
	f := form{Question: c.Question}
	switch c.Op {
	case advisor.OpAll:
		f.All = inner(c.Of)
	case advisor.OpAny:
		f.Any = inner(c.Of)
	case advisor.OpNot:
		f.Not = (*condition)(&c.Of[0])
	case advisor.OpIs:
		f.Is = c.Options[0]
	case advisor.OpAnyOf:
		f.AnyOf = c.Options
	case advisor.OpAllOf:
		f.AllOf = c.Options
	case advisor.OpAtLeast:
		f.AtLeast = c.limit()
	case advisor.OpAtMost:
		f.AtMost = c.limit()
	case advisor.OpAnswered:
		f.Answered = true
	case advisor.OpUnknown:
		f.Unknown = true
	}
	return json.Marshal(f)
}

func inner(of []advisor.Condition) *[]condition {
	list := make([]condition, len(of))
	for i := range of {
		list[i] = condition(of[i])
	}
	return &list
}

func (c condition) limit() any {
	if len(c.Options) > 0 {
		return c.Options[0]
	}
	return c.Number
}
