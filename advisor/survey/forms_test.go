package survey

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"strings"

	"firstrole/advisor"
)

// form is a way in which a file holds answers.
type form struct {
	name  string
	write func(p *advisor.Pack, as string, sheets []advisor.Sheet) string
}

var forms = []form{
	{"sheets", func(p *advisor.Pack, as string, sheets []advisor.Sheet) string {
		return eachLine(sheets, func(s advisor.Sheet) any {
			answers := map[string]any{}
			for id, a := range s.Answers {
				answers[id] = plain(question(p, id), a)
			}
			return map[string]any{"format": 1, "as": as, "answers": answers}
		})
	}},
	{"side by side", func(p *advisor.Pack, as string, sheets []advisor.Sheet) string {
		return eachLine(sheets, func(s advisor.Sheet) any {
			row := map[string]any{"as": as}
			for id, a := range s.Answers {
				row[id] = plain(question(p, id), a)
			}
			return row
		})
	}},
	{"side by side, in words", func(p *advisor.Pack, as string, sheets []advisor.Sheet) string {
		return eachLine(sheets, func(s advisor.Sheet) any {
			row := map[string]any{"as": as}
			for id, a := range s.Answers {
				q := question(p, id)
				row[q.Ask] = inWords(q, a)
			}
			return row
		})
	}},
	{"columns", columnsOf(func(q *advisor.Question) string { return q.ID }, func(q *advisor.Question, a advisor.Answer) string {
		switch v := plain(q, a).(type) {
		case []string:
			return strings.Join(v, "; ")
		default:
			return fmt.Sprint(v)
		}
	})},
	{"columns, in words", columnsOf(func(q *advisor.Question) string { return " 3. " + strings.ToUpper(q.Ask) + " *" }, func(q *advisor.Question, a advisor.Answer) string {
		switch v := inWords(q, a).(type) {
		case []string:
			return strings.Join(v, ", ")
		default:
			return fmt.Sprint(v)
		}
	})},
	{"a column for each option", optionColumns},
}

func eachLine(sheets []advisor.Sheet, row func(advisor.Sheet) any) string {
	var b strings.Builder
	for _, s := range sheets {
		line, err := json.Marshal(row(s))
		if err != nil {
			panic(err)
		}
		b.Write(append(line, '\n'))
	}
	return b.String()
}

func question(p *advisor.Pack, id string) *advisor.Question {
	for i := range p.Questions {
		if p.Questions[i].ID == id {
			return &p.Questions[i]
		}
	}
	panic(id)
}

func plain(q *advisor.Question, a advisor.Answer) any {
	switch {
	case a.Unknown:
		return "unknown"
	case a.IsNumber:
		return a.Number
	case q.Type == advisor.Several:
		return a.Options
	}
	return a.Options[0]
}

// inWords writes an answer as survey tools do, and as keyboards do.
func inWords(q *advisor.Question, a advisor.Answer) any {
	label := func(id string) string {
		o, _ := q.Option(id)
		return "  " + strings.ReplaceAll(strings.ToUpper(o.Label[:1])+o.Label[1:], "'", "’")
	}
	switch {
	case a.Unknown:
		return "I don’t know"
	case a.IsNumber:
		return fmt.Sprintf("%d.00", a.Number)
	case q.Type == advisor.Several:
		var words []string
		for _, id := range a.Options {
			words = append(words, label(id))
		}
		return words
	}
	return label(a.Options[0])
}

func columnsOf(heading func(*advisor.Question) string, cell func(*advisor.Question, advisor.Answer) string) func(*advisor.Pack, string, []advisor.Sheet) string {
	return func(p *advisor.Pack, as string, sheets []advisor.Sheet) string {
		var asked []*advisor.Question
		record := []string{"As"}
		for i := range p.Questions {
			if q := &p.Questions[i]; q.As == as {
				asked, record = append(asked, q), append(record, heading(q))
			}
		}
		records := [][]string{record}
		for _, s := range sheets {
			record := []string{as}
			for _, q := range asked {
				text := ""
				if a := s.Answers[q.ID]; !a.Blank() {
					text = cell(q, a)
				}
				record = append(record, text)
			}
			records = append(records, record)
		}
		return written(records)
	}
}

func optionColumns(p *advisor.Pack, as string, sheets []advisor.Sheet) string {
	record := []string{"as"}
	for _, q := range p.Questions {
		switch {
		case q.As != as:
		case q.Type == advisor.Several:
			for _, o := range q.Options {
				record = append(record, q.Ask+" ["+o.Label+"]")
			}
		default:
			record = append(record, q.ID)
		}
	}
	records := [][]string{record}
	for n, s := range sheets {
		record := []string{as}
		for i := range p.Questions {
			q := &p.Questions[i]
			a := s.Answers[q.ID]
			switch {
			case q.As != as:
			case q.Type == advisor.Several:
				for _, o := range q.Options {
					marks := [2]string{"", "yes"}
					if n%2 == 0 {
						marks = [2]string{"no", o.Label}
					}
					at := 0
					if a.Has(o.ID) {
						at = 1
					}
					record = append(record, marks[at])
				}
			case a.Blank():
				record = append(record, "")
			default:
				record = append(record, fmt.Sprint(plain(q, a)))
			}
		}
		records = append(records, record)
	}
	return written(records)
}

func written(records [][]string) string {
	var b strings.Builder
	if err := csv.NewWriter(&b).WriteAll(records); err != nil {
		panic(err)
	}
	return b.String()
}
