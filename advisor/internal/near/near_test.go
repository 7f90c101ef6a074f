package near

import "testing"

func TestWord(t *testing.T) {
	allowed := []string{"options", "ordered", "one", "question", "any_of", "all_of", "as", "ask"}
	for got, want := range map[string]string{
		"optons":    "options",
		"opitons":   "options",
		"Options":   "options",
		"qestion":   "question",
		"anyof":     "any_of",
		"any-of":    "any_of",
		"all_fo":    "all_of",
		"on":        "one",
		"community": "",
		"":          "",
		"xy":        "",
		"aks":       "ask",
	} {
		word, ok := Word(got, allowed)
		if word != want || ok != (want != "") {
			t.Errorf("Word(%q) = %q, %v; want %q", got, word, ok, want)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"", "abc", 3}, {"abc", "acb", 1}, {"abc", "abd", 1}, {"abc", "", 3}, {"abcd", "d", 3}, {"xab", "ab", 1}, {"kitten", "sitting", 3}, {"ünï", "uni", 2}} {
		if got := distance([]rune(c.a), []rune(c.b)); got != c.want {
			t.Errorf("distance(%q, %q) = %d, want %d", c.a, c.b, got, c.want)
		}
	}
}
