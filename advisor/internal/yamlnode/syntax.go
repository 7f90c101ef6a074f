package yamlnode

import (
	"errors"
	"io"
	"regexp"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// parse fills root with the only document of the source; false if there is
// none, more than one, or an error.
func (f *File) parse() bool {
	source := f.source
	if isJSON(source) {
		source, f.shifts = joinSurrogates(source)
	}
	first, second, err := documents(source)
	switch {
	case err != nil:
		f.reportSyntax(err)
	case first == nil || len(first.Content) == 0:
		f.report(0, 0, "the file is empty", "begin it with: format: 1")
	case second != nil:
		f.reportAt(second, "a second document begins here", `delete the line "---", or put what follows into a file of its own`)
	default:
		f.root = first.Content[0]
	}
	return f.root != nil
}

// documents parses the first two documents of a source; nil: there is none.
func documents(source string) (first, second *yaml.Node, err error) {
	defer func() {
		if recover() != nil {
			err = errors.New("this cannot be read as YAML")
		}
	}()
	from := yaml.NewDecoder(strings.NewReader(source))
	for _, to := range []**yaml.Node{&first, &second} {
		var n yaml.Node
		if err := from.Decode(&n); err == io.EOF {
			return first, nil, nil
		} else if err != nil {
			return nil, nil, err
		}
		*to = &n
	}
	return first, second, nil
}

// reportSyntax says where a source stops being YAML. The parser's own line is
// that of the surrounding list or mapping, and often one off; so its words only
// tell which mistake it is.
func (f *File) reportSyntax(err error) {
	if strings.Contains(err.Error(), "max depth") {
		f.report(0, 0, tooDeep, flatter)
		return
	}
	if isJSON(f.source) {
		if offset, message, ok := jsonProblem(f.source); ok {
			f.reportOffset(offset, "this is not JSON: "+message, "check commas, quotes and brackets before this place")
			return
		}
	}
	source, budget := f.source, locateBudget
	for before := 0; err != nil; {
		n := locate(source, &budget)
		if n <= before || before > 0 && budget <= 0 {
			return // what is left comes of what was told, or would take too long
		}
		message := strings.TrimPrefix(err.Error(), "yaml: ")
		message = leadingLine.ReplaceAllString(message, "")
		m := mistakeIn(message, f.line(n))
		f.report(n, m.column, m.message, m.hint)
		before = n
		var ok bool
		if source, ok = withoutValue(source, n); !ok {
			return
		}
		_, _, err = documents(source)
	}
}

var leadingLine = regexp.MustCompile(`^line \d+: `)

// withoutValue empties the value of a line, so that the lines after it can be
// looked at. False where they hang on it, being indented deeper.
func withoutValue(source string, n int) (string, bool) {
	ends := lineEnds(source)
	line := strings.TrimRight(source[ends[n-1]:ends[n]], "\r\n")
	keep := valueStart.FindString(line)
	deep := len(dashes.FindString(line))
	for _, next := range splitLines(source[ends[n]:]) {
		if rest := strings.TrimLeft(next, " \t"); rest != "" && rest[0] != '#' {
			if len(next)-len(rest) > deep {
				return "", false
			}
			break
		}
	}
	return source[:ends[n-1]] + keep + `""` + source[ends[n-1]+len(line):], true
}

// locateBudget is how many bytes are parsed to find the lines that are no YAML.
const locateBudget = 16 << 20

// locate gives the line at which the source stops being YAML: the one after the
// longest beginning that is. A list or text over several lines is no YAML until
// it ends, so after a search by halves later lines are tried as well, within
// bounds that keep a large file from taking long.
func locate(source string, left *int) int {
	ends := lineEnds(source)
	budget, tries := *left, 400 // later lines to try
	defer func() { *left = budget }()
	good := func(n int) bool {
		budget -= ends[n]
		_, _, err := documents(source[:ends[n]])
		return err == nil
	}
	low, high := 0, len(ends)-1
	for {
		for low+1 < high && budget > 0 {
			if middle := (low + high) / 2; good(middle) {
				low = middle
			} else {
				high = middle
			}
		}
		next := low + 2
		for next < len(ends) && budget > 0 && tries > 0 && !good(next) {
			next++
			tries--
		}
		if next >= len(ends) || budget <= 0 || tries == 0 {
			return low + 1
		}
		low, high = next, len(ends)-1
	}
}

// lineEnds gives the offset behind every line; element 0 is 0.
func lineEnds(source string) []int {
	ends := []int{0}
	for i := 0; i < len(source); i++ {
		if source[i] == '\n' || source[i] == '\r' && !strings.HasPrefix(source[i+1:], "\n") {
			ends = append(ends, i+1)
		}
	}
	if ends[len(ends)-1] < len(source) {
		ends = append(ends, len(source))
	}
	return ends
}

// mistake is a syntax error in words of ours. Column is 1-based.
type mistake struct {
	column        int
	message, hint string
}

var (
	indent     = regexp.MustCompile(`^[ \t]*`)
	dashes     = regexp.MustCompile(`^[ \t]*(?:- +)*`)
	valueStart = regexp.MustCompile(`^[ \t]*(?:- +)*(?:[^\s:"'{\[][^:"']*: +)?`)
	twoColons  = regexp.MustCompile(`^([ \t]*(?:- +)*[^\s:"'{\[][^:"']*:) +(.*:(?: .*|))$`)
)

// opened names what a quote or bracket begins.
var opened = map[byte]string{'"': "quoted text", '\'': "quoted text", '[': "list", '{': "mapping"}

const quote = `put the text in double quotes`

// mistakeIn words the parser's message, with the line it is about at hand.
func mistakeIn(message, line string) mistake {
	start := utf8.RuneCountInString(indent.FindString(line)) + 1
	value := valueStart.FindString(line)
	valueColumn := utf8.RuneCountInString(value) + 1
	rest := line[len(value):]
	has := func(part string) bool { return strings.Contains(message, part) }
	text, key, isUnquoted := wantsQuotes(line, len(value))
	switch {
	case strings.Contains(indent.FindString(line), "\t"):
		return mistake{strings.Index(line, "\t") + 1, "a tab indents this line", "indent with spaces"}
	case isUnquoted:
		hint := "write " + inQuotes(line[text.from:text.to])
		if key != "" {
			hint = "write " + key + ": " + inQuotes(line[text.from:text.to])
		}
		return mistake{column(line, text.from), "between braces or brackets this text needs quotes", hint}
	case rest != "" && strings.ContainsAny(rest[:1], "@`%*&!|>") && (has("cannot start any token") || has("alphabetic") || has("anchor") || has("expected")):
		return mistake{valueColumn, "a text cannot begin with " + rest[:1], quote}
	case has("mapping values are not allowed"):
		if m := twoColons.FindStringSubmatch(line); m != nil {
			return mistake{utf8.RuneCountInString(value) + 1, "a text with a colon and a space in it needs quotes", `write ` + strings.TrimLeft(m[1], " \t-") + " " + inQuotes(m[2])}
		}
		return mistake{start, "this line is indented further than the line above allows", "begin it under the key it belongs with"}
	case has("unexpected end of stream"):
		return mistake{valueColumn, "the quotes that open here are never closed", "close them at the end of the text"}
	case has("',' or ']'"), has("',' or '}'"):
		return mistake{valueColumn, "a bracket that opens here is not closed, or a comma is missing", "write lists like [a, b] and mappings like {a: 1, b: 2}; a text with a comma, colon, question mark or bracket needs quotes"}
	case has("could not find expected ':'"):
		return mistake{start, "this line has no colon after its key", "write it like: key: value"}
	case has("unknown escape character"), has("escape code"):
		return mistake{valueColumn, `a backslash in double quotes does not begin a known escape`, `write \\ for a backslash, or use single quotes`}
	case has("did not find expected") && rest != "" && strings.ContainsAny(rest[:1], "\"'[{"):
		return mistake{valueColumn, "something follows the end of the " + opened[rest[0]] + " that begins here", "delete it, or put the whole text in quotes"}
	case has("did not find expected key"), has("expected '-' indicator"), has("expected <document start>"):
		return mistake{start, "this line does not go on from the lines above it", "check its indentation, and the quotes and brackets before it"}
	case has("block sequence entries are not allowed"):
		return mistake{valueColumn, "a list cannot begin on the line of its key", "begin the list on the next line, or write [a, b]"}
	}
	return mistake{start, "this is not YAML: " + message, "check indentation, quotes and brackets"}
}
