package pack

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"firstrole/advisor/internal/problem"
)

// patience is how long a hostile file may take. It is a second on a quiet
// machine, and this is not always one.
const patience = time.Minute

// A file that means harm, or is no pack at all, is refused with words, soon.
func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("nothing runs beside it, and it takes its time")
	}
	bomb := "format: 1\nquestions:\n  - &a [x, x, x, x, x, x, x, x, x]\n"
	for c := 'b'; c < 'k'; c++ {
		bomb += fmt.Sprintf("  - &%c [%s]\n", c, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*%c, ", c-1), 9), ", "))
	}
	question := string(small(t)[QuestionsFile].Data)
	for name, c := range map[string]struct{ source, want string }{
		"a bomb of aliases":       {bomb, `questions.yaml:3:5: the anchor "&a" is not read here`},
		"deep lists":              {"format: 1\nquestions: " + strings.Repeat("[", 1_000_000), "questions.yaml: this is nested deeper than 40 levels"},
		"deep lists, closed":      {"format: 1\nquestions: " + strings.Repeat("[", 5000) + strings.Repeat("]", 5000), "questions.yaml:2:51: this is nested deeper than 40 levels"},
		"deep mappings":           {"format: 1\nquestions: " + strings.Repeat("{a: ", 9000) + "1" + strings.Repeat("}", 9000), "questions.yaml:2:"},
		"deep indents":            {indents(2000), "questions.yaml:"},
		"one line of one MB":      {strings.Repeat("a", limit-1), "questions.yaml:1:1: this must be a mapping, not a text"},
		"a million keys":          {strings.Repeat("a: 1\n", limit/5), "questions.yaml: there are more than 200 problems"},
		"a million dashes":        {strings.Repeat("- ", limit/2), "questions.yaml:"},
		"a million quotes":        {strings.Repeat("\"", limit-1), "questions.yaml:"},
		"a million open brackets": {strings.Repeat("[a,\n", limit/4), "questions.yaml:"},
		"a million questions":     {"format: 1\nquestions:\n" + strings.Repeat("- {}\n", limit/6), `questions.yaml:3:1: "questions" has 174762 entries; 10000 is the most`},
		"many empty questions":    {"format: 1\nquestions:\n" + strings.Repeat("- {}\n", 9000), "questions.yaml: there are more than 200 problems"},
		"many anchors":            {"format: 1\n" + many("k%d: &a%d 1\n", 50_000), "questions.yaml: there are more than 200 problems"},
		"tabs":                    {strings.Replace(question, "    as: founder", "\tas: founder", 1), "questions.yaml:6:1: a tab indents this line"},
		"twice the same key":      {strings.Replace(question, "    part: 1", "    as: founder\n    part: 1", 1), `questions.yaml:7:5: "as" is given twice; it stands in line 6 already`},
		"not UTF-8":               {question + "\xff", "questions.yaml:155:1: the byte 0xff is not UTF-8"},
		"a program":               {"\x7fELF\x02\x01\x01\x00\x00", "questions.yaml:1:1: the control character U+007F stands here"},
		"an escape sequence":      {question + "# \x1b]0;x\a", "questions.yaml:155:3: the control character U+001B stands here"},
		"UTF-16":                  {"\xff\xfef\x00o\x00", "questions.yaml: the file is written in UTF-16"},
		"nothing":                 {"", "questions.yaml: the file is empty"},
		"a page of the web":       {"<!DOCTYPE html>\n<html><head><title>a: b</title></head></html>", "questions.yaml:"},
		"two documents":           {question + "---\na: 1\n", "questions.yaml:155:1: a second document begins here"},
	} {
		t.Run(name, func(t *testing.T) {
			files := small(t)
			files[QuestionsFile] = &fstest.MapFile{Data: []byte(c.source)}
			begin := time.Now()
			_, err := Read(files)
			if took := time.Since(begin); took > patience {
				t.Errorf("takes %v", took)
			}
			l, _ := problem.Of(err)
			var b strings.Builder
			if err := l.Print(&b); err != nil {
				t.Fatal(err)
			}
			if got := b.String(); !strings.HasPrefix(got, "firstrole: "+c.want) {
				t.Errorf("got %.500s\nwant %s", got, c.want)
			} else if len(got) > 200_000 {
				t.Errorf("says %d bytes", len(got))
			}
		})
	}
}

// What editors add does not matter.
func TestMarksAndLineEnds(t *testing.T) {
	plain, err := Read(small(t))
	if err != nil {
		t.Fatal(err)
	}
	files := small(t)
	for _, name := range []string{QuestionsFile, RolesFile} {
		files[name] = &fstest.MapFile{Data: []byte("\ufeff" + strings.ReplaceAll(string(files[name].Data), "\n", "\r\n"))}
	}
	p, err := Read(files)
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Rules) != len(plain.Rules) || p.Questions[0].Ask != plain.Questions[0].Ask {
		t.Error("it reads as another pack")
	}
}

// A file of 100 MB is not read to its end.
func TestHundredMegabytes(t *testing.T) {
	files := huge{small(t)}
	begin := time.Now()
	_, err := Read(files)
	if took := time.Since(begin); took > patience {
		t.Errorf("takes %v", took)
	}
	if err == nil || err.Error() != "questions.yaml: the file has more than the 1 MB it may have" {
		t.Errorf("got %v", err)
	}
}

// huge is a pack whose questions go on for 100 MB.
type huge struct{ fs.FS }

func (h huge) Open(name string) (fs.File, error) {
	f, err := h.FS.Open(name)
	if err == nil && name == QuestionsFile {
		return &endless{File: f, left: 100 << 20}, nil
	}
	return f, err
}

type endless struct {
	fs.File
	left int
}

func (e *endless) Read(p []byte) (int, error) {
	if e.left -= len(p); e.left < 97<<20 {
		panic("it is read on and on")
	}
	for i := range p {
		p[i] = "- {}\n"[i%5]
	}
	return len(p), nil
}

func indents(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	return b.String()
}

func many(format string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i, i)
	}
	return b.String()
}
