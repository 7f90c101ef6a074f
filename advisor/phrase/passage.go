package phrase

// Passage is one piece of a page that is read from top to bottom.
type Passage struct {
	Kind PassageKind
	Text string
	// Details stand under the text, each on a line of its own.
	Details []string
	// Sources are what the text rests on, by their short names.
	Sources []string
}

// PassageKind says how a passage stands on its page.
type PassageKind int

const (
	PassagePara  PassageKind = iota // a sentence or several
	PassageItem                     // a line of a list
	PassageHead                     // heads a part
	PassageTitle                    // heads a page
	PassageUnder                    // stands under a title and may be skipped
	// PassageNotes heads what is for whoever gives the page away, and no part
	// of it.
	PassageNotes
)
