package audit

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"firstrole/advisor"
)

// isHeading reports a line that only opens a section, and which; a section
// within the one before it is empty.
func (l *lexicon) isHeading(lines []line, at int) (advisor.AuditSection, bool) {
	ln := lines[at]
	text := strings.TrimSpace(strings.TrimRight(ln.text, " :."))
	words := l.tokens(text)
	colon := strings.HasSuffix(ln.text, ":")
	if to, ok := l.tableHead(ln.text); ok {
		return to, true
	}
	if lead, rest, ok := strings.Cut(text, ": "); ok {
		// What stands after the heading is read with it, unless it only says
		// more of the heading: "What you will do: as a moderator, half the week".
		to, whole := l.section(l.tokens(lead))
		return to, whole && to == advisor.SectionDuties && len(words) <= 16 && l.lead(l.tokens(rest)) == noVerb && followedByBullet(lines, at)
	}
	if len(words) == 0 || len(words) > 24 || len(words) > 12 && !colon {
		return "", false
	}
	to, whole := l.section(words)
	if ln.bullet {
		under := colon && len(words) <= 6 && at+1 < len(lines) && lines[at+1].bullet
		return to, colon && to != "" || under || l.bulletHeading(lines, at)
	}
	ends := strings.ContainsAny(ln.text[len(ln.text)-1:], ".!?;,")
	asked := strings.HasSuffix(ln.text, "?")
	switch {
	case whole, asked && to != "" && len(words) <= 8:
		return to, true
	case !ends && len(words) > 1 && len(words) <= 8 && asking[words[0].low]:
		return to, true // "What success looks like"
	case ends && !ln.heading:
		return "", false
	case to != "" && !ln.heading && !colon && len(words) > 4 && l.trait(words) && !followedByBullet(lines, at):
		return "", false // "Experience launching a product from zero"
	case ln.heading, colon, to != "" && len(words) <= 8 && !l.worded(words):
		return to, true
	case len(words) <= 9 && followedByBullet(lines, at) && !(followedByMade(lines, at) && l.worded(words)):
		return to, true
	case len(words) <= 6 && upper(text) && !l.worded(words):
		return to, true
	case len(words) <= 6 && capitalised(words, text) && overText(lines, at), len(words) <= 3 && l.lead(words) == noVerb && overSentence(lines, at):
		return to, true
	}
	return "", false
}

// asking are the words that a heading begins with which is a question, or reads
// as one.
var asking = map[string]bool{"what": true, "why": true, "who": true, "how": true}

// capitalised reports a text whose every longer word has a capital.
func capitalised(words []token, text string) bool {
	for _, w := range words {
		if first, _ := utf8.DecodeRuneInString(text[w.start:]); unicode.IsLower(first) && len(w.low) > 3 {
			return false
		}
	}
	return true
}

// overSentence reports a line with whole sentences under it.
func overSentence(lines []line, at int) bool {
	for i := at + 1; i < len(lines) && i <= at+2; i++ {
		if ln := lines[i]; !ln.blank {
			return (!ln.bullet || ln.made) && len(ln.text) > 60 && strings.HasSuffix(ln.text, ".")
		}
	}
	return false
}

// overText reports a line with lines of another kind under it: no bullets, and
// not capitalised as it is.
func overText(lines []line, at int) bool {
	for i := at + 1; i < len(lines) && i <= at+2; i++ {
		if ln := lines[i]; !ln.blank {
			return (!ln.bullet || ln.made) && len(ln.text) > 2*len(lines[at].text) && !capitalised(tokenize(ln.text, nil), ln.text)
		}
	}
	return false
}

// tableHead reports the head of a table with a column of duties.
func (l *lexicon) tableHead(text string) (advisor.AuditSection, bool) {
	cells := strings.Split(text, " | ")
	if len(cells) < 2 {
		return "", false
	}
	for _, cell := range cells {
		to, whole := l.section(l.tokens(cell))
		if len(l.tokens(cell)) > 3 {
			return "", false
		}
		if whole && to == advisor.SectionDuties {
			return to, true
		}
	}
	return "", false
}

