package cli

import (
	"context"
	"os"

	"firstrole/advisor/tui"
)

// askOnScreen asks a stakeholder on the full screen, which is blank again
// afterwards.
func (s *session) askOnScreen(ctx context.Context, at *seat) error {
	out, err := tui.RunVoice(ctx, tui.Options{
		Theme: s.flags.theme, Mouse: s.flags.mouse, Today: s.date(s.today()), In: s.Stdin.(*os.File), Out: s.Stdout.(*os.File),
	}, tui.Voice{Engine: at.engine, Saved: at.saved, File: at.file, Folder: at.folder, Welcome: welcomeVoice(at)})
	if at.file != nil {
		_ = at.file.Close() // also where nobody began
	}
	if err != nil {
		return err
	}
	if out.SavedAs != "" {
		at.id = out.SavedAs
	}
	return s.heard(at, out.Handed)
}
