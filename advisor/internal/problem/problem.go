// Package problem holds what is wrong with the files a person wrote: at which
// place, and what to write instead.
package problem

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Problem is something wrong at a place in a file.
type Problem struct {
	File string `json:"file"`
	// Line is 1-based; 0 means the whole file.
	Line int `json:"line"`
	// Column is 1-based and counts characters; 0 means the whole line.
	Column  int    `json:"column"`
	Message string `json:"message"` // what is wrong
	Hint    string `json:"hint"`    // what to write instead; may be empty
	// Text is the source line, for the caret; may be empty.
	Text string `json:"-"`
}

// place gives FILE:LINE:COLUMN, as far as it is known.
func (p Problem) place() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Column == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// List is every problem of one or more files. As an error it carries all of
// them; use Err to return one, since an empty List is no error.
type List []Problem

// Of gives the problems that err carries, if any.
func Of(err error) (List, bool) {
	var l List
	return l, errors.As(err, &l)
}

// Err sorts the list and gives it as an error, nil if it is empty.
func (l List) Err() error {
	if len(l) == 0 {
		return nil
	}
	l.Sort()
	return l
}

// Error gives one line per problem, without source lines and hints.
func (l List) Error() string {
	lines := make([]string, len(l))
	for i, p := range l {
		lines[i] = p.place() + ": " + p.Message
	}
	return strings.Join(lines, "\n")
}

// Sort orders by file, line and column; problems of one place keep the order in
// which they were found.
func (l List) Sort() {
	slices.SortStableFunc(l, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
}
