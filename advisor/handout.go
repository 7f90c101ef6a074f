package advisor

import (
	"maps"
	"slices"
)

// HandoutLine is one line of a job post or of an interview kit, as the pack has
// it. An empty field asks for nothing.
type HandoutLine struct {
	ID       string
	As       string   // audience
	Part     string   // one of PostParts or KitParts
	Verdicts []string // only with these verdicts
	Of       string   // the role whose line it is; empty: every role's
	Levels   []string // only where that role is advised at one of these levels
	// Duty is a duty of that role: then its words and sources are the line's.
	Duty string
	// Rated are what an answer rated 1, 3 and 5 is like: lines of a scorecard.
	Rated []string
	Text
}

// PostParts are the parts of a job post, in the order in which they stand.
var PostParts = []string{"job", "duties", "will_not", "split", "hours", "places", "bring", "tools", "measures_soft", "measures_hard", "reports_to", "pay", "start", "apply", "notes"}

// KitParts are the parts of an interview kit, in the order in which they stand.
var KitParts = []string{"before", "scorecard", "sample", "questions", "signs"}

// HandoutKind is what a handout is.
type HandoutKind string

const (
	HandoutPost  HandoutKind = "post"  // a job post, for one hire
	HandoutBrief HandoutKind = "brief" // for a freelancer, where nobody is hired yet
	HandoutKit   HandoutKind = "kit"   // for an interview
)

// HandoutOut is something to give away, for one hire.
type HandoutOut struct {
	Kind HandoutKind `json:"kind"`
	// Roles are what one person is hired for: one role, or two halves, the larger
	// first. None where it is not known which role it would be.
	Roles []RoleOut     `json:"roles"`
	Parts []HandoutPart `json:"parts"`
	// Low and High are the hours a week of the duties it lists, at an ordinary
	// volume; both 0 where it lists none that are weighed.
	Low  int `json:"hours_low,omitempty"`
	High int `json:"hours_high,omitempty"`
	// Pay compares the money offered with the level of the first role.
	Pay *PayOut `json:"pay,omitempty"`
}

// HandoutPart is a titled part. Where one person has two halves, a part may be
// one half's: then it has its role.
type HandoutPart struct {
	Part  string       `json:"part"`
	Role  string       `json:"role,omitempty"`
	Lines []HandoutRow `json:"lines"`
}

// HandoutRow is one line of a part.
type HandoutRow struct {
	ClaimOut
	Rated []string `json:"rated,omitempty"` // what 1, 3 and 5 are like
}

// handouts makes the posts, or the brief, and the kits of a result.
func (s *scene) handouts(r *Result, v *Verdict) {
	pack := s.engine.Pack
	for _, roles := range s.hires(r, v) {
		kind := HandoutPost
		if v.Kind == KindNone {
			kind = HandoutBrief
		}
		if s.engine.Audience.Method == MethodHire && len(pack.Post) > 0 {
			r.Posts = append(r.Posts, s.handout(kind, PostParts, pack.Post, roles))
		}
		if len(pack.Kit) > 0 {
			r.Kits = append(r.Kits, s.handout(HandoutKit, KitParts, pack.Kit, roles))
		}
	}
}

// hires are the roles of each person to look for, or of each path to look at.
func (s *scene) hires(r *Result, v *Verdict) [][]RoleOut {
	var each [][]RoleOut
	switch {
	case v.Kind == KindHybrid:
		return [][]RoleOut{r.Roles}
	case len(r.Roles) > 0:
		for _, role := range r.Roles {
			each = append(each, []RoleOut{role})
		}
	case v.Kind == KindEither:
		for _, role := range s.engine.Pack.Roles {
			each = append(each, []RoleOut{s.wouldBe(role.ID)})
		}
	case r.Verdict.Role != "":
		each = append(each, []RoleOut{s.wouldBe(r.Verdict.Role)})
	default:
		each = append(each, nil)
	}
	return each
}

