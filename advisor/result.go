package advisor

// Result is everything that a report or a screen shows: a report is a function
// of a Result and of nothing else. Its JSON is the interchange format; figures
// in hundredths are written with two decimals.
type Result struct {
	Format   int         `json:"format"`
	Pack     PackRef     `json:"pack"`
	As       string      `json:"as"`
	Date     string      `json:"date,omitempty"` // YYYY-MM-DD
	Code     string      `json:"code,omitempty"`
	Verdict  VerdictOut  `json:"verdict"`
	Roles    []RoleOut   `json:"roles"`
	Scores   []ScoreOut  `json:"scores"`
	Margin   int         `json:"margin"`
	Slack    *int        `json:"slack"` // nil: gates alone decide
	Turn     *int        `json:"turn"`
	Coverage Hundredths  `json:"coverage"`
	BreaksAt *Hundredths `json:"breaks_at"` // nil: no multiplier up to 1 changes the verdict
	Share    Hundredths  `json:"share"`
	Settled  SettledOut  `json:"settled"`
	Path     []string    `json:"path"`
	Open     []string    `json:"open"`
	Ignored  []string    `json:"ignored"`
	Gates    []GateOut   `json:"gates"`
	Reasons  []Reason    `json:"reasons"`
	Flips    []Flip      `json:"flips"`
	// FlipsSearched is how many changes at once were tried; with no flips, 3
	// means that no three answers would change the verdict.
	FlipsSearched int          `json:"flips_searched"`
	Tie           *TieBreaker  `json:"tie_breaker"`
	Findings      []FindingOut `json:"findings"`

	// What follows makes a report from the JSON alone possible.
	Name     string       `json:"name,omitempty"`
	Career   bool         `json:"career,omitempty"` // asked which path fits, not whom to hire
	Currency string       `json:"currency,omitempty"`
	Why      Contrast     `json:"why"`
	Sections []SectionOut `json:"sections"`
	Answers  []AnswerOut  `json:"answers"`
	// Uncounted names the questions of Open and Ignored.
	Uncounted []QuestionRef `json:"uncounted,omitempty"`
	Pay       *PayOut       `json:"pay"`
	About     []RoleAbout   `json:"about"`
	Plan      []PlanOut     `json:"plan"`
	Topics    []TopicOut    `json:"topics"`
	// Workload is nil where nobody is advised, or nothing is expected yet.
	Workload *WorkloadOut `json:"workload,omitempty"`
	Sources  []SourceOut  `json:"sources"`
	// Posts are the job posts, or the brief for a freelancer; Kits are for
	// interviews. A pack may have neither.
	Posts []HandoutOut `json:"posts,omitempty"`
	Kits  []HandoutOut `json:"kits,omitempty"`
	// StaleAfter is how many years after its publication a figure counts as
	// stale; 0: never.
	StaleAfter int `json:"stale_after,omitempty"`
	// Witness are points that give another verdict, BreaksTo, where breaks_at is
	// given. No multiplier is farther from 1 than breaks_at rounded up.
	Witness  []WitnessOut `json:"witness,omitempty"`
	BreaksTo *VerdictRef  `json:"breaks_to,omitempty"`
}

// PackRef names the pack a result was made with.
type PackRef struct {
	Digest string `json:"digest"`
	// Title is what the pack decides, in its own words; empty where it says nothing.
	Title string `json:"title,omitempty"`
}

// Strength is how plainly a verdict may be said.
type Strength string

const (
	Clear  Strength = "clear"
	Lean   Strength = "lean"
	TossUp Strength = "toss_up"
)

// EitherKind tells three ways of being advised either path.
type EitherKind string

const (
	KindTie      EitherKind = "tie"
	KindNoSignal EitherKind = "no_signal"
	KindNeither  EitherKind = "neither"
)

// VerdictOut is the verdict.
type VerdictOut struct {
	ID          string     `json:"id"`
	Kind        EitherKind `json:"kind,omitempty"`
	Strength    Strength   `json:"strength"`
	Role        string     `json:"role,omitempty"`
	Level       string     `json:"level,omitempty"`
	Provisional bool       `json:"provisional"`
	NextRole    string     `json:"next_role,omitempty"`

	Label    string `json:"label"`
	Headline string `json:"headline"`
	// HeldBack says what keeps a lean verdict from being clear; empty for any
	// other, and for one that is never clear by its kind.
	HeldBack HeldBack `json:"held_back,omitempty"`
}

// HeldBack is the first of the things that keep a verdict from being clear.
type HeldBack string

const (
	HeldProvisional HeldBack = "provisional"
	HeldSlack       HeldBack = "slack"     // few points on each score would change it
	HeldBreaksAt    HeldBack = "breaks_at" // rules that are somewhat off would change it
)

// RoleOut is a role that is advised.
type RoleOut struct {
	Role  string `json:"role"`
	Level string `json:"level"`
	Share int    `json:"share"` // percent of a week
	Title string `json:"title"`
}

