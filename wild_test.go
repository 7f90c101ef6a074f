//go:build !windows && !race

package main

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"firstrole/advisor"
	"firstrole/advisor/code"
	"firstrole/advisor/pack/packtest"
	"firstrole/advisor/store"
)

var (
	wildRuns = flag.Int("wild", 40, "how many random sessions at the keyboard")
	wildSeed = flag.Uint64("wildseed", 0, "the first of them, to play one again")
)

// TestWild is at the keyboard as no person is: random keys, pastes of anything,
// windows of any size, signals, all at any moment. The program must not break
// down, must end at ctrl+c, must leave the terminal as it was, and must have
// every answer on disk that led to another question. A session can be played
// again by its number:
//
//	go test . -run TestWild -wild 1 -wildseed 17
func TestWild(t *testing.T) {
	p := shipped(t)
	first := *wildSeed
	if first == 0 {
		first = 1 + rand.Uint64N(1_000_000)
	}
	t.Logf("sessions %d to %d", first, first+uint64(*wildRuns)-1)
	for n := range uint64(*wildRuns) {
		t.Run(fmt.Sprint(first+n), func(t *testing.T) {
			t.Parallel()
			wildSession(t, p, first+n)
		})
	}
}

// wild is one session.
type wild struct {
	*fullScreen
	r       *rand.Rand
	pack    *advisor.Pack
	engines map[string]*advisor.Engine
	data    string
	had     map[string]map[string]bool // the answers that were seen on disk, by interview
	deletes bool                       // interviews may be deleted
	reached bool                       // check your answers was seen: from there on, questions can be passed over
	did     []string
}

func wildSession(t *testing.T, p *advisor.Pack, seed uint64) {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 11))
	w := &wild{r: r, pack: p, engines: map[string]*advisor.Engine{}, data: t.TempDir(), had: map[string]map[string]bool{}, deletes: r.IntN(8) == 0}
	for _, e := range packtest.Engines(t, p) {
		as := e.Audience
		w.engines[as.ID] = e
	}
	work := t.TempDir() // for reports that are saved
	how := window{columns: 20 + r.IntN(181), rows: 5 + r.IntN(56), data: w.data, job: true}
	if r.IntN(2) == 0 {
		how.columns, how.rows = 100, 30
	}
	how.env = []string{"PWD=" + work, "PATH=" + work} // nothing there to open a report with
	how.dir = work
	var args []string
	if r.IntN(2) == 0 {
		args = []string{"--mouse"}
	}
	w.fullScreen = how.open(t, args...)
	defer func() {
		if t.Failed() {
			t.Logf("session %d did:\n%s\nand shows\n%s", seed, strings.Join(w.did, "\n"), w.screen())
		}
	}()
	w.waitFor("anything", func([]byte) int {
		if w.seen.modes["?1049"] {
			return 0
		}
		return -1
	})
	w.settle()
	if r.IntN(4) > 0 { // straight to the questions
		w.press("\r")
		w.settle()
		w.press(moves(r.IntN(2)) + "\r")
		w.settle()
	}
	for range 10 + r.IntN(40) {
		w.act()
		w.settle()
		if w.over() {
			break
		}
		w.check()
	}
	w.finish()
}

// single keys, most of them with a meaning somewhere.
var wildKeys = []string{
	"\r", "\r", "\r", "\n", "\x1b[A", "\x1b[B", "\x1b[B", "\x1b[C", "\x1b[D", "\x1b", "\x7f", "\t", "\x1b[Z", " ",
	"1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "j", "k", "h", "l", "g", "G", "u", "n", "w", "?", "m", "s", "y", "t", "t", "o", "e", "c", "b", "x", "a", "v", "i", "p", "\x04",
	"\x1b[5~", "\x1b[6~", "\x1b[H", "\x1b[F", "\x1b\r", "\x05", "\x01", "\x0b", "\x15", "\x17", "\x0c", "\x00", "$", "+", "-", "k€", "社", "é", "/",
	"\x1bOP", "\x1b[15~", "\x1b[1;5C", "\x1b[3~", "\x1b[<0;5;5M", "\x1b[I", "\x1b[O", "\x1b]11;rgb:ffff/ffff/ffff\x1b\\", "\x1b[?62;22c",
}

