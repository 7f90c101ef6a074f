package report

import (
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/phrase"
)

// Brief writes a verdict in a few lines, for a message: what it is, the first
// reasons, who comes next, and the answer code. Lines are not broken, since
// nobody knows how wide a message is shown.
func Brief(r advisor.Result) string {
	w := newWriter(r)
	end := "firstrole"
	if w.r.Date != "" {
		end += ", " + dateWords(w.r.Date)
	}
	if w.r.Code != "" {
		end += ". Answer code: " + line(w.r.Code)
	}
	return joinedLines(append(w.inShort(), end))
}

// Short is Brief without what it is a result of: the last line with date and
// code.
func Short(r advisor.Result) string { return joinedLines(newWriter(r).inShort()) }

func joinedLines(lines []string) string {
	return strings.ReplaceAll(strings.Join(lines, "\n"), "\u00a0", " ") + "\n"
}

func (w *writer) inShort() []string {
	var lines []string
	if name := w.name(); name != "" {
		lines = append(lines, name, "")
	}
	lines = append(lines, phrase.Headline(&w.r), phrase.Strength(&w.r))
	for _, text := range []string{phrase.Provisional(&w.r, summaryRests), w.week(), w.level()} {
		if text != "" {
			lines = append(lines, text)
		}
	}
	list := func(title string, items []claim, none string) {
		if len(items) == 0 && none != "" {
			items = []claim{{Text: none}}
		}
		if len(items) == 0 {
			return
		}
		lines = append(lines, "", title+":")
		for _, c := range items {
			lines = append(lines, "- "+c.Text)
		}
	}
	list("Because", w.firstFor(), phrase.NothingFor(&w.r))
	list("Against", arguments(w.r.Why.Against, summaryAgainst), phrase.NothingAgainst(&w.r))
	list(w.sectionTitle(advisor.SectionInstead), w.first(advisor.SectionInstead, summaryInstead), "")
	list(w.sectionTitle(advisor.SectionNext), w.first(advisor.SectionNext, summaryNext), "")
	return append(lines, "", phrase.NoChance(&w.r))
}
