package audit

import (
	"slices"

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
	r := sectionReader{lexicon: l, lines: lines, role: l.roleOf(t), several: l.rolesIn(t) > 1, until: -1, opened: -1}
	for i, ln := range lines {
		if i == r.until {
			r.leaveList()
		}
		if ln.blank || t.alone(ln) {
			continue
		}
		if to, ok := l.isHeading(lines, i); ok {
			r.heading(ln, to)
		} else {
			r.text(i)
		}
	}
	headed := slices.ContainsFunc(r.out, func(p passage) bool { return p.section == advisor.SectionDuties })
	for i := range r.out {
		r.out[i].headed = headed
	}
	return r.out
}

// sectionReader goes through the lines of an ad and keeps in mind where it is.
type sectionReader struct {
	*lexicon
	lines   []line
	role    string // the only one that the title names
	several bool   // the title names several
	out     []passage

	section advisor.AuditSection
	// outer is the section of the text around a list, which ends at until; last is
	// what the list before it was.
	outer, last advisor.AuditSection
	until       int // -1: in no list
	// unknown: the heading nearest above says nothing of its section; foreign: and
	// names no work; field: the role whose field it names.
	unknown, foreign bool
	field            string
	// listed: duties stood in a list already.
	listed bool
	// parted: the duties stand under headings of their own, the first right after
	// the one that opens them, when so much was read; -1: none did.
	parted bool
	opened int
}

func (r *sectionReader) leaveList() { r.section, r.until = r.outer, -1 }

func (r *sectionReader) heading(ln line, to advisor.AuditSection) {
	if r.until >= 0 {
		r.leaveList()
	}
	if to != "" {
		r.section, r.last = to, to
	}
	words := r.tokens(ln.text)
	r.unknown, r.field = to == "", r.fieldOf(words)
	if to == advisor.SectionDuties {
		r.opened, r.parted = len(r.out), false
	}
	r.parted = r.parted || r.unknown && r.opened == len(r.out)
	r.foreign = r.unknown && !r.parted && !r.worded(words) && len(r.about.find(words)) == 0 && r.lead(words) == noVerb
}

// text reads a line that is no heading, which may have headings inside.
func (r *sectionReader) text(at int) {
	ln := r.lines[at]
	if ln.bullet && r.until < 0 {
		r.enterList(at)
	}
	if r.section == advisor.SectionTerms && len(ln.text) > longTerm {
		r.section = "" // terms are short; this is text again
	}
	stays := r.section
	for _, part := range r.runIns(ln.text) {
		if part.section != "" {
			r.section = part.section
			// "Pay: …" and "Out of scope: …" speak for their own line.
			if part.section == advisor.SectionDuties {
				stays = r.section
			}
		}
		r.sentences(ln, part)
	}
	r.section = stays
}

// enterList says what a list is that begins at a line.
func (r *sectionReader) enterList(at int) {
	r.outer, r.until = r.section, r.runEnd(r.lines, at)
	if r.until > at+1 {
		r.last = r.nature(r.lines[at:r.until], r.section, r.unknown, r.listed && r.foreign)
		r.listed = r.listed || r.last == advisor.SectionDuties
	}
	r.section = r.last
}

// sentences takes the sentences of a part of a line.
func (r *sectionReader) sentences(ln line, part runIn) {
	all := split(part.text)
	post := false // the sentence before is about the post
	for i, s := range all {
		if r.section == advisor.SectionTerms && (i > 0 || len(s) > longTerm) {
			r.section = ""
		}
		tokens := r.tokens(s)
		if len(tokens) == 0 {
			continue
		}
		tokens, they := withoutSubject(tokens, post)
		if !they {
			post = slices.ContainsFunc(tokens[:min(longSubject, len(tokens))], r.holder) && (r.told(tokens) || r.person(tokens))
		}
		whose := r.role
		if r.field != "" {
			whose = r.field
		}
		r.out = append(r.out, passage{
			at: ln.at, text: s, tokens: tokens, section: r.section,
			role: whose, both: whose == "" && r.several, they: they, bullet: ln.bullet,
			listed: ln.bullet || part.section != "" || len(all) == 1 && len(s) < 200,
		})
	}
}

// withoutSubject takes the word off a sentence that stands for the post, where
// the sentence before was about it: "They also…", "Helps new members".
func withoutSubject(tokens []token, post bool) (rest []token, they bool) {
	if !post {
		return tokens, false
	}
	first := tokens[0].low
	switch {
	case len(tokens) > 2 && (first == "they" || first == "he" || first == "she"):
		for tokens = tokens[1:]; len(tokens) > 2 && (isModal(tokens[0].low) || tokens[0].low == "also"); {
			tokens = tokens[1:]
		}
		return tokens, true
	case tokens[0].form == third, first == "has":
		return tokens, true
	case first == "and" && len(tokens) > 1 && tokens[1].form == third: // "…; and helps new members"
		return tokens[1:], true
	}
	return tokens, false
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
