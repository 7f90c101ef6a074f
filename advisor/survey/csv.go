package survey

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"firstrole/advisor/internal/problem"
)

// mostInRow is how many bytes a row may have, as an answer sheet may.
const mostInRow = 1 << 20

// csvSource reads the records of a CSV file one after another.
type csvSource struct {
	file  string
	csv   *csv.Reader
	kept  keeper
	width int // fields of the header; 0: not known yet
	above int // lines of the file before what csv reads
	line  int // of the first byte that is kept
}

// newCSV reads what follows so many lines of the file.
func newCSV(file string, from *bufio.Reader, above int) *csvSource {
	start, _ := peekLine(from) // an error comes again
	s := &csvSource{file: file, kept: keeper{from: from}, above: above, line: above + 1}
	s.csv = csv.NewReader(&s.kept)
	s.csv.Comma = separator(start)
	s.csv.FieldsPerRecord = -1 // said in our words
	s.csv.ReuseRecord = true
	s.csv.TrimLeadingSpace = s.csv.Comma != '\t'
	return s
}

// separator is what parts the fields of the first line.
func separator(start []byte) rune {
	line, _, _ := bytes.Cut(start, []byte("\n"))
	best, most := ',', 0
	for _, sign := range []rune{',', ';', '\t'} {
		if n := outside(line, byte(sign)); n > most {
			best, most = sign, n
		}
	}
	return best
}

// outside counts a sign where it stands outside of quotation marks.
func outside(line []byte, sign byte) int {
	n, quoted := 0, false
	for _, c := range line {
		switch {
		case c == '"':
			quoted = !quoted
		case c == sign && !quoted:
			n++
		}
	}
	return n
}

// next reads a record into a row; io.EOF after the last. A record that is not
// CSV is given with its problem. Any other error ends the file.
func (s *csvSource) next(r *row) error {
	r.begin()
	from := s.csv.InputOffset()
	fields, err := s.csv.Read()
	if err == io.EOF {
		return err
	}
	var parse *csv.ParseError
	if err != nil && !errors.As(err, &parse) {
		return s.ended(err)
	}
	if parse != nil && s.kept.err != nil && s.kept.err != io.EOF {
		return s.ended(s.kept.err) // what is wrong with half a record is not told
	}
	r.line = s.line
	r.text = s.kept.take(r.text[:0], int(s.csv.InputOffset()-from))
	s.line += bytes.Count(r.text, []byte("\n"))
	r.fields = append(r.fields, fields...)
	for i := range fields {
		line, column := s.csv.FieldPos(i)
		r.places = append(r.places, place{s.above + line, column})
	}
	switch {
	case parse != nil:
		at, bad := place{s.above + parse.Line, parse.Column}, csvWords(parse.Err)
		if parse.Line != parse.StartLine {
			at, bad.message = place{s.above + parse.StartLine, 1}, "a quotation mark in the row that begins here is not closed, or something follows the closing one"
		}
		p := r.problem(s.file, at, bad)
		r.err = &p
	case !utf8.Valid(r.text):
		line, column := invalid(r.text)
		p := r.problem(s.file, place{r.line + line, column}, wrong{"this is not UTF-8", "save the file as CSV in UTF-8"})
		r.err = &p
	case s.width > 0 && len(fields) != s.width:
		hint := "put a text that has a " + s.sign() + " in it into quotation marks"
		if len(fields) < s.width {
			hint = "write a " + s.sign() + " for each field that is empty, at the end too"
		}
		p := r.problem(s.file, r.places[0], wrong{fmt.Sprintf("this row has %d fields, and the first row has %d", len(fields), s.width), hint})
		r.err = &p
	}
	return nil
}

func (s *csvSource) sign() string {
	return map[rune]string{',': "comma", ';': "semicolon", '\t': "tab"}[s.csv.Comma]
}

// ended says why nothing more can be read.
func (s *csvSource) ended(err error) error {
	if !errors.Is(err, errLong) {
		return err
	}
	return problem.List{{
		File: s.file, Line: s.line, Column: 1, Text: lineOf(string(s.kept.kept()), 0),
		Message: "a row that begins here has more than 1 MB; nothing after it was read", Hint: "look for a quotation mark that is not closed",
	}}
}

func csvWords(err error) wrong {
	switch {
	case errors.Is(err, csv.ErrQuote):
		return wrong{"a quotation mark is not closed, or something follows the closing one", `write a quotation mark inside a text twice: "a ""word"" in it"`}
	case errors.Is(err, csv.ErrBareQuote):
		return wrong{"a quotation mark stands inside a text that has none around it", `put the whole text into quotation marks and write the inner ones twice: "a ""word"" in it"`}
	}
	return wrong{strings.TrimPrefix(err.Error(), "csv: "), "write this row as CSV"}
}

// invalid finds the first byte that is not UTF-8: lines after the first, and a
// byte from 1.
func invalid(text []byte) (line, column int) {
	at := 0
	for at < len(text) {
		r, n := utf8.DecodeRune(text[at:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		at += n
	}
	return bytes.Count(text[:at], []byte("\n")), at - bytes.LastIndexByte(text[:at], '\n')
}

// keeper keeps what was read through it until it is taken: the text of a row, for
// what may be wrong in it.
type keeper struct {
	from io.Reader
	data []byte
	done int   // bytes of data that were taken
	err  error // that ended what is read from
}

// errLong is a row that has no end.
var errLong = errors.New("a row is too long")

func (k *keeper) Read(p []byte) (int, error) {
	if len(k.kept()) > 2*mostInRow {
		return 0, errLong
	}
	if k.done > len(k.data)/2 {
		k.data, k.done = append(k.data[:0], k.kept()...), 0
	}
	n, err := k.from.Read(p)
	k.data, k.err = append(k.data, p[:n]...), err
	return n, err
}

func (k *keeper) kept() []byte { return k.data[k.done:] }

// take adds the first n bytes that are kept.
func (k *keeper) take(to []byte, n int) []byte {
	to = append(to, k.kept()[:n]...)
	k.done += n
	return to
}
