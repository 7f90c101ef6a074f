package pack

import (
	"fmt"
	"slices"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/yamlnode"
)

var verdictShape = func() yamlnode.Shape {
	s := yamlnode.Shape{What: "a verdict", Keys: []yamlnode.Key{
		{Name: "id", Example: "id: gardener_first", Need: true},
		{Name: "as", Example: "as: owner", Need: true},
		{Name: "kind", Example: "kind: first", Need: true},
		{Name: "role", Example: "role: gardener"},
		{Name: "label", Example: "label: Gardener first", Need: true},
	}}
	for _, section := range advisor.Sections {
		s.Keys = append(s.Keys, yamlnode.Key{
			Name:    string(section),
			Example: string(section) + ": [Get a gardener first.]",
			Need:    section == advisor.SectionHeadline,
		})
	}
	return s
}()

// kindsOf lists the kinds of verdict that a method gives; namesRole tells
// those of which every role has one.
var kindsOf = map[advisor.Method][]advisor.VerdictKind{
	advisor.MethodHire: {advisor.KindFirst, advisor.KindBoth, advisor.KindHybrid, advisor.KindNone},
	advisor.MethodPath: {advisor.KindPath, advisor.KindEither},
}

func namesRole(kind advisor.VerdictKind) bool {
	return kind == advisor.KindFirst || kind == advisor.KindPath
}

func (r *reader) readVerdicts() {
	taken := map[string]bool{}
	given := map[slot]bool{}
	var places []yamlnode.Value
	for _, item := range r.rolesFile.At("verdicts").Items() {
		before := item.Troubles()
		m := item.Mapping(verdictShape)
		v := r.verdict(m, taken)
		r.whole[len(r.pack.Verdicts)] = item.Troubles() == before
		if at := (slot{v.As, v.Kind, v.Role}); v.As != "" && v.Kind != "" && namesRole(v.Kind) == (v.Role != "") {
			m.At("kind").Require(!given[at], "there is already "+at.String(), "delete one of the two")
			given[at] = true
		}
		r.pack.Verdicts = append(r.pack.Verdicts, v)
		places = append(places, m.At("kind"))
	}
	for _, a := range r.pack.Audiences {
		r.checkVerdicts(a, given, places)
	}
}

func (r *reader) verdict(m yamlnode.Mapping, taken map[string]bool) advisor.Verdict {
	as := r.audience(m.At("as"))
	v := advisor.Verdict{
		ID: unique(m.At("id"), "a verdict", taken),
		As: as,
		Kind: oneOf(m.At("kind"), "kind of verdict", advisor.KindFirst, advisor.KindBoth, advisor.KindHybrid,
			advisor.KindNone, advisor.KindPath, advisor.KindEither),
		Role:  r.reference(m.At("role"), r.roles, ""),
		Label: line(m.At("label")),
	}
	switch role := m.At("role"); {
	case v.Kind == "":
	case namesRole(v.Kind) && !role.Given():
		m.Report(fmt.Sprintf("a verdict of kind %s needs %q", v.Kind, "role"), "add "+m.Example("role"))
	case !namesRole(v.Kind):
		role.Report(fmt.Sprintf("a verdict of kind %s names no role", v.Kind), "delete it")
	}
	for _, section := range advisor.Sections {
		for _, t := range r.texts(m.At(string(section)), as, v.Kind) {
			v.Texts = append(v.Texts, advisor.SectionText{Section: section, Text: t})
		}
	}
	return v
}

// slot is a place that one verdict fills.
type slot struct {
	as   string
	kind advisor.VerdictKind
	role string
}

func (s slot) String() string {
	text := fmt.Sprintf("a verdict of kind %s for %s", s.kind, s.as)
	if s.role != "" {
		text += " and the role " + s.role
	}
	return text
}

// checkVerdicts records verdicts that an audience's method misses or does not
// know, and a default that is not one to fall back on.
func (r *reader) checkVerdicts(a advisor.Audience, given map[slot]bool, places []yamlnode.Value) {
	place := r.audienceAt[a.ID]
	for _, kind := range kindsOf[a.Method] {
		roles := []string{""}
		if namesRole(kind) {
			roles = r.roles.ids
		}
		for _, role := range roles {
			s := slot{a.ID, kind, role}
			place.self.Require(given[s], fmt.Sprintf("method %s needs %s", a.Method, s), "add it to verdicts")
		}
	}
	for i, v := range r.pack.Verdicts {
		if v.As != a.ID || v.Kind == "" || a.Method == "" {
			continue
		}
		places[i].Require(slices.Contains(kindsOf[a.Method], v.Kind),
			fmt.Sprintf("method %s of %s gives no verdict of kind %s", a.Method, a.ID, v.Kind), "write another kind: "+listed(kindsOf[a.Method]))
		if v.ID == a.Default && v.Kind != advisor.KindNone && v.Kind != advisor.KindEither {
			place.fallback.Report(fmt.Sprintf("the default verdict is of kind %s", v.Kind), "name one of kind none or either")
		}
	}
}

func listed(kinds []advisor.VerdictKind) string {
	words := make([]string, len(kinds))
	for i, kind := range kinds {
		words[i] = string(kind)
	}
	return strings.Join(words, ", ")
}
