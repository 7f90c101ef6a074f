package plain

import "strings"

// letter is the sign that a word stands for, since people type the word that
// they heard beside it; else the word in small letters.
func letter(word string) string {
	word = strings.ToLower(word)
	switch word {
	case "back":
		return "b"
	case "why":
		return "?"
	case "note":
		return "n"
	case "result":
		return "r"
	case "quit", "exit":
		return "q"
	case "help":
		return "h"
	}
	return word
}
