package mailtext

import (
	"bytes"
	"encoding/base64"
	"strings"
)

// quotedPrintable undoes the code in which long lines end in = and odd
// characters are = and two digits. What is no such code stays as it is.
func quotedPrintable(c cells) cells {
	out := newCells(len(c.b))
	for i := 0; i < len(c.b); i++ {
		if c.b[i] != '=' {
			out.put(c.at[i], c.b[i])
			continue
		}
		// Spaces behind the = are a relay's: they never end an encoded line.
		end := i + 1
		for end < len(c.b) && (c.b[end] == ' ' || c.b[end] == '\t') {
			end++
		}
		switch {
		case end == len(c.b):
			i = end
		case c.b[end] == '\n':
			i = end
		case c.b[end] == '\r':
			if i = end; end+1 < len(c.b) && c.b[end+1] == '\n' {
				i++
			}
		case i+2 < len(c.b) && digit(c.b[i+1]) >= 0 && digit(c.b[i+2]) >= 0:
			out.put(c.at[i], byte(digit(c.b[i+1])<<4|digit(c.b[i+2])))
			i += 2
		default:
			out.put(c.at[i], '=')
		}
	}
	return *out
}

// digit is the value of a hexadecimal digit, -1 where it is none.
func digit(b byte) int {
	at := strings.IndexByte("0123456789abcdefABCDEF", b)
	if at > 15 {
		return at - 6
	}
	return at
}

// looksQuotedPrintable reports a body that lost its header but not its code: it
// has long lines that end in =, or characters in code that nobody types.
func looksQuotedPrintable(b []byte) bool {
	for _, sure := range []string{"=C2=A0", "=E2=80", "=20\n", "=20\r\n", "=3D"} {
		if bytes.Contains(b, []byte(sure)) {
			return true
		}
	}
	for line := range bytes.Lines(b) {
		line = bytes.TrimRight(line, "\r\n")
		if len(line) > 60 && len(line) <= 76 && line[len(line)-1] == '=' && line[0] != '=' {
			return true
		}
	}
	return false
}

// fromBase64 undoes base64; what comes after a wrong sign is lost.
func fromBase64(b []byte) []byte {
	letters := make([]byte, 0, len(b))
	for _, one := range b {
		if base64Letter(one) {
			letters = append(letters, one)
		}
	}
	letters = letters[:len(letters)&^3+remainder(len(letters)&3)]
	out := make([]byte, base64.RawStdEncoding.DecodedLen(len(letters)))
	n, _ := base64.RawStdEncoding.Decode(out, letters)
	return out[:n]
}

// remainder is how many letters of a last group say something: one alone does not.
func remainder(n int) int {
	if n == 1 {
		return 0
	}
	return n
}

func base64Letter(b byte) bool {
	return b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b == '+' || b == '/'
}

// onlyBase64 reports a file that is nothing but text in base64.
func onlyBase64(data []byte) bool {
	letters := 0
	for _, b := range data {
		switch {
		case base64Letter(b):
			letters++
		case b != '\n' && b != '\r' && b != '=':
			return false
		}
	}
	if letters < 400 {
		return false
	}
	for _, b := range fromBase64(data) {
		if b < ' ' && b != '\n' && b != '\r' && b != '\t' {
			return false
		}
	}
	return true
}
