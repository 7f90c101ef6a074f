package report

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/engagement"
	"firstrole/advisor/phrase"
)

// ClientTable writes who answered what as CSV for a spreadsheet: a row for each
// question that anybody was asked, a column for each stakeholder, then what was
// agreed on, how far they agree, and what the difference does. Unless views are
// named, columns have letters for heads, in an order that says nothing. A cell
// that a spreadsheet would take for a formula begins with an apostrophe. The
// file begins with a byte order mark, by which spreadsheets know UTF-8.
func ClientTable(e *advisor.Engine, x *engagement.Engagement, views Views) []byte {
	var out bytes.Buffer
	out.WriteString("\ufeff")
	w := csv.NewWriter(&out)
	order := columnOrder(x, views)
	head := []string{"id", "question", "part"}
	for i, who := range order {
		name := letterHead(i)
		if views == ViewsNamed {
			name = x.Stakeholders[who].Name
		}
		head = append(head, name)
	}
	put(w, append(head, "agreed", "difference", "effect"))
	differences := engagement.Differ(e, x)
	for part := 1; part <= 2; part++ {
		for _, q := range e.Questions(part) {
			at := slices.IndexFunc(differences.Spreads, func(s engagement.Spread) bool { return s.Question == q })
			if at < 0 {
				continue
			}
			s := &differences.Spreads[at]
			row := []string{q.ID, q.Ask, fmt.Sprint(part)}
			for _, who := range order {
				row = append(row, gaveCell(s, who))
			}
			put(w, append(row, agreedCell(x, q), differenceCell(s), strings.Join(given(phrase.SpreadSplit(s, e.Pack), phrase.SpreadEffect(s)), " ")))
		}
	}
	w.Flush()
	return out.Bytes()
}

// columnOrder gives those who answered anything, as they were heard; without names
// in an order that does not tell who was heard first.
func columnOrder(x *engagement.Engagement, views Views) []int {
	var order []int
	for i, s := range x.Stakeholders {
		if len(s.Sheet.Answers) > 0 {
			order = append(order, i)
		}
	}
	if views == ViewsNamed {
		return order
	}
	key := func(who int) []byte {
		sum := sha256.Sum256([]byte(x.Client + "\x00" + x.Stakeholders[who].ID))
		return sum[:]
	}
	slices.SortStableFunc(order, func(a, b int) int { return bytes.Compare(key(a), key(b)) })
	return order
}

func letterHead(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return letterHead(i/26-1) + letterHead(i%26)
}

// gaveCell is what one stakeholder gave to a question.
func gaveCell(s *engagement.Spread, who int) string {
	for _, v := range s.Values {
		if slices.Contains(v.Who, who) {
			return s.Question.Text(v.Answer, v.Currency)
		}
	}
	switch {
	case slices.Contains(s.Unknown, who):
		return "(does not know)"
	case slices.Contains(s.Blank, who):
		return "(no answer)"
	}
	return "(not asked)"
}

func agreedCell(x *engagement.Engagement, q *advisor.Question) string {
	d, decided := x.Agreed.Decision(q.ID)
	a, there := x.Agreed.Sheet.Answers[q.ID]
	switch {
	case decided && d.Open():
		return "(left open)"
	case !there:
		return ""
	}
	return q.Text(a, x.Agreed.Sheet.Currency)
}

func differenceCell(s *engagement.Spread) string {
	switch {
	case s.Moot:
		return "no longer asked"
	case s.State == engagement.Agreed:
		return "all alike"
	case s.State == engagement.Differing && s.Split != nil:
		return "split"
	case s.State == engagement.Differing:
		return "differ"
	case s.State == engagement.Thin:
		return "some did not answer"
	}
	return "nobody knows"
}

// put writes a row whose cells are text to a spreadsheet, whatever they begin
// with.
func put(w *csv.Writer, row []string) {
	for i, cell := range row {
		cell = line(cell)
		if strings.IndexAny(cell, "=+-@＝＋－＠") == 0 {
			cell = "'" + cell
		}
		row[i] = cell
	}
	_ = w.Write(row) // to memory
}
