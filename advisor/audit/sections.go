package audit

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"firstrole/advisor"
)

// passage is a sentence of the ad, with what its place says about it.
type passage struct {
	at      int // the line
	text    string
	tokens  []token
	section advisor.AuditSection // empty: before any heading that the pack knows
	bullet  bool
	// listed: the line is one entry of a list, even without a bullet.
	listed bool
	// role is the only one that the heading above names, else the ad's title;
	// empty if that names another number of them.
	role string
	// both: the title names several roles, and the heading above none.
	both bool
	// they: the post, named in the sentence before, does what the sentence says.
	they bool
	// headed: some heading of the ad opens its duties.
	headed bool
}

// longTerm is how long a line of terms is at most, in bytes.
const longTerm = 90

// passages cuts an ad into sentences under their headings.
func (l *lexicon) passages(lines []line, t title) []passage {
	var out []passage
	var section advisor.AuditSection
	role := l.roleOf(t)
	// outer is the section of the text around a list, which ends at until; last is
	// what the list before it was; unknown: the heading nearest above says nothing
	// of its section.
	outer, last, until, unknown := section, section, -1, false
	field := "" // the role whose field the heading nearest above names
	// listed: duties stood in a list already; foreign: the heading nearest above
	// is unknown, and names no work; parted: the duties stand under headings of
	// their own, the first right after the one that opens them.
	listed, foreign, parted := false, false, false
	opened := -1 // how much was read when the duties' heading came
	for i, ln := range lines {
		if i == until {
			section, until = outer, -1
		}
		if ln.blank || ln.at == t.line && strings.Contains(ln.text, t.text) && len(ln.text) < 160 && len(split(ln.text)) == 1 {
			continue
		}
		if to, ok := l.isHeading(lines, i); ok {
			if until >= 0 {
				section, until = outer, -1
			}
			if to != "" {
				section, last = to, to
			}
			words := l.tokens(ln.text)
			unknown, field = to == "", l.fieldOf(words)
			if to == advisor.SectionDuties {
				opened, parted = len(out), false
			}
			parted = parted || unknown && opened == len(out)
			foreign = unknown && !parted && !l.worded(words) && len(l.about.find(words)) == 0 && l.lead(words) == noVerb
			continue
		}
		if ln.bullet && until < 0 {
			outer, until = section, l.runEnd(lines, i)
			if until > i+1 {
				last = l.nature(lines[i:until], section, unknown, listed && foreign)
				listed = listed || last == advisor.SectionDuties
			}
			section = last
		}
		if section == advisor.SectionTerms && len(ln.text) > longTerm {
			section = "" // terms are short; this is text again
		}
		stays := section
		for _, part := range l.runIns(ln.text) {
			if part.section != "" {
				section = part.section
				// "Pay: …" and "Out of scope: …" speak for their own line.
				if part.section == advisor.SectionDuties {
					stays = section
				}
			}
			sentences := split(part.text)
			post := false // the sentence before is about the post
			for i, s := range sentences {
				if section == advisor.SectionTerms && (i > 0 || len(s) > longTerm) {
					section = ""
				}
				tokens := l.tokens(s)
				if len(tokens) == 0 {
					continue
				}
				they := false
				if pronoun := tokens[0].low; post && len(tokens) > 2 && (pronoun == "they" || pronoun == "he" || pronoun == "she") {
					they = true
					for tokens = tokens[1:]; len(tokens) > 2 && (isModal(tokens[0].low) || tokens[0].low == "also"); {
						tokens = tokens[1:]
					}
				} else if post && (tokens[0].form == third || tokens[0].low == "has" || tokens[0].low == "and" && len(tokens) > 1 && tokens[1].form == third) {
					they = true // "…; and helps new members"
					if tokens[0].low == "and" {
						tokens = tokens[1:]
					}
				} else {
					post = slices.ContainsFunc(tokens[:min(longSubject, len(tokens))], l.holder) && (l.told(tokens) || l.person(tokens))
				}
				whose := role
				if field != "" {
					whose = field
				}
				out = append(out, passage{at: ln.at, role: whose, they: they, both: whose == "" && l.rolesIn(t) > 1, text: s, tokens: tokens, section: section, bullet: ln.bullet,
					listed: ln.bullet || part.section != "" || len(sentences) == 1 && len(s) < 200})
			}
		}
		section = stays
	}
	headed := slices.ContainsFunc(out, func(p passage) bool { return p.section == advisor.SectionDuties })
	for i := range out {
		out[i].headed = headed
	}
	return out
}

// fieldOf gives the only role whose field some words name; empty: none or several.
func (l *lexicon) fieldOf(tokens []token) string {
	owner := ""
	for _, h := range l.about.find(tokens) {
		switch o := l.concepts[h.phrase.tag].owner; {
		case owner == "":
			owner = o
		case owner != o:
			return ""
		}
	}
	return owner
}

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
		to, whole := l.section(lead, l.tokens(lead))
		return to, whole && to == advisor.SectionDuties && len(words) <= 16 && l.lead(l.tokens(rest)) == noVerb && followedByBullet(lines, at)
	}
	if len(words) == 0 || len(words) > 24 || len(words) > 12 && !colon {
		return "", false
	}
	to, whole := l.section(text, words)
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
		to, whole := l.section(cell, l.tokens(cell))
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
	return strings.Contains(ln.text, " – ") && !strings.Contains(ln.text, ":") && !strings.ContainsAny(ln.text, ".,")
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
func (l *lexicon) section(text string, words []token) (to advisor.AuditSection, whole bool) {
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
		if to, whole := l.section(label, l.tokens(label)); whole {
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

// lastSentence is where the last sentence of a text begins.
func lastSentence(s string) int { return strings.LastIndexAny(s, ".!?;") + 1 }

// split cuts a text into sentences. Abbreviations, figures and addresses hold
// their points.
func split(text string) []string {
	var out []string
	from := 0
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c != '.' && c != '!' && c != '?' && c != ';' {
			continue
		}
		if c == '.' && !endsSentence(text, i) {
			continue
		}
		if s := strings.TrimSpace(text[from : i+1]); s != "" {
			out = append(out, s)
		}
		from = i + 1
	}
	if s := strings.TrimSpace(text[from:]); s != "" {
		out = append(out, s)
	}
	return out
}

func endsSentence(text string, at int) bool {
	if at+1 >= len(text) {
		return true
	}
	next, _ := utf8.DecodeRuneInString(text[at+1:])
	word := text[strings.LastIndexAny(text[:at], " (")+1 : at]
	if next != ' ' {
		// "pages.Collaborate": the space was lost. "example.Org" is rarer.
		prev := rune(0)
		if at > 0 {
			prev, _ = utf8.DecodeLastRuneInString(text[:at])
		}
		return unicode.IsUpper(next) && unicode.IsLower(prev) && len(word) > 3 && !strings.Contains(word, ".")
	}
	switch strings.ToLower(word) {
	case "e.g", "i.e", "etc", "vs", "approx", "no", "incl", "eg", "ie", "dr", "mr", "ms", "mrs", "st", "inc", "ltd", "co":
		after, _ := utf8.DecodeRuneInString(strings.TrimLeft(text[at+1:], " "))
		return (strings.EqualFold(word, "etc") || strings.EqualFold(word, "inc") || strings.EqualFold(word, "no")) && unicode.IsUpper(after)
	}
	return true
}
