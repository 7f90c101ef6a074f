package audit

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word of a sentence.
type token struct {
	low, stem  string
	start, end int // bytes in the sentence
	// mark is the mark that stands before it: 0, or one of , ; : ( )
	mark byte
	// small: patterns for duties pass over it.
	small bool
	// form is how it stands, if it is a verb.
	form form
	// prep: a preposition or the like, behind which circumstances stand.
	prep bool
	// subject: it may do something, as "who" and "manager" may.
	subject bool
	// done: "reported", behind a thing that it was done to.
	done bool
}

// tokenize cuts a sentence into words. Hyphens and slashes part words, so that
// "short-form" and "short form" are the same.
func tokenize(s string, small map[string]bool) []token {
	var list []token
	var mark byte
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if skip := address(s[i:]); skip > 0 {
			i += skip
			continue
		}
		if !inWord(r) {
			switch r {
			case ',', '/', '•', '·':
				mark = stronger(mark, ',')
			case ';':
				mark = stronger(mark, ';')
			case ':', '|', '–', '—':
				mark = stronger(mark, ':')
			case '(', ')', '[', ']':
				mark = stronger(mark, '(')
			case '-':
				if i > 0 && s[i-1] == ' ' {
					mark = stronger(mark, ':')
				}
			case '&':
				list = append(list, token{low: "&", stem: "&", start: i, end: i + n, mark: mark, small: small["&"]})
				mark = 0
			}
			i += n
			continue
		}
		start := i
		for i < len(s) {
			r, n := utf8.DecodeRuneInString(s[i:])
			if inWord(r) || (r == '\'' || r == '’' || r == ':' && digit(s, i-1) && digit(s, i+1)) && wordAfter(s[i+n:]) {
				i += n
				continue
			}
			break
		}
		low := strings.ReplaceAll(strings.ToLower(s[start:i]), "’", "'")
		list = append(list, token{low: low, stem: stem(low), start: start, end: i, mark: mark, small: small[low]})
		mark = 0
	}
	return list
}

// address is how long the web address is that a text begins with; 0: none.
func address(s string) int {
	for _, begin := range []string{"http://", "https://", "www."} {
		if strings.HasPrefix(s, begin) {
			if end := strings.IndexAny(s, " )]>,"); end > 0 {
				return end
			}
			return len(s)
		}
	}
	return 0
}

// stronger is the mark that parts more.
func stronger(a, b byte) byte {
	const order = "\x00,(:;"
	if strings.IndexByte(order, b) > strings.IndexByte(order, a) {
		return b
	}
	return a
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '+' || r == '#' }

func digit(s string, i int) bool { return i >= 0 && i < len(s) && s[i] >= '0' && s[i] <= '9' }

func wordAfter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return inWord(r)
}

// stem takes the endings off an English word, roughly: words that patterns
// should not tell apart get the same stem. It need not be a word.
func stem(w string) string {
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "'")
	if len(w) < 3 {
		return w
	}
	switch {
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		w = w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "ied") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case len(w) == 3: // "ads" is no "ad hoc"
	case strings.HasSuffix(w, "ss"), strings.HasSuffix(w, "us"), strings.HasSuffix(w, "is"):
	case strings.HasSuffix(w, "s"):
		w = w[:len(w)-1]
	}
	switch {
	case cut(w, "ing"):
		w = w[:len(w)-3]
	case cut(w, "ed"):
		w = w[:len(w)-2]
	case strings.HasSuffix(w, "duction"):
		w = w[:len(w)-4] // "production" is to produce, and no product
	case cut(w, "tion") || cut(w, "sion"):
		w = w[:len(w)-3]
	}
	if n := len(w); n > 3 && w[n-1] == w[n-2] && !strings.ContainsRune("aeiou", rune(w[n-1])) {
		w = w[:n-1]
	}
	if len(w) > 3 && w != "note" { // a note is no "not"
		w = strings.TrimSuffix(w, "e")
	}
	return w
}

// cut reports whether an ending may go: enough of a word stays.
func cut(w, ending string) bool {
	rest, ok := strings.CutSuffix(w, ending)
	return ok && len(rest) >= 3 && strings.ContainsAny(rest, "aeiouy")
}
