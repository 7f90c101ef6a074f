package mailtext

import (
	"bytes"
	"regexp"
	"strings"
)

// head is what the header of a mail or of a part says of its body.
type head struct {
	kind     string // "text/plain"; empty where nothing is said
	charset  string
	boundary string
	code     string // "base64", "quoted-printable"; empty where none is named
}

var (
	field = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9-]*:`)
	// known are fields of which every mail has some: two lines that begin "Note:"
	// are no header.
	known = regexp.MustCompile(`(?i)^(from|to|subject|date|received|mime-version|content-[a-z-]+|return-path|message-id|delivered-to|reply-to|sent|cc|dkim-signature|x-[a-z0-9-]+):`)
	// envelope begins a mail in a file that holds several.
	envelope = regexp.MustCompile(`^>?From \S+ `)
)

// header reads a header, and gives what follows it. A file without one is all
// body; a part always has one, if only an empty line.
func header(data []byte, part bool) (head, []byte) {
	var h head
	rest := data
	if !part {
		rest = bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\ufeff")), "\r\n")
		if envelope.Match(rest) {
			if end := bytes.IndexByte(rest, '\n'); end >= 0 {
				rest = rest[end+1:]
			}
		}
		if !begins(rest) {
			return h, data
		}
	}
	value, name := "", ""
	for len(rest) > 0 {
		line, after, _ := bytes.Cut(rest, []byte("\n"))
		line = bytes.TrimRight(line, "\r")
		switch {
		case len(bytes.TrimSpace(line)) == 0:
			h.set(name, value)
			return h, after
		case line[0] == ' ' || line[0] == '\t':
			value += " " + strings.TrimSpace(string(line))
		case field.Match(line):
			h.set(name, value)
			name, value, _ = strings.Cut(string(line), ":")
		default:
			h.set(name, value)
			return h, rest // a header that no empty line ends
		}
		rest = after
	}
	h.set(name, value)
	return h, rest
}

// begins reports whether a file begins with the header of a mail.
func begins(data []byte) bool {
	found, lines := 0, 0
	for line := range bytes.Lines(data) {
		lines++
		switch {
		case lines > 60:
			return found > 1
		case len(bytes.TrimSpace(line)) == 0:
			return found > 1
		case line[0] == ' ' || line[0] == '\t':
			if lines == 1 {
				return false
			}
		case known.Match(line):
			found++
		case !field.Match(line):
			return found > 1
		}
	}
	return found > 1
}

func (h *head) set(name, value string) {
	value = strings.TrimSpace(value)
	switch strings.ToLower(name) {
	case "content-transfer-encoding":
		h.code = strings.ToLower(value)
	case "content-type":
		kind, rest, _ := strings.Cut(value, ";")
		h.kind = strings.ToLower(strings.TrimSpace(kind))
		h.charset, h.boundary = parameter(rest, "charset"), parameter(rest, "boundary")
	}
}

// parameter finds name=value or name="value".
func parameter(s, name string) string {
	for s != "" {
		s = strings.TrimLeft(s, "; \t")
		key, rest, ok := strings.Cut(s, "=")
		if !ok {
			return ""
		}
		value, after, _ := strings.Cut(rest, ";")
		if rest = strings.TrimLeft(rest, " "); strings.HasPrefix(rest, `"`) {
			value, after, _ = strings.Cut(rest[1:], `"`)
		}
		if strings.EqualFold(strings.TrimSpace(key), name) {
			return strings.TrimSpace(value)
		}
		s = after
	}
	return ""
}
