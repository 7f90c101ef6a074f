package cli

import (
	"fmt"
	"io/fs"
	"os"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/initial"
	"firstrole/advisor/internal/problem"
	"firstrole/advisor/pack"
	"github.com/spf13/cobra"
)

func (s *session) check() *cobra.Command {
	all := false
	cmd := &cobra.Command{
		Use:   "check [DIR]",
		Short: "list what is wrong with it",
		Args:  s.atMost(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := s.packIn(args); err != nil {
				return err
			}
			err := s.checkPack(all)
			s.pointHere("pack check")
			return err
		},
	}
	s.formats(cmd)
	cmd.Flags().BoolVar(&all, "all", false, "list long sentences too, one by one")
	return cmd
}

// packIn takes the folder of a pack from the arguments.
func (s *session) packIn(args []string) error {
	switch {
	case len(args) == 0:
	case s.flags.pack != "" && s.flags.pack != args[0]:
		return wrong("name one folder", "--pack %s and %s are two packs", s.flags.pack, args[0])
	default:
		s.flags.packArg = s.flags.pack == ""
		s.flags.pack = args[0]
	}
	return nil
}

// packTyped is the folder of the pack as it was typed.
func (s *session) packTyped() string {
	if s.flags.packArg {
		return s.flags.pack
	}
	return "--pack " + s.flags.pack
}

// pointHere tells whoever stands in the folder of a pack, and named none, how to
// take that one.
func (s *session) pointHere(command string) {
	if s.flags.pack != "" {
		return
	}
	here, err := digestOf(os.DirFS("."))
	if err != nil {
		return // there is none
	}
	if own, err := digestOf(s.Pack); err == nil && own != here {
		s.note("That is the pack that firstrole comes with. For the one in this folder: " + s.program() + " " + command + " .")
	}
}

func digestOf(files fs.FS) (string, error) {
	questions, err := fs.ReadFile(files, pack.QuestionsFile)
	if err != nil {
		return "", err
	}
	roles, err := fs.ReadFile(files, pack.RolesFile)
	return pack.Digest(questions, roles), err
}

func (s *session) checkPack(all bool) error {
	p, places, err := s.placedPack()
	if err != nil {
		return err
	}
	found := pack.Check(p, places)
	for _, list := range []*problem.List{&found.Problems, &found.Warnings, &found.Long} {
		if mended, ok := problem.Of(inFolder(s.flags.pack, *list)); ok {
			*list = mended
		}
	}
	if s.flags.format == formatJSON {
		err = s.checkedJSON(p, found)
	} else {
		err = s.checkedText(p, found, all)
	}
	if err != nil {
		return err
	}
	return found.Problems.Err()
}

// checkedText writes the warnings; problems are for standard error. The last line
// says how many there are.
func (s *session) checkedText(p *advisor.Pack, found pack.Checked, all bool) error {
	var b strings.Builder
	// Nothing can fail that is written to memory.
	_ = found.Warnings.Print(&b)
	if all {
		_ = found.Long.Print(&b)
	}
	closing := fmt.Sprintf("%s; %s", initial.Upper(count(len(found.Problems), "problem")), count(len(found.Warnings), "warning"))
	if n := len(found.Long); n > 0 {
		closing += "; " + count(n, "long sentence")
		if !all {
			closing += " (--all lists them)"
		}
	}
	which := "pack"
	if s.flags.pack == "" {
		which = "the built-in pack"
	}
	fmt.Fprintf(&b, "%s: %s %s, %s, %s, %s, %s.\n", closing, which, p.Digest,
		count(len(p.Questions), "question"), count(len(p.Rules), "rule"), count(len(p.Gates), "gate"), count(len(p.Roles), "role"))
	return s.print(b.String())
}

func (s *session) checkedJSON(p *advisor.Pack, found pack.Checked) error {
	given := func(l problem.List) problem.List { return append(problem.List{}, l...) }
	return s.print(encoded(struct {
		Format   int          `json:"format"`
		Digest   string       `json:"digest"`
		Problems problem.List `json:"problems"`
		Warnings problem.List `json:"warnings"`
		Long     problem.List `json:"long"`
	}{1, p.Digest, given(found.Problems), given(found.Warnings), given(found.Long)}))
}

// count writes how many there are: no rules, 1 rule, 2 rules.
func count(n int, what string) string {
	switch n {
	case 0:
		return "no " + what + "s"
	case 1:
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
