package audit

import (
	"slices"
	"strconv"
	"strings"

	"firstrole/advisor"
)

// event is something noticed, with what its text may name.
type event struct {
	on     string
	values map[string]string
}

// findings gives what there is to see, in the pack's order.
func (l *lexicon) findings(lines []line, events []event) (list []Finding, fixes, questions []string) {
	list, fixes, questions = []Finding{}, []string{}, []string{}
	tokens := make([][]token, len(lines))
	for i, ln := range lines {
		tokens[i] = l.tokens(ln.text)
	}
	for i := range l.audit.Findings {
		f := &l.audit.Findings[i]
		values, line, found := l.seen(f, lines, tokens, events)
		if !found {
			continue
		}
		quote, _, _ := strings.Cut(values["list"], ", ")
		list = append(list, Finding{ID: f.ID, Kind: f.Kind, Text: fill(f.Text, values), Sources: f.Sources, Line: line, Quote: quote})
		if f.Fix != "" {
			fixes = append(fixes, fill(f.Fix, values))
		}
		if f.Ask != "" {
			questions = append(questions, fill(f.Ask, values))
		}
	}
	return list, fixes, questions
}

// seen reports whether a finding applies, with the values for its text and the
// first line that shows it.
func (l *lexicon) seen(f *advisor.AuditFinding, lines []line, tokens [][]token, events []event) (map[string]string, int, bool) {
	if f.On != "" {
		at := slices.IndexFunc(events, func(e event) bool { return e.on == f.On })
		if at < 0 {
			return nil, 0, false
		}
		return events[at].values, 0, true
	}
	words := f.Words
	if len(f.Absent) > 0 {
		words = f.Absent
	}
	m, unless := l.exact(words), l.exact(f.Unless)
	line := 0
	var found []string
	for i, t := range tokens {
		// A blunt no beside the word: "no evenings".
		if _, ok := unless.has(t); ok {
			return nil, 0, false
		}
		for _, h := range m.find(t) {
			if line == 0 {
				line = lines[i].at
			}
			if w := strings.ToLower(lines[i].text[t[h.from].start:t[h.to-1].end]); !slices.Contains(found, w) && len(found) < 8 {
				found = append(found, w)
			}
		}
	}
	if len(f.Absent) > 0 {
		return nil, 0, line == 0
	}
	return map[string]string{"list": strings.Join(found, ", "), "count": strconv.Itoa(len(found))}, line, line > 0
}

// fill puts values into a text's placeholders.
func fill(text string, values map[string]string) string {
	if !strings.Contains(text, "{") {
		return text
	}
	pairs := make([]string, 0, 2*len(values))
	for k, v := range values {
		pairs = append(pairs, "{"+k+"}", v)
	}
	// The keys differ from one another, so their order does not matter.
	return strings.NewReplacer(pairs...).Replace(text)
}
