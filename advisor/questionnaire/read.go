package questionnaire

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"firstrole/advisor"
	"firstrole/advisor/internal/mailtext"
	"firstrole/advisor/internal/problem"
	"firstrole/advisor/internal/wrap"
	"firstrole/advisor/sheet"
)

// Limit is how many bytes a mail may have.
const Limit = 1 << 20

// Reply is what came back. A question that has a problem is blank in it.
type Reply struct {
	// Sheet has the digest that the mail names, and this pack's where it names none.
	Sheet advisor.Sheet
	Name  string // as the respondent wrote it; may be empty
	// Stakeholder is the id that the questionnaire was written with; may be empty.
	Stakeholder string
	// Absent are the questions of which nothing stands in the mail, by id: whoever
	// corrects one answer sends no others.
	Absent []string
	// Besides is what the mail says besides the answers; may be empty.
	Besides string
}

// Read reads a mail that came back, for an audience of the pack; file is the name
// that stands in problems. The list has every problem, sorted. The error is for
// an audience that the pack does not have.
func Read(data []byte, file string, p *advisor.Pack, as string) (Reply, problem.List, error) {
	f, err := newForm(p, as)
	if err != nil {
		return Reply{}, nil, err
	}
	r := reader{file: file, reply: Reply{Sheet: advisor.Sheet{As: as, Pack: p.Digest, Answers: map[string]advisor.Answer{}, Notes: map[string]string{}}}}
	r.read(f, data)
	r.problems.Sort()
	return r.reply, r.problems, nil
}

// Looks reports whether a file seems to be a questionnaire that came back: it
// names one, or has brackets with marks.
func Looks(data []byte, p *advisor.Pack, as string) bool {
	f, err := newForm(p, as)
	if err != nil || len(data) > Limit {
		return false
	}
	text, err := mailtext.Read(data)
	if err != nil {
		return false
	}
	w := newWalker(f, text)
	w.walk()
	return len(w.feet) > 0 || w.any()
}

type reader struct {
	file     string
	reply    Reply
	problems problem.List
	text     mailtext.Text
	named    string // the currency that an amount names
}

func (r *reader) whole(message, hint string) {
	r.problems = append(r.problems, problem.Problem{File: r.file, Message: message, Hint: hint})
}

func (r *reader) report(w wrong) {
	line, column, text := r.text.Place(w.at)
	r.problems = append(r.problems, problem.Problem{File: r.file, Line: line, Column: column, Message: w.message, Hint: w.hint, Text: text})
}

func (r *reader) read(f *form, data []byte) {
	if len(data) > Limit {
		r.whole("the file has more than the 1 MB it may have", "save the text of the mail alone, without what is attached")
		return
	}
	text, err := mailtext.Read(data)
	if err != nil {
		hint := "copy the text of the mail into a text file, and give that"
		if errors.Is(err, mailtext.ErrCharset) {
			hint = "save it as UTF-8, or copy the text of the mail into a text file"
		}
		r.whole(err.Error(), hint)
		return
	}
	r.text = text
	w := newWalker(f, text)
	w.walk()
	strict := r.foot(w)
	before := len(r.problems)
	w.outside(r)
	for _, q := range f.asked {
		r.question(w, q, strict)
		if len(w.parts[q.number-1]) == 0 {
			r.reply.Absent = append(r.reply.Absent, q.ID)
		}
	}
	r.name(w)
	r.reply.Besides = w.lines(w.besides)
	switch {
	case len(r.problems) > before:
	case !w.any():
		r.whole("no question of the questionnaire stands in this file", "give the mail with the questions in it, or the answers as 1b, 2c")
	case len(r.reply.Sheet.Answers) == 0:
		r.whole("no question is answered", "ask whether the mail was sent before it was filled in; an x may have been lost on the way")
	}
}

// foot reads the last line, and tells whether it fails to name this pack and
// this audience.
func (r *reader) foot(w *walker) (strict bool) {
	strict = len(w.feet) == 0
	for _, at := range w.feet {
		group := func(n int) string {
			if at[2*n] < 0 {
				return ""
			}
			return w.text[at[2*n]:at[2*n+1]]
		}
		s := &r.reply.Sheet
		strict = strict || group(1) != s.As || group(2) != w.pack.Digest
		s.Pack, s.Currency, r.reply.Stakeholder = group(2), group(3), strings.Trim(group(4), ".-_")
	}
	return strict
}

func (r *reader) question(w *walker, q asked, strict bool) {
	found, bad := w.judge(q, strict)
	for _, b := range bad {
		r.report(b)
	}
	s := &r.reply.Sheet
	if !found.answer.Blank() {
		s.Answers[q.ID] = found.answer
	}
	if len(found.notes) > 0 {
		s.Notes[q.ID] = strings.Join(found.notes, "\n")
	}
	if !q.Money || !found.answer.IsNumber || found.currency == "" {
		return
	}
	if r.named != "" && r.named != found.currency {
		r.report(wrong{found.at, fmt.Sprintf("this amount is in %s, and one before it in %s", found.currency, r.named), "write both in one currency"})
		delete(s.Answers, q.ID)
		return
	}
	r.named, s.Currency = found.currency, found.currency
}

func (r *reader) name(w *walker) {
	if w.name.to > 0 {
		r.reply.Name = wrap.Cut(strings.Trim(words(w.slice(w.name)), " _."), sheet.MaxName, "")
	}
}

// any reports whether something of the questionnaire is in the mail.
func (w *walker) any() bool {
	return slices.ContainsFunc(w.parts, func(all []*part) bool { return len(all) > 0 })
}

func quote(s string) string { return "“" + wrap.Cut(words(s), 60, "…") + "”" }

// unstyled takes away the marks of package mailtext.
func unstyled(s string) string {
	return strings.Map(func(r rune) rune {
		if r == mailtext.Strong || r == mailtext.Plain {
			return -1
		}
		return r
	}, s)
}

// says reports whether there is more to a text than the signs of a questionnaire.
func says(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool {
		return r == '?' || r > unicode.MaxASCII && !unicode.IsPunct(r) && !unseen(r) || unicode.IsLetter(r) || unicode.IsDigit(r)
	})
}
