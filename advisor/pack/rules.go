package pack

import (
	"slices"

	"firstrole/advisor"
	"firstrole/advisor/internal/yamlnode"
)

var (
	ruleShape = yamlnode.Shape{What: "a rule", Keys: []yamlnode.Key{
		{Name: "id", Example: "id: planted_whole", Need: true},
		{Name: "theme", Example: "theme: ground", Need: true},
		{Name: "when", Example: "when: {question: planted, at_least: half}", Need: true},
		{Name: "points", Example: "points: {gardener: 9}", Need: true},
		{Name: "because", Example: "because: What is planted has to be looked after.", Need: true},
		{Name: "source", Example: "source: [judgement]", Need: true},
	}}
	gateShape = yamlnode.Shape{What: "a gate", Keys: []yamlnode.Key{
		{Name: "id", Example: "id: both_money", Need: true},
		{Name: "as", Example: "as: owner", Need: true},
		{Name: "effect", Example: "effect: needs", Need: true},
		{Name: "verdict", Example: "verdict: both_now", Need: true},
		{Name: "when", Example: "when: {question: money, is: both}", Need: true},
		{Name: "because", Example: "because: Two people cost twice as much.", Need: true},
		{Name: "open", Example: "open: Whether there is money for two is not known.", Need: true},
		{Name: "source", Example: "source: [judgement]", Need: true},
	}}
)

const (
	// mostInRule is how many questions a rule may name.
	mostInRule = 3
	// mostPoints is how far a score can stand from 50.
	mostPoints = 50
)

func (r *reader) readRules() {
	taken := map[string]bool{}
	for _, item := range r.rolesFile.At("rules").Items() {
		m := item.Mapping(ruleShape)
		theme := r.reference(m.At("theme"), r.themes, "")
		r.pack.Rules = append(r.pack.Rules, advisor.Rule{
			ID:      unique(m.At("id"), "a rule", taken),
			Theme:   theme,
			When:    r.condition(m.At("when"), scope{what: "a rule", as: r.themes.as[theme], scoring: true, most: mostInRule}),
			Points:  r.points(m.At("points")),
			Because: plain(m.At("because")),
			Sources: r.sourcesOf(m.At("source")),
		})
	}
}

// points reads points by role and puts them in the order of the roles.
func (r *reader) points(v yamlnode.Value) []advisor.Points {
	var list []advisor.Points
	pairs := v.Pairs()
	if v.IsMapping() && len(pairs) == 0 {
		v.Report("a rule gives points to one role at least", v.ExampleHint())
	}
	for _, pair := range pairs {
		p := advisor.Points{Role: r.reference(pair.Key, r.roles, ""), Points: number(pair.Value, -mostPoints, mostPoints)}
		if n, ok := pair.Value.Word(); ok && n == "0" {
			pair.Value.Report("0 points say nothing", "leave the role out, or give it points")
		}
		list = append(list, p)
	}
	slices.SortStableFunc(list, func(a, b advisor.Points) int {
		return slices.Index(r.roles.ids, a.Role) - slices.Index(r.roles.ids, b.Role)
	})
	return list
}

func (r *reader) readGates() {
	taken := map[string]bool{}
	for _, item := range r.rolesFile.At("gates").Items() {
		m := item.Mapping(gateShape)
		as := r.audience(m.At("as"))
		g := advisor.Gate{
			ID:      unique(m.At("id"), "a gate", taken),
			As:      as,
			Effect:  oneOf(m.At("effect"), "effect", advisor.Needs, advisor.RulesOut, advisor.Requires),
			Verdict: r.reference(m.At("verdict"), r.verdicts, as),
			When:    r.condition(m.At("when"), scope{what: "a gate", as: as, scoring: true}),
			Because: plain(m.At("because")),
			Open:    plain(m.At("open")),
			Sources: r.sourcesOf(m.At("source")),
		}
		if (g.Effect == advisor.RulesOut || g.Effect == advisor.Needs) && g.Verdict != "" && g.Verdict == r.fallback(as) {
			m.At("verdict").Report("the default verdict "+g.Verdict+" cannot be ruled out", "delete this gate, or choose another default")
		}
		r.pack.Gates = append(r.pack.Gates, g)
	}
}

// fallback gives the default verdict of an audience; empty if it has none.
func (r *reader) fallback(as string) string {
	for _, a := range r.pack.Audiences {
		if a.ID == as {
			return a.Default
		}
	}
	return ""
}
