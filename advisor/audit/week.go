package audit

import (
	"regexp"
	"strconv"
	"strings"
)

// weekPattern is the hours of a post: "20 hours per week", "40 hours".
var weekPattern = regexp.MustCompile(`(?i)\b(\d{1,2})(?:\s?(?:-|–|to)\s?(\d{1,2}))?\s?(?:hours?|hrs?)\s?(?:a week|per week|each week|/\s?week|weekly|\b)`)

// postHours reads the hours a week of the post; 0: not stated. Hours of a single
// duty are fewer than any post's or stand among duties.
func postHours(lines []line) int {
	for _, ln := range lines {
		for _, m := range weekPattern.FindAllStringSubmatch(ln.text, 5) {
			n, _ := strconv.Atoi(m[1])
			if m[2] != "" {
				n, _ = strconv.Atoi(m[2])
			}
			if n >= 8 && n <= 60 {
				return n
			}
		}
	}
	return 0
}

// partTime reports an ad that calls its post part-time, and not full-time as well.
func partTime(lines []line) bool {
	part := false
	for _, ln := range lines {
		low := strings.ToLower(ln.text)
		if strings.Contains(low, "full-time") || strings.Contains(low, "full time") {
			return false
		}
		part = part || strings.Contains(low, "part-time") || strings.Contains(low, "part time")
	}
	return part
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
