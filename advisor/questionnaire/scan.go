package questionnaire

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"firstrole/advisor/internal/mailtext"
)

// token is a word or one sign of a mail.
type token struct {
	word     string // folded: small letters, one form for each; of a sign the sign itself
	sign     bool
	from, to int  // bytes of the text
	line     int  // of the text, from 0
	first    bool // the first of its line behind quote marks
	quoted   bool
	strong   bool // set off from the words around it
}

// scan takes a text apart. Quote marks in front of a line are passed over, so is
// where a line ends.
func scan(text string) []token {
	var all []token
	at, line, depth := 0, 0, 0
	for l := range strings.Lines(text) {
		begin := at + quoted(l)
		end := at + len(strings.TrimRight(l, "\n"))
		first := true
		for i := begin; i < end; {
			r, n := utf8.DecodeRuneInString(text[i:end])
			switch {
			case r == mailtext.Strong:
				depth++
			case r == mailtext.Plain:
				depth = max(depth-1, 0)
			case r == ' ' || unseen(r):
			default:
				t := token{from: i, line: line, first: first, quoted: begin > at, strong: depth > 0, sign: !wordy(r)}
				for !t.sign && i+n < end {
					next, size := utf8.DecodeRuneInString(text[i+n : end])
					if !wordy(next) && !unseen(next) {
						break
					}
					n += size
				}
				t.to = i + n
				t.word = fold(text[t.from:t.to])
				all, first = append(all, t), false
			}
			i += n
		}
		at += len(l)
		line++
	}
	return all
}

// quoted is how much of a line is quote marks.
func quoted(line string) int {
	end := 0
	for i, r := range line {
		switch r {
		case '>', '|', '»':
			end = i + utf8.RuneLen(r)
		case ' ':
		default:
			return end
		}
	}
	return end
}

func wordy(r rune) bool { return unicode.In(r, unicode.L, unicode.Nd, unicode.M) && !unseen(r) }

// unseen are characters that only say how their neighbours look.
func unseen(r rune) bool { return r >= 0xFE00 && r <= 0xFE0F || r == 0x200C || r == 0x200D }

func fold(s string) string {
	ascii := true
	for i := range len(s) {
		ascii = ascii && s[i] < utf8.RuneSelf
	}
	if ascii {
		return strings.ToLower(s)
	}
	s = strings.Map(func(r rune) rune {
		if unseen(r) {
			return -1
		}
		return r
	}, s)
	return norm.NFC.String(strings.ToLower(norm.NFKC.String(s)))
}

// known is text whose words are compared with those of a mail: letters and
// digits only, so that neither signs nor the places where lines and words end
// matter.
type known struct {
	s     string
	words []int // where words begin
}

func newKnown(text string) known {
	var k known
	for i, part := range strings.Split(text, hole) {
		if i > 0 {
			k.s += hole
		}
		for _, t := range scan(strings.ReplaceAll(part, "\n", " ")) {
			if !t.sign {
				k.words = append(k.words, len(k.s))
				k.s += t.word
			}
		}
	}
	return k
}

// shortest is how many letters must be the same to be sure of a sentence: on each
// side of a name in it, and in the middle of a line.
const shortest = 8

// longestHole is how many words a name may have.
const longestHole = 12

// match compares the tokens from i on with the text from a place on. It gives
// the token behind the last that is the same, and the place reached.
func (k known) match(all []token, i, at int) (next, reached int) {
	next, reached = i, at
	for ; i < len(all) && reached < len(k.s); i++ {
		t := &all[i]
		switch {
		case t.sign:
		case strings.HasPrefix(k.s[reached:], t.word):
			next, reached = i+1, reached+len(t.word)
		case k.s[reached] == hole[0]:
			after, end := k.behindHole(all, i, reached+1)
			if after == i {
				return next, reached
			}
			return after, end
		default:
			return next, reached
		}
	}
	return next, reached
}

func (k known) behindHole(all []token, i, at int) (next, reached int) {
	if at == len(k.s) {
		return i, at
	}
	for skip := 0; skip <= longestHole && i+skip < len(all); skip++ {
		if next, reached = k.match(all, i+skip, at); reached-at >= min(shortest, len(k.s)-at) {
			return next, reached
		}
	}
	return i, at
}

// whole compares the tokens from i on with all of the text; ok is false where
// they are not the same to its end.
func (k known) whole(all []token, i int) (next int, ok bool) {
	next, reached := k.match(all, i, 0)
	return next, reached == len(k.s)
}

// short is how many letters a text may have of which every one counts.
const short = 24

// found looks for most of the text from i on, from any of its words; for all of
// it where it is short. A passage whose other part was changed is not taken for
// the known one.
func (k known) found(all []token, i int) (next int, ok bool) {
	least := len(k.s)
	if least > short {
		least = least * 6 / 10
	}
	if least == 0 || all[i].sign {
		return i, false
	}
	for _, at := range k.words {
		if len(k.s)-at < least {
			break
		}
		if gap := strings.Index(k.s[at:], hole); gap >= 0 && gap < shortest {
			continue // any words would do
		}
		if next, reached := k.match(all, i, at); reached-at >= least {
			return next, true
		}
	}
	return i, false
}
