package audit

import (
	"slices"
	"strconv"
	"strings"
)

// number is a figure with proper groups of thousands, if any: 40, 22.50, 40,000,
// 40.000, 40 000, 4,00,000. A year before an amount is no part of it.
const number = `(\d{1,3}(?:[,. ]\d{3})+(?:[.,]\d{2})?\b|\d{1,2}(?:,\d{2})+,\d{3}\b|\d+(?:[.,]\d{1,2})?)`

// An amount of money, or two as a range, with what it is for.
var (
	amountPattern = lazy(`(?i)(US\$|CA\$|AU\$|NZ\$|C\$|A\$|[$£€₹]|\b(?:USD|GBP|EUR|CAD|AUD|INR))\s?` + number + `\s?(k\b)?` +
		`(?:\s?(?:-|–|—|to|and|up to)\s?(?:US\$|CA\$|AU\$|NZ\$|C\$|A\$|[$£€₹]|\b(?:USD|GBP|EUR|CAD|AUD|INR)\s?)?` + number + `\s?(k\b)?)?`)
	// behindPattern is an amount with its currency behind it: "1,800 EUR".
	behindPattern = lazy(`(?i)\b` + number + `\s?(k\b)?(?:\s?(?:-|–|—|to|and|up to)\s?` + number + `\s?(k\b)?)?\s?(\b(?:USD|GBP|EUR|CAD|AUD|INR)\b|\bEuros?\b|[£€₹])`)
	// spanPattern is a time behind an amount, as pay has it: "a month", "p.a.".
	spanPattern = lazy(`(?i)^[\s,(]*(?:gross|brutto|net|netto|base)?[\s,]*(?:(?:/|per|an?|each|every)\s*(?:hour|hr|h|day|week|month|mo|year|yr|annum|a)\b|p\.?\s?[amh]\b|(?:hourly|daily|weekly|monthly|yearly|annual(?:ly)?)\b)`)
	payWords    = lazy(`(?i)\b(?:salar(?:y|ies)|pay|pays|wages?|compensation|remuneration|stipend|brutto|gross|OTE)\b`)
	perPattern  = lazy(`(?i)^[\s,]*(?:usd|gbp|eur|gross|base)?\s*(?:/|per|an?\b|each|p\.?)?\s*(hour|hr|h\b|hourly|day|daily|week|weekly|month|monthly|mo\b|year|yr|yearly|annum|annual|annually|p\.?\s?m\b|a\.?\b)`)
	// What stands before an amount that is no pay.
	notPayPattern = lazy(`(?i)(budget|raised|revenue|funding|spend|worth|bonus|sales|valued|turnover|earn|saving|grant|donat|fee|price)[^.]{0,40}$`)
	// And what stands behind one: "of ad spend", "annual budget".
	notPayBehind = lazy(`(?i)^[\s/]*(?:(?:an?|per|annual|yearly|year|annum|quarterly|quarter|monthly|month|total|paid|social|media|marketing|advertising|ads?|campaigns?|content|community|events?|programme|program|training|learning)[\s/]+){0,4}(?:budgets?|spend|funding|revenue|turnover)\b|^[^.;,]{0,25}\b(?:of|in)\s[^.;,]{0,20}\b(?:spend|budgets?|revenue|funding|turnover|donations)\b`)
)

// What stands before or behind an amount and belongs to it.
var (
	moneyFrom = lazy(`(?i)\b(?:up to|from|starting at|starting from|circa|c\.|around|about)\s?$`)
	moneyFor  = lazy(`(?i)^\s?[,(]?\s?(?:pro[- ]?rata|FTE|full[- ]time equivalent|DOE|depending on experience|dependent on experience|depending on location)\b(?:[^.;,()\n]{0,40}\))?`)
)

// hoursAYear, monthsAYear and so on turn pay into a year's.
const (
	hoursAYear = 2080 // 52 weeks of 40 hours
	daysAYear  = 260
)

// leastPay and mostPay bound a year's pay: another amount is something else.
const (
	leastPay = 8_000
	mostPay  = 1_000_000
)

var signs = map[string]string{
	"$": "USD", "US$": "USD", "CA$": "CAD", "C$": "CAD", "AU$": "AUD", "A$": "AUD", "NZ$": "NZD", "£": "GBP", "€": "EUR", "₹": "INR", "EURO": "EUR", "EUROS": "EUR",
}

// payOf finds the pay that an ad gives; nil where it gives none.
func payOf(lines []line) *Pay {
	for i, ln := range lines {
		if !mayNamePay(ln.text) {
			continue // most lines, at a glance
		}
		for _, m := range amountPattern().FindAllStringSubmatchIndex(ln.text, 20) {
			if p := payAt(ln.text, m); p != nil {
				return p
			}
		}
		for _, m := range behindPattern().FindAllStringSubmatchIndex(ln.text, 20) {
			if p := payBehind(lines, i, m); p != nil {
				return p
			}
		}
	}
	return nil
}

