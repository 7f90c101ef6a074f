package yamlnode

import (
	"fmt"

	"gopkg.in/yaml.v3"
)

// deepest is how far lists and mappings may stand inside one another.
const deepest = 40

var (
	tooDeep = fmt.Sprintf("this is nested deeper than %d levels", deepest)
	flatter = "write it with fewer lists and mappings inside one another"
)

// checkTree reports what no file here needs and what could be meant to harm:
// aliases, anchors, merge keys, tags, keys that are no words, keys given twice.
// It is false where the document is nested too deep to read on, or has too many
// problems to.
func (f *File) checkTree(n *yaml.Node, depth int) bool {
	if f.full() {
		return false
	}
	if depth > deepest {
		f.reportAt(n, tooDeep, flatter)
		return false
	}
	if n.Kind == yaml.AliasNode {
		f.reportAt(n, fmt.Sprintf("the alias %q is not read here", "*"+n.Value), "write the value out, or put it in quotes if it is text")
		return true
	}
	if n.Anchor != "" {
		f.reportAt(n, fmt.Sprintf("the anchor %q is not read here", "&"+n.Anchor), "delete it, or put the text in quotes")
	}
	if n.Style&yaml.TaggedStyle != 0 {
		f.reportAt(n, fmt.Sprintf("the tag %q is not read here", n.Tag), "delete it, or put the text in quotes")
	}
	if n.Kind == yaml.MappingNode {
		f.checkKeys(n)
	}
	for _, inner := range n.Content {
		if !f.checkTree(inner, depth+1) {
			return false
		}
	}
	return true
}

func (f *File) checkKeys(n *yaml.Node) {
	var seen map[string]*yaml.Node // for long mappings, where looking back takes long
	if len(n.Content) > 40 {
		seen = make(map[string]*yaml.Node, len(n.Content)/2)
	}
	for i := 0; i < len(n.Content) && !f.full(); i += 2 {
		key := n.Content[i]
		switch {
		case key.Kind == yaml.AliasNode:
			continue
		case key.Kind != yaml.ScalarNode:
			f.reportAt(key, "a key must be a word, not a "+kind(key), "write it like: key: value")
			continue
		case key.Tag == mergeTag:
			f.reportAt(key, `the merge key "<<" is not read here`, "write the values out")
			continue
		}
		if first := earlier(n.Content[:i], key, seen); first != nil {
			f.reportAt(key, fmt.Sprintf("%q is given twice; it stands in line %d already", key.Value, first.Line), "delete one of the two")
		}
	}
}

// earlier gives the same key further up, nil if there is none.
func earlier(before []*yaml.Node, key *yaml.Node, seen map[string]*yaml.Node) *yaml.Node {
	if seen != nil {
		first := seen[key.Value]
		if first == nil {
			seen[key.Value] = key
		}
		return first
	}
	for i := 0; i < len(before); i += 2 {
		if before[i].Kind == yaml.ScalarNode && before[i].Value == key.Value {
			return before[i]
		}
	}
	return nil
}

const (
	mergeTag = "!!merge"
	nullTag  = "!!null"
	boolTag  = "!!bool"
	intTag   = "!!int"
	floatTag = "!!float"
)

// kind names what stands at a node, to follow "a" or "not a".
func kind(n *yaml.Node) string {
	switch n.Kind {
	case yaml.SequenceNode:
		return "list"
	case yaml.MappingNode:
		return "mapping"
	}
	switch n.Tag {
	case boolTag:
		return "truth value"
	case intTag, floatTag:
		return "number"
	}
	return "text"
}
