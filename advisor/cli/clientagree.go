package cli

import (
	"context"
	"errors"
	"fmt"
	"os"

	"firstrole/advisor/engagement"
	"firstrole/advisor/plain"
	"firstrole/advisor/tui"

	"github.com/spf13/cobra"
)

func (s *session) agree() *cobra.Command {
	cmd := &cobra.Command{
		Use: "agree CLIENT", Short: "go through what matters and write down what is agreed", Args: s.exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error { return s.meet(cmd.Context(), args[0]) },
	}
	s.dated(cmd)
	return cmd
}

// minutes makes the steps of a meeting on what stands on disk. What could not be
// saved is saved with the next step that can be.
type minutes struct {
	*engaged
	pending []engagement.Step
	failed  error
}

func (k *minutes) make(step engagement.Step) (engagement.Engagement, error) {
	k.pending = append(k.pending, step)
	is, err := k.folder.Make(k.ID, k.pack, func(x engagement.Engagement) engagement.Engagement {
		for _, step := range k.pending {
			x = step(x)
		}
		return x
	})
	if k.failed = err; err != nil {
		k.Engagement = step(k.Engagement)
		return k.Engagement, err
	}
	k.pending, k.Engagement = nil, is.Engagement
	return k.Engagement, nil
}

func (s *session) meet(ctx context.Context, word string) error {
	x, err := s.engagement(word)
	if err != nil {
		return err
	}
	if len(x.Answered()) == 0 {
		return hinted{errors.New("nobody has answered yet"), s.call("client add "+x.ID+" NAME") + ", or " + s.call("client import "+x.ID+" SHEET")}
	}
	release, err := x.folder.Meet(x.ID)
	if err != nil {
		return s.aboutClient(word, err)
	}
	defer release()
	k := &minutes{engaged: x}
	m := engagement.Convene(x.engine, x.Engagement, s.date(s.today()))
	if !s.fullScreen() {
		return s.meetByLine(ctx, k, m)
	}
	out, err := tui.RunMeeting(ctx, tui.Options{Theme: s.flags.theme, Mouse: s.flags.mouse, In: s.Stdin.(*os.File), Out: s.Stdout.(*os.File)}, m, k.make)
	if err == nil && !out.Concluded {
		err = plain.ErrQuit
	}
	return s.adjourned(k, err)
}

func (s *session) meetByLine(ctx context.Context, k *minutes, m engagement.Meeting) error {
	ctx, stop := untilStopped(ctx)
	defer stop()
	console := s.console(ctx)
	_, err := console.Meeting(m, k.make)
	return s.adjourned(k, err)
}

// adjourned says what became of what was agreed on.
func (s *session) adjourned(k *minutes, err error) error {
	stopped := stoppedAsking(err)
	switch {
	case err != nil && !stopped:
		return err
	case k.failed != nil:
		return hinted{fmt.Errorf("what was agreed last is not saved: %w", k.failed), "go on once that is mended"}
	case stopped:
		s.note("Saved. To go on: " + s.call("client agree "+quoted(k.ID)))
		return errInterrupted
	}
	s.note("Saved in " + k.folder.ClientDir(k.ID) + ". For the report: " + s.call("client report "+quoted(k.ID)))
	return nil
}
