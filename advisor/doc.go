// Package advisor decides which role is needed first, and why.
//
// It is pure: values and functions, no files, no clock, no terminal, no YAML,
// and no order of a map in what it returns. A Pack says what is asked and what
// can be advised; an Engine prepares a Pack for one audience; an Interview is a
// run through its questions; a Result is everything that can be said of one
// answer sheet. Full screen, plain lines, batch and form all go through an
// Engine, so that the same answers give the same Result through every door.
package advisor
