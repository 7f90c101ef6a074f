// Package yamlnode reads YAML that people write by hand: strictly, with the
// place of everything, and with all problems at once. JSON, being YAML, is read
// too.
//
// A File holds the parsed document; a Value is a place in it. Reading a Value as
// what it is not records a problem in the File and gives the zero value, so a
// reader can go on and find the next problem. An absent Value reads as the zero
// value without a problem: that it is missed was recorded by its Mapping.
package yamlnode

import (
	"fmt"
	"strings"

	"firstrole/advisor/internal/problem"

	"gopkg.in/yaml.v3"
)

// File is one document with the problems found in it so far.
type File struct {
	name     string
	source   string   // as parsed: without a byte order mark
	lines    []string // of source, split when the first problem asks for one
	shifts   shifts
	root     *yaml.Node // nil: there is nothing to read
	problems problem.List
	own      map[string]string // examples by key, where the file has better ones
}

// most is how many problems of one file are recorded; a file with more is not
// the file that was meant, and listing them helps nobody.
const most = 200

// Open parses a file of at most limit bytes. The name stands in problems and is
// not opened. What cannot be read at all is among the problems.
func Open(name string, data []byte, limit int) *File {
	f := &File{name: name}
	if !f.decode(data, limit) || !f.parse() {
		return f
	}
	if !f.checkTree(f.root, 1) {
		f.root = nil
	}
	return f
}

// Root gives the whole document; false if the file cannot be read.
func (f *File) Root() (Value, bool) {
	if f.root == nil {
		return Value{}, false
	}
	return Value{file: f, node: f.root}, true
}

// Problems gives what was found so far, in no order.
func (f *File) Problems() problem.List { return f.problems }

// full reports that there are more problems than are recorded: reading on would
// only take time.
func (f *File) full() bool { return len(f.problems) > most }

// report records a problem at a place; line and column are 1-based, 0 unknown.
func (f *File) report(line, column int, message, hint string) {
	switch n := len(f.problems); {
	case n > most:
		return
	case n == most:
		line, column = 0, 0
		message, hint = fmt.Sprintf("there are more than %d problems", most), "mend the ones listed and look again"
	}
	f.problems = append(f.problems, problem.Problem{
		File: f.name, Line: line, Column: column, Message: clip(message), Hint: clip(hint), Text: f.line(line),
	})
}

// clip shortens what quotes a file that holds a whole page where a word should be.
func clip(s string) string {
	const longest = 600 // bytes
	if len(s) <= longest {
		return s
	}
	return strings.ToValidUTF8(s[:longest], "") + "…"
}

func (f *File) reportAt(n *yaml.Node, message, hint string) {
	f.report(n.Line, f.shifts.original(n.Line, n.Column), message, hint)
}

// line gives a source line without its line end; empty if there is none.
func (f *File) line(n int) string {
	if f.lines == nil {
		f.lines = splitLines(f.source)
	}
	if n < 1 || n > len(f.lines) {
		return ""
	}
	return f.lines[n-1]
}

func splitLines(s string) []string {
	return strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s), "\n")
}
