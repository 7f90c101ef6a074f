package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"firstrole/advisor/internal/clean"
	"firstrole/advisor/internal/problem"
	"firstrole/advisor/show"
	"firstrole/advisor/survey"
)

// badRows ends a run over many rows of which some have problems. These were said
// by then.
type badRows struct{ bad, all int }

func (b badRows) Error() string {
	if b.all == 1 {
		return "the row has a problem, and no verdict"
	}
	return fmt.Sprintf("%s of %s rows have a problem, and no verdict", show.Grouped(b.bad), show.Grouped(b.all))
}

// adviseEach scores every row of a file for itself. With a table it closes with
// how often each verdict was given.
func (s *session) adviseEach(ctx context.Context, name string, table bool) error {
	ctx, stop := untilStopped(ctx)
	defer stop()
	p, err := s.pack()
	if err != nil {
		return err
	}
	in, size, err := s.openRows(name)
	if err != nil {
		return err
	}
	defer in.Close()
	to, closeTo, err := s.openResult(in)
	if err != nil {
		return err
	}
	bar := s.newProgress(size, to)
	rows := &survey.Survey{
		Pack: p, Name: name, From: in, To: to, In: formOf(name), Out: s.rowForm(), As: s.flags.as, Date: s.flags.date,
		Problems: func(list problem.List) {
			bar.hide()
			if s.flags.format == formatJSON {
				_ = list.PrintJSON(s.Stderr)
			} else {
				_ = list.Print(s.Stderr)
			}
		},
		Progress: bar.show,
		Aside: func(names []string) {
			bar.hide()
			s.note("Left aside, since they are no questions of this pack: " + clean.Line(strings.Join(names, ", ")))
		},
	}
	tally, err := rows.Run(ctx)
	bar.hide()
	if errors.Is(err, context.Canceled) && closeTo() == nil {
		s.note(stoppedAfter(tally.Rows))
		return errInterrupted
	}
	if err = errors.Join(err, closeTo()); err != nil {
		return unjoined(err)
	}
	if table {
		if _, err := io.WriteString(s.tableTo(to), show.Tally(p, tally)); err != nil {
			return err
		}
	}
	if tally.Bad > 0 {
		return badRows{tally.Bad, tally.Rows}
	}
	return nil
}

// stoppedAfter says of a run that was stopped what there is of it.
func stoppedAfter(rows int) string {
	switch rows {
	case 0:
		return "Stopped before the first row."
	case 1:
		return "Stopped. What is written is whole: the first row."
	}
	return fmt.Sprintf("Stopped. What is written is whole: the first %s rows.", show.Grouped(rows))
}

// unjoined gives the first of errors: what follows comes of it.
func unjoined(err error) error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		return joined.Unwrap()[0]
	}
	return err
}

// openRows opens a file of rows; its size is 0 where nobody knows it.
func (s *session) openRows(name string) (in io.ReadCloser, size int64, err error) {
	if name == "-" {
		return io.NopCloser(s.Stdin), 0, nil
	}
	f, err := opened(name, "name a file with a row for each answer sheet, NDJSON or CSV, or - for standard input")
	if err != nil {
		return nil, 0, err
	}
	if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
		size = info.Size()
	}
	return f, size, nil
}

// openResult is where rows are written: the file of --output, or standard output.
func (s *session) openResult(in io.ReadCloser) (to io.Writer, closeTo func() error, err error) {
	name := s.flags.output
	if name == "" || name == "-" {
		return s.Stdout, func() error { return nil }, nil
	}
	if from, ok := in.(*os.File); ok {
		a, errA := from.Stat()
		b, errB := os.Stat(name)
		if errA == nil && errB == nil && os.SameFile(a, b) {
			return nil, nil, wrong("name another file for the result", "%s would be written over while it is read", name)
		}
	}
	f, err := os.Create(name)
	if err != nil {
		return nil, nil, failure("cannot write "+name, err)
	}
	return f, func() error {
		if err := f.Close(); err != nil {
			return failure("cannot write "+name, err)
		}
		return nil
	}, nil
}

// tableTo is where the table goes: standard output, unless the rows are there.
func (s *session) tableTo(rows io.Writer) io.Writer {
	if rows == s.Stdout {
		return s.Stderr
	}
	return s.Stdout
}

// formOf tells the form of rows by the ending of a file's name; empty where that
// does not tell.
func formOf(name string) survey.Form {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".csv", ".tsv":
		return survey.CSV
	case ".ndjson", ".jsonl":
		return survey.NDJSON
	}
	return ""
}

// rowForm is the form in which rows are written; empty: as they were read.
func (s *session) rowForm() survey.Form {
	switch s.flags.format {
	case formatJSON:
		return survey.NDJSON
	case formatCSV:
		return survey.CSV
	}
	return ""
}
