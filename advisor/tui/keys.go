package tui

import "slices"

// Bindings that several screens share. The list of each screen is in the order
// in which its help line offers them; what does not fit there is on the help
// screen.
var (
	helpKey = binding{help, "?", "?", "help", "these keys"}
	quitKey = binding{quit, "q", "q", "quit", "save and quit"}
	whyKey  = binding{why, "w", "w", "why", "why it is asked, and what it rests on"}
	noteKey = binding{note, "n", "n", "note", "put a note on the answer; it goes into the report"}
	moveKey = binding{"", "", "↑↓", "choose", "move; j and k too"}
	moving  = keymap{{up, "up k", "", "", ""}, {down, "down j", "", "", ""}}
	paging  = keymap{{pageUp, "pgup", "", "", ""}, {pageDown, "pgdown space", "", "", ""}, {top, "home g", "", "", ""}, {bottom, "end G", "", "", ""}}
	leafing = keymap{{pageUp, "pgup", "", "", ""}, {pageDown, "pgdown", "", "", ""}, {top, "home", "", "", ""}, {bottom, "end", "", "", ""}}
	digits  = binding{number, "1 2 3 4 5 6 7 8 9", "", "", ""}
)

func keysOf(parts ...keymap) keymap { return slices.Concat(parts...) }

var menuKeys = keysOf(keymap{
	moveKey,
	{confirm, "enter ctrl+j", "enter", "open", "open the marked line"},
	{number, digits.keys, "", "", "1–9: move to a line"},
	helpKey, quitKey,
}, moving, leafing)

var audienceKeys = keysOf(keymap{
	moveKey,
	{confirm, "enter ctrl+j", "enter", "confirm", "confirm the marked line"},
	{number, digits.keys, "", "", "1–9: move to a line"},
	{back, "left backspace esc", "←", "back", "back to the start; so do backspace and esc"},
	helpKey, quitKey,
}, moving, leafing)

// oneKeys and severalKeys answer a question with options.
var oneKeys = keysOf(keymap{
	moveKey,
	{confirm, "enter ctrl+j", "enter", "confirm", "confirm the marked line"},
	{back, "left backspace esc", "←", "back", "the question before; so do backspace and esc"},
	noteKey,
	{unknown, "u", "u", "don't know", "answer: I don't know"},
	{number, digits.keys, "", "", "1–9: move to a line"},
	whyKey, helpKey, quitKey,
}, moving, leafing)

var severalKeys = keysOf(keymap{
	moveKey,
	{toggle, "space", "space", "mark", "mark the line, or take the mark away"},
	{confirm, "enter ctrl+j", "enter", "confirm", "confirm what is marked"},
	{back, "left backspace esc", "←", "back", "the question before; so do backspace and esc"},
	noteKey,
	{unknown, "u", "u", "don't know", "answer: I don't know"},
	{number, digits.keys, "", "", "1–9: mark a line, or take the mark away"},
	whyKey, helpKey, quitKey,
}, moving, leafing)

// amountKeys leave every printable key to the text.
var amountKeys = keymap{
	{down, "down", "↓", "I don't know", "go to: I don't know"},
	{up, "up", "", "", ""},
	{confirm, "enter ctrl+j", "enter", "confirm", "confirm what is written"},
	{back, "esc", "esc", "back", "the question before; what is written stays"},
}

// beneathKeys act on the line under a number, where nothing is typed.
var beneathKeys = keymap{
	{up, "up k", "↑", "number", "back to the number"},
	{down, "down j", "", "", ""},
	{confirm, "enter ctrl+j", "enter", "confirm", "confirm: I don't know"},
	{back, "esc left backspace", "←", "back", "the question before; so do backspace and esc"},
	noteKey, {unknown, "u", "", "", ""},
	whyKey, helpKey, quitKey,
}

var settledKey = binding{see, "r", "r", "result now", "see the result now"}

var noteKeys = keymap{
	{confirm, "enter ctrl+j", "enter", "keep the note", "keep the note"},
	{newLine, "", "alt+enter", "new line", "a new line"},
	{back, "esc", "esc", "back", "back; what is written stays as a draft"},
}

var nameKeys = keymap{
	{confirm, "enter ctrl+j", "enter", "keep the name", ""},
	{back, "esc", "esc", "back", ""},
}

var checkKeys = keysOf(keymap{
	{"", "", "↑↓", "choose", "move; j and k too"},
	{confirm, "enter ctrl+j", "enter", "change", "change the marked answer"},
	{see, "r", "r", "result", "see the result"},
	noteKey,
	{back, "left backspace esc", "←", "back", "the last question; so do backspace and esc"},
	{number, digits.keys, "", "", ""},
	whyKey, helpKey, quitKey,
}, moving, paging)

var scrolling = keysOf(keymap{{up, "up k", "", "", ""}, {down, "down j", "", "", ""}}, paging)

var overlayKeys = keysOf(keymap{
	{back, "esc enter ctrl+j left backspace ? w", "esc", "close", ""},
	{"", "", "↑↓", "scroll", ""},
	quitKey,
}, scrolling)

var confirmKeys = keymap{
	{yes, "y", "y", "delete it", ""},
	{no, "n esc left backspace", "n", "keep it", ""},
}

var interviewsKeys = keysOf(keymap{
	moveKey,
	{confirm, "enter ctrl+j", "enter", "open", "open the marked interview"},
	{rename, "r", "r", "rename", "give it another name"},
	{remove, "d", "d", "delete", "delete it; asked twice"},
	{back, "left backspace esc", "←", "back", "back to the start; so do backspace and esc"},
	{number, digits.keys, "", "", "1–9: move to a line"},
	helpKey, quitKey,
}, moving, leafing)

var noInterviewsKeys = keymap{
	{back, "left backspace esc", "←", "back", "back to the start; so do backspace and esc"},
	helpKey, quitKey,
}

var unsavedKeys = keymap{
	{confirm, "enter ctrl+j r", "enter", "try again", ""},
	{goOn, "c", "c", "go on without saving", ""},
	quitKey,
}

var troubleKeys = keysOf(keymap{
	{back, "esc enter ctrl+j left backspace", "esc", "back", ""},
	quitKey,
}, scrolling)

var endKeys = keysOf(keymap{
	{quit, "q esc enter ctrl+j", "q", "quit", ""},
}, scrolling)
