package report

import (
	"slices"
	"strings"
	"time"

	"firstrole/advisor"
	"firstrole/advisor/internal/clean"

	"github.com/rivo/uniseg"
)

// writer writes the parts of a paper.
type writer struct {
	r     advisor.Result
	cited map[string]bool // sources named so far
}

func newWriter(r advisor.Result) *writer {
	w := &writer{r: tidy(r), cited: map[string]bool{}}
	if w.r.Pay == nil {
		w.r.Pay = &advisor.PayOut{}
	}
	return w
}

// seeks reports whether the respondent looks for a path, not for a hire. A
// result does not say so; the sections that only a path has do.
func (w *writer) seeks() bool {
	return w.r.Verdict.Kind != "" || slices.ContainsFunc(w.r.Sections, func(s advisor.SectionOut) bool {
		return s.Section == advisor.SectionTryOut || s.Section == advisor.SectionNearby
	})
}

// role gives a role's name as it stands inside a sentence.
func (w *writer) role(id string) string {
	for _, s := range w.r.Scores {
		if s.Role == id && s.Name != "" {
			return line(s.Name)
		}
	}
	return plainID(id)
}

// verdict gives a verdict's label, as far as the result has it.
func (w *writer) verdict(id string) string {
	switch {
	case id == w.r.Verdict.ID && w.r.Verdict.Label != "":
		return line(w.r.Verdict.Label)
	case id == w.r.Why.OtherID && w.r.Why.Other != "":
		return line(w.r.Why.Other)
	}
	for _, f := range w.r.Flips {
		if f.To == id && f.Label != "" {
			return line(f.Label)
		}
	}
	return upper(plainID(id))
}

// question gives the short name of a question, as far as the result has it.
func (w *writer) question(id string) string {
	for _, a := range w.r.Answers {
		if a.Question == id && a.Short != "" {
			return line(a.Short)
		}
	}
	for _, f := range w.r.Flips {
		for _, c := range f.Changes {
			if c.Question == id && c.Short != "" {
				return line(c.Short)
			}
		}
	}
	if w.r.Tie != nil && w.r.Tie.Question == id {
		return line(w.r.Tie.Ask)
	}
	return upper(plainID(id))
}

// section gives the texts of one section of the verdict.
func (w *writer) section(name advisor.Section) []advisor.ClaimOut {
	for _, s := range w.r.Sections {
		if s.Section == name {
			return s.Texts
		}
	}
	return nil
}

// claims makes a list of claims, each with marks for its sources.
func (w *writer) claims(all []advisor.ClaimOut) []claim {
	var out []claim
	for _, c := range all {
		out = append(out, claim{Text: line(c.Text), Sources: w.cite(c.Sources)})
	}
	return out
}

// add puts a titled list into a chapter, unless it is empty.
func (c *chapter) add(title string, items []claim) {
	if len(items) > 0 {
		c.Blocks = append(c.Blocks, head{title}, list{Items: items})
	}
}

// addOr puts a titled list into a chapter, or a sentence where it is empty.
func (c *chapter) addOr(title string, items []claim, otherwise string) {
	if len(items) > 0 {
		c.add(title, items)
		return
	}
	c.Blocks = append(c.Blocks, head{title})
	c.say(otherwise)
}

func (c *chapter) say(texts ...string) {
	for _, text := range texts {
		if text != "" {
			c.Blocks = append(c.Blocks, para{claim{Text: text}})
		}
	}
}

// line puts a text on one line.
func line(s string) string { return strings.Join(strings.Fields(clean.Line(s)), " ") }

// plainID reads an id as words: only where a result has no better name.
func plainID(id string) string { return strings.ReplaceAll(line(id), "_", " ") }

// upper begins a sentence.
func upper(s string) string {
	if s == "" || s[0] < 'a' || s[0] > 'z' {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// longestName is how much of an answer sheet's name stands in a title.
const longestName = 80

// cut shortens a text to so many columns.
func cut(s string, columns int) string {
	if uniseg.StringWidth(s) <= columns {
		return s
	}
	var b strings.Builder
	used := 0
	for g := uniseg.NewGraphemes(s); g.Next(); {
		if used += g.Width(); used >= columns {
			break
		}
		b.WriteString(g.Str())
	}
	return strings.TrimSpace(b.String()) + "…"
}

// dateWords writes a date out: "3 March 2026". What is no date stays as it is.
func dateWords(date string) string {
	t, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return cut(line(date), 20)
	}
	return t.Format("2 January 2006")
}
