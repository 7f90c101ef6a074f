package advisor

import "slices"

// minutes are a range of minutes a week.
type minutes struct{ low, high int }

func (m minutes) plus(o minutes) minutes { return minutes{m.low + o.low, m.high + o.high} }

func (m minutes) minus(o minutes) minutes { return minutes{m.low - o.low, m.high - o.high} }

func (m minutes) times(n int) minutes { return minutes{m.low * n, m.high * n} }

// hours are whole ones, of the least rounded down and of the most up.
func (m minutes) hours() (low, high int) { return m.low / 60, (m.high + 59) / 60 }

// weekPart is a part of a week while it is summed.
type weekPart struct {
	out   WorkItemOut
	takes minutes
	// usual is what is left of it once its line is dropped: a role's duty stays.
	usual minutes
	line  *WorkLine
}

// workload weighs what is expected of whoever is hired; nil where nobody is, or
// where nobody has said what is expected.
func (s *scene) workload(r *Result, v *Verdict) *WorkloadOut {
	pack := s.engine.Pack
	if pack.Audit.Capacity == 0 || len(r.Roles) == 0 || !s.expects() {
		return nil
	}
	hires := s.hires(r, v)
	duties := s.weighedDuties(hires)
	if len(duties) == 0 {
		return nil
	}
	expected := s.expected(duties)
	parts := append(s.ordinary(r, duties, expected), expected...)
	week := s.week() * len(hires)
	out := &WorkloadOut{Capacity: week, People: len(hires), Items: []WorkItemOut{}, Drop: []WorkDropOut{}}
	var sum minutes
	for i := range parts {
		p := &parts[i]
		p.out.Low, p.out.High = p.takes.hours()
		sum = sum.plus(p.takes)
		out.Items = append(out.Items, p.out)
	}
	out.Low, out.High = sum.hours()
	fit := func(sum minutes, parts []weekPart) WeekFit {
		return pack.Audit.Fit(sum.low, sum.high, 60*week, professions(parts), false)
	}
	out.Verdict = fit(sum, parts)
	out.Text = workloadText(out, professions(parts))
	left := slices.Clone(parts)
	for i := range pack.Workload.Lines {
		l := &pack.Workload.Lines[i]
		if fit(sum, left) == WeekRealistic {
			break
		}
		at := slices.IndexFunc(left, func(p weekPart) bool { return p.line == l })
		if at < 0 || left[at].takes.high <= left[at].usual.high || left[at].out.Role && sum.high <= 60*week {
			continue // it would not help
		}
		text, ok := s.fill(l.Drop)
		if !ok || text == "" {
			continue
		}
		sum = sum.minus(left[at].takes).plus(left[at].usual)
		left = slices.Delete(left, at, at+1)
		low, high := sum.hours()
		out.Drop = append(out.Drop, WorkDropOut{l.ID, text, low, high, l.Sources})
	}
	if out.Verdict != WeekRealistic && fit(sum, left) != WeekRealistic {
		out.Left = leftText(fit(sum, left), sum, week, out)
	}
	return out
}

// expects reports whether a question that a line of the workload names has a
// known answer.
func (s *scene) expects() bool {
	for i := range s.engine.Pack.Workload.Lines {
		l := &s.engine.Pack.Workload.Lines[i]
		if l.As != s.engine.Audience.ID {
			continue
		}
		names := l.When.Questions()
		if l.Count != "" {
			names = append(names[:len(names):len(names)], l.Count)
		}
		for _, name := range names {
			if how, _, _ := s.at(name); how == known {
				return true
			}
		}
	}
	return false
}

// week is the hours that one person has.
func (s *scene) week() int {
	for _, w := range s.engine.Pack.Workload.Week {
		if w.As == s.engine.Audience.ID && w.When.eval(s.at) == True {
			return w.Hours
		}
	}
	return s.engine.Pack.Audit.Capacity
}

// ownDuty is a duty of a hire.
type ownDuty struct {
	role string
	*Duty
}

func (d ownDuty) takes() minutes { return minutes{60 * d.Low, 60 * d.High} }

