package advisor

// Audit is what reading a job ad rests on besides the words of duties and
// professions: cues, headings, volumes, thresholds and texts. The zero Audit
// has no Capacity: such a pack audits no ads.
//
// Words everywhere are patterns. A pattern is one or more words in order, with
// a few others between them; a/b is either word, <class> any word of a class.
type Audit struct {
	// Capacity is the hours of a full week that are left for duties.
	Capacity int
	// FullWeek is the hours of a full post. An ad that states fewer has its
	// Capacity reduced in proportion.
	FullWeek int
	// Part is the percentage of a duty that counts where it is shared or
	// limited and the ad states no part.
	Part int
	// ManyProfessions is how many other professions make an ad unrealistic;
	// FewProfessions, how many a realistic one may have.
	ManyProfessions, FewProfessions int
	// BothDuties and BothPercent say when an ad asks for two roles: each has
	// that many duties at least, and that part of the duties of all roles.
	BothDuties, BothPercent int
	// ManyChannels is how many channels are too many for one person.
	ManyChannels int
	// FitsYes and FitsPartly are the percentages of an ad's own duties that a
	// title must cover to fit, and to fit in part.
	FitsYes, FitsPartly int
	// AdNeeds is how many of AdWords a text has at least if it is an ad.
	AdNeeds int

	// Classes are sets of words that patterns name as <id>.
	Classes []WordClass
	// Small are words that patterns for duties pass over: "the", "our".
	Small []string
	// Compounds are pairs of words of which the second loses its own meaning.
	Compounds []string
	// Joins are words between two duties: "and", "as well as".
	Joins []string
	// Verbs are what a duty may begin with: "moderate", "write".
	Verbs []string
	// Starts are verbs only at the head of a line, being nouns as often:
	// "stock", "field".
	Starts []string
	// Either is work that several roles do, each in its own field: "write a
	// report". About are the words that tell the field.
	Either []AuditEither
	About  []AuditAbout
	// Numbers are the words for 1, 2, 3 and so on.
	Numbers []string

	Cues     AuditCues
	Headings []AuditHeading
	// AdWords speak for a text being a job ad, NotAdWords against it.
	AdWords, NotAdWords []string
	// Generic are patterns of work that belongs to every job.
	Generic   []string
	Languages []AuditLanguage

	// Hours are a profession's hours a week where an ad states no volume.
	Hours []OwnerHours
	// Channels is what keeping one channel takes.
	Channels AuditVolume
	Volumes  []AuditVolume
	Periods  []AuditPeriod

	// Titles are patterns of job titles by owner; TitleWords show that a line
	// is a job title at all; TitleLabels stand before one: "position".
	Titles                  []AuditTitle
	TitleWords, TitleLabels []string
	Levels                  []AuditLevel
	Findings                []AuditFinding
	// Texts by key; AuditTexts lists the keys.
	Texts map[string]string
}

// WordClass is a set of words that may stand for one another.
type WordClass struct {
	ID    string
	Words []string
}

// AuditCues are phrases that say how a duty is meant, or that a passage is no
// duty. Those ending in After speak of what stands before them.
type AuditCues struct {
	Denied, DeniedAfter, NotDenied []string
	Delegated, DelegatedAfter      []string
	// Shared and Partners say that others take part; Partners are verbs with
	// whom they go: "collaborate with".
	Shared, Partners []string
	// Examples open what is only an example: "such as".
	Examples []string
	Limited  []string
	// Places stand before where something is done: "across all channels" is no
	// duty of its own.
	Places []string
	// Tails open what only says why, when or who: "which", "in order to".
	// Details are words before a circumstance: "during", "from".
	Tails, Details []string
	// Beyond parts what is denied from what is left: "no editing beyond".
	Beyond []string
	// Limits say that the ad bounds what is expected of the person.
	Limits []string
	// Turn ends the reach of a cue: "but", "instead".
	Turn []string

	// Duty opens a sentence about the work: "you will".
	Duty []string
	// Asks, Benefits, Company, Legal and Terms mark sentences that are no duties.
	Asks, Benefits, Company, Legal, Terms []string
	// Traits begin a line about what somebody is, has or can: "strong". Process
	// tells how one gets the job: "our recruiter".
	Traits, Process []string
}

