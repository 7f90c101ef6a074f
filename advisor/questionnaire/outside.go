package questionnaire

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// Answers that stand outside of the questions, in front of a mail: "1b, 2c", or
// "3. don't know" in a line of its own.

var (
	numbered = regexp.MustCompile(`^\(?(\d{1,3})([.):=-]*) ?(.*)$`)
	// mentions are marks in a sentence.
	mentions = regexp.MustCompile(`\b\d{1,3}[a-z]{1,2}\b`)
)

// outside reads such answers, as one more copy of their questions. A line that seems
// to be one and cannot be read is a problem where its question has no other
// answer.
func (w *walker) outside(r *reader) {
	var rest []said
	failed := make([]*said, len(w.asked)) // by question, the first
	fail := func(q asked, s said) {
		if failed[q.number-1] == nil {
			failed[q.number-1] = &s
		}
	}
	for _, s := range w.besides {
		text := trimmed(w.slice(s))
		if all, ok := w.allMarks(text); ok {
			for q, marks := range all {
				w.give(w.asked[q-1], s, strings.Join(marks, " "))
			}
			continue
		}
		if q, answer, ok := w.afterNumber(text); ok {
			if _, ok := w.readTyped(q, answer); ok {
				w.give(q, s, answer)
				continue
			}
			fail(q, s)
		}
		for _, m := range mentions.FindAllString(fold(text), -1) {
			if q, _, ok := w.marked(m); ok {
				fail(q, s)
			}
		}
		rest = append(rest, s)
	}
	w.besides = rest
	for i, q := range w.asked {
		if s := failed[i]; s != nil && !w.answered(q) {
			r.report(wrong{s.from, fmt.Sprintf("this line may be an answer to question %d, and cannot be read: %s", q.number, quote(w.slice(*s))),
				fmt.Sprintf("write the mark of the answer alone, such as %s; or delete the line", q.mark(0))})
		}
	}
}

// allMarks reads a line of nothing but marks, by question.
func (w *walker) allMarks(text string) (map[int][]string, bool) {
	all := map[int][]string{}
	for _, m := range apart.Split(strings.TrimRight(strings.Join(strings.Fields(fold(text)), " "), "."), -1) {
		q, i, ok := w.marked(m)
		if !ok {
			return nil, false
		}
		all[q.number] = append(all[q.number], q.mark(i))
	}
	return all, true
}

// afterNumber reads the number of a question in front of a line. Letters and
// words may follow it at once; a number needs a sign between the two.
func (w *walker) afterNumber(text string) (asked, string, bool) {
	m := numbered.FindStringSubmatch(text)
	if m == nil || m[3] == "" {
		return asked{}, "", false
	}
	q, ok := w.numbered(m[1])
	if !ok {
		return asked{}, "", false
	}
	if m[2] == "" {
		if t, ok := w.readTyped(q, m[3]); !ok || t.answer.IsNumber {
			return asked{}, "", false
		}
	}
	return q, m[3], true
}

// give adds an answer typed elsewhere.
func (w *walker) give(q asked, s said, text string) {
	p := &part{asked: q, at: s.from, boxes: make([]box, q.answers()), loose: text}
	w.parts[q.number-1] = append(w.parts[q.number-1], p)
}

// answered reports whether a question has an answer in the mail.
func (w *walker) answered(q asked) bool {
	all := w.parts[q.number-1]
	return slices.ContainsFunc(all[:min(len(all), mostCopies)], func(p *part) bool {
		one, bad := w.judgeCopy(p, true)
		return !one.answer.Blank() || len(bad) > 0
	})
}
