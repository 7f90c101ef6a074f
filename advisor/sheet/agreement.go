package sheet

import (
	"bytes"
	"fmt"

	"firstrole/advisor"
	"firstrole/advisor/engagement"
	"firstrole/advisor/internal/clean"
	"firstrole/advisor/internal/problem"
	"firstrole/advisor/internal/yamlnode"
)

// MaxLine is the most characters of a name, of who does what, and of a line of
// the log.
const MaxLine = 400

var (
	decisionShape = yamlnode.Shape{What: "a decision", Keys: []yamlnode.Key{
		{Name: "question", Example: "question: customers", Need: true},
		{Name: "answer", Example: "answer: hundreds"},
		{Name: "currency", Example: "currency: USD"},
		{Name: "reason", Example: "reason: Counted on 3 March."},
		{Name: "by", Example: "by: Ada"},
		{Name: "what", Example: "what: Count again in June"},
		{Name: "who", Example: "who: Ben"},
		{Name: "when", Example: "when: 2026-06-30"},
		{Name: "minority", Example: "minority: [{name: Ben, answer: none}]"},
	}}
	viewShape = yamlnode.Shape{What: "a minority view", Keys: []yamlnode.Key{
		{Name: "name", Example: "name: Ben", Need: true},
		{Name: "answer", Example: "answer: none", Need: true},
		{Name: "currency", Example: "currency: USD"},
		{Name: "note", Example: "note: I counted as well."},
	}}
	entryShape = yamlnode.Shape{What: "a line of the log", Keys: []yamlnode.Key{
		{Name: "date", Example: "date: 2026-03-03", Need: true},
		{Name: "what", Example: "what: decided", Need: true},
		{Name: "who", Example: "who: Ada"},
		{Name: "question", Example: "question: customers"},
		{Name: "text", Example: "text: 50 to 999"},
	}}
)

// ReadAgreement reads the agreed sheet of an engagement: an answer sheet, with
// the decisions and the log beside its answers. Like ReadLoose it keeps what
// fits the pack and gives the rest as problems.
func ReadAgreement(data []byte, file string, p *advisor.Pack) (engagement.Agreement, problem.List, error) {
	s, left, err := ReadLoose(data, file, p)
	if err != nil {
		return engagement.Agreement{}, nil, err
	}
	f := yamlnode.Open(file, data, limit)
	root, _ := f.Root() // it was read a moment ago
	beside := shape
	m := root.Mapping(beside)
	before := len(f.Problems()) // of the sheet, and given already
	r := reader{pack: p, sheet: s}
	a := engagement.Agreement{Date: s.Answered, Sheet: s, Decisions: r.decisions(m.At("decisions").OrAbsent()), Log: ReadLog(m.At("log").OrAbsent())}
	if a.Date == "" {
		m.Report("an agreed sheet needs its date", "add "+m.Example("answered"))
	}
	left = append(left, f.Problems()[before:]...)
	left.Sort()
	return a, left, nil
}

func (r *reader) decisions(v yamlnode.Value) []engagement.Decision {
	var all []engagement.Decision
	for _, item := range v.Items() {
		m := item.Mapping(decisionShape)
		q := r.question(m.At("question"))
		if q == nil {
			continue
		}
		d := engagement.Decision{
			Question: q.ID, Currency: money(m.At("currency")), Reason: text(m.At("reason"), MaxNote), By: words(m.At("by")),
			Action: engagement.Action{What: words(m.At("what")), Who: words(m.At("who")), When: words(m.At("when"))},
		}
		if given := m.At("answer").OrAbsent(); given.Given() {
			a, fits := answer(given, q)
			if !fits {
				continue // without its answer it would say that the question was left open
			}
			d.Answer = a
		}
		for _, item := range m.At("minority").OrAbsent().Items() {
			m := item.Mapping(viewShape)
			if a, fits := answer(m.At("answer").OrAbsent(), q); fits {
				d.Minority = append(d.Minority, engagement.View{
					Stakeholder: words(m.At("name")), Answer: a, Note: text(m.At("note"), MaxNote), Currency: money(m.At("currency")),
				})
			}
		}
		all = append(all, d)
	}
	return all
}

