//go:build race

package prove

// The race detector makes a test ten times as slow, and looks for another
// thing: a few packs are enough for it.
const slower = 20
