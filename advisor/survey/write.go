package survey

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"firstrole/advisor"

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
	return &jsonWriter{roles: s.Pack.Roles}
}

// jsonWriter writes a line of JSON a row: keys of the report on one sheet, fewer
// of them and in the same order.
type jsonWriter struct {
	w     jx.Writer
	roles []advisor.Role
}

func (j *jsonWriter) row(r *row, s *advisor.Score) {
	w := &j.w
	w.RawStr(`{"row":`)
	w.Int(r.number)
	j.text(`,"name":`, r.name)
	as := ""
	if r.as != nil {
		as = r.as.audience.ID
	}
	j.text(`,"as":`, as)
	j.text(`,"date":`, r.date)
	if s == nil {
		w.RawStr(`,"verdict":null,"scores":[],"margin":null,"slack":null,"turn":null,"coverage":null,"breaks_at":null,"problems":[`)
		for i, p := range r.problems {
			if i > 0 {
				w.RawStr(",")
			}
			w.RawStr(`{"line":`)
			w.Int(p.Line)
			w.RawStr(`,"column":`)
			w.Int(p.Column)
			w.RawStr(`,"message":`)
			w.Str(p.Message)
			w.RawStr(`,"hint":`)
			w.Str(p.Hint)
			w.RawStr("}")
		}
		w.RawStr("]}\n")
		return
	}
	w.RawStr(`,"verdict":{"id":`)
	w.Str(s.Verdict.ID)
	j.text(`,"kind":`, string(s.Kind))
	j.text(`,"strength":`, string(s.Strength))
	j.text(`,"role":`, s.Role)
	j.text(`,"level":`, s.Level)
	w.RawStr(`,"provisional":`)
	w.Bool(s.Provisional)
	j.text(`,"next_role":`, s.NextRole)
	w.RawStr(`},"scores":[`)
	for i, score := range s.Scores {
		if i > 0 {
			w.RawStr(",")
		}
		w.RawStr(`{"role":`)
		w.Str(j.roles[i].ID)
		w.RawStr(`,"score":`)
		w.Int(score)
		w.RawStr("}")
	}
	w.RawStr(`],"margin":`)
	w.Int(s.Margin)
	j.number(`,"slack":`, s.Slack)
	j.number(`,"turn":`, s.Turn)
	w.RawStr(`,"coverage":`)
	w.RawStr(share(s.Coverage))
	w.RawStr(`,"breaks_at":`)
	if s.BreaksAt == nil {
		w.Null()
	} else {
		w.RawStr(share(*s.BreaksAt))
	}
	w.RawStr(",\"problems\":[]}\n")
}

func (j *jsonWriter) text(key, value string) {
	j.w.RawStr(key)
	if value == "" {
		j.w.Null()
		return
	}
	j.w.Str(value)
}

func (j *jsonWriter) number(key string, value *int) {
	j.w.RawStr(key)
	if value == nil {
		j.w.Null()
		return
	}
	j.w.Int(*value)
}

func (j *jsonWriter) take(to []byte) []byte {
	to = append(to, j.w.Buf...)
	j.w.Buf = j.w.Buf[:0]
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
