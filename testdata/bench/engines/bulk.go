package main

import (
	"bufio"
	"fmt"
	"io"
	"runtime"

	"cel.dev/cel-go/interpreter"
	"github.com/go-faster/jx"
)

// activation gives cel-go the variables without copying them.
type sheetActivation map[string]string

func (s sheetActivation) ResolveName(name string) (any, bool) {
	value, ok := s[name]
	return value, ok
}

func (s sheetActivation) Parent() interpreter.Activation { return nil }

func activation(sheet map[string]string) interpreter.Activation { return sheetActivation(sheet) }

// batch is lines that one worker scores.
type batch struct {
	lines [][]byte
	first int
	out   []byte
	done  chan struct{}
}

// bulk scores lines as firstrole does, as far as that is no matter of rules: the
// same library decodes them, a worker runs on every core, and the verdicts are
// written in the order of the rows.
func bulk(c *testCase, _ evaluator, in io.Reader, out io.Writer) error {
	workers := runtime.GOMAXPROCS(0)
	work, order := make(chan *batch, 2*workers), make(chan *batch, 2*workers)
	for range workers {
		eval := c.engine(*engine)
		go func() {
			s := scanner{sheet: map[string]string{}}
			for b := range work {
				for i, line := range b.lines {
					check(s.read(line))
					b.out = fmt.Appendf(b.out, "{\"row\":%d,\"verdict\":{\"id\":%q}}\n", b.first+i, eval(s.sheet))
				}
				close(b.done)
			}
		}()
	}
	go func() {
		from := bufio.NewScanner(in)
		from.Buffer(make([]byte, 1<<16), 1<<20)
		row := 1
		for more := true; more; {
			b := &batch{first: row, done: make(chan struct{})}
			for len(b.lines) < 256 {
				if more = from.Scan(); !more {
					break
				}
				b.lines = append(b.lines, append([]byte(nil), from.Bytes()...))
				row++
			}
			work <- b
			order <- b
		}
		close(work)
		close(order)
	}()
	w := bufio.NewWriter(out)
	for b := range order {
		<-b.done
		if _, err := w.Write(b.out); err != nil {
			return err
		}
	}
	return w.Flush()
}

// scanner decodes a line into a map that it uses again.
type scanner struct {
	d     jx.Decoder
	sheet map[string]string
}

func (s *scanner) read(line []byte) error {
	clear(s.sheet)
	s.d.ResetBytes(line)
	return s.d.ObjBytes(func(d *jx.Decoder, key []byte) error {
		if string(key) != "answers" {
			return d.Skip()
		}
		return d.ObjBytes(func(d *jx.Decoder, key []byte) error {
			name := string(key)
			value, err := d.Str()
			s.sheet[name] = value
			return err
		})
	})
}
