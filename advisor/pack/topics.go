package pack

import (
	"fmt"
	"slices"

	"firstrole/advisor"
	"firstrole/advisor/internal/yamlnode"
)

var (
	professionShape = yamlnode.Shape{What: "a profession", Keys: []yamlnode.Key{
		{Name: "id", Example: "id: video_editor", Need: true},
		{Name: "name", Example: "name: video editor", Need: true},
		{Name: "short", Example: "short: vid", Need: true},
		{Name: "about", Example: "about: Cuts and finishes film.", Need: true},
		{Name: "words", Example: "words: [video editing, premiere]", Need: true},
		{Name: "source", Example: "source: [judgement]", Need: true},
	}}
	topicShape = yamlnode.Shape{What: "a topic", Keys: []yamlnode.Key{
		{Name: "id", Example: "id: overlap", Need: true},
		{Name: "title", Example: "title: Work that both do", Need: true},
		{Name: "as", Example: "as: [owner, neighbour]"},
		{Name: "pay", Example: "pay: true"},
		{Name: "claims", Example: "claims: " + claimExample, Need: true},
	}}
)

// topicClaimShape is a claim's, with one key more.
var topicClaimShape = yamlnode.Shape{What: "a claim", Keys: append(slices.Clone(claimShape.Keys), yamlnode.Key{Name: "brief", Example: "brief: true"})}

// owners are the owners of a duty that are no profession.
var owners = []string{"overlap", "generic", "unclear"}

func (r *reader) readProfessions() {
	taken := map[string]bool{}
	for _, item := range r.rolesFile.At("professions").Items() {
		m := item.Mapping(professionShape)
		p := advisor.Profession{
			ID:      unique(m.At("id"), "a profession", taken),
			Name:    line(m.At("name")),
			Short:   line(m.At("short")),
			About:   line(m.At("about")),
			Words:   lines(m.At("words")),
			Sources: r.sourcesOf(m.At("source")),
		}
		_, role := r.roles.as[p.ID]
		m.At("id").Require(!role && !slices.Contains(owners, p.ID), fmt.Sprintf("%q is the name of another owner of duties", p.ID), "choose another id")
		r.pack.Professions = append(r.pack.Professions, p)
	}
}

func (r *reader) readTopics() {
	taken := map[string]bool{}
	for _, item := range r.rolesFile.At("topics").Items() {
		m := item.Mapping(topicShape)
		r.pack.Topics = append(r.pack.Topics, advisor.Topic{
			ID:     unique(m.At("id"), "a topic", taken),
			Title:  line(m.At("title")),
			As:     r.references(m.At("as"), r.audiences, ""),
			Pay:    m.At("pay").Bool(),
			Claims: r.topicClaims(m.At("claims")),
		})
	}
}

// topicClaims are claims of which some may be in every report.
func (r *reader) topicClaims(v yamlnode.Value) []advisor.Claim {
	var list []advisor.Claim
	for _, item := range v.Items() {
		if item.IsText() {
			list = append(list, r.claim(item)) // reports that it has no source
			continue
		}
		m := item.Mapping(topicClaimShape)
		c := r.claimOf(m)
		c.Brief = m.At("brief").Bool()
		list = append(list, c)
	}
	return list
}
