package cli

import (
	"context"
	"os"
	"strings"
	"time"

	"firstrole/advisor/tui"
)

// interview asks on the full screen where there is one, else line by line.
func (s *session) interview(ctx context.Context) error {
	if s.fullScreen() {
		return s.onScreen(ctx)
	}
	return s.byLine(ctx)
}

func (s *session) onScreen(ctx context.Context) error {
	o := tui.Options{
		Load: s.pack, As: s.flags.as, Theme: s.flags.theme, Mouse: s.flags.mouse, Today: s.date(s.today()), Date: s.flags.date, Copies: copies, Leaves: leaves, Audit: auditForms, ReadAd: s.adFile,
		Formats: reports, Save: s.saveFile, Open: s.openFile, Example: example,
		In: s.Stdin.(*os.File), Out: s.Stdout.(*os.File),
	}
	// Without a folder the interview goes on unsaved, and says so.
	o.Store, _ = s.folder()
	out, err := tui.Run(ctx, o)
	if err != nil {
		return err
	}
	if out.SavedAs != "" && !out.Unsaved {
		s.note(s.ending(out.SavedAs, o.Store.Path(out.SavedAs), out.Finished))
	}
	if out.Tried {
		s.note("What you changed in What if was not kept.")
	}
	if out.Interrupted {
		return errInterrupted
	}
	return nil
}

// today is the date that an interview of today carries.
func (s *session) today() string { return s.Now().Format(time.DateOnly) }

// ending says how to go on with an interview that is saved, or how to come by
// its result.
func (s *session) ending(id, path string, finished bool) string {
	if finished {
		return "Saved. For the result: " + s.call("advise "+quoted(path))
	}
	return "Saved as " + id + ". To go on: " + s.again()
}

// again is the command that goes on with what was interrupted.
func (s *session) again() string {
	words := []string{s.program()}
	if s.flags.plain {
		words = append(words, "--plain")
	}
	return strings.Join(words, " ") + s.withPack()
}

// withPack is what a command needs beside to read the same pack.
func (s *session) withPack() string {
	if s.flags.pack == "" {
		return ""
	}
	return " --pack " + quoted(s.flags.pack)
}

// quoted is a word as a shell takes it.
func quoted(word string) string {
	if strings.ContainsAny(word, " \t'\"\\$`&|;<>()*?[]#~!{}") {
		return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
	}
	return word
}
