package audit

import "strings"

// places puts what was found in a paragraph on the line where it begins: a
// paragraph that was broken at some width is read as one, from its first line on.
func (r *Report) places() {
	for i := range r.Duties {
		r.Duties[i].Line = place(r.Lines, r.Duties[i].Line, r.Duties[i].Text)
	}
	for i := range r.Findings {
		r.Findings[i].Line = place(r.Lines, r.Findings[i].Line, r.Findings[i].Quote)
	}
	for i := range r.Asks {
		r.Asks[i].Line = place(r.Lines, r.Asks[i].Line, r.Asks[i].Text)
	}
}

// place is the line on which a quote begins that was found in the paragraph from
// a line on; that line, where the quote is not found as it stands.
func place(lines []string, from int, quote string) int {
	words := strings.Fields(strings.ToLower(quote))
	if from < 1 || from > len(lines) || len(words) == 0 {
		return from
	}
	begins := strings.Join(words[:min(3, len(words))], " ")
	var paragraph strings.Builder
	var ends []int
	for _, l := range lines[from-1:] {
		if l == "" {
			break
		}
		paragraph.WriteString(strings.ToLower(l) + " ")
		ends = append(ends, paragraph.Len())
	}
	at := strings.Index(paragraph.String(), begins)
	for i, end := range ends {
		if at < end {
			return from + i
		}
	}
	return from
}
