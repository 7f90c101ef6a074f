package questionnaire

import (
	"fmt"
	"strings"

	"firstrole/advisor"
)

// onlyIf says in words when a question is asked; empty where it always is. An
// answer given although its question does not apply does no harm: it does not
// count.
func (f *form) onlyIf(q asked) string {
	if q.When.Always() {
		return ""
	}
	return "Only if " + f.clause(q.When, true, false) + "."
}

// clause says what must hold, or not hold. Inside another, several joined by
// "or" need an "either".
func (f *form) clause(c advisor.Condition, holds, inside bool) string {
	switch c.Op {
	case advisor.OpNot:
		return f.clause(c.Of[0], !holds, inside)
	case advisor.OpAll, advisor.OpAny:
		and := (c.Op == advisor.OpAll) == holds
		if len(c.Of) == 0 {
			return map[bool]string{true: "always", false: "never"}[and]
		}
		var parts []string
		for _, of := range c.Of {
			parts = append(parts, f.clause(of, holds, len(c.Of) > 1))
		}
		chose := "you chose "
		for i := range parts[1:] {
			if strings.HasPrefix(parts[i], chose) || i > 0 && !strings.HasPrefix(parts[i], "you") {
				parts[i+1] = strings.TrimPrefix(parts[i+1], chose)
			}
		}
		switch {
		case and:
			return strings.Join(parts, ", and ")
		case inside && len(parts) > 1:
			return "either " + strings.Join(parts, " or ")
		}
		return strings.Join(parts, ", or ")
	}
	return f.leaf(c, holds)
}

func (f *form) leaf(c advisor.Condition, holds bool) string {
	q := f.named(c.Question)
	switch {
	case c.Op == advisor.OpAnswered && holds, c.Op == advisor.OpUnknown && !holds:
		return fmt.Sprintf("you know the answer to question %d", q.number)
	case c.Op == advisor.OpAnswered, c.Op == advisor.OpUnknown:
		return fmt.Sprintf("you do not know the answer to question %d", q.number)
	case q.Type == advisor.Number:
		word := map[bool]string{true: "or more", false: "or less"}[(c.Op == advisor.OpAtLeast) == holds]
		n := c.Number
		switch { // not at least 50 is 49 or less
		case !holds && c.Op == advisor.OpAtLeast:
			n--
		case !holds:
			n++
		}
		return fmt.Sprintf("your number in question %d is %s %s", q.number, advisor.Money(n, ""), word)
	}
	var marks []string
	for i, o := range q.Options {
		if f.among(c, q, i, o.ID) {
			marks = append(marks, q.mark(i))
		}
	}
	switch {
	case c.Op == advisor.OpAllOf && holds:
		return "you chose " + enumerate(marks, "and")
	case c.Op == advisor.OpAllOf && len(marks) == 2:
		return "you did not choose both " + enumerate(marks, "and")
	case c.Op == advisor.OpAllOf && len(marks) > 2:
		return "you did not choose all of " + enumerate(marks, "and")
	case holds:
		return "you chose " + enumerate(marks, "or")
	case len(marks) == 1:
		return fmt.Sprintf("you answered question %d, and not %s", q.number, marks[0])
	}
	return fmt.Sprintf("you answered question %d, and none of %s", q.number, enumerate(marks, "and"))
}

// among reports whether a condition means an option.
func (f *form) among(c advisor.Condition, q asked, i int, id string) bool {
	if c.Op == advisor.OpAtLeast || c.Op == advisor.OpAtMost {
		for at, o := range q.Options {
			if o.ID == c.Options[0] {
				return c.Op == advisor.OpAtLeast && i >= at || c.Op == advisor.OpAtMost && i <= at
			}
		}
		return false
	}
	for _, option := range c.Options {
		if option == id {
			return true
		}
	}
	return false
}

func enumerate(words []string, last string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	n := len(words) - 1
	return strings.Join(words[:n], ", ") + " " + last + " " + words[n]
}