// texts that are hard to measure or to survive.
var wildTexts = []string{
	"plain words with spaces, ", "社区经理与社交媒体经理", "👩🏽‍🚀👨‍👩‍👧‍👦🏳️‍🌈🇨🇭", "e\u0301a\u0308o\u0323\u0302", "שלום עולם ", "مرحبا بالعالم ",
	"\u202eabc\u202c\u2066def\u2069", "line\nline\r\nline\rline\t|", "\x00\x01\x02\x07\x08\x0b\x0e\x7f", "\x1b[2J\x1b[31mred\x1b[0m", "\x1b]0;title\x07", "\xff\xfe\xc0\x80",
	"ﷺ꧅𒐫", strings.Repeat("a", 300), "z̸̢̛̖̬̈́͜a̴̛̲͝", "\u200b\ufeff\u00ad",
}

// wildAd can be read where ads are.
const wildAd = "Community and social media manager\n\nYou will:\n- moderate our forum and welcome new members\r\n- film and edit short videos 👩🏽‍🚀\n- run paid ads\nPay: $40,000 a year\n\x04"

// act does one thing.
func (w *wild) act() {
	switch n := w.r.IntN(100); {
	case n < 38: // an answer, and on
		w.type_(strconv.Itoa(1+w.r.IntN(5)) + "\r")
	case n < 58:
		w.type_(w.key())
	case n < 64:
		w.type_("r")
	case n < 76:
		var b strings.Builder
		for range 2 + w.r.IntN(12) {
			b.WriteString(w.key())
		}
		w.type_(b.String())
	case n < 83:
		w.paste()
	case n < 86:
		w.type_(w.text(1 + w.r.IntN(200)))
	case n < 94:
		columns, rows := 20+w.r.IntN(181), 5+w.r.IntN(56)
		if w.r.IntN(2) == 0 {
			columns, rows = 80+w.r.IntN(40), 20+w.r.IntN(20)
		}
		w.note("resize %d×%d", columns, rows)
		w.resize(columns, rows)
	case n < 97:
		w.note("TSTP, CONT")
		_ = syscall.Kill(w.pid, syscall.SIGTSTP) // it may have ended
		w.pause()
		w.goOn()
	default:
		w.note("ctrl+z, CONT")
		w.press("\x1a")
		w.pause()
		w.goOn()
	}
}

func (w *wild) note(format string, a ...any) { w.did = append(w.did, fmt.Sprintf(format, a...)) }

func (w *wild) key() string {
	if w.r.IntN(12) == 0 { // a click, or the wheel; nobody may have asked for it
		return fmt.Sprintf("\x1b[<%d;%d;%dM", []int{0, 0, 0, 64, 65, 2, 32}[w.r.IntN(7)], 1+w.r.IntN(120), 1+w.r.IntN(40))
	}
	if w.deletes && w.r.IntN(10) == 0 {
		return "d"
	}
	return wildKeys[w.r.IntN(len(wildKeys))]
}

func (w *wild) type_(keys string) {
	w.note("%q", keys)
	w.press(keys)
}

func (w *wild) text(length int) string {
	var b strings.Builder
	for b.Len() < length {
		b.WriteString(wildTexts[w.r.IntN(len(wildTexts))])
	}
	return strings.NewReplacer("\x03", "", "\x1a", "").Replace(b.String())
}

