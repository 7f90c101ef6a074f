package tui

import (
	"slices"
	"strings"

	"firstrole/advisor"
)

// cited resolves references to sources, each once.
func cited(p *advisor.Pack, refs []string) []advisor.Source {
	var all []advisor.Source
	for _, ref := range refs {
		s, ok := p.Source(ref)
		if ok && !slices.ContainsFunc(all, func(o advisor.Source) bool { return o.ID == s.ID }) {
			all = append(all, s)
		}
	}
	return all
}

// short names sources as they stand beside a claim.
func short(p *advisor.Pack, refs []string) string {
	var names []string
	for _, s := range cited(p, refs) {
		names = append(names, s.Short)
	}
	return strings.Join(names, ", ")
}

// sources lists sources so that a reader can find them.
func (p *prose) sources(all []advisor.Source) {
	for _, s := range all {
		name := s.Title
		if name == "" {
			name = s.Short
		}
		p.item(0, name, "")
		var facts []string
		if s.Kind == advisor.FieldNote {
			facts = append(facts, "field note")
		}
		for _, fact := range []string{s.Publisher, s.Year} {
			if fact != "" {
				facts = append(facts, fact)
			}
		}
		if s.Interest != "" {
			facts = append(facts, s.Interest)
		}
		if len(facts) > 0 {
			p.hang("", p.grey, 2, p.grey, strings.Join(facts, ", "))
		}
		if s.Address != "" {
			p.hang("", p.grey, 2, p.grey, s.Address)
		}
	}
}
