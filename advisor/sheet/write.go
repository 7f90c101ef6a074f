package sheet

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"firstrole/advisor"
	"firstrole/advisor/internal/clean"
)

// Write gives a sheet as a YAML file that Read reads: keys in a fixed order,
// answers and notes in the order of the pack's questions. What Read would refuse
// is left out or cut: answers that do not fit their question, questions of
// another audience, a date that is none.
func Write(s advisor.Sheet, p *advisor.Pack) []byte {
	var b bytes.Buffer
	b.WriteString("format: 1\n")
	put := func(key, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%s: %s\n", key, scalar(value))
		}
	}
	put("as", s.As)
	put("name", cut(clean.Line(s.Name), MaxName))
	put("pack", only(s.Pack, isDigest))
	put("answered", only(s.Answered, isDate))
	put("currency", only(s.Currency, isCurrency))

	var answers, notes bytes.Buffer
	for i := range p.Questions {
		q := &p.Questions[i]
		if q.As != s.As {
			continue
		}
		if a, given := s.Answers[q.ID]; given && q.Accepts(a) {
			fmt.Fprintf(&answers, "  %s: %s\n", scalar(q.ID), written(a, q.Type))
		}
		if note := cut(clean.Text(s.Notes[q.ID]), MaxNote); note != "" {
			fmt.Fprintf(&notes, "  %s: %s\n", scalar(q.ID), scalar(note))
		}
	}
	for _, section := range []struct {
		key   string
		lines *bytes.Buffer
	}{{"answers", &answers}, {"notes", &notes}} {
		if section.lines.Len() > 0 {
			b.WriteString(section.key + ":\n")
			b.Write(section.lines.Bytes())
		}
	}
	return b.Bytes()
}

func only(s string, is func(string) bool) string {
	if is(s) {
		return s
	}
	return ""
}

// cut trims a text to a number of characters.
func cut(s string, most int) string {
	s = strings.TrimSpace(s)
	if utf8.RuneCountInString(s) > most {
		s = strings.TrimSpace(string([]rune(s)[:most]))
	}
	return s
}

func written(a advisor.Answer, kind advisor.QuestionType) string {
	switch {
	case a.Unknown:
		return unknown
	case a.IsNumber:
		return fmt.Sprint(a.Number)
	}
	ids := make([]string, len(a.Options))
	for i, id := range a.Options {
		ids[i] = scalar(id)
	}
	if kind == advisor.Several {
		return "[" + strings.Join(ids, ", ") + "]"
	}
	return ids[0]
}

var (
	// unquoted is text that every reader of YAML takes for text, given that it is
	// not special.
	unquoted = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_]*([ ./-][A-Za-z0-9_]+)*$`)
	special  = regexp.MustCompile(`^(?i:true|false|yes|no|on|off|y|n|null)$`)
	// date is the one form that stands unquoted though some readers take it for
	// more than text: as people write it by hand.
	date = regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}$`)
)

// scalar writes a text, in double quotes where it needs them.
func scalar(s string) string {
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
