// Package tui is the interview and its result on the full screen.
//
// One Bubble Tea model (model.go) holds everything that changes. Screens are
// plain structs: each says which keys mean which actions, carries an action
// out, and renders to a width and a height. The engine owns the flow: a screen
// hands an answer to advisor.Interview and shows what it says comes next. huh
// draws one field at a time and never learns of the flow.
//
// Update does no I/O: whatever reads, writes or takes long is a command, and
// keys that arrive meanwhile wait in a queue. An answer is on disk before the
// next question appears.
package tui
