package audit

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// findings gives what there is to see, in the pack's order.
func (l *lexicon) findings(lines []line, events []event) (list []Finding, fixes, questions []string) {
	list, fixes, questions = []Finding{}, []string{}, []string{}
	tokens := make([][]token, len(lines))
	for i, ln := range lines {
		tokens[i] = l.tokens(ln.text)
	}
	for i := range l.lookouts {
		f := &l.lookouts[i]
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
func (l *lexicon) seen(f *lookout, lines []line, tokens [][]token, events []event) (map[string]string, int, bool) {
	if f.On != "" {
		at := slices.IndexFunc(events, func(e event) bool { return e.on == f.On })
		if at < 0 {
			return nil, 0, false
		}
		return events[at].values, 0, true
	}
	if len(f.Absent) > 0 {
		return nil, 0, !l.speaks(f, lines, tokens)
	}
	line := 0
	var found []string
	for i, t := range tokens {
		// A blunt no beside the word: "no evenings".
		if _, ok := f.unless.has(t); ok {
			return nil, 0, false
		}
		for _, h := range f.words.find(t) {
			if line == 0 {
				line = lines[i].at
			}
			if w := strings.ToLower(lines[i].text[t[h.from].start:t[h.to-1].end]); !slices.Contains(found, w) && len(found) < 8 {
				found = append(found, w)
			}
		}
	}
	return map[string]string{"list": strings.Join(found, ", "), "quotes": quoted(found), "count": strconv.Itoa(len(found))}, line, line > 0
}

// quoted lists words of the ad in marks of quotation.
func quoted(list []string) string {
	marked := make([]string, len(list))
	for i, s := range list {
		marked[i] = "“" + s + "”"
	}
	return strings.Join(marked, ", ")
}

// speaks reports an ad that says what a finding would miss: in one of its words,
// or with a name behind words that such names follow, as "edit videos in Avid".
func (l *lexicon) speaks(f *lookout, lines []line, tokens [][]token) bool {
	for i, t := range tokens {
		if _, ok := f.absent.has(t); ok {
			return true
		}
		for _, h := range f.namedAfter.find(t) {
			if h.to == len(t) || t[h.to].mark != 0 || !capital(lines[i].text, t[h.to]) || capital(lines[i].text, t[h.to-1]) {
				continue
			}
			if other, ok := f.noNames.has(t[h.to:]); !ok || other.from > 0 {
				return true
			}
		}
	}
	return false
}

// capital reports a word that begins with a capital letter.
func capital(text string, t token) bool {
	first, _ := utf8.DecodeRuneInString(text[t.start:])
	return unicode.IsUpper(first)
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
