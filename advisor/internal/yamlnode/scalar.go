package yamlnode

import (
	"encoding/json"
	"regexp"
	"strings"
)

var (
	// unquoted is text that every reader of YAML takes for text, given that it is
	// not special.
	unquoted = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_]*([ ./-][A-Za-z0-9_]+)*$`)
	special  = regexp.MustCompile(`^(?i:true|false|yes|no|on|off|y|n|null)$`)
	// date is the one form that stands unquoted though some readers take it for
	// more than text: as people write it by hand.
	date = regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}$`)
)

// Scalar writes a text as YAML, in double quotes where it needs them.
func Scalar(s string) string {
	if unquoted.MatchString(s) && !special.MatchString(s) || date.MatchString(s) {
		return s
	}
	var b strings.Builder
	to := json.NewEncoder(&b)
	to.SetEscapeHTML(false)
	if err := to.Encode(s); err != nil {
		panic(err) // a string always encodes
	}
	return strings.TrimSuffix(b.String(), "\n")
}
