package questionnaire

import "strings"

// slice gives words as they were written.
func (w *walker) slice(s said) string { return unstyled(w.text[s.from:s.to]) }

// lines gives words with their lines.
func (w *walker) lines(all []said) string {
	var lines []string
	for _, s := range all {
		if text := strings.TrimSpace(w.slice(s)); says(text) {
			lines = append(lines, text)
		}
	}
	return strings.Join(lines, "\n")
}

// join makes paragraphs of lines: a mail program broke most of them. Signs that
// lead over to a remark are left out, and so are lines of nothing but signs.
func (w *walker) join(all []said) string {
	var b strings.Builder
	line := -1
	for _, s := range all {
		text := strings.TrimSpace(w.slice(s))
		if !says(text) {
			continue
		}
		switch {
		case b.Len() == 0:
		case s.line > line+1, strings.HasPrefix(text, "- "), strings.HasPrefix(text, "* "), strings.HasPrefix(text, "• "):
			b.WriteString("\n")
		default:
			b.WriteString(" ")
		}
		b.WriteString(text)
		line = s.line
	}
	return strings.TrimRight(trimmed(b.String()), " >|")
}
