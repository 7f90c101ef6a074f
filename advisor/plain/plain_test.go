package plain

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/internal/wrap"
	"firstrole/advisor/pack/packtest"
)

func begin(t testing.TB) advisor.Interview {
	t.Helper()
	p := packtest.Small(t)
	e := packtest.Engine(t, p, p.Audiences[0].ID)
	return e.Start(advisor.Sheet{})
}

func unsaved(advisor.Interview) error { return nil }

// answer runs an interview on what is typed and gives how far it came.
func answer(t testing.TB, typed string) (advisor.Interview, string, error) {
	t.Helper()
	var out bytes.Buffer
	c := NewConsole(t.Context(), strings.NewReader(typed), &out, true)
	i, err := c.Interview(begin(t), unsaved)
	return i, out.String(), err
}

// Every confirmed answer is saved before the next question is asked.
func TestSavedFirst(t *testing.T) {
	from, to := io.Pipe()
	var out bytes.Buffer
	saved := make(chan int)
	go func() {
		c := NewConsole(t.Context(), from, &out, true)
		_, _ = c.Interview(begin(t), func(i advisor.Interview) error {
			if strings.Contains(out.String(), "Question 2") {
				t.Error("the next question was asked first")
			}
			saved <- len(i.Sheet().Answers)
			return nil
		})
		close(saved)
	}()
	if _, err := io.WriteString(to, "3\n"); err != nil {
		t.Fatal(err)
	}
	if n := <-saved; n != 1 {
		t.Errorf("%d answers were saved", n)
	}
	to.Close()
	<-saved
}

func TestEndings(t *testing.T) {
	for typed, want := range map[string]error{"": io.EOF, "3\n": io.EOF, "3": io.EOF, "q\n": ErrQuit, "3\nQ\n": ErrQuit} {
		if _, _, err := answer(t, typed); !errors.Is(err, want) {
			t.Errorf("%q ends with %v, want %v", typed, err, want)
		}
	}
	// A last line without an end counts.
	if i, _, _ := answer(t, "3"); len(i.Sheet().Answers) != 1 {
		t.Errorf("answers %v", i.Sheet().Answers)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	from, _ := io.Pipe()
	if _, err := NewConsole(ctx, from, io.Discard, false).Interview(begin(t), unsaved); !errors.Is(err, context.Canceled) {
		t.Errorf("an interrupted question ends with %v", err)
	}
}

// Trouble with the disk is said once and stops nobody.
func TestNotSaved(t *testing.T) {
	var out bytes.Buffer
	c := NewConsole(t.Context(), strings.NewReader("1\n1\n3\n1\nr\n"), &out, true)
	i, err := c.Interview(begin(t), func(advisor.Interview) error { return errors.New("the disk is full") })
	if err != nil || !i.AtCheck() {
		t.Errorf("ends with %v", err)
	}
	if n := strings.Count(out.String(), "Not saved: the disk is full."); n != 1 {
		t.Errorf("said %d times", n)
	}
}

// A change that brings a new question up leads to it; going back from there
// leads to the list again.
func TestChange(t *testing.T) {
	i, out, err := answer(t, "1\n1\n3\n1\n1\n3\nb\n3\n2\n")
	if !errors.Is(err, io.EOF) {
		t.Fatal(err)
	}
	if !strings.Contains(out, "Talk to one another: not answered") || !strings.Contains(out, "1 left open") {
		t.Error("the list does not show what was passed over")
	}
	if got := i.Sheet().Answers; got["customers"].Options[0] != "many" || !got["talk"].Blank() {
		t.Errorf("answers %v", got)
	}
}

// Rows of one source name it once.
func TestWhyNamesASourceOnce(t *testing.T) {
	first := begin(t)
	q := first.Question()
	q.Sources = []string{"D1-001", "D1-002", "judgement", "D1", "nowhere"}
	var out bytes.Buffer
	c := NewConsole(t.Context(), strings.NewReader("?\n"), &out, true)
	if _, err := c.Interview(first, unsaved); !errors.Is(err, io.EOF) {
		t.Fatal(err)
	}
	if one, all := strings.Count(out.String(), "Source: Two jobs"), strings.Count(out.String(), "Source: "); one != 1 || all != 2 {
		t.Errorf("the source is named %d times, of %d:\n%s", one, all, out.String())
	}
}

// At the list only the numbers that stand there change an answer.
func TestNoSuchLine(t *testing.T) {
	for _, typed := range []string{"0", "-1", "99", "1 2", "x"} {
		i, out, err := answer(t, "1\n1\n3\n1\n"+typed+"\n")
		if !errors.Is(err, io.EOF) || !i.AtCheck() || strings.Count(out, "changes that answer") != 2 {
			t.Errorf("%q at the list: %v\n%s", typed, err, out)
		}
	}
}

// Who leads is said to be settled once, and to be open again where an answer
// that was changed makes it so.
func TestOpenAgain(t *testing.T) {
	var out bytes.Buffer
	r := &run{Console: NewConsole(t.Context(), strings.NewReader(""), &out, true), now: begin(t), led: true}
	r.settled()
	r.settled()
	if n := strings.Count(out.String(), "With that answer it is open again which role leads."); n != 1 {
		t.Errorf("said %d times:\n%s", n, out.String())
	}
}

// A note is not dropped in silence where no question is open.
func TestNoteAtTheList(t *testing.T) {
	_, out, _ := answer(t, "1\n1\n3\n1\nn counted on Monday\n")
	if !strings.Contains(strings.Join(strings.Fields(out), " "), "A note goes with its question") {
		t.Errorf("shows\n%s", out)
	}
}

func TestReadLine(t *testing.T) {
	long := strings.Repeat("x", 1<<20)
	i, out, _ := answer(t, "n "+long+"\r\n3\r\n")
	if i.Note("customers") != "" || !strings.Contains(out, "A note has 4000 characters at most") {
		t.Error("a note as long as a book is taken")
	}
	if len(i.Sheet().Answers) != 1 {
		t.Error("what follows a long line is lost")
	}
}

// Whatever is typed, the interview ends with its input, fits its lines, and
// lets nothing through that a terminal would obey.
func FuzzInterview(f *testing.F) {
	for _, seed := range []string{"3\n3\n1,2\n2\n1\n2\n62k USD\nr\n", "1\nn x\n?\nb\n=\nu\n\nr\nq\n", "n \x1b[2J\u202e\n3\n", "4,4\n9\n-1\n1 1\n"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		i, out, err := answer(t, typed)
		if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, ErrQuit) {
			t.Error(err)
		}
		for id, a := range i.Sheet().Answers {
			if !i.Engine().Question(id).Accepts(a) {
				t.Errorf("%s got %v", id, a)
			}
		}
		for line := range strings.Lines(out) {
			line = strings.TrimSuffix(line, "\n")
			if strings.ContainsFunc(line, func(r rune) bool { return r < ' ' || r >= 0x7F && r < 0xA0 }) {
				t.Errorf("lets through %q", line)
			}
			if !strings.HasPrefix(line, "> ") && wrap.Width(line) > width {
				t.Errorf("%d columns: %q", wrap.Width(line), line)
			}
		}
	})
}
