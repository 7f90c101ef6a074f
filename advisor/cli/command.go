package cli

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"time"

	// Before every other import that could ask the terminal something.
	_ "firstrole/advisor/internal/quiet"
)

// Command is one run of the program, with everything that it touches.
type Command struct {
	Stdin          io.Reader // a terminal only where it is an *os.File that is one
	Stdout, Stderr io.Writer
	// Env gives an environment variable, empty where it is not set.
	Env func(string) string
	// Pack holds the two files that are asked from where --pack names no folder.
	Pack fs.FS
	// Schemas holds the schemas of the two files, in its folder docs.
	Schemas fs.FS
	Now     func() time.Time
	// Name is how the program is called, ready for a shell; see Called. When
	// empty, firstrole.
	Name string
}

// The exit codes, which scripts rely on.
const (
	exitDone        = 0
	exitFailed      = 1
	exitUsage       = 2
	exitProblems    = 3 // in the input data
	exitInterrupted = 130
)

// Run obeys the arguments, which begin after the program's name, and gives the
// exit code. Ending ctx interrupts an interview and saves it.
func (c Command) Run(ctx context.Context, args []string) int {
	s := &session{Command: c}
	root := s.root()
	root.SetArgs(args)
	root.SetIn(c.Stdin)
	root.SetOut(c.Stdout)
	root.SetErr(c.Stderr)
	err := root.ExecuteContext(ctx)
	s.complain(err)
	return exitCode(err)
}

// session is a Command with the flags that it was given.
type session struct {
	Command
	flags flags
}

type flags struct {
	pack, as, theme string
	packArg         bool // pack was an argument, not a flag
	plain, mouse    bool
	format          string
	output          string
	date            string
	yes             bool
	version         bool
}

// errInterrupted ends an interview whose answers are saved. Everything was said
// by then.
var errInterrupted = errors.New("interrupted")

// errKept ends a command that was told not to do it.
var errKept = errors.New("nothing was deleted")
