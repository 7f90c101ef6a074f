package cli

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/problem"
	"firstrole/advisor/pack"
	"firstrole/advisor/show"

	"github.com/spf13/cobra"
)

// pack reads the pack that --pack names, or the program's own. It is read only
// where it is needed: most of a start would be spent on it.
func (s *session) pack() (*advisor.Pack, error) {
	p, _, err := s.placedPack()
	if err == nil {
		p.Coder = coder(p)
	}
	return p, err
}

// placedPack is pack, and tells where everything stands.
func (s *session) placedPack() (*advisor.Pack, *pack.Places, error) {
	files, err := s.packFiles()
	if err != nil {
		return nil, nil, err
	}
	// What is read is all kept till its end: to look for waste meanwhile would
	// take as long as a third of it. The two files have a limit, and so has this.
	before := debug.SetGCPercent(400)
	p, places, err := pack.ReadPlaced(files)
	debug.SetGCPercent(before)
	if err != nil {
		return nil, nil, inFolder(s.flags.pack, err)
	}
	if err := s.checkAudience(p); err != nil {
		return nil, nil, err
	}
	return p, places, nil
}

// packFiles are those of the folder that --pack names, or the program's own.
func (s *session) packFiles() (fs.FS, error) {
	dir := s.flags.pack
	if dir == "" {
		return s.Pack, nil
	}
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return nil, hinted{fmt.Errorf("%s is no folder", s.packTyped()), "name the folder with questions.yaml and roles.yaml in it"}
	}
	return os.DirFS(dir), nil
}

// inFolder makes the files that problems name ones that an editor opens.
func inFolder(dir string, err error) error {
	list, ok := problem.Of(err)
	if !ok || dir == "" {
		return err
	}
	list = slices.Clone(list)
	for i := range list {
		list[i].File = filepath.Join(dir, list[i].File)
	}
	return list
}

func (s *session) checkAudience(p *advisor.Pack) error {
	if s.flags.as == "" {
		return nil
	}
	var ids []string
	for _, a := range p.Audiences {
		if a.ID == s.flags.as {
			return nil
		}
		ids = append(ids, "--as "+a.ID)
	}
	return wrong("write "+strings.Join(ids, " or "), "this pack asks no %q", s.flags.as)
}

func (s *session) packs() *cobra.Command {
	cmd := &cobra.Command{Use: "pack", Short: "what is asked and what can be advised", Args: s.noSuchCommand, RunE: s.needsCommand}
	list := &cobra.Command{
		Use:   "show",
		Short: "show it; as JSON, what scripts need",
		Args:  s.none,
		RunE: func(*cobra.Command, []string) error {
			p, err := s.pack()
			if err != nil {
				return err
			}
			if s.flags.format == formatJSON {
				return s.deliver(show.JSON(p))
			}
			return s.deliver([]byte(show.Text(p)))
		},
	}
	s.formats(list)
	cmd.AddCommand(list, s.check(), s.prove(), s.newPack())
	return cmd
}
