package report

import (
	"regexp"
	"strings"
)

// escapeMarkdown makes a text mean itself in Markdown: no emphasis, no link, no
// HTML, no table cell, no mention of somebody on a forge.
func escapeMarkdown(s string) string {
	var b strings.Builder
	last := 0
	for _, at := range webAddress.FindAllStringIndex(s, -1) {
		b.WriteString(escapeWords(s[last:at[0]]))
		b.WriteString("<" + s[at[0]:at[1]] + ">")
		last = at[1]
	}
	b.WriteString(escapeWords(s[last:]))
	return b.String()
}

// webAddress finds what may stand between < and > as a link: an address of
// plain characters, not ending in what ends a sentence.
var webAddress = regexp.MustCompile(`https?://[A-Za-z0-9.-]+(?:[/?#:][A-Za-z0-9._~:/?#@%&=+,;-]*[A-Za-z0-9/=_-])?`)

var (
	special = strings.NewReplacer(
		`\`, `\\`, "`", "\\`", `*`, `\*`, `_`, `\_`, `[`, `\[`, `]`, `\]`, `<`, `\<`, `>`, `\>`,
		`|`, `\|`, `~`, `\~`, `&`, `\&`, `$`, `\$`,
		// A space that nobody sees keeps a forge from calling somebody, or
		// linking an issue.
		`@`, `@&#8203;`, `#`, `\#&#8203;`,
		// An address that webAddress passed over becomes no link.
		`://`, `:&#8203;//`, `www.`, `www&#8203;.`,
	)
	// opening is what begins a list, a heading's underline or a rule.
	opening = regexp.MustCompile(`^(\s*)([-+=]|\d+[.)])`)
)

func escapeWords(s string) string { return special.Replace(s) }

// escapeStart is escapeMarkdown for a text that begins a line.
func escapeStart(s string) string {
	s = escapeMarkdown(s)
	return opening.ReplaceAllStringFunc(s, func(m string) string {
		return m[:len(m)-1] + `\` + m[len(m)-1:]
	})
}
