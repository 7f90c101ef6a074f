package mailtext

import (
	"encoding/binary"
	"strings"
	standard "unicode/utf16"
	"unicode/utf8"
)

// utf16 tells in which order the bytes of UTF-16 stand; nil where it is none.
// Without a mark at the start it is known by the zeros of its ASCII.
func utf16(data []byte) binary.ByteOrder {
	switch {
	case hasPrefix(data, "\xff\xfe"):
		return binary.LittleEndian
	case hasPrefix(data, "\xfe\xff"):
		return binary.BigEndian
	}
	head := data[:min(len(data), 4<<10)&^1]
	var zeros [2]int
	for i, b := range head {
		if b == 0 {
			zeros[i%2]++
		}
	}
	switch half := len(head) / 2; {
	case half < 8:
	case zeros[1] > half*3/4 && zeros[0] == 0:
		return binary.LittleEndian
	case zeros[0] > half*3/4 && zeros[1] == 0:
		return binary.BigEndian
	}
	return nil
}

func decodeUTF16(data []byte, order binary.ByteOrder) []byte {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	return []byte(string(standard.Decode(units)))
}

// charset makes UTF-8 of bytes in a character set, whose name may be empty; ok is
// false where the set is not known.
// What is valid UTF-8 is that, whatever its name: mail programs put wrong names
// more often than chance makes valid UTF-8.
func charset(c cells, name string) (out cells, ok bool) {
	if utf8.Valid(c.b) {
		return c, true
	}
	switch name = strings.ToLower(name); name {
	case "utf-8", "utf8":
		return c, true // with a bad byte here and there
	case "", "us-ascii", "ascii", "iso-8859-1", "iso8859-1", "latin1", "iso-8859-15", "windows-1252", "cp1252":
	default:
		return cells{}, false
	}
	wide := newCells(len(c.b) * 2)
	for i, b := range c.b {
		r := rune(b)
		switch {
		case b == 0xA4 && strings.HasSuffix(name, "15"):
			r = '€'
		case b >= 0x80 && b < 0xA0:
			r = windows[b-0x80]
		}
		wide.putRune(c.at[i], r)
	}
	return *wide, true
}

// windows are the characters 80 to 9F of Windows-1252, which stand in mail that
// calls itself ISO 8859-1 too.
var windows = [32]rune{
	'€', 0xFFFD, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0xFFFD, 'Ž', 0xFFFD,
	0xFFFD, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0xFFFD, 'ž', 'Ÿ',
}

// windowsByte is the byte of a character in Windows-1252.
func windowsByte(r rune) (byte, bool) {
	if r >= 0xA0 && r < 0x100 {
		return byte(r), true
	}
	for i, w := range windows {
		if w == r && r != 0xFFFD {
			return byte(0x80 + i), true
		}
	}
	return byte(r), r >= 0x80 && r < 0xA0
}

// repaired undoes UTF-8 that was once taken for Windows-1252: the “donâ€™t” of
// many an answered mail. Only a run of characters that is UTF-8 as a whole is
// changed, and of those there are none in any language.
func repaired(c cells) cells {
	if !strings.ContainsAny(string(c.b), "ÂÃâÅÄ") {
		return c
	}
	out := newCells(len(c.b))
	for i := 0; i < len(c.b); {
		if c.b[i] < utf8.RuneSelf {
			out.put(c.at[i], c.b[i])
			i++
			continue
		}
		var run []byte
		end, ok := i, true
		for end < len(c.b) && c.b[end] >= utf8.RuneSelf {
			r, n := utf8.DecodeRune(c.b[end:])
			b, has := windowsByte(r)
			run, ok, end = append(run, b), ok && has, end+n
		}
		if ok && utf8.Valid(run) {
			out.put(c.at[i], run...)
		} else {
			out.putAll(c.cut(i, end))
		}
		i = end
	}
	return *out
}

// withoutMarks drops characters that would be taken for Strong and Plain.
func withoutMarks(c cells) cells {
	if !strings.ContainsAny(string(c.b), string(Strong)+string(Plain)) {
		return c
	}
	out := newCells(len(c.b))
	for i := 0; i < len(c.b); {
		r, n := utf8.DecodeRune(c.b[i:])
		if r != Strong && r != Plain {
			out.putAll(c.cut(i, i+n))
		}
		i += n
	}
	return *out
}
