package report

import (
	"errors"

	"firstrole/advisor"
	"firstrole/advisor/engagement"
)

// Client is the report on an engagement: what was agreed on, who decided, where
// opinions differed and what it would change, who does what by when. It is
// written from this value alone, and this value is its JSON.
type Client struct {
	Format     int    `json:"format"`
	Client     string `json:"client"`
	Consultant string `json:"consultant,omitempty"`
	Date       string `json:"date,omitempty"` // of the report, YYYY-MM-DD
	Agreed     string `json:"agreed"`         // when it was agreed, YYYY-MM-DD
	Owner      string `json:"owner,omitempty"`
	Views      Views  `json:"views"`

	// Heard are the stakeholders, Voices how many of them answered anything.
	Heard  []ClientVoice `json:"heard"`
	Voices int           `json:"voices"`
	// Alone counts what the stakeholders' own answers lead to, in the order of
	// the pack's verdicts.
	Alone       []ClientAlone      `json:"alone"`
	Answers     []ClientAnswer     `json:"answers"`
	Open        []ClientOpen       `json:"open"`
	Differences []ClientDifference `json:"differences"`
	Log         []ClientEntry      `json:"log"`

	// Result is the advice on the answers agreed on; Before that on those of the
	// agreement before.
	Result advisor.Result  `json:"result"`
	Before *advisor.Result `json:"before,omitempty"`
}

// Views is how far a client's report shows what single stakeholders said.
type Views string

const (
	ViewsCounted Views = "counted" // how many
	ViewsQuoted  Views = "quoted"  // and what they wrote, without names
	ViewsNamed   Views = "named"   // and who
)

// AllViews lists every value of Views, the most discreet first.
var AllViews = []Views{ViewsCounted, ViewsQuoted, ViewsNamed}

// ClientVoice is a stakeholder who was heard.
type ClientVoice struct {
	Name     string `json:"name"`
	Via      string `json:"via,omitempty"`
	Received string `json:"received,omitempty"`
	// Answered is how many of the Asked questions of part 1 have an answer. Which
	// questions somebody was asked tells how they answered others, so both are
	// given only where views are named.
	Answered *int `json:"answered,omitempty"`
	Asked    *int `json:"asked,omitempty"`
	// Silent: no answers came in.
	Silent bool `json:"silent,omitempty"`
	// Late: the answers came in after it was agreed.
	Late bool `json:"late,omitempty"`
}

// ClientAlone is a verdict that stakeholders' own answers lead to.
type ClientAlone struct {
	Verdict string   `json:"verdict"`
	Label   string   `json:"label"`
	Count   int      `json:"count"`
	Who     []string `json:"who,omitempty"`
}

// How says how an answer was agreed on.
type How string

const (
	HowDecided How = "decided"
	HowAlike   How = "alike" // all who answered gave it
)

// ClientAnswer is an answer that was agreed on.
type ClientAnswer struct {
	Question string `json:"question"`
	Short    string `json:"short"`
	Ask      string `json:"ask"`
	Part     int    `json:"part"`
	Text     string `json:"text"`
	How      How    `json:"how"`
	// Counted: it counts for the verdict.
	Counted bool          `json:"counted"`
	By      string        `json:"by,omitempty"` // who decided
	Reason  string        `json:"reason,omitempty"`
	Action  *ClientAction `json:"action,omitempty"`
	// Others are those who answered otherwise when it was decided.
	Others []ClientView `json:"others"`
}

// ClientOpen is a question that stays open.
type ClientOpen struct {
	Question string `json:"question"`
	Short    string `json:"short"`
	Ask      string `json:"ask"`
	Part     int    `json:"part"`
	// Purpose: it was left open on purpose.
	Purpose bool          `json:"purpose"`
	Reason  string        `json:"reason,omitempty"`
	By      string        `json:"by,omitempty"`
	Action  *ClientAction `json:"action,omitempty"`
	Others  []ClientView  `json:"others"`
	// MayTurn: the verdict may hang on it.
	MayTurn bool `json:"may_turn"`
}

// ClientAction is who does what by when.
type ClientAction struct {
	What string `json:"what"`
	Who  string `json:"who,omitempty"`
	When string `json:"when,omitempty"` // YYYY-MM-DD, or free words
}

// ClientView is an answer that was not agreed on, with how many gave it.
type ClientView struct {
	Text  string   `json:"text"`
	Count int      `json:"count"`
	Who   []string `json:"who,omitempty"`
	Notes []string `json:"notes,omitempty"`
	// Partly: of several options agreed on, the answer has some and no other.
	Partly bool `json:"partly,omitempty"`
}

// ClientDifference is a question on which the stakeholders do not all agree.
type ClientDifference struct {
	Question string        `json:"question"`
	Short    string        `json:"short"`
	Ask      string        `json:"ask"`
	Part     int           `json:"part"`
	Values   []ClientValue `json:"values"`
	// Unknown, Blank and NotAsked count those who gave no such value. Who has not
	// answered anything is not among them.
	Unknown  int  `json:"unknown"`
	Blank    int  `json:"blank"`
	NotAsked int  `json:"not_asked"`
	Split    bool `json:"split"`
	// Sheets, Turns, Moved and MayTurn are what the difference does: see
	// engagement.Effect.
	Sheets  int  `json:"sheets"`
	Turns   int  `json:"turns"`
	MayTurn bool `json:"may_turn"`
	Moved   int  `json:"moved"`
	// Says is split and effect in words.
	Says []string `json:"says"`
}

// ClientValue is one answer with what comes out with it.
type ClientValue struct {
	Text    string       `json:"text"`
	Count   int          `json:"count"`
	Who     []string     `json:"who,omitempty"`
	Neutral bool         `json:"neutral"`
	Gives   []ClientGive `json:"gives"`
}

// ClientGive is a verdict with the number of sheets in which it comes out.
type ClientGive struct {
	Verdict string `json:"verdict"`
	Label   string `json:"label"`
	Sheets  int    `json:"sheets"`
}

// ClientEntry is a line of the decision log.
type ClientEntry struct {
	Date     string           `json:"date"`
	What     engagement.Event `json:"what"`
	Who      string           `json:"who,omitempty"`
	Question string           `json:"question,omitempty"`
	Short    string           `json:"short,omitempty"`
	Text     string           `json:"text,omitempty"`
}

// ErrNotAgreed is given for an engagement in which nothing was agreed yet.
var ErrNotAgreed = errors.New("nothing is agreed on yet")

// Clients gives the report on an engagement, with the views of single
// stakeholders as far as they are to be shown. The engine must be for the
// audience of the engagement. It fails with ErrNotAgreed.
func Clients(e *advisor.Engine, x *engagement.Engagement, views Views, date string) (Client, error) {
	if x.Agreed.Date == "" {
		return Client{}, ErrNotAgreed
	}
	b := clientBuilder{engine: e, x: x, views: views, differences: engagement.Differ(e, x)}
	return b.build(date), nil
}
