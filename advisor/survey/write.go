package survey

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"firstrole/advisor"
	"firstrole/advisor/internal/clean"

	"github.com/go-faster/jx"
)

// writer writes what comes of rows. It is for one clerk.
type writer interface {
	// row adds a row; the score is nil where there are problems.
	row(r *row, s *advisor.Score)
	// take gives what was written since it was last called.
	take(to []byte) []byte
}

func newWriter(s *Survey) writer {
	if s.Out == CSV {
		return newCSVWriter(s)
	}
	j := &jsonWriter{}
	for i, r := range s.Pack.Roles {
		sep := ","
		if i == 0 {
			sep = ""
		}
		j.scores = append(j.scores, sep+`{"role":"`+r.ID+`","score":`)
	}
	return j
}

// jsonWriter writes a line of JSON a row: keys of the report on one sheet, fewer
// of them and in the same order. Ids need no escaping.
type jsonWriter struct {
	out    []byte
	escape jx.Writer // for what people wrote
	scores []string  // what stands before the score of each role
}

func (j *jsonWriter) row(r *row, s *advisor.Score) {
	b := append(j.out, `{"row":`...)
	b = strconv.AppendInt(b, int64(r.number), 10)
	b = append(b, `,"name":`...)
	if r.name == "" {
		b = append(b, "null"...)
	} else {
		b = j.words(b, r.name)
	}
	as := ""
	if r.as != nil {
		as = r.as.audience.ID
	}
	b = id(append(b, `,"as":`...), as)
	b = id(append(b, `,"date":`...), r.date)
	if s == nil {
		b = append(b, `,"verdict":null,"scores":[],"margin":null,"slack":null,"turn":null,"coverage":null,"breaks_at":null,"problems":[`...)
		for i, p := range r.problems {
			if i > 0 {
				b = append(b, ',')
			}
			b = strconv.AppendInt(append(b, `{"line":`...), int64(p.Line), 10)
			b = strconv.AppendInt(append(b, `,"column":`...), int64(p.Column), 10)
			b = j.words(append(b, `,"message":`...), p.Message)
			b = j.words(append(b, `,"hint":`...), p.Hint)
			b = append(b, '}')
		}
		j.out = append(b, "]}\n"...)
		return
	}
	b = id(append(b, `,"verdict":{"id":`...), s.Verdict.ID)
	b = id(append(b, `,"kind":`...), string(s.Kind))
	b = id(append(b, `,"strength":`...), string(s.Strength))
	b = id(append(b, `,"role":`...), s.Role)
	b = id(append(b, `,"level":`...), s.Level)
	b = strconv.AppendBool(append(b, `,"provisional":`...), s.Provisional)
	b = id(append(b, `,"next_role":`...), s.NextRole)
	b = append(b, `},"scores":[`...)
	for i, score := range s.Scores {
		b = strconv.AppendInt(append(b, j.scores[i]...), int64(score), 10)
		b = append(b, '}')
	}
	b = strconv.AppendInt(append(b, `],"margin":`...), int64(s.Margin), 10)
	b = number(append(b, `,"slack":`...), s.Slack)
	b = number(append(b, `,"turn":`...), s.Turn)
	b = append(append(b, `,"coverage":`...), share(s.Coverage)...)
	b = append(b, `,"breaks_at":`...)
	if s.BreaksAt == nil {
		b = append(b, "null"...)
	} else {
		b = append(b, share(*s.BreaksAt)...)
	}
	j.out = append(b, ",\"problems\":[]}\n"...)
}

func (j *jsonWriter) words(b []byte, text string) []byte {
	j.escape.Buf = b
	j.escape.Str(text)
	for i := len(b); i < len(j.escape.Buf); i++ {
		if j.escape.Buf[i] >= 0x7f {
			return harmless(j.escape.Buf, i)
		}
	}
	return j.escape.Buf
}

