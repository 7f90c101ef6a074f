package survey

import (
	"bufio"
	"bytes"
	"context"
	"io"
)

// pump reads ahead of whoever reads through it, so that it can be told when the
// input pauses: what is done by then is to be seen, however slowly more comes.
type pump struct {
	ctx   context.Context // that ends the waiting
	n     int64           // bytes read through it so far
	pause func()          // called before waiting for input; may be nil

	full   chan []byte
	empty  chan []byte
	buffer []byte // that current is of
	rest   []byte // of current, to be read
	err    error  // that ended the input; set before full is closed
}

const pumped = 64 << 10 // bytes that are read at once

// newPump reads until the input or stop ends. Whoever reads through it is let go
// when ctx ends, with the error of that.
func newPump(ctx context.Context, from io.Reader, stop <-chan struct{}) *pump {
	p := &pump{ctx: ctx, full: make(chan []byte, 3), empty: make(chan []byte, 3)}
	for range cap(p.empty) {
		p.empty <- make([]byte, pumped)
	}
	go p.run(from, stop)
	return p
}

func (p *pump) run(from io.Reader, stop <-chan struct{}) {
	defer close(p.full)
	for p.err == nil {
		var b []byte
		select {
		case b = <-p.empty:
		case <-stop:
			p.err = io.ErrClosedPipe
			return
		}
		var n int
		if n, p.err = from.Read(b[:pumped]); n > 0 {
			p.full <- b[:n] // there is room for all that are not read from
		} else {
			p.empty <- b
		}
	}
}

func (p *pump) Read(to []byte) (int, error) {
	if len(p.rest) == 0 {
		if p.buffer != nil {
			p.empty <- p.buffer
			p.buffer = nil
		}
		b, err := p.next()
		if err != nil {
			return 0, err
		}
		p.buffer, p.rest = b, b
	}
	n := copy(to, p.rest)
	p.rest = p.rest[n:]
	p.n += int64(n)
	return n, nil
}

// next gives what was read, and tells before it waits for it.
func (p *pump) next() ([]byte, error) {
	if err := p.ctx.Err(); err != nil {
		return nil, err
	}
	select {
	case b, ok := <-p.full:
		return p.given(b, ok)
	default:
	}
	if p.pause != nil {
		p.pause()
	}
	select {
	case b, ok := <-p.full:
		return p.given(b, ok)
	case <-p.ctx.Done():
		return nil, p.ctx.Err()
	}
}

func (p *pump) given(b []byte, ok bool) ([]byte, error) {
	if !ok {
		return nil, p.err
	}
	return b, nil
}

// blanks are what a blank line may consist of.
const blanks = " \t\r\n"

// skipBlank discards blank lines, and tells how many there were. The error says
// why nothing else follows.
func skipBlank(in *bufio.Reader) (lines int, err error) {
	for n := 1; ; n = in.Buffered() + 1 {
		_, err = in.Peek(n)
		start, _ := in.Peek(in.Buffered())
		text := bytes.TrimLeft(start, blanks)
		skip := bytes.LastIndexByte(start[:len(start)-len(text)], '\n') + 1
		if skip == 0 && len(text) == 0 && len(start) == in.Size() {
			skip = len(start) // of a line with so many blanks nobody counts columns
		}
		lines += bytes.Count(start[:skip], []byte("\n"))
		_, _ = in.Discard(skip) // they were seen
		if len(text) > 0 || err != nil {
			return lines, err
		}
	}
}

// peekLine gives what there is up to the end of the first line, or more, without
// waiting for what follows it. The error says why it has no end; a buffer that is
// full of one is no error.
func peekLine(in *bufio.Reader) ([]byte, error) {
	for n := 1; ; n = in.Buffered() + 1 {
		if n > in.Size() {
			start, _ := in.Peek(in.Size())
			return start, nil
		}
		_, err := in.Peek(n)
		start, _ := in.Peek(in.Buffered())
		if err != nil || bytes.IndexByte(start, '\n') >= 0 {
			return start, err
		}
	}
}
