//go:build !windows && !race

package main

import (
	"bytes"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/pack/packtest"
)

var journeys = flag.Uint64("journeys", 3, "how many people of each audience to give the same answers through every door")

// TestJourney gives the same answers through the full screen, by keys alone and
// at two sizes, through the plain interview, and as a file: the report must be
// the same to the byte.
func TestJourney(t *testing.T) {
	p := packtest.Shipped(t)
	for at, as := range p.Audiences {
		e := packtest.Engine(t, p, as.ID)
		for seed := range *journeys {
			t.Run(fmt.Sprint(as.ID, seed), func(t *testing.T) {
				t.Parallel()
				r := rand.New(rand.NewPCG(seed, 5))
				steps := answerAll(r, e)
				data := t.TempDir()
				large := byKeys(t, e, at, steps, 100, 30, data)
				small := byKeys(t, e, at, steps, 60, 20, t.TempDir())
				lines := byLines(t, e, steps)
				file := byFile(t, data)
				for name, got := range map[string]string{"60×20": small, "--plain": lines, "advise": file} {
					if got != large {
						t.Errorf("%s gives another report than the full screen at 100×30:\n%s", name, firstDifference(got, large))
					}
				}
			})
		}
	}
}

// TestOtherPacks takes other packs, with other roles, audiences and one, two or
// three of them, through the same doors.
func TestOtherPacks(t *testing.T) {
	for _, dir := range []string{"garden", "bakery"} {
		dir = filepath.Join("testdata", dir)
		p := packtest.Read(t, dir)
		for at, as := range p.Audiences {
			e := packtest.Engine(t, p, as.ID)
			t.Run(as.ID, func(t *testing.T) {
				t.Parallel()
				steps := answerAll(rand.New(rand.NewPCG(uint64(at), 9)), e)
				data := t.TempDir()
				screen := byKeys(t, e, at, steps, 80, 24, data, "--pack", dir)
				lines := byLines(t, e, steps, "--pack", dir)
				file := byFile(t, data, "--pack", dir)
				for name, got := range map[string]string{"--plain": lines, "advise": file} {
					if got != screen {
						t.Errorf("%s gives another report than the full screen:\n%s", name, firstDifference(got, screen))
					}
				}
			})
		}
	}
}

// answerAll makes up an answer to every question that is asked.
func answerAll(r *rand.Rand, e *advisor.Engine) []advisor.Step {
	var steps []advisor.Step
	for i := e.Start(advisor.Sheet{}); !i.AtCheck(); {
		q := i.Question()
		a := randomAnswer(r, q)
		next, err := i.Confirm(a)
		if err != nil {
			panic(err)
		}
		steps = append(steps, advisor.Step{Question: q, Answer: a})
		i = next
	}
	return steps
}

func randomAnswer(r *rand.Rand, q *advisor.Question) advisor.Answer {
	switch legal := q.LegalAnswers(); {
	case r.IntN(6) == 0:
		return advisor.UnknownAnswer
	case q.Type == advisor.Number:
		return advisor.Amount(q.Min + r.Int64N(q.Max-q.Min+1))
	default:
		return legal[r.IntN(len(legal))]
	}
}

func byKeys(t *testing.T, e *advisor.Engine, audience int, steps []advisor.Step, columns, rows int, data string, args ...string) string {
	t.Helper()
	s := openScreen(t, columns, rows, data, args...)
	s.wait("Start an interview")
	s.press("\r")
	if len(e.Pack.Audiences) > 1 {
		s.wait(e.Pack.Audiences[audience].Label)
		s.press(moves(audience) + "\r")
	}
	for n, step := range steps {
		s.wait(question(n + 1))
		s.press(keys(step))
	}
	s.wait("Check your answers")
	s.press("r")
	s.wait("Reasons")
	s.press("y2\r")
	report := s.copied()
	s.press("q")
	if code := s.ends(); code != 0 {
		t.Errorf("the full screen ends with %d", code)
	}
	return report
}

// keys give an answer to a question that was never answered before.
func keys(step advisor.Step) string {
	q, a := step.Question, step.Answer
	switch {
	case a.Unknown && q.Type == advisor.Number:
		return "\x1b[B\r"
	case a.Unknown:
		return "u"
	case a.IsNumber:
		return strconv.FormatInt(a.Number, 10) + "\r"
	case q.Type == advisor.One:
		return moves(place(q, a.Options[0])) + "\r"
	}
	var b strings.Builder
	at := -1
	for _, id := range a.Options {
		b.WriteString(strings.Repeat("\x1b[B", place(q, id)-at) + " ")
		at = place(q, id)
	}
	return b.String() + "\r"
}

func place(q *advisor.Question, option string) int {
	return slices.IndexFunc(q.Options, func(o advisor.Option) bool { return o.ID == option })
}

func byLines(t *testing.T, e *advisor.Engine, steps []advisor.Step, args ...string) string {
	t.Helper()
	var in strings.Builder
	for _, step := range steps {
		q, a := step.Question, step.Answer
		switch {
		case a.Unknown && q.Type == advisor.Number:
			in.WriteString("u\n")
		case a.Unknown:
			fmt.Fprintln(&in, len(q.Options)+1)
		case a.IsNumber:
			fmt.Fprintln(&in, a.Number)
		default:
			var places []string
			for _, id := range a.Options {
				places = append(places, strconv.Itoa(place(q, id)+1))
			}
			fmt.Fprintln(&in, strings.Join(places, ","))
		}
	}
	in.WriteString("r\nq\n")
	cmd := exec.Command(binary(t), append(args, "--plain", "--as", e.Audience.ID)...)
	cmd.Env = append(os.Environ(), "XDG_DATA_HOME="+t.TempDir())
	cmd.Stdin = strings.NewReader(in.String())
	var out, asked bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &asked
	if err := cmd.Run(); err != nil {
		t.Fatalf("%v\n%s", err, asked.String())
	}
	return out.String()
}

// byFile advises on the answer sheet that the full screen left on disk.
func byFile(t *testing.T, data string, args ...string) string {
	t.Helper()
	sheets, err := filepath.Glob(filepath.Join(data, "firstrole", "*", "*.yaml"))
	if err != nil || len(sheets) != 1 {
		t.Fatal(err, sheets)
	}
	out, err := exec.Command(binary(t), append(args, "advise", sheets[0])...).Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func firstDifference(a, b string) string {
	as, bs := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(as), len(bs)) {
		if as[i] != bs[i] {
			return fmt.Sprintf("line %d:\n%q\n%q", i+1, as[i], bs[i])
		}
	}
	return fmt.Sprintf("%d and %d lines", len(as), len(bs))
}
