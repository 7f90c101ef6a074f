package audit

import (
	"strconv"
	"strings"

	"firstrole/advisor/internal/initial"
)

// weekPattern is hours, of a week where it says so: "20 hours per week", "20-hour
// week", "20 h".
var weekPattern = lazy(`(?i)\b(\d{1,2})(?:[.,]\d{1,2})?(?:\s?(?:-|–|to)\s?(\d{1,2})(?:[.,]\d{1,2})?)?[\s-]?(?:hours?|hrs?|h)\b(\.?\s?(?:a week|per week|each week|/\s?we?e?k\b|weekly|p\.?\s?w\b|[\s-]?week\b))?`)

// Hours that do not say of what they are may be the time within which to answer.
// They are the post's where they stand for themselves, on a line about the post.
var (
	bareBefore = lazy(`(?i)(?:^|[,;:(|·•–—/\[-]|\b(?:part|full)[- ]time|\bwork(?:s|ing)?)\s*(?:(?:for|of|at|about|around|approx\.?|approximately|circa|ca\.?|up to|~)\s*)*$`)
	bareAfter  = lazy(`(?i)^\.?\s*(?:$|[,;:.)|·•–—/\]+-]|(?:part|full)[- ]time\b|(?:position|role|job|post|contract)\b)`)
	notAWeek   = lazy(`(?i)^[\s,/-]*(?:(?:an?|per|each|every|of)\s+)?(?:days?|daily|months?|monthly|years?|yearly|fortnight|shifts?|notice|ago|later|7 days|seven days|7\b)`)
	behindDays = lazy(`(?i)\bdays?\s?(?:a|per|each|/)\s?week\s*[,(–—-]\s*$`) // "three days a week (20 hours)"
	aboutPost  = lazy(`(?i)\b(?:(?:part|full)[- ]time|contract|permanent|temporary|fixed[- ]term|position|hours:|working hours|working time|salary|pay|wages?)`)
)

// leastPost and mostPost bound a post's hours a week.
const (
	leastPost = 8
	mostPost  = 60
)

// postHours reads the hours a week of the post; 0: not stated. A share of a week
// is counted of the full one. Title is the line of the title, 0 for none. Hours of
// a single duty are fewer than any post's or stand among duties.
func postHours(lines []line, title, full int) int {
	week := weekOf(lines)
	stated := 0
	for _, ln := range lines {
		for _, m := range weekPattern().FindAllStringSubmatchIndex(ln.text, 5) {
			high := m[2:4]
			if m[4] >= 0 {
				high = m[4:6]
			}
			n, _ := strconv.Atoi(ln.text[high[0]:high[1]])
			if n < leastPost || n > mostPost || m[6] < 0 && (week.full && !week.part && n < full || !bareOfPost(ln, m[0], m[1], title)) {
				continue
			}
			if stated == 0 {
				stated = n
			}
		}
	}
	if week.share > 0 && !week.full && (stated == 0 || stated >= full) {
		return max(stated, full) * week.share / 100
	}
	return stated
}

// bareOfPost reports that the hours between two places of a line, which name no
// week, are the post's. What counts is their sentence.
func bareOfPost(ln line, from, to, title int) bool {
	text, at := ln.text, 0
	for _, s := range split(ln.text) {
		begin := at + strings.Index(ln.text[at:], s)
		if at = begin + len(s); from >= begin && to <= at {
			text, from, to = s, from-begin, to-begin
			break
		}
	}
	before, after := text[:from], text[to:]
	if behindDays().MatchString(before) {
		return true
	}
	if !bareBefore().MatchString(before) || notAWeek().MatchString(after) {
		return false
	}
	if kind := strings.ToLower(strings.TrimRight(before, " ,:(-–—")); strings.HasSuffix(kind, "part-time") || strings.HasSuffix(kind, "part time") {
		return true
	}
	if !bareAfter().MatchString(after) {
		return false
	}
	alone := strings.Trim(before+after, " .()") == ""
	return alone || !ln.bullet && title > 0 && ln.at == title || aboutPost().MatchString(text) || payOf([]line{{text: text}}) != nil
}

// week is what an ad says of the length of its week.
type week struct {
	full, part bool // it is called so
	share      int  // of a full one, in percent; 0: none stated
}

// notKind is a denial before the kind of a week: "not a full-time job".
var notKind = lazy(`(?i)\b(?:not|no|never|isn['’]t|than|instead of)\s(?:(?:an?|be|yet|the|quite)\s)*(?:full|part)[- ]time\b`)

func weekOf(lines []line) week {
	var w week
	for _, ln := range lines {
		low := strings.ToLower(ln.text)
		if mayNameShare(low) {
			for _, m := range sharePattern().FindAllStringSubmatch(ln.text, 5) {
				if n := percent(m[1] + m[3]); n > 0 {
					w.share = max(w.share, n)
				} else if n, _ := strconv.Atoi(m[2] + m[4]); n >= leastShare && n <= 100 {
					w.share = max(w.share, n)
				}
			}
			low = withoutShares(low)
		}
		if !strings.Contains(low, "full") && !strings.Contains(low, "part") {
			continue
		}
		low = notKind().ReplaceAllString(low, "")
		w.full = w.full || strings.Contains(strings.ReplaceAll(strings.ReplaceAll(low, "full-time", "full time"), "full time equivalent", ""), "full time")
		w.part = w.part || strings.Contains(low, "part-time") || strings.Contains(low, "part time")
	}
	if w.share == 100 {
		w.share, w.full = 0, true
	}
	w.part = w.part || w.share > 0
	return w
}

var fullPattern = lazy(`(?i)\bfull[- ]time\b`)

// fullWeekIn is an ad's word for a full week, where it calls its week so and never
// a part of one; empty: it does not.
func fullWeekIn(lines []line) string {
	if w := weekOf(lines); !w.full || w.part {
		return ""
	}
	for _, ln := range lines {
		if word := fullPattern().FindString(notKind().ReplaceAllString(ln.text, "")); word != "" {
			return initial.Upper(strings.ToLower(word)) + "."
		}
	}
	return ""
}

// partTime reports an ad that calls its post part-time, and not full-time as well.
func partTime(lines []line) bool {
	w := weekOf(lines)
	return w.part && !w.full
}

// namesWeek reports an ad that says in any way how long its week is.
func namesWeek(lines []line) bool {
	for _, ln := range lines {
		low := strings.ToLower(ln.text)
		for _, w := range []string{"full-time", "full time", "part-time", "part time", "9-5", "9 to 5", "hours per week", "hours a week"} {
			if strings.Contains(low, w) {
				return true
			}
		}
	}
	return false
}
