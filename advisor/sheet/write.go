package sheet

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"firstrole/advisor"
	"firstrole/advisor/internal/clean"
	"firstrole/advisor/internal/yamlnode"
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
			fmt.Fprintf(&b, "%s: %s\n", key, yamlnode.Scalar(value))
		}
	}
	put("as", s.As)
	put("name", cut(clean.Line(s.Name), MaxName))
	put("pack", only(s.Pack, IsDigest))
	put("answered", only(s.Answered, IsDate))
	put("currency", only(s.Currency, IsCurrency))

	var answers, notes bytes.Buffer
	for i := range p.Questions {
		q := &p.Questions[i]
		if q.As != s.As {
			continue
		}
		if a, given := s.Answers[q.ID]; given && q.Accepts(a) {
			fmt.Fprintf(&answers, "  %s: %s\n", yamlnode.Scalar(q.ID), written(a, q.Type))
		}
		if note := cut(clean.Text(s.Notes[q.ID]), MaxNote); note != "" {
			fmt.Fprintf(&notes, "  %s: %s\n", yamlnode.Scalar(q.ID), yamlnode.Scalar(note))
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
		ids[i] = yamlnode.Scalar(id)
	}
	if kind == advisor.Several {
		return "[" + strings.Join(ids, ", ") + "]"
	}
	return ids[0]
}
