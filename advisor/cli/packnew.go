package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"firstrole/advisor/pack"

	"github.com/spf13/cobra"
)

func (s *session) newPack() *cobra.Command {
	return &cobra.Command{
		Use:   "new DIR",
		Short: "write it into a folder, to make it yours",
		Args:  s.exactly(1),
		RunE:  func(_ *cobra.Command, args []string) error { return s.writePack(args[0]) },
	}
}

// schemas are where the schemas of the two files of a pack stand in
// Command.Schemas.
var schemas = map[string]string{
	pack.QuestionsFile: "docs/questions.schema.json",
	pack.RolesFile:     "docs/roles.schema.json",
}

// modeline tells editors which schema a file has.
const modeline = "# yaml-language-server: $schema="

// writePack writes the pack that --pack names, or the program's own, with the
// schemas by which editors complete and check it. What is there stays.
func (s *session) writePack(dir string) error {
	files, err := s.packFiles()
	if err != nil {
		return err
	}
	var names []string
	content := map[string][]byte{}
	for _, name := range []string{pack.QuestionsFile, pack.RolesFile} {
		data, err := fs.ReadFile(files, name)
		if err != nil {
			return failure("cannot read "+filepath.Join(s.flags.pack, name), err)
		}
		schema, err := fs.ReadFile(s.Schemas, schemas[name])
		if err != nil {
			return err
		}
		beside := path.Base(schemas[name])
		if name == pack.QuestionsFile {
			data = invitingTitle(data)
		}
		names = append(names, name, beside)
		content[name], content[beside] = pointing(data, beside), schema
	}
	if err := checkRoom(dir, names); err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return failure("cannot make the folder "+dir, err)
	}
	for i, name := range names {
		err := s.saveFile(filepath.Join(dir, name), content[name], false)
		if errors.Is(err, fs.ErrExist) { // since checkRoom looked
			return taken(filepath.Join(dir, name))
		}
		if err != nil {
			for _, written := range names[:i+1] {
				_ = os.Remove(filepath.Join(dir, written)) // half a pack is none
			}
			return err
		}
	}
	at := quoted(dir)
	s.note(fmt.Sprintf("%s holds %s.", dir, strings.Join(names, ", ")))
	s.note("Edit the two YAML files, then run: " + s.program() + " pack check " + at)
	s.note("Then: " + s.program() + " pack prove " + at + ", and " + s.program() + " --pack " + at)
	return nil
}

// pointing is a file that begins with the line that names its schema.
func pointing(data []byte, schema string) []byte {
	if bytes.HasPrefix(data, []byte(modeline)) {
		_, data, _ = bytes.Cut(data, []byte("\n"))
	}
	return append([]byte(modeline+schema+"\n"), data...)
}

var (
	formatLine = regexp.MustCompile(`(?m)^format: 1[ \t]*\r?\n`)
	titleLine  = regexp.MustCompile(`(?m)^(# )?title:`)
)

// invitingTitle shows where the title of a pack goes that has none: a copy is
// made to be about something else.
func invitingTitle(questions []byte) []byte {
	at := formatLine.FindIndex(questions)
	if at == nil || titleLine.Match(questions) {
		return questions
	}
	const invitation = "# title: What this pack decides    # in a few words; shown before the first question\n"
	return slices.Insert(slices.Clone(questions), at[1], []byte(invitation)...)
}

// checkRoom refuses a folder in which one of the files would be written over.
func checkRoom(dir string, names []string) error {
	if info, err := os.Stat(dir); err == nil && !info.IsDir() {
		return hinted{fmt.Errorf("%s is a file", dir), "name a folder for the pack"}
	}
	for _, name := range names {
		if file := filepath.Join(dir, name); exists(file) {
			return taken(file)
		}
	}
	return nil
}

func taken(file string) error {
	return hinted{fmt.Errorf("%s is there already, and stays as it is", file), "name another folder, or move that file away first"}
}

func exists(file string) bool {
	_, err := os.Lstat(file)
	return !errors.Is(err, fs.ErrNotExist)
}
