package report

import (
	"strings"

	"firstrole/advisor"
)

// cite finds the sources of references (a source's id, or the id, a hyphen and
// a row), each once, and remembers that they were named.
func (w *writer) cite(refs []string) []source {
	var out []source
	seen := map[string]bool{}
	for _, ref := range refs {
		s, ok := w.source(ref)
		if !ok || seen[s.ID] {
			continue
		}
		seen[s.ID], w.cited[s.ID] = true, true
		out = append(out, source{line(s.ID), line(s.Short)})
	}
	return out
}

func (w *writer) source(ref string) (advisor.SourceOut, bool) {
	base, _, _ := strings.Cut(ref, "-")
	for _, exact := range []string{ref, base} {
		for _, s := range w.r.Sources {
			if s.ID == exact {
				return s, true
			}
		}
	}
	return advisor.SourceOut{}, false
}

// textMarks gives sources as short marks behind a claim: " [S4, F1.08]".
func textMarks(all []source) string {
	if len(all) == 0 {
		return ""
	}
	var ids []string
	for _, s := range all {
		ids = append(ids, s.ID)
	}
	return " [" + strings.Join(ids, ",\u00a0") + "]" // marks stay together
}

// sources lists what the report names, with who published it, when, and what
// its author sells.
func (w *writer) sources() chapter {
	c := chapter{ID: "sources", Title: "Sources"}
	for _, kind := range []struct {
		kind  advisor.SourceKind
		title string
	}{
		{advisor.Document, "Documents this advice is built on"},
		{advisor.FieldNote, "Field notes: what others in the field found"},
		{advisor.Judgement, "Judgement: nobody's number but the pack author's"},
	} {
		var items []reference
		for _, s := range w.r.Sources {
			if s.Kind == kind.kind && w.cited[s.ID] {
				items = append(items, reference{line(s.ID), sourceText(s), line(s.Address)})
			}
		}
		if len(items) > 0 {
			c.Blocks = append(c.Blocks, head{kind.title}, references{items})
		}
	}
	return c
}

func sourceText(s advisor.SourceOut) string {
	short, title := upper(line(s.Short)), line(s.Title)
	text := short
	if !strings.EqualFold(title, short) {
		text = strings.Join(given(short, title), ": ")
	}
	// A short name often has the publisher or the year already.
	var more []string
	for _, fact := range given(line(s.Publisher), line(s.Year)) {
		if !strings.Contains(short, fact) {
			more = append(more, fact)
		}
	}
	if len(more) > 0 {
		text = stop(text) + " " + upper(strings.Join(more, ", "))
	}
	text = stop(text)
	if s.Interest != "" {
		text += " Interest: " + stop(line(s.Interest))
	}
	return text
}
