package clean

// Acts reports characters that act on a terminal, turn text round, or hide.
func Acts(r rune) bool { return control(r) || breaksLine(r) || reorders(r) || unseen(r) }

// breaksLine reports line breaks other than \r: \n, next line, and the line
// and paragraph separators.
func breaksLine(r rune) bool {
	return r == '\n' || r == 0x85 || r == 0x2028 || r == 0x2029
}

// control reports C0 and C1 control characters and DEL.
func control(r rune) bool { return r < ' ' || r >= 0x7F && r < 0xA0 }

// reorders reports characters that change the order in which text is shown.
func reorders(r rune) bool {
	return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 ||
		r == 0x200E || r == 0x200F || r == 0x061C
}

// unseen reports characters without a width that could hide text or split a
// word for a search but not for the eye. The joiners are not among them.
func unseen(r rune) bool {
	switch {
	case r == 0x00AD, // soft hyphen
		r == 0x034F,                // combining grapheme joiner
		r == 0x180E,                // Mongolian vowel separator
		r == 0x200B,                // zero width space
		r >= 0x2060 && r <= 0x2065, // word joiner, invisible operators
		r >= 0x206A && r <= 0x206F, // deprecated format characters
		r == 0xFEFF,                // byte order mark
		r >= 0xFFF9 && r <= 0xFFFB, // interlinear annotation
		r >= 0xFDD0 && r <= 0xFDEF, // no characters at all
		r&0xFFFE == 0xFFFE:
		return true
	}
	return false
}

// composes reports characters that change or join their neighbours without a
// width of their own, as in emoji.
func composes(r rune) bool {
	return r == 0x200C || r == 0x200D ||
		r >= 0xFE00 && r <= 0xFE0F || r >= 0xE0100 && r <= 0xE01EF ||
		r >= 0xE0000 && r <= 0xE007F
}
