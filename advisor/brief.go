package advisor

// Brief is what scoring alone says of a sheet: enough to lay sheets side by
// side, and worked out in a few microseconds.
type Brief struct {
	Verdict string // id
	Label   string
	Kind    EitherKind
	Role    string // that the verdict names or leans to; may be empty
	Level   string
	Scores  []int // by role, in the order of the pack
}

// Brief gives the verdict, its role and level, and the scores of a sheet.
func (e *Engine) Brief(s Sheet) Brief {
	p := e.positionOf(s)
	v := e.verdicts[p.verdict]
	b := Brief{Verdict: v.ID, Label: v.Label, Kind: p.kind, Scores: p.scores}
	role := e.verdictRole(p)
	if role < 0 {
		return b
	}
	b.Role = e.Pack.Roles[role].ID
	if rung := e.levelOf(role, e.lookupSheet(s, e.standings(s))); rung != nil {
		b.Level = rung.Level
	}
	return b
}

// Asking tells how a question stands on a sheet.
type Asking uint8

const (
	AskedKnown   Asking = iota // asked, with an answer that tells something
	AskedUnknown               // asked, and the respondent does not know
	AskedBlank                 // asked, and not answered
	MaybeAsked                 // whether it is asked hangs on an answer that is missing
	NotAsked                   // another answer makes it superfluous
)

// Asked tells how every question of both parts stands on a sheet, in the order
// of Questions(1), then Questions(2).
func (e *Engine) Asked(s Sheet) []Asking {
	all := make([]Asking, len(e.questions))
	for i, how := range e.standings(s) {
		switch how {
		case known:
			all[i] = AskedKnown
		case unknown:
			all[i] = AskedUnknown
		case blank:
			all[i] = AskedBlank
		case maybeNotYet:
			all[i] = MaybeAsked
		case notAsked:
			all[i] = NotAsked
		}
	}
	return all
}
