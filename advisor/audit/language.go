package audit

import (
	"strings"

	"firstrole/advisor"
)

// language finds the language of a text by its commonest words; nil where too
// few of any are found.
func (l *lexicon) language(tokens []token) *advisor.AuditLanguage {
	if len(tokens) > 4000 {
		tokens = tokens[:4000]
	}
	count := map[string]int{}
	for _, t := range tokens {
		count[t.low]++
	}
	best, most := -1, 0
	for i, lang := range l.audit.Languages {
		n := 0
		for _, w := range lang.Words {
			n += count[w]
		}
		if n > most {
			best, most = i, n
		}
	}
	// An ad in key words holds few common ones: one in thirty words will do.
	if best < 0 || most*30 < len(tokens) && best > 0 {
		return nil
	}
	return &l.audit.Languages[best]
}

// isAd reports a job ad in English: enough words of one, a title and pay each
// counting as such, and not as many of another kind of text.
func (l *lexicon) isAd(lines []line, tokens []token) bool {
	signs := distinct(l.adWords.find(tokens))
	if l.titleOf(lines).line > 0 {
		signs++
	}
	if payOf(lines) != nil {
		signs++
	}
	return signs >= l.audit.AdNeeds+distinct(l.notAdWords.find(tokens))
}

// foreignAd reports a job ad in another language.
func (l *lexicon) foreignAd(lang *advisor.AuditLanguage, tokens []token) bool {
	m := l.exact(lang.Ad)
	return distinct(m.find(tokens)) >= l.audit.AdNeeds
}

// distinct counts the phrases among hits, each once.
func distinct(hits []hit) int {
	seen := map[string]bool{}
	for _, h := range hits {
		seen[strings.ToLower(h.phrase.text)] = true
	}
	return len(seen)
}