// AuditEither is work that is one of several duties, by what it is about.
type AuditEither struct {
	Duties []string // of different roles
	Words  []string
}

// AuditAbout are words that tell a role's field. Duty is what a passage counts
// as that has no other words.
type AuditAbout struct {
	Duty  string
	Words []string
}

// AuditHeading is a kind of section with the phrases that open one.
type AuditHeading struct {
	Section AuditSection
	Words   []string
}

// AuditSection is what a part of an ad is about.
type AuditSection string

const (
	SectionDuties   AuditSection = "duties"
	SectionAsks     AuditSection = "asks" // requirements
	SectionBenefits AuditSection = "benefits"
	SectionCompany  AuditSection = "company"
	SectionLegal    AuditSection = "legal"
	SectionApply    AuditSection = "apply"
	SectionDenied   AuditSection = "denied" // what is not asked for
	SectionTerms    AuditSection = "terms"  // pay, hours, place
)

// AuditLanguage is a language that a text may be in, by its common words.
type AuditLanguage struct {
	ID   string // ISO 639: "en"
	Name string
	// Words are common in it and in no other of the list.
	Words []string
	// Ad are words of its job ads. Only the first language is audited.
	Ad []string
}

// OwnerHours are hours a week.
type OwnerHours struct {
	Owner     string
	Low, High int
}

// AuditVolume is what one of a countable thing takes: minutes, for the duties
// or professions named.
type AuditVolume struct {
	Words []string
	// For are duties' or professions' ids; empty: whichever is found beside it.
	For       []string
	Low, High int
}

// AuditPeriod says how often something falls in 100 weeks.
type AuditPeriod struct {
	Words []string
	// Times a hundred weeks: 100 is weekly, 500 on each working day.
	Times int
}

// AuditTitle are the titles under which an owner's work is advertised.
type AuditTitle struct {
	Owner string
	Words []string
}

// AuditLevel is when an ad asks for a level: from that many years on, or by
// these words in its title.
type AuditLevel struct {
	Level string
	Years int // 0: not by years
	Words []string
}

// AuditFinding is something to see in an ad. Exactly one of Words, Absent and
// On says when.
type AuditFinding struct {
	ID   string
	Kind FindingKind
	// Words are found in the ad, and none of Unless.
	Words, Unless []string
	// Absent are words of which the ad has none.
	Absent []string
	// NamedAfter are words behind which a name, written with a capital, is as
	// good as one of Absent; NoNames are words with a capital that are no such
	// names.
	NamedAfter, NoNames []string
	// On is one of AuditEvents.
	On string
	// Part is the part of a job post that says what is missed here, one of
	// AuditParts; empty: none.
	Part string
	Text string
	// Fix says what an employer writes instead, Ask what a job seeker asks;
	// either may be empty.
	Fix, Ask string
	Sources  []string
}

// AuditEvents are what a reader of ads notices by itself. Placeholders of the
// texts: {count} {list} {duties} {pay} {range} {level} {title}.
var AuditEvents = []string{
	"no_pay", "pay_below", "pay_both", "pay_other", "no_hours", "default_hours", "many_channels",
	"many_professions", "some_professions", "both_unlimited", "both_limited", "title_no", "title_partly", "cut",
}

// AuditTexts are the keys of Audit.Texts. Placeholders: {jobs} {low} {high}
// {capacity} {title} {suggested} {name} {count} {list} {language} {first}
// {second}.
var AuditTexts = []string{
	"empty", "binary", "not_ad", "language", "other_job", "no_duties",
	"unrealistic", "tight", "realistic", "defaults",
	"title_yes", "title_partly", "title_no", "both_title",
	"keep_role", "take_out", "shared_post", "one_job", "half", "jobs",
	"describes_yes", "describes_partly", "describes_no", "to_add",
	"post_employer", "post_about", "post_about_blank", "post_duties", "post_not", "post_leave", "post_asks",
	"post_hours", "post_tools", "post_measures", "post_reports_to", "post_pay", "post_week", "post_apply", "post_apply_blank",
}

// AuditParts are the parts of a corrected post that a finding may speak of, in
// the order in which they stand.
var AuditParts = []string{"hours", "tools", "measures", "reports_to", "pay"}
