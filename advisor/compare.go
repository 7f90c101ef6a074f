package advisor

import (
	"slices"
	"strings"
)

// Comparison sets two roles side by side: a screen or a page of it is a function
// of this and of nothing else.
type Comparison struct {
	Format int     `json:"format"`
	Pack   PackRef `json:"pack"`
	// Date, YYYY-MM-DD, is what the age of figures is counted to; empty: it is
	// not counted.
	Date   string          `json:"date,omitempty"`
	Roles  []ComparedRole  `json:"roles"`
	Points []ComparedPoint `json:"points"`
	Levels []ComparedLevel `json:"levels"`
	// Place is where the figures for pay hold; Loaded what a salary costs.
	Place  string      `json:"place,omitempty"`
	Loaded []LoadedPay `json:"loaded"`
	// Shared are duties that one ad may mean of either role.
	Shared  []SharedDuty `json:"shared"`
	Topics  []TopicOut   `json:"topics"`
	Sources []SourceOut  `json:"sources"`
	// StaleAfter is how many years after its publication a figure counts as
	// stale; 0: never.
	StaleAfter int        `json:"stale_after,omitempty"`
	Stale      []StaleOut `json:"stale"`
}

// ComparedRole is what stands under one role alone.
type ComparedRole struct {
	Role     string     `json:"role"`
	Name     string     `json:"name"`
	About    string     `json:"about"`
	Duties   []GroupOut `json:"duties"`
	Skills   []ClaimOut `json:"skills"`
	Tools    []ClaimOut `json:"tools"`
	Soft     []ClaimOut `json:"soft"`
	Hard     []ClaimOut `json:"hard"`
	Handover []ClaimOut `json:"handover"`
}

// ComparedPoint is one point with what holds for each role, in the order of the
// roles; nil for a role of which nothing is known.
type ComparedPoint struct {
	Point string     `json:"point"`
	Sides []*FactOut `json:"sides"`
}

// ComparedLevel is one rung of both ladders; nil for a role without it.
type ComparedLevel struct {
	Level string     `json:"level"`
	Sides []*RungOut `json:"sides"`
}

// SharedDuty is a duty of the first role and one of the second that ads name in
// the same words.
type SharedDuty struct {
	Sides []ClaimOut `json:"sides"`
	Words []string   `json:"words"`
}

// StaleOut is a cited source that is older than a figure should be.
type StaleOut struct {
	Source string `json:"source"`
	Years  int    `json:"years"`
}

// Compare sets two roles of a pack side by side. Roles it does not know are left
// out. As is the audience whose topics are added; empty: those for everybody.
func Compare(p *Pack, a, b, as, date string) Comparison {
	c := Comparison{
		Format: 1, Pack: PackRef{p.Digest, p.Title}, Date: date, Roles: []ComparedRole{},
		Place: p.Pay.Place, Loaded: slices.Concat([]LoadedPay{}, p.Pay.Loaded), StaleAfter: p.StaleAfter,
	}
	var both []*Role
	var about []RoleAbout
	for _, id := range []string{a, b} {
		if role := p.role(id); role != nil {
			whole := role.about()
			both, about = append(both, role), append(about, whole)
			c.Roles = append(c.Roles, ComparedRole{
				whole.Role, whole.Name, whole.About, whole.Duties, whole.Skills, whole.Tools, whole.Soft, whole.Hard, whole.Handover,
			})
		}
	}
	c.Points, c.Levels = comparedPoints(about), comparedLevels(about)
	c.Shared = sharedDuties(both)
	c.Topics = p.topicsFor(as)
	c.Sources = p.citedBy(c.eachSources)
	c.Stale = staleSources(c.Sources, date, p.StaleAfter)
	return c
}

func (p *Pack) role(id string) *Role {
	for i := range p.Roles {
		if p.Roles[i].ID == id {
			return &p.Roles[i]
		}
	}
	return nil
}

// comparedPoints lists every point once, in the order in which the roles have
// them.
func comparedPoints(roles []RoleAbout) []ComparedPoint {
	out := []ComparedPoint{}
	for i := range roles {
		for j := range roles[i].Facts {
			f := &roles[i].Facts[j]
			at := slices.IndexFunc(out, func(p ComparedPoint) bool { return p.Point == f.Point })
			if at < 0 {
				at = len(out)
				out = append(out, ComparedPoint{f.Point, make([]*FactOut, len(roles))})
			}
			out[at].Sides[i] = f
		}
	}
	return out
}

