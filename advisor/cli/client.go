package cli

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"firstrole/advisor"
	"firstrole/advisor/engagement"
	"firstrole/advisor/internal/clean"
	"firstrole/advisor/phrase"
	"firstrole/advisor/sheet"
	"firstrole/advisor/store"

	"github.com/spf13/cobra"
)

func (s *session) client() *cobra.Command {
	cmd := &cobra.Command{Use: "client", Short: "a client with several opinions, from private answers to one that is agreed on", Args: s.noSuchCommand, RunE: s.needsCommand}
	consultant := ""
	begin := &cobra.Command{
		Use: "new NAME", Short: "begin with a client", Args: s.exactly(1),
		RunE: func(_ *cobra.Command, args []string) error { return s.newClient(args[0], consultant) },
	}
	begin.Flags().StringVar(&consultant, "consultant", "", "in whose `NAME` reports go out")
	s.dated(begin)
	list := &cobra.Command{
		Use: "list", Short: "list the clients, the latest first", Args: s.none,
		RunE: func(*cobra.Command, []string) error { return s.clients() },
	}
	s.formats(list)
	names := false
	show := &cobra.Command{
		Use: "show CLIENT", Short: "who was heard, and where they differ", Args: s.exactly(1),
		RunE: func(_ *cobra.Command, args []string) error { return s.showClient(args[0], names) },
	}
	show.Flags().BoolVar(&names, "names", false, "show who said what")
	cmd.AddCommand(begin, s.addVoice(), s.questionnaire(), s.importVoice(), show, s.agree(), s.clientReport(), list, s.deleteClient())
	return cmd
}

// dated adds the flag of a command that writes a date down.
func (s *session) dated(cmd *cobra.Command) {
	cmd.Flags().StringVar(&s.flags.date, "date", "", "the `DATE` that is written down, such as 2026-03-03; else today")
}

func (s *session) newClient(name, consultant string) error {
	f, p, err := s.folderAndPack()
	if err != nil {
		return err
	}
	name, err = named(name, "the client's name")
	if err == nil {
		consultant, err = named(consultant, "")
	}
	if err != nil {
		return err
	}
	as, err := s.hires(p)
	if err != nil {
		return err
	}
	id, err := f.Begin(engagement.Engagement{
		Client: name, Consultant: consultant, As: as, Pack: p.Digest, Created: s.date(s.today()),
		Log: []engagement.Entry{{Date: s.date(s.today()), What: engagement.EventBegun}},
	})
	if err != nil {
		return err
	}
	s.note("Kept in " + f.ClientDir(id) + ", for you alone. " + readable)
	s.note("Next: " + s.call("client add "+id+" NAME") + ", for each stakeholder.")
	return s.print(id + "\n")
}

// readable is said wherever it is said where answers are kept.
const readable = "Whoever can read that folder can read every answer in it."

// named is a name in one line, of a length that fits. Where what is empty, so
// may the name be.
func named(name, what string) (string, error) {
	name = strings.TrimSpace(clean.Line(name))
	switch n := len([]rune(name)); {
	case name == "" && what != "":
		return "", wrong("write it in quotes where it has spaces", "%s is empty", what)
	case n > sheet.MaxName:
		return "", wrong("shorten it", "a name has %d characters at most, and this one has %d", sheet.MaxName, n)
	}
	return name, nil
}

// hires is the audience of an engagement: that of --as, else the one that
// decides on a hire.
func (s *session) hires(p *advisor.Pack) (string, error) {
	if s.flags.as != "" {
		return s.flags.as, nil
	}
	as, count := "", 0
	for _, a := range p.Audiences {
		if a.Method == advisor.MethodHire {
			as = a.ID
			count++
		}
	}
	if count != 1 {
		return "", wrong("write --as AUDIENCE", "this pack does not say who is asked for a client")
	}
	return as, nil
}

