package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/clean"
	"firstrole/advisor/internal/wrap"
	"firstrole/advisor/plain"
	"firstrole/advisor/report"
)

// byLine is the interview line by line. Where standard output is no terminal,
// questions go to standard error and the report alone to standard output.
func (s *session) byLine(ctx context.Context) error {
	ctx, stop := untilStopped(ctx)
	defer stop()
	p, err := s.pack()
	if err != nil {
		return err
	}
	l := &byLine{
		session: s, asks: s.asks(), pack: p,
		Console: s.console(ctx),
		keeper:  keeper{pack: p},
	}
	l.keeper.folder, l.keeper.none = s.folder()
	defer l.keeper.close()
	now, err := l.begin()
	if err != nil {
		return l.stopped(now, err)
	}
	return l.run(now)
}

// asks is where questions are asked line by line: standard output is for the
// report where that is no terminal.
func (s *session) asks() io.Writer {
	if terminal(s.Stdout) {
		return s.Stdout
	}
	return s.Stderr
}

func (s *session) console(ctx context.Context) *plain.Console {
	return plain.NewConsole(ctx, s.Stdin, s.asks(), !terminal(s.Stdin))
}

// stoppedAsking tells whether the questions ended because somebody stopped: by a
// word, with the end of the input, or by a signal.
func stoppedAsking(err error) bool {
	return errors.Is(err, plain.ErrQuit) || errors.Is(err, io.EOF) || errors.Is(err, context.Canceled)
}

// byLine is an interview line by line, from its start to its report.
type byLine struct {
	*session
	*plain.Console
	asks    io.Writer
	pack    *advisor.Pack
	keeper  keeper
	waiting int // interviews that were there to be gone on with
}

func (l *byLine) run(now advisor.Interview) error {
	if now.Part() == 2 {
		return l.second(now)
	}
	now, err := l.Interview(now, l.keeper.save)
	if err != nil {
		return l.stopped(now, err)
	}
	// On a terminal the result is told in short before part 2, and written once
	// that is done: two reports with two codes would leave open which one counts.
	if l.onTerminal() {
		l.inShort(now)
	} else {
		l.headline(now)
	}
	if !l.more(now) {
		return l.report(now)
	}
	return l.second(now.SecondPart())
}

// second asks part 2 and writes the report, whether or not all was answered.
func (l *byLine) second(now advisor.Interview) error {
	now, err := l.Interview(now, l.keeper.save)
	if err != nil {
		return errors.Join(l.report(now), l.stopped(now, err))
	}
	return l.report(now)
}

// more offers part 2. Whoever stops here has a result and is done.
func (l *byLine) more(now advisor.Interview) bool {
	count := len(now.SecondPart().Steps())
	if count == 0 {
		return false
	}
	n, err := l.Choose(fmt.Sprintf("Make it yours: up to %d more questions. They move no points.", count),
		[]string{"Go on with them", "That is all"})
	return err == nil && n == 0
}

func (l *byLine) report(now advisor.Interview) error {
	r := now.Result(l.date(now.Sheet().Answered))
	err := l.deliver(l.written(r))
	if l.onTerminal() && err == nil {
		fmt.Fprintln(l.asks)
		l.headline(now) // what began hundreds of lines above
		l.takeAway(r)
	}
	return err
}

// takeAway says how to come by files, which the full screen has a list for.
// Commands stand on lines of their own and are not folded, to be copied.
func (l *byLine) takeAway(r advisor.Result) {
	if !l.keeper.saved() {
		return
	}
	sheet := quoted(l.keeper.file.Path())
	line := func(what, words string) { l.note(what + ": " + l.call(words)) }
	line("To save the report", "advise "+sheet+" -o report.txt")
	if _, err := report.Post(r); err == nil {
		line("To see the "+postName(r), "post "+sheet)
	}
	if _, err := report.Kit(r); err == nil {
		line("To see what to ask in interviews", "kit "+sheet)
	}
}

// onTerminal reports whether the report is read where the questions are.
func (l *byLine) onTerminal() bool { return terminal(l.Stdout) && l.flags.output == "" }

// inShort tells the result without its code, which part 2 changes.
func (l *byLine) inShort(now advisor.Interview) {
	var b strings.Builder
	for text := range strings.SplitSeq(report.Short(now.Result("")), "\n") {
		lead := ""
		if rest, ok := strings.CutPrefix(text, "- "); ok {
			lead, text = "- ", rest
		}
		b.WriteString(wrap.Hang(lead, text, columns) + "\n")
	}
	// A terminal that is gone ends the interview at its next question.
	_, _ = io.WriteString(l.asks, "\n"+clean.Screen(b.String()))
}

func (l *byLine) headline(now advisor.Interview) {
	r := now.Result("")
	if r.Verdict.Headline != "" {
		l.Tell(r.Verdict.Headline)
		return
	}
	l.Tell(r.Verdict.Label + ".")
}

// stopped says what became of the answers and how to go on.
func (l *byLine) stopped(now advisor.Interview, err error) error {
	if !stoppedAsking(err) {
		return err
	}
	switch {
	case l.keeper.file == nil && l.keeper.failed == nil && l.waiting > 0:
		l.note("Nothing was answered now. What was saved before stays as it is. To go on: " + l.again())
	case l.keeper.file == nil && l.keeper.failed == nil:
		l.note("Nothing was answered, and nothing is saved. To begin: " + l.again())
	case !l.keeper.saved():
		return hinted{fmt.Errorf("the answers are not saved: %w", l.keeper.failed), "begin again once that is mended"}
	default:
		l.note(l.ending(l.keeper.file.ID(), l.keeper.file.Path(), finished(now)))
	}
	return errInterrupted
}

// finished reports whether an interview that is stopped has nothing left to ask:
// all is answered, or what is not was passed over to see the result.
func finished(i advisor.Interview) bool {
	e, s := i.Engine(), i.Sheet()
	return e.Start(s).AtCheck() || e.Resume(s, i.Bookmark()).AtCheck()
}

// note writes a message to standard error.
func (s *session) note(text string) { fmt.Fprintln(s.Stderr, clean.Screen(text)) }
