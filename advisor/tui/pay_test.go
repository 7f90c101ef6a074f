package tui

import (
	"testing"

	"firstrole/advisor/pack/packtest"
)

// Where nobody is advised no level is, and the tab does not speak of one.
func TestPayWithoutARole(t *testing.T) {
	d := drive(t, newShelf(), packtest.Shipped(t), 100, 30)
	d.keys(begin + "2 enter 1 enter 2 enter 2 enter 2 enter 1 enter 3 enter 3 enter 3 enter 3 enter 3 enter r right right right right")
	d.sees("The advice names no role, so no level is marked.")
	d.seesNot("the level that is advised")
}
