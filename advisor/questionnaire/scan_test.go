package questionnaire

import "testing"

// Characters that are not seen neither part a word nor stand in one.
func TestUnseen(t *testing.T) {
	for _, text := range []string{"com\u200cmunity", "com\u200dmunity", "\u200dcommunity", "community\ufe0f", "com\ufe00munity"} {
		if all := scan(text); len(all) != 1 || all[0].word != "community" {
			t.Errorf("%q is read as %+v", text, all)
		}
	}
}
