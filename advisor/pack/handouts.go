package pack

import (
	"fmt"
	"slices"

	"firstrole/advisor"
	"firstrole/advisor/internal/yamlnode"
)

var handoutKeys = append([]yamlnode.Key{
	{Name: "id", Example: "id: p_start", Need: true},
	{Name: "as", Example: "as: owner", Need: true},
	{Name: "part", Example: "part: duties", Need: true},
	{Name: "verdict", Example: "verdict: [gardener_first, hybrid]"},
	{Name: "of", Example: "of: gardener"},
	{Name: "level", Example: "level: [coordinator, manager]"},
	{Name: "text", Example: "text: You report to the owner."},
}, textKeys...)

var (
	postShape = yamlnode.Shape{What: "a line of a job post", Keys: append(slices.Clone(handoutKeys),
		yamlnode.Key{Name: "duty", Example: "duty: cm_moderate"})}
	kitShape = yamlnode.Shape{What: "a line of an interview kit", Keys: append(slices.Clone(handoutKeys),
		yamlnode.Key{Name: "rated", Example: "rated: [takes a side, stays fair, calms both]"})}
)

// ratings are how many anchors a line of a scorecard has: for 1, 3 and 5.
const ratings = 3

// readHandouts reads the lines of job posts and interview kits. Roles are read
// before: a line can stand for one of their duties.
func (r *reader) readHandouts() {
	taken := map[string]bool{}
	for _, item := range r.rolesFile.At("post").Items() {
		m := item.Mapping(postShape)
		l := r.handout(m, taken, advisor.PostParts)
		if duty := m.At("duty"); duty.Given() {
			l.Duty = r.dutyOf(duty, l.Of)
			m.At("text").Require(!m.At("text").Given(), "a duty brings its own text", "delete text, or duty")
		} else {
			needKeys(m, "a line without a duty", "text")
		}
		r.pack.Post = append(r.pack.Post, l)
	}
	for _, item := range r.rolesFile.At("kit").Items() {
		m := item.Mapping(kitShape)
		l := r.handout(m, taken, advisor.KitParts)
		needKeys(m, "a line of an interview kit", "text")
		if rated := m.At("rated"); rated.Given() {
			l.Rated = lines(rated)
			rated.Require(len(l.Rated) == ratings, fmt.Sprintf("there are %d anchors, and a line of a scorecard has %d", len(l.Rated), ratings), "say what an answer rated 1, 3 and 5 is like")
		}
		r.pack.Kit = append(r.pack.Kit, l)
	}
	if stale := r.rolesFile.At("stale_after"); stale.Given() {
		r.pack.StaleAfter = number(stale, 1, 100)
	}
}

func (r *reader) handout(m yamlnode.Mapping, taken map[string]bool, parts []string) advisor.HandoutLine {
	as := r.audience(m.At("as"))
	l := advisor.HandoutLine{
		ID:       unique(m.At("id"), "a line of a post or a kit", taken),
		As:       as,
		Part:     oneOf(m.At("part"), "part", parts...),
		Verdicts: r.references(m.At("verdict"), r.verdicts, as),
		Of:       r.reference(m.At("of"), r.roles, ""),
		Text:     r.text(m, as),
	}
	for _, item := range m.At("level").NonEmpty() {
		l.Levels = append(l.Levels, oneOf(item, "level", levels...))
	}
	return l
}

// dutyOf reads the id of a duty of a role.
func (r *reader) dutyOf(v yamlnode.Value, role string) string {
	v.Require(role != "", "a duty is one of a role's", "add of, with that role's id")
	var ids []string
	for _, one := range r.pack.Roles {
		for _, g := range one.Duties {
			for _, d := range g.Duties {
				if one.ID == role {
					ids = append(ids, d.ID)
				}
			}
		}
	}
	if role == "" {
		return ""
	}
	id, _ := v.Choice("duty of "+role, ids)
	return id
}
