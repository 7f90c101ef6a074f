package cli

import (
	"context"

	"firstrole/advisor/phrase"
	"firstrole/advisor/plain"

	"github.com/spf13/cobra"
)

func (s *session) deleteClient() *cobra.Command {
	cmd := &cobra.Command{
		Use: "delete CLIENT", Short: "delete an engagement for good, with every answer in it", Args: s.exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error { return s.removeClient(cmd.Context(), args[0]) },
	}
	cmd.Flags().BoolVar(&s.flags.yes, "yes", false, "delete without asking")
	return cmd
}

// removeClient deletes an engagement once somebody at a terminal has said so
// twice, or --yes.
func (s *session) removeClient(ctx context.Context, word string) error {
	f, err := s.folder()
	if err != nil {
		return err
	}
	id, err := f.Find(word)
	if err != nil {
		return s.aboutClient(word, err)
	}
	if !s.flags.yes {
		if !terminal(s.Stdin) {
			return wrong("write "+s.program()+" client delete --yes "+id, "nobody is there to be asked whether %s is to be deleted", id)
		}
		console := plain.NewConsole(ctx, s.Stdin, s.Stderr, false)
		for _, ask := range []string{"Delete " + id + " with every answer in it?", "It cannot be brought back. Delete " + id + " for good?"} {
			if n, err := console.Choose(ask, []string{"No, keep it", "Yes, delete it"}); err != nil || n == 0 {
				return errKept
			}
		}
	}
	stays, err := f.DeleteClient(id)
	if err != nil {
		return s.aboutClient(word, err)
	}
	if len(stays) > 0 {
		s.note("Deleted, but for " + phrase.Count(len(stays), "file", "files") + " that firstrole did not put there:")
		for _, path := range stays {
			s.note("  " + line(path))
		}
	}
	return nil
}
