package advisor

// Judge gives the verdict of a sheet with its strength, and nothing else.
func (e *Engine) Judge(s Sheet) VerdictOut {
	p := e.positionOf(s)
	st := e.sturdiness(p, e.steady(p), e.firings(s))
	provisional := e.provisional(p, e.coverage(p))
	v := e.verdicts[p.verdict]
	return VerdictOut{ID: v.ID, Kind: p.kind, Label: v.Label, Provisional: provisional, Strength: e.strength(p, st, provisional)}
}

// Alarms counts the red flags and the cautions of a sheet, and lists the
// questions that their conditions name.
func (e *Engine) Alarms(s Sheet) (flags, cautions int, questions []string) {
	p, how := e.positionOf(s), e.standings(s)
	at := e.lookupSheet(s, how)
	r := Result{Verdict: e.Judge(s), Gates: e.actingGates(s, how, p)}
	e.adviseRoles(&r, p, at)
	scene := e.newScene(s, at, &r)
	for _, f := range scene.findings(e.pay(s, how, r.Verdict)) {
		switch f.Kind {
		case RedFlag:
			flags++
		case Caution:
			cautions++
		default:
			continue
		}
		for i := range e.Pack.Findings {
			if e.Pack.Findings[i].ID == f.ID {
				questions = append(questions, e.Pack.Findings[i].When.Questions()...)
			}
		}
	}
	return flags, cautions, questions
}

// FairPay is the middle of what the level that a sheet leads to is paid, in the
// currency of the range; false where the verdict names no role or no source
// prices the level.
func (e *Engine) FairPay(s Sheet) (amount int64, ok bool) {
	p := e.positionOf(s)
	r := Result{}
	e.adviseRoles(&r, p, e.lookupSheet(s, e.standings(s)))
	rung := e.rung(r.Verdict.Role, r.Verdict.Level)
	if rung == nil || rung.Pay.High == 0 {
		return 0, false
	}
	return (rung.Pay.Low + rung.Pay.High) / 2, true
}

// Firing lists the rules that fire on a sheet, in file order.
func (e *Engine) Firing(s Sheet) []string {
	var all []string
	for _, f := range e.firings(s) {
		if len(all) == 0 || all[len(all)-1] != f.rule.ID {
			all = append(all, f.rule.ID)
		}
	}
	return all
}

// VerdictID gives the verdict of a sheet and nothing else: no reasons, no
// distances.
func (e *Engine) VerdictID(s Sheet) string { return e.verdicts[e.verdictOf(s)].ID }

func (e *Engine) verdictOf(s Sheet) int {
	p, ok := e.spare.Get().(*position)
	if !ok {
		p = e.newPosition()
		p.values = e.newValues()
	}
	defer e.spare.Put(p)
	e.read(s, p.values)
	e.workOut(p)
	return p.verdict
}

// Leader gives the role with the unique highest score on a sheet, or -1.
func (e *Engine) Leader(s Sheet) int { return leader(e.positionOf(s).scores, nil) }

// Reach gives the least and the most that each role can score on any sheet.
// The bounds may be wider than need be, never narrower.
func (e *Engine) Reach() (low, high []int) {
	b := e.bound(e.possible(e.valuesOf(Sheet{}), fillUnknowns))
	return b.low, b.high
}
