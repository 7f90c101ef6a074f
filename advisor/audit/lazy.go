package audit

import (
	"regexp"
	"sync"
)

// lazy is a regular expression that is compiled when it is first needed: whoever
// reads no ad waits for none of them at the start of the program.
func lazy(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}
