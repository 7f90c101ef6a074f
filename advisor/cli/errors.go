package cli

import (
	"errors"
	"fmt"
	"syscall"

	"firstrole/advisor/internal/clean"
	"firstrole/advisor/internal/problem"
)

// usageError is a command that was written wrongly.
type usageError struct {
	message string
	hint    string // what to write instead; may be empty
}

func (e usageError) Error() string { return e.message }

func wrong(hint, format string, args ...any) error {
	return usageError{fmt.Sprintf(format, args...), hint}
}

// hinted is a failure with what to do about it.
type hinted struct {
	error
	hint string
}

func (h hinted) Unwrap() error { return h.error }

func exitCode(err error) int {
	var usage usageError
	var rows badRows
	switch _, problems := problem.Of(err); {
	case err == nil:
		return exitDone
	case errors.Is(err, errInterrupted):
		return exitInterrupted
	case errors.As(err, &usage):
		return exitUsage
	case problems, errors.As(err, &rows):
		return exitProblems
	}
	return exitFailed
}

// complain says on standard error what went wrong.
func (s *session) complain(err error) {
	list, problems := problem.Of(err)
	switch {
	case err == nil, errors.Is(err, errInterrupted):
	case errors.Is(err, syscall.EPIPE): // nobody listens any more
	case problems && s.flags.format == formatJSON:
		_ = list.PrintJSON(s.Stderr)
	case problems:
		_ = list.Print(s.Stderr)
	default:
		fmt.Fprintln(s.Stderr, "firstrole: "+clean.Screen(clean.Line(err.Error())))
		if hint := hintOf(err); hint != "" {
			fmt.Fprintln(s.Stderr, "hint: "+clean.Screen(clean.Line(hint)))
		}
	}
}

func hintOf(err error) string {
	var usage usageError
	var h hinted
	switch {
	case errors.As(err, &usage):
		return usage.hint
	case errors.As(err, &h):
		return h.hint
	}
	return ""
}
