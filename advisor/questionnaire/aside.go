package questionnaire

import (
	"regexp"
	"strings"
)

// What mail programs put into a mail: who wrote what is quoted, the header of
// what is forwarded, where it was sent from. The languages are those whose
// respondents may well answer in English.
var (
	wrote     = regexp.MustCompile(`(?i)^(on|am|le|el|il|op|den|em|dnia) .*\b(wrote|schrieb|a écrit|escribió|ha scritto|schreef|skrev|escreveu|napisał)\b.*:$`)
	wroteHead = regexp.MustCompile(`(?i)^(on|am|le|el|il|op|den|em|dnia) .*\d`)
	original  = regexp.MustCompile(`(?i)^-{2,} ?(original message|original appointment|forwarded message|ursprüngliche nachricht|message d'origine).*|^begin forwarded message:|^_{8,}$`)
	mailField = regexp.MustCompile(`(?i)^\*?(from|sent|to|cc|subject|date|von|gesendet|an|betreff)\*?:\*? `)
	sentFrom  = regexp.MustCompile(`(?i)^(sent from my |sent from mail for |get outlook for |sent via |sent with )`)
)

// aside says why a line belongs to the mail and not to what it says.
type aside uint8

const (
	none       aside = iota
	quoting          // what follows and is quoted was written before
	forwarding       // what follows was written before
	signature        // what follows is not written for this mail
	device
)

// longestAside is how long, in bytes, the lines of a mail program may be.
const longestAside = 300

func asideLines(text string) []aside {
	lines := strings.Split(text, "\n")
	kinds := make([]aside, len(lines))
	for i, l := range lines {
		lines[i] = strings.TrimSpace(l[quoted(l):])
		if len(l) > longestAside {
			lines[i] = "" // a whole mail on one line
		}
	}
	for i, l := range lines {
		next := ""
		if i+1 < len(lines) {
			next = lines[i+1]
		}
		switch {
		case l == "--":
			kinds[i] = signature
		case wrote.MatchString(l):
			kinds[i] = quoting
		case wroteHead.MatchString(l) && wrote.MatchString(l+" "+next):
			kinds[i], kinds[i+1] = quoting, quoting
		case original.MatchString(l):
			kinds[i] = forwarding
		case mailField.MatchString(l) && (mailField.MatchString(next) || i > 0 && mailField.MatchString(lines[i-1])):
			kinds[i] = forwarding
		case sentFrom.MatchString(l):
			kinds[i] = device
		}
	}
	return kinds
}
