// Package sheet reads and writes answer sheets: see docs/formats.md. A sheet in
// JSON reads as well as one in YAML.
package sheet

import (
	"fmt"
	"regexp"
	"time"
	"unicode/utf8"

	"firstrole/advisor"
	"firstrole/advisor/internal/clean"
	"firstrole/advisor/internal/problem"
	"firstrole/advisor/internal/yamlnode"
)

const (
	// MaxName and MaxNote are the characters that a sheet's name and a note may have.
	MaxName = 200
	MaxNote = 4000

	limit = 1 << 20 // bytes of a sheet
)

var shape = yamlnode.Shape{What: "an answer sheet", Keys: []yamlnode.Key{
	{Name: "format", Example: "format: 1", Need: true},
	{Name: "as", Example: "as: founder", Need: true},
	{Name: "name", Example: "name: Spring hire"},
	{Name: "pack", Example: "pack: 3f9a0c1d2e4b5a68"},
	{Name: "answered", Example: "answered: 2026-03-03"},
	{Name: "currency", Example: "currency: USD"},
	{Name: "answers", Example: "answers: {customers: hundreds}"},
	{Name: "notes", Example: "notes: {customers: counted on 3 March}"},
	// The agreed sheet of an engagement has these beside its answers.
	{Name: "decisions", Example: "decisions: [{question: customers, answer: hundreds}]", Quiet: true},
	{Name: "log", Example: "log: [{date: 2026-03-03, what: decided}]", Quiet: true},
}}

// Read reads a sheet that must fit the pack in all it says; file is the name
// that stands in problems. Otherwise the error is a problem.List with every
// problem, sorted. A question with nothing after it is blank.
func Read(data []byte, file string, p *advisor.Pack) (advisor.Sheet, error) {
	r, problems, err := read(data, file, p)
	switch {
	case err != nil:
		return advisor.Sheet{}, err
	case len(problems) > 0 && r.of != (problem.Problem{}) && r.foreign():
		return advisor.Sheet{}, problem.List{r.of}
	case len(problems) > 0:
		return advisor.Sheet{}, problems
	}
	return r.sheet, nil
}

// ReadLoose reads a sheet that was answered with another pack: it keeps what
// fits this one and gives the rest as problems, sorted. An answer fits as a whole
// or not at all. The error, a problem.List, is for files that cannot be read, are
// for an audience that the pack does not have, or were made with another pack and
// answer nothing that this one asks.
func ReadLoose(data []byte, file string, p *advisor.Pack) (advisor.Sheet, problem.List, error) {
	r, problems, err := read(data, file, p)
	switch {
	case err != nil:
		return advisor.Sheet{}, nil, err
	case r.named >= telling && r.known == 0 && r.of != (problem.Problem{}):
		return advisor.Sheet{}, nil, problem.List{r.of}
	}
	return r.sheet, problems, nil
}

// telling is how many answers, of which the pack knows none, tell another pack
// from an older version of it: one or two may be of questions that are gone.
const telling = 3

// read gives what was read, and its problems, sorted.
func read(data []byte, file string, p *advisor.Pack) (*reader, problem.List, error) {
	f := yamlnode.Open(file, data, limit)
	root, ok := f.Root()
	if !ok || !root.HasFormat("1") {
		return nil, nil, f.Problems().Err()
	}
	r := &reader{pack: p, sheet: advisor.Sheet{Answers: map[string]advisor.Answer{}, Notes: map[string]string{}}}
	m := root.Mapping(shape)
	r.head(m)
	r.answers(m.At("answers").OrAbsent())
	r.notes(m.At("notes").OrAbsent())
	r.of = r.otherPack(m)
	problems := f.Problems()
	problems.Sort()
	switch {
	case r.sheet.As == "" && (r.named == 0 || r.foreign()) && r.of != (problem.Problem{}):
		return nil, nil, problem.List{r.of}
	case r.sheet.As == "":
		return nil, nil, problems.Err()
	}
	return r, problems, nil
}

type reader struct {
	pack  *advisor.Pack
	sheet advisor.Sheet
	// named counts the questions under answers, known those that the pack has.
	named, known int
	// of says that the sheet is of another pack; empty where it may be of this one.
	of problem.Problem
}

// foreign tells whether most of what is answered is no question of this pack.
// Any two packs may ask of money, and an older version of this one has more in
// common with it.
func (r *reader) foreign() bool { return 2*r.known < r.named }

// otherPack is the one thing to say of a sheet that was made with another pack.
// Without a digest it takes an unknown audience and unknown questions: a misspelt
// word is no other pack.
func (r *reader) otherPack(m yamlnode.Mapping) problem.Problem {
	const hint = "name the folder of that pack with --pack"
	as := m.At("as")
	switch made := r.sheet.Pack; {
	case made != "" && made != r.pack.Digest:
		return m.At("pack").Problem(fmt.Sprintf("this sheet needs the pack whose digest begins with %.6s; this pack's is %s", made, r.pack.Digest), hint)
	case made == "" && r.sheet.As == "" && as.IsText() && r.foreign():
		word, _ := as.Word()
		return as.Problem(fmt.Sprintf("this sheet needs another pack: this one asks no %q nor most of its questions", clean.Line(word)), hint)
	}
	return problem.Problem{}
}

// head reads everything but answers and notes.
func (r *reader) head(m yamlnode.Mapping) {
	var audiences []string
	for _, a := range r.pack.Audiences {
		audiences = append(audiences, a.ID)
	}
	s := &r.sheet
	s.As, _ = m.At("as").Choice("audience", audiences)
	s.Name = atMost(MaxName, m.At("name").OrAbsent(), yamlnode.Value.Line)
	s.Pack = matching(m.At("pack").OrAbsent(), IsDigest, "no digest of a pack: these are 16 of 0-9 and a-f", "leave the line out; firstrole writes it")
	s.Answered = matching(m.At("answered").OrAbsent(), IsDate, "no date", "write year-month-day, as 2026-03-03")
	s.Currency = money(m.At("currency"))
}

// matching reads a word that has a certain form.
func matching(v yamlnode.Value, is func(string) bool, isNot, hint string) string {
	s, ok := v.Word()
	if ok && !is(s) {
		v.Report(fmt.Sprintf("%q is %s", clean.Line(s), isNot), hint)
		return ""
	}
	return s
}

var (
	digest   = regexp.MustCompile(`^[0-9a-f]{16}$`)
	currency = regexp.MustCompile(`^[A-Z]{3}$`)
)

// IsDigest reports what a sheet may name as the digest of its pack.
func IsDigest(s string) bool { return digest.MatchString(s) }

// IsCurrency reports a code of three capital letters.
func IsCurrency(s string) bool { return currency.MatchString(s) }

// IsDate reports a day of the calendar as YYYY-MM-DD.
func IsDate(s string) bool { _, err := time.Parse(time.DateOnly, s); return err == nil }

// atMost reads a text of a number of characters at most.
func atMost(most int, v yamlnode.Value, read func(yamlnode.Value) string) string {
	s := read(v)
	if n := utf8.RuneCountInString(s); n > most {
		v.Report(fmt.Sprintf("this has %d characters, more than %d", n, most), "shorten it")
		return cut(s, most)
	}
	return s
}
