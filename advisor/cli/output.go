package cli

import (
	"errors"
	"io"
	"io/fs"
	"os"
)

// print writes a result to standard output.
func (s *session) print(text string) error {
	_, err := io.WriteString(s.Stdout, text)
	return err
}

// deliver writes a result to the file of --output, or to standard output.
func (s *session) deliver(content []byte) error {
	if s.flags.output == "" || s.flags.output == "-" {
		_, err := s.Stdout.Write(content)
		return err
	}
	if err := os.WriteFile(s.flags.output, content, 0o644); err != nil {
		return failure("cannot write "+s.flags.output, err)
	}
	return nil
}

// failure names the file once and leaves out the system call.
func failure(what string, err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return errors.New(what + ": " + err.Error())
}
