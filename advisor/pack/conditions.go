package pack

import (
	"fmt"
	"slices"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/yamlnode"
)

var conditionShape = yamlnode.Shape{What: "a condition", Keys: []yamlnode.Key{
	{Name: "question", Example: "question: planted"},
	{Name: "is", Example: "is: some"},
	{Name: "any_of", Example: "any_of: [some, many]"},
	{Name: "all_of", Example: "all_of: [tidy, paths]"},
	{Name: "at_least", Example: "at_least: some"},
	{Name: "at_most", Example: "at_most: 40000"},
	{Name: "answered", Example: "answered: true"},
	{Name: "unknown", Example: "unknown: true"},
	{Name: "all", Example: "all: [{question: planted, is: whole}, {question: wish, is: tidy}]"},
	{Name: "any", Example: "any: [{question: planted, is: whole}, {question: wish, is: tidy}]"},
	{Name: "not", Example: "not: {question: planted, is: whole}"},
}}

// operators are the keys of a condition beside question.
var operators = map[string]advisor.Op{
	"is": advisor.OpIs, "any_of": advisor.OpAnyOf, "all_of": advisor.OpAllOf,
	"at_least": advisor.OpAtLeast, "at_most": advisor.OpAtMost,
	"answered": advisor.OpAnswered, "unknown": advisor.OpUnknown,
	"all": advisor.OpAll, "any": advisor.OpAny, "not": advisor.OpNot,
}

// scope is what a condition may name at its place.
type scope struct {
	what    string // whose condition it is, with its article: "a rule"
	as      string // the audience; empty: not known, so any
	earlier bool   // only questions that were read already
	scoring bool   // only questions of part 1, which alone move the verdict
	given   bool   // answered and unknown too
	most    int    // questions; 0: any number
}

// condition reads a condition; absent: the zero Condition.
func (r *reader) condition(v yamlnode.Value, s scope) advisor.Condition {
	c := r.term(v, s)
	if names := c.Questions(); s.most > 0 && len(names) > s.most {
		v.Report(fmt.Sprintf("%s names %d questions at most, and this one names %s", s.what, s.most, strings.Join(names, ", ")),
			"leave one out, or write two of it")
	}
	return c
}

func (r *reader) term(v yamlnode.Value, s scope) advisor.Condition {
	m := v.Mapping(conditionShape)
	operator := ""
	for _, key := range conditionShape.Keys[1:] {
		if !m.At(key.Name).Given() {
			continue
		}
		if operator != "" {
			m.At(key.Name).Report(fmt.Sprintf("a condition has one operator, and %q stands beside %q", key.Name, operator), "join two conditions as all: [{…}, {…}]")
			return advisor.Condition{}
		}
		operator = key.Name
	}
	if operator == "" {
		// A key beside question is an operator misspelt, and was reported.
		m.Require(m.Len() > 1, "a condition needs an operator", "write it like: {question: planted, is: whole}")
		return advisor.Condition{}
	}
	question, value := m.At("question"), m.At(operator)
	c := advisor.Condition{Op: operators[operator]}
	switch {
	case c.Op == advisor.OpAll, c.Op == advisor.OpAny, c.Op == advisor.OpNot:
		question.Report(fmt.Sprintf("%q takes whole conditions, with no question beside it", operator), "move the question inside: "+value.Example())
		c.Of = r.terms(value, c.Op, s)
	case !question.Given():
		m.Report(fmt.Sprintf("%q needs a question", operator), "add question: and its id")
	default:
		if q := r.questionOf(question, s); q != nil {
			c.Question = q.ID
			operand(&c, operator, value, q, s)
		}
	}
	return c
}

func (r *reader) terms(v yamlnode.Value, op advisor.Op, s scope) []advisor.Condition {
	if op == advisor.OpNot {
		return []advisor.Condition{r.term(v, s)}
	}
	var of []advisor.Condition
	for _, item := range v.NonEmpty() {
		of = append(of, r.term(item, s))
	}
	return of
}

// questionOf gives the question that a condition names, nil if it must not.
func (r *reader) questionOf(v yamlnode.Value, s scope) *advisor.Question {
	id := r.reference(v, r.questions, s.as)
	if id == "" {
		return nil
	}
	q := r.read[id]
	switch {
	case q == nil && s.earlier:
		v.Report(fmt.Sprintf("the question %q is not asked before this one", id), "name a question that stands further up")
		return nil
	case q != nil && s.scoring && q.Part == 2:
		v.Report(fmt.Sprintf("the question %q is of part 2, which moves no points", id), "write part: 1 there, or name another question")
		return nil
	}
	return q
}

// operand reads what an operator compares with.
func operand(c *advisor.Condition, operator string, v yamlnode.Value, q *advisor.Question, s scope) {
	switch {
	case q.Type == "": // reported where the question stands
	case c.Op == advisor.OpAnswered, c.Op == advisor.OpUnknown:
		if !s.given {
			v.Report(fmt.Sprintf("%q is for findings and texts, not for %s", operator, s.what), "name the options that count")
		} else if v.IsText() && !v.Bool() {
			v.Report(fmt.Sprintf("%q is true or left out", operator), fmt.Sprintf("write {not: {question: %s, %s: true}}", q.ID, operator))
		}
	case c.Op == advisor.OpAtLeast, c.Op == advisor.OpAtMost:
		switch {
		case q.Type == advisor.Number:
			c.Number, _ = v.Int(q.Min, q.Max)
		case !q.Ordered:
			v.Report(fmt.Sprintf("%q needs options in order, and those of %q are in none", operator, q.ID), "write any_of: [ … ], or ordered: true at the question")
		default:
			c.Options = optionsOf(q, v)
		}
	case q.Type == advisor.Number:
		v.Report(fmt.Sprintf("%q is for options, and %q is a number", operator, q.ID), "write at_least: or at_most: and a number")
	case c.Op == advisor.OpIs:
		if v.IsList() {
			v.Report(`"is" names one option`, "write any_of: for one of several")
			return
		}
		c.Options = optionsOf(q, v)
	case c.Op == advisor.OpAllOf && q.Type != advisor.Several:
		v.Report(fmt.Sprintf("%q is for type several, and %q has one answer", operator, q.ID), "write any_of: or is:")
	default:
		c.Options = optionsOf(q, v.NonEmpty()...)
	}
}

// optionsOf reads options of a question and puts them in its order.
func optionsOf(q *advisor.Question, values ...yamlnode.Value) []string {
	var ids []string
	for _, o := range q.Options {
		ids = append(ids, o.ID)
	}
	var chosen []string
	for _, v := range values {
		id, ok := v.Choice("option of "+q.ID, ids)
		if o, _ := q.Option(id); o.Unknown {
			v.Report(fmt.Sprintf("the option %q counts as unknown, so no condition holds on it", id), fmt.Sprintf("in findings and texts, write {question: %s, unknown: true}", q.ID))
		}
		if ok && slices.Contains(chosen, id) {
			v.Report(fmt.Sprintf("the option %q is named twice", id), "delete one of the two")
		}
		chosen = append(chosen, id)
	}
	return q.Arrange(chosen)
}
