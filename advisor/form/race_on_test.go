//go:build race

package form

// The race detector makes a test ten times as slow, and what runs in the browser
// is not seen by it: a few walks are enough.
const slower = 20
