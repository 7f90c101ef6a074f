package yamlnode

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"firstrole/advisor/internal/clean"
	"firstrole/advisor/internal/problem"

	"gopkg.in/yaml.v3"
)

// Value is a place in a file. The zero Value is absent.
type Value struct {
	file    *File
	node    *yaml.Node
	key     string // under which it stands, or its list
	entry   bool   // of a list
	example string // a line to write instead
}

// name is what messages call the value.
func (v Value) name() string {
	switch {
	case v.key == "":
		return "this"
	case v.entry:
		return fmt.Sprintf("an entry of %q", v.key)
	}
	return fmt.Sprintf("%q", v.key)
}

// Given reports whether there is something, were it null.
func (v Value) Given() bool { return v.node != nil }

// Null reports whether a key was given with nothing after it.
func (v Value) Null() bool {
	return v.node != nil && v.node.Kind == yaml.ScalarNode && v.node.Tag == nullTag
}

// IsText reports a single value: no list, no mapping, not null.
func (v Value) IsText() bool {
	return v.node != nil && v.node.Kind == yaml.ScalarNode && v.node.Tag != nullTag
}

// IsList reports a list.
func (v Value) IsList() bool { return v.node != nil && v.node.Kind == yaml.SequenceNode }

// IsMapping reports a mapping.
func (v Value) IsMapping() bool { return v.node != nil && v.node.Kind == yaml.MappingNode }

// Report records a problem at the value. On an absent Value it does nothing.
func (v Value) Report(message, hint string) {
	if v.node != nil {
		v.file.reportAt(v.node, message, hint)
	}
}

// Troubles counts the problems that were recorded in the file so far.
func (v Value) Troubles() int {
	if v.file == nil {
		return 0
	}
	return len(v.file.problems)
}

// Problem gives a problem at the value without recording it: for what is found
// once the file has been read. On an absent Value it has no place.
func (v Value) Problem(message, hint string) problem.Problem {
	if v.node == nil {
		return problem.Problem{Message: message, Hint: hint}
	}
	line := v.node.Line
	return problem.Problem{
		File: v.file.name, Line: line, Column: v.file.shifts.original(line, v.node.Column),
		Message: clip(message), Hint: clip(hint), Text: v.file.line(line),
	}
}

// Find goes down by keys (string) and places in lists (int), as far as there is
// something.
func (v Value) Find(path ...any) Value {
	for _, step := range path {
		next := v.inside(step)
		if next == nil {
			return v
		}
		v = Value{file: v.file, node: next}
	}
	return v
}

func (v Value) inside(step any) *yaml.Node {
	switch step := step.(type) {
	case int:
		if v.IsList() && step < len(v.node.Content) {
			return v.node.Content[step]
		}
	case string:
		if !v.IsMapping() {
			return nil
		}
		for i := 0; i+1 < len(v.node.Content); i += 2 {
			if v.node.Content[i].Value == step {
				return v.node.Content[i+1]
			}
		}
	}
	return nil
}

// Require records a problem at the value unless something holds.
func (v Value) Require(holds bool, message, hint string) {
	if !holds {
		v.Report(message, hint)
	}
}

// Showing gives the value with another line that shows how it is written.
func (v Value) Showing(example string) Value {
	v.example = example
	return v
}

// OrAbsent gives the value, absent where it is null: for keys that may be left
// empty.
func (v Value) OrAbsent() Value {
	if v.Null() {
		return Value{}
	}
	return v
}

// Example is the line that shows how the value is written; may be empty.
func (v Value) Example() string { return v.example }

// is reports whether the value is given and of a kind; what is given and of
// another kind is recorded.
func (v Value) is(kindOf yaml.Kind, expected string) bool {
	switch {
	case v.node == nil, v.node.Kind == yaml.AliasNode: // an alias was reported
		return false
	case v.Null():
		v.Report(fmt.Sprintf("%s has nothing in it; it must be %s", v.name(), expected), v.ExampleHint())
		return false
	case v.node.Kind != kindOf:
		v.Report(fmt.Sprintf("%s must be %s, not a %s", v.name(), expected, kind(v.node)), v.ExampleHint())
		return false
	}
	return true
}

// ExampleHint is the hint to write the value like its example.
func (v Value) ExampleHint() string {
	if v.example == "" {
		return ""
	}
	return "write it like: " + v.example
}

// longestList is the most entries of a list: no list that people write by hand is
// near it.
const longestList = 10_000

// Items gives the values of a list.
func (v Value) Items() []Value {
	if !v.is(yaml.SequenceNode, "a list") {
		return nil
	}
	if n := len(v.node.Content); n > longestList {
		v.Report(fmt.Sprintf("%s has %d entries; %d is the most", v.name(), n, longestList), "check that this is the file you meant")
		return nil
	}
	items := make([]Value, len(v.node.Content))
	for i, n := range v.node.Content {
		items[i] = Value{file: v.file, node: n, key: v.key, entry: true, example: v.example}
	}
	return items
}

