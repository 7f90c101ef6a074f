package audit

import (
	"slices"
	"strings"

	"firstrole/advisor"
)

// opening is what an ad says of its employer before it comes to the work, in its
// own words.
type opening struct {
	// who are lines that stand with the title, as "Brightleaf Apps, Berlin".
	who []string
	// about are sentences about the house.
	about []string
	// place is what a field of the ad says of where the work is; empty: none does.
	place string
}

const (
	longWho   = 100 // bytes of a line about who hires, at most
	mostWho   = 3   // lines
	mostAbout = 3   // sentences
)

// firmEnd is the end of a house's name that is no end of a sentence.
var firmEnd = lazy(`(?i)\b(?:co|inc|ltd|corp|bros)\.$`)

// openingOf finds who hires and what the house is. Whatever speaks of the work,
// the pay, the hours or the person is left out: the rest of a post has that.
func (l *lexicon) openingOf(passages []passage, lines []line, t title, taken []string) opening {
	var o opening
	keep := func(text string) bool { return l.ofHouse(text, taken) }
	if tail := employerIn(behindTitle(lines, t)); tail != "" && len(tail) <= longWho && keep(tail) {
		o.who = append(o.who, tail)
	}
	end := len(lines)
	for i, ln := range lines {
		if ln.blank {
			continue
		}
		if to, heads := l.isHeading(lines, i); ln.bullet || heads && to != "" || l.worded(l.tokens(ln.text)) && (t.text == "" || !strings.Contains(ln.text, t.text)) {
			end = ln.at
			break
		}
		if ln.at == t.line {
			continue
		}
		for _, s := range split(employerIn(ln.text)) {
			if len(o.who) < mostWho && len(s) <= longWho && (!strings.ContainsAny(s[len(s)-1:], ".!?:;,") || firmEnd().MatchString(s)) && keep(s) {
				o.who = append(o.who, s)
			}
		}
	}
	for _, p := range passages {
		early := p.section == "" && p.at < end
		if (early || p.section == advisor.SectionCompany) && !p.bullet && len(o.about) < mostAbout && strings.HasSuffix(p.text, ".") && !slices.Contains(o.who, p.text) && len(p.text) <= longQuote && keep(p.text) {
			o.about = append(o.about, p.text)
		}
	}
	for _, ln := range lines {
		if m := placeField().FindStringSubmatch(ln.text); m != nil && o.place == "" && len(m[1]) <= longWho && payOf([]line{{text: m[1]}}) == nil {
			o.place = strings.TrimRight(m[1], " .;,")
		}
	}
	return o
}

// placeField is a field for where the work is, with its value.
var placeField = lazy(`(?i)(?:^|[|·•]\s*)(?:(?:job |work )?location|place of work|based in)\s*[:|]\s*([^|·•:]*\pL[^|·•:]*?)\s*(?:$|[|·•])`)

// stated are the lines on who hires and where, with a blank for what the ad does
// not say. Blank asks for both, the employer first.
func (o opening) stated(blank string) []string {
	switch {
	case o.settled():
		return o.who
	case o.place == "" || slices.ContainsFunc(o.who, func(s string) bool { return strings.Contains(s, o.place) }):
		return append(slices.Clone(o.who), blank)
	case len(o.who) > 0 && isName(o.who[0]):
		return append(slices.Clone(o.who), o.place)
	}
	employer, _, ok := strings.Cut(blank, "], [")
	if !ok {
		return append(slices.Clone(o.who), blank, o.place)
	}
	return append(slices.Clone(o.who), employer+"], "+o.place)
}

// settled reports that employer and place both stand there: in several lines, one
// of them a name, or in several parts of one that begins with a name.
func (o opening) settled() bool {
	for _, who := range o.who {
		parts := slices.DeleteFunc(strings.FieldsFunc(who, func(r rune) bool { return strings.ContainsRune(",()|·•–—", r) }), func(s string) bool { return strings.TrimSpace(s) == "" })
		if (len(parts) > 1 || len(parts) == 1 && len(o.who) > 1) && isName(parts[0]) {
			return true
		}
	}
	return false
}

// behindTitle is what stands on the title's line behind it, past a mark or an
// "at"; empty where nothing does.
func behindTitle(lines []line, t title) string {
	for _, ln := range lines {
		if ln.at != t.line {
			continue
		}
		_, tail, _ := strings.Cut(ln.text, t.text)
		for _, begin := range []string{" at ", " @ ", " | ", " – ", " — ", " - ", ", "} {
			if rest, ok := strings.CutPrefix(tail, begin); ok && rest != "" {
				return strings.Trim(split(rest)[0], " .|")
			}
		}
	}
	return ""
}

// ofHouse reports words that name something, and nothing of what the parts of a
// post or the findings speak of.
func (l *lexicon) ofHouse(text string, taken []string) bool {
	tokens := l.tokens(text)
	if len(tokens) == 0 || !slices.ContainsFunc(tokens, func(w token) bool { return capital(text, w) }) {
		return false
	}
	if to, _ := l.section(tokens); to != "" || l.worded(tokens) || l.postIn(tokens) {
		return false
	}
	for _, m := range []*matcher{&l.adWords, &l.dutyCue, &l.asks, &l.benefits, &l.legal, &l.terms, &l.process, &l.denied, &l.limits} {
		if _, ok := m.has(tokens); ok {
			return false
		}
	}
	if alone := []line{{text: text}}; payOf(alone) != nil || postHours(alone, 0, l.audit.FullWeek) > 0 || namesWeek(alone) || l.years(alone) > 0 {
		return false
	}
	for i := range l.lookouts {
		f := &l.lookouts[i]
		_, found := f.words.has(tokens)
		_, spoken := f.absent.has(tokens)
		if found || spoken {
			return false
		}
	}
	return !slices.ContainsFunc(taken, func(t string) bool { return strings.Contains(text, t) || strings.Contains(t, text) })
}
