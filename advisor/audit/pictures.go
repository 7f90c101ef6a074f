package audit

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// withoutPictures takes the pictures off the beginnings of lines, as "✅ Post
// daily". Neighbours that begin with the same one are a list.
func withoutPictures(lines []line) []line {
	out := make([]line, len(lines))
	mark, last := "", -1 // of the line before that had text
	for i, ln := range lines {
		first, rest := picture(ln.text)
		ln.text = rest
		if first != "" && !ln.heading && last >= 0 && mark == first {
			ln.bullet, out[last].bullet = true, true
		}
		if out[i] = ln; !ln.blank {
			mark, last = first, i
		}
	}
	return out
}

// picture parts a line from what is drawn before its first word; first is the
// first sign of it, empty where nothing is.
func picture(text string) (first, rest string) {
	rest = text
	for rest != "" {
		r, n := utf8.DecodeRuneInString(rest)
		joint := r == '\ufe0f' || r == '\u200d' || r >= 0x1f3fb && r <= 0x1f3ff
		if joint && first != "" || r == ' ' && first != "" {
			rest = rest[n:]
			continue
		}
		if !unicode.Is(unicode.So, r) || r == '©' || r == '®' {
			break
		}
		if first == "" {
			first = string(r)
		}
		rest = rest[n:]
	}
	if strings.TrimSpace(rest) == "" {
		return "", text
	}
	return first, rest
}
