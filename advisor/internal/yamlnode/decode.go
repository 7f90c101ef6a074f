package yamlnode

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"
)

// decode checks size and characters and fills source; false if that fails.
func (f *File) decode(data []byte, limit int) bool {
	if len(data) > limit {
		f.report(0, 0, fmt.Sprintf("the file has more than the %s it may have", size(limit)),
			"check that this is the file you meant")
		return false
	}
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		f.report(0, 0, "the file is written in UTF-16", "save it as UTF-8")
		return false
	}
	f.source = string(bytes.TrimPrefix(data, []byte("\ufeff")))
	for i, r := range f.source {
		if r == utf8.RuneError && !strings.HasPrefix(f.source[i:], "\ufffd") {
			f.reportOffset(i, fmt.Sprintf("the byte %#x is not UTF-8", f.source[i]), "save the file as UTF-8")
			return false
		}
		if forbidden(r) {
			f.reportOffset(i, fmt.Sprintf("the control character %U stands here", r), "delete it")
			return false
		}
	}
	// YAML counts these as line ends, editors do not.
	f.source = strings.NewReplacer("\u0085", " ", "\u2028", " ", "\u2029", " ").Replace(f.source)
	return true
}

func size(bytes int) string { return fmt.Sprintf("%d MB", bytes>>20) }

// forbidden reports characters that YAML refuses without saying where.
func forbidden(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' && r != '\r' || r >= 0x7F && r < 0xA0 && r != 0x85 || r == 0xFFFE || r == 0xFFFF
}

// reportOffset records a problem at a byte of the source.
func (f *File) reportOffset(offset int, message, hint string) {
	before := splitLines(f.source[:offset])
	last := before[len(before)-1]
	f.report(len(before), utf8.RuneCountInString(last)+1, message, hint)
}
