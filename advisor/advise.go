package advisor

import (
	"cmp"
	"slices"
)

// Advise gives the advice on a sheet. The date, YYYY-MM-DD or empty, is only
// carried along. Answers that the pack does not ask or allow are left aside.
func (e *Engine) Advise(s Sheet, date string) Result {
	p := e.positionOf(s)
	how := e.standings(s)
	at := e.lookupSheet(s, how)
	fired := e.firings(s)
	steady := e.steady(p)
	sturdy := e.sturdiness(p, steady, fired)
	coverage := e.coverage(p)
	provisional := e.provisional(p, coverage)

	r := Result{
		Format: 1, Pack: PackRef{e.Pack.Digest, e.Pack.Title}, As: e.Audience.ID, Date: date,
		Name: s.Name, Career: e.Audience.Method == MethodPath, Currency: s.Currency,
		Margin: e.margin(p), Slack: sturdy.slack, Turn: sturdy.turn,
		Coverage: coverage, BreaksAt: sturdy.breaksAt, Share: e.share(p, steady, fired),
		Settled: e.settled(p), Tie: e.tieBreaker(p),
	}
	if e.Pack.Coder != nil {
		r.Code = e.Pack.Coder(s)
	}
	if r.BreaksAt != nil {
		r.Witness, r.BreaksTo = e.witness(p, steady, fired, int(*r.BreaksAt))
	}
	e.adviseRoles(&r, p, at)
	v := e.verdicts[p.verdict]
	r.Verdict.ID, r.Verdict.Label, r.Verdict.Kind = v.ID, v.Label, p.kind
	r.Verdict.Provisional = provisional
	r.Verdict.Strength = e.strength(p, sturdy, provisional)
	r.Verdict.HeldBack = e.heldBack(r.Verdict, sturdy)
	e.adviseScores(&r, p)
	e.adviseQuestions(&r, s, how)
	r.Gates = e.actingGates(s, how, p)
	r.Reasons = e.reasons(s, how, fired)
	r.Flips, r.FlipsSearched = e.flips(s, p)
	r.Pay = e.pay(s, how, r.Verdict)
	r.Why = e.contrast(p, steady, fired, r.Gates)

	scene := e.newScene(s, at, &r)
	r.Sections = scene.sections(v)
	if len(r.Sections) > 0 && r.Sections[0].Section == SectionHeadline {
		r.Verdict.Headline = r.Sections[0].Texts[0].Text
	}
	r.Findings = scene.findings(r.Pay)
	r.Plan = scene.plan()
	r.About = e.about(&r)
	r.Topics = e.topics()
	scene.handouts(&r, v)
	r.Workload = scene.workload(&r, v)
	r.StaleAfter = e.Pack.StaleAfter
	r.Sources = e.citedSources(&r)
	return r
}

// adviseRoles fills in which roles are advised, at which level, for which part
// of a week.
func (e *Engine) adviseRoles(r *Result, p *position, at lookup) {
	role := e.verdictRole(p)
	next := e.nextRole(p, role)
	shares := e.shares(p, role)
	r.Roles = []RoleOut{}
	for i := range e.Pack.Roles {
		share, ok := shares[i]
		if !ok {
			continue
		}
		out := RoleOut{Role: e.Pack.Roles[i].ID, Share: share}
		if rung := e.levelOf(i, at); rung != nil {
			out.Level, out.Title = rung.Level, rung.Title
		}
		r.Roles = append(r.Roles, out)
	}
	slices.SortStableFunc(r.Roles, func(a, b RoleOut) int {
		if d := cmp.Compare(b.Share, a.Share); d != 0 || role < 0 {
			return d
		}
		return oneIf(b.Role == e.Pack.Roles[role].ID) - oneIf(a.Role == e.Pack.Roles[role].ID)
	})
	switch {
	case role >= 0:
		r.Verdict.Role = e.Pack.Roles[role].ID
		if rung := e.levelOf(role, at); rung != nil {
			r.Verdict.Level = rung.Level
		}
	case e.Audience.Method == MethodPath:
		r.Verdict.Level = e.commonLevel(at)
	}
	if next >= 0 {
		r.Verdict.NextRole = e.Pack.Roles[next].ID
	}
}

func oneIf(is bool) int {
	if is {
		return 1
	}
	return 0
}

