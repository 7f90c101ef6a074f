package survey

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"maps"
	"runtime"
	"slices"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/problem"
)

const (
	rowsInBatch  = 256
	bytesInBatch = 256 << 10
)

// batch is rows that go through one clerk's hands together.
type batch struct {
	rows  []*row
	used  int
	bytes int64 // of the file, up to the last of them
	out   []byte
	aside map[string]bool
	done  chan struct{}
	err   error // that ended the file after these
}

// source gives rows one after another; io.EOF after the last.
type source interface{ next(*row) error }

// Run reads all rows and writes what comes of them, in their order. The error is
// a problem.List where the file as a whole cannot be read; rows that cannot are
// counted, and are written with their problems. When ctx ends, so does the run,
// between two rows or while it waits for one, and the error is that of ctx. The
// tally is never nil: with an error it has the rows that were written before.
func (s *Survey) Run(ctx context.Context) (*Tally, error) {
	t := &Tally{Pack: s.Pack}
	if err := s.prepare(); err != nil {
		return t, err
	}
	stop := make(chan struct{})
	defer close(stop)
	from := newPump(ctx, s.From, stop)
	in := bufio.NewReaderSize(from, pumped)
	if err := s.recognise(in); err != nil {
		return t, err
	}
	rows, ahead, err := s.open(in)
	if err != nil {
		return t, err
	}
	if s.Out == CSV {
		if err := writeHead(s.To, s.Pack); err != nil {
			return t, err
		}
	}
	workers := runtime.GOMAXPROCS(0)
	free := make(chan *batch, 2*workers+1)
	for range cap(free) {
		free <- &batch{done: make(chan struct{}, 1)}
	}
	work, order := make(chan *batch, cap(free)), make(chan *batch, cap(free))
	f := &filler{from: from, free: free, work: work, order: order, stop: stop}
	go f.run(rows, ahead)
	for range workers {
		c, w := newClerk(s), newWriter(s)
		go func() {
			for b := range work {
				c.batch(b, w)
				b.done <- struct{}{}
			}
		}()
	}
	return t, s.collect(ctx, t, order, free)
}

// open makes a source of what was recognised, with the rows that were read
// already.
func (s *Survey) open(in *bufio.Reader) (source, []*row, error) {
	if s.In == NDJSON {
		return &ndjsonSource{file: s.Name, from: in, line: s.blank}, nil, nil
	}
	rows := newCSV(s.Name, in, s.blank)
	ahead, err := s.readHead(rows)
	return rows, ahead, err
}

// recognise finds out what the file is, and passes over what stands before its
// first line.
func (s *Survey) recognise(in *bufio.Reader) error {
	mark := []byte("\ufeff")
	start, err := in.Peek(len(mark))
	if err != nil && err != io.EOF {
		return err
	}
	if bytes.HasPrefix(start, []byte("\xff\xfe")) || bytes.HasPrefix(start, []byte("\xfe\xff")) {
		return problem.List{{File: s.Name, Message: "the file is written in UTF-16", Hint: "save it as CSV in UTF-8"}}
	}
	if bytes.Equal(start, mark) {
		_, _ = in.Discard(len(mark)) // they were seen
	}
	if s.blank, err = skipBlank(in); err != nil && err != io.EOF {
		return err
	}
	if start, err = peekLine(in); err != nil && err != io.EOF {
		return err
	}
	begin := bytes.TrimLeft(start, blanks)
	if len(begin) == 0 {
		return problem.List{{File: s.Name, Message: "the file is empty", Hint: "write an answer sheet a line, or a line of headings and then a row for each"}}
	}
	if s.In != CSV {
		if p := notByLine(s.Name, begin, place{1 + s.blank, 1 + len(start) - len(begin)}); p != nil {
			return problem.List{*p}
		}
	}
	if s.In == "" {
		if s.In = CSV; begin[0] == '{' {
			s.In = NDJSON
		}
	}
	if s.Out == "" {
		s.Out = s.In
	}
	return nil
}

// notByLine finds JSON that is not one answer sheet a line.
func notByLine(file string, begin []byte, at place) *problem.Problem {
	line, _, _ := bytes.Cut(begin, []byte("\n"))
	p := problem.Problem{File: file, Line: at.line, Column: at.column}
	switch line = bytes.TrimSpace(line); {
	case line[0] == '[':
		p.Message, p.Hint = "this is a list of answer sheets, not one a line", "write one a line; jq -c '.[]' FILE does"
	case len(line) == 1 && line[0] == '{':
		p.Message, p.Hint = "this is an answer sheet over several lines, not one a line", "write one a line; jq -c . FILE does"
	default:
		return nil
	}
	return &p
}

// batch reads, scores and writes the rows of a batch.
func (c *clerk) batch(b *batch, w writer) {
	for _, r := range b.rows[:b.used] {
		c.row(r)
		if len(r.problems) > 0 || r.as == nil {
			w.row(r, nil)
			continue
		}
		score := c.desk(r.as).scorer.Score()
		r.verdict, r.strength = score.Verdict, score.Strength
		w.row(r, score)
	}
	b.out = w.take(b.out[:0])
	b.aside, c.aside = c.aside, map[string]bool{}
}

// collect writes batches in their order, and counts their rows.
func (s *Survey) collect(ctx context.Context, t *Tally, order <-chan *batch, free chan<- *batch) error {
	aside := map[string]bool{}
	for {
		var b *batch
		select {
		case <-ctx.Done():
			return ctx.Err()
		case b = <-order:
		}
		if b == nil {
			s.tellAside(aside)
			return nil
		}
		<-b.done
		if len(b.out) > 0 {
			if _, err := s.To.Write(b.out); err != nil {
				return err
			}
		}
		for _, r := range b.rows[:b.used] {
			t.add(r)
			if len(r.problems) > 0 && s.Problems != nil {
				s.Problems(r.problems)
			}
			r.problems = nil // they are said, and the row may wait long for another
		}
		maps.Copy(aside, b.aside)
		if s.Progress != nil {
			s.Progress(b.bytes, t.Rows)
		}
		if b.err != nil && b.err != io.EOF {
			return b.err
		}
		free <- b
	}
}

func (s *Survey) tellAside(aside map[string]bool) {
	names := slices.Sorted(maps.Keys(aside))
	if s.head != nil {
		names = s.foreign()
	}
	names = slices.DeleteFunc(names, func(name string) bool { return strings.TrimSpace(name) == "" })
	if len(names) > 0 && s.Aside != nil {
		s.Aside(names[:min(len(names), mostAside)])
	}
}

// Tally is how many rows came to what.
type Tally struct {
	Pack *advisor.Pack
	Rows int
	Bad  int // of these, with problems
	all  []counted
}

// counted is how many rows came to a verdict of one strength. There are few such,
// so they are gone through.
type counted struct {
	verdict  *advisor.Verdict
	strength advisor.Strength
	rows     int
}

func (t *Tally) add(r *row) {
	t.Rows++
	if len(r.problems) > 0 {
		t.Bad++
		return
	}
	for i := range t.all {
		if c := &t.all[i]; c.verdict == r.verdict && c.strength == r.strength {
			c.rows++
			return
		}
	}
	t.all = append(t.all, counted{r.verdict, r.strength, 1})
}

// Count tells how many rows came to a verdict of the pack, by strength.
func (t *Tally) Count(verdict *advisor.Verdict, strength advisor.Strength) int {
	for _, c := range t.all {
		if c.verdict == verdict && c.strength == strength {
			return c.rows
		}
	}
	return 0
}
