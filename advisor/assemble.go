package advisor

import (
	"slices"
	"strings"
)

// sections fills in a verdict's texts: of the headline the first that applies,
// of the others all.
func (s *scene) sections(v *Verdict) []SectionOut {
	out := []SectionOut{}
	for _, section := range Sections {
		part := SectionOut{Section: section}
		for _, t := range v.Texts {
			if t.Section != section || section == SectionHeadline && len(part.Texts) > 0 {
				continue
			}
			if claim, ok := s.show(t.Text); ok {
				part.Texts = append(part.Texts, claim)
			}
		}
		if len(part.Texts) > 0 {
			out = append(out, part)
		}
	}
	return out
}

// findings lists the findings that hold: red flags, then cautions, then tips.
func (s *scene) findings(pay *PayOut) []FindingOut {
	out := []FindingOut{}
	for _, kind := range []FindingKind{RedFlag, Caution, Tip} {
		for _, f := range s.engine.Pack.Findings {
			if f.As != s.engine.Audience.ID || f.Kind != kind ||
				len(f.Verdicts) > 0 && !slices.Contains(f.Verdicts, s.verdict.ID) ||
				f.Pay != "" && f.Pay != pay.Fit {
				continue
			}
			if claim, ok := s.show(f.Text); ok {
				out = append(out, FindingOut{f.ID, f.Kind, claim.Text, claim.Sources})
			}
		}
	}
	return out
}

func (s *scene) plan() []PlanOut {
	out := []PlanOut{}
	for _, phase := range PlanPhases {
		part := PlanOut{Phase: phase}
		for _, l := range s.engine.Pack.Plan {
			if l.As != s.engine.Audience.ID || l.Phase != phase ||
				len(l.Verdicts) > 0 && !slices.Contains(l.Verdicts, s.verdict.ID) {
				continue
			}
			if claim, ok := s.show(l.Text); ok {
				part.Lines = append(part.Lines, claim)
			}
		}
		if len(part.Lines) > 0 {
			out = append(out, part)
		}
	}
	return out
}

// about gives what the pack knows of every role, the advised ones first.
func (e *Engine) about(r *Result) []RoleAbout {
	var out []RoleAbout
	for i := range e.Pack.Roles {
		role := &e.Pack.Roles[i]
		advised := slices.ContainsFunc(r.Roles, func(o RoleOut) bool { return o.Role == role.ID })
		about := e.AboutRole(role)
		about.Advised = advised
		level := r.Verdict.Level
		for _, o := range r.Roles {
			if o.Role == role.ID {
				level = o.Level
			}
		}
		for j := range about.Ladder {
			about.Ladder[j].Here = about.Ladder[j].Level == level && (advised || role.ID == r.Verdict.Role)
		}
		out = append(out, about)
	}
	slices.SortStableFunc(out, func(a, b RoleAbout) int { return oneIf(b.Advised) - oneIf(a.Advised) })
	return out
}

// AboutRole gives what the pack knows of one role.
func (e *Engine) AboutRole(role *Role) RoleAbout { return role.about() }

func (role *Role) about() RoleAbout {
	about := RoleAbout{
		Role: role.ID, Name: role.Name, About: role.About,
		Skills: claims(role.Skills), Tools: claims(role.Tools), Soft: claims(role.Soft), Hard: claims(role.Hard),
		TryOut: claims(role.TryOut), Portray: claims(role.Portray), Entry: claims(role.Entry),
		AskThem: claims(role.AskThem), Handover: claims(role.Handover),
	}
	for _, g := range role.Duties {
		group := GroupOut{Group: g.Group}
		for _, d := range g.Duties {
			group.Duties = append(group.Duties, ClaimOut{Text: d.Text, Sources: d.Sources})
		}
		about.Duties = append(about.Duties, group)
	}
	for _, f := range role.Facts {
		fact := FactOut{Point: f.Point, Text: f.Text, Sources: f.Sources}
		if f.Dissent.Text != "" {
			fact.Dissent = &ClaimOut{Text: f.Dissent.Text, Sources: f.Dissent.Sources}
		}
		about.Facts = append(about.Facts, fact)
	}
	for _, rung := range role.Ladder {
		about.Ladder = append(about.Ladder, RungOut{
			Level: rung.Level, Title: rung.Title, Low: rung.Pay.Low, High: rung.Pay.High, Currency: rung.Pay.Currency,
			Skills: claims(rung.Skills), Sources: slices.Concat(rung.Sources, rung.Pay.Sources),
		})
	}
	return about
}