// harmless writes out what would act on a terminal or turn text round, from a
// place within a string on: it stays what it was for whoever reads the JSON.
func harmless(b []byte, from int) []byte {
	rest := string(b[from:])
	b = b[:from]
	for _, r := range rest {
		if clean.Acts(r) && r <= 0xffff {
			b = fmt.Appendf(b, `\u%04x`, r)
		} else {
			b = utf8.AppendRune(b, r)
		}
	}
	return b
}

// id writes an id or a date, or null where there is none.
func id(b []byte, id string) []byte {
	if id == "" {
		return append(b, "null"...)
	}
	b = append(b, '"')
	b = append(b, id...)
	return append(b, '"')
}

func number(b []byte, n *int) []byte {
	if n == nil {
		return append(b, "null"...)
	}
	return strconv.AppendInt(b, int64(*n), 10)
}

func (j *jsonWriter) take(to []byte) []byte {
	to = append(to, j.out...)
	j.out = j.out[:0]
	return to
}

// shares are the hundredths as they are written.
var shares = func() (all [101]string) {
	for h := range all {
		all[h] = fmt.Sprintf("%d.%02d", h/100, h%100)
	}
	return all
}()

func share(h advisor.Hundredths) string { return shares[h] }

// csvWriter writes a line of CSV a row.
type csvWriter struct {
	to     *csv.Writer
	out    buffer
	record []string
}

type buffer struct{ data []byte }

func (b *buffer) Write(p []byte) (int, error) {
	b.data = append(b.data, p...)
	return len(p), nil
}

func newCSVWriter(s *Survey) *csvWriter {
	c := &csvWriter{record: make([]string, len(csvColumns(s.Pack)))}
	c.to = csv.NewWriter(&c.out)
	return c
}

// csvColumns are the headings of what is written.
func csvColumns(p *advisor.Pack) []string {
	names := []string{"row", "name", "as", "date", "verdict", "kind", "strength", "role", "level", "provisional", "next_role"}
	for _, r := range p.Roles {
		names = append(names, "score_"+r.ID)
	}
	return append(names, "margin", "slack", "turn", "coverage", "breaks_at", "problem")
}

func writeHead(to io.Writer, p *advisor.Pack) error {
	w := csv.NewWriter(to)
	if err := w.Write(csvColumns(p)); err != nil {
		return err
	}
	w.Flush()
	return w.Error()
}

func (c *csvWriter) row(r *row, s *advisor.Score) {
	clear(c.record)
	record := c.record
	put := func(text string) { record[0], record = text, record[1:] }
	put(strconv.Itoa(r.number))
	put(plainCell(r.name))
	as := ""
	if r.as != nil {
		as = r.as.audience.ID
	}
	put(as)
	put(r.date)
	if s == nil {
		var all []string
		for _, p := range r.problems {
			all = append(all, fmt.Sprintf("%d:%d: %s", p.Line, p.Column, p.Message))
		}
		record[len(record)-1] = plainCell(strings.Join(all, "; "))
	} else {
		for _, text := range []string{s.Verdict.ID, string(s.Kind), string(s.Strength), s.Role, s.Level, strconv.FormatBool(s.Provisional), s.NextRole} {
			put(text)
		}
		for _, score := range s.Scores {
			put(strconv.Itoa(score))
		}
		put(strconv.Itoa(s.Margin))
		put(optional(s.Slack))
		put(optional(s.Turn))
		put(share(s.Coverage))
		if s.BreaksAt != nil {
			put(share(*s.BreaksAt))
		}
	}
	_ = c.to.Write(c.record) // to memory
}

func optional(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}

// plainCell keeps spreadsheets from running what somebody gave as a name.
func plainCell(text string) string {
	if text != "" && strings.ContainsRune("=+-@\t", rune(text[0])) {
		return "'" + text
	}
	return text
}

func (c *csvWriter) take(to []byte) []byte {
	c.to.Flush()
	to = append(to, c.out.data...)
	c.out.data = c.out.data[:0]
	return to
}
