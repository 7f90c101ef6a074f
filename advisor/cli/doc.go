// Package cli is the door: commands, flags, streams and exit codes. It knows
// every other package and none of them knows it.
//
// Results go to standard output, everything else to standard error; the
// interview is drawn on the terminal.
package cli
