package yamlnode

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// span is a part of a line, in bytes.
type span struct{ from, to int }

// wantsQuotes finds the first text between the braces and brackets of a line that
// has to stand in quotes, so that the line can be read, and the key before it,
// which a text of a list has not. False where quotes alone do not mend the line.
func wantsQuotes(line string, from int) (text span, key string, ok bool) {
	if from == len(line) || line[from] != '{' && line[from] != '[' || len(line) > longestFlow {
		return span{}, "", false
	}
	s := flowScan{line: line}
	s.value(from, 0)
	if len(s.suspects) == 0 {
		return span{}, "", false
	}
	var mended strings.Builder
	at := 0
	for _, t := range s.suspects {
		mended.WriteString(line[at:t.from] + inQuotes(line[t.from:t.to]))
		at = t.to
	}
	mended.WriteString(line[at:])
	if _, _, err := documents(mended.String()); err != nil {
		return span{}, "", false
	}
	text = s.suspects[0]
	if m := keyBefore.FindStringSubmatch(line[:text.from]); m != nil {
		key = m[1]
	}
	return text, key, true
}

// longestFlow is how many bytes of a line somebody may have written by hand.
const longestFlow = 8 << 10

// inQuotes writes a text as it stands in double quotes.
func inQuotes(text string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(text) + `"`
}

var (
	flowKey   = regexp.MustCompile(`^ *[A-Za-z_][A-Za-z0-9_]*: +`)
	nextKey   = regexp.MustCompile(`^, *[A-Za-z_][A-Za-z0-9_]*: `)
	keyBefore = regexp.MustCompile(`([A-Za-z_][A-Za-z0-9_]*): +$`)
)

// flowScan goes through a line as its writer meant it: a text between brackets
// ends where the bracket around it does, or where the next value begins.
type flowScan struct {
	line     string
	suspects []span // texts with a sign in them that means something there
}

// value goes over one value and gives where it ends. Around is the bracket that
// it stands in, 0 for none.
func (s *flowScan) value(at int, around byte) int {
	for at < len(s.line) && s.line[at] == ' ' {
		at++
	}
	if at == len(s.line) {
		return at
	}
	switch c := s.line[at]; c {
	case '"', '\'':
		return at + len(quotedText(s.line[at:]))
	case '{', '[':
		return s.inside(at+1, c)
	}
	return s.text(at, around)
}

// quotedText gives the quoted text that a line begins with, to its last quote or,
// where that is missing, to the end of the line.
func quotedText(line string) string {
	for at := 1; at < len(line); at++ {
		switch {
		case line[0] == '"' && line[at] == '\\':
			at++
		case line[at] != line[0]:
		case line[0] == '\'' && strings.HasPrefix(line[at+1:], "'"):
			at++
		default:
			return line[:at+1]
		}
	}
	return line
}

// inside goes over what stands between brackets.
func (s *flowScan) inside(at int, bracket byte) int {
	for at < len(s.line) {
		if bracket == '{' {
			at += len(flowKey.FindString(s.line[at:]))
		}
		at = s.value(at, bracket)
		for at < len(s.line) && s.line[at] == ' ' {
			at++
		}
		if at == len(s.line) || s.line[at] != ',' {
			return min(at+1, len(s.line))
		}
		at++
	}
	return at
}

func (s *flowScan) text(from int, around byte) int {
	at, depth := from, 0
	for ; at < len(s.line); at++ {
		c := s.line[at]
		if depth == 0 && (c == '}' || c == ']') {
			break
		}
		if depth == 0 && c == ',' && (around == '[' || nextKey.MatchString(s.line[at:])) {
			break
		}
		switch c {
		case '{', '[':
			depth++
		case '}', ']':
			depth--
		}
	}
	text := strings.TrimRight(s.line[from:at], " ")
	if strings.ContainsAny(text, "{}[]") || strings.Contains(text, ": ") || strings.Contains(text, " #") || strings.HasSuffix(text, ":") || strings.ContainsAny(text[:min(1, len(text))], "@`%*&!|>?-#,") {
		s.suspects = append(s.suspects, span{from, from + len(text)})
	}
	return at
}

func column(line string, at int) int { return utf8.RuneCountInString(line[:at]) + 1 }