func claims(all []Claim) []ClaimOut {
	var out []ClaimOut
	for _, c := range all {
		out = append(out, ClaimOut(c))
	}
	return out
}

func (e *Engine) topics() []TopicOut {
	out := []TopicOut{}
	for _, t := range e.Pack.Topics {
		if len(t.As) == 0 || slices.Contains(t.As, e.Audience.ID) {
			out = append(out, t.out())
		}
	}
	return out
}

// Source finds the source of a reference: its id, or its id, a hyphen and a
// row.
func (p *Pack) Source(ref string) (Source, bool) {
	base, _, _ := strings.Cut(ref, "-")
	for _, exact := range []string{ref, base} {
		for _, s := range p.Sources {
			if s.ID == exact {
				return s, true
			}
		}
	}
	return Source{}, false
}

// citedSources lists the sources that a result names, in the pack's order.
func (e *Engine) citedSources(r *Result) []SourceOut {
	return e.Pack.citedBy(func(visit func([]string)) { eachClaim(r, visit) })
}

// citedBy lists the sources that something names, in the pack's order; each
// visits its references.
func (p *Pack) citedBy(each func(visit func([]string))) []SourceOut {
	cited := map[string]bool{}
	each(func(refs []string) {
		for _, ref := range refs {
			if s, ok := p.Source(ref); ok {
				cited[s.ID] = true
			}
		}
	})
	out := []SourceOut{}
	for _, s := range p.Sources {
		if cited[s.ID] {
			out = append(out, SourceOut{s.ID, s.Kind, s.Short, s.Title, s.Publisher, s.Year, s.Address, s.Interest})
		}
	}
	return out
}

// eachClaim visits the sources of everything a result says.
func eachClaim(r *Result, visit func([]string)) {
	all := func(list []ClaimOut) {
		for _, c := range list {
			visit(c.Sources)
		}
	}
	for _, x := range r.Reasons {
		visit(x.Sources)
	}
	for _, x := range r.Gates {
		visit(x.Sources)
	}
	for _, x := range r.Findings {
		visit(x.Sources)
	}
	for _, x := range r.Sections {
		all(x.Texts)
	}
	for _, x := range r.Plan {
		all(x.Lines)
	}
	for _, x := range r.Topics {
		all(x.Claims)
	}
	for _, x := range slices.Concat(r.Posts, r.Kits) {
		for _, part := range x.Parts {
			for _, row := range part.Lines {
				visit(row.Sources)
			}
		}
	}
	visit(r.Pay.Sources)
	if w := r.Workload; w != nil {
		for _, x := range w.Items {
			visit(x.Sources)
		}
		for _, x := range w.Drop {
			visit(x.Sources)
		}
	}
	for _, a := range r.About {
		for _, list := range [][]ClaimOut{a.Skills, a.Tools, a.Soft, a.Hard, a.TryOut, a.Portray, a.Entry, a.AskThem, a.Handover} {
			all(list)
		}
		for _, g := range a.Duties {
			all(g.Duties)
		}
		for _, rung := range a.Ladder {
			visit(rung.Sources)
			all(rung.Skills)
		}
		for _, f := range a.Facts {
			visit(f.Sources)
			if f.Dissent != nil {
				visit(f.Dissent.Sources)
			}
		}
	}
}
