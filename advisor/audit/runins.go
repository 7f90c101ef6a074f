package audit

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"firstrole/advisor"
)

// runIn is a stretch of a line after a heading inside it: "Duties: …".
type runIn struct {
	section advisor.AuditSection // empty: none stands before it
	text    string
}

// runIns cuts a line at the headings inside it, each followed by a colon.
func (l *lexicon) runIns(text string) []runIn {
	var out []runIn
	rest, from := runIn{}, 0
	for i := 0; i < len(text); i++ {
		if text[i] != ':' || digit(text, i+1) || strings.HasPrefix(text[i:], "://") {
			continue
		}
		h, start, ok := l.headingBefore(text[from:i])
		if !ok {
			continue
		}
		rest.text = strings.TrimSpace(text[from : from+start])
		if rest.text != "" {
			out = append(out, rest)
		}
		rest, from = runIn{section: h.section}, i+1
	}
	rest.text = strings.TrimSpace(text[from:])
	// A table's row: the first cell says what the second is about.
	if label, cell, ok := strings.Cut(rest.text, " | "); ok && rest.section == "" && len(out) == 0 {
		if to, whole := l.section(l.tokens(label)); whole {
			return []runIn{{section: to, text: cell}}
		}
	}
	return append(out, rest)
}

// headingBefore finds a heading at the end of a text. It stands at the
// beginning of the text or of a sentence, or is written with a capital.
func (l *lexicon) headingBefore(text string) (heading, int, bool) {
	for _, h := range l.headings {
		start := len(text) - len(h.text)
		if start < 0 || !strings.EqualFold(text[start:], h.text) {
			continue
		}
		// Words before it on the same heading: "Your main responsibilities".
		before := strings.TrimRight(text[:start], " ")
		first, _ := utf8.DecodeRuneInString(text[start:])
		glued := start > 0 && text[start-1] != ' '
		if before == "" || strings.ContainsAny(before[len(before)-1:], ".!?;)|") || unicode.IsUpper(first) && (!glued || unicode.IsLower(rune(text[start-1])) || unicode.IsDigit(rune(text[start-1]))) {
			return h, start, true
		}
		if i := lastSentence(before); len(strings.Fields(before[i:])) <= 3 && !glued {
			if r, _ := utf8.DecodeRuneInString(strings.TrimSpace(before[i:])); unicode.IsUpper(r) {
				return h, len(text) - len(strings.TrimLeft(text[i:], " ")), true
			}
		}
	}
	return heading{}, 0, false
}
