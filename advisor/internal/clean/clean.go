// Package clean is the one sanitiser: every text from packs, sheets, ads,
// codes and names passes it on its way to a terminal or a report, so that no
// text can move a cursor, recolour a screen, or read otherwise than it is
// written.
package clean

import (
	"strings"
	"unicode/utf8"
)

// Text makes text safe to keep and to write to a file. Line breaks stay, each
// as \n; a tab becomes a space; invalid UTF-8 becomes U+FFFD. Terminal
// sequences, other control characters, characters that reorder text and
// characters that nobody sees are dropped. The joiners U+200C and U+200D stay:
// several scripts and many emoji need them.
func Text(s string) string { return filter(s, false) }

// Line is Text on one line: a line break becomes a space.
func Line(s string) string {
	return strings.ReplaceAll(Text(s), "\n", " ")
}

// Screen is Text for a terminal, where joined emoji have no certain width: it
// drops joiners, variation selectors and tag characters as well.
func Screen(s string) string { return filter(s, true) }

// Apart takes joined emoji apart as Screen does, and leaves all else: it is for
// what was drawn already, with the terminal sequences of its styles.
func Apart(s string) string {
	return strings.Map(func(r rune) rune {
		if composes(r) {
			return -1
		}
		return r
	}, s)
}

func filter(s string, screen bool) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		if n := sequence(s[i:]); n > 0 {
			i += n
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '\r':
			if !strings.HasPrefix(s[i+1:], "\n") {
				b.WriteByte('\n')
			}
		case breaksLine(r):
			b.WriteByte('\n')
		case r == '\t':
			b.WriteByte(' ')
		case control(r) || reorders(r) || unseen(r) || screen && composes(r):
		default:
			b.WriteRune(r) // an invalid byte was decoded to U+FFFD
		}
		i += n
	}
	return b.String()
}

// plain reports whether nothing in s needs a second look: most texts.
func plain(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; (c < ' ' && c != '\n') || c >= 0x7F {
			return false
		}
	}
	return true
}
