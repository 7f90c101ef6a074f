package audit

import "strings"

// matcher finds phrases in sentences.
type matcher struct {
	exact   bool // nothing stands between two words
	literal bool // words are found as they are written, not by their stems
	marks   bool // commas and the like may stand between two words
	loose   bool // more words may stand between what is done and to what
	phrases []phrase
	first   map[string][]int // phrases by a stem that they may begin with
}

func (m *matcher) add(p phrase) {
	if len(p.elements) == 0 {
		return
	}
	if m.first == nil {
		m.first = map[string][]int{}
	}
	at := len(m.phrases)
	m.phrases = append(m.phrases, p)
	seen := map[string]bool{}
	for _, option := range p.elements[0].any {
		if len(option) > 0 && !seen[option[0]] {
			seen[option[0]] = true
			m.first[option[0]] = append(m.first[option[0]], at)
		}
	}
}

// hit is a phrase found at the tokens from…to.
type hit struct {
	phrase   *phrase
	from, to int
	score    int // the weight, less what stands between
	// used are the tokens that the phrase's words were found at.
	used []int
}

// find gives every phrase in tokens, in order of place.
func (m *matcher) find(tokens []token) []hit {
	var hits []hit
	for i := range tokens {
		for _, at := range m.first[m.key(tokens[i])] {
			if h, ok := m.match(&m.phrases[at], tokens, i); ok {
				hits = append(hits, h)
			}
		}
	}
	return hits
}

// has reports whether any phrase is found, and the first place.
func (m *matcher) has(tokens []token) (hit, bool) {
	for i := range tokens {
		for _, at := range m.first[m.key(tokens[i])] {
			if h, ok := m.match(&m.phrases[at], tokens, i); ok {
				return h, true
			}
		}
	}
	return hit{}, false
}

func (m *matcher) key(t token) string {
	if m.literal {
		return t.low
	}
	return t.stem
}

func (m *matcher) match(p *phrase, tokens []token, at int) (hit, bool) {
	n := m.matchAt(p.elements[0], tokens, at)
	if n == 0 || !m.exact && tokens[at].done && !p.done {
		return hit{}, false // "issues reported on a platform" are no report
	}
	h := hit{phrase: p, from: at, to: at + n, score: p.weight, used: upTo(nil, at, n)}
	room := 0 // between what is done and to what; nouns stand side by side
	if !m.exact && tokens[at].form != noVerb && !nounAt(tokens, at) && !alone(tokens, at) {
		room = gapWords
		if m.loose {
			room = looseWords
		}
	}
	wild := 0
	for _, e := range p.elements[1:] {
		if e.wild {
			wild = wildWords
			continue
		}
		next, n, gap := -1, 0, 0
		for j := h.to; j < len(tokens); j++ {
			if tokens[j].mark != 0 && wild == 0 {
				gap += gapWords // a comma parts more than a word
				if m.marks {
					gap = 0
				} else if m.exact || tokens[j].mark != ',' {
					break
				}
			}
			if n = m.matchAt(e, tokens, j); n > 0 {
				next = j
				break
			}
			if m.exact || wild > 0 {
				gap++
			} else if !tokens[j].small && (tokens[j].form == noVerb || tokens[j].form != tokens[at].form) {
				gap++ // verbs that stand beside the first have the same object
			}
			if gap > max(room, wild) || gap > 0 && wild == 0 && tokens[j].prep {
				break // "run ads on social media" is not to run social media
			}
			if !m.exact && !p.joined && !(m.loose && room > 0) && (gap > 0 || tokens[at].form == noVerb) && (tokens[j].low == "and" || tokens[j].low == "or" || tokens[j].low == "&") {
				gap = wildWords + 1 // nouns that are only joined are two things
				break
			}
		}
		if next < 0 || gap > max(room, wild) {
			return hit{}, false
		}
		if wild == 0 {
			h.score -= gap
		}
		h.to, wild = next+n, 0
		h.used = upTo(h.used, next, n)
	}
	return h, true
}

// nounAt reports a word that could be a verb but stands behind what says which:
// "suitable budget plans for".
func nounAt(tokens []token, at int) bool {
	if at == 0 || tokens[at].mark != 0 || tokens[at].form != third {
		return false
	}
	before := tokens[at-1]
	return before.form == noVerb && !before.small && !before.subject && !strings.HasSuffix(before.low, "ly")
}

// alone reports a verb that a comma parts from what follows: "planning,
// promotion and sale of" is a list of three.
func alone(tokens []token, at int) bool {
	return at+1 < len(tokens) && tokens[at+1].mark == ',' && tokens[at+1].form != tokens[at].form
}

func upTo(used []int, at, n int) []int {
	for i := range n {
		used = append(used, at+i)
	}
	return used
}

// matchAt gives how many tokens the element takes at a place; 0: none.
func (m *matcher) matchAt(e element, tokens []token, at int) int {
	for _, option := range e.any {
		if len(option) == 0 || at+len(option) > len(tokens) {
			continue
		}
		same := true
		for k, s := range option {
			if m.key(tokens[at+k]) != s || k > 0 && tokens[at+k].mark != 0 && tokens[at+k].mark != ',' {
				same = false
				break
			}
		}
		if same {
			return len(option)
		}
	}
	return 0
}
