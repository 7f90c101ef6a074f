package code

import "strings"

// alphabet gives the letter of each value.
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

const group = 5 // letters between two hyphens

// valueOf gives a letter's value, -1 for what is no letter of a code.
func valueOf(letter rune) int {
	if 'a' <= letter && letter <= 'z' {
		letter += 'A' - 'a'
	}
	return strings.IndexRune(alphabet, letter)
}

// grouped writes values as letters, in groups.
func grouped(values []byte) string {
	var b strings.Builder
	for i, v := range values {
		if i > 0 && i%group == 0 {
			b.WriteByte('-')
		}
		b.WriteByte(alphabet[v])
	}
	return b.String()
}

// hyphens are those that may stand between two groups; a dash comes from
// programs that make hyphens prettier than they were.
const hyphens = "-\u2010\u2011\u2013"

// separators are all that may stand there.
const separators = hyphens + " \u00a0"

// mistake is what is wrong with a code; at is the place of it in characters from
// 1, or 0.
type mistake struct {
	at            int
	message, hint string
}

// ungrouped gives the values of the letters of a code.
func ungrouped(text string) ([]byte, *mistake) {
	var values []byte
	var between rune // what stands between groups
	letters, gaps := 0, 0
	at := 0
	for _, r := range text {
		at++
		if strings.ContainsRune(separators, r) {
			if letters != group*(gaps+1) || between != 0 && r != between {
				return nil, &mistake{at, "the groups of this code are not as they were written", "write groups of five letters with a hyphen between them, or no hyphen at all"}
			}
			between = r
			gaps++
			continue
		}
		v := valueOf(r)
		if v < 0 {
			return nil, &mistake{at, "no code has the letter " + string(r), noLetter(r)}
		}
		if between != 0 && letters == group*(gaps+1) {
			return nil, &mistake{at, "the groups of this code are not as they were written", "write groups of five letters with a hyphen between them, or no hyphen at all"}
		}
		values = append(values, byte(v))
		letters++
	}
	if gaps > 0 && letters == group*gaps {
		return nil, &mistake{at, "this code ends in a hyphen", "copy the whole code, to its last letter"}
	}
	return values, nil
}

// inOneLine gives a code as it was before a mail or a window broke it into
// lines. Where there are hyphens, spaces mean nothing; where there are none, a
// space is one between groups, and so is a line's end if there are any.
func inOneLine(text string) string {
	lines := strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\r' })
	for i := range lines {
		lines[i] = strings.Trim(lines[i], " \t\u00a0")
	}
	text = strings.Join(lines, "\n")
	switch {
	case strings.ContainsAny(text, hyphens):
		return strings.NewReplacer("\n", "", " ", "", "\t", "", "\u00a0", "").Replace(text)
	case strings.ContainsAny(text, " \t\u00a0"):
		return strings.TrimSpace(strings.NewReplacer("\n", " ", "\t", " ", "\u00a0", " ").Replace(text))
	}
	return strings.ReplaceAll(text, "\n", "")
}

// noLetter says what a letter that no code has was before it was misread.
func noLetter(r rune) string {
	switch r {
	case 'I', 'i', 'L', 'l':
		return "it is the digit 1"
	case 'O', 'o':
		return "it is the digit 0"
	case 'U', 'u':
		return "it is V"
	}
	return "a code has the digits, and the letters but I, L, O and U"
}

// Looks reports whether a word is meant as a code rather than as the name of a
// file. It may be a wrong one: only Read tells.
func Looks(word string) bool {
	letters := 0
	for _, r := range strings.TrimSpace(word) {
		switch {
		case strings.ContainsRune(separators, r), r == '\n', r == '\r', r == '\t':
		case '0' <= r && r <= '9', 'A' <= r && r <= 'Z', 'a' <= r && r <= 'z':
			letters++
		default:
			return false
		}
	}
	return letters >= least-1
}
