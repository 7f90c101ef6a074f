package audit

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// lastSentence is where the last sentence of a text begins.
func lastSentence(s string) int { return strings.LastIndexAny(s, ".!?;") + 1 }

// split cuts a text into sentences. Abbreviations, figures and addresses hold
// their points.
func split(text string) []string {
	var out []string
	from := 0
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c != '.' && c != '!' && c != '?' && c != ';' {
			continue
		}
		if c == '.' && !endsSentence(text, i) {
			continue
		}
		if s := strings.TrimSpace(text[from : i+1]); s != "" {
			out = append(out, s)
		}
		from = i + 1
	}
	if s := strings.TrimSpace(text[from:]); s != "" {
		out = append(out, s)
	}
	return out
}

func endsSentence(text string, at int) bool {
	if at+1 >= len(text) {
		return true
	}
	next, _ := utf8.DecodeRuneInString(text[at+1:])
	word := text[strings.LastIndexAny(text[:at], " (")+1 : at]
	if next != ' ' {
		// "pages.Collaborate": the space was lost. "example.Org" is rarer.
		prev := rune(0)
		if at > 0 {
			prev, _ = utf8.DecodeLastRuneInString(text[:at])
		}
		return unicode.IsUpper(next) && unicode.IsLower(prev) && len(word) > 3 && !strings.Contains(word, ".")
	}
	switch strings.ToLower(word) {
	case "e.g", "i.e", "etc", "vs", "approx", "no", "incl", "eg", "ie", "dr", "mr", "ms", "mrs", "st", "inc", "ltd", "co":
		after, _ := utf8.DecodeRuneInString(strings.TrimLeft(text[at+1:], " "))
		return (strings.EqualFold(word, "etc") || strings.EqualFold(word, "inc") || strings.EqualFold(word, "no")) && unicode.IsUpper(after)
	}
	return true
}
