package audit

import (
	"slices"
	"strings"
	"unicode"
)

// What stands about an ad on a page and says nothing of who hires.
var (
	furniture = lazy(`(?i)\b(?:applicants?|applications?|applied|ago|clos(?:es|ing)|deadline|expires|reference|ref|vacancy (?:id|no|number)|job (?:id|no|number)|requisition|posted|published|updated|views|viewed|followers|reviews|ratings?|employees)\b` +
		`|^(?:over|more than) \d|^(?:careers at|back to) .*$`)
	// A field with its value: "Salary band: C".
	fieldPattern = lazy(`^[^:]{1,40}:(?:\s|$)`)
	datePattern  = lazy(`(?i)\b(?:(?:19|20)\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\s\d{1,2}(?:st|nd|rd|th)?)\b`)
	// bareNumber is a number with the words around it.
	bareNumber = lazy(`(?:^|(\pL[\pL'’.-]*)\s+)#?(\d+)[+,%]?(?:\s+(\pL+)|\s|$)`)
	workplaces = []string{"remote", "remotely", "hybrid", "anywhere", "worldwide", "onsite", "on-site", "home", "office", "us", "we", "our"}
	joiners    = []string{"of", "the", "and", "for", "de", "la", "du", "von", "und", "at", "in", "by"}
)

// employerIn is a line without the parts of it that are furniture of the page:
// "Brightleaf · Porto · 3 weeks ago" names an employer, and when it was posted.
// Empty: nothing is left.
func employerIn(text string) string {
	for _, sep := range []string{" · ", " • ", " | "} {
		if parts := strings.Split(text, sep); len(parts) > 1 {
			return strings.Join(slices.DeleteFunc(parts, func(part string) bool { return isFurniture(part) || payOf([]line{{text: part}}) != nil }), sep)
		}
	}
	if isFurniture(text) {
		return ""
	}
	return text
}

func isFurniture(text string) bool {
	text = strings.TrimSpace(text)
	if text == "" || furniture().MatchString(text) || boardLine().MatchString(text) || applyButton().MatchString(text) || fieldPattern().MatchString(text) || datePattern().MatchString(text) {
		return true
	}
	// A number is part of a name or an address beside a word with a capital, as
	// in "12 Mill Street" or "1060 Vienna"; elsewhere it counts something.
	for _, m := range bareNumber().FindAllStringSubmatch(text, -1) {
		if !hasCapital(m[3]) && (m[3] != "" || !hasCapital(m[1])) {
			return true
		}
	}
	return false
}

// isName reports words as a house's name has them.
func isName(text string) bool {
	words := strings.Fields(text)
	if len(words) == 0 || len(words) > 6 || slices.Contains(workplaces, strings.ToLower(words[0])) {
		return false
	}
	named := false
	for _, w := range words {
		switch {
		case hasCapital(w), w[0] >= '0' && w[0] <= '9' && strings.ContainsFunc(w, unicode.IsLetter): // 37signals
			named = true
		case !slices.Contains(joiners, w) && strings.ContainsFunc(w, unicode.IsLetter):
			return false
		}
	}
	return named
}

// hasCapital reports a word with a capital in it: Bath, iFixit.
func hasCapital(word string) bool { return strings.ContainsFunc(word, unicode.IsUpper) }
