package advisor

import (
	"regexp"
	"strconv"
	"strings"
)

// yearWords finds the last year in a source's own words: 2015, and 2013 in
// "2012-13".
var yearWords = regexp.MustCompile(`(\d\d)(\d\d)(?:-(\d\d)\b)?`)

// YearOf gives the year of a source, the last where there are several. It does
// not know that of an undated one, nor of one that only says "after 2020".
func YearOf(text string) (int, bool) {
	all := yearWords.FindAllStringSubmatch(text, -1)
	if len(all) == 0 || strings.Contains(text, "after") || strings.Contains(text, "before") {
		return 0, false
	}
	last := all[len(all)-1]
	year, err := strconv.Atoi(last[1] + last[2])
	if last[3] != "" {
		year, err = strconv.Atoi(last[1] + last[3])
	}
	return year, err == nil
}

// Age is how many years lie between a source and a date, YYYY-MM-DD.
func Age(source, date string) (int, bool) {
	year, dated := YearOf(source)
	now, err := strconv.Atoi(date[:min(4, len(date))])
	if !dated || err != nil || now < year {
		return 0, false
	}
	return now - year, true
}
