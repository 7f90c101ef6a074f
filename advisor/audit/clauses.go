package audit

import "strings"

// form is how a verb stands in a sentence. Clauses that stand beside each other
// have verbs of one form: "moderates the forum and writes the posts".
type form int

const (
	noVerb form = iota
	plain       // write
	third       // writes
	doing       // writing
)

// forms are the words of a verb, by the rules of spelling.
func forms(verb string) map[string]form {
	list := map[string]form{verb: plain}
	n := len(verb)
	last := verb[n-1]
	vowel := func(i int) bool { return strings.IndexByte("aeiou", verb[i]) >= 0 }
	switch {
	case last == 'y' && !vowel(n-2):
		list[verb[:n-1]+"ies"] = third
	case strings.HasSuffix(verb, "s"), strings.HasSuffix(verb, "x"), strings.HasSuffix(verb, "ch"), strings.HasSuffix(verb, "sh"), last == 'o':
		list[verb+"es"] = third
	default:
		list[verb+"s"] = third
	}
	switch {
	case last == 'e' && verb[n-2] != 'e':
		list[verb[:n-1]+"ing"] = doing
	case n > 2 && !vowel(n-1) && last != 'w' && last != 'x' && last != 'y' && vowel(n-2) && !vowel(n-3):
		list[verb+string(last)+"ing"] = doing // "running"; "visiting" as well
		fallthrough
	default:
		list[verb+"ing"] = doing
	}
	return list
}

// deeds are the nouns of what a verb does, by the rules of spelling: "creation".
func deeds(verb string) []string {
	list := []string{verb + "ment", verb + "ation"}
	if bare, ok := strings.CutSuffix(verb, "e"); ok {
		list = append(list, bare+"ion", bare+"ation")
	} else {
		list = append(list, verb+"ion")
	}
	return list
}

// lead gives the form of the verbs that a sentence's clauses begin with: of the
// first verb that begins the sentence, follows "you will" or the like, or
// follows the title of a post. noVerb: it is a list of nouns.
func (l *lexicon) lead(tokens []token) form {
	open := true // a verb may stand here
	for i, t := range tokens {
		if t.mark == ':' {
			open = true
		}
		f := t.form
		if open && f != noVerb && !l.nounHere(tokens, i) {
			return f
		}
		switch {
		case l.passed(t):
		case l.opener(tokens[:i+1]):
			open = true
		default:
			open = false
		}
	}
	return noVerb
}

// passed reports a word that may stand before a verb without being its subject
// or object.
func (l *lexicon) passed(t token) bool {
	return strings.HasSuffix(t.low, "ly") || t.low == "help" || t.low == "also" || t.low == "then" || len(l.joins.first[t.low]) > 0
}

// opener reports words after which a verb follows: "you will", "to", a title.
func (l *lexicon) opener(before []token) bool {
	last := before[len(before)-1]
	if last.low == "to" || last.low == "will" || last.low == "you'll" || last.low == "can" || last.low == "must" {
		return true
	}
	if len(l.titleWords.find(before[len(before)-1:])) > 0 && len(before) <= longSubject {
		return true
	}
	if strings.HasPrefix(last.low, "includ") || strings.HasPrefix(last.low, "involv") {
		return true
	}
	return last.low == "for" && len(before) > 1 && before[len(before)-2].stem == stem("responsible")
}

// longSubject is how many words a subject has at most: "the senior social media
// and community manager".
const longSubject = 8

// nounHere reports a word that could be a verb but is not: something is done to
// it, or it says what kind of thing follows and nothing else does.
func (l *lexicon) nounHere(tokens []token, at int) bool {
	if at+1 == len(tokens) {
		return true
	}
	next := tokens[at+1]
	// "Report writing", "content planning", "support of": the work is a noun.
	return next.mark == 0 && next.low == "of" && tokens[at].form != doing
}

// begins reports that a clause of that form begins at a place.
func (l *lexicon) begins(tokens []token, at int, lead form) bool {
	if lead == noVerb {
		return false
	}
	for i := at; i < len(tokens) && i <= at+3; i++ {
		if i > at && tokens[i].mark != 0 {
			return false
		}
		f := tokens[i].form
		switch {
		case f != noVerb:
			return (f == lead || i > at && tokens[i-1].low == "to") && !l.nounHere(tokens, i)
		case l.passed(tokens[i]), tokens[i].low == "to" && i == at+1, tokens[i].low == "you'll", tokens[i].low == "will", tokens[i].low == "you":
		default:
			return false
		}
	}
	return false
}

// tail gives where in tokens[from:to] words begin that only say why, when or
// who; to, if nowhere. What such words say of a duty is no duty.
func (l *lexicon) tail(tokens []token, from, to int) int {
	for i := from + 1; i < to; i++ {
		for _, at := range l.tails.first[tokens[i].low] {
			if _, ok := l.tails.match(&l.tails.phrases[at], tokens[:to], i); ok {
				return i
			}
		}
		if tokens[i].low == "to" && l.purpose(tokens, i, to) {
			return i
		}
	}
	return to
}

// purpose reports "to" with a verb after it, and something done before it:
// "run contests to increase reach", not "help to increase reach".
func (l *lexicon) purpose(tokens []token, at, to int) bool {
	next := at + 1
	for next < to && strings.HasSuffix(tokens[next].low, "ly") {
		next++
	}
	if next >= to || tokens[next].form != plain {
		return false
	}
	before := tokens[at-1]
	return tokens[at].mark != 0 || before.form == noVerb && !strings.HasSuffix(before.low, "ed") && before.low != "able" && before.low != "responsible" && before.low != "is" && before.low != "are" && before.low != "be"
}

// detailed reports a word that stands behind "during", "from" or the like
// within its part of the sentence: it is a circumstance of what stands before.
func (l *lexicon) detailed(tokens []token, from, at int) bool {
	for i := at - 1; i > from && tokens[i+1].mark == 0; i-- {
		if tokens[i].prep && tokens[i-1].form == noVerb && tokens[i-1].low != "responsible" {
			return true // "speak with users" is no circumstance
		}
		if tokens[i].form != noVerb && tokens[i].form != third {
			return false
		}
	}
	return false
}

// aim reports a tail that says what for.
func (l *lexicon) aim(tokens []token, at int) bool { return tokens[at].low == "to" }

// along reports a part that says how or with what effect: "…, ensuring that
// posts go out on time".
func (l *lexicon) along(tokens []token, at int, lead form) bool {
	if lead == noVerb || lead == doing {
		return false
	}
	for i := at; i < len(tokens) && i <= at+2; i++ {
		if tokens[i].form != noVerb || !l.passed(tokens[i]) {
			return tokens[i].form == doing && !l.nounHere(tokens, i)
		}
	}
	return false
}
