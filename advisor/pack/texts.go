package pack

import (
	"fmt"
	"slices"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/yamlnode"
)

// textKeys say when a text is shown; a verdict's texts, findings and lines of
// the plan all have them.
var textKeys = []yamlnode.Key{
	{Name: "when", Example: "when: {question: planted, is: whole}"},
	{Name: "strength", Example: "strength: [lean, toss_up]"},
	{Name: "role", Example: "role: gardener"},
	{Name: "gate", Example: "gate: both_money"},
	{Name: "open_gate", Example: "open_gate: both_money"},
	{Name: "provisional", Example: "provisional: true"},
	{Name: "source", Example: "source: [judgement]"},
}

var (
	textKey   = yamlnode.Key{Name: "text", Example: "text: Get a gardener first.", Need: true}
	textShape = yamlnode.Shape{What: "a text", Keys: append([]yamlnode.Key{
		textKey,
		{Name: "kind", Example: "kind: tie"},
	}, textKeys...)}
)

// texts reads a list of texts, each a string or a mapping.
func (r *reader) texts(v yamlnode.Value, as string, kind advisor.VerdictKind) []advisor.Text {
	var list []advisor.Text
	for _, item := range v.NonEmpty() {
		if !item.IsMapping() {
			list = append(list, advisor.Text{Text: r.filled(item, as)})
			continue
		}
		m := item.Mapping(textShape)
		t := r.text(m, as)
		t.Kind = oneOf(m.At("kind"), "kind", advisor.KindTie, advisor.KindNoSignal, advisor.KindNeither)
		if kind != "" && kind != advisor.KindEither {
			m.At("kind").Report("only texts of a verdict of kind either have a kind", "delete it")
		}
		list = append(list, t)
	}
	return list
}

// text reads the text key and textKeys.
func (r *reader) text(m yamlnode.Mapping, as string) advisor.Text {
	t := advisor.Text{
		Text:    r.filled(m.At("text"), as),
		When:    r.condition(m.At("when"), scope{what: "a text", as: as, given: true}),
		Role:    r.reference(m.At("role"), r.roles, ""),
		Gate:    r.reference(m.At("gate"), r.gates, as),
		Sources: r.sourcesOf(m.At("source")),

		Provisional: m.At("provisional").Bool(),
	}
	for _, item := range m.At("strength").NonEmpty() {
		t.Strength = append(t.Strength, oneOf(item, "strength", advisor.Clear, advisor.Lean, advisor.TossUp))
	}
	if open := m.At("open_gate"); open.Given() {
		open.Require(!m.At("gate").Given(), "a text names a gate or an open_gate, not both", "delete one of the two")
		t.Gate, t.GateOpen = r.reference(open, r.gates, as), true
	}
	return t
}

// filled reads a text with placeholders.
func (r *reader) filled(v yamlnode.Value, as string) string {
	text := v.Text()
	rest := text
	for _, name := range advisor.Placeholders(text) {
		rest = strings.ReplaceAll(rest, "{"+name+"}", "")
		if slices.Contains(advisor.Reserved, name) {
			continue
		}
		if whose, known := r.questions.as[name]; !known || !r.fits(whose, as) {
			v.Report(fmt.Sprintf("{%s} stands for nothing here", name),
				yamlnode.Meant(name, append(slices.Clone(advisor.Reserved), r.of(r.questions, as)...)))
		}
	}
	v.Require(!strings.ContainsAny(rest, "{}"), "a brace stands alone in this text", "write {question_id}, or round brackets")
	return text
}