// wouldBe is a role that is not advised, at the level that it would have.
func (s *scene) wouldBe(id string) RoleOut {
	out := RoleOut{Role: id}
	if rung := s.engine.levelOf(s.engine.roleIndex(id), s.at); rung != nil {
		out.Level, out.Title = rung.Level, rung.Title
	}
	return out
}

// handout gathers the lines that hold for one hire. Lines of one half stand in a
// part of their own, behind those of the whole.
func (s *scene) handout(kind HandoutKind, parts []string, lines []HandoutLine, roles []RoleOut) HandoutOut {
	out := HandoutOut{Kind: kind, Roles: slices.Clone(roles), Parts: []HandoutPart{}}
	halves := []string{""}
	if len(roles) > 1 {
		for _, role := range roles {
			halves = append(halves, role.Role)
		}
	}
	for _, part := range parts {
		for _, half := range halves {
			p := HandoutPart{Part: part, Role: half, Lines: []HandoutRow{}}
			for _, l := range lines {
				role, ok := s.lineFits(l, part, half, roles)
				if !ok {
					continue
				}
				if row, ok := s.row(l, role, &out); ok {
					p.Lines = append(p.Lines, row)
				}
			}
			if len(p.Lines) > 0 {
				out.Parts = append(out.Parts, p)
			}
		}
	}
	if kind == HandoutPost && len(roles) > 0 {
		out.Pay = s.engine.pay(s.sheet, s.engine.standings(s.sheet), VerdictOut{Role: roles[0].Role, Level: roles[0].Level})
	}
	return out
}

// lineFits tells whether a line belongs into a part, and for which role.
func (s *scene) lineFits(l HandoutLine, part, half string, roles []RoleOut) (RoleOut, bool) {
	if l.As != s.engine.Audience.ID || l.Part != part || len(l.Verdicts) > 0 && !slices.Contains(l.Verdicts, s.verdict.ID) {
		return RoleOut{}, false
	}
	if half == "" && len(roles) > 1 && l.Of != "" || half != "" && l.Of != half {
		return RoleOut{}, false
	}
	if l.Of == "" {
		if len(roles) > 0 {
			return roles[0], len(l.Levels) == 0 || slices.Contains(l.Levels, roles[0].Level)
		}
		return RoleOut{}, len(l.Levels) == 0
	}
	for _, role := range roles {
		if role.Role == l.Of {
			return role, len(l.Levels) == 0 || slices.Contains(l.Levels, role.Level)
		}
	}
	return RoleOut{}, false
}

// row fills a line in for a role, and adds the hours of a duty up.
func (s *scene) row(l HandoutLine, role RoleOut, out *HandoutOut) (HandoutRow, bool) {
	text := l.Text
	duty := s.engine.duty(l.Of, l.Duty)
	if duty != nil {
		text.Text, text.Sources = duty.Text, duty.Sources
	}
	claim, ok := s.of(role).show(text)
	if ok && duty != nil {
		out.Low, out.High = out.Low+duty.Low, out.High+duty.High
	}
	return HandoutRow{ClaimOut: claim, Rated: l.Rated}, ok
}

// of is a scene in which {title} and {pay} are those of a role.
func (s *scene) of(role RoleOut) *scene {
	other := *s
	other.names = maps.Clone(s.names)
	other.names["title"], other.names["pay"] = "", ""
	if rung := s.engine.rung(role.Role, role.Level); rung != nil {
		other.names["title"] = rung.Title
		if rung.Pay.High > 0 {
			other.names["pay"] = PayRangeText(rung.Pay.Low, rung.Pay.High, rung.Pay.Currency)
		}
	}
	return &other
}

// duty finds a duty of a role; nil where there is none.
func (e *Engine) duty(role, id string) *Duty {
	at := e.roleIndex(role)
	if at < 0 || id == "" {
		return nil
	}
	for _, group := range e.Pack.Roles[at].Duties {
		for i := range group.Duties {
			if group.Duties[i].ID == id {
				return &group.Duties[i]
			}
		}
	}
	return nil
}
