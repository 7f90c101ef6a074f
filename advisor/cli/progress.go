package cli

import (
	"fmt"
	"io"
	"strings"
	"time"

	"firstrole/advisor/show"
)

// progress is a line on the terminal that says how far a long run is. The zero
// value shows nothing.
type progress struct {
	to    io.Writer
	total int64 // bytes; 0: not known
	now   func() time.Time
	drawn time.Time
	shown bool
}

// newProgress shows on standard error, where that is a terminal which nothing
// else is written to.
func (s *session) newProgress(total int64, rows io.Writer) *progress {
	if !terminal(s.Stderr) || terminal(rows) || s.Env("TERM") == "dumb" {
		return &progress{}
	}
	return &progress{to: s.Stderr, total: total, now: s.Now, drawn: s.Now()}
}

const (
	betweenDraws  = 100 * time.Millisecond
	progressWidth = 30
)

func (p *progress) show(bytes int64, rows int) {
	if p.to == nil || p.now().Sub(p.drawn) < betweenDraws {
		return
	}
	p.drawn, p.shown = p.now(), true
	fmt.Fprint(p.to, "\r\x1b[K"+p.line(bytes, rows, width(p.to)))
}

// line is never as wide as the terminal: a line that wraps cannot be taken away.
func (p *progress) line(bytes int64, rows, width int) string {
	line := show.Grouped(rows) + " rows"
	if p.total > 0 {
		bytes = min(bytes, p.total)
		line = fmt.Sprintf("%3d %%  %s", bytes*100/p.total, line)
		if bar := min(progressWidth, width-len(line)-2); bar > 3 {
			full := int(bytes * int64(bar) / p.total)
			line = strings.Repeat("#", full) + strings.Repeat(".", bar-full) + " " + line
		}
	}
	return line[:min(len(line), max(width-1, 0))]
}

// hide takes the line away, so that something else can be written.
func (p *progress) hide() {
	if p.shown {
		fmt.Fprint(p.to, "\r\x1b[K")
		p.shown = false
	}
}