func (s *session) folderAndPack() (*store.Folder, *advisor.Pack, error) {
	f, err := s.folder()
	if err != nil {
		return nil, nil, err
	}
	p, err := s.pack()
	return f, p, err
}

// engaged is an engagement with all that is needed to work on it.
type engaged struct {
	store.Engaged
	folder *store.Folder
	pack   *advisor.Pack
	engine *advisor.Engine
}

// engagement opens the engagement that a word means.
func (s *session) engagement(word string) (*engaged, error) {
	f, p, err := s.folderAndPack()
	if err != nil {
		return nil, err
	}
	id, err := f.Find(word)
	if err != nil {
		return nil, s.aboutClient(word, err)
	}
	x := &engaged{folder: f, pack: p}
	if x.Engaged, err = f.Engagement(id, p); err != nil {
		return nil, s.aboutClient(word, err)
	}
	if s.flags.as != "" && s.flags.as != x.As {
		return nil, wrong("leave --as out", "%s is as %s, not as %s", id, x.As, s.flags.as)
	}
	if x.engine, err = advisor.NewEngine(p, x.As); err != nil {
		return nil, err
	}
	if len(x.Left) > 0 {
		s.note(fmt.Sprintf("Left out, since this pack has no place for it (%d):", len(x.Left)))
		for _, one := range x.Left {
			s.note("  " + line(one.Message))
		}
	}
	if x.Shared {
		s.note("Others on this machine can look into " + f.ClientDir(id) + ": take their permission away, with chmod 700.")
	}
	return x, nil
}

// aboutClient names the client that a failure is about.
func (s *session) aboutClient(word string, err error) error {
	switch {
	case errors.Is(err, store.ErrNoClient):
		return hinted{fmt.Errorf("there is no client %q", word), s.program() + " client list shows those there are"}
	case errors.Is(err, store.ErrInUse):
		return hinted{errors.New("an interview of this client is open in another window"), "close it there first"}
	case errors.Is(err, store.ErrMeeting):
		return hinted{errors.New("another window is agreeing on this client"), "close it there first"}
	}
	return err
}

func (s *session) clients() error {
	f, err := s.folder()
	if err != nil {
		return err
	}
	all, err := f.Engagements()
	if err != nil {
		return err
	}
	if s.flags.format == formatJSON {
		return s.print(clientsJSON(all))
	}
	if len(all) == 0 {
		s.note("There are no clients yet. " + s.call("client new NAME") + " begins with one.")
		return nil
	}
	var rows listing
	for _, c := range all {
		words := "cannot be read: " + line(c.Wrong)
		if c.Wrong == "" {
			words = fmt.Sprintf("%s (%s, %s, ", line(c.Client), line(c.As), phrase.Count(c.Stakeholders, "stakeholder", "stakeholders"))
			if c.Agreed == "" {
				words += "nothing agreed)"
			} else {
				words += "agreed " + line(c.Agreed) + ")"
			}
		}
		rows.add(c.ID, words)
	}
	return s.print(rows.String())
}

func clientsJSON(all []store.Client) string {
	type client struct {
		ID           string `json:"id"`
		Client       string `json:"client,omitempty"`
		As           string `json:"as,omitempty"`
		Created      string `json:"created,omitempty"`
		Changed      string `json:"changed,omitempty"`
		Stakeholders int    `json:"stakeholders"`
		Agreed       string `json:"agreed,omitempty"`
		Wrong        string `json:"wrong,omitempty"`
	}
	list := make([]client, 0, len(all))
	for _, c := range all {
		one := client{c.ID, c.Client, c.As, c.Created, "", c.Stakeholders, c.Agreed, c.Wrong}
		if !c.Changed.IsZero() {
			one.Changed = c.Changed.UTC().Format(time.RFC3339)
		}
		list = append(list, one)
	}
	return encoded(struct {
		Format  int      `json:"format"`
		Clients []client `json:"clients"`
	}{1, list})
}
