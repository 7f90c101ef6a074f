package phrase

import (
	"fmt"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/clean"
	"firstrole/advisor/internal/initial"
)

// Line puts a text on one line.
func Line(s string) string { return strings.Join(strings.Fields(clean.Line(s)), " ") }

// PlainID reads an id as words: only where a result has no better name.
func PlainID(id string) string { return strings.ReplaceAll(Line(id), "_", " ") }

// Upper begins a sentence.
func Upper(s string) string { return initial.Upper(s) }

// Lower lets a title stand inside a sentence; an abbreviation stays as it is.
func Lower(s string) string { return initial.Lower(s) }

// a puts the article before a name.
func a(name string) string {
	if name != "" && strings.ContainsRune("aeiou", rune(Lower(name)[0])) {
		return "an " + name
	}
	return "a " + name
}

// Stop ends a sentence.
func Stop(s string) string {
	if s == "" || strings.ContainsAny(s[len(s)-1:], ".?!") {
		return s
	}
	return s + "."
}

// Quote marks words as somebody's.
func Quote(s string) string { return "“" + s + "”" }

var small = []string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}

// Number says a number in a word up to twelve.
func Number(n int) string {
	if n >= 0 && n < len(small) {
		return small[n]
	}
	return fmt.Sprint(n)
}

// together names things that belong together: "a", "b" and "c" together.
func together(things []string) string {
	last := len(things) - 1
	if last < 1 {
		return strings.Join(things, "")
	}
	return strings.Join(things[:last], ", ") + " and " + things[last] + " together"
}

// Or lists things of which one is meant: "a, b or c".
func Or(things []string) string {
	if len(things) < 2 {
		return strings.Join(things, "")
	}
	last := len(things) - 1
	return strings.Join(things[:last], ", ") + " or " + things[last]
}

// Count gives a number with what it counts.
func Count(n int, one, many string) string {
	if n == 1 {
		return Number(n) + " " + one
	}
	return Number(n) + " " + many
}

// Points are so many points in words.
func Points(n int) string { return Count(n, "point", "points") }

// Percent keeps the number and its sign on one line.
func Percent(h advisor.Hundredths) string { return fmt.Sprintf("%d\u00a0%%", int(h)) }

// Given leaves out what is empty.
func Given(texts ...string) []string {
	var out []string
	for _, t := range texts {
		if t != "" {
			out = append(out, t)
		}
	}
	return out
}

func upTo[T any](all []T, n int) []T { return all[:min(n, len(all))] }
