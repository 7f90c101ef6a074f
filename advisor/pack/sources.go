package pack

import (
	"fmt"
	"regexp"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/near"
	"firstrole/advisor/internal/yamlnode"
)

var sourceShape = yamlnode.Shape{What: "a source", Keys: []yamlnode.Key{
	{Name: "id", Example: "id: S4", Need: true},
	{Name: "kind", Example: "kind: document", Need: true},
	{Name: "title", Example: "title: A year in ten gardens", Need: true},
	{Name: "short", Example: "short: Garden Weekly", Need: true},
	{Name: "publisher", Example: "publisher: Garden Weekly"},
	{Name: "year", Example: `year: "2015"`},
	{Name: "address", Example: "address: https://example.org/page"},
	{Name: "interest", Example: "interest: sells a scheduling tool"},
}}

// sourceID has no hyphen: a hyphen parts a source from its row.
var (
	sourceID  = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9._]*$`)
	sourceRow = regexp.MustCompile(`^[0-9]+$`)
)

func (r *reader) readSources() {
	taken := map[string]bool{}
	for _, item := range r.rolesFile.At("sources").NonEmpty() {
		m := item.Mapping(sourceShape)
		s := advisor.Source{
			ID:        uniqueSource(m.At("id"), taken),
			Kind:      oneOf(m.At("kind"), "kind of source", advisor.Document, advisor.FieldNote, advisor.Judgement),
			Title:     line(m.At("title")),
			Short:     line(m.At("short")),
			Publisher: line(m.At("publisher")),
			Year:      line(m.At("year")),
			Address:   line(m.At("address")),
			Interest:  line(m.At("interest")),
		}
		if s.Kind == advisor.Document || s.Kind == advisor.FieldNote {
			for _, key := range []string{"publisher", "year"} {
				if m.Given() && !m.At(key).Given() {
					m.Report(fmt.Sprintf("a %s needs %q", strings.ReplaceAll(string(s.Kind), "_", " "), key), "add "+m.Example(key))
				}
			}
		}
		r.pack.Sources = append(r.pack.Sources, s)
	}
}

func uniqueSource(v yamlnode.Value, taken map[string]bool) string {
	id, ok := v.Word()
	switch {
	case !ok:
	case !sourceID.MatchString(id):
		v.Report(fmt.Sprintf("%q is no id of a source: these are letters, digits, dots and _", id), "write it like: id: S4")
	case taken[id]:
		v.Report(fmt.Sprintf("there is already a source %q", id), "give this one an id of its own")
	}
	taken[id] = true
	return id
}

// sourcesOf reads a `source`: a list of source ids, each with a row or without.
func (r *reader) sourcesOf(v yamlnode.Value) []string {
	var list []string
	for _, item := range v.NonEmpty() {
		entry, ok := item.Word()
		if !ok {
			continue
		}
		id, row, hasRow := strings.Cut(entry, "-")
		if _, known := r.sources.as[id]; !known {
			hint := "name an id of sources, or add it there"
			if better, ok := near.Word(id, r.sources.ids); ok {
				hint = fmt.Sprintf("did you mean %q?", strings.Replace(entry, id, better, 1))
			}
			item.Report(fmt.Sprintf("unknown source %q", id), hint)
		} else if hasRow && !sourceRow.MatchString(row) {
			item.Report(fmt.Sprintf("%q is no row of a source", row), "write the source, a hyphen and a number: "+id+"-163")
		}
		r.cited[id] = true
		list = append(list, entry)
	}
	return list
}
