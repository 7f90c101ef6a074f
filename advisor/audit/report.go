package audit

import "firstrole/advisor"

// Report is what was read from an ad. Texts in it are clean: they hold no
// control characters.
type Report struct {
	Format int `json:"format"`
	// Pack is the digest of the pack it was read with.
	Pack PackRef `json:"pack"`
	// IsAd is false for a text that is no job ad, and for no text.
	IsAd bool `json:"is_ad"`
	// Language is an ISO 639 code; empty where no language was recognised.
	Language string `json:"language"`
	// Verdict has no ID where nothing was judged.
	Verdict Verdict `json:"verdict"`
	Title   Title   `json:"title"`
	// Duties stand in the order of the ad.
	Duties []Duty `json:"duties"`
	// Professions are the ids of other professions that the person is to be as
	// well, in the pack's order.
	Professions []string  `json:"professions"`
	Hours       Hours     `json:"hours"`
	Pay         *Pay      `json:"pay,omitempty"`
	Findings    []Finding `json:"findings"`

	// Sentence is the one to read first.
	Sentence string `json:"sentence"`
	// Why says why nothing was judged; empty where something was.
	Why string `json:"why,omitempty"`
	// Notes stand under the sentence: what the hours rest on, the title.
	Notes []string `json:"notes"`
	// Jobs are what the ad really asks for, most hours first.
	Jobs []Job `json:"jobs"`
	// Fixes are for the employer, Questions for somebody who wants the job.
	Fixes     []string `json:"fixes"`
	Questions []string `json:"questions"`
	// Post is a corrected post: lines of text.
	Post []string `json:"post"`
	// Asks are skills and tools asked for; they are no duties.
	Asks []Ask `json:"asks"`
	// Channels are the channels named, as they are written.
	Channels []string `json:"channels"`
	// Lines are the ad as it was read; Duty.Line counts them from 1.
	Lines []string `json:"-"`
}

// PackRef names a pack.
type PackRef struct {
	Digest string `json:"digest"`
}

// Verdict of an ad.
type Verdict struct {
	// ID is Realistic, Tight or Unrealistic; nil where nothing was judged.
	ID *string `json:"id"`
}

// The verdicts.
const (
	Realistic   = string(advisor.WeekRealistic)
	Tight       = string(advisor.WeekTight)
	Unrealistic = string(advisor.WeekUnrealistic)
)

// Title is the ad's title beside its duties.
type Title struct {
	Given string `json:"given"`
	// Fits is "yes", "partly" or "no"; empty where nothing was judged.
	Fits      string `json:"fits"`
	Suggested string `json:"suggested,omitempty"`
}

// Duty is a piece of work that the ad names.
type Duty struct {
	// Line counts from 1, in the text as it was given.
	Line int    `json:"line"`
	Text string `json:"text"`
	// Owner is a role's or a profession's id, or Overlap, Generic or Unclear.
	Owner  string `json:"owner"`
	Status Status `json:"status"`
	// Hours a week; nil where the duty is not weighed or not the person's.
	Hours *Range `json:"hours,omitempty"`
	// Words are those in the ad that the match rests on.
	Words []string `json:"words"`
	// Concepts are the duties of the pack that it stands for.
	Concepts []string `json:"concepts,omitempty"`
}

// Owners that are no role and no profession.
const (
	Overlap = "overlap" // both roles do it
	Generic = "generic" // part of any job
	Unclear = "unclear" // the pack knows no word of it
)

// Status is how far a duty is the person's.
type Status string

const (
	Own       Status = "own"
	Shared    Status = "shared"    // with somebody
	Limited   Status = "limited"   // up to a point
	Delegated Status = "delegated" // somebody else does it
	Denied    Status = "denied"    // not asked for
)

// charged reports whether a duty takes the person's hours.
func (s Status) charged() bool { return s == Own || s == Shared || s == Limited }

// Range is whole hours a week.
type Range struct {
	Low  int `json:"low"`
	High int `json:"high"`
}

// Hours are a week's, with the hours that are left for duties.
type Hours struct {
	Low      int `json:"low"`
	High     int `json:"high"`
	Capacity int `json:"capacity"`
	// Post is the hours of a post smaller than a full week, as the ad states
	// them; 0: a full week, or none stated.
	Post int `json:"post,omitempty"`
	// Shared is what nobody's work alone takes: work of both roles, general work
	// and work that could be anybody's. Nil: none of it takes time.
	Shared *Range `json:"shared,omitempty"`
	// Defaults: the ad states no volumes, so usual ranges were counted.
	Defaults bool `json:"defaults"`
}

// SharedName is what the work of Hours.Shared is called.
const SharedName = "work of no role alone"

// Pay is yearly, before tax.
type Pay struct {
	Low  int64 `json:"low"`
	High int64 `json:"high"`
	// Level is what the ad's experience and title imply; empty if they imply none.
	Level    string `json:"level,omitempty"`
	Currency string `json:"currency"`
	Text     string `json:"text"` // as the ad writes it

	// FullWeek: it was given for an hour or a day, and counted for a full week.
	FullWeek bool `json:"-"`
}

// Finding is something to see in the ad.
type Finding struct {
	ID      string              `json:"id"`
	Kind    advisor.FindingKind `json:"kind"`
	Text    string              `json:"text"`
	Sources []string            `json:"sources"`
	// Line is where it was found; 0: nowhere in particular.
	Line int `json:"line,omitempty"`

	// Quote is the first words of the ad that show it; empty where it is about the
	// whole.
	Quote string `json:"-"`
}

// Job is one of the jobs that an ad really is.
type Job struct {
	Owner string `json:"owner"`
	Name  string `json:"name"`
	Low   int    `json:"low"`
	High  int    `json:"high"`
	// Duties counts the duties in it.
	Duties int `json:"duties"`
	// Role is false for another profession.
	Role bool `json:"role"`
}

// Ask is a skill or tool that is asked for.
type Ask struct {
	Line int    `json:"line"`
	Text string `json:"text"`
}
