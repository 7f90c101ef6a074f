package store

import (
	"bytes"
	"fmt"
	"slices"
	"time"

	"firstrole/advisor"
	"firstrole/advisor/engagement"
	"firstrole/advisor/internal/problem"
	"firstrole/advisor/internal/yamlnode"
	"firstrole/advisor/sheet"
)

var (
	headShape = yamlnode.Shape{What: "an engagement", Keys: []yamlnode.Key{
		{Name: "format", Example: "format: 1", Need: true},
		{Name: "client", Example: "client: Plant care app", Need: true},
		{Name: "consultant", Example: "consultant: Ada Example"},
		{Name: "as", Example: "as: founder", Need: true},
		{Name: "pack", Example: "pack: 3f9a0c1d2e4b5a68"},
		{Name: "created", Example: "created: 2026-03-03"},
		{Name: "owner", Example: "owner: Berta"},
		{Name: "stakeholders", Example: "stakeholders: [{id: ben, name: Ben}]"},
		{Name: "log", Example: "log: [{date: 2026-03-03, what: begun}]"},
	}}
	stakeholderShape = yamlnode.Shape{What: "a stakeholder", Keys: []yamlnode.Key{
		{Name: "id", Example: "id: ben", Need: true},
		{Name: "name", Example: "name: Ben", Need: true},
		{Name: "via", Example: "via: questionnaire"},
		{Name: "received", Example: "received: 2026-03-03"},
	}}
)

// readHead reads everything of an engagement that is neither a sheet nor an
// agreement.
func readHead(data []byte, file string, p *advisor.Pack) (engagement.Engagement, problem.List) {
	f := yamlnode.Open(file, data, fileLimit)
	root, ok := f.Root()
	if !ok || !root.HasFormat("1") {
		return engagement.Engagement{}, f.Problems()
	}
	m := root.Mapping(headShape)
	var audiences, vias []string
	for _, a := range p.Audiences {
		audiences = append(audiences, a.ID)
	}
	for _, v := range engagement.Vias {
		vias = append(vias, string(v))
	}
	x := engagement.Engagement{
		Client: m.At("client").OrAbsent().Line(), Consultant: m.At("consultant").OrAbsent().Line(), Owner: m.At("owner").OrAbsent().Line(),
		Created: date(m.At("created").OrAbsent()), Log: sheet.ReadLog(m.At("log").OrAbsent()),
	}
	x.As, _ = m.At("as").Choice("audience", audiences)
	x.Pack, _ = m.At("pack").OrAbsent().Word()
	for _, item := range m.At("stakeholders").OrAbsent().Items() {
		m := item.Mapping(stakeholderShape)
		s := engagement.Stakeholder{Name: m.At("name").OrAbsent().Line(), Received: date(m.At("received").OrAbsent())}
		s.ID, _ = m.At("id").Word()
		if m.At("id").Given() && !validID(s.ID) {
			m.At("id").Report(fmt.Sprintf("%q names no file", s.ID), "write lower-case words joined by -, as "+idFor(s.Name, "stakeholder"))
		}
		if slices.ContainsFunc(x.Stakeholders, func(o engagement.Stakeholder) bool { return o.ID == s.ID }) {
			m.At("id").Report(fmt.Sprintf("the stakeholder %q is named twice", s.ID), "delete one of the two")
		}
		if via := m.At("via").OrAbsent(); via.Given() {
			word, _ := via.Choice("way", vias)
			s.Via = engagement.Via(word)
		}
		x.Stakeholders = append(x.Stakeholders, s)
	}
	problems := f.Problems()
	problems.Sort()
	return x, problems
}

func date(v yamlnode.Value) string {
	s, ok := v.Word()
	if !ok {
		return ""
	}
	if _, err := time.Parse(time.DateOnly, s); err != nil {
		v.Report(fmt.Sprintf("%q is no date", s), "write year-month-day, as 2026-03-03")
		return ""
	}
	return s
}

// writeHead gives the file that readHead reads.
func writeHead(x *engagement.Engagement) []byte {
	var b bytes.Buffer
	put := func(indent, key, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%s%s: %s\n", indent, key, yamlnode.Scalar(value))
		}
	}
	b.WriteString("format: 1\n")
	put("", "client", x.Client)
	put("", "consultant", x.Consultant)
	put("", "as", x.As)
	put("", "pack", x.Pack)
	put("", "created", x.Created)
	put("", "owner", x.Owner)
	if len(x.Stakeholders) > 0 {
		b.WriteString("stakeholders:\n")
	}
	for _, s := range x.Stakeholders {
		put("  - ", "id", s.ID)
		put("    ", "name", s.Name)
		put("    ", "via", string(s.Via))
		put("    ", "received", s.Received)
	}
	sheet.WriteLog(&b, x.Log)
	return b.Bytes()
}
