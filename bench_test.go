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
	"strings"
	"testing"
	"time"

	"firstrole/advisor"
	"firstrole/advisor/pack/packtest"
)

// docs/bench.md says what is measured here, and why.

var longPackIn = flag.String("longpack", "", "write a pack with 120 questions into this folder")

// TestLongPack holds that the pack of the benchmarks can be read.
func TestLongPack(t *testing.T) {
	dir := t.TempDir()
	if *longPackIn != "" {
		dir = *longPackIn
	}
	longPack(t, dir, 120)
	if out, err := exec.Command(binary(t), "pack", "show", "--pack", dir).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

// longPack writes the shipped pack with so many questions: those that are added
// stand first, ask founders, and have a rule each.
func longPack(t testing.TB, dir string, questions int) {
	t.Helper()
	have := len(shipped(t).Questions)
	var asked, rules strings.Builder
	for i := have; i < questions; i++ {
		fmt.Fprintf(&asked, `  - id: more_%d
    as: founder
    part: 1
    theme: people
    ask: How many of your customers did thing number %d in the past month?
    help: Count those who did it at least once, whoever asked them to.
    why: What people do of their own will says more than what they say they would do.
    short: Thing number %d
    find_out: Look it up in your own records for the past month.
    source: [judgement]
    type: one
    ordered: true
    options:
      - {id: none, label: none of them, say: have nobody who does it}
      - {id: few, label: a few of them, say: have a few who do it}
      - {id: many, label: "many of them, every week", say: have many who do it}
`, i, i, i)
		fmt.Fprintf(&rules, `  - id: more_rule_%d
    theme: people
    when: {question: more_%d, is: many}
    points: {community_manager: 1}
    because: Many people do thing number %d of their own will.
    source: [judgement]
`, i, i, i)
	}
	for name, add := range map[string]struct{ after, text string }{
		"questions.yaml": {"questions:\n", asked.String()},
		"roles.yaml":     {"rules:\n", rules.String()},
	} {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		content = bytes.Replace(content, []byte("\n"+add.after), []byte("\n"+add.after+add.text), 1)
		if err := os.WriteFile(filepath.Join(dir, name), content, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// program builds one of the programs that are compared with.
func program(b *testing.B, name string) string {
	b.Helper()
	file := filepath.Join(b.TempDir(), name)
	if out, err := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", file, "./testdata/bench/"+name).CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	return file
}

// opened is a program to open in a terminal, and what its first frame says.
type opened struct {
	name, says string
	cmd        func() *exec.Cmd
	env        []string
}

// atTheTerminal are the floor, and firstrole with its own pack and with a long
// one.
func atTheTerminal(b *testing.B) []opened {
	b.Helper()
	long := b.TempDir()
	longPack(b, long, 120)
	floor, own := program(b, "floor"), binary(b)
	return []opened{
		// Under CI=1 Bubble Tea does not ask the terminal for its background, and
		// does not wait five seconds for this one to answer.
		{"floor", "READY", func() *exec.Cmd { return exec.Command(floor) }, []string{"CI=1"}},
		{"firstrole", "Start an interview", func() *exec.Cmd { return exec.Command(own, "--as", "founder") }, nil},
		{"firstrole-120", "Start an interview", func() *exec.Cmd { return exec.Command(own, "--as", "founder", "--pack", long) }, nil},
	}
}

func (o opened) open(b *testing.B) *fullScreen {
	b.Helper()
	return window{columns: 100, rows: 30, data: b.TempDir(), cmd: o.cmd(), env: o.env}.open(b)
}

// paints waits until a text is painted.
func (s *fullScreen) paints(text string) {
	s.Helper()
	s.waitFor(text, func(out []byte) int {
		if i := bytes.Index(out, []byte(text)); i >= 0 {
			return len(out)
		}
		return -1
	})
}

// BenchmarkFirstFrame is from the start of the process to the first screen.
func BenchmarkFirstFrame(b *testing.B) {
	for _, o := range atTheTerminal(b) {
		b.Run(o.name, func(b *testing.B) {
			for b.Loop() {
				s := o.open(b)
				s.paints(o.says)
				b.StopTimer()
				s.kill()
				b.StartTimer()
			}
		})
	}
}

// BenchmarkKey is from a key to the frame that shows it: at the floor's only
// screen, and in a question.
func BenchmarkKey(b *testing.B) {
	for _, o := range atTheTerminal(b) {
		b.Run(o.name, func(b *testing.B) {
			s := o.open(b)
			s.paints(o.says)
			if o.name != "floor" {
				s.press("\r")
				s.paints("Question 1")
				s.press("\x1b[B")
			}
			n := 0
			for b.Loop() {
				b.StopTimer()
				// Keys that follow a steady beat would fall in step with the renderer.
				time.Sleep(30*time.Millisecond + time.Duration(rand.IntN(17_000))*time.Microsecond)
				s.mu.Lock()
				s.from = len(s.out)
				s.mu.Unlock()
				b.StartTimer()
				s.press([]string{"\x1b[B", "\x1b[A"}[n%2])
				s.waitFor("a frame", func(out []byte) int {
					if len(out) == 0 {
						return -1
					}
					return len(out)
				})
				n++
			}
			s.kill()
		})
	}
}

// BenchmarkFirstQuestion is from the key that asks for it to the first
// question, pressed as soon as the first frame is there.
func BenchmarkFirstQuestion(b *testing.B) {
	for _, o := range atTheTerminal(b)[1:] {
		b.Run(o.name, func(b *testing.B) {
			for b.Loop() {
				b.StopTimer()
				s := o.open(b)
				s.paints(o.says)
				b.StartTimer()
				s.press("\r")
				s.paints("Question 1")
				b.StopTimer()
				s.kill()
				b.StartTimer()
			}
		})
	}
}

// BenchmarkAnswer is from the key that confirms an answer to the next question:
// it is on disk by then.
func BenchmarkAnswer(b *testing.B) {
	for _, o := range atTheTerminal(b)[1:] {
		b.Run(o.name, func(b *testing.B) {
			s := o.open(b)
			s.paints(o.says)
			s.press("\r")
			s.paints("Question 1")
			for b.Loop() {
				b.StopTimer()
				s.press("2")
				time.Sleep(20 * time.Millisecond)
				s.mu.Lock()
				s.from = len(s.out)
				s.mu.Unlock()
				b.StartTimer()
				s.press("\r")
				s.paints("Question 2")
				b.StopTimer()
				s.press("\x1b[D")
				s.paints("Question 1")
				b.StartTimer()
			}
			s.kill()
		})
	}
}

// BenchmarkLastAnswer is from the last answer to the result screen, with check
// your answers between them.
func BenchmarkLastAnswer(b *testing.B) {
	o := atTheTerminal(b)[1]
	e := packtest.Engine(b, shipped(b), "founder")
	for b.Loop() {
		b.StopTimer()
		s := o.open(b)
		s.paints(o.says)
		s.press("\r")
		i := e.Start(advisor.Sheet{})
		r := rand.New(rand.NewPCG(4, 4))
		for n := 1; ; n++ {
			s.paints(question(n))
			a := randomAnswer(r, i.Question())
			next, err := i.Confirm(a)
			if err != nil {
				b.Fatal(err)
			}
			pressed := keys(advisor.Step{Question: i.Question(), Answer: a})
			if i = next; i.AtCheck() {
				b.StartTimer()
				s.press(pressed + "r")
				s.paints("Reasons")
				b.StopTimer()
				break
			}
			s.press(pressed)
		}
		s.kill()
		b.StartTimer()
	}
}

// BenchmarkAdvise is a whole process that advises on one sheet, beside one that
// only parses the same two files.
func BenchmarkAdvise(b *testing.B) {
	long := b.TempDir()
	longPack(b, long, 120)
	parse, own := program(b, "parse"), binary(b)
	sheet := filepath.Join("docs", "example.yaml")
	for _, c := range []struct {
		name string
		args []string
	}{
		{"parse", []string{parse, "questions.yaml", "roles.yaml"}},
		{"firstrole", []string{own, "advise", sheet}},
		{"parse-120", []string{parse, filepath.Join(long, "questions.yaml"), filepath.Join(long, "roles.yaml")}},
		{"firstrole-120", []string{own, "advise", sheet, "--pack", long}},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				if out, err := exec.Command(c.args[0], c.args[1:]...).CombinedOutput(); err != nil {
					b.Fatalf("%v\n%s", err, out)
				}
			}
		})
	}
}
