package questionnaire

import (
	"fmt"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/clean"
	"firstrole/advisor/internal/wrap"
)

// Options is what a questionnaire says besides the questions. All of it may be
// empty.
type Options struct {
	Asker    string // who asks: the consultant
	Client   string // for whom
	Name     string // the respondent's, where it is known
	ID       string // the stakeholder's, which comes back with the answers
	Currency string // in which amounts are asked
}

// Write gives the questionnaire of an audience, ended by one line break. It fails
// where the pack has no such audience.
func Write(p *advisor.Pack, as string, o Options) ([]byte, error) {
	f, err := newForm(p, as)
	if err != nil {
		return nil, err
	}
	var w writer
	for _, s := range f.opening(o.tidy()) {
		w.sentence(s)
	}
	w.title(f.partTitle(1))
	w.questions(f, 1, o)
	if len(f.part(2)) > 0 {
		w.title(f.partTitle(2))
		w.put("", partTwo)
		w.questions(f, 2, o)
	}
	w.gap()
	for _, s := range closing {
		w.put("", s)
	}
	w.gap()
	w.line(f.foot(o.tidy()))
	return []byte(w.String()), nil
}

func (o Options) tidy() Options {
	for _, s := range []*string{&o.Asker, &o.Client, &o.Name, &o.ID, &o.Currency} {
		*s = words(*s)
	}
	return o
}

// words puts foreign text on one line.
func words(s string) string { return strings.Join(strings.Fields(clean.Line(s)), " ") }

// width is that of mail: what is quoted keeps within 80 columns.
const width = 72

type writer struct{ strings.Builder }

func (w *writer) line(s string) { w.WriteString(strings.TrimRight(s, " ") + "\n") }

func (w *writer) put(lead, s string) {
	for l := range strings.SplitSeq(wrap.Hang(lead, words(s), width), "\n") {
		w.line(l)
	}
}

func (w *writer) gap() { w.line("") }

func (w *writer) title(s string) {
	w.gap()
	w.gap()
	w.line(strings.ToUpper(s))
}

func (w *writer) sentence(s sentence) {
	if s.gap {
		w.gap()
	}
	w.put(s.lead, s.text)
}

const (
	indent = "   "
	// room is what stands between the brackets of a number.
	room = 12
)

func (w *writer) questions(f *form, part int, o Options) {
	for _, q := range f.part(part) {
		w.gap()
		w.put(wrap.Pad(fmt.Sprintf("%d. ", q.number), len(indent)), q.Ask)
		for _, s := range f.beneath(q, o.Currency) {
			w.put(indent, s)
		}
		w.gap()
		for i := range q.answers() {
			box := "[ ] "
			if q.Type == advisor.Number && i == 0 {
				box = "[" + strings.Repeat(" ", room) + "] "
			}
			w.put(indent+box+wrap.Pad(q.mark(i), len(q.mark(q.unknown())))+"  ", q.label(i))
		}
		w.line(indent + noteTitle(q))
	}
}

// beneath are the lines between a question and its answers.
func (f *form) beneath(q asked, currency string) []string {
	var all []string
	for _, s := range []string{f.onlyIf(q), q.Help, how(q, currency)} {
		if s != "" {
			all = append(all, s)
		}
	}
	return all
}

// how says how a question is answered where it is not by one x.
func how(q asked, currency string) string {
	switch {
	case q.Type == advisor.Several:
		return asMany
	case q.Money && currency != "":
		return fmt.Sprintf(wholeIn, currency)
	case q.Money:
		return wholeMoney
	case q.Type == advisor.Number:
		return wholeNumber
	}
	return ""
}

func noteTitle(q asked) string { return fmt.Sprintf("Note %d:", q.number) }
