package plain

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"firstrole/advisor/internal/clean"
	"firstrole/advisor/internal/wrap"
)

// ErrQuit is returned where the respondent asked to stop.
var ErrQuit = errors.New("stopped")

// width is the most columns of a line.
const width = 72

// lineLimit is the most bytes of a line that are read; what is longer is a
// mistake, not an answer.
const lineLimit = 64 << 10

// Console asks on one stream and reads answers from another.
type Console struct {
	ctx  context.Context
	out  io.Writer
	echo bool
	in   <-chan line
}

type line struct {
	text string
	err  error
}

// NewConsole makes a console. Where in is not a terminal, echo repeats what was
// read, so that questions and answers stand together. Ending ctx ends a
// question that waits.
func NewConsole(ctx context.Context, in io.Reader, out io.Writer, echo bool) *Console {
	lines := make(chan line)
	go read(ctx, in, lines)
	return &Console{ctx, out, echo, lines}
}

// read hands lines on until the input ends. A last line without an end counts.
func read(ctx context.Context, in io.Reader, to chan<- line) {
	defer close(to)
	from := bufio.NewReaderSize(in, 4096)
	for {
		text, err := readLine(from)
		if err == nil || text != "" {
			select {
			case to <- line{text: text}:
			case <-ctx.Done():
				return
			}
		}
		if err != nil {
			if err != io.EOF {
				select {
				case to <- line{err: err}:
				case <-ctx.Done():
				}
			}
			return
		}
	}
}

// readLine reads one line of any length and gives as much of it as counts.
func readLine(from *bufio.Reader) (string, error) {
	var b strings.Builder
	for {
		part, err := from.ReadSlice('\n')
		if b.Len() <= lineLimit {
			b.Write(part)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return strings.TrimRight(b.String(), "\r\n"), err
		}
	}
}

// prompt reads one line, cleaned and trimmed. The error is io.EOF at the end of
// the input, the context's where that ended, or what reading failed with.
func (c *Console) prompt() (string, error) {
	if _, err := io.WriteString(c.out, "> "); err != nil {
		return "", err
	}
	select {
	case <-c.ctx.Done():
		c.say("")
		return "", c.ctx.Err()
	case l, ok := <-c.in:
		switch {
		case !ok:
			c.say("")
			return "", io.EOF
		case l.err != nil:
			c.say("")
			return "", fmt.Errorf("cannot read what is typed: %w", l.err)
		}
		text := strings.TrimSpace(clean.Line(l.text))
		if c.echo {
			c.say(text)
		}
		return text, nil
	}
}

// say writes one paragraph as it stands. It is the only way for a text to the
// terminal.
func (c *Console) say(text string) {
	// What cannot be shown cannot be complained about either; a console that is
	// gone ends at the next prompt.
	_, _ = io.WriteString(c.out, clean.Screen(text)+"\n")
}

// tell writes a paragraph in lines that fit.
func (c *Console) tell(text string) { c.say(wrap.Hang("", text, width)) }

// Tell writes a paragraph and an empty line after it.
func (c *Console) Tell(text string) {
	c.tell(text)
	c.say("")
}
