// Package near finds the word that was probably meant.
package near

import "strings"

// Word gives the allowed word nearest to got, if one is near enough to be a
// slip of the hand: a third of its letters, at least one, at most three.
// Of equally near words the one closest in length is given, then the first.
func Word(got string, allowed []string) (string, bool) {
	from := []rune(strings.ToLower(got))
	if len(from) == 0 || len(from) > longest {
		return "", false
	}
	best, bestApart, least := "", 0, min(max(len(from)/3, 1), 3)+1
	for _, word := range allowed {
		to := []rune(strings.ToLower(word))
		if len(to) > longest || abs(len(from)-len(to)) > least {
			continue
		}
		apart := abs(len(from) - len(to))
		if d := distance(from, to); d < least || d == least && best != "" && apart < bestApart {
			best, least, bestApart = word, d, apart
		}
	}
	return best, best != ""
}

// longest is the length in characters from which a word is no slip any more,
// and comparing it only costs time.
const longest = 80

// distance counts the letters to insert, to drop, to change, or to swap with a
// neighbour (Damerau and Levenshtein, each stretch edited once).
func distance(a, b []rune) int {
	before, last := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range a {
		row := make([]int, len(b)+1)
		row[0] = i + 1
		for j := range b {
			change := last[j]
			if a[i] != b[j] {
				change++
			}
			row[j+1] = min(change, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last = last, row
	}
	return last[len(b)]
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