// ScoreOut is a role's score with the bounds that unknown and blank answers leave.
type ScoreOut struct {
	Role  string `json:"role"`
	Score int    `json:"score"`
	Low   int    `json:"low"`
	High  int    `json:"high"`
	Name  string `json:"name"`
}

// SettledOut says what no blank question can change any more.
type SettledOut struct {
	Role    bool `json:"role"`
	Verdict bool `json:"verdict"`
}

// GateState is how a gate acts on a sheet.
type GateState string

const (
	GateFired GateState = "fired"
	GateMaybe GateState = "maybe"
)

// GateOut is a gate that acts, or may.
type GateOut struct {
	ID      string    `json:"id"`
	Effect  Effect    `json:"effect"`
	Verdict string    `json:"verdict"`
	State   GateState `json:"state"`
	Because string    `json:"because"`
	Sources []string  `json:"sources"`
	Answers []Given   `json:"answers"`

	Label string `json:"label"` // of the verdict
}

// Given is an answer that a rule or a gate rests on. Answer is a string, a list
// of strings, or a number. Text is the part of it that tells: of several options
// those that are asked for.
type Given struct {
	Question string `json:"question"`
	Answer   any    `json:"answer"`
	Short    string `json:"short"`
	Text     string `json:"text"`
}

// Reason is one rule that fired, for one role.
type Reason struct {
	Rule    string   `json:"rule"`
	Theme   string   `json:"theme"`
	Answers []Given  `json:"answers"`
	Role    string   `json:"role"`
	Points  int      `json:"points"`
	Because string   `json:"because"`
	Sources []string `json:"sources"`
}

// Flip is a smallest change of answers that gives another verdict.
type Flip struct {
	To      string   `json:"to"`
	Changes []Change `json:"changes"`
	Label   string   `json:"label"`
}

// Change is another answer to one question.
type Change struct {
	Question string `json:"question"`
	From     any    `json:"from"`
	To       any    `json:"to"`
	Short    string `json:"short"`
	FromText string `json:"from_text"`
	ToText   string `json:"to_text"`
}

// TieBreaker is the question most worth answering next.
type TieBreaker struct {
	Question string `json:"question"`
	Ask      string `json:"ask"`
	FindOut  string `json:"find_out,omitempty"`
	// Decides is true where one of its answers alone changes the verdict.
	Decides bool `json:"decides"`
}

// FindingOut is a finding that holds.
type FindingOut struct {
	ID      string      `json:"id"`
	Kind    FindingKind `json:"kind"`
	Text    string      `json:"text"`
	Sources []string    `json:"sources"`
}

// Contrast says why this and not that, for the runner-up verdict and role.
type Contrast struct {
	For     []ContrastLine `json:"for"`     // speaks for the verdict, most telling first
	Against []ContrastLine `json:"against"` // speaks against it, most telling first
	// Other is the runner-up verdict's label, with the gates that stand in its
	// way, what the scores lack for it, and the rules that move them away from it
	// and towards it.
	Other        string         `json:"other,omitempty"`
	OtherID      string         `json:"other_id,omitempty"`
	OtherWhy     string         `json:"other_why,omitempty"`
	OtherLacks   []Lack         `json:"other_lacks,omitempty"`
	OtherAgainst []ContrastLine `json:"other_against,omitempty"`
	OtherFor     []ContrastLine `json:"other_for"`
	// Rival is the role to set the verdict's role against; empty where the
	// runner-up verdict says as much.
	Rival string `json:"rival,omitempty"`
}

// Lack is one thing that the scores would have to be for another verdict, and
// are not: the score of a role, or how far it is ahead of another role.
type Lack struct {
	Role  string `json:"role"`
	Than  string `json:"than,omitempty"` // the other role
	Has   int    `json:"has"`
	Needs int    `json:"needs"`
	// Below is true where it would have to be less than Needs; otherwise it would
	// have to be that much or more.
	Below bool `json:"below,omitempty"`
}

// Order reports a lack that only asks for the roles to stand in another order.
func (l Lack) Order() bool { return l.Than != "" && l.Needs <= 1 && !l.Below }

// ContrastLine is a reason as a sentence, with what it rests on.
type ContrastLine struct {
	Text    string   `json:"text"`
	Rule    string   `json:"rule,omitempty"`
	Gate    string   `json:"gate,omitempty"`
	Points  int      `json:"points"` // how far it moves the scores that way
	Sources []string `json:"sources"`
}

// SectionOut is a section of the verdict's text.
type SectionOut struct {
	Section Section    `json:"section"`
	Texts   []ClaimOut `json:"texts"`
}

// ClaimOut is a sentence with its sources.
type ClaimOut struct {
	Text    string   `json:"text"`
	Sources []string `json:"sources,omitempty"`
	Dated   bool     `json:"dated,omitempty"`
	Brief   bool     `json:"brief,omitempty"`
}

// AnswerOut is a question of the path, with its answer and note.
type AnswerOut struct {
	Question string `json:"question"`
	Theme    string `json:"theme"`
	Label    string `json:"label"` // of the theme
	Short    string `json:"short"`
	Ask      string `json:"ask"`
	Answer   any    `json:"answer"`
	Text     string `json:"text"`
	Note     string `json:"note,omitempty"`
	Part     int    `json:"part"`
	Counted  bool   `json:"counted"`
}

