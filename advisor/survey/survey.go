package survey

import (
	"io"
	"time"

	"firstrole/advisor"
	"firstrole/advisor/internal/problem"
	"firstrole/advisor/sheet"
)

// Form is how rows are written.
type Form string

const (
	NDJSON Form = "json" // a line of JSON a row
	CSV    Form = "csv"  // a line of headings first
)

// Survey is what is to be read and written, and how.
type Survey struct {
	Pack *advisor.Pack
	Name string // of the file, as problems have it
	From io.Reader
	To   io.Writer
	In   Form   // empty: found out by how it begins
	Out  Form   // empty: as In
	As   string // the audience of rows that do not say theirs; may be empty
	Date string // of every row, instead of its own; may be empty

	// What is called while rows are read, in their order and never two at once.
	// Each may be nil.
	Problems func(problem.List)          // of one row
	Progress func(bytes int64, rows int) // so far
	// Aside is told once, at the end, which columns or keys are no questions, at
	// most as many as a screen holds.
	Aside func(names []string)

	all      []*questionnaire // by audience
	head     *head            // of CSV; nil: NDJSON
	blank    int              // lines before the first that is not
	fallback *questionnaire   // for rows that do not say their audience; nil: found out
}

func (s *Survey) prepare() error {
	for i := range s.Pack.Audiences {
		q, err := newQuestionnaire(s.Pack, i)
		if err != nil {
			return err
		}
		s.all = append(s.all, q)
	}
	if len(s.all) == 1 {
		s.fallback = s.all[0]
	}
	if s.As != "" {
		s.fallback = s.audience(s.As)
	}
	return nil
}

// audience finds an audience by its id or label; nil: there is none.
func (s *Survey) audience(words string) *questionnaire {
	for _, q := range s.all {
		if q.audience.ID == words {
			return q
		}
	}
	for _, q := range s.all {
		if folded := fold(words); folded == fold(q.audience.ID) || folded == fold(q.audience.Label) {
			return q
		}
	}
	return nil
}

func (s *Survey) audienceIDs() []string {
	var ids []string
	for _, q := range s.all {
		ids = append(ids, q.audience.ID)
	}
	return ids
}

// whose is the audience that alone has a question of that name; nil: none has, or
// several have.
func (s *Survey) whose(heading string) *questionnaire {
	var found *questionnaire
	for _, q := range s.all {
		if q.means(heading).kind == answers {
			if found != nil {
				return nil
			}
			found = q
		}
	}
	return found
}

// day is the date that a text begins with, such as 2026-03-03T10:00; false where
// it begins with none.
func day(text string) (string, bool) {
	if len(text) > len(time.DateOnly) {
		text = text[:len(time.DateOnly)]
	}
	return text, text == "" || sheet.IsDate(text)
}
