package pack

import (
	"firstrole/advisor"
	"firstrole/advisor/internal/yamlnode"
)

var (
	groupShape = yamlnode.Shape{What: "a group of duties", Keys: []yamlnode.Key{
		{Name: "group", Example: "group: Looking after conversations", Need: true},
		{Name: "duties", Example: "duties: [{id: cm_moderate, text: Keep the rules of the group, source: [judgement]}]", Need: true},
	}}
	dutyShape = yamlnode.Shape{What: "a duty", Keys: []yamlnode.Key{
		{Name: "id", Example: "id: cm_moderate", Need: true},
		{Name: "text", Example: "text: Keep the rules of the group and explain them", Need: true},
		{Name: "hours", Example: "hours: [2, 6]"},
		{Name: "words", Example: "words: [moderate, house rules]"},
		{Name: "source", Example: "source: [judgement]", Need: true},
	}}
)

// hoursOfWeek is the most that a duty could take.
const hoursOfWeek = 168

func (r *reader) dutyGroups(v yamlnode.Value, taken map[string]bool) []advisor.DutyGroup {
	var groups []advisor.DutyGroup
	for _, item := range v.NonEmpty() {
		m := item.Mapping(groupShape)
		g := advisor.DutyGroup{Group: line(m.At("group"))}
		for _, item := range m.At("duties").NonEmpty() {
			g.Duties = append(g.Duties, r.duty(item.Mapping(dutyShape), taken))
		}
		groups = append(groups, g)
	}
	return groups
}

func (r *reader) duty(m yamlnode.Mapping, taken map[string]bool) advisor.Duty {
	d := advisor.Duty{
		ID:      unique(m.At("id"), "a duty", taken),
		Text:    plain(m.At("text")),
		Sources: r.sourcesOf(m.At("source")),
		Words:   lines(m.At("words")),
	}
	hours := m.At("hours")
	switch items := hours.Items(); {
	case !hours.IsList():
	case len(items) != 2:
		hours.Report("hours are two numbers: the least and the most a week", hours.ExampleHint())
	default:
		d.Low, d.High = number(items[0], 0, hoursOfWeek), number(items[1], 1, hoursOfWeek)
		hours.Require(d.Low <= d.High || d.High == 0, "the least hours are more than the most", "exchange the two")
	}
	return d
}
