package cli

import (
	"context"

	"firstrole/advisor/plain"
)

// remove deletes an interview once somebody at a terminal, or --yes, has said so
// a second time.
func (s *session) remove(ctx context.Context, id string) error {
	f, err := s.folder()
	if err != nil {
		return err
	}
	if !s.flags.yes {
		if !terminal(s.Stdin) {
			return wrong("write "+s.program()+" interviews delete --yes "+id, "nobody is there to be asked whether %s is to be deleted", id)
		}
		console := plain.NewConsole(ctx, s.Stdin, s.Stderr, false)
		n, err := console.Choose("Delete "+id+" for good?", []string{"No, keep it", "Yes, delete it"})
		if err != nil || n == 0 {
			return errKept
		}
	}
	return s.about(id, f.Delete(id))
}