// weighedDuties are the duties of the posts of all hires, each once.
func (s *scene) weighedDuties(hires [][]RoleOut) []ownDuty {
	var out []ownDuty
	for _, roles := range hires {
		halves := []string{""}
		if len(roles) > 1 {
			for _, role := range roles {
				halves = append(halves, role.Role)
			}
		}
		for _, half := range halves {
			for _, l := range s.engine.Pack.Post {
				role, ok := s.lineFits(l, "duties", half, roles)
				duty := s.engine.duty(l.Of, l.Duty)
				if !ok || duty == nil || slices.ContainsFunc(out, func(o ownDuty) bool { return o.Duty == duty }) {
					continue
				}
				text := l.Text
				text.Text = ""
				if _, shown := s.of(role).show(text); shown {
					out = append(out, ownDuty{l.Of, duty})
				}
			}
		}
	}
	return out
}

// expected are the lines that hold, in the pack's order.
func (s *scene) expected(duties []ownDuty) []weekPart {
	var out []weekPart
	for i := range s.engine.Pack.Workload.Lines {
		l := &s.engine.Pack.Workload.Lines[i]
		if l.As != s.engine.Audience.ID || len(l.Verdicts) > 0 && !slices.Contains(l.Verdicts, s.verdict.ID) {
			continue
		}
		claim, ok := s.show(l.Text)
		if !ok {
			continue
		}
		p := weekPart{line: l, out: WorkItemOut{Line: l.ID, Text: claim.Text, Sources: claim.Sources}}
		usual, owner, role := s.engine.usual(l.Of)
		p.out.Owner, p.out.Role, p.takes = owner, role, usual
		mine := slices.ContainsFunc(duties, func(d ownDuty) bool { return d.ID == l.Of })
		if l.Count == "" && mine {
			continue // it is part of the ordinary work
		}
		if l.Count != "" {
			n, each := s.count(l), s.engine.Pack.Audit.each(l.Of)
			if n == 0 {
				continue
			}
			p.takes = each.times(n)
			switch {
			case l.Keep > 0:
				p.usual = each.times(min(n, l.Keep))
			case mine:
				p.usual = usual
			}
		}
		out = append(out, p)
	}
	return out
}

// mostWork is more of anything than anybody does in a week.
const mostWork = 9999

// count is how many there are of what a line counts.
func (s *scene) count(l *WorkLine) int {
	how, q, a := s.at(l.Count)
	if how != known {
		return 0
	}
	if a.IsNumber {
		return int(min(max(a.Number, 0), mostWork))
	}
	n := 0
	for _, id := range a.Options {
		if o, ok := q.Option(id); ok && !o.Alone && !slices.Contains(l.Except, id) {
			n++
		}
	}
	return n
}

// usual is what a duty or a profession takes at an ordinary volume, and whose it
// is.
func (e *Engine) usual(of string) (takes minutes, owner string, role bool) {
	for i := range e.Pack.Roles {
		if d := e.duty(e.Pack.Roles[i].ID, of); d != nil {
			return minutes{60 * d.Low, 60 * d.High}, e.Pack.Roles[i].ID, true
		}
	}
	for _, h := range e.Pack.Audit.Hours {
		if h.Owner == of {
			return minutes{60 * h.Low, 60 * h.High}, of, false
		}
	}
	return minutes{}, of, false
}

// each is what one of a countable thing takes, for a duty or profession.
func (a *Audit) each(of string) minutes {
	if slices.Contains(a.Channels.For, of) {
		return minutes{a.Channels.Low, a.Channels.High}
	}
	for _, v := range a.Volumes {
		if slices.Contains(v.For, of) {
			return minutes{v.Low, v.High}
		}
	}
	return minutes{}
}

// ordinary is the work of each role as far as no line counts it.
func (s *scene) ordinary(r *Result, duties []ownDuty, expected []weekPart) []weekPart {
	var out []weekPart
	for _, role := range r.Roles {
		p := weekPart{out: WorkItemOut{Owner: role.Role, Text: s.engine.roleName(role.Role), Role: true}}
		for _, d := range duties {
			counted := slices.ContainsFunc(expected, func(e weekPart) bool { return e.line.Of == d.ID })
			if d.role == role.Role && !counted {
				p.takes = p.takes.plus(d.takes())
			}
		}
		if p.takes.high > 0 {
			out = append(out, p)
		}
	}
	return out
}

// professions counts the other professions in a week.
func professions(parts []weekPart) int {
	var seen []string
	for _, p := range parts {
		if !p.out.Role && !slices.Contains(seen, p.out.Owner) {
			seen = append(seen, p.out.Owner)
		}
	}
	return len(seen)
}
