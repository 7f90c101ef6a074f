package tui

import (
	"slices"

	"firstrole/advisor"
)

// What if has two states: on its lines arrows up and down move, and left and
// right go on switching tabs; on a line that is open all four change it.
var (
	tryKeys = keysOf(keymap{
		{"", "", "↑↓", "choose", "move to an answer, or to a dial"},
		{confirm, "enter ctrl+j", "enter", "change", "change the marked line"},
		{keep, "a", "a", "keep", "keep the changed answers as yours; dials are never kept"},
		{drop, "d", "d", "drop", "drop every change"},
		tabKeys, lastTabKey, answersKey, takeKey, saveKey, copyKey, openKey,
		quitKey, restKey, helpKey,
	}, moving, paging)

	openOneKeys = keysOf(openKeys, keymap{
		{unknown, "u", "u", "don't know", "try: I don't know"},
		{number, digits.keys, "", "", "1–9: take that answer"},
	}, stepping, openTail)

	openSeveralKeys = keysOf(keymap{
		{"", "", "↑↓", "move", "move to an option; ← and → too"},
		{toggle, "space", "space", "mark", "mark the option, or take the mark away"},
	}, openKeys[1:], keymap{
		{unknown, "u", "u", "don't know", "try: I don't know"},
		{number, digits.keys, "", "", "1–9: mark an option, or take the mark away"},
	}, stepping, openTail)

	openDialKeys = keysOf(openKeys, keymap{
		{number, "1 2", "", "", "1, 2: count it once, or twice"},
	}, stepping, openTail)

	openNumberKeys = keysOf(openKeys, keymap{
		{number, "0 " + digits.keys, "0–9", "type", "type a number; backspace takes a digit away"},
		{erase, "backspace", "", "", ""},
		{unknown, "u", "u", "don't know", "try: I don't know"},
		{more, "up right k l +", "", "", ""},
		{less, "down left j h -", "", "", ""},
	}, openTail)

	// openKeys begin the keys of a line that is open, openTail ends them.
	openKeys = keymap{
		{"", "", "↑↓", "change", "change it; ← and → too"},
		{confirm, "enter ctrl+j", "enter", "done", "leave it so"},
		{back, "esc", "esc", "as before", "put it back"},
	}
	openTail = keymap{{nextTab, "tab", "", "", "tab: the next part"}, {prevTab, "shift+tab", "", "", ""}, quitKey, helpKey}

	stepping = keymap{{up, "up left k h", "", "", ""}, {down, "down right j l", "", "", ""}}
)

// tryKeys offers to keep and to drop only what there is.
func (w *whatIf) tryKeys() keymap {
	keys := slices.Clone(tryKeys)
	for i, b := range keys {
		if b.action == keep && w.changes() == 0 || b.action == drop && w.changes()+len(w.dials) == 0 {
			keys[i].word = ""
		}
	}
	return keys
}

func (w *whatIf) keys() keymap {
	switch {
	case w.open == nil:
		return w.tryKeys()
	case w.theme() != "":
		return openDialKeys
	}
	switch w.lines[w.at].question.Type {
	case advisor.Several:
		return openSeveralKeys
	case advisor.Number:
		return openNumberKeys
	}
	return openOneKeys
}
