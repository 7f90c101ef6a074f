package pack

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"

	"firstrole/advisor"
	"firstrole/advisor/internal/problem"
	"firstrole/advisor/internal/yamlnode"
)

// The two files of a pack, by the names under which they stand in problems.
const (
	QuestionsFile = "questions.yaml"
	RolesFile     = "roles.yaml"
)

// limit is how large each of the two files may be, in bytes.
const limit = 1 << 20

// Read reads the two files at the top of fsys. Where they have problems, the
// error is a problem.List with all of them, sorted; otherwise it is nil, and the
// pack's references all lead somewhere.
func Read(fsys fs.FS) (*advisor.Pack, error) {
	p, _, err := ReadPlaced(fsys)
	return p, err
}

// ReadPlaced is Read, and tells where everything stands: for Check.
func ReadPlaced(fsys fs.FS) (*advisor.Pack, *Places, error) {
	var problems problem.List
	questions := load(fsys, QuestionsFile, &problems)
	roles := load(fsys, RolesFile, &problems)
	if len(problems) > 0 {
		return nil, nil, problems.Err()
	}
	p, places, problems := build(questions, roles)
	if len(problems) > 0 {
		return nil, nil, problems.Err()
	}
	p.Digest = Digest(questions, roles)
	return p, places, nil
}

// Digest identifies the content of two files: 16 hex digits. Line ends do not
// count, since version control may change them.
func Digest(questions, roles []byte) string {
	h := sha256.New()
	for _, data := range [][]byte{questions, roles} {
		data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
		// With its length before it, no byte can change from one file to the other.
		h.Write(binary.BigEndian.AppendUint64(nil, uint64(len(data))))
		h.Write(data)
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// load reads a file, at most one byte more than the limit.
func load(fsys fs.FS, name string, problems *problem.List) []byte {
	data, err := func() ([]byte, error) {
		f, err := fsys.Open(name)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		return io.ReadAll(io.LimitReader(f, limit+1))
	}()
	if err != nil {
		*problems = append(*problems, unreadable(name, err))
	}
	return data
}

func unreadable(name string, err error) problem.Problem {
	p := problem.Problem{File: name, Hint: "a pack is a folder with " + QuestionsFile + " and " + RolesFile}
	var path *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		p.Message = "there is no such file"
	case errors.As(err, &path):
		p.Message = "the file cannot be read: " + path.Err.Error()
	default:
		p.Message = "the file cannot be read: " + err.Error()
	}
	return p
}

// build reads the content of both files.
func build(questions, roles []byte) (*advisor.Pack, *Places, problem.List) {
	q := yamlnode.Open(QuestionsFile, questions, limit)
	r := yamlnode.Open(RolesFile, roles, limit)
	qRoot, qOK := q.Root()
	rRoot, rOK := r.Root()
	qOK = qOK && qRoot.HasFormat("1")
	rOK = rOK && rRoot.HasFormat("1")
	var p advisor.Pack
	var headlines problem.List
	places := &Places{questions: qRoot, roles: rRoot, cited: map[string]bool{}}
	if qOK && rOK { // half a pack would only look full of unknown names
		r := newReader(qRoot, rRoot)
		p = r.readAll()
		places.cited = r.cited
		headlines = r.headlines(places)
	}
	problems := append(q.Problems(), r.Problems()...)
	if len(problems) > 0 {
		// Check would come to them only once the others are mended.
		problems = append(problems, headlines...)
	}
	return &p, places, problems
}
