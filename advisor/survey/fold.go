package survey

import (
	"regexp"
	"strings"
	"unicode"
)

// fold makes words alike that people, keyboards and programs write differently:
// letter case, spaces, quotation marks, dashes, dots.
func fold(words string) string {
	var b strings.Builder
	space := false
	for _, r := range words {
		if unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' {
			space = b.Len() > 0
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		switch r {
		case '‘', '’', '‚', '‛', '′', '`', '´':
			b.WriteByte('\'')
		case '“', '”', '„', '‟', '″', '«', '»':
			b.WriteByte('"')
		case '‐', '‑', '‒', '–', '—', '−':
			b.WriteByte('-')
		case '…':
			b.WriteString("...")
		default:
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// numbered is what tools put before a question: "3. ", "Q3: ", "3) ".
var numbered = regexp.MustCompile(`^(?:q(?:uestion)? ?)?[0-9]+[a-z]?[.):] ?`)

// name folds what a question is called. Marks at its end, such as that of a
// question that must be answered, do not count.
func name(words string) string { return strings.TrimRight(fold(words), " ?.:*!") }

// unnumbered is name without a number before it.
func unnumbered(words string) string {
	folded := fold(words)
	return strings.TrimRight(folded[len(numbered.FindString(folded)):], " ?.:*!")
}
