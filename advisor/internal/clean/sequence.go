package clean

import "strings"

// sequence gives the length of the terminal sequence that s begins with, 0
// where it begins with none. A sequence that is never ended counts only as far
// as its introducer: what follows may be text.
func sequence(s string) int {
	introducer := 0
	var kind byte
	switch {
	case len(s) >= 2 && s[0] == 0x1B:
		introducer, kind = 2, s[1]
	case len(s) >= 2 && s[0] == 0xC2 && s[1] >= 0x80 && s[1] <= 0x9F:
		introducer, kind = 2, s[1]-0x40 // a C1 character is ESC and this byte in one
	default:
		return 0
	}
	switch {
	case kind == '[':
		return introducer + csi(s[introducer:])
	case kind == ']', kind == 'P', kind == 'X', kind == '^', kind == '_':
		return introducer + controlString(s[introducer:])
	case s[0] != 0x1B:
		return 0 // some other C1 character: dropped, or a line break, by itself
	case kind >= 0x20 && kind <= 0x2F:
		return introducer + intermediates(s[introducer:])
	case kind >= 0x30 && kind <= 0x7E:
		return introducer
	}
	return 0
}

// csi measures parameters, intermediates and the final byte of a control
// sequence: 0 if it has no final byte.
func csi(s string) int {
	i := 0
	for i < len(s) && s[i] >= 0x20 && s[i] <= 0x3F {
		i++
	}
	if i < len(s) && s[i] >= 0x40 && s[i] <= 0x7E {
		return i + 1
	}
	return 0
}

// intermediates measures the rest of a sequence such as ESC ( B.
func intermediates(s string) int {
	i := 0
	for i < len(s) && s[i] >= 0x20 && s[i] <= 0x2F {
		i++
	}
	if i < len(s) && s[i] >= 0x30 && s[i] <= 0x7E {
		return i + 1
	}
	return 0
}

// controlString measures a string such as a window title up to its end: BEL or
// ST on the same line; 0 if it has none.
func controlString(s string) int {
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\n':
			return 0
		case s[i] == 0x07:
			return i + 1
		case strings.HasPrefix(s[i:], "\x1b\\"), strings.HasPrefix(s[i:], "\u009c"):
			return i + 2
		}
	}
	return 0
}
