package advisor

// Role is what can be advised.
type Role struct {
	ID    string
	Name  string // "community manager"
	About string // one sentence

	Duties   []DutyGroup
	Skills   []Claim
	Tools    []Claim
	Soft     []Claim // measures that are felt or told
	Hard     []Claim // measures that are counted
	Facts    []Fact  // hours, voice, departments and the like: what Compare shows
	Ladder   []Rung  // lowest first
	TryOut   []Claim // how to try the role for two weeks
	Portray  []Claim // what a portfolio for it holds
	Entry    []Claim // neighbouring jobs people come from
	AskThem  []Claim // what to ask in an interview
	Handover []Claim // what to do when the person leaves
	Sources  []string
}

// Claim is a sentence with its sources.
type Claim struct {
	Text    string
	Sources []string
	// Dated marks names (of platforms, of tools) that age.
	Dated bool
	// Brief marks the claims of a topic that every report has.
	Brief bool
}

// DutyGroup is a heading with the duties under it.
type DutyGroup struct {
	Group  string
	Duties []Duty
}

// Duty is a piece of a role's work.
type Duty struct {
	ID      string
	Text    string
	Sources []string
	// Low and High are hours a week at an ordinary volume; both 0: not weighed.
	Low, High int
	// Words point to the duty in a job ad.
	Words []string
}

// Fact is one point at which roles are compared.
type Fact struct {
	Point string // the same words in every role that has it
	Claim
	// Dissent is what another source says; empty where none disagrees.
	Dissent Claim
}

// Rung is one level of a role.
type Rung struct {
	Level   string
	Title   string
	Pay     PayRange
	Sources []string
	// When, by audience, says that an answer sheet reaches this rung.
	When []RungCondition
	// Skills are what the rung asks beyond the one below it.
	Skills []Claim
}

// RungCondition is a rung's condition for one audience.
type RungCondition struct {
	As   string
	When Condition
}

// PayRange is a yearly salary before tax, in whole units of the currency. The
// zero value means that no source prices it.
type PayRange struct {
	Low, High int64
	Currency  string
	Sources   []string
}

// Profession is a job that is neither of the roles.
type Profession struct {
	ID      string
	Name    string
	Short   string // two or three letters for a margin
	About   string
	Words   []string
	Sources []string
}

// Topic is a titled list of claims.
type Topic struct {
	ID     string
	Title  string
	As     []string // audiences it is shown to; empty: all
	Pay    bool     // it is about pay, and stands beside the figures
	Claims []Claim
}
