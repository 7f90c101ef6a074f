package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"firstrole/advisor"
	"firstrole/advisor/report"
	"firstrole/advisor/sheet"

	"github.com/spf13/cobra"
)

func (s *session) advise() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "advise SHEET|-",
		Short: "advice on an answer sheet, without an interview; - reads standard input",
		Args:  exactly(1),
		RunE:  func(_ *cobra.Command, args []string) error { return s.adviseOn(args[0]) },
	}
	s.writes(cmd)
	return cmd
}

func (s *session) adviseOn(file string) error {
	data, err := s.read(file)
	if err != nil {
		return err
	}
	p, err := s.pack()
	if err != nil {
		return err
	}
	answers, err := sheet.Read(data, file, p)
	if err != nil {
		return err
	}
	if s.flags.as != "" && s.flags.as != answers.As {
		return wrong("leave --as out: a sheet says itself whose it is", "%s is answered as %s, not as %s", file, answers.As, s.flags.as)
	}
	engine, err := advisor.NewEngine(p, answers.As)
	if err != nil {
		return err
	}
	return s.deliver(s.written(engine.Advise(answers, s.date(answers.Answered))))
}

// sheetLimit is one byte more than an answer sheet may have: enough for its
// reader to say so.
const sheetLimit = 1<<20 + 1

// read reads a file, or standard input.
func (s *session) read(file string) ([]byte, error) {
	from := s.Stdin
	if file != "-" {
		f, err := os.Open(file)
		if errors.Is(err, fs.ErrNotExist) {
			return nil, hinted{fmt.Errorf("there is no file %s", file), "name an answer sheet, or - for standard input"}
		}
		if err != nil {
			return nil, failure("cannot read "+file, err)
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
	case formatMarkdown:
		return report.Markdown(r)
	case formatHTML:
		return report.HTML(r)
	}
	return []byte(report.Text(r))
}
