package store

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// An id is a file name without its ending that every file system takes and no
// path can hide in.
var idForm = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

const idLength = 48

func validID(id string) bool {
	return len(id) <= idLength+8 && idForm.MatchString(id) && !reserved(id)
}

// idFor makes an id of a name: "Café Zürich!" gives cafe-zurich. A name without
// a letter or digit of the basic alphabet gives the other word.
func idFor(name, otherwise string) string {
	if id := slug(name); id != "" {
		return id
	}
	if id := slug(otherwise); id != "" {
		return id
	}
	return "interview"
}

func slug(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range norm.NFKD.String(name) {
		r = unicode.ToLower(r)
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(r)
		case unicode.Is(unicode.Mn, r): // an accent, taken off its letter
		default:
			gap = true
		}
		if b.Len() >= idLength {
			break
		}
	}
	id := b.String()
	if reserved(id) {
		id = "interview-" + id
	}
	return id
}

// reserved names are devices on Windows, with any ending.
func reserved(id string) bool {
	switch id {
	case "con", "prn", "aux", "nul":
		return true
	}
	return len(id) == 4 && (strings.HasPrefix(id, "com") || strings.HasPrefix(id, "lpt")) && id[3] >= '0' && id[3] <= '9'
}