func money(v yamlnode.Value) string {
	return matching(v.OrAbsent(), IsCurrency, "no currency", "write its three capital letters, as USD")
}

func text(v yamlnode.Value, most int) string {
	return atMost(most, v.OrAbsent(), yamlnode.Value.Text)
}

func words(v yamlnode.Value) string { return atMost(MaxLine, v.OrAbsent(), yamlnode.Value.Line) }

// ReadLog reads the log of an engagement.
func ReadLog(v yamlnode.Value) []engagement.Entry {
	var known []string
	for _, event := range engagement.Events {
		known = append(known, string(event))
	}
	var all []engagement.Entry
	for _, item := range v.Items() {
		m := item.Mapping(entryShape)
		date := matching(m.At("date"), IsDate, "no date", "write year-month-day, as 2026-03-03")
		event, ok := m.At("what").Choice("event", known)
		if date == "" || !ok {
			continue
		}
		all = append(all, engagement.Entry{
			Date: date, What: engagement.Event(event), Who: words(m.At("who")),
			Question: words(m.At("question")), Text: words(m.At("text")),
		})
	}
	return all
}

// WriteAgreement gives an agreed sheet as a file that ReadAgreement reads, and
// Read as an answer sheet.
func WriteAgreement(a engagement.Agreement, p *advisor.Pack) []byte {
	s := a.Sheet
	s.Answered = a.Date
	b := bytes.NewBuffer(Write(s, p))
	if len(a.Decisions) > 0 {
		b.WriteString("decisions:\n")
	}
	for _, d := range a.Decisions {
		q := question(p, s.As, d.Question)
		if q == nil {
			continue
		}
		l := lines{b, "  - ", "    "}
		l.put("question", d.Question)
		if !d.Answer.Blank() && q.Accepts(d.Answer) {
			l.raw("answer", written(d.Answer, q.Type))
		}
		l.put("currency", only(d.Currency, IsCurrency))
		l.put("reason", cut(clean.Text(d.Reason), MaxNote))
		l.put("by", line(d.By))
		l.put("what", line(d.Action.What))
		l.put("who", line(d.Action.Who))
		l.put("when", line(d.Action.When))
		writeMinority(&l, d.Minority, q)
	}
	WriteLog(b, a.Log)
	return b.Bytes()
}

func writeMinority(to *lines, views []engagement.View, q *advisor.Question) {
	if len(views) == 0 {
		return
	}
	fmt.Fprintf(to.to, "%sminority:\n", to.indent)
	for _, v := range views {
		if !q.Accepts(v.Answer) {
			continue
		}
		l := lines{to.to, "      - ", "        "}
		l.put("name", line(v.Stakeholder))
		l.raw("answer", written(v.Answer, q.Type))
		l.put("currency", only(v.Currency, IsCurrency))
		l.put("note", cut(clean.Text(v.Note), MaxNote))
	}
}

// WriteLog writes the log of an engagement.
func WriteLog(to *bytes.Buffer, log []engagement.Entry) {
	if len(log) > 0 {
		to.WriteString("log:\n")
	}
	for _, e := range log {
		l := lines{to, "  - ", "    "}
		l.put("date", e.Date)
		l.put("what", string(e.What))
		l.put("who", line(e.Who))
		l.put("question", e.Question)
		l.put("text", line(e.Text))
	}
}

// lines writes an entry of a list, key by key.
type lines struct {
	to     *bytes.Buffer
	indent string // of the next line; the first carries the hyphen
	rest   string
}

func (l *lines) put(key, value string) {
	if value != "" {
		l.raw(key, yamlnode.Scalar(value))
	}
}

func (l *lines) raw(key, value string) {
	fmt.Fprintf(l.to, "%s%s: %s\n", l.indent, key, value)
	l.indent = l.rest
}

func line(s string) string { return cut(clean.Line(s), MaxLine) }

func question(p *advisor.Pack, as, id string) *advisor.Question {
	for i := range p.Questions {
		if q := &p.Questions[i]; q.ID == id && q.As == as {
			return q
		}
	}
	return nil
}
