package cli

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"firstrole/advisor/internal/clean"
	"firstrole/advisor/internal/wrap"
	"firstrole/advisor/sheet"
	"firstrole/advisor/store"

	"github.com/spf13/cobra"
)

func (s *session) interviews() *cobra.Command {
	cmd := &cobra.Command{Use: "interviews", Short: "the interviews kept on this machine", Args: s.noSuchCommand, RunE: s.needsCommand}
	list := &cobra.Command{
		Use: "list", Short: "list them, newest first", Args: s.none,
		RunE: func(*cobra.Command, []string) error { return s.list() },
	}
	s.formats(list)
	show := &cobra.Command{
		Use: "show ID", Short: "write one as an answer sheet", Args: s.exactly(1),
		RunE: func(_ *cobra.Command, args []string) error { return s.show(args[0]) },
	}
	rename := &cobra.Command{
		Use: "rename ID NAME", Short: "give one another name; its id stays", Args: s.exactly(2),
		RunE: func(_ *cobra.Command, args []string) error { return s.rename(args[0], args[1]) },
	}
	remove := &cobra.Command{
		Use: "delete ID", Short: "delete one for good", Args: s.exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error { return s.remove(cmd.Context(), args[0]) },
	}
	remove.Flags().BoolVar(&s.flags.yes, "yes", false, "delete without asking")
	cmd.AddCommand(list, show, rename, remove)
	return cmd
}

func (s *session) list() error {
	f, err := s.folder()
	if err != nil {
		return err
	}
	entries, err := f.List()
	if err != nil {
		return err
	}
	if s.flags.format == formatJSON {
		return s.print(entriesJSON(entries))
	}
	if len(entries) == 0 {
		s.note("There are no interviews yet. " + s.again() + " begins one.")
		return nil
	}
	var all listing
	for _, e := range entries {
		all.add(e.ID, describe(e))
	}
	return s.print(all.String())
}

// listing is ids with words behind them, in two columns.
type listing struct {
	ids, words []string
	widest     int
}

func (l *listing) add(id, words string) {
	id = line(id)
	l.ids, l.words, l.widest = append(l.ids, id), append(l.words, words), max(l.widest, wrap.Width(id))
}

func (l *listing) String() string {
	var b strings.Builder
	for i, id := range l.ids {
		fmt.Fprintf(&b, "%s  %s\n", wrap.Pad(id, l.widest), l.words[i])
	}
	return b.String()
}

func line(text string) string { return clean.Screen(clean.Line(text)) }

// describe says about an interview what tells it from others.
func describe(e store.Entry) string {
	if e.Wrong != "" {
		return "cannot be read: " + line(e.Wrong)
	}
	words := fmt.Sprintf("%s, %d answered, %s", line(e.As), e.Answered, e.Changed.Format("2006-01-02 15:04"))
	if e.Name != "" {
		words = line(e.Name) + " (" + words + ")"
	}
	return words
}

func entriesJSON(entries []store.Entry) string {
	type entry struct {
		ID       string `json:"id"`
		Name     string `json:"name,omitempty"`
		As       string `json:"as,omitempty"`
		Changed  string `json:"changed,omitempty"`
		Answered int    `json:"answered"`
		Wrong    string `json:"wrong,omitempty"`
	}
	list := make([]entry, 0, len(entries))
	for _, e := range entries {
		one := entry{e.ID, e.Name, e.As, "", e.Answered, e.Wrong}
		if !e.Changed.IsZero() {
			one.Changed = e.Changed.UTC().Format(time.RFC3339)
		}
		list = append(list, one)
	}
	return encoded(struct {
		Format     int     `json:"format"`
		Interviews []entry `json:"interviews"`
	}{1, list})
}

// show writes the sheet so that it can be read, kept, or piped into advise.
func (s *session) show(id string) error {
	f, err := s.folder()
	if err != nil {
		return err
	}
	p, err := s.pack()
	if err != nil {
		return err
	}
	saved, err := f.Read(id, p)
	if err != nil {
		return s.about(id, err)
	}
	if len(saved.Left) > 0 {
		fmt.Fprintf(s.Stderr, "Left out, since this pack has no place for it (%d):\n", len(saved.Left))
		for _, one := range saved.Left {
			fmt.Fprintln(s.Stderr, "  "+line(one.Message))
		}
	}
	_, err = s.Stdout.Write(sheet.Write(saved.Sheet, p))
	return err
}

func (s *session) rename(id, name string) error {
	f, err := s.folder()
	if err != nil {
		return err
	}
	return s.about(id, f.Rename(id, name))
}

// about names the interview that a failure is about.
func (s *session) about(id string, err error) error {
	switch {
	case errors.Is(err, store.ErrNoSuch):
		return hinted{fmt.Errorf("there is no interview %q", id), s.program() + " interviews list shows those there are"}
	case errors.Is(err, store.ErrInUse):
		return hinted{fmt.Errorf("the interview %q is open in another window", id), "close it there first"}
	}
	return err
}