func (e *Engine) adviseScores(r *Result, p *position) {
	b := e.bound(e.possible(p.values, fillUnknowns))
	for i, role := range e.Pack.Roles {
		r.Scores = append(r.Scores, ScoreOut{role.ID, p.scores[i], b.low[i], b.high[i], role.Name})
	}
}

// adviseQuestions fills in what was asked, what is still open, and what was
// kept without counting.
func (e *Engine) adviseQuestions(r *Result, s Sheet, how []standing) {
	r.Path, r.Open, r.Ignored, r.Answers = []string{}, []string{}, []string{}, []AnswerOut{}
	for i, q := range e.questions {
		a := s.Answers[q.ID]
		asked := how[i] <= blank
		if !asked && !a.Blank() {
			r.Ignored = append(r.Ignored, q.ID)
			r.Uncounted = append(r.Uncounted, QuestionRef{q.ID, q.Short})
		}
		if q.Part == 1 && asked {
			r.Path = append(r.Path, q.ID)
			if how[i] == blank {
				r.Open = append(r.Open, q.ID)
				r.Uncounted = append(r.Uncounted, QuestionRef{q.ID, q.Short})
			}
		}
		if how[i] == known || how[i] == unknown {
			r.Answers = append(r.Answers, AnswerOut{
				Question: q.ID, Theme: q.Theme, Label: e.themeLabel(q.Theme), Short: q.Short, Ask: q.Ask,
				Answer: q.value(a), Text: q.Text(a, s.Currency), Note: s.Notes[q.ID], Part: q.Part,
				Counted: q.Part == 1 && how[i] == known,
			})
		}
	}
}

func (e *Engine) themeLabel(id string) string {
	for _, t := range e.Pack.Themes {
		if t.ID == id {
			return t.Label
		}
	}
	return ""
}

// actingGates lists the gates that act and those that may.
func (e *Engine) actingGates(s Sheet, how []standing, p *position) []GateOut {
	out := []GateOut{}
	for i, value := range p.truths {
		g := &e.gates[i]
		acts := value == True
		if g.Effect == Needs {
			acts = value == False
		}
		if !acts && value != Maybe {
			continue
		}
		gate := GateOut{g.ID, g.Effect, g.Verdict, GateFired, g.Because, g.Sources, e.given(s, how, g.When), e.verdicts[e.verdictIndex(g.Verdict)].Label}
		if !acts {
			gate.State = GateMaybe
			if g.Open != "" {
				gate.Because = g.Open
			}
		}
		out = append(out, gate)
	}
	return out
}

// given lists the answers to those questions of a condition that are asked.
func (e *Engine) given(s Sheet, how []standing, c Condition) []Given {
	out := []Given{}
	for _, id := range c.Questions() {
		at := e.place[id]
		if how[at] != known && how[at] != unknown {
			continue
		}
		q, a := e.questions[at], s.Answers[id]
		out = append(out, Given{id, q.value(a), q.Short, q.Text(c.telling(q, a), s.Currency)})
	}
	return out
}

// telling is the part of an answer that a condition asks for: of several options
// those that it names. All of it tells where the condition is about what was not
// chosen.
func (c Condition) telling(q *Question, a Answer) Answer {
	if q.Type != Several || a.Unknown {
		return a
	}
	var named []string
	c.Walk(func(c Condition) {
		if c.Question == q.ID {
			named = append(named, c.Options...)
		}
	})
	named = slices.DeleteFunc(named, func(option string) bool { return !a.Has(option) })
	if len(named) == 0 {
		return a
	}
	return Choose(q.Arrange(named)...)
}

// reasons lists the rules that fired, one entry a role, most telling first.
func (e *Engine) reasons(s Sheet, how []standing, fired []firing) []Reason {
	out := []Reason{}
	for _, f := range fired {
		out = append(out, Reason{
			Rule: f.rule.ID, Theme: f.rule.Theme, Answers: e.given(s, how, f.rule.When),
			Role: e.Pack.Roles[f.role].ID, Points: f.points, Because: f.rule.Because, Sources: f.rule.Sources,
		})
	}
	slices.SortStableFunc(out, func(a, b Reason) int {
		return cmp.Compare(max(b.Points, -b.Points), max(a.Points, -a.Points))
	})
	return out
}