// QuestionRef names a question.
type QuestionRef struct {
	Question string `json:"question"`
	Short    string `json:"short"`
}

// PayFit compares the money offered with a level's range.
type PayFit string

const (
	PayBelow  PayFit = "below"
	PayWithin PayFit = "within"
	PayAbove  PayFit = "above"
	// PayOther: the money is in another currency, and is not compared.
	PayOther PayFit = "other_currency"
)

// PayOut is the money offered against what the advised levels are paid.
type PayOut struct {
	Offered  *int64   `json:"offered"`
	Currency string   `json:"currency,omitempty"` // of the money offered
	Fit      PayFit   `json:"fit,omitempty"`
	Text     string   `json:"text"` // the comparison in a sentence
	Role     string   `json:"role,omitempty"`
	Level    string   `json:"level,omitempty"`
	Low      int64    `json:"low,omitempty"`
	High     int64    `json:"high,omitempty"`
	Range    string   `json:"range,omitempty"` // currency of the range
	Sources  []string `json:"sources,omitempty"`
	// Wished: the amount is what somebody wants to earn, not what there is.
	Wished bool   `json:"wished,omitempty"`
	Place  string `json:"place,omitempty"` // where the figures hold
	// Loaded is what the job costs an employer, by kind of firm.
	Loaded []LoadedOut `json:"loaded,omitempty"`
	// Local is what such a job is paid nearby, by the respondent's own answer.
	Local     *int64 `json:"local,omitempty"`
	LocalText string `json:"local_text,omitempty"`
}

// LoadedOut is what an employer pays in all for a salary, or for a range.
type LoadedOut struct {
	Label   string   `json:"label"`
	Percent int      `json:"percent"` // of the salary
	Low     int64    `json:"low"`
	High    int64    `json:"high"`
	Sources []string `json:"sources,omitempty"`
}

// RoleAbout is what the pack knows of a role.
type RoleAbout struct {
	Role     string     `json:"role"`
	Name     string     `json:"name"`
	About    string     `json:"about"`
	Advised  bool       `json:"advised"`
	Duties   []GroupOut `json:"duties"`
	Skills   []ClaimOut `json:"skills"`
	Tools    []ClaimOut `json:"tools"`
	Soft     []ClaimOut `json:"soft"`
	Hard     []ClaimOut `json:"hard"`
	Ladder   []RungOut  `json:"ladder"`
	TryOut   []ClaimOut `json:"try_out"`
	Portray  []ClaimOut `json:"portfolio"`
	Entry    []ClaimOut `json:"entry"`
	AskThem  []ClaimOut `json:"questions"`
	Handover []ClaimOut `json:"handover"`
	Facts    []FactOut  `json:"facts"`
}

// FactOut is one point of comparison.
type FactOut struct {
	Point   string    `json:"point"`
	Text    string    `json:"text"`
	Sources []string  `json:"sources,omitempty"`
	Dissent *ClaimOut `json:"dissent,omitempty"`
}

// GroupOut is a heading with its duties.
type GroupOut struct {
	Group  string     `json:"group"`
	Duties []ClaimOut `json:"duties"`
}

// RungOut is one level of a role with its pay.
type RungOut struct {
	Level    string     `json:"level"`
	Title    string     `json:"title"`
	Low      int64      `json:"low,omitempty"`
	High     int64      `json:"high,omitempty"`
	Currency string     `json:"currency,omitempty"`
	Here     bool       `json:"here,omitempty"` // the advised level
	Skills   []ClaimOut `json:"skills,omitempty"`
	Sources  []string   `json:"sources,omitempty"`
}

// PlanOut is one phase of the plan.
type PlanOut struct {
	Phase string     `json:"phase"`
	Lines []ClaimOut `json:"lines"`
}

// TopicOut is a titled list of claims.
type TopicOut struct {
	ID     string     `json:"id"`
	Title  string     `json:"title"`
	Pay    bool       `json:"pay,omitempty"`
	Claims []ClaimOut `json:"claims"`
}

// SourceOut is a source that something in the result names.
type SourceOut struct {
	ID        string     `json:"id"`
	Kind      SourceKind `json:"kind"`
	Short     string     `json:"short"`
	Title     string     `json:"title"`
	Publisher string     `json:"publisher,omitempty"`
	Year      string     `json:"year,omitempty"`
	Address   string     `json:"address,omitempty"`
	Interest  string     `json:"interest,omitempty"`
}

// VerdictRef names a verdict.
type VerdictRef struct {
	ID    string `json:"id"`
	Label string `json:"label"`
}

// WitnessOut is one rule's points for one role, moved. Points that do not move
// are left out.
type WitnessOut struct {
	Rule   string `json:"rule"`
	Role   string `json:"role"`
	Points int    `json:"points"`
	Moved  string `json:"moved"` // the points after the move, exactly
	// Percent is how much more what speaks for the role counts, and what speaks
	// against it less; negative the other way round.
	Percent string `json:"percent"`
}
