package pack

import (
	"firstrole/advisor"
	"firstrole/advisor/internal/yamlnode"
)

var (
	payBasisShape = yamlnode.Shape{What: "pay", Keys: []yamlnode.Key{
		{Name: "place", Example: "place: US", Need: true},
		{Name: "loaded", Example: "loaded: [{label: on average, percent: 142, source: [judgement]}]"},
	}}
	loadedShape = yamlnode.Shape{What: "the cost of an employee", Keys: []yamlnode.Key{
		{Name: "label", Example: "label: on average", Need: true},
		{Name: "percent", Example: "percent: 142", Need: true},
		{Name: "source", Example: "source: [judgement]", Need: true},
	}}
)

// mostPercent is far beyond what any employee costs, and keeps sums of money
// within what an int64 holds.
const mostPercent = 1000

// readPay reads what the figures for pay hold of.
func (r *reader) readPay() {
	given := r.rolesFile.At("pay")
	if !given.Given() {
		return
	}
	m := given.Mapping(payBasisShape)
	r.pack.Pay.Place = line(m.At("place"))
	for _, item := range m.At("loaded").Items() {
		one := item.Mapping(loadedShape)
		r.pack.Pay.Loaded = append(r.pack.Pay.Loaded, advisor.LoadedPay{
			Label:   line(one.At("label")),
			Percent: number(one.At("percent"), 100, mostPercent),
			Sources: r.sourcesOf(one.At("source")),
		})
	}
}
