package survey

import (
	"bufio"
	"bytes"
	"io"
)

// pump reads ahead of whoever reads through it, so that it can be told when the
// input pauses: what is done by then is to be seen, however slowly more comes.
type pump struct {
	n     int64  // bytes read through it so far
	pause func() // called before waiting for input; may be nil

	full   chan []byte
	empty  chan []byte
	buffer []byte // that current is of
	rest   []byte // of current, to be read
	err    error  // that ended the input; set before full is closed
}

const pumped = 64 << 10 // bytes that are read at once

// newPump reads until the input or stop ends.
func newPump(from io.Reader, stop <-chan struct{}) *pump {
	p := &pump{full: make(chan []byte, 3), empty: make(chan []byte, 3)}
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
		b, ok := p.next()
		if !ok {
			return 0, p.err
		}
		p.buffer, p.rest = b, b
	}
	n := copy(to, p.rest)
	p.rest = p.rest[n:]
	p.n += int64(n)
	return n, nil
}

// next gives what was read, and tells before it waits for it.
func (p *pump) next() (b []byte, ok bool) {
	select {
	case b, ok = <-p.full:
		return b, ok
	default:
	}
	if p.pause != nil {
		p.pause()
	}
	b, ok = <-p.full
	return b, ok
}

// peekLine gives what there is up to the end of the first line that is not blank,
// or more, without waiting for what follows it. The error says why there is no
// such line; a buffer that is full of one is no error.
func peekLine(in *bufio.Reader) ([]byte, error) {
	for n := 1; ; n = in.Buffered() + 1 {
		if n > in.Size() {
			start, _ := in.Peek(in.Size())
			return start, nil
		}
		_, err := in.Peek(n)
		start, _ := in.Peek(in.Buffered())
		if err != nil || bytes.IndexByte(bytes.TrimLeft(start, "\ufeff \t\r\n"), '\n') >= 0 {
			return start, err
		}
	}
}
