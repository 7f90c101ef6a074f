package pack

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/yamlnode"
)

// levels are the rungs a ladder may have, lowest first.
var levels = advisor.Levels

var (
	rungShape = yamlnode.Shape{What: "a rung", Keys: []yamlnode.Key{
		{Name: "level", Example: "level: coordinator", Need: true},
		{Name: "title", Example: "title: Garden help", Need: true},
		{Name: "pay", Example: "pay: {low: 35000, high: 45000, currency: USD, source: [judgement]}"},
		{Name: "when", Example: "when: {owner: {question: hours, at_least: 20}}"},
		{Name: "skills", Example: "skills: " + claimExample},
		{Name: "source", Example: "source: [judgement]", Need: true},
	}}
	payShape = yamlnode.Shape{What: "pay", Keys: []yamlnode.Key{
		{Name: "low", Example: "low: 35000", Need: true},
		{Name: "high", Example: "high: 45000", Need: true},
		{Name: "currency", Example: "currency: USD", Need: true},
		{Name: "source", Example: "source: [judgement]", Need: true},
	}}
)

var currency = regexp.MustCompile(`^[A-Z]{3}$`)

func (r *reader) ladder(v yamlnode.Value) []advisor.Rung {
	var rungs []advisor.Rung
	last := -1
	for _, item := range v.NonEmpty() {
		m := item.Mapping(rungShape)
		rung := advisor.Rung{
			Level:   oneOf(m.At("level"), "level", levels...),
			Title:   line(m.At("title")),
			Pay:     r.pay(m.At("pay").Mapping(payShape)),
			When:    r.rungConditions(m.At("when")),
			Skills:  r.claims(m.At("skills")),
			Sources: r.sourcesOf(m.At("source")),
		}
		if at := slices.Index(levels, rung.Level); at >= 0 {
			m.At("level").Require(at > last, fmt.Sprintf("the level %s stands out of order", rung.Level), "write each level once, lowest first: "+strings.Join(levels, ", "))
			last = at
		}
		rungs = append(rungs, rung)
	}
	return rungs
}

func (r *reader) pay(m yamlnode.Mapping) advisor.PayRange {
	p := advisor.PayRange{Sources: r.sourcesOf(m.At("source")), Currency: line(m.At("currency"))}
	p.Low, _ = m.At("low").Int(1, largest)
	p.High, _ = m.At("high").Int(1, largest)
	m.At("high").Require(p.High == 0 || p.High >= p.Low, "the highest pay is below the lowest", "exchange the two")
	m.At("currency").Require(p.Currency == "" || currency.MatchString(p.Currency), fmt.Sprintf("%q is no currency", p.Currency), "write its three letters: USD")
	return p
}

// rungConditions reads conditions by audience and puts them in the order of the
// audiences.
func (r *reader) rungConditions(v yamlnode.Value) []advisor.RungCondition {
	var list []advisor.RungCondition
	v = v.Showing(r.rungExample())
	if r.isCondition(v) {
		v.Report("the condition of a rung stands under the audience that it is for", v.ExampleHint())
		return nil
	}
	for _, pair := range v.Pairs() {
		as := r.audience(pair.Key)
		list = append(list, advisor.RungCondition{As: as, When: r.condition(pair.Value, scope{what: "a rung", as: as, given: true})})
	}
	slices.SortStableFunc(list, func(a, b advisor.RungCondition) int {
		return slices.Index(r.audiences.ids, a.As) - slices.Index(r.audiences.ids, b.As)
	})
	return list
}

// isCondition tells whether a mapping was meant as a condition, not as one for
// each audience.
func (r *reader) isCondition(v yamlnode.Value) bool {
	if !v.IsMapping() {
		return false
	}
	condition := false
	for _, pair := range v.Pairs() {
		word, _ := pair.Key.Word()
		if _, audience := r.audiences.as[word]; audience {
			return false
		}
		_, operator := operators[word]
		condition = condition || operator || word == "question"
	}
	return condition
}

// rungExample shows the condition of a rung in the words of this pack: with its
// first audience, and the first question of that.
func (r *reader) rungExample() string {
	if len(r.audiences.ids) == 0 {
		return ""
	}
	as := r.audiences.ids[0]
	for _, q := range r.pack.Questions {
		switch {
		case q.As != as || q.ID == "":
		case q.Type == advisor.Number:
			return fmt.Sprintf("when: {%s: {question: %s, at_least: %d}}", as, q.ID, q.Max)
		case len(q.Options) > 0:
			return fmt.Sprintf("when: {%s: {question: %s, is: %s}}", as, q.ID, yamlnode.Scalar(q.Options[len(q.Options)-1].ID))
		}
	}
	return fmt.Sprintf("when: {%s: { … }}", as)
}
