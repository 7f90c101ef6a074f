package tui

import (
	"slices"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/phrase"
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

// ages says how old the figures of a claim are on a date, where they are too
// old.
func ages(p *advisor.Pack, text string, refs []string, date string) string {
	var all []advisor.SourceOut
	for _, s := range cited(p, refs) {
		all = append(all, advisor.SourceOut{ID: s.ID, Short: s.Short, Year: s.Year})
	}
	return phrase.Ages(text, all, date, p.StaleAfter)
}