// paste pastes up to ten thousand characters, into a note half of the times.
func (w *wild) paste() {
	length := 1 + w.r.IntN(100)
	if w.r.IntN(3) == 0 {
		length = 10_000
	}
	text := w.text(length)
	if w.r.IntN(2) == 0 {
		w.type_("n")
		w.settle()
	}
	switch w.r.IntN(6) {
	case 0:
		text = w.code()
	case 1:
		text = wildAd
	}
	w.note("paste of %d bytes: %.80q…", len(text), text)
	end := "\x1b[201~"
	if w.r.IntN(10) == 0 {
		end = "" // lost on its way
	}
	w.press("\x1b[200~" + text + end)
	if w.r.IntN(2) == 0 {
		w.settle()
		w.type_("\r")
	}
}

// code is one that may be entered, of answers to some questions.
func (w *wild) code() string {
	e := w.engines[w.pack.Audiences[w.r.IntN(len(w.pack.Audiences))].ID]
	i := e.Start(advisor.Sheet{})
	for n := w.r.IntN(12); n > 0 && !i.AtCheck(); n-- {
		i, _ = i.Confirm(randomAnswer(w.r, i.Question()))
	}
	text, err := code.Write(i.Sheet(), w.pack)
	if err != nil {
		panic(err)
	}
	return text
}

func (w *wild) press(keys string) {
	_, _ = w.terminal.WriteString(keys) // it may have ended
}

func (w *wild) pause() { time.Sleep(time.Duration(w.r.IntN(30)) * time.Millisecond) }

// goOn goes on with a program that was stopped, or is about to be.
func (w *wild) goOn() {
	for range 500 {
		if w.state() == 'T' {
			break
		}
		time.Sleep(2 * time.Millisecond)
	}
	_ = syscall.Kill(w.pid, syscall.SIGCONT)
}

func (w *wild) over() bool {
	select {
	case <-w.ended:
		return true
	default:
		return false
	}
}

// check holds what is on disk against what is seen. A slow machine may still
// be painting, so that a difference has to last.
func (w *wild) check() {
	w.Helper()
	var wrong string
	for start := time.Now(); time.Since(start) < 5*time.Second; time.Sleep(20 * time.Millisecond) {
		if wrong = w.compare(); wrong == "" || w.over() {
			return
		}
	}
	w.Fatal(wrong)
}

var (
	atQuestion = regexp.MustCompile(`(?m)Question (\d+), (the last|at most)`)
	atCheck    = regexp.MustCompile(`(?m)^ *Check your answers +(\d+) answered(?: · (\d+) unknown)?`)
)

func (w *wild) compare() string {
	screen := w.screen()
	sheets, wrong := w.sheets()
	if wrong != "" {
		return wrong
	}
	if strings.Contains(screen, "an example") || strings.Contains(screen, "from a code, not kept") {
		return "" // nothing of it is to be saved
	}
	if m := atCheck.FindStringSubmatch(screen); m != nil {
		w.reached = true
		if want := number(m[1]) + number(m[2]); !slices.ContainsFunc(sheets, func(s advisor.Sheet) bool { return w.given(s) >= want }) {
			return fmt.Sprintf("%d answers are checked, and on disk are %v", want, sheets)
		}
	}
	if strings.Contains(screen, "Reasons") || strings.Contains(screen, "Check your answers") || strings.Contains(screen, "changing an answer") {
		w.reached = true
	}
	m := atQuestion.FindStringSubmatch(screen)
	if m == nil || w.reached || number(m[1]) == 1 {
		return ""
	}
	for _, s := range sheets {
		steps := w.engines[s.As].Start(s).Steps()
		if n := number(m[1]) - 1; n <= len(steps) && !slices.ContainsFunc(steps[:n], func(s advisor.Step) bool { return s.Answer.Blank() }) {
			return ""
		}
	}
	return fmt.Sprintf("question %s is asked, and on disk are %v", m[1], sheets)
}

func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// given counts the answers to what is asked.
func (w *wild) given(s advisor.Sheet) int {
	i := w.engines[s.As].Start(s)
	n := 0
	for _, step := range append(i.Steps(), i.SecondPart().Steps()...) {
		if !step.Answer.Blank() {
			n++
		}
	}
	return n
}

