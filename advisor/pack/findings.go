package pack

import (
	"firstrole/advisor"
	"firstrole/advisor/internal/yamlnode"
)

var (
	findingShape = yamlnode.Shape{What: "a finding", Keys: append([]yamlnode.Key{
		{Name: "id", Example: "id: pay_below", Need: true},
		{Name: "as", Example: "as: owner", Need: true},
		{Name: "kind", Example: "kind: red_flag", Need: true},
		{Name: "verdict", Example: "verdict: [gardener_first, hybrid]"},
		{Name: "pay", Example: "pay: below"},
		textKey,
	}, needing(textKeys, "source")...)}
	planShape = yamlnode.Shape{What: "a line of the plan", Keys: append([]yamlnode.Key{
		{Name: "id", Example: "id: p1", Need: true},
		{Name: "as", Example: "as: owner", Need: true},
		{Name: "phase", Example: "phase: days_30", Need: true},
		{Name: "verdict", Example: "verdict: [gardener_first, hybrid]"},
		{Name: "kind", Example: "kind: tie"},
		textKey,
	}, textKeys...)}
)

// needing gives the keys with one of them needed.
func needing(keys []yamlnode.Key, name string) []yamlnode.Key {
	changed := make([]yamlnode.Key, len(keys))
	for i, key := range keys {
		key.Need = key.Need || key.Name == name
		changed[i] = key
	}
	return changed
}

func (r *reader) readFindings() {
	taken := map[string]bool{}
	for _, item := range r.rolesFile.At("findings").Items() {
		m := item.Mapping(findingShape)
		as := r.audience(m.At("as"))
		r.pack.Findings = append(r.pack.Findings, advisor.Finding{
			ID:       unique(m.At("id"), "a finding", taken),
			As:       as,
			Kind:     oneOf(m.At("kind"), "kind of finding", advisor.RedFlag, advisor.Caution, advisor.Tip),
			Verdicts: r.references(m.At("verdict"), r.verdicts, as),
			Pay:      oneOf(m.At("pay"), "comparison", advisor.PayBelow, advisor.PayWithin, advisor.PayAbove),
			Text:     r.text(m, as),
		})
	}
}

func (r *reader) readPlan() {
	taken := map[string]bool{}
	for _, item := range r.rolesFile.At("plan").Items() {
		m := item.Mapping(planShape)
		as := r.audience(m.At("as"))
		line := advisor.PlanLine{
			ID:       unique(m.At("id"), "a line of the plan", taken),
			As:       as,
			Phase:    oneOf(m.At("phase"), "phase", advisor.PlanPhases...),
			Verdicts: r.references(m.At("verdict"), r.verdicts, as),
			Text:     r.text(m, as),
		}
		line.Kind = oneOf(m.At("kind"), "kind", advisor.KindTie, advisor.KindNoSignal, advisor.KindNeither)
		r.pack.Plan = append(r.pack.Plan, line)
	}
}
