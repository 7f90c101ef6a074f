// Package phrase says what a result means in sentences that are the same on the
// screen and in a report: how firm the verdict is, what would change it, why not
// another. It knows a Result and nothing of a terminal or a format.
//
// Whatever it takes from a result is put on one line first.
package phrase
