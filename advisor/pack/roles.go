package pack

import (
	"fmt"
	"slices"

	"firstrole/advisor"
	"firstrole/advisor/internal/yamlnode"
)

const claimExample = "[{text: Answers comments within a day, source: [judgement]}]"

var (
	roleShape = yamlnode.Shape{What: "a role", Keys: []yamlnode.Key{
		{Name: "id", Example: "id: gardener", Need: true},
		{Name: "name", Example: "name: gardener", Need: true},
		{Name: "about", Example: "about: Looks after the people who already gather around what you do.", Need: true},
		{Name: "source", Example: "source: [judgement]"},
		{Name: "duties", Example: "duties: [{group: Looking after conversations, duties: [ … ]}]", Need: true},
		{Name: "skills", Example: "skills: " + claimExample},
		{Name: "tools", Example: "tools: " + claimExample},
		{Name: "measures", Example: "measures: {soft: [ … ], hard: [ … ]}"},
		{Name: "facts", Example: "facts: [{point: Speaks as, text: herself or himself, source: [judgement]}]"},
		{Name: "try_out", Example: "try_out: " + claimExample},
		{Name: "portfolio", Example: "portfolio: " + claimExample},
		{Name: "entry", Example: "entry: " + claimExample},
		{Name: "questions", Example: "questions: " + claimExample},
		{Name: "handover", Example: "handover: " + claimExample},
		{Name: "ladder", Example: "ladder: [{level: manager, title: Gardener, source: [judgement]}]", Need: true},
	}}
	measuresShape = yamlnode.Shape{What: "measures", Keys: []yamlnode.Key{
		{Name: "soft", Example: "soft: " + claimExample},
		{Name: "hard", Example: "hard: " + claimExample},
	}}
	factShape = yamlnode.Shape{What: "a fact", Keys: []yamlnode.Key{
		{Name: "point", Example: "point: Speaks as", Need: true},
		{Name: "text", Example: "text: herself or himself, by name", Need: true},
		{Name: "source", Example: "source: [judgement]", Need: true},
		{Name: "dated", Example: "dated: true"},
		{Name: "dissent", Example: "dissent: {text: One source says otherwise, source: [judgement]}"},
	}}
	claimShape = yamlnode.Shape{What: "a claim", Keys: []yamlnode.Key{
		{Name: "text", Example: "text: Answers comments within a day", Need: true},
		{Name: "source", Example: "source: [judgement]", Need: true},
		{Name: "dated", Example: "dated: true"},
	}}
)

func (r *reader) readRoles() {
	taken, duties := map[string]bool{}, map[string]bool{}
	items := r.rolesFile.At("roles").Items()
	if list := r.rolesFile.At("roles"); list.IsList() {
		list.Require(len(items) > 1, "a pack needs two roles at least", "add another role")
	}
	var facts []yamlnode.Value
	for _, item := range items {
		m := item.Mapping(roleShape)
		measures := m.At("measures").Mapping(measuresShape)
		r.pack.Roles = append(r.pack.Roles, advisor.Role{
			ID:       unique(m.At("id"), "a role", taken),
			Name:     line(m.At("name")),
			About:    line(m.At("about")),
			Sources:  r.sourcesOf(m.At("source")),
			Duties:   r.dutyGroups(m.At("duties"), duties),
			Skills:   r.claims(m.At("skills")),
			Tools:    r.claims(m.At("tools")),
			Soft:     r.claims(measures.At("soft")),
			Hard:     r.claims(measures.At("hard")),
			Facts:    r.facts(m.At("facts")),
			TryOut:   r.claims(m.At("try_out")),
			Portray:  r.claims(m.At("portfolio")),
			Entry:    r.claims(m.At("entry")),
			AskThem:  r.claims(m.At("questions")),
			Handover: r.claims(m.At("handover")),
			Ladder:   r.ladder(m.At("ladder")),
		})
		facts = append(facts, m.Value)
	}
	r.checkFacts(facts)
}

// claims reads a list of sentences with their sources.
func (r *reader) claims(v yamlnode.Value) []advisor.Claim {
	var list []advisor.Claim
	for _, item := range v.Items() {
		list = append(list, r.claim(item))
	}
	return list
}

func (r *reader) claim(v yamlnode.Value) advisor.Claim {
	if v.IsText() {
		v.Report("a claim needs its source", "write it like: {text: Answers comments within a day, source: [judgement]}")
		return advisor.Claim{}
	}
	return r.claimOf(v.Mapping(claimShape))
}

func (r *reader) claimOf(m yamlnode.Mapping) advisor.Claim {
	return advisor.Claim{Text: plain(m.At("text")), Sources: r.sourcesOf(m.At("source")), Dated: m.At("dated").Bool()}
}

func (r *reader) facts(v yamlnode.Value) []advisor.Fact {
	var list []advisor.Fact
	taken := map[string]bool{}
	for _, item := range v.Items() {
		m := item.Mapping(factShape)
		f := advisor.Fact{Point: line(m.At("point")), Claim: r.claimOf(m)}
		m.At("point").Require(!taken[f.Point], fmt.Sprintf("there is already a fact for the point %q", f.Point), "join the two")
		taken[f.Point] = true
		if dissent := m.At("dissent"); dissent.Given() {
			f.Dissent = r.claim(dissent)
		}
		list = append(list, f)
	}
	return list
}

// checkFacts records points of comparison that not every role has.
func (r *reader) checkFacts(places []yamlnode.Value) {
	for _, one := range r.pack.Roles {
		for _, fact := range one.Facts {
			for i, other := range r.pack.Roles {
				has := slices.ContainsFunc(other.Facts, func(f advisor.Fact) bool { return f.Point == fact.Point })
				places[i].Require(has, fmt.Sprintf("the role %s has no fact for the point %q, which %s has", other.ID, fact.Point, one.ID),
					"add it with the same words, or delete it there")
			}
		}
	}
}
