package pack

import (
	"fmt"
	"slices"

	"firstrole/advisor"
	"firstrole/advisor/internal/yamlnode"
)

var (
	workloadShape = yamlnode.Shape{What: "the workload", Keys: []yamlnode.Key{
		{Name: "week", Example: "week: [{as: owner, when: {question: hours, is: few}, hours: 8}]"},
		{Name: "lines", Example: "lines: [{id: w_video, as: owner, when: {question: expect, is: video}, of: video_editor, text: Finished film}]", Need: true},
	}}
	workWeekShape = yamlnode.Shape{What: "a smaller week", Keys: []yamlnode.Key{
		{Name: "as", Example: "as: owner", Need: true},
		{Name: "when", Example: "when: {question: hours, is: few}", Need: true},
		{Name: "hours", Example: "hours: 8", Need: true},
	}}
	workLineShape = yamlnode.Shape{What: "a line of the workload", Keys: append([]yamlnode.Key{
		{Name: "id", Example: "id: w_video", Need: true},
		{Name: "as", Example: "as: owner", Need: true},
		{Name: "verdict", Example: "verdict: [gardener_first, hybrid]"},
		{Name: "of", Example: "of: video_editor", Need: true},
		{Name: "count", Example: "count: posts_a_week"},
		{Name: "except", Example: "except: [forum]"},
		{Name: "drop", Example: "drop: Leave film to an editor who is paid for it."},
		{Name: "keep", Example: "keep: 2"},
		textKey,
	}, textKeys...)}
)

// readWorkload comes after the audit, whose hours and volumes it weighs by.
func (r *reader) readWorkload() {
	given := r.rolesFile.At("workload")
	if !given.Given() {
		return
	}
	m := given.Mapping(workloadShape)
	m.Require(r.rolesFile.At("audit").Given(), "the workload is weighed by the hours of the audit, and there is none", "add a section audit, or delete workload")
	for _, item := range m.At("week").Items() {
		m := item.Mapping(workWeekShape)
		as := r.audience(m.At("as"))
		r.pack.Workload.Week = append(r.pack.Workload.Week, advisor.WorkWeek{
			As: as, Hours: number(m.At("hours"), 1, hoursOfWeek),
			When: r.condition(m.At("when"), scope{what: "a week", as: as, given: true}),
		})
	}
	taken := map[string]bool{}
	for _, item := range m.At("lines").NonEmpty() {
		r.pack.Workload.Lines = append(r.pack.Workload.Lines, r.workLine(item.Mapping(workLineShape), taken))
	}
}

func (r *reader) workLine(m yamlnode.Mapping, taken map[string]bool) advisor.WorkLine {
	as := r.audience(m.At("as"))
	l := advisor.WorkLine{
		ID:       unique(m.At("id"), "a line of the workload", taken),
		As:       as,
		Verdicts: r.references(m.At("verdict"), r.verdicts, as),
		Of:       r.owner(m.At("of")),
		Count:    r.reference(m.At("count"), r.questions, as),
		Text:     r.text(m, as),
	}
	if drop := m.At("drop"); drop.Given() {
		l.Drop = r.filled(drop, as)
	}
	_, role := r.roles.as[l.Of]
	m.At("of").Require(!role, "a role as a whole is nobody's single duty", "name one of its duties, or a profession")
	m.Require(m.At("when").Given() || m.At("count").Given(), "nothing says when this is expected", "add when, or count")
	q := r.read[l.Count]
	if q == nil {
		for _, key := range []string{"except", "keep"} {
			m.At(key).Require(!m.At(key).Given(), "only what is counted has "+key, "add count, or delete "+key)
		}
		m.At("of").Require(role || l.Of == "" || weighed(&r.pack, l.Of), fmt.Sprintf("nothing says how many hours %s takes", l.Of), "add them under hours, to the duty or to the audit")
		return l
	}
	m.At("count").Require(q.Type != advisor.One, fmt.Sprintf("%q has one answer, and counts nothing", l.Count), "name a question with a number or several answers")
	m.At("of").Require(role || l.Of == "" || counted(&r.pack.Audit, l.Of), fmt.Sprintf("nothing says how many minutes one takes of %s", l.Of), "add them to channels or volumes of the audit, with "+l.Of+" under for")
	if keep := m.At("keep"); keep.Given() {
		l.Keep = number(keep, 1, 999)
		keep.Require(l.Drop != "", "what is never dropped is kept whole", "add drop, or delete keep")
	}
	for _, item := range m.At("except").NonEmpty() {
		var ids []string
		for _, o := range q.Options {
			ids = append(ids, o.ID)
		}
		id, _ := item.Choice("option of "+l.Count, ids)
		l.Except = append(l.Except, id)
	}
	return l
}

// weighed reports whether the hours of a duty or profession are known.
func weighed(p *advisor.Pack, of string) bool {
	for _, role := range p.Roles {
		for _, g := range role.Duties {
			for _, d := range g.Duties {
				if d.ID == of {
					return d.High > 0
				}
			}
		}
	}
	return slices.ContainsFunc(p.Audit.Hours, func(h advisor.OwnerHours) bool { return h.Owner == of })
}

// counted reports whether it is known what one of something takes.
func counted(a *advisor.Audit, of string) bool {
	return slices.Contains(a.Channels.For, of) || slices.ContainsFunc(a.Volumes, func(v advisor.AuditVolume) bool { return slices.Contains(v.For, of) })
}
