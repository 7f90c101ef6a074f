package audit

import (
	"slices"
	"strings"

	"firstrole/advisor"
)

// named is a duty while it is being read.
type named struct {
	Duty
	concepts []int
	role     bool
	volumes  []volume
	from     int // where in its sentence the words for it begin
}

// weak is the least score of a hit that makes a duty of a sentence whose place
// does not: two words, or one with another.
const weak = 6

// read reads the duties of all passages.
func (l *lexicon) read(list []passage) (out []named, asks []Ask) {
	for _, p := range list {
		switch p.section {
		case advisor.SectionAsks:
			if hasMail(p.text) {
				continue // how to apply, below what is asked for
			}
			if l.promised(p.tokens) && !l.asked(p.tokens) {
				break // "the moderator will remove spam", among requirements
			}
			asks = append(asks, Ask{Line: p.at, Text: p.text})
			continue
		case advisor.SectionCompany:
			if !l.told(p.tokens) || ownTalk(p.tokens) {
				continue
			}
		case advisor.SectionBenefits, advisor.SectionLegal, advisor.SectionApply, advisor.SectionTerms:
			continue
		}
		kind := l.kindOf(p)
		if kind == isAsk {
			asks = append(asks, Ask{Line: p.at, Text: p.text})
		}
		if kind != isDuty && kind != isMaybe {
			continue
		}
		found := l.dutiesOf(p, kind)
		if len(found) == 0 && kind == isDuty && l.wordy(p) && (p.section != "" || !p.headed) && !(p.bullet && len(out) > 0 && out[len(out)-1].Line == p.at && !l.furtherTask(p)) {
			for _, read := range []func(passage) []named{l.loosely, l.fielded, l.wordless} {
				if found = read(p); len(found) > 0 {
					break
				}
			}
		}
		if len(found) == 0 && kind == isMaybe && (l.promised(p.tokens) || p.they && p.tokens[0].form != noVerb && !l.trait(p.tokens) || p.section == advisor.SectionDuties && p.tokens[0].form == noVerb && l.person(p.tokens)) && len(p.tokens) <= longPromise {
			for _, read := range []func(passage) []named{l.loosely, l.fielded, l.wordless} {
				if found = read(p); len(found) > 0 {
					break
				}
			}
		}
		out = append(out, found...)
	}
	return out, asks
}

// furtherTask reports what an entry of a list names behind a semicolon: "write to
// members; run open days".
func (l *lexicon) furtherTask(p passage) bool {
	return startsLower(p.text) && strings.Count(p.text, "(") == strings.Count(p.text, ")") && p.section == advisor.SectionDuties && l.verbLed(p.tokens)
}

// asked reports words for what somebody must have or be.
func (l *lexicon) asked(tokens []token) bool {
	_, ok := l.asks.has(tokens)
	return ok
}

// kind is what a sentence is.
type kind int

const (
	isDuty  kind = iota // the work
	isMaybe             // the work, if words for it are found
	isAsk
	isOther
)

// early is how many words of a sentence under "duties" tell that it is a
// requirement after all.
const early = 4

// kindOf tells duties from what stands between them.
func (l *lexicon) kindOf(p passage) kind {
	task := p.listed && (l.verbLed(p.tokens) || l.labelsTask(p.tokens))
	if h, ok := l.legal.has(p.tokens); ok && !(task && p.bullet && h.from >= early) {
		return isOther
	}
	if _, ok := l.process.has(p.tokens); ok || hasMail(p.text) && !task {
		return isOther
	}
	if strings.HasSuffix(p.text, "?") && !p.bullet {
		return isOther // "Do you want to build a community?"
	}
	if l.needed(p.tokens) {
		return isAsk
	}
	ask, asked := l.asks.has(p.tokens)
	benefit, benefits := l.benefits.has(p.tokens)
	inDuties := p.section == advisor.SectionDuties || p.section == advisor.SectionDenied
	listed := p.listed && (inDuties || p.bullet && (p.section != "" || !p.headed)) ||
		inDuties && p.tokens[0].form != noVerb && !l.nounHere(p.tokens, 0)
	if term, ok := l.terms.has(p.tokens); ok && !p.bullet && !slices.ContainsFunc(l.dutyCue.find(p.tokens), func(h hit) bool { return h.from >= term.to }) {
		return isOther
	}
	if listed && (p.bullet || l.phrased(p) || l.person(p.tokens)) {
		switch {
		case l.trait(p.tokens):
			return isAsk
		case asked && ask.from < early && !(task && ask.from > 0):
			return isAsk
		case benefits && benefit.from < early:
			return isOther
		}
		return isDuty
	}
	cue, told := l.dutyCue.has(p.tokens)
	switch {
	case !told && l.trait(p.tokens):
		return isAsk
	case asked && !told && (ask.from < early || !l.person(p.tokens)):
		return isAsk
	case asked && told && cue.from > ask.from && !(cue.to < len(p.tokens) && p.tokens[cue.to].form == plain):
		return isAsk // but "with great people skills, you will manage …"
	case benefits:
		return isOther
	}
	if _, ok := l.company.has(p.tokens); ok && !(told && cue.from < early) {
		return isOther
	}
	return isMaybe
}

