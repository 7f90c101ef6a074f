package phrase

import (
	"fmt"
	"strings"

	"firstrole/advisor"
)

// Witness shows the points that give another verdict: a sentence that leads to
// them and one for each role whose points are moved. Whoever multiplies the
// points as it says comes to that verdict. Both are empty where the rules'
// points alone change nothing.
func Witness(r *advisor.Result) (intro string, moves []string) {
	if r.BreaksTo == nil {
		return "", nil
	}
	for _, s := range r.Scores {
		if text := moved(r, s.Role); text != "" {
			moves = append(moves, text)
		}
	}
	if len(moves) == 0 {
		return "", nil
	}
	takes := "is this"
	if len(moves) > 1 {
		takes = "takes " + Number(len(moves)) + " things at once"
	}
	return fmt.Sprintf("With the answers as they are, the nearest way to %s %s:", Quote(Line(r.BreaksTo.Label)), takes), moves
}

// moved says which way the points of one role are moved: all by the same part.
func moved(r *advisor.Result, role string) string {
	percent, speaksFor, speaksAgainst := "", false, false
	for _, w := range r.Witness {
		if w.Role == role {
			percent = Line(w.Percent)
			speaksFor, speaksAgainst = speaksFor || w.Points > 0, speaksAgainst || w.Points < 0
		}
	}
	if percent == "" {
		return ""
	}
	part, less := strings.CutPrefix(percent, "-")
	more, fewer := part+"\u00a0% more", part+"\u00a0% less"
	if less {
		more, fewer = fewer, more
	}
	name := Role(r, role)
	switch {
	case !speaksAgainst:
		return fmt.Sprintf("What speaks for the %s counts %s.", name, more)
	case !speaksFor:
		return fmt.Sprintf("What speaks against the %s counts %s.", name, fewer)
	}
	return fmt.Sprintf("What speaks for the %s counts %s, and what speaks against it %s.", name, more, fewer)
}