// NonEmpty is Items, and records a list without an entry.
func (v Value) NonEmpty() []Value {
	items := v.Items()
	if v.IsList() && len(items) == 0 {
		v.Report(v.name()+" is an empty list", v.ExampleHint())
	}
	return items
}

// Text gives a text, cleaned; it may have several lines.
func (v Value) Text() string { return v.text(clean.Text) }

// Line gives a text on one line, cleaned.
func (v Value) Line() string { return v.text(clean.Line) }

func (v Value) text(cleaned func(string) string) string {
	if !v.is(yaml.ScalarNode, "text") {
		return ""
	}
	s := strings.TrimSpace(cleaned(v.node.Value))
	if s == "" {
		v.Report(v.name()+" is an empty text", v.ExampleHint())
	}
	return s
}

// Word gives a single value as it is written, whatever YAML takes it for: the
// ids no, 12 and 2026-03-03 are text.
func (v Value) Word() (string, bool) {
	if !v.is(yaml.ScalarNode, "a word") {
		return "", false
	}
	return v.node.Value, true
}

var id = regexp.MustCompile(`^[a-z0-9]+(_[a-z0-9]+)*$`)

// ID gives an id: lower-case words joined by _.
func (v Value) ID() (string, bool) {
	s, ok := v.Word()
	if !ok {
		return "", false
	}
	if !id.MatchString(s) {
		hint := v.ExampleHint()
		if better := AsID(s); better != "" {
			hint = "write " + better
		}
		v.Report(fmt.Sprintf("%q is no id: ids are lower-case words joined by _", s), hint)
		return "", false
	}
	return s, true
}

var notInID = regexp.MustCompile(`[^a-z0-9]+`)

// AsID makes an id of a text; empty where it has no letter or digit.
func AsID(s string) string {
	return strings.Trim(notInID.ReplaceAllString(strings.ToLower(s), "_"), "_")
}

// Choice gives one of the allowed words; what names them: "role".
func (v Value) Choice(what string, allowed []string) (string, bool) {
	s, ok := v.Word()
	if !ok {
		return "", false
	}
	if !slices.Contains(allowed, s) {
		v.Report(fmt.Sprintf("unknown %s %q", what, s), Meant(s, allowed))
		return "", false
	}
	return s, true
}

// Bool gives true or false; an absent Value is false.
func (v Value) Bool() bool {
	if !v.is(yaml.ScalarNode, "true or false") {
		return false
	}
	if v.node.Tag != boolTag {
		v.Report(fmt.Sprintf("%s must be true or false, not %q", v.name(), v.node.Value), "write true, or leave the key out")
		return false
	}
	b, _ := strconv.ParseBool(strings.ToLower(v.node.Value))
	return b
}

var whole = regexp.MustCompile(`^-?(0|[1-9][0-9]{0,14})$`)

// Int gives a whole number from low to high.
func (v Value) Int(low, high int64) (int64, bool) {
	if !v.is(yaml.ScalarNode, "a whole number") {
		return 0, false
	}
	s := v.node.Value
	quoted := v.node.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0
	if !whole.MatchString(s) || quoted {
		hint := fmt.Sprintf("write a whole number from %d to %d", low, high)
		if n, ok := numberMeant(s); ok && n >= low && n <= high {
			hint = fmt.Sprintf("write %d", n)
			if s == strconv.FormatInt(n, 10) {
				hint += " without quotes"
			}
		}
		v.Report(fmt.Sprintf("%s must be a whole number, not %q", v.name(), s), hint)
		return 0, false
	}
	n, _ := strconv.ParseInt(s, 10, 64)
	if n < low || n > high {
		v.Report(fmt.Sprintf("%s is %d, outside %d to %d", v.name(), n, low, high), fmt.Sprintf("write a whole number from %d to %d", low, high))
		return 0, false
	}
	return n, true
}

var (
	separators = strings.NewReplacer(",", "", "_", "", "'", "", " ", "", "\u00a0", "", "\u202f", "")
	amount     = regexp.MustCompile(`^[^0-9+-]*[+]?(-?[0-9]+)(?:\.([0-9]+))?([kKmM]?)[^0-9]*$`)
)

// numberMeant guesses the whole number behind "62k", "$62,000" or 62_000.
func numberMeant(s string) (int64, bool) {
	m := amount.FindStringSubmatch(separators.Replace(s))
	if m == nil {
		return 0, false
	}
	zeros := map[string]int{"": 0, "k": 3, "m": 6}[strings.ToLower(m[3])]
	fraction := strings.TrimRight(m[2], "0")
	if len(fraction) > zeros || zeros == 0 && len(m[2]) > 2 {
		return 0, false // 62.5 is not whole; 62.000 may be either number
	}
	n, err := strconv.ParseInt(m[1]+fraction+strings.Repeat("0", zeros-len(fraction)), 10, 64)
	return n, err == nil
}
