package audit

import (
	"slices"
	"strings"
)

// title is the ad's title, with whose work it promises.
type title struct {
	text   string
	line   int // 0: none was found
	owners []string
}

// alone reports the line on which the title stands with little else.
func (t title) alone(ln line) bool {
	return ln.at == t.line && strings.Contains(ln.text, t.text) && len(ln.text) < 160 && len(split(ln.text)) == 1
}

// titleWords is how many words a title has at most; titleLines, within how many
// lines of text it stands.
const (
	titleWords = 12
	titleLines = 12
)

// titleOf finds the title: behind a label, in the first heading of a page, or
// among the first lines; the first that names somebody's work is taken.
func (l *lexicon) titleOf(lines []line) title {
	var fallback, best title
	seen := 0
	for _, ln := range lines {
		if ln.blank || ln.bullet {
			continue
		}
		if seen++; seen > titleLines {
			break
		}
		for _, text := range l.titleTexts(ln.text) {
			tokens := l.tokens(text)
			if len(tokens) == 0 || len(tokens) > titleWords || !l.postIn(tokens) {
				continue
			}
			t := title{text: text, line: ln.at, owners: l.titleOwners(tokens)}
			if len(t.owners) > 0 && best.line == 0 {
				best = t
			}
			if fallback.line == 0 {
				fallback = t
			}
		}
		if best.line > 0 {
			return best
		}
	}
	return fallback
}

// postIn reports words that name a post: "the leader", but not "leading".
func (l *lexicon) postIn(tokens []token) bool {
	return slices.ContainsFunc(l.titleWords.find(tokens), func(h hit) bool { return tokens[h.from].form != doing })
}

// titleTexts gives what of a line could be a title, the likeliest first.
func (l *lexicon) titleTexts(text string) []string {
	lead, rest, labelled := strings.Cut(text, ":")
	if labelled && l.isTitleLabel(lead) {
		return []string{l.trimTitle(rest)}
	}
	// "We are hiring: Community Manager", but not "Community Manager: be our voice".
	if post := l.tokens(rest); labelled && l.postIn(post) && len(l.titleOwners(post)) > 0 && !l.postIn(l.tokens(lead)) {
		return []string{l.trimTitle(rest)}
	}
	first := text
	for _, s := range split(text) {
		first = strings.TrimRight(s, ".!?;")
		break
	}
	var out []string
	// "We are looking for a community manager to …", "Manager wanted."
	low := strings.ToLower(first)
	for _, opening := range []string{"looking for a ", "looking for an ", "seeking a ", "seeking an ", "hiring a ", "hiring an ", "as our ", "as a "} {
		if at := strings.Index(low, opening); at >= 0 && len(low) == len(first) {
			tail := first[at+len(opening):]
			for _, end := range []string{" to ", " who ", " for ", " that ", " with ", " in ", " you ", ","} {
				if i := strings.Index(tail, end); i > 0 {
					tail = tail[:i]
				}
			}
			out = append(out, l.trimTitle(tail))
		}
	}
	return append(out, l.trimTitle(first))
}

func (l *lexicon) isTitleLabel(s string) bool {
	return slices.ContainsFunc(l.audit.TitleLabels, func(w string) bool { return strings.EqualFold(w, strings.TrimSpace(s)) })
}

// aroundTitle are words that stand behind a title on its line and are no part of
// it.
var aroundTitle = []string{" job description", " position description", " role description", " job posting", " position", " role", " job", " opportunity"}

// trimTitle takes off what stands around a title on its line: firm, place, pay.
func (l *lexicon) trimTitle(s string) string {
	s = strings.TrimSpace(strings.Trim(strings.TrimSpace(s), "|*_#\"'“”"))
	for _, end := range []string{" | ", " – ", " — ", " - ", " at ", " (", " wanted", " Wanted", " WANTED", " in ", " @ ", " to join", " for a ", " for an ", " for our ", " will ", " is ", ": "} {
		if i := strings.Index(s, end); i > 0 {
			s = s[:i]
		}
	}
	// "SOCIAL & COMMUNITY COORDINATOR, independent bookshop, …", but not "Senior
	// Manager, Social Media", whose field comes after the comma.
	if head, rest, ok := strings.Cut(s, ","); ok && strings.TrimSpace(head) != "" {
		field, _, _ := strings.Cut(rest, ",")
		if tokens := l.tokens(head); !l.postIn(tokens) || len(l.titleOwners(tokens)) > 0 || len(l.titleOwners(l.tokens(field))) == 0 {
			s = head
		} else {
			s = head + "," + field
		}
	}
	s = strings.TrimSpace(strings.TrimRight(s, ".!,;: "))
	for _, end := range aroundTitle {
		if n := len(s) - len(end); n > 0 && strings.EqualFold(s[n:], end) {
			s = s[:n]
		}
	}
	for _, article := range []string{"as ", "the ", "our "} {
		if n := len(article); len(s) > n && strings.EqualFold(s[:n], article) && l.postIn(l.tokens(s[n:])) {
			s = s[n:]
		}
	}
	return s
}

// titleOwners gives the owners whose work a title names, in its order.
func (l *lexicon) titleOwners(tokens []token) []string {
	hits := l.titles.find(tokens)
	var out []string
	for _, h := range hits {
		within := slices.ContainsFunc(hits, func(g hit) bool {
			return g.from <= h.from && h.to <= g.to && g.to-g.from > h.to-h.from
		})
		if o := l.audit.Titles[h.phrase.tag].Owner; !within && !slices.Contains(out, o) {
			out = append(out, o)
		}
	}
	return out
}

// rolesIn counts the roles that a title names.
func (l *lexicon) rolesIn(t title) int {
	n := 0
	for _, o := range t.owners {
		if slices.ContainsFunc(l.pack.Roles, isRole(o)) {
			n++
		}
	}
	return n
}

// roleOf gives the role that a title names; empty if it names none or several.
func (l *lexicon) roleOf(t title) string {
	role := ""
	for _, o := range t.owners {
		if !slices.ContainsFunc(l.pack.Roles, isRole(o)) {
			continue
		}
		if role != "" {
			return ""
		}
		role = o
	}
	return role
}