// payBehind is pay whose currency stands behind it. So may any price; pay has a
// time behind it, or a word of pay on its line or on the label above.
func payBehind(lines []line, at int, m []int) *Pay {
	text := lines[at].text
	if !spanPattern().MatchString(text[m[1]:]) && !payWords().MatchString(text) && !payWords().MatchString(labelOver(lines, at)) {
		return nil
	}
	if p := payAt(text, slices.Concat(m[:2], m[10:], m[2:10])); p != nil { // the currency first, as amountPattern has it
		return p
	}
	if m[6] < 0 {
		return nil
	}
	// What looks like a range may be two things: "since 2019 – 45.000 €".
	return payAt(text, slices.Concat([]int{m[6], m[1]}, m[10:], m[6:10], []int{-1, -1, -1, -1}))
}

// longLabel is how long the name of a field is at most, in bytes.
const longLabel = 40

// labelOver is the line above, where it is short enough to say what stands below.
func labelOver(lines []line, at int) string {
	for i := at - 1; i >= 0; i-- {
		if !lines[i].blank {
			if len(lines[i].text) > longLabel {
				return ""
			}
			return lines[i].text
		}
	}
	return ""
}

// mayNamePay reports a line with a figure and a sign or code of money.
func mayNamePay(text string) bool {
	if !strings.ContainsAny(text, "0123456789") {
		return false
	}
	if strings.ContainsAny(text, "$£€₹") {
		return true
	}
	upper := strings.ToUpper(text)
	for _, code := range signs {
		if strings.Contains(upper, code) {
			return true
		}
	}
	return false
}

func payAt(text string, m []int) *Pay {
	part := func(i int) string {
		if m[2*i] < 0 {
			return ""
		}
		return text[m[2*i]:m[2*i+1]]
	}
	before, after := text[max(0, m[0]-60):m[0]], text[m[1]:]
	if notPayPattern().MatchString(before) || notPayBehind().MatchString(after) {
		return nil
	}
	low, ok := figure(part(2), part(3) != "" || part(5) != "" && len(part(2)) <= 3)
	if !ok {
		return nil
	}
	high := low
	if part(4) != "" {
		if high, ok = figure(part(4), part(5) != ""); !ok {
			return nil
		}
	}
	p := &Pay{Currency: currencyOf(part(1)), Text: strings.TrimSpace(text[m[0]:m[1]])}
	per := perPattern().FindStringSubmatchIndex(after)
	factor := int64(1)
	if per != nil {
		p.Text = strings.TrimSpace(text[m[0] : m[1]+per[1]])
		switch word := strings.ToLower(after[per[2]:per[3]]); {
		case strings.HasPrefix(word, "h"):
			factor, p.FullWeek = hoursAYear, true
		case strings.HasPrefix(word, "d"):
			factor, p.FullWeek = daysAYear, true
		case strings.HasPrefix(word, "w"):
			factor = 52
		case strings.HasPrefix(word, "mo"), strings.HasPrefix(word, "p"):
			factor = 12
		}
	}
	if low > mostPay || high > mostPay {
		return nil
	}
	p.Text = moneyFrom().FindString(before) + p.Text + moneyFor().FindString(text[m[0]+len(p.Text):])
	if strings.Contains(p.Text, "(") && !strings.Contains(p.Text, ")") {
		p.Text += ")"
	}
	p.Low, p.High = low*factor, high*factor
	if p.Low > p.High || p.Low < leastPay || p.High > mostPay {
		return nil
	}
	return p
}

// figure reads 40,000 or 40 or 22.50, rounded down; k stands for thousands.
func figure(s string, thousands bool) (int64, bool) {
	s = strings.TrimSpace(s)
	if i := strings.LastIndexByte(s, ','); i >= 0 && len(s)-i-1 <= 2 { // 22,50
		s = strings.ReplaceAll(s[:i], ".", "") + "." + s[i+1:]
	}
	s = strings.NewReplacer(",", "", " ", "").Replace(s)
	if i := strings.LastIndexByte(s, '.'); i >= 0 {
		if len(s)-i-1 == 3 { // 40.000
			s = strings.ReplaceAll(s, ".", "")
		} else {
			fraction := s[i+1:]
			s = strings.ReplaceAll(s[:i], ".", "")
			if thousands && len(fraction) > 0 { // 37.5k
				n, err := strconv.ParseInt(s+fraction[:1], 10, 64)
				return n * 100, err == nil && n < 1e9
			}
		}
	}
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil || n > 1e9 {
		return 0, false
	}
	if thousands {
		n *= 1000
	}
	return n, true
}

func currencyOf(sign string) string {
	sign = strings.ToUpper(strings.TrimSpace(sign))
	if code := signs[sign]; code != "" {
		return code
	}
	return sign
}
