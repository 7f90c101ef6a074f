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

// fullScreen tells whether the interview can have the whole screen.
func (s *session) fullScreen() bool {
	return !s.flags.plain && s.Env("TERM") != "dumb" && terminal(s.Stdin) && terminal(s.Stdout)
}