// comparedLevels lists every level of the ladders, lowest first.
func comparedLevels(roles []RoleAbout) []ComparedLevel {
	out := []ComparedLevel{}
	for _, level := range Levels {
		row := ComparedLevel{level, make([]*RungOut, len(roles))}
		some := false
		for i := range roles {
			for j := range roles[i].Ladder {
				if roles[i].Ladder[j].Level == level {
					row.Sides[i], some = &roles[i].Ladder[j], true
				}
			}
		}
		if some {
			out = append(out, row)
		}
	}
	return out
}

// sharedDuties pairs the duties of two roles that have words for job ads in
// common.
func sharedDuties(roles []*Role) []SharedDuty {
	out := []SharedDuty{}
	if len(roles) != 2 {
		return out
	}
	for _, one := range roles[0].allDuties() {
		for _, other := range roles[1].allDuties() {
			var words []string
			for _, word := range one.Words {
				if slices.Contains(other.Words, word) {
					words = append(words, word)
				}
			}
			if len(words) > 0 {
				out = append(out, SharedDuty{[]ClaimOut{{Text: one.Text, Sources: one.Sources}, {Text: other.Text, Sources: other.Sources}}, words})
			}
		}
	}
	return out
}

func (role *Role) allDuties() []Duty {
	var all []Duty
	for _, g := range role.Duties {
		all = append(all, g.Duties...)
	}
	return all
}

// topicsFor lists the topics of an audience, or those for everybody.
func (p *Pack) topicsFor(as string) []TopicOut {
	out := []TopicOut{}
	for _, t := range p.Topics {
		everybody := !slices.ContainsFunc(p.Audiences, func(a Audience) bool { return len(t.As) > 0 && !slices.Contains(t.As, a.ID) })
		if everybody || slices.Contains(t.As, as) {
			out = append(out, t.out())
		}
	}
	return out
}

func (t *Topic) out() TopicOut { return TopicOut{t.ID, t.Title, t.Pay, claims(t.Claims)} }

// eachSources visits the sources of everything that a comparison says.
func (c *Comparison) eachSources(visit func([]string)) {
	all := func(lists ...[]ClaimOut) {
		for _, claim := range slices.Concat(lists...) {
			visit(claim.Sources)
		}
	}
	for _, p := range c.Points {
		for _, f := range p.Sides {
			if f != nil {
				visit(f.Sources)
				if f.Dissent != nil {
					visit(f.Dissent.Sources)
				}
			}
		}
	}
	for _, l := range c.Levels {
		for _, r := range l.Sides {
			if r != nil {
				visit(r.Sources)
				all(r.Skills)
			}
		}
	}
	for _, l := range c.Loaded {
		visit(l.Sources)
	}
	for _, r := range c.Roles {
		for _, g := range r.Duties {
			all(g.Duties)
		}
		all(r.Skills, r.Tools, r.Soft, r.Hard, r.Handover)
	}
	for _, s := range c.Shared {
		all(s.Sides)
	}
	for _, t := range c.Topics {
		all(t.Claims)
	}
}

// staleSources lists what is older than a figure should be at a date.
func staleSources(all []SourceOut, date string, after int) []StaleOut {
	out := []StaleOut{}
	for _, s := range all {
		if years, known := Age(s.Year, date); known && after > 0 && years > after {
			out = append(out, StaleOut{s.ID, years})
		}
	}
	return out
}

// PayBasis lists the sources of pay by level.
func (c *Comparison) PayBasis() []SourceOut {
	var out []SourceOut
	for _, s := range c.Sources {
		rests := false
		for _, l := range c.Levels {
			for _, r := range l.Sides {
				rests = rests || r != nil && r.High > 0 && slices.ContainsFunc(r.Sources, func(ref string) bool { return ref == s.ID || strings.HasPrefix(ref, s.ID+"-") })
			}
		}
		if rests {
			out = append(out, s)
		}
	}
	return out
}

// Dated reports whether a skill or tool holds names that age.
func (c *Comparison) Dated() bool {
	for _, r := range c.Roles {
		if slices.ContainsFunc(slices.Concat(r.Skills, r.Tools), func(c ClaimOut) bool { return c.Dated }) {
			return true
		}
	}
	return false
}
