package main

import (
	"bufio"
	"io"
	"runtime"
	"strconv"

	"cel.dev/cel-go/interpreter"
	"github.com/go-faster/jx"
)

// sheetActivation gives cel-go the variables without copying them.
type sheetActivation map[string]string

func (s sheetActivation) ResolveName(name string) (any, bool) {
	value, ok := s[name]
	return value, ok
}

func (s sheetActivation) Parent() interpreter.Activation { return nil }

func activation(sheet map[string]string) interpreter.Activation { return sheetActivation(sheet) }

// batch is lines that one worker scores.
type batch struct {
	text  []byte
	ends  []int // of the lines
	first int   // the row of the first of them
	out   []byte
	done  chan struct{}
}

// bulk scores lines as firstrole does, as far as that is no matter of rules: the
// same library decodes them and makes nothing new for a row, a worker runs on
// every core, batches are used again, and what both know of a row is written in
// the order of the rows.
func bulk(c *testCase, in io.Reader, out io.Writer) error {
	workers := runtime.GOMAXPROCS(0)
	free := make(chan *batch, 2*workers+1)
	for range cap(free) {
		free <- &batch{done: make(chan struct{}, 1)}
	}
	work, order := make(chan *batch, cap(free)), make(chan *batch, cap(free))
	for range workers {
		s := newScanner(c.engine(*engine))
		go func() {
			for b := range work {
				start := 0
				for i, end := range b.ends {
					check(s.read(b.text[start:end]))
					b.out = s.write(b.out, b.first+i)
					start = end
				}
				b.done <- struct{}{}
			}
		}()
	}
	go func() {
		from := bufio.NewScanner(in)
		from.Buffer(make([]byte, 1<<16), 1<<20)
		row := 1
		for more := true; more; {
			b := <-free
			b.text, b.ends, b.out, b.first = b.text[:0], b.ends[:0], b.out[:0], row
			for len(b.ends) < 256 {
				if more = from.Scan(); !more {
					break
				}
				b.text = append(b.text, from.Bytes()...)
				b.ends = append(b.ends, len(b.text))
				row++
			}
			work <- b
			order <- b
		}
		close(work)
		close(order)
	}()
	for b := range order {
		<-b.done
		if _, err := out.Write(b.out); err != nil {
			return err
		}
		free <- b
	}
	return nil
}

// scanner decodes a line into a map that it uses again, scores it, and writes
// the verdict.
type scanner struct {
	d     jx.Decoder
	eval  evaluator
	known map[string]string // ids, so that none is made twice
	sheet map[string]string
	name  []byte
	as    string
}

func newScanner(eval evaluator) *scanner {
	s := &scanner{eval: eval, known: map[string]string{"boss": "boss"}, sheet: map[string]string{}}
	for q := range questions {
		s.known[question(q)] = question(q)
	}
	for o := range options {
		s.known[option(o)] = option(o)
	}
	return s
}

func (s *scanner) read(line []byte) error {
	clear(s.sheet)
	s.d.ResetBytes(line)
	return s.d.ObjBytes(func(d *jx.Decoder, key []byte) error {
		switch string(key) {
		case "as":
			as, err := d.StrBytes()
			s.as = s.known[string(as)]
			return err
		case "name":
			name, err := d.StrBytes()
			s.name = append(s.name[:0], name...)
			return err
		case "answers":
			return d.ObjBytes(func(d *jx.Decoder, key []byte) error {
				name := s.known[string(key)]
				value, err := d.StrBytes()
				s.sheet[name] = s.known[string(value)]
				return err
			})
		}
		return d.Skip()
	})
}

// write writes what an engine knows of a row, as firstrole writes it.
func (s *scanner) write(b []byte, row int) []byte {
	verdict, scores := s.eval(s.sheet)
	b = strconv.AppendInt(append(b, `{"row":`...), int64(row), 10)
	b = append(append(append(b, `,"name":"`...), s.name...), `","as":"`...)
	b = append(append(append(b, s.as...), `","date":null,"verdict":{"id":"`...), verdict...)
	b = append(b, `"},"scores":[`...)
	high, second := 0, 0
	for r, score := range scores {
		if r > 0 {
			b = append(b, ',')
		}
		b = append(append(append(b, `{"role":"`...), ids[r]...), `","score":`...)
		b = append(strconv.AppendInt(b, int64(score), 10), '}')
		high, second = max(high, score), max(second, min(high, score))
	}
	b = strconv.AppendInt(append(b, `],"margin":`...), int64(high-second), 10)
	return append(b, "}\n"...)
}

var ids = func() (all [roles]string) {
	for r := range all {
		all[r] = role(r)
	}
	return all
}()
