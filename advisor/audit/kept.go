package audit

import (
	"slices"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/initial"
)

const (
	mostAsked = 12  // lines of what is asked for that a post keeps
	mostApply = 5   // sentences on how to apply
	longApply = 300 // bytes of one of them, at most
)

// asksKept is what the ad asks of the person, in its own words. What a finding
// objects to is left out, and what belongs to a profession that the post has
// left out.
func (l *lexicon) asksKept(asks []Ask, keeps []string) []string {
	var kept []string
	for _, a := range asks {
		text := initial.Upper(strings.TrimRight(strings.TrimSpace(a.Text), " .;:,"))
		tokens := l.tokens(text)
		if _, legal := l.legal.has(tokens); legal || payOf([]line{{text: text}}) != nil || len(kept) == mostAsked || len(tokens) < 2 || len(text) > longQuote || l.objected(tokens) || l.ofOthers(tokens, keeps) || slices.Contains(kept, text) {
			continue
		}
		kept = append(kept, text)
	}
	return kept
}

// objected reports words that some finding looks for.
func (l *lexicon) objected(tokens []token) bool {
	return slices.ContainsFunc(l.lookouts, func(f lookout) bool {
		_, ok := f.words.has(tokens)
		return ok
	})
}

// ofOthers reports words for the work of a profession that the post leaves out.
func (l *lexicon) ofOthers(tokens []token, keeps []string) bool {
	return slices.ContainsFunc(l.duties.find(tokens), func(h hit) bool {
		owner, _ := l.owner(h.phrase.tag)
		return owner != Overlap && owner != Generic && !slices.Contains(keeps, owner)
	})
}

// applyKept is what the ad says of how to apply, in its own words: what stands
// under such a heading and, elsewhere, whole sentences about applications.
func (l *lexicon) applyKept(passages []passage) []string {
	var kept []string
	for _, p := range passages {
		_, process := l.process.has(p.tokens)
		_, legal := l.legal.has(p.tokens)
		whole := strings.HasSuffix(p.text, ".") || hasAddress(p.text) || fieldPattern().MatchString(p.text)
		switch {
		case len(kept) == mostApply || len(p.text) > longApply || legal || l.objected(p.tokens) || slices.Contains(kept, initial.Upper(p.text)):
		case p.section == advisor.SectionApply, process && whole, hasMail(p.text):
			kept = append(kept, initial.Upper(p.text))
		}
	}
	return kept
}

// hasMail reports an address of mail.
func hasMail(text string) bool { return mail().MatchString(text) }

var mail = lazy(`[^\s@]@[\pL\d-]+\.\pL`)

// phone is a number to call or to write to.
var phone = lazy(`\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b|\+\d{2}[\d ()-]{8,}|\b0\d{2,4} ?\d{3} ?\d{3,4}\b`)

// hasAddress reports an address of mail or of a page, or a number to call.
func hasAddress(text string) bool {
	return strings.Contains(text, "@") || strings.Contains(text, "://") || strings.Contains(text, "www.") || phone().MatchString(text)
}
