package audit

import (
	"slices"
	"strings"
)

// withoutExamples gives what is only an example, in brackets or after "such as",
// to the duty before it.
func (l *lexicon) withoutExamples(tokens []token, said cues, list []claim) []claim {
	examples := l.examples.find(tokens)
	var out []claim
	for _, c := range list {
		n := len(out)
		most := c.score()
		if n == 0 || said.turning(c.from, c.from+1) || c.owner == Overlap || c.owner == out[n-1].owner {
			out = append(out, c)
			continue
		}
		// One word amid many others says little; alone in a list, it is an entry.
		if most <= oneWord && c.to-c.from > 3 && c.from == out[n-1].to && out[n-1].score() > oneWord && !(c.hits[0].from == c.from+1 && !c.role && (tokens[c.from].low == "and" || tokens[c.from].low == "&")) {
			out[n-1].to = c.to
			continue
		}
		after := slices.ContainsFunc(examples, func(h hit) bool { return h.from <= c.from && h.from >= out[n-1].from })
		if bracketed(tokens, c) && most <= 8 || after && (c.role || most <= 4) {
			out[n-1].to = c.to
			continue
		}
		out = append(out, c)
	}
	return out
}

// bracketed reports a claim within brackets: they open at or before it, and
// something stands before them.
func bracketed(tokens []token, c claim) bool {
	open := 0
	for i := 1; i <= c.from; i++ {
		if tokens[i].mark == '(' {
			open++
		}
	}
	return open%2 == 1
}

// unlabelled drops what is found in a label ("Content: …") where more is found
// after it.
func (l *lexicon) unlabelled(tokens []token, list []claim) []claim {
	label := 0
	for i := 1; i < len(tokens) && i <= 5; i++ {
		if tokens[i].mark == ':' {
			label = i
		}
	}
	after := 0
	for _, c := range list {
		if c.from >= label {
			after = max(after, c.score())
		}
	}
	if label == 0 || tokens[0].form != noVerb && !l.nounHere(tokens, 0) {
		return list
	}
	return slices.DeleteFunc(list, func(c claim) bool { return c.to <= label && c.score() <= after })
}

// textOf gives the words of a sentence from one token to another, without the
// joining words at its ends.
func (l *lexicon) textOf(s string, tokens []token, from, to int) string {
	for from < to-1 && l.joining(tokens[from:to]) {
		from++
	}
	for to > from+1 && l.joining(tokens[to-1:to]) {
		to--
	}
	if from >= to {
		return ""
	}
	end := tokens[to-1].end
	// A bracket that was opened within is closed.
	if rest := s[end:]; strings.HasPrefix(rest, ")") && strings.Contains(s[tokens[from].start:end], "(") {
		end++
	}
	return strings.TrimSpace(s[tokens[from].start:end])
}

// joining reports tokens that begin with a joining word of one token.
func (l *lexicon) joining(tokens []token) bool {
	for _, at := range l.joins.first[tokens[0].low] {
		if p := l.joins.phrases[at]; len(p.elements) == 1 && l.joins.matchAt(p.elements[0], tokens, 0) == 1 {
			return true
		}
	}
	return false
}

// wordsOf gives the words of the ad that hits rest on, in order, each once.
func wordsOf(s string, tokens []token, hits []hit) []string {
	list := []string{}
	for _, h := range hits {
		w := strings.ToLower(strings.Join(strings.Fields(s[tokens[h.from].start:tokens[h.to-1].end]), " "))
		if !slices.Contains(list, w) {
			list = append(list, w)
		}
	}
	return list
}
