package cli

import (
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"
)

// print writes a result to standard output.
func (s *session) print(text string) error {
	_, err := io.WriteString(s.Stdout, text)
	return err
}

// encoded is what a command lists, in JSON. Nothing that is listed can fail to
// encode.
func encoded(v any) string {
	var b strings.Builder
	to := json.NewEncoder(&b)
	to.SetEscapeHTML(false)
	to.SetIndent("", "  ")
	if err := to.Encode(v); err != nil {
		panic(err)
	}
	return b.String()
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
