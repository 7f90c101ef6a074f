//go:build !windows && !race

package main

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"firstrole/advisor"
	"firstrole/advisor/pack/packtest"
	"firstrole/advisor/store"
)

// killsVariable sets how often a program is killed while it saves.
const killsVariable = "FIRSTROLE_TEST_KILLS"

// TestKilledOnScreen kills the full screen after each question in turn, of both
// parts: what was confirmed before the next question appeared is on disk, and
// the next start goes on there.
func TestKilledOnScreen(t *testing.T) {
	p := shipped(t)
	for at, as := range p.Audiences {
		for seed := range uint64(1) {
			t.Run(fmt.Sprint(as.ID, seed), func(t *testing.T) {
				t.Parallel()
				e := packtest.Engine(t, p, as.ID)
				killInTurn(t, e, at, rand.New(rand.NewPCG(seed, 7)))
			})
		}
	}
}

func killInTurn(t *testing.T, e *advisor.Engine, audience int, r *rand.Rand) {
	t.Helper()
	data := t.TempDir()
	s := openScreen(t, 100, 30, data)
	s.wait("Start an interview")
	s.press("\r")
	s.wait(e.Pack.Audiences[audience].Label)
	s.press(moves(audience) + "\r")
	s.wait(question(1))
	i := e.Start(advisor.Sheet{})
	for part := 1; part <= 2; part++ {
		for n := 1; !i.AtCheck(); n++ {
			a := randomAnswer(r, i.Question())
			s.press(keys(advisor.Step{Question: i.Question(), Answer: a}))
			next, err := i.Confirm(a)
			if err != nil {
				t.Fatal(err)
			}
			if i = next; i.AtCheck() {
				s.wait("Check your answers")
			} else {
				s.wait(question(n + 1))
			}
			s.kill()
			if sheet := onDisk(t, data, e.Pack); !maps.EqualFunc(sheet.Answers, i.Sheet().Answers, advisor.Answer.Equal) {
				t.Fatalf("on disk is\n%v\nand confirmed was\n%v", sheet.Answers, i.Sheet().Answers)
			}
			s = openScreen(t, 100, 30, data)
			if i.AtCheck() {
				s.shows("Look again at")
			} else {
				s.shows("Go on with")
			}
			s.press("2\r")
			if i.AtCheck() {
				s.wait("Check your answers")
			} else {
				s.wait(question(n + 1))
			}
		}
		if i = i.SecondPart(); part == 2 || i.AtCheck() {
			break
		}
		s.press("r")
		s.wait("Reasons")
		s.press("m")
		s.wait(question(1))
	}
	s.press("q")
	if code := s.ends(); code != 0 {
		t.Errorf("the full screen ends with %d", code)
	}
	s.restored()
}

// TestKilledWhileSaving kills the full screen at random moments after an answer
// was confirmed and before the next question is seen. Every answer before that
// one is on disk; that one is there or not, and nothing is broken.
// FIRSTROLE_TEST_KILLS sets how often; 10 without.
func TestKilledWhileSaving(t *testing.T) {
	times := 10
	if n, err := strconv.Atoi(os.Getenv(killsVariable)); err == nil {
		times = n
	}
	p := shipped(t)
	e := packtest.Engine(t, p, p.Audiences[0].ID)
	r := rand.New(rand.NewPCG(rand.Uint64(), 0))
	took := 10 * time.Millisecond // from a key to the next question
	saved := 0
	for round := range times {
		data := t.TempDir()
		s := openScreen(t, 100, 30, data, "--as", e.Audience.ID)
		s.wait("Start an interview")
		s.press("\r")
		s.wait(question(1))
		i := e.Start(advisor.Sheet{})
		confirmed := i
		for n := 1; n <= 1+round%8; n++ {
			i = step(t, s, i, r)
			start := time.Now()
			s.wait(question(n + 1))
			took = (took + time.Since(start)) / 2
			confirmed = i
		}
		i = step(t, s, i, r)
		time.Sleep(time.Duration(r.Int64N(int64(took))))
		s.kill()
		switch got := onDisk(t, data, p).Answers; {
		case maps.EqualFunc(got, i.Sheet().Answers, advisor.Answer.Equal):
			saved++
		case !maps.EqualFunc(got, confirmed.Sheet().Answers, advisor.Answer.Equal):
			t.Fatalf("on disk is\n%v\nand confirmed was\n%v", got, confirmed.Sheet().Answers)
		}
		if round%10 == 0 {
			s = openScreen(t, 100, 30, data)
			s.wait("Go on with")
			s.press("2\r")
			s.wait("Question ")
			s.kill()
		}
	}
	t.Logf("%d kills, %d of them after the last answer was saved; a save with its next question takes %v", times, saved, took)
}

// step answers the question that is shown.
func step(t *testing.T, s *fullScreen, i advisor.Interview, r *rand.Rand) advisor.Interview {
	t.Helper()
	a := randomAnswer(r, i.Question())
	s.press(keys(advisor.Step{Question: i.Question(), Answer: a}))
	i, err := i.Confirm(a)
	if err != nil {
		t.Fatal(err)
	}
	return i
}

// kill ends the program as a lost power supply would.
func (s *fullScreen) kill() {
	s.Helper()
	if err := s.cmd.Process.Kill(); err != nil {
		s.Fatal(err)
	}
	<-s.ended
}

// onDisk reads the only interview there is, and holds that its folder is sound.
func onDisk(t *testing.T, data string, p *advisor.Pack) advisor.Sheet {
	t.Helper()
	f := store.Open(filepath.Join(data, "firstrole"))
	entries, err := f.List()
	if err != nil || len(entries) != 1 || entries[0].Wrong != "" {
		t.Fatalf("the folder lists %+v, %v", entries, err)
	}
	file, saved, err := f.Resume(entries[0].ID, p)
	if err != nil || len(saved.Left) > 0 {
		t.Fatalf("the interview opens with %v, %v", saved.Left, err)
	}
	if err := file.Close(); err != nil {
		t.Error(err)
	}
	return saved.Sheet
}

func shipped(t testing.TB) *advisor.Pack { return packtest.Shipped(t) }
