package advisor

// Pack is everything that is asked and everything that can be advised: the
// content of questions.yaml and roles.yaml. A Pack is read-only once built.
type Pack struct {
	// Digest identifies the two files it was read from: 16 hex digits.
	Digest string
	// Title says in a few words what the pack decides; it may be empty.
	Title string

	Sources     []Source
	Audiences   []Audience
	Themes      []Theme
	Questions   []Question
	Rules       []Rule
	Gates       []Gate
	Verdicts    []Verdict
	Roles       []Role
	Findings    []Finding
	Plan        []PlanLine
	Professions []Profession
	// Topics are the passages that belong to no single role: the duties both
	// share, working together, what to know about pay, and the like.
	Topics []Topic
	// Audit is how job ads are read.
	Audit Audit
	// Workload is how expectations are weighed.
	Workload Workload
	// Pay is what the figures for pay hold of.
	Pay PayBasis
	// Post and Kit are the lines of job posts and of interview kits.
	Post, Kit []HandoutLine
	// StaleAfter is how many years after its publication a figure counts as
	// stale; 0: never.
	StaleAfter int

	// Coder writes a sheet as its answer code, which every result then carries;
	// empty where a sheet has none. When nil, no result has a code. What a code
	// looks like is the business of advisor/code, above this floor.
	Coder func(Sheet) string
}

// Source is a document, a field note, or the pack's own judgement.
type Source struct {
	ID        string
	Kind      SourceKind
	Title     string
	Short     string // as it stands beside a claim: "SocialRails", "BLS 2025"
	Publisher string
	Year      string // "2015", or "undated"
	Address   string
	Interest  string // what its author sells, if anything
}

// SourceKind says how far a claim has come.
type SourceKind string

const (
	Document  SourceKind = "document"   // one of the documents the pack is built on
	FieldNote SourceKind = "field_note" // from the wider field, with publisher and year
	Judgement SourceKind = "judgement"  // nobody's number but the pack author's
)

// Audience is a kind of respondent, with the way its verdict is reached.
type Audience struct {
	ID    string
	Label string
	// Method is how scores become a verdict.
	Method Method

	Need int // T: the score at which a role is needed
	Lead int // M: the margin at which one role goes first
	Low  int // below it, a path is no path; MethodPath only

	TossUp        int // a turn below it makes a toss-up
	ClearSlack    int // the slack that a clear verdict has at least
	ClearBreaksAt int // hundredths: the breaks_at that a clear verdict has at least
	GateCoverage  int // what a question named by a gate counts for coverage
	Provisional   int // hundredths: coverage below it makes a verdict provisional

	// Default is the verdict that no gate can rule out.
	Default string
	// Split is how a week is divided between the two halves of a hybrid.
	Split []Split
}

// Split gives the larger half's part of a week, in percent, from a margin on.
type Split struct {
	Margin int
	Share  int
}

// Method names one of the two ways from scores to a verdict.
type Method string

const (
	MethodHire Method = "hire" // which role first, both, one person for both, nobody yet
	MethodPath Method = "path" // which of the careers, or either
)

// Theme is what several questions and rules are about.
type Theme struct {
	ID    string
	As    string // audience
	Label string
}

// Question is asked of one audience, in the order of the file.
type Question struct {
	ID    string
	As    string // audience
	Part  int    // 1 leads to the verdict, 2 makes it theirs
	Theme string

	Ask     string // the question
	Help    string // a line under it; may be empty
	Why     string // why it is asked
	Short   string // its label where answers are listed
	FindOut string // a cheap way to find the answer out; may be empty
	Sources []string

	Type    QuestionType
	Ordered bool // the options stand in order, least first; QuestionOne only
	Options []Option

	Min, Max int64  // bounds of a number, inclusive
	Unit     string // what a number counts: "messages a day"
	Money    bool   // a number is an amount in the sheet's currency
	Pay      bool   // this number is what is offered for a year of the role
	LocalPay bool   // this number is what a year of the role is paid nearby

	// When says whether it is asked. The zero Condition is always true.
	When Condition
}

// QuestionType is how a question is answered.
type QuestionType string

const (
	One     QuestionType = "one"
	Several QuestionType = "several"
	Number  QuestionType = "number"
)

// Option is one allowed answer.
type Option struct {
	ID    string
	Label string
	Say   string // how it reads inside a sentence; empty: the label
	Alone bool   // excludes every other option of a several-choice question
	// Unknown makes an option of a one-choice question say, in its own words,
	// what "I don't know" says: it is kept as given, and counts as unknown.
	Unknown bool
}

