package report

// chapter is a titled part behind the summary.
type chapter struct {
	ID     string // for links within a page
	Title  string
	Blocks []block
}

// block is one of the types below. A format lays each of them out in its own
// way.
type block interface{ Kind() string }

// head is a title inside the summary or a chapter.
type head struct{ Text string }

// para is a sentence or several.
type para struct{ claim }

// list is a list of claims. In a weighed one the marks are points.
type list struct {
	Items   []claim
	Weighed bool
}

// claim is a sentence with what it rests on.
type claim struct {
	Mark    string // a word in front: "Red flag"; may be empty
	Text    string
	Details []string // lines beneath
	Sources []source
}

// source is a source as it stands beside a claim.
type source struct {
	ID    string
	Short string
}

// figures are the figures of a result, each with what it says.
type figures struct{ Items []figure }

type figure struct{ Name, Value, Text string }

// scores is the chart of the scores, with the bounds that open answers leave.
type scores struct{ Items []score }

type score struct {
	Name             string
	Score, Low, High int
}

// account is how one role's score comes about: signed bars that add up to it.
type account struct {
	Role    string
	Score   int
	Largest int // of all points in the report, for the scale of the bars
	Entries []entry
}

// entry is what one rule gives to the role, and the questions it rests on.
type entry struct {
	Points int
	Text   string
	Rule   string
}

// ladder is the chart of one role's levels and pay, against the money offered.
type ladder struct {
	Role    string
	Rungs   []rung
	Top     int64  // the largest amount in the report, for the scale
	Offered *int64 // only where it may be compared
	Money   string // the same in words
	Whose   string // what the money is: "The money there is"
}

type rung struct {
	Title     string
	Low, High int64 // both 0 where no source gives pay
	Pay       string
	Here      bool // the advised level
	Sources   []source
}

// pairs are terms with what is said of them.
type pairs struct{ Items []pair }

type pair struct {
	Term, Text string
	Mark       string   // a word behind: "not counted"
	Note       string   // a respondent's own words, with their lines
	Lines      []string // what else is said, each on a line of its own
}

// references are the sources that a report names.
type references struct{ Items []reference }

type reference struct{ ID, Text, Address string }

// codeline is the answer code: a text to copy.
type codeline struct{ Code string }

func (head) Kind() string       { return "head" }
func (para) Kind() string       { return "para" }
func (list) Kind() string       { return "list" }
func (figures) Kind() string    { return "figures" }
func (scores) Kind() string     { return "scores" }
func (account) Kind() string    { return "account" }
func (ladder) Kind() string     { return "ladder" }
func (pairs) Kind() string      { return "pairs" }
func (references) Kind() string { return "references" }
func (codeline) Kind() string   { return "code" }

// add puts a titled list into a chapter, unless it is empty.
func (c *chapter) add(title string, items []claim) {
	c.addList(title, list{Items: items}, "")
}

// addList puts a titled list into a chapter; where it is empty a sentence takes
// its place, and where there is none, nothing.
func (c *chapter) addList(title string, l list, otherwise string) {
	switch {
	case len(l.Items) > 0:
		c.Blocks = append(c.Blocks, head{title}, l)
	case otherwise != "":
		c.Blocks = append(c.Blocks, head{title})
		c.say(otherwise)
	}
}

// say puts each text that is not empty into a paragraph of its own.
func (c *chapter) say(texts ...string) {
	for _, text := range texts {
		if text != "" {
			c.Blocks = append(c.Blocks, para{claim{Text: text}})
		}
	}
}
