package audit

import (
	"strconv"
	"strings"

	"firstrole/advisor"
)

// yearsPattern is years of experience: "5+ years", "two to three years'".
var yearsPattern = lazy(`(?i)\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\s?(?:\+|plus)?\s?(?:(?:-|–|to|or)\s?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\s?\+?)?\s?(?:years?|yrs?)\b`)

// years reads how much experience is asked for at least; 0: the ad does not say.
func (l *lexicon) years(lines []line) int {
	most := 0
	for _, ln := range lines {
		low := strings.ToLower(ln.text)
		for _, m := range yearsPattern().FindAllStringSubmatchIndex(low, 20) {
			around := low[max(0, m[0]-60):min(len(low), m[1]+80)]
			if !strings.Contains(around, "experience") && !strings.Contains(around, "practice") {
				continue
			}
			word := low[m[2]:m[3]]
			n := l.numbers[word]
			if n == 0 {
				n, _ = strconv.Atoi(word)
			}
			most = max(most, n)
		}
	}
	return most
}

// level is the higher of what the years and the title imply; empty if neither
// implies one.
func (l *lexicon) level(t title, years int) string {
	tokens := l.tokens(t.text)
	level := ""
	for _, lv := range l.audit.Levels { // lowest first
		m := l.exact(lv.Words)
		_, named := m.has(tokens)
		if named || lv.Years > 0 && years >= lv.Years {
			level = lv.Level
		}
	}
	return level
}

// rung gives a role's rung of a level, if it has one with pay.
func (l *lexicon) rung(role, level string) (advisor.Rung, bool) {
	for _, r := range l.pack.Roles {
		if r.ID != role {
			continue
		}
		for _, rung := range r.Ladder {
			if rung.Level == level {
				return rung, true
			}
		}
	}
	return advisor.Rung{}, false
}
