package prove

import (
	"math/rand/v2"
	"strconv"

	"firstrole/advisor"
)

// Report is what is proven of one audience of a pack.
type Report struct {
	Audience string `json:"audience"`
	Digest   string `json:"digest"`
	// Exact is false where the answer space is too large to go through. Then
	// shares, strengths, dead questions and idle gates rest on sheets drawn by
	// chance, question by question; dead rules and clashes are exact all the same.
	Exact bool `json:"exact"`
	// Sheets is how many ways there are to answer: every question that is
	// asked has one of its answers or "I don't know"; numbers count once for
	// each interval that a condition tells apart. 0: too many to count.
	Sheets uint64 `json:"sheets"`

	Verdicts []VerdictShare `json:"verdicts"`
	// Balance is how far each role's score can go, and how often it leads.
	Balance []Balance `json:"balance"`

	DeadQuestions []string   `json:"dead_questions"` // no answer to them ever changes the verdict
	SameOptions   [][]string `json:"same_options"`   // question, then options that never give different verdicts
	DeadRules     []string   `json:"dead_rules"`     // they can never fire
	IdleGates     []string   `json:"idle_gates"`     // without them every verdict would be the same
	Clashes       [][]string `json:"clashes"`        // gates that require different verdicts on one sheet

	// Sampled says how many sheets who leads rests on, drawn with the same chance
	// each where the report is exact. Everything else then is, but the strengths.
	Sampled int `json:"sampled"`

	typical []*typical // of each verdict; nil where no sheet gives it
}

// VerdictShare is how often a verdict is given.
type VerdictShare struct {
	ID     string `json:"id"`
	Sheets uint64 `json:"sheets"`
	// Million is the share of all sheets in parts of a million, rounded down.
	Million uint64 `json:"million"`
	// Low and High are a 95 % interval of the share where it is sampled.
	Low       uint64          `json:"low"`
	High      uint64          `json:"high"`
	Witness   *Witness        `json:"witness"` // nil: no sheet gives it
	Drawn     int             `json:"drawn"`   // how many of its sheets the strengths rest on
	Strengths []StrengthShare `json:"strengths"`
}

// StrengthShare is how often a verdict is given with a strength, with a 95 %
// interval, in hundredths of the sheets with that verdict.
type StrengthShare struct {
	Strength advisor.Strength `json:"strength"`
	Low      int              `json:"low"`
	High     int              `json:"high"`
	Witness  *Witness         `json:"witness"`
}

// Balance is what a role can reach.
type Balance struct {
	Role  string `json:"role"`
	Low   int    `json:"low"`
	High  int    `json:"high"`
	Rules int    `json:"rules"` // that speak for it
	// Leads is how many of the sampled sheets have it ahead, in hundredths.
	Leads int `json:"leads"`
}

// Witness is a sheet that is given a verdict, as it stands in a file.
type Witness struct {
	Format  int            `json:"format"`
	As      string         `json:"as"`
	Answers map[string]any `json:"answers"`

	Sheet advisor.Sheet `json:"-"` // the same, as the engine takes it
}

// Audience proves what can be proven of one audience of a pack. The error is
// ErrTooLarge where the answer space cannot be gone through: then Sample says
// what can be seen of it.
func Audience(e *advisor.Engine) (*Report, error) {
	d, r, err := exact(e)
	if err != nil {
		return nil, err
	}
	var sheets []advisor.Sheet
	random := rand.New(rand.NewPCG(1, 2))
	for range samples {
		sheets = append(sheets, d.draw(random))
	}
	r.leads(e, sheets)
	r.strengths(e, func(verdict int) []advisor.Sheet { return d.drawn(verdict, samplesOf) })
	return r, nil
}

// exact proves what needs no sample.
func exact(e *advisor.Engine) (*diagram, *Report, error) {
	d, err := newDiagram(e, -1)
	if err != nil {
		return nil, nil, err
	}
	r := newReport(e)
	r.Exact, r.Sheets = true, d.layers[0][0].below
	d.number()
	d.shares(r, e)
	d.unheard(r)
	return d, r, d.idle(r, e)
}

// newReport has what a report needs no whole answer space for.
func newReport(e *advisor.Engine) *Report {
	return &Report{
		Audience: e.Audience.ID, Digest: e.Pack.Digest,
		DeadQuestions: []string{}, SameOptions: [][]string{}, IdleGates: []string{},
		DeadRules: deadRules(e.Space()), Clashes: clashes(e.Space()),
	}
}

func million(part, whole uint64) uint64 {
	if whole == 0 {
		return 0
	}
	return uint64(float64(part) / float64(whole) * 1_000_000)
}

func witness(e *advisor.Engine, s advisor.Sheet) *Witness {
	s = s.Clone()
	s.As = e.Audience.ID
	w := &Witness{1, e.Audience.ID, map[string]any{}, s}
	for id, a := range s.Answers {
		q := e.Question(id)
		if fair, ok := e.FairPay(s); a.IsNumber && q.Pay && ok && e.Space().StateOf(e.Space().Place(id), advisor.Amount(fair)) == e.Space().StateOf(e.Space().Place(id), a) {
			s.Answers[id] = advisor.Amount(fair)
			w.Answers[id] = fair
			continue
		}
		switch {
		case a.IsNumber && e.Space().Unknown(e.Space().Place(id)) == 1:
			delete(s.Answers, id) // nothing tells one number from another: any would be made up
		case a.Unknown:
			w.Answers[id] = "unknown"
		case a.IsNumber:
			w.Answers[id] = a.Number
		case q.Type == advisor.Several:
			w.Answers[id] = a.Options
		default:
			w.Answers[id] = a.Options[0]
		}
	}
	return w
}

// Percent writes parts of a million as a percentage with two decimals.
func Percent(parts uint64) string {
	return strconv.FormatUint(parts/10_000, 10) + "." + strconv.FormatUint(parts/1000%10, 10) + strconv.FormatUint(parts/100%10, 10) + " %"
}
