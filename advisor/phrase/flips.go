package phrase

import (
	"fmt"
	"slices"
	"strings"

	"firstrole/advisor"
)

// Flip is one or more flips that differ in nothing but the answer to one
// question: they are said in one sentence.
type Flip struct {
	to    string // the verdict's label
	parts []flipPart
}

// flipPart is a question with the answers of which any one will do.
type flipPart struct {
	question string // its id
	short    string
	how      turning
	from     string // what it is now; empty for a blank
	to       []flipAnswer
	larger   int // choices left out because they hold one of those named
}

// turning is how an answer becomes another.
type turning string

const (
	instead turning = "instead" // another takes its place
	also    turning = "also"    // one option more
	without turning = "without" // one option less
)

type flipAnswer struct {
	options []string // ids where several may be chosen
	text    string
}

// Flips gathers the flips of a result, in their order.
func Flips(r *advisor.Result) []Flip {
	var all []Flip
	for _, f := range r.Flips {
		one := Flip{to: Verdict(r, f.To)}
		for _, c := range f.Changes {
			one.parts = append(one.parts, newFlipPart(c))
		}
		all = append(all, one)
	}
	longest := 0
	for _, f := range all {
		longest = max(longest, len(f.parts))
	}
	for at := longest - 1; at >= 0; at-- {
		all = gather(all, at)
	}
	for _, f := range all {
		for i := range f.parts {
			f.parts[i].leaveOutLarger()
		}
	}
	return all
}

func newFlipPart(c advisor.Change) flipPart {
	p := flipPart{question: c.Question, short: Line(c.Short), how: instead}
	if c.From != nil {
		p.from = Quote(Line(c.FromText))
	}
	if from, ok := c.From.([]string); ok && len(from) > 2 {
		p.from = "the " + Number(len(from)) + " ticked now"
	}
	to, several := c.To.([]string)
	answer := flipAnswer{options: to, text: Quote(Line(c.ToText))}
	if labels := splitLabels(c.ToText, to); several && labels != nil {
		answer.text = together(labels)
	}
	if from, ok := c.From.([]string); ok && several {
		// One press added or removed one option: say which.
		if text := labelOf(c.ToText, to, from); text != "" && len(to) == len(from)+1 {
			p.how, answer.text = also, text
		} else if text := labelOf(c.FromText, from, to); text != "" && len(from) == len(to)+1 {
			p.how, answer.text = without, text
		}
	}
	p.to = []flipAnswer{answer}
	return p
}

// splitLabels gives the labels of chosen options, quoted; nil where the text
// does not say which is which.
func splitLabels(text string, options []string) []string {
	labels := strings.Split(text, "; ")
	if len(labels) != len(options) {
		return nil
	}
	for i := range labels {
		labels[i] = Quote(Line(labels[i]))
	}
	return labels
}

// labelOf gives the label of the one option that is in these and not in those;
// empty where it is not exactly one.
func labelOf(text string, these, those []string) string {
	labels, found := splitLabels(text, these), ""
	if labels == nil {
		return ""
	}
	for i, option := range these {
		if slices.Contains(those, option) {
			continue
		}
		if found != "" {
			return ""
		}
		found = labels[i]
	}
	return found
}

// leaveOutLarger keeps the smallest of the choices of several options: one that
// holds another that does the same needs no line of its own.
func (p *flipPart) leaveOutLarger() {
	if p.how != instead {
		return
	}
	all := p.to
	p.to = slices.DeleteFunc(slices.Clone(all), func(a flipAnswer) bool {
		return slices.ContainsFunc(all, func(b flipAnswer) bool { return within(b.options, a.options) })
	})
	p.larger = len(all) - len(p.to)
}

// within reports whether a set is a proper part of another.
func within(part, whole []string) bool {
	if len(part) == 0 || len(part) >= len(whole) {
		return false
	}
	for _, x := range part {
		if !slices.Contains(whole, x) {
			return false
		}
	}
	return true
}

// gather joins flips that differ only in the answers of one part. What it joins
// is exact: every answer named in one part goes with every one in the others.
func gather(all []Flip, at int) []Flip {
	var out []Flip
	place := map[string]int{}
	for _, f := range all {
		if at >= len(f.parts) {
			out = append(out, f)
			continue
		}
		key := f.keyWithout(at)
		if i, ok := place[key]; ok {
			out[i].parts[at].to = append(out[i].parts[at].to, f.parts[at].to...)
			continue
		}
		place[key] = len(out)
		f.parts = slices.Clone(f.parts)
		f.parts[at].to = slices.Clone(f.parts[at].to)
		out = append(out, f)
	}
	return out
}

func (f Flip) keyWithout(at int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%q", f.to)
	for i, p := range f.parts {
		fmt.Fprintf(&b, " %q %q", p.question, p.how)
		for _, a := range p.to {
			if i != at {
				fmt.Fprintf(&b, " %q", a.text)
			}
		}
	}
	return b.String()
}