// Rule speaks for or against roles when its condition is true.
type Rule struct {
	ID      string
	Theme   string
	When    Condition
	Points  []Points // in the order of Pack.Roles
	Because string
	Sources []string
}

// Points are what one rule adds to one role's score; never 0.
type Points struct {
	Role   string
	Points int
}

// Gate rules a verdict in or out whatever the points.
type Gate struct {
	ID      string
	As      string // audience
	Effect  Effect
	Verdict string
	When    Condition
	Because string
	// Open is said instead of Because while the condition is not known.
	Open    string
	Sources []string
}

// Effect is what a gate does to its verdict.
type Effect string

const (
	Requires Effect = "requires"  // the verdict is given when the condition is true
	RulesOut Effect = "rules_out" // the verdict is out when the condition is true
	Needs    Effect = "needs"     // the verdict is out unless the condition is true
)

// Verdict is one thing that can be advised to one audience.
type Verdict struct {
	ID   string
	As   string // audience
	Kind VerdictKind
	Role string // KindFirst and KindPath: the role it names

	Label string // in lists and tables
	// Texts by section, in file order.
	Texts []SectionText
}

// VerdictKind is what a verdict means to the arithmetic.
type VerdictKind string

const (
	KindFirst  VerdictKind = "first"  // hire this role first
	KindBoth   VerdictKind = "both"   // hire both now
	KindHybrid VerdictKind = "hybrid" // one person, both halves, less of each
	KindNone   VerdictKind = "none"   // hire nobody yet
	KindPath   VerdictKind = "path"   // this career
	KindEither VerdictKind = "either" // a tie, no signal, or neither
)

// Section is where a text of a verdict is shown.
type Section string

const (
	SectionHeadline Section = "headline"  // one sentence, the verdict
	SectionSummary  Section = "summary"   // what it rests on, in a sentence or two
	SectionDo       Section = "do"        // what to do now
	SectionNext     Section = "next"      // who comes next, and on which sign
	SectionInstead  Section = "instead"   // what to do instead of hiring
	SectionFirst    Section = "first"     // what must become true first
	SectionSplit    Section = "split"     // how a week is divided
	SectionWillNot  Section = "will_not"  // what will not be done
	SectionOwns     Section = "owns"      // who owns what
	SectionCaveat   Section = "caveat"    // what to be careful about
	SectionTryOut   Section = "try_out"   // how to try a path for two weeks
	SectionNearby   Section = "nearby"    // neighbouring jobs that may fit better
	SectionQuestion Section = "questions" // questions to ask in an interview
)

// Sections lists every section in the order in which it is shown.
var Sections = []Section{
	SectionHeadline, SectionSummary, SectionDo, SectionSplit, SectionWillNot, SectionOwns,
	SectionInstead, SectionFirst, SectionNext, SectionTryOut, SectionNearby, SectionQuestion, SectionCaveat,
}

// SectionText is a Text at its place in a verdict.
type SectionText struct {
	Section Section
	Text
}

// Text is a sentence that is shown when everything it names holds. An empty
// field asks for nothing. A text with a placeholder whose question has no
// known answer is not shown.
type Text struct {
	Text     string
	When     Condition
	Strength []Strength
	Role     string     // the verdict's role
	Kind     EitherKind // of an either verdict
	Gate     string     // a gate that fired, or is open if GateOpen
	GateOpen bool
	// Provisional: only where the verdict is.
	Provisional bool
	Sources     []string
}

// Finding is something to see whatever the verdict.
type Finding struct {
	ID       string
	As       string // audience
	Kind     FindingKind
	Verdicts []string // only with these verdicts; empty: with any
	Pay      PayFit   // only when the money offered compares like this; empty: whatever
	Text
}

// FindingKind is how loudly a finding speaks.
type FindingKind string

const (
	RedFlag FindingKind = "red_flag"
	Caution FindingKind = "caution"
	Tip     FindingKind = "tip"
)

// PlanLine is one line of the plan.
type PlanLine struct {
	ID       string
	As       string // audience
	Phase    string // one of PlanPhases
	Verdicts []string
	Text
}

// PlanPhases are the parts of a plan, in the order in which they are shown.
var PlanPhases = []string{"days_30", "days_60", "days_90", "measures_soft", "measures_hard", "owners", "together", "will_not", "instead", "first", "again"}
