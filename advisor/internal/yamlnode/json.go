package yamlnode

import (
	"encoding/json"
	"errors"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// isJSON tells JSON from YAML by how it begins.
func isJSON(source string) bool {
	rest, ok := strings.CutPrefix(strings.TrimLeft(source, " \t\r\n"), "{")
	return ok && strings.HasPrefix(strings.TrimLeft(rest, " \t\r\n"), `"`)
}

// jsonProblem gives the place (a byte offset) and the nature of a JSON syntax error.
func jsonProblem(source string) (offset int, message string, found bool) {
	var syntax *json.SyntaxError
	if err := json.Unmarshal([]byte(source), new(any)); !errors.As(err, &syntax) {
		return 0, "", false
	}
	offset = int(syntax.Offset) - 1 // Offset counts the offending byte
	if int(syntax.Offset) == len(source) {
		offset = len(source)
	}
	return max(offset, 0), syntax.Error(), true
}

// shifts are the characters by which an escape became shorter, by line: a
// column of the text that was parsed is not that of the file.
type shifts map[int][]shift

type shift struct{ column, by int } // column in the file, of the escape

// original gives a column of the file.
func (s shifts) original(line, column int) int {
	for _, one := range s[line] {
		if column > one.column {
			column += one.by
		}
	}
	return column
}

var surrogates = regexp.MustCompile(`\\+u[dD][89a-fA-F][0-9a-fA-F]{2}(\\u[dD][c-fC-F][0-9a-fA-F]{2})?`)

// joinSurrogates rewrites JSON's escapes for characters beyond U+FFFF, which
// YAML does not know, as YAML's.
func joinSurrogates(source string) (string, shifts) {
	found := surrogates.FindAllStringIndex(source, -1)
	if found == nil {
		return source, nil
	}
	var b strings.Builder
	moved, last := shifts{}, 0
	line, lineStart, counted := 1, 0, 0
	for _, at := range found {
		escape := source[at[0]:at[1]]
		slashes := strings.IndexByte(escape, 'u')
		if slashes%2 == 0 {
			continue // \\u: a backslash, then letters
		}
		start := at[0] + slashes - 1
		line += strings.Count(source[counted:start], "\n")
		if i := strings.LastIndexByte(source[:start], '\n'); i >= 0 {
			lineStart = i + 1
		}
		counted = start
		first, _ := strconv.ParseUint(escape[slashes+1:slashes+5], 16, 32)
		character, by := rune(utf8.RuneError), 0
		if len(escape) > slashes+5 {
			second, _ := strconv.ParseUint(escape[slashes+7:], 16, 32)
			character, by = utf16.DecodeRune(rune(first), rune(second)), len(`\u0000\u0000`)-len(`\U00000000`)
		}
		b.WriteString(source[last:start])
		if by == 0 || character == utf8.RuneError {
			b.WriteString(strings.Repeat(`\ufffd`, (at[1]-start)/6))
		} else {
			b.WriteString(`\U` + strings.ToUpper(strconv.FormatInt(0x100000000+int64(character), 16)[1:]))
			moved[line] = append(moved[line], shift{utf8.RuneCountInString(source[lineStart:start]) + 1, by})
		}
		last = at[1]
	}
	b.WriteString(source[last:])
	return b.String(), moved
}