// verbLed reports a line that begins with what is to be done.
func (l *lexicon) verbLed(tokens []token) bool {
	f := tokens[0].form
	return (f == plain || f == doing) && !l.nounHere(tokens, 0) && !l.trait(tokens)
}

// trait reports a line that begins with what somebody is, has or can.
func (l *lexicon) trait(tokens []token) bool {
	h, ok := l.traits.has(tokens)
	return ok && h.from == 0 && !l.assigned(tokens) && !l.labelsTask(tokens)
}

// dutiesOf cuts one sentence into its duties.
func (l *lexicon) dutiesOf(p passage, k kind) []named {
	c := l.cuesOf(p.tokens)
	opening := l.opening(p.tokens)
	hits := slices.DeleteFunc(l.found(p.tokens), func(h hit) bool {
		return c.partner(h) || c.across(h) || c.wanted(h) || h.to <= opening || l.calling(p.tokens, c, h)
	})
	claims := l.claims(p, c, hits)
	if k == isMaybe {
		claims = l.strong(p, c, claims)
	}
	var out []named
	for _, cl := range merge(claims, func(cl claim) Status { return c.status(p.section, cl) }) {
		d := named{role: cl.role, concepts: cl.concepts, from: cl.hits[0].from}
		d.Line, d.Owner, d.Status = p.at, cl.owner, c.status(p.section, cl)
		d.Text = l.textOf(p.text, p.tokens, cl.from, cl.to)
		d.Words = wordsOf(p.text, p.tokens, cl.hits)
		d.volumes = l.volumesIn(p.tokens, cl)
		out = append(out, d)
	}
	return beyondOnly(out, c)
}

// calling reports one word for another profession's people: they are met, asked
// or briefed, and are no work unless the sentence gives work to them.
func (l *lexicon) calling(tokens []token, c cues, h hit) bool {
	if _, role := l.owner(h.phrase.tag); role || h.to-h.from > 1 || len(c.delegated)+len(c.delegatedBy)+len(c.denied) > 0 {
		return false
	}
	return len(l.titleWords.find(tokens[h.from:h.to])) > 0
}

// opening is where "As our community manager," or "With an eye on growth, you
// will" begins to speak of the work; 0: at once.
func (l *lexicon) opening(tokens []token) int {
	for i := 1; i < len(tokens) && i <= longest; i++ {
		if tokens[i].mark == 0 {
			continue
		}
		if tokens[0].low == "as" || tokens[0].prep && tokens[1].form != doing && l.told(tokens[i:]) {
			return i
		}
		break
	}
	if h, ok := l.partners.has(tokens); ok && h.from == 0 {
		for i := 1; i < len(tokens)-1; i++ { // "Working with our staff and others, the manager will"
			if tokens[i].mark == ',' && l.promised(tokens[i:min(i+longSubject+2, len(tokens))]) {
				return i
			}
		}
	}
	return 0
}

// merge joins neighbours that are one owner's and meant alike.
func merge(list []claim, status func(claim) Status) []claim {
	var out []claim
	for _, c := range list {
		n := len(out)
		if n == 0 || out[n-1].owner != c.owner || out[n-1].to != c.from || status(out[n-1]) != status(c) {
			out = append(out, c)
			continue
		}
		out[n-1].join(c)
	}
	return out
}

// beyondOnly joins "no video editing beyond phone clips": what is left is the
// duty, and it is limited.
func beyondOnly(list []named, c cues) []named {
	if len(c.beyond) == 0 {
		return list
	}
	var out []named
	for i, d := range list {
		if i+1 < len(list) && d.Status == Limited && list[i+1].Status == Limited && c.beyondAt(d.from, d.from+1) >= 0 && c.beyondAt(d.from, d.from+1) == c.beyondAt(list[i+1].from, list[i+1].from+1) {
			list[i+1].Text = strings.TrimSpace(d.Text + " " + list[i+1].Text)
			continue
		}
		out = append(out, d)
	}
	return out
}

// strong keeps the claims of a sentence that may be no duty at all: with enough
// words of one, or where the sentence speaks of the work.
func (l *lexicon) strong(p passage, c cues, claims []claim) []claim {
	told := l.told(p.tokens)
	given := len(c.delegated)+len(c.delegatedBy) > 0
	if cue, ok := l.dutyCue.has(p.tokens); ok && ownTalk(p.tokens) && !given {
		// What the house says of itself before "you will" is no work.
		claims = slices.DeleteFunc(claims, func(cl claim) bool { return cl.hits[0].from < cue.from })
	}
	total, words := 0, 0 // what the best of the hits says, and how many words the longest has
	for _, cl := range claims {
		for _, h := range cl.hits {
			total, words = max(total, h.score), max(words, len(h.used))
		}
	}
	if (given || len(c.denied)+len(c.deniedAfter) > 0 && (!ownTalk(p.tokens) || words > 1)) && total >= oneWord {
		return claims // "Our agency runs the ads."
	}
	switch {
	case ownTalk(p.tokens) && !told || total < 4:
		return nil
	case told && !ownTalk(p.tokens), l.person(p.tokens), total >= weak && told, total >= weak && l.phrased(p):
		return claims
	}
	return nil
}
