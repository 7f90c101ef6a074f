package cli

import (
	"os"

	"golang.org/x/term"
)

// terminal tells whether a stream is one.
func terminal(stream any) bool {
	file, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}

// width is that of a terminal in columns; 80 where nobody knows it.
func width(stream any) int {
	if file, ok := stream.(*os.File); ok {
		if columns, _, err := term.GetSize(int(file.Fd())); err == nil && columns > 0 {
			return columns
		}
	}
	return 80
}

// fullScreen tells whether the interview can have the whole screen.
func (s *session) fullScreen() bool {
	return !s.flags.plain && s.Env("TERM") != "dumb" && terminal(s.Stdin) && terminal(s.Stdout)
}