// bulletHeading reports a bullet that stands over others: the next line is a
// bullet, and it is a number over dashes, or parts two nouns by a dash alone.
func (l *lexicon) bulletHeading(lines []line, at int) bool {
	ln := lines[at]
	if len(l.tokens(ln.text)) > 9 || at+1 == len(lines) || !lines[at+1].bullet {
		return false
	}
	if ln.numbered {
		return !lines[at+1].numbered
	}
	return strings.Contains(ln.text, " – ") && !strings.ContainsAny(ln.text, ":.,!?") && !l.trait(l.tokens(ln.text))
}

// worded reports a line in which a duty is found.
func (l *lexicon) worded(tokens []token) bool { return len(l.duties.find(tokens)) > 0 }

func followedByBullet(lines []line, at int) bool {
	for i := at + 1; i < len(lines) && i <= at+2; i++ {
		if !lines[i].blank {
			return lines[i].bullet && !lines[at].bullet
		}
	}
	return false
}

// followedByMade reports that the next line only reads as a bullet: then the
// line before it may be one too.
func followedByMade(lines []line, at int) bool {
	for i := at + 1; i < len(lines) && i <= at+2; i++ {
		if !lines[i].blank {
			return lines[i].made
		}
	}
	return false
}

// section gives the section that a heading opens; whole: it says nothing else.
func (l *lexicon) section(words []token) (to advisor.AuditSection, whole bool) {
	for _, h := range l.headings {
		n := len(h.words)
		if n == 0 {
			continue
		}
		if n == len(words) && same(words, 0, h.words) {
			return h.section, true
		}
		if n == 1 && utf8.RuneCountInString(h.text) < 6 || to != "" || h.section == advisor.SectionTerms && n == 1 && len(words) > 2 {
			continue // "Scheduling and planning support" are no terms
		}
		for i := 0; i+n <= len(words); i++ {
			if same(words, i, h.words) {
				to = h.section
				break
			}
		}
	}
	if len(words) == 2 && (words[0].low == "the" || words[0].low == "our") { // "The perks", "The person"
		if at := slices.IndexFunc(l.headings, func(h heading) bool { return len(h.words) == 1 && h.words[0] == words[1].stem }); at >= 0 {
			return l.headings[at].section, true
		}
		if slices.Contains([]string{"person", "candidate", "individual", "applicant"}, words[1].low) {
			return advisor.SectionAsks, true
		}
	}
	if both := l.joined(words); both != "" {
		return both, true
	}
	switch {
	case len(words) == 0:
	case to == "" && words[0].low == "about":
		to = advisor.SectionCompany // "About Bakers & Sons"
	case words[0].low == "why" && len(words) > 1:
		to = advisor.SectionBenefits // "Why Bakers & Sons"
	case len(words) > 2 && words[len(words)-1].low == "if", len(words) > 3 && words[len(words)-2].low == "if" && words[len(words)-1].low == "you":
		to = advisor.SectionAsks // "You fit in here if"
	}
	return to, false
}

// joined gives the section of a heading that joins one-word headings of it: "Hours
// and pay"; empty: it does not.
func (l *lexicon) joined(words []token) (to advisor.AuditSection) {
	for _, w := range words {
		at := slices.IndexFunc(l.headings, func(h heading) bool { return len(h.words) == 1 && h.words[0] == w.stem })
		switch {
		case w.low == "and" || w.low == "&":
		case at < 0 || to != "" && l.headings[at].section != to:
			return ""
		default:
			to = l.headings[at].section
		}
	}
	return to
}

func same(words []token, at int, stems []string) bool {
	for k, s := range stems {
		if words[at+k].stem != s {
			return false
		}
	}
	return true
}

func upper(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters > 2
}
