package tui

import "strings"

// action is what a key asks for.
type action string

const (
	up       action = "up"
	down     action = "down"
	pageUp   action = "page up"
	pageDown action = "page down"
	top      action = "top"
	bottom   action = "bottom"
	number   action = "number" // move to, or toggle, the line of that number
	toggle   action = "toggle"
	confirm  action = "confirm"
	back     action = "back"
	help     action = "help"
	why      action = "why"
	note     action = "note"
	unknown  action = "unknown"
	quit     action = "quit"
	see      action = "see the result"
	nextTab  action = "next tab"
	prevTab  action = "previous tab"
	copyText action = "copy"
	second   action = "second part"
	keep     action = "keep"
	drop     action = "drop"
	more     action = "more"
	less     action = "less"
	erase    action = "erase"
	save     action = "save report"
	open     action = "open report"
	offer    action = "take away"
	rename   action = "rename"
	remove   action = "remove"
	yes      action = "yes"
	no       action = "no"
	newLine  action = "new line"
	goOn     action = "go on"
	abort    action = "abort" // save and quit, from anywhere
	stop     action = "stop"  // suspend, from anywhere
)

// binding ties keys to an action. A binding without show is left out of the
// help line; one without say also out of the help screen.
type binding struct {
	action action
	keys   string // separated by spaces; "space" is the space bar
	show   string // the keys as the help line shows them
	word   string // what they do, in a word or two
	say    string // what they do, on the help screen
}

// pressed is the first of its keys, as Bubble Tea names them.
func (b binding) pressed() string {
	name, _, _ := strings.Cut(b.keys, " ")
	if name == "space" {
		return " "
	}
	return name
}

// keymap lists bindings in the order of the help line.
type keymap []binding

// find gives the action of a key, empty where it has none.
func (k keymap) find(pressed string) action {
	if pressed == " " {
		pressed = "space"
	}
	for _, b := range k {
		for name := range strings.FieldsSeq(b.keys) {
			if name == pressed {
				return b.action
			}
		}
	}
	return ""
}

// always are the keys that no screen takes away.
var always = keymap{
	{abort, "ctrl+c", "ctrl+c", "quit", "save and quit, from anywhere"},
	{stop, "ctrl+z", "ctrl+z", "stop", "stop; fg goes on"},
}
