package audit

import (
	"slices"
	"strconv"
	"strings"

	"firstrole/advisor"
)

// volume is how much of something an ad asks for.
type volume struct {
	unit  *advisor.AuditVolume
	count int
	times int // in 100 weeks
}

// low and high are minutes a week.
func (v volume) low() int  { return v.count * v.times * v.unit.Low / 100 }
func (v volume) high() int { return (v.count*v.times*v.unit.High + 99) / 100 }

// mostCounted bounds a number in an ad: more is a figure of something else.
const mostCounted = 99

// volumesIn reads the volumes stated in a part of a sentence: a countable thing
// with how often it falls. Where the part names no period, the sentence may.
func (l *lexicon) volumesIn(tokens []token, c claim) []volume {
	part := tokens[c.from:c.to]
	periods := l.periods.find(part)
	if len(periods) == 0 {
		return nil
	}
	// Of two that begin at one place, the longer says more: "twice a week".
	period := periods[0]
	for _, p := range periods[1:] {
		if p.from <= period.from+1 && p.to-p.from > period.to-period.from || p.from < period.from {
			period = p
		}
	}
	times := l.audit.Periods[period.phrase.tag].Times
	var out []volume
	for _, h := range l.volumes.find(part) {
		unit := &l.audit.Volumes[h.phrase.tag]
		if slices.ContainsFunc(out, func(v volume) bool { return v.unit == unit }) {
			continue
		}
		v := volume{unit: unit, count: 1, times: times}
		if n := l.numberBefore(part, h.from); n > 0 {
			v.count = n
		}
		if h.to+1 < len(part) && (part[h.to].low == "each" || slices.ContainsFunc(part[h.to:], func(t token) bool { return t.low == "each" })) {
			v.count = min(v.count*max(l.channelCount(tokens), 1), mostCounted)
		}
		out = append(out, v)
	}
	return out
}

// numberBefore reads the number that stands up to two words before a place.
func (l *lexicon) numberBefore(tokens []token, at int) int {
	for i := at - 1; i >= 0 && i >= at-3; i-- {
		if n := l.number(tokens[i].low); n > 0 {
			return n
		}
		if tokens[i].mark == ';' || tokens[i].mark == ':' {
			break
		}
	}
	return 0
}

// number reads a number in figures or words; 0: it is none, or too large to
// count things of a week.
func (l *lexicon) number(word string) int {
	if n := l.numbers[word]; n > 0 {
		return n
	}
	if n, err := strconv.Atoi(strings.TrimSuffix(word, "+")); err == nil && n > 0 && n <= mostCounted {
		return n
	}
	return 0
}

// channelCount reads "six channels".
func (l *lexicon) channelCount(tokens []token) int {
	most := 0
	for i, t := range tokens {
		if slices.ContainsFunc(l.audit.Channels.Words, func(w string) bool { return stem(w) == t.stem }) {
			most = max(most, l.numberBefore(tokens, i))
		}
	}
	return most
}

// hoursRange makes whole hours of minutes: never less low, never more high than
// they are.
func hoursRange(low, high int) Range { return Range{Low: low / 60, High: (high + 59) / 60} }
