package mailtext

import (
	"bytes"
	"errors"
	"unicode"
	"unicode/utf8"
)

// The ways in which a file can hold no text that can be read.
var (
	ErrDocument = errors.New("this is a document of a word processor, not text")
	ErrBinary   = errors.New("this is no text")
	ErrCharset  = errors.New("this is written in a character set that is not known here")
)

// Read gets the text out of a file. The error is one of those above.
func Read(data []byte) (Text, error) {
	if hasPrefix(data, "PK\x03\x04", `{\rtf`, "%PDF", "\xd0\xcf\x11\xe0") {
		return Text{}, ErrDocument
	}
	if order := utf16(data); order != nil {
		data = decodeUTF16(data, order)
	}
	if bytes.IndexByte(data, 0) >= 0 {
		return Text{}, ErrBinary
	}
	m := mail{source: data, texts: []int{0}}
	if onlyBase64(data) {
		m.body(data, 0, head{code: "base64"})
	} else {
		m.read(data, 0, 0)
	}
	if m.err != nil {
		return Text{}, m.err
	}
	c := tidied(repaired(m.text))
	return Text{S: string(c.b), from: c.at, source: string(m.source), texts: m.texts}, nil
}

func hasPrefix(data []byte, prefixes ...string) bool {
	for _, p := range prefixes {
		if bytes.HasPrefix(data, []byte(p)) {
			return true
		}
	}
	return false
}

// tidied ends lines by \n, makes all spaces one kind, and drops what has no width.
func tidied(c cells) cells {
	out := newCells(len(c.b))
	for i := 0; i < len(c.b); {
		r, n := utf8.DecodeRune(c.b[i:])
		at := c.at[i]
		switch {
		case r == '\r':
			if i+1 == len(c.b) || c.b[i+1] != '\n' {
				out.put(at, '\n')
			}
		case r == '\n', r == 0x85, r == 0x2028, r == 0x2029, r == '\f', r == '\v':
			out.put(at, '\n')
		case r == '\t', unicode.Is(unicode.Zs, r):
			out.put(at, ' ')
		case r == Strong, r == Plain, r == 0x200C, r == 0x200D:
			out.putRune(at, r)
		case unicode.IsControl(r), unicode.In(r, unicode.Cf, unicode.Co):
		default:
			out.putRune(at, r)
		}
		i += n
	}
	return *out
}
