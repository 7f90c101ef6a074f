package report

import (
	"strings"

	"firstrole/advisor"
)

// source is a source as it stands beside a claim.
type source struct {
	ID    string
	Short string
}

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

// named gives sources written out: "SocialRails (S4); this pack's judgement".
func named(all []source) string {
	var names []string
	for _, s := range all {
		names = append(names, s.name())
	}
	return strings.Join(names, "; ")
}

func (s source) name() string {
	switch {
	case s.Short == "":
		return s.ID
	case strings.HasSuffix(s.Short, s.ID):
		return s.Short // "this pack's judgement" needs no "(judgement)"
	}
	return s.Short + " (" + s.ID + ")"
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
	text := line(s.Short)
	if s.Kind == advisor.Judgement {
		text = upper(text)
	}
	if title := line(s.Title); title != "" && !strings.EqualFold(title, text) {
		text += ": " + title
	}
	if s.Publisher != "" || s.Year != "" {
		text = stop(text) + " " + strings.Join(given(line(s.Publisher), line(s.Year)), ", ")
	}
	text = stop(text)
	if s.Interest != "" {
		text += " Interest: " + stop(line(s.Interest))
	}
	return text
}

// given leaves out what is empty.
func given(texts ...string) []string {
	var out []string
	for _, t := range texts {
		if t != "" {
			out = append(out, t)
		}
	}
	return out
}

// stop ends a sentence.
func stop(s string) string {
	if s == "" || strings.HasSuffix(s, ".") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!") {
		return s
	}
	return s + "."
}
