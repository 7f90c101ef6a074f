package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"
)

// ErrInUse is returned where another window has the interview open.
var ErrInUse = errors.New("this interview is open in another window: go on there, or close it first")

// ErrNoSuch is returned where there is no interview of that id.
var ErrNoSuch = errors.New("there is no such interview; \"firstrole interviews list\" shows those there are")

// ErrNoClient is returned where there is no engagement of that name.
var ErrNoClient = errors.New("there is no such client; \"firstrole client list\" shows those there are")

// ErrBusy is returned where another program is writing to the engagement and
// does not come to an end.
var ErrBusy = errors.New("another firstrole is writing to this engagement: try again when it is done")

// ErrMeeting is returned where another window has the meeting open.
var ErrMeeting = errors.New("another window is agreeing on this engagement: go on there, or close it first")

var errClosed = errors.New("the interview was closed and cannot be saved any more")

// trouble says what could not be done, and what to do about it.
type trouble struct {
	what string // "cannot save /home/ada/…/spring-hire.yaml"
	err  error
}

func (t *trouble) Error() string {
	if advice := advice(t.err); advice != "" {
		return t.what + ": " + advice
	}
	return t.what + ": " + t.err.Error()
}

func (t *trouble) Unwrap() error { return t.err }

func cannot(do, path string, err error) error {
	var said *trouble
	if err == nil || errors.As(err, &said) {
		return err
	}
	// The path is said once, and the name of a file beside it never.
	var inner *fs.PathError
	if errors.As(err, &inner) {
		err = inner.Err
	}
	var link *os.LinkError
	if errors.As(err, &link) {
		err = link.Err
	}
	return &trouble{fmt.Sprintf("cannot %s %s", do, path), err}
}

func advice(err error) string {
	switch {
	case errors.Is(err, fs.ErrPermission):
		return "it is not permitted; change its owner or permissions, or set XDG_DATA_HOME to a folder of yours"
	case errors.Is(err, syscall.EROFS):
		return "the disk is read-only; set XDG_DATA_HOME to a folder that can be written"
	case full(err):
		return "the disk is full; free some space, then try again"
	case errors.Is(err, syscall.ENOTDIR), errors.Is(err, fs.ErrExist):
		return "a file stands where a folder should be; move it away, or set XDG_DATA_HOME to a folder"
	}
	return ""
}