// sheets reads the folder: all of it must be sound, and nothing that was there
// may be gone.
func (w *wild) sheets() (all []advisor.Sheet, wrong string) {
	f := store.Open(filepath.Join(w.data, "firstrole"))
	entries, err := f.List()
	if err != nil {
		return nil, err.Error()
	}
	there := map[string]bool{}
	for _, e := range entries {
		saved, err := f.Read(e.ID, w.pack)
		switch {
		case e.Wrong != "":
			return nil, e.ID + ": " + e.Wrong
		case err != nil && w.deletes:
			continue
		case err != nil || len(saved.Left) > 0:
			return nil, fmt.Sprint(e.ID, err, saved.Left)
		}
		all = append(all, saved.Sheet)
		there[e.ID] = true
		if w.had[e.ID] == nil || w.deletes {
			w.had[e.ID] = map[string]bool{}
		}
		for id := range saved.Sheet.Answers {
			w.had[e.ID][id] = true
		}
		for id := range w.had[e.ID] {
			if saved.Sheet.Answers[id].Blank() {
				return nil, fmt.Sprintf("%s: the answer to %s was on disk and is gone", e.ID, id)
			}
		}
	}
	for id := range w.had {
		if !there[id] && !w.deletes {
			return nil, id + " was on disk and is gone"
		}
	}
	return all, ""
}

// finish ends the session in one of many ways, and looks at what it leaves.
func (w *wild) finish() {
	w.Helper()
	ways := []string{"ctrl+c", "ctrl+c", "ctrl+c", "INT", "TERM", "HUP", "close", "KILL"}
	way := ways[w.r.IntN(len(ways))]
	if !w.over() {
		w.note("%s", way)
		w.end(way)
	}
	// A stop that was long in coming is nobody's wish any more.
	for start := time.Now(); time.Since(start) < patience && !w.over(); time.Sleep(20 * time.Millisecond) {
		if w.state() == 'T' {
			_ = syscall.Kill(w.pid, syscall.SIGCONT)
		}
	}
	code := w.ends()
	if code != 0 && code != 130 && way != "KILL" {
		w.Errorf("after %s the program ends with %d", way, code)
	}
	if way != "KILL" && way != "close" {
		w.restored()
	}
	w.mu.Lock()
	out := string(escapes.ReplaceAll(w.out, nil))
	w.mu.Unlock()
	if strings.Contains(out, "panic") || strings.Contains(out, "goroutine ") || strings.Contains(out, "broke down") {
		w.Errorf("the program breaks down:\n%s", out[max(0, len(out)-4000):])
	}
	if _, wrong := w.sheets(); wrong != "" {
		w.Error(wrong)
	}
	left, _ := filepath.Glob(filepath.Join(w.data, "firstrole", "interviews", ".*.lock"))
	if way != "KILL" && len(left) > 0 {
		w.Errorf("locks are left: %v", left)
	}
}

func (w *wild) end(way string) {
	w.Helper()
	signals := map[string]syscall.Signal{"INT": syscall.SIGINT, "TERM": syscall.SIGTERM, "HUP": syscall.SIGHUP, "KILL": syscall.SIGKILL}
	if which, ok := signals[way]; ok {
		_ = syscall.Kill(w.pid, which) // it may have ended
		return
	}
	if way == "close" {
		w.terminal.Close()
		return
	}
	// The first may belong to a sequence that was begun: a person tries again, but
	// not while it is obeyed. On a terminal that is itself again, ctrl+c has the
	// system drop what was written last and not read, here how the screen is left.
	for start := time.Now(); time.Since(start) < patience && !w.over(); {
		if w.state() == 'T' {
			_ = syscall.Kill(w.pid, syscall.SIGCONT)
		}
		w.press("\x03")
		for pressed := time.Now(); time.Since(pressed) < time.Second && !w.over(); time.Sleep(20 * time.Millisecond) {
		}
	}
	if !w.over() {
		w.Errorf("ctrl+c is not answered:\n%s", w.screen())
		_ = syscall.Kill(w.pid, syscall.SIGABRT)
	}
}
