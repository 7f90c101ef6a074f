package main

import (
	"bytes"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// emulator is as much of a terminal as the full screen asks for: what a person
// sees, and in which state the terminal is left. Whatever it does not know it
// remembers in odd, and a test fails.
type emulator struct {
	columns, rows int
	cells         [][]string // "" is blank, besides is the second half of a wide one
	row, column   int
	modes         map[string]bool // those that were set and not reset: "?25" is the cursor
	colours       map[string]bool // every colour that was asked for, as it was
	styled        bool            // what is written next has a style
	odd           map[string]bool
	early         []byte // the beginning of something
}

const beside = "\x00"

func newEmulator(columns, rows int) *emulator {
	e := &emulator{modes: map[string]bool{"?25": true}, colours: map[string]bool{}, odd: map[string]bool{}}
	e.resize(columns, rows)
	return e
}

func (e *emulator) resize(columns, rows int) {
	old := e.cells
	e.columns, e.rows = columns, rows
	e.clear()
	for y := range min(len(old), rows) {
		copy(e.cells[y], old[y])
	}
	e.row, e.column = min(e.row, rows-1), min(e.column, columns)
}

func (e *emulator) clear() {
	e.cells = make([][]string, e.rows)
	for y := range e.cells {
		e.cells[y] = make([]string, e.columns)
	}
}

// lines are what is seen, without the blanks at the ends.
func (e *emulator) lines() []string {
	var lines []string
	for _, row := range e.cells {
		var b strings.Builder
		for _, cell := range row {
			switch cell {
			case "":
				b.WriteByte(' ')
			case beside:
			default:
				b.WriteString(cell)
			}
		}
		lines = append(lines, strings.TrimRight(b.String(), " "))
	}
	return lines
}

func (e *emulator) String() string { return strings.Join(e.lines(), "\n") }

// left tells how the terminal is not as it was before the program; empty where
// it is.
func (e *emulator) left() string {
	var all []string
	for _, mode := range slices.Sorted(maps.Keys(e.modes)) {
		if e.modes[mode] != (mode == "?25") {
			all = append(all, "mode "+mode+" is "+strconv.FormatBool(e.modes[mode]))
		}
	}
	if e.styled {
		all = append(all, "a style is on")
	}
	for _, odd := range slices.Sorted(maps.Keys(e.odd)) {
		all = append(all, "unknown to the emulator: "+strconv.Quote(odd))
	}
	return strings.Join(all, ", ")
}

func (e *emulator) Write(p []byte) (int, error) {
	in := append(e.early, p...)
	e.early = nil
	for len(in) > 0 {
		n := e.step(in)
		if n == 0 {
			e.early = bytes.Clone(in)
			break
		}
		in = in[n:]
	}
	return len(p), nil
}

// step takes one thing and gives its length; 0 where its end is missing.
func (e *emulator) step(in []byte) int {
	switch in[0] {
	case '\x1b':
		return e.escape(in)
	case '\r':
		e.column = 0
	case '\n':
		// Past the last line a terminal scrolls.
		if e.row++; e.row == e.rows {
			e.row--
			e.cells = append(e.cells[1:], make([]string, e.columns))
		}
	case '\b':
		e.column = max(e.column-1, 0)
	case '\t': // echoed by the system where it is typed while no program has the terminal
		e.column = min((e.column/8+1)*8, e.columns-1)
	case '\a':
	default:
		if in[0] < ' ' || in[0] == 0x7f {
			e.odd[string(in[0])] = true
			break
		}
		n := bytes.IndexFunc(in, func(r rune) bool { return r < ' ' || r == 0x7f })
		if n < 0 {
			n = len(in)
			if tail := lastRune(in); tail > 0 && !utf8.FullRune(in[len(in)-tail:]) {
				n -= tail
			}
		}
		e.put(string(in[:n]))
		return n
	}
	return 1
}

// lastRune is where the last rune begins, counted from the end.
func lastRune(in []byte) int {
	for n := 1; n <= min(len(in), utf8.UTFMax); n++ {
		if utf8.RuneStart(in[len(in)-n]) {
			return n
		}
	}
	return 0
}

func (e *emulator) put(text string) {
	for g := uniseg.NewGraphemes(text); g.Next(); {
		width := g.Width()
		if width == 0 {
			continue
		}
		if e.column+width > e.columns {
			// The full screen cuts its lines; what is too long is seen in the last
			// columns and nowhere else.
			e.column = max(e.columns-width, 0)
		}
		for i := range min(width, e.columns-e.column) {
			e.cells[e.row][e.column+i] = beside
		}
		e.cells[e.row][e.column] = g.Str()
		e.column += width
	}
}

func (e *emulator) escape(in []byte) int {
	switch {
	case len(in) < 2:
		return 0
	case in[1] == '[':
		return e.control(in)
	case in[1] == ']':
		bell, end := bytes.IndexByte(in, '\a'), bytes.Index(in, []byte("\x1b\\"))
		switch {
		case bell < 0 && end < 0:
			return 0
		case end < 0 || bell >= 0 && bell < end:
			return bell + 1
		}
		return end + 2
	}
	e.odd[string(in[:2])] = true
	return 2
}

// control obeys a sequence that begins with ESC [.
func (e *emulator) control(in []byte) int {
	end := 2
	for end < len(in) && (in[end] < '@' || in[end] > '~') {
		end++
	}
	if end == len(in) {
		return 0
	}
	values := string(in[2:end])
	first, second := 1, 1
	parts := strings.Split(values, ";")
	if n, err := strconv.Atoi(parts[0]); err == nil {
		first = n
	}
	if len(parts) > 1 {
		if n, err := strconv.Atoi(parts[1]); err == nil {
			second = n
		}
	}
	switch in[end] {
	case 'A':
		e.row = max(e.row-first, 0)
	case 'B':
		e.row = min(e.row+first, e.rows-1)
	case 'C':
		e.column = min(e.column+first, e.columns-1)
	case 'D':
		e.column = max(e.column-first, 0)
	case 'G':
		e.column = min(max(first, 1), e.columns) - 1
	case 'H':
		e.row, e.column = min(max(first, 1), e.rows)-1, min(max(second, 1), e.columns)-1
	case 'J':
		e.erase(values)
	case 'K':
		e.eraseLine(values)
	case 'm':
		e.style(values, parts)
	case 'h', 'l':
		for _, mode := range parts {
			if !strings.HasPrefix(mode, "?") && strings.HasPrefix(values, "?") {
				mode = "?" + mode
			}
			e.modes[mode] = in[end] == 'h'
			if mode == "?1049" {
				e.clear()
			}
		}
	default:
		e.odd[string(in[:end+1])] = true
	}
	return end + 1
}

func (e *emulator) erase(values string) {
	switch values {
	case "", "0":
		e.eraseLine("0")
		for y := e.row + 1; y < e.rows; y++ {
			clear(e.cells[y])
		}
	case "2":
		e.clear()
	default:
		e.odd["\x1b["+values+"J"] = true
	}
}

func (e *emulator) eraseLine(values string) {
	line := e.cells[e.row]
	switch values {
	case "", "0":
		clear(line[min(e.column, e.columns):])
	case "1":
		clear(line[:min(e.column+1, e.columns)])
	case "2":
		clear(line)
	default:
		e.odd["\x1b["+values+"K"] = true
	}
}

func (e *emulator) style(values string, parts []string) {
	e.styled = values != "" && values != "0"
	for i := 0; i < len(parts); i++ {
		n, _ := strconv.Atoi(parts[i])
		switch {
		case n == 38 || n == 48: // the rest is one colour
			e.colours[strings.Join(parts[i:], ";")] = true
			return
		case n >= 30 && n <= 49 || n >= 90 && n <= 107:
			e.colours[parts[i]] = true
		}
	}
}
