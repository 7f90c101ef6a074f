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
		if len(found) == 0 && kind == isDuty && l.wordy(p) && (p.section != "" || !p.headed) && !(p.bullet && len(out) > 0 && out[len(out)-1].Line == p.at) {
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
	if _, ok := l.process.has(p.tokens); ok {
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

// told reports a sentence that says what somebody will do.
func (l *lexicon) told(tokens []token) bool {
	if cue, ok := l.dutyCue.has(tokens); ok && !l.others(tokens, cue) {
		return true
	}
	for i := 1; i < l.tail(tokens, 0, len(tokens)); i++ {
		if !isModal(tokens[i].low) || tokens[i].mark != 0 {
			continue
		}
		switch before := tokens[i-1].low; {
		case i+1 < len(tokens) && l.being(tokens[i+1:]):
			continue // "the candidate will have experience"
		case l.titled(tokens[:min(i, early)]):
			return true // "The Manager, Digital Marketing will"
		case before == "he", before == "she", before == "they", before == "you", len(l.titleWords.find(tokens[i-1:i])) > 0:
			return true
		}
	}
	return false
}

// others reports a cue that speaks of somebody else: "our teams are responsible
// for", "a charity that supports".
func (l *lexicon) others(tokens []token, cue hit) bool {
	if cue.from > 1 && tokens[cue.from].low == "responsible" && tokens[cue.from-1].low == "are" && tokens[cue.from-2].low != "you" {
		return true
	}
	if cue.from == 0 || cue.to-cue.from > 1 || tokens[cue.from].form != third || tokens[cue.from].mark == ',' {
		return false
	}
	return !slices.ContainsFunc(tokens[:cue.from], func(t token) bool {
		return l.holder(t) || t.low == "he" || t.low == "she" || t.low == "who"
	})
}

// longPromise is how many words a sentence has at most that is a duty though no
// word in it is known.
const longPromise = 40

// needed reports a sentence that says what its subject, the person, must be or
// have: "a great candidate will have".
func (l *lexicon) needed(tokens []token) bool {
	for i := 1; i+1 < len(tokens) && i < longSubject && tokens[i].mark == 0; i++ {
		if isModal(tokens[i].low) {
			return (tokens[i-1].low == "you" || l.holder(tokens[i-1])) && l.being(tokens[i+1:]) && !given(tokens[i+1:])
		}
	}
	return len(tokens) > 1 && tokens[0].low == "you'll" && l.being(tokens[1:]) && !given(tokens[1:])
}

// given reports words that soon say what somebody is given to do: "have full
// responsibility for".
func given(tokens []token) bool {
	return slices.ContainsFunc(tokens[:min(len(tokens), early)], func(t token) bool {
		return slices.Contains([]string{"responsibility", "responsibilities", "responsible", "ownership", "oversight", "charge", "accountable"}, t.low)
	})
}

// promised reports a sentence that says what the person will do: "you will
// track …", "they'll", "the manager is responsible for".
func (l *lexicon) promised(tokens []token) bool {
	for i := 1; i < len(tokens) && i < longSubject+2; i++ {
		if tokens[i].mark == ',' || tokens[i].mark == ':' {
			if tokens[0].low != "as" && tokens[0].low != "in" {
				return false
			}
		}
		verb := -1
		switch before := tokens[i-1].low; {
		case before == "will" && i > 1 && (l.titled(tokens[i-2:i-1]) || slices.Contains([]string{"you", "they", "he", "she", "role", "position", "person", "candidate", "individual", "incumbent"}, tokens[i-2].low)), before == "you'll", before == "they'll":
			verb = i
		case before == "for" && i > 1 && (tokens[i-2].low == "responsible" || tokens[i-2].low == "responsibility"):
			return tokens[i].form == doing && !(i > 2 && tokens[i-3].low == "are" && i > 3 && tokens[i-4].low != "you")
		case before == "to" && i > 1 && tokens[i-2].low == "expected":
			verb = i
		}
		for verb >= 0 && verb < len(tokens)-1 && l.passed(tokens[verb]) {
			verb++
		}
		if verb >= 0 {
			// What follows "will" is a verb, known or not.
			return (tokens[verb].form == plain || tokens[verb].form == noVerb && !tokens[verb].small) && !l.being(tokens[verb:]) && !slices.Contains([]string{"report", "join", "find", "receive", "get", "learn", "gain", "become", "see", "love", "start", "travel", "thrive", "work", "play", "not", "never"}, tokens[verb].low)
		}
	}
	return false
}

// being reports words that begin with what somebody is or has.
func (l *lexicon) being(tokens []token) bool {
	switch tokens[0].low {
	case "have", "possess", "need", "enjoy", "thrive":
		return true
	case "be":
		return len(tokens) > 1 && tokens[1].form != doing && tokens[1].low != "responsible" && tokens[1].low != "in" && tokens[1].low != "the" && tokens[1].low != "both"
	}
	return false
}

// titled reports words among which is that of a post: "the manager".
func (l *lexicon) titled(tokens []token) bool { return len(l.titleWords.find(tokens)) > 0 }

// person reports a sentence about what the person does: it begins with a verb,
// or with the title of a post and a verb.
func (l *lexicon) person(tokens []token) bool {
	for i := 0; i < len(tokens) && i < longSubject; i++ {
		switch {
		case tokens[i].mark == ',' || tokens[i].mark == '(':
			return false
		case i > 0 && isModal(tokens[i].low) && l.holder(tokens[i-1]):
			return true
		case tokens[i].form == noVerb:
		case i == 0, tokens[i].form == third && l.holder(tokens[i-1]):
			return !l.nounHere(tokens, i)
		}
	}
	return false
}

// holder reports a word for the post or who holds it.
func (l *lexicon) holder(t token) bool {
	return l.titled([]token{t}) || slices.Contains([]string{"role", "position", "individual", "incumbent", "candidate", "person", "holder"}, t.low)
}

func isModal(word string) bool {
	return word == "will" || word == "should" || word == "must" || word == "would" || word == "can" || word == "may"
}

// phrased reports words that are no sentence about something else: an entry of
// a list, or a short line without "is" or "has".
func (l *lexicon) phrased(p passage) bool {
	if len(p.tokens) > longest && !(p.listed && p.section == advisor.SectionDuties) {
		return false
	}
	if !p.bullet && p.section == "" && strings.HasSuffix(p.text, ".") && len(p.tokens) > longSubject && p.tokens[0].form == noVerb && p.tokens[0].low != "to" && !l.told(p.tokens) && !slices.ContainsFunc(p.tokens, func(t token) bool { return t.low == "you" }) {
		return false // a whole sentence, about something else
	}
	tail := l.tail(p.tokens, 0, len(p.tokens))
	for i, t := range p.tokens {
		if i > 0 && t.form == third && t.mark == 0 && p.tokens[i-1].form == noVerb && !p.tokens[i-1].small && p.section == "" {
			return false // somebody does something
		}
		if isModal(t.low) && i < tail {
			return false
		}
		switch t.low {
		case "is", "are", "was", "were", "has", "have", "we", "don't":
			return false
		}
	}
	return true
}

// ownTalk reports a sentence in which the house speaks of itself.
func ownTalk(tokens []token) bool {
	return len(tokens) > 0 && (tokens[0].low == "we" || tokens[0].low == "our" || tokens[0].low == "they")
}

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
	if amountPattern.MatchString(p.text) || strings.HasSuffix(p.text, "!") || strings.HasSuffix(p.text, "?") {
		return false
	}
	if weekPattern.MatchString(p.text) && !l.verbLed(p.tokens) || len(p.tokens) <= longSubject && fullTime([]line{{text: p.text}}) {
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
