package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"firstrole/advisor"
	"firstrole/advisor/report"

	"github.com/spf13/cobra"
)

func (s *session) advise() *cobra.Command {
	since, each, table := "", false, false
	cmd := &cobra.Command{
		Use:   "advise SHEET|CODE|-",
		Short: "advice on an answer sheet or code, without an interview; - reads standard input",
		Args:  s.exactly(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case each && since != "":
				return wrong("leave one of the two out", "--each is for rows of one file, --since for two answer sheets")
			case table && !each:
				return wrong("add --each", "--table is for rows of a file")
			case each:
				return s.adviseEach(cmd.Context(), args[0], table)
			case since != "":
				return s.sinceThen(since, args[0])
			}
			return s.adviseOn(args[0])
		},
	}
	s.writes(cmd)
	cmd.Flags().BoolVar(&each, eachFlag, false, "a verdict for each row of NDJSON or CSV, in that form")
	cmd.Flags().BoolVar(&table, "table", false, "with --each: how often each verdict was given")
	cmd.Flags().StringVar(&since, "since", "", "what changed since `OLD`: a sheet, code or JSON report")
	return cmd
}

func (s *session) adviseOn(name string) error {
	r, err := s.result(name)
	if err != nil {
		return err
	}
	return s.deliver(s.written(r))
}

// sheetLimit is one byte more than an answer sheet may have: enough for its
// reader to say so.
const sheetLimit = 1<<20 + 1

// read reads a file, or standard input.
func (s *session) read(file string) ([]byte, error) {
	from := s.Stdin
	if file != "-" {
		f, err := opened(file, "name an answer sheet, an answer code, or - for standard input")
		if err != nil {
			return nil, err
		}
		defer f.Close()
		from = f
	}
	data, err := io.ReadAll(io.LimitReader(from, sheetLimit))
	if err != nil {
		return nil, failure("cannot read "+file, err)
	}
	return data, nil
}

// opened opens a file to read it. Where there is none, the hint says what to name.
func opened(file, hint string) (*os.File, error) {
	f, err := os.Open(file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, hinted{fmt.Errorf("there is no file %s", file), hint}
	case err != nil:
		return nil, failure("cannot read "+file, err)
	}
	return f, nil
}

// date is the report's: that of --date, else the one given.
func (s *session) date(otherwise string) string {
	if s.flags.date != "" {
		return s.flags.date
	}
	return otherwise
}

// written is a result in the format of --format.
func (s *session) written(r advisor.Result) []byte {
	switch s.flags.format {
	case formatJSON:
		return report.JSON(r)
	case formatHTML:
		return report.HTML(r)
	case formatMarkdown:
		return report.Markdown(r)
	}
	return []byte(report.Text(r))
}
