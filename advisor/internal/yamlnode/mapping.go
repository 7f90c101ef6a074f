package yamlnode

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"firstrole/advisor/internal/initial"
	"firstrole/advisor/internal/near"
	"gopkg.in/yaml.v3"
)

// Shape says which keys a mapping has.
type Shape struct {
	What string // with its article: "a question"
	Keys []Key
}

// Key is a key that a mapping may have.
type Key struct {
	Name    string
	Example string // a line that shows it: "part: 1"
	Need    bool   // the mapping is wrong without it
	Quiet   bool   // allowed, and never offered in a hint
}

func (s Shape) names() []string {
	var names []string
	for _, key := range s.Keys {
		if !key.Quiet {
			names = append(names, key.Name)
		}
	}
	return names
}

// Mapping is a mapping read after a Shape. The zero Mapping has no values.
type Mapping struct {
	Value
	shape Shape
}

// Mapping reads a mapping and records keys that its shape does not have and
// keys that it misses.
func (v Value) Mapping(shape Shape) Mapping {
	if v.node != nil && v.file.full() || !v.is(yaml.MappingNode, "a mapping") {
		return Mapping{}
	}
	for i := 0; i+1 < len(v.node.Content); i += 2 {
		key := v.node.Content[i]
		if key.Kind != yaml.ScalarNode || key.Tag == mergeTag {
			continue // reported when the file was opened
		}
		if !slices.ContainsFunc(shape.Keys, func(k Key) bool { return k.Name == key.Value }) {
			hint := meant(key.Value, shape.names(), initial.Upper(shape.What)+" has")
			if _, slip := near.Word(key.Value, shape.names()); !slip && torn(v.node, i) {
				hint = fmt.Sprintf("if it goes on the text of %q, put that whole text in double quotes: between braces a comma ends it", v.node.Content[i-2].Value)
			}
			v.file.reportAt(key, fmt.Sprintf("unknown key %q", key.Value), hint)
		}
	}
	m := Mapping{v, shape}
	for _, key := range shape.Keys {
		if key.Need && !m.At(key.Name).Given() {
			v.Report(fmt.Sprintf("%s needs %q", shape.What, key.Name), "add "+v.file.example(key))
		}
	}
	return m
}

// torn tells whether a key between braces looks like the rest of a text that a
// comma ended: several words, or nothing after it.
func torn(mapping *yaml.Node, i int) bool {
	if mapping.Style&yaml.FlowStyle == 0 || i < 2 {
		return false
	}
	key, value, before := mapping.Content[i], mapping.Content[i+1], mapping.Content[i-1]
	plain := before.Kind == yaml.ScalarNode && before.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) == 0
	return plain && (strings.Contains(key.Value, " ") || value.Tag == nullTag && value.Value == "")
}

// Exemplify has hints show a key by an example made of what the file itself has.
func (v Value) Exemplify(key, example string) {
	if v.file == nil {
		return
	}
	if v.file.own == nil {
		v.file.own = map[string]string{}
	}
	v.file.own[key] = key + ": " + example
}

func (f *File) example(key Key) string {
	if own, ok := f.own[key.Name]; ok && !strings.HasPrefix(key.Example, key.Name+": [") {
		return own
	}
	return key.Example
}

// At gives the value of a key of the shape; absent if the mapping has none.
func (m Mapping) At(name string) Value {
	if m.node == nil {
		return Value{}
	}
	i := slices.IndexFunc(m.shape.Keys, func(k Key) bool { return k.Name == name })
	if i < 0 {
		panic("yamlnode: " + m.shape.What + " has no key " + name)
	}
	for at := 0; at+1 < len(m.node.Content); at += 2 {
		if key := m.node.Content[at]; key.Kind == yaml.ScalarNode && key.Value == name {
			return Value{file: m.file, node: m.node.Content[at+1], key: name, example: m.file.example(m.shape.Keys[i])}
		}
	}
	return Value{}
}

// Len counts the keys that are given.
func (m Mapping) Len() int {
	if m.node == nil {
		return 0
	}
	return len(m.node.Content) / 2
}

// Pair is a key and its value in a mapping whose keys are not fixed.
type Pair struct{ Key, Value Value }

// Pairs reads a mapping whose keys are not fixed, in the order of the file. Keys
// given twice were reported, and are given once, the first.
func (v Value) Pairs() []Pair {
	if !v.is(yaml.MappingNode, "a mapping") {
		return nil
	}
	var pairs []Pair
	seen := map[string]bool{}
	for i := 0; i+1 < len(v.node.Content); i += 2 {
		key := v.node.Content[i]
		if key.Kind != yaml.ScalarNode || key.Tag == mergeTag || seen[key.Value] {
			continue
		}
		seen[key.Value] = true
		pairs = append(pairs, Pair{
			Key:   Value{file: v.file, node: key, example: v.example},
			Value: Value{file: v.file, node: v.node.Content[i+1], key: key.Value, example: v.example},
		})
	}
	return pairs
}

// Example is the line that shows a key of the shape.
func (m Mapping) Example(name string) string {
	for _, key := range m.shape.Keys {
		if key.Name == name {
			return m.file.example(key)
		}
	}
	return name + ": …"
}

// HasFormat reports whether a file may be read as one of a format: false, and
// recorded, if it names another. A format that is missing is its Shape's matter.
func (v Value) HasFormat(format string) bool {
	for _, pair := range v.Pairs() {
		if pair.Key.node.Value != "format" {
			continue
		}
		if got, ok := pair.Value.Word(); !ok || got != format {
			pair.Value.Report(fmt.Sprintf("format %q is not known here", got), "write format: "+format+", or get a newer firstrole")
			return false
		}
	}
	return v.IsMapping()
}

// Meant makes a hint of the word that was probably meant and of those allowed.
func Meant(got string, allowed []string) string { return meant(got, allowed, "allowed") }

func meant(got string, allowed []string, has string) string {
	const listed = 16
	allowed = slices.DeleteFunc(slices.Clone(allowed), func(word string) bool { return word == "" }) // a problem of its own
	var words []string
	for _, word := range allowed[:min(len(allowed), listed)] {
		if strings.Contains(word, ",") {
			word = strconv.Quote(word) // a comma in it would part it
		}
		words = append(words, word)
	}
	list := strings.Join(words, ", ")
	if len(allowed) > listed {
		list += fmt.Sprintf(" and %d more", len(allowed)-listed)
	}
	if word, ok := near.Word(got, allowed); ok {
		if len(allowed) > listed {
			return fmt.Sprintf("did you mean %q?", word)
		}
		return fmt.Sprintf("did you mean %q? %s: %s", word, has, list)
	}
	if len(allowed) == 0 {
		return "there is none to name yet"
	}
	return has + ": " + list
}
