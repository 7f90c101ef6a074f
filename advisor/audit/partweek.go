package audit

import (
	"slices"
	"strconv"
	"strings"
)

// sharePattern is how much of a week a post is: "0.5 FTE", "80–100 % position",
// "FTE: 0.5", "part-time (60%)". As of hours, the higher of two counts.
var sharePattern = lazy(`(?i)(?:(?:^|[^\d.,])(?:0?[.,]\d{1,2}|\d{1,3}\s?(?:%|per ?cent)?)\s?(?:-|–|to)\s?|(?:^|[^\d.,]))` +
	`(?:(0?[.,]\d{1,2}|1[.,]0)\s?(?:of an? )?` + fte + `|(\d{2,3})\s?(?:%|per ?cent)[\s(]*(?:of (?:an? )?)?(?:` + fte + `|full[- ]time|part[- ]time|(?:position|role|job|contract|workload|employment)\s*(?:$|[^\pL\s]|(?:in|at|with|for|from|as|is|or|starting)\b)))` +
	`|\b(?:` + fte + `|part[- ]time|workload|pensum)[\s,:=(]*(?:of |at |is )?(?:(0?[.,]\d{1,2}|1[.,]0)\b|(?:\d{2,3}\s?%?\s?(?:-|–|to)\s?)?(\d{2,3})\s?(?:%|per ?cent))`)

const fte = `(?:FTE|full[- ]time[- ]equivalent(?:\s?\(FTE\))?)`

// leastShare is the least part of a week that is a post, in percent.
const leastShare = 20

// percent reads 0.5 or .75 or 1.0; 0: it is too little for a post.
func percent(s string) int {
	whole, fraction, _ := strings.Cut(strings.ReplaceAll(s, ",", "."), ".")
	if whole == "1" {
		return 100
	}
	if len(fraction) == 1 {
		fraction += "0"
	}
	n, _ := strconv.Atoi(fraction)
	if n < leastShare {
		return 0
	}
	return n
}

// mayNameShare reports a line in small letters that has a figure and a measure of
// a share; most have not, at a glance.
func mayNameShare(low string) bool {
	if !strings.ContainsAny(low, "0123456789") {
		return false
	}
	return strings.Contains(low, "%") || strings.Contains(low, "fte") || strings.Contains(low, "cent") || strings.Contains(low, "equivalent")
}

// withoutShares is a text without how much of a week the post is.
func withoutShares(text string) string { return sharePattern().ReplaceAllString(text, " ") }

// fullTimePattern is pay that a small post gives for a full week. FTE alone says
// that of an amount only; else it is a measure of the week.
var fullTimePattern = lazy(`(?i)\b(?:pro[- ]?rata|pro-?rated|full[- ]time[- ]equivalent|FTE[- ](?:salary|pay|wage|rate|compensation)|(?:salary|pay|wage|compensation) \(?FTE)\b` +
	`|\d(?:[,. ]?\d{3}|k)(?: ?(?:EUR|GBP|USD|CAD|AUD|€|£))?(?: (?:a|per) (?:year|annum)| p\.?a\.?)?,? \(?FTE\b`)

// forFullWeek is what the pay of a smaller post comes to in a full week, so that
// it can be compared. Post is the hours of the post, 0 for a full week or none
// stated. False: the ad is for a part of a week and does not say how much of it.
func (p *Pay) forFullWeek(lines []line, post, full int) (low, high int64, ok bool) {
	prorated := slices.ContainsFunc(lines, func(ln line) bool { return fullTimePattern().MatchString(withoutShares(ln.text)) })
	switch {
	case p.FullWeek || prorated:
		return p.Low, p.High, true
	case post > 0:
		return p.Low * int64(full) / int64(post), p.High * int64(full) / int64(post), true
	}
	return p.Low, p.High, !partTime(lines)
}
