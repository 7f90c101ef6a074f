//go:build !windows

package store

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"firstrole/advisor"
)

// savesInto names the folder that a process of its own saves into until it is
// killed.
const savesInto = "FIRSTROLE_TEST_SAVES_INTO"

func TestMain(m *testing.M) {
	if dir := os.Getenv(savesInto); dir != "" {
		saveForever(dir)
	}
	if dir := os.Getenv(stopsIn); dir != "" {
		stopAtWrite(dir)
	}
	os.Exit(m.Run())
}

// saveForever counts upwards in an answer and tells each number once it is said
// to be on disk.
func saveForever(dir string) {
	t := &testing.T{}
	p := small(t)
	x, saved, err := Open(dir).Resume("counter", p)
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	for n := saved.Sheet.Answers["pay_offer"].Number + 1; ; n++ {
		saved.Sheet.Answers["pay_offer"] = advisor.Amount(n)
		if err := x.Save(saved.Sheet, Draft{Bookmark: advisor.Bookmark{Question: "talk"}, Note: strconv.FormatInt(n, 10)}); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		fmt.Println(n)
	}
}

// TestKilled kills a process at random moments of saving. What it said to be on
// disk is there, and the next process gets the lock at once.
// FIRSTROLE_TEST_KILLS sets how often; 20 without.
func TestKilled(t *testing.T) {
	times := 20
	if n, err := strconv.Atoi(os.Getenv("FIRSTROLE_TEST_KILLS")); err == nil {
		times = n
	}
	f, p := folder(t), small(t)
	s := named("counter")
	s.Answers["pay_offer"] = advisor.Amount(0)
	create(t, f, s, p).Close()
	for range times {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), savesInto+"="+f.Dir())
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		said := bufio.NewScanner(out)
		if !said.Scan() {
			t.Fatal("nothing was saved")
		}
		time.AfterFunc(time.Duration(rand.IntN(20_000))*time.Microsecond, func() { _ = cmd.Process.Kill() })
		last := said.Text()
		for said.Scan() {
			last = said.Text()
		}
		_ = cmd.Wait() // it was killed

		saved, err := f.Read("counter", p)
		if err != nil {
			t.Fatal(err)
		}
		want, err := strconv.ParseInt(strings.TrimSpace(last), 10, 64)
		if err != nil {
			t.Fatal(last)
		}
		if got := saved.Sheet.Answers["pay_offer"].Number; got != want && got != want+1 {
			t.Fatalf("%d is on disk, %d was said to be", got, want)
		}
		if entries, err := f.List(); err != nil || len(entries) != 1 || entries[0].Wrong != "" {
			t.Fatalf("lists %+v, %v", entries, err)
		}
	}
}
