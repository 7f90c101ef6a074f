package pack

import (
	"fmt"

	"firstrole/advisor"
	"firstrole/advisor/internal/yamlnode"
)

var (
	audienceShape = yamlnode.Shape{What: "an audience", Keys: []yamlnode.Key{
		{Name: "id", Example: "id: owner", Need: true},
		{Name: "label", Example: "label: I have a garden and want help with it", Need: true},
		{Name: "method", Example: "method: hire", Need: true},
		{Name: "default", Example: "default: not_yet", Need: true},
		{Name: "need", Example: "need: 55", Need: true},
		{Name: "lead", Example: "lead: 15", Need: true},
		{Name: "low", Example: "low: 45"},
		{Name: "toss_up", Example: "toss_up: 6", Need: true},
		{Name: "clear_slack", Example: "clear_slack: 15", Need: true},
		{Name: "clear_breaks_at", Example: "clear_breaks_at: 50", Need: true},
		{Name: "gate_coverage", Example: "gate_coverage: 6", Need: true},
		{Name: "provisional", Example: "provisional: 50", Need: true},
		{Name: "split", Example: "split: [{margin: 0, share: 50}, {margin: 10, share: 70}]"},
	}}
	splitShape = yamlnode.Shape{What: "a split", Keys: []yamlnode.Key{
		{Name: "margin", Example: "margin: 5", Need: true},
		{Name: "share", Example: "share: 60", Need: true},
	}}
	themeShape = yamlnode.Shape{What: "a theme", Keys: []yamlnode.Key{
		{Name: "id", Example: "id: ground", Need: true},
		{Name: "as", Example: "as: owner", Need: true},
		{Name: "label", Example: "label: Your garden", Need: true},
	}}
)

// audiencePlace is where an audience stands, and its default.
type audiencePlace struct{ self, fallback yamlnode.Value }

func (r *reader) readAudiences() {
	taken := map[string]bool{}
	for _, item := range r.rolesFile.At("audiences").NonEmpty() {
		m := item.Mapping(audienceShape)
		id := unique(m.At("id"), "an audience", taken)
		a := advisor.Audience{
			ID:            id,
			Label:         line(m.At("label")),
			Method:        oneOf(m.At("method"), "method", advisor.MethodHire, advisor.MethodPath),
			Default:       r.reference(m.At("default"), r.verdicts, id),
			Need:          number(m.At("need"), 51, 100), // 50 is nothing known, and needs nobody
			Lead:          number(m.At("lead"), 1, 100),
			Low:           number(m.At("low"), 0, 50),
			TossUp:        number(m.At("toss_up"), 0, 100),
			ClearSlack:    number(m.At("clear_slack"), 0, 100),
			ClearBreaksAt: number(m.At("clear_breaks_at"), 0, 100),
			GateCoverage:  number(m.At("gate_coverage"), 0, 100),
			Provisional:   number(m.At("provisional"), 0, 100),
			Split:         splits(m.At("split")),
		}
		onlyFor(m, "low", a.Method, advisor.MethodPath)
		onlyFor(m, "split", a.Method, advisor.MethodHire)
		r.audienceAt[id] = audiencePlace{m.Value, m.At("default")}
		r.pack.Audiences = append(r.pack.Audiences, a)
	}
}

// onlyFor records a key that its method misses, or that is another method's.
func onlyFor(m yamlnode.Mapping, key string, method, wants advisor.Method) {
	switch v := m.At(key); {
	case method == wants && m.Given() && !v.Given():
		m.Report(fmt.Sprintf("an audience with method %s needs %q", method, key), "add "+m.Example(key))
	case method != "" && method != wants:
		v.Report(fmt.Sprintf("%q is for method %s", key, wants), "delete it")
	}
}

func splits(v yamlnode.Value) []advisor.Split {
	var list []advisor.Split
	for i, item := range v.NonEmpty() {
		m := item.Mapping(splitShape)
		s := advisor.Split{Margin: number(m.At("margin"), 0, 100), Share: number(m.At("share"), 50, 100)}
		switch {
		case i == 0 && s.Margin != 0:
			m.At("margin").Report("the first split must begin at margin 0", "write margin: 0")
		case i > 0 && s.Margin <= list[i-1].Margin:
			m.At("margin").Report("splits must stand in order of margin", fmt.Sprintf("write a margin above %d", list[i-1].Margin))
		}
		list = append(list, s)
	}
	return list
}

func (r *reader) readThemes() {
	taken := map[string]bool{}
	for _, item := range r.rolesFile.At("themes").NonEmpty() {
		m := item.Mapping(themeShape)
		r.pack.Themes = append(r.pack.Themes, advisor.Theme{
			ID: unique(m.At("id"), "a theme", taken), As: r.audience(m.At("as")), Label: line(m.At("label")),
		})
	}
}

// number reads a whole number that fits an int.
func number(v yamlnode.Value, low, high int64) int {
	n, _ := v.Int(low, high)
	return int(n)
}
