package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"firstrole/advisor"
	"firstrole/advisor/internal/clean"
	"firstrole/advisor/phrase"
	"firstrole/advisor/sheet"
	"firstrole/advisor/store"

	"github.com/spf13/cobra"
)

func (s *session) addVoice() *cobra.Command {
	again := false
	cmd := &cobra.Command{
		Use: "add CLIENT STAKEHOLDER", Short: "ask a stakeholder here; whoever comes next is not shown it", Args: s.exactly(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			return s.askVoice(cmd.Context(), args[0], args[1], again)
		},
	}
	cmd.Flags().BoolVar(&again, "again", false, "open answers that are complete, to be changed; the older are kept")
	s.dated(cmd)
	return cmd
}

// seat is a stakeholder who is asked here.
type seat struct {
	*engaged
	name   string
	id     string // of the answers; empty until there are any
	older  bool   // there were complete answers before
	folder *store.Folder
	saved  store.Saved
	file   *store.File // nil until there are answers
}

// askVoice asks a stakeholder, who sees nobody else's answers and no result:
// whoever knows where their answers lead argues for that, and not for what they
// know.
func (s *session) askVoice(ctx context.Context, word, name string, again bool) error {
	x, err := s.engagement(word)
	if err != nil {
		return err
	}
	if name, err = named(name, "the stakeholder's name"); err != nil {
		return err
	}
	at, err := s.sit(x, name, again)
	if err != nil {
		return err
	}
	if s.fullScreen() {
		return s.askOnScreen(ctx, at)
	}
	return s.askByLine(ctx, at)
}

// sit finds a stakeholder's earlier answers, or begins without any.
func (s *session) sit(x *engaged, name string, again bool) (*seat, error) {
	at := &seat{engaged: x, name: name, folder: x.folder.Voices(x.ID)}
	at.saved.Sheet = advisor.Sheet{As: x.As, Name: name, Pack: x.pack.Digest, Answered: s.date(s.today())}.Clone()
	voice, ok := x.Voice(name)
	if !ok {
		return at, nil
	}
	at.name = voice.Name
	resume := at.folder.Resume
	if at.older = len(voice.Sheet.Answers) > 0 && x.engine.Start(voice.Sheet).AtCheck(); at.older {
		if !again {
			return nil, hinted{fmt.Errorf("%s has answered everything already", voice.Name), "write --again to open those answers, to be changed"}
		}
		resume = at.folder.Again
	}
	var err error
	at.file, at.saved, err = resume(voice.ID, x.pack)
	switch {
	case errors.Is(err, store.ErrNoSuch): // on the list, and without answers so far
		at.saved.Sheet = advisor.Sheet{As: x.As, Name: voice.Name, Pack: x.pack.Digest}.Clone()
	case errors.Is(err, store.ErrInUse):
		return nil, hinted{fmt.Errorf("the interview of %s is open in another window", voice.Name), "go on there, or close it first"}
	case err != nil:
		return nil, err
	default:
		at.id = voice.ID
	}
	if !at.older {
		at.saved.Sheet.Answered = s.date(s.today())
	}
	return at, nil
}

// received notes whose answers came in, if any did. It reports whether they are
// all there: whoever stops once everything is answered has handed them over.
func (at *seat) received(s *session, handed bool) (all bool, err error) {
	if at.id == "" {
		s.note("Nothing was answered, and nothing is saved.")
		return handed, nil
	}
	saved, err := at.folder.Read(at.id, at.pack)
	if err != nil {
		return handed, err
	}
	handed = handed || at.engine.Start(saved.Sheet).AtCheck()
	if at.older && bytes.Equal(sheet.Write(saved.Sheet, at.pack), sheet.Write(at.saved.Sheet, at.pack)) {
		s.note("The answers of " + at.name + " are as they were.")
		return handed, nil
	}
	if err := at.engaged.folder.Received(at.ID, at.id, at.name, s.date(s.today()), at.older, at.pack); err != nil {
		return handed, hinted{fmt.Errorf("the answers are saved; that they came in is not noted: %w", err), "they count all the same"}
	}
	if !handed {
		s.note("What " + at.name + " answered so far is saved.")
		return false, nil
	}
	s.note("The answers of " + at.name + " are in.")
	s.answeredBy(at.engine, at.name, saved.Sheet)
	return true, nil
}

func (s *session) askByLine(ctx context.Context, at *seat) error {
	ctx, stop := untilStopped(ctx)
	defer stop()
	k := &keeper{pack: at.pack, folder: at.folder, file: at.file, draft: at.saved.Draft}
	defer k.close()
	console := s.console(ctx)
	for _, text := range welcomeVoice(at) {
		console.Tell(text)
	}
	save := func(i advisor.Interview) error { return k.save(i.WithDate(s.date(s.today()))) }
	now, err := console.Answers(at.engine.Resume(at.saved.Sheet, at.saved.Draft.Bookmark), save)
	if n := len(now.SecondPart().Steps()); err == nil && now.Part() == 1 && n > 0 {
		more, _ := console.Choose("Up to "+phrase.Count(n, "more question", "more questions")+", about how the work would be done. They change nothing in what is advised.", []string{"Hand the answers over", "Go on with them"})
		if more == 1 {
			_, err = console.Answers(now.SecondPart(), save)
		}
	}
	stopped := stoppedAsking(err)
	if err != nil && !stopped {
		return err
	}
	if k.file != nil {
		at.id = k.file.ID()
	}
	if k.failed != nil {
		return hinted{fmt.Errorf("the answers are not saved: %w", k.failed), "begin again once that is mended"}
	}
	k.close()
	s.wipe()
	return s.heard(at, !stopped)
}

// heard notes what came in, and says how to go on with what did not.
func (s *session) heard(at *seat, handed bool) error {
	if handed, err := at.received(s, handed); err != nil || handed {
		return err
	}
	s.note("To go on: " + s.call("client add "+quoted(at.ID)+" "+quoted(at.name)))
	return errInterrupted
}

// wipe takes what was said off a terminal, with what can be scrolled back to.
func (s *session) wipe() {
	switch {
	case !terminal(s.Stdout):
	case s.Env("TERM") == "dumb" || s.Env("TERM") == "":
		s.note("Close this window before the next stakeholder sits down: the answers stand in it.")
	default:
		fmt.Fprint(s.Stdout, "\x1b[H\x1b[2J\x1b[3J")
	}
}

// welcomeVoice tells a stakeholder whose answers these are and who will see
// them.
func welcomeVoice(at *seat) []string {
	whom, inside := "The consultant", "the consultant"
	if at.Consultant != "" {
		whom, inside = at.Consultant, at.Consultant
	}
	return []string{
		clean.Line(fmt.Sprintf("%s, these are your own answers, about %s. At most %d questions. Answer as you see it yourself, and say so where you do not know.", at.name, at.Client, at.engine.Most())),
		clean.Line(whom + " sees your answers, with your name, and lays them beside those of others. Whoever answers after you is not shown them here."),
		clean.Line("Others see how many gave an answer; who gave it is shown only where " + inside + " decides to. Ask before you begin if that matters to you."),
	}
}
