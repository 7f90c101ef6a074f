package audit

import (
	"slices"
	"strings"

	"firstrole/advisor"
)

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
