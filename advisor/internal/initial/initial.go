// Package initial changes the first letter of a text, in any script.
package initial

import (
	"unicode"
	"unicode/utf8"
)

// Upper begins a text with a capital, as a sentence does. An empty text, and one
// that begins with no letter, stay as they are.
func Upper(s string) string { return first(s, unicode.ToUpper) }

// Lower begins a text with a small letter, so that it can stand inside a
// sentence. One whose second letter is not small, as in “PR” and “I am”, stays as
// it is.
func Lower(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	if second, _ := utf8.DecodeRuneInString(s[n:]); !unicode.IsLower(second) {
		return s
	}
	return first(s, unicode.ToLower)
}

func first(s string, change func(rune) rune) string {
	r, n := utf8.DecodeRuneInString(s)
	if c := change(r); c != r {
		return string(c) + s[n:]
	}
	return s
}
