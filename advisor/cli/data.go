package cli

import (
	"fmt"

	"firstrole/advisor/internal/clean"
	"firstrole/advisor/store"

	"github.com/spf13/cobra"
)

// folder is where interviews are kept; it fails where the system names no
// place.
func (s *session) folder() (*store.Folder, error) {
	dir, err := store.DefaultFrom(s.Env)
	if err != nil {
		return nil, err
	}
	return store.Open(dir), nil
}

func (s *session) data() *cobra.Command {
	return &cobra.Command{
		Use:   "data",
		Short: "where things are kept; nothing leaves this machine",
		Args:  s.none,
		RunE: func(*cobra.Command, []string) error {
			f, err := s.folder()
			if err != nil {
				return err
			}
			entries, err := f.List()
			if err != nil {
				return err
			}
			clients, err := f.Engagements()
			if err != nil {
				return err
			}
			from := "built into the program"
			if s.flags.pack != "" {
				from = s.flags.pack
			}
			return s.print(clean.Screen(fmt.Sprintf("interviews  %s (%d)\nclients     %s (%d)\npack        %s\n", f.Interviews(), len(entries), f.Clients(), len(clients), from)))
		},
	}
}
