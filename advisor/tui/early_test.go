package tui

import "testing"

// r shows the result, or says why it does not yet.
func TestEarly(t *testing.T) {
	for keys, want := range map[string]string{
		begin + "r":            "The result comes once no answer still to come can change the verdict, or at the end.",
		toCheck + "enter r":    "Hire a community manager first.",
		toCheck + "esc down r": "Hire a community manager first.", // gone back, with nothing left to answer
		toCheck + "r m r":      "Hire a community manager first.",
		toCheck + "r m":        "These answers move no points. Press r to see the result now, or go on.",
		allButMe:               "Nothing you can still answer changes the verdict. Press ↓, then r, to see it now.",
		allButMe + "down r":    "Hire a community manager first.",
	} {
		d := drive(t, newShelf(), small(t), 100, 30)
		d.keys(keys).sees(want)
	}
}

// What was settled and is open again is said so, once.
func TestOpenAgain(t *testing.T) {
	d := drive(t, newShelf(), small(t), 100, 30)
	d.keys(begin + "2 enter")
	d.model.at.settled.Role = true // as before an answer that was changed
	d.keys("2 enter").sees("With that answer it is open again which role leads.")
	d.keys("1 enter").seesNot("open again")
}
