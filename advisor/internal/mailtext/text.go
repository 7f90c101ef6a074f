package mailtext

import (
	"bytes"
	"sort"
	"strings"
	"unicode/utf8"
)

// Text is what somebody would read: UTF-8, lines ended by \n, spaces of one
// kind, no control characters. Words that are struck out are left out.
type Text struct {
	S    string
	from []int32 // for every byte of S its place in the source
	// source is the file and, behind it, every text that was undone before it
	// could be read in lines. texts are where they begin.
	source string
	texts  []int
}

// Place says where the byte at i came from: a line, a column in characters, both
// from 1, and the line itself.
func (t Text) Place(i int) (line, column int, text string) {
	at := len(t.source)
	if i < len(t.from) {
		at = int(t.from[i])
	}
	n := sort.SearchInts(t.texts, at+1)
	source := t.source
	if n < len(t.texts) {
		source = source[:t.texts[n]]
	}
	if n > 0 {
		source, at = source[t.texts[n-1]:], at-t.texts[n-1]
	}
	end := "\n"
	if !strings.Contains(source, end) {
		end = "\r" // a file of an old Mac
	}
	line = 1 + strings.Count(source[:at], end)
	begin := strings.LastIndex(source[:at], end) + 1
	text, _, _ = strings.Cut(source[begin:], end)
	runes := []rune(strings.TrimSuffix(text, "\r"))
	// A place within a character that was taken for several is behind it.
	return line, min(1+utf8.RuneCountInString(source[begin:at]), 1+len(runes)), string(runes)
}

// cells is text on its way: bytes, each with its place in the source.
type cells struct {
	b  []byte
	at []int32
}

func newCells(room int) *cells {
	return &cells{make([]byte, 0, room), make([]int32, 0, room)}
}

// cellsOf makes cells of bytes that begin at a place of the source.
func cellsOf(b []byte, from int) cells {
	c := cells{b, make([]int32, len(b))}
	for i := range c.at {
		c.at[i] = int32(from + i)
	}
	return c
}

func (c *cells) put(at int32, bytes ...byte) {
	for _, b := range bytes {
		c.b, c.at = append(c.b, b), append(c.at, at)
	}
}

func (c *cells) putRune(at int32, r rune) {
	for n := utf8.RuneLen(r); n > 0; n-- {
		c.at = append(c.at, at)
	}
	c.b = utf8.AppendRune(c.b, r)
}

func (c *cells) putAll(more cells) {
	c.b, c.at = append(c.b, more.b...), append(c.at, more.at...)
}

func (c cells) cut(from, to int) cells { return cells{c.b[from:to], c.at[from:to]} }

func (c cells) blank() bool { return len(bytes.TrimSpace(c.b)) == 0 }
