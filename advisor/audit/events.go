package audit

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/initial"
)

// event is something noticed, with what its text may name.
type event struct {
	on     string
	values map[string]string
}

// events are what is noticed beside words.
func (l *lexicon) events(r *Report, src source, j judged, channels int, level string, post int) []event {
	var list []event
	add := func(on string, pairs ...string) {
		values := map[string]string{}
		for i := 0; i+1 < len(pairs); i += 2 {
			values[pairs[i]] = pairs[i+1]
		}
		list = append(list, event{on, values})
	}
	names := make([]string, len(j.professions))
	for i, id := range j.professions {
		names[i] = l.names[id]
	}
	count, all, duties := strconv.Itoa(len(names)), strings.Join(names, ", "), quoted(firstOf(j.professions, r.Duties))
	switch {
	case len(names) >= l.audit.ManyProfessions:
		add("many_professions", "count", count, "list", all, "duties", duties)
	case len(names) > 0:
		add("some_professions", "count", count, "list", all, "duties", duties)
	}
	switch {
	case j.both && j.limits:
		add("both_limited")
	case j.both:
		add("both_unlimited")
	}
	if channels >= l.audit.ManyChannels {
		add("many_channels", "count", strconv.Itoa(channels), "list", strings.Join(r.Channels, ", "))
	}
	l.payEvents(r, src.lines, j, level, add)
	if post == 0 && !namesWeek(src.lines) {
		add("no_hours")
	}
	if r.Hours.Defaults {
		add("default_hours")
	}
	if r.Title.Suggested != "" {
		add("title_"+r.Title.Fits, "title", r.Title.Suggested)
	}
	if src.cut {
		add("cut")
	}
	return list
}

// mostDuties is how many duties a question quotes.
const mostDuties = 3

// firstOf gives the words of the first duty of each owner that is the person's,
// as the ad has them: those of a few owners, where there are many.
func firstOf(owners []string, duties []Duty) []string {
	var list []string
	for _, o := range owners {
		if at := slices.IndexFunc(duties, func(d Duty) bool { return d.Owner == o && d.Status == Own }); at >= 0 && len(list) < mostDuties {
			list = append(list, initial.Lower(strings.TrimRight(duties[at].Text, " .;:,")))
		}
	}
	return list
}

func (l *lexicon) payEvents(r *Report, lines []line, j judged, level string, add func(string, ...string)) {
	if r.Pay == nil {
		add("no_pay")
		return
	}
	if level == "" || len(j.roles) == 0 {
		return
	}
	rung, ok := l.rung(j.roles[0], level)
	if !ok || rung.Pay.High == 0 {
		return
	}
	low, high, ok := r.Pay.forFullWeek(lines, r.Hours.Post, l.audit.FullWeek)
	if !ok {
		return
	}
	shown := moneyText(r.Pay.Low, r.Pay.High, r.Pay.Currency)
	if high != r.Pay.High {
		shown = fmt.Sprintf("%s (%s for a full week of %d hours)", shown, moneyText(low, high, r.Pay.Currency), l.audit.FullWeek)
	}
	alone, twice := l.aloneAt(j, level)
	switch {
	case rung.Pay.Currency != r.Pay.Currency:
		add("pay_other")
	case high >= rung.Pay.Low && twice && alone.Pay.Currency == r.Pay.Currency && high <= alone.Pay.Low:
		add("pay_both", "pay", shown, "range", advisor.PayRangeText(alone.Pay.Low, alone.Pay.High, alone.Pay.Currency), "level", alone.Title)
	case high < rung.Pay.Low:
		add("pay_below", "pay", shown, "range", advisor.PayRangeText(rung.Pay.Low, rung.Pay.High, rung.Pay.Currency), "level", rung.Title)
	}
}

func moneyText(low, high int64, currency string) string {
	if low < high {
		return advisor.PayRangeText(low, high, currency)
	}
	return advisor.Money(high, currency)
}

// aloneAt is what somebody is paid who does the work of two roles: the dearer of
// them, from the second rung up, since nobody stands beside. False: the ad asks
// for one role only.
func (l *lexicon) aloneAt(j judged, level string) (best advisor.Rung, ok bool) {
	if !j.both || len(l.audit.Levels) < 2 {
		return best, false
	}
	if level == l.audit.Levels[0].Level {
		level = l.audit.Levels[1].Level
	}
	for _, role := range j.roles {
		if rung, known := l.rung(role, level); known && rung.Pay.Low > best.Pay.Low {
			best, ok = rung, true
		}
	}
	return best, ok
}
