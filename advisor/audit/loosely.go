package audit

import (
	"slices"
	"strings"

	"firstrole/advisor"
)

// longest is how many words a duty without a bullet has at most, if no word in
// it is known.
const longest = 18

// wordy reports a sentence that may be a duty though no word in it is known.
func (l *lexicon) wordy(p passage) bool {
	if len(p.tokens) < 2 || ownTalk(p.tokens) || l.fact(p.tokens) || strings.HasSuffix(p.text, ":") {
		return false
	}
	if !p.bullet && len(p.tokens) > longest && !(p.listed && p.section == advisor.SectionDuties && (l.verbLed(p.tokens) || l.labelsTask(p.tokens))) {
		return false
	}
	_, house := l.company.has(p.tokens)
	if amountPattern().MatchString(p.text) || payOf([]line{{text: p.text}}) != nil || strings.HasSuffix(p.text, "!") || strings.HasSuffix(p.text, "?") {
		return false
	}
	if weekPattern().MatchString(p.text) && !l.verbLed(p.tokens) || len(p.tokens) <= longSubject && namesWeek([]line{{text: p.text}}) {
		return false
	}
	label, _, labelled := strings.Cut(p.text, ":")
	return !house && !(labelled && l.isTitleLabel(label))
}

// loosely is a duty whose words stand further apart than usual: "liaise with
// blogs and journalists".
func (l *lexicon) loosely(p passage) []named {
	c := l.cuesOf(p.tokens)
	var best *hit
	for _, h := range l.loose.find(p.tokens) {
		if len(h.phrase.elements) < 2 || h.score <= placeScore || c.partner(h) || c.across(h) || c.wanted(h) || l.detailed(p.tokens, 0, h.from) {
			continue
		}
		if best == nil || h.score > best.score {
			best = &h
		}
	}
	if best == nil {
		return nil
	}
	found := claim{to: len(p.tokens), hits: []hit{*best}}
	found.owner, found.role, found.concepts = l.meant(p, 0, len(p.tokens), *best)
	if field := l.field(p.tokens, 0, len(p.tokens), *best); found.owner == Overlap && field != "" {
		found.owner = field
		found.concepts = slices.DeleteFunc(slices.Clone(found.concepts), func(at int) bool { return l.concepts[at].owner != field })
	}
	d := named{role: found.role, concepts: found.concepts, from: best.from}
	d.Line, d.Owner, d.Status = p.at, found.owner, c.status(p.section, found)
	d.Text, d.Words = l.textOf(p.text, p.tokens, 0, len(p.tokens)), wordsOf(p.text, p.tokens, found.hits)
	return []named{d}
}

// fielded is a duty of which only the field is known: "keep the forum's roles in
// order" is the work of whoever looks after forums.
func (l *lexicon) fielded(p passage) []named {
	c := l.cuesOf(p.tokens)
	tail := l.tail(p.tokens, 0, len(p.tokens))
	var found claim
	for _, end := range []int{tail, len(p.tokens)} {
		for _, h := range l.about.find(p.tokens) {
			at := h.phrase.tag
			if h.from >= end || c.partner(h) || end == tail && l.isPlace(p.tokens, h.from) || l.someone(p.tokens, h) || found.owner != "" && found.owner != l.concepts[at].owner {
				continue
			}
			found.owner, found.role, found.concepts = l.concepts[at].owner, true, []int{at}
			found.hits = append(found.hits, h)
		}
		if found.owner != "" {
			break
		}
	}
	if found.owner == "" || p.role != "" && found.owner != p.role && !slices.ContainsFunc(found.hits, func(h hit) bool { return len(h.phrase.elements) > 1 }) {
		return nil // one word of another field than the title's says too little
	}
	found.to = len(p.tokens)
	d := named{role: true, concepts: found.concepts, from: found.hits[0].from}
	d.Line, d.Owner, d.Status = p.at, found.owner, c.status(p.section, found)
	d.Text, d.Words = l.textOf(p.text, p.tokens, 0, len(p.tokens)), wordsOf(p.text, p.tokens, found.hits)
	return []named{d}
}

// someone reports words that only name a person or a team: "keep in touch with
// the social media manager".
func (l *lexicon) someone(tokens []token, h hit) bool {
	if h.to == len(tokens) || tokens[h.to].mark != 0 {
		return false
	}
	next := tokens[h.to]
	named := h.from <= early || h.from > 0 && l.titled(tokens[h.to:h.to+1]) && slices.Contains([]string{"the", "a", "an", "our", "your"}, tokens[h.from-1].low)
	for i := h.from - 1; i >= 0 && i >= h.from-early && tokens[i+1].mark == 0; i-- {
		named = named || tokens[i].prep || tokens[i].low == "to" || tokens[i].low == "the" && l.titled(tokens[h.to:h.to+1])
	}
	return named && (slices.Contains([]string{"team", "department", "position", "role", "opportunity"}, next.low) || len(l.titleWords.find(tokens[h.to:h.to+1])) > 0)
}

// wordless is a duty in which no word of the pack is found.
func (l *lexicon) wordless(p passage) []named {
	c := l.cuesOf(p.tokens)
	partners := len(c.partners) > 0
	d := named{}
	d.Line, d.Text, d.Owner, d.Status, d.Words = p.at, strings.TrimRight(p.text, " .;"), Unclear, Own, []string{}
	if hits := l.generic.find(p.tokens); len(hits) > 0 {
		d.Owner, d.Words = Generic, wordsOf(p.text, p.tokens, hits)
	} else if partners {
		d.Owner = Generic
	}
	if len(c.with) > 0 && c.with[0].from < 2 {
		d.Status = Shared // the work is to work with others
	}
	probe := claim{from: 0, to: len(p.tokens), role: true, hits: []hit{{from: 0, to: len(p.tokens)}}}
	if s := c.status(p.section, probe); s != Own {
		d.Status = s
	} else if len(c.denied) > 0 && c.denied[0].from < early {
		d.Status = Denied
	}
	return []named{d}
}
