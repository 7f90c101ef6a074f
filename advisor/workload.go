package advisor

// Workload is what a pack knows of the hours behind expectations. The zero
// Workload weighs nothing.
type Workload struct {
	// Week gives the hours that one person has for duties where they are not the
	// audit's Capacity: those of the first whose condition is true.
	Week []WorkWeek
	// Lines stand in the order in which they are dropped.
	Lines []WorkLine
}

// WorkWeek is a smaller week.
type WorkWeek struct {
	As    string // audience
	When  Condition
	Hours int
}

// WorkLine is something that answers expect of whoever is hired. It is weighed as
// a duty of a job ad is.
type WorkLine struct {
	ID       string
	As       string   // audience
	Verdicts []string // only with these verdicts
	// Of is the duty of a role, or the profession, whose work it is.
	Of string
	// Count is a question whose number, or number of chosen options, says how
	// many there are in a week; empty: it takes what it usually takes. Options of
	// Except do not count.
	Count  string
	Except []string
	// Drop says how to do without it, or with less; empty: it cannot be dropped.
	Drop string
	// Keep is how many of what is counted stay when it is dropped.
	Keep int
	// Text names it.
	Text
}

// WorkloadOut is the week of whoever is hired: what they do anyway, what is
// expected besides, and what to drop where that is too much.
type WorkloadOut struct {
	Verdict WeekFit `json:"verdict"`
	Text    string  `json:"text"`
	// Low and High are hours a week; People have Capacity of them together.
	Low      int           `json:"low"`
	High     int           `json:"high"`
	Capacity int           `json:"capacity"`
	People   int           `json:"people"`
	Items    []WorkItemOut `json:"items"`
	// Drop is what to do without, in this order, until the rest fits. Left is what
	// must be said where it does not even then.
	Drop []WorkDropOut `json:"drop"`
	Left string        `json:"left,omitempty"`
}

// WorkItemOut is a part of a week. A part that no line brought is a role's
// ordinary work.
type WorkItemOut struct {
	Line    string   `json:"line,omitempty"`
	Owner   string   `json:"owner"` // a role or a profession
	Text    string   `json:"text"`
	Role    bool     `json:"role"`
	Low     int      `json:"low"`
	High    int      `json:"high"`
	Sources []string `json:"sources,omitempty"`
}

// WorkDropOut is something to do without, and what is then left of the week.
type WorkDropOut struct {
	Line    string   `json:"line"`
	Text    string   `json:"text"`
	Low     int      `json:"low"`
	High    int      `json:"high"`
	Sources []string `json:"sources,omitempty"`
}
