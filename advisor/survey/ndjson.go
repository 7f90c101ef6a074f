package survey

import (
	"bufio"
	"bytes"
	"io"

	"firstrole/advisor/internal/problem"
)

// ndjsonSource reads lines one after another; empty ones are no rows.
type ndjsonSource struct {
	file string
	from *bufio.Reader
	line int // that was read last
}

func (s *ndjsonSource) next(r *row) error {
	for {
		r.begin()
		r.text = r.text[:0]
		s.line++
		r.line = s.line
		long := false
		for {
			part, err := s.from.ReadSlice('\n')
			if long = long || len(r.text)+len(part) > mostInRow; !long {
				r.text = append(r.text, part...)
			}
			if err == bufio.ErrBufferFull {
				continue
			}
			if err != nil && (err != io.EOF || len(r.text) == 0) {
				return err
			}
			break
		}
		if r.text = bytes.TrimRight(r.text, "\r\n"); long {
			r.err = &problem.Problem{File: s.file, Line: r.line, Message: "this line has more than 1 MB", Hint: "write one answer sheet a line"}
		}
		if long || len(bytes.TrimSpace(r.text)) > 0 {
			return nil
		}
	}
}
