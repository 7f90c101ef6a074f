package survey

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"
)

// waiting gives a text, then tells that it is waited for, and gives nothing more
// until the end.
type waiting struct {
	text  io.Reader
	asked chan<- struct{}
	end   <-chan struct{}
}

func (w *waiting) Read(to []byte) (int, error) {
	if n, err := w.text.Read(to); err == nil {
		return n, nil
	}
	close(w.asked)
	<-w.end
	return 0, io.EOF
}

// A run that waits for its input ends when it is stopped, wherever in the input
// that is, and what it wrote is whole rows.
func TestStop(t *testing.T) {
	for name, c := range map[string]struct {
		in   string
		rows int
	}{
		"nothing came":      {"", 0},
		"part of a mark":    {"\xef", 0},
		"blank lines":       {"\n \n\t\r\n", 0},
		"many blank lines":  {strings.Repeat(" \n", 100_000), 0},
		"half a heading":    {"name,custo", 0},
		"a wrong half":      {"name,customers\n" + strings.Repeat("a,few\n", 3) + "b,f\"e", 3},
		"an open quotation": {"name,\"custo\nmers", 0},
		"headings":          {"name,customers\n", 0},
		"headings and half": {"name,customers\nmany,f", 0},
		"half a row":        {"{\"customers\": \"fe", 0},
		"rows and a half":   {strings.Repeat("{\"customers\": \"few\"}\n", 3) + "{\"customers\": \"fe", 3},
		"rows and blanks":   {strings.Repeat("{\"customers\": \"few\"}\n", 3) + strings.Repeat("\n", 100_000), 3},
	} {
		t.Run(name, func(t *testing.T) {
			asked := make(chan struct{})
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			var out bytes.Buffer
			come := make(chan struct{}, 100)
			s := &Survey{Pack: small(t), Name: "rows", From: &waiting{strings.NewReader(c.in), asked, t.Context().Done()}, To: &out, Out: NDJSON, Progress: func(_ int64, rows int) {
				if rows == c.rows {
					come <- struct{}{}
				}
			}}
			type end struct {
				tally *Tally
				err   error
			}
			ended := make(chan end, 1)
			go func() {
				tally, err := s.Run(ctx)
				ended <- end{tally, err}
			}()
			<-asked
			if c.rows > 0 {
				<-come
			}
			cancel()
			select {
			case got := <-ended:
				if !errors.Is(got.err, context.Canceled) {
					t.Errorf("the error is %v", got.err)
				}
				if got.tally == nil || got.tally.Rows != c.rows || bytes.Count(out.Bytes(), []byte("}\n")) != c.rows {
					t.Errorf("counted %+v, and wrote %q", got.tally, out.String())
				}
			case <-time.After(30 * time.Second):
				t.Fatal("it goes on")
			}
		})
	}
}

// Half a row that the input breaks off in is no row, and nothing is wrong with it.
func TestBrokenOff(t *testing.T) {
	broken := errors.New("the disk is gone")
	for _, half := range []string{"b,f", "b,f\"e", "b,\"fe\nw"} {
		from := io.MultiReader(strings.NewReader("name,customers\n"+strings.Repeat("a,few\n", 3)+half), iotest.ErrReader(broken))
		s := &Survey{Pack: small(t), Name: "rows", From: from, To: io.Discard}
		if tally, err := s.Run(t.Context()); !errors.Is(err, broken) || tally.Rows != 3 || tally.Bad != 0 {
			t.Errorf("%q: %+v, %v", half, tally, err)
		}
	}
}

// endless gives one text for ever.
type endless string

func (e endless) Read(to []byte) (int, error) {
	n := 0
	for n+len(e) <= len(to) {
		n += copy(to[n:], e)
	}
	return n, nil
}

// Blank lines without end can be stopped.
func TestStopBlanks(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	s := &Survey{Pack: small(t), Name: "rows", From: endless("\n"), To: io.Discard}
	if tally, err := s.Run(ctx); !errors.Is(err, context.DeadlineExceeded) || tally == nil {
		t.Errorf("%v, %v", tally, err)
	}
}

// What fails before the first row has counted none.
func TestTallyOfNothing(t *testing.T) {
	for _, in := range []string{"", "\xff\xfe", "no,such\n1,2\n"} {
		if got := run(t, Survey{Pack: small(t)}, in); got.err == nil || got.tally == nil || got.tally.Rows != 0 {
			t.Errorf("%q: %+v, %v", in, got.tally, got.err)
		}
	}
}

// However many blank lines stand before the first one, the rows are read, and
// problems say where in the file they are.
func TestBehindBlanks(t *testing.T) {
	for _, blanks := range []string{"", "\n", " \t\r\n\n", strings.Repeat("\n", 70_000), strings.Repeat(" \r\n", 50_000), strings.Repeat(" ", 200_000) + "\n"} {
		for _, mark := range []string{"", "\ufeff"} {
			before := strings.Count(blanks, "\n")
			for _, c := range []struct {
				in, fails string // what the file as a whole is told; empty: the third line has a problem
				rows      int
			}{
				{"name,customers\na,few\nb,fw\nc,many\n", "", 3},
				{"name;customers\na;few\nb;\"few\" x\nc;many\n", "", 3},
				{"\tcustomers\tname\na\tfew\tb\nc\tfew\n", "", 2},
				{"{\"customers\": \"few\"}\n\n{\"customers\": \"fw\"}\n", "", 2},
				{"no,such\n1,2\n", "no column", 0},
				{"name,cust\"omers\n1,2\n", "a quotation mark", 0},
				{"  [{\"customers\": \"few\"}]\n", "this is a list", 0},
			} {
				line := 3
				if c.fails != "" {
					line = 1
				}
				want := fmt.Sprintf("%d:", before+line)
				var told []int64
				in := mark + blanks + c.in
				got := run(t, Survey{Pack: small(t), Progress: func(bytes int64, _ int) { told = append(told, bytes) }}, in)
				if c.fails != "" {
					if got.err == nil || !strings.HasPrefix(got.err.Error(), "rows:"+want) || !strings.Contains(got.err.Error(), c.fails) {
						t.Errorf("%d blank lines, mark %q, %q: %v, want line %s", before, mark, c.in, got.err, want)
					}
					continue
				}
				if got.err != nil || got.tally.Rows != c.rows || len(got.problems) != 1 || !strings.HasPrefix(got.problems[0], want) {
					t.Errorf("%d blank lines, mark %q, %q: %+v, want a problem in line %s", before, mark, c.in, got, want)
				}
				if len(told) == 0 || told[len(told)-1] != int64(len(in)) {
					t.Errorf("%d blank lines: of %d bytes %d are done", before, len(in), told)
				}
			}
		}
	}
}
