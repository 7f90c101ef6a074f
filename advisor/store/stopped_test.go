//go:build !windows

package store

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"firstrole/advisor"
	"firstrole/advisor/engagement"
)

// The environment of a program that is stopped: in which folder, doing what, and
// before which change of the disk.
const (
	stopsIn   = "FIRSTROLE_TEST_STOPS_IN"
	stopsDo   = "FIRSTROLE_TEST_STOPS_DO"
	stopsAt   = "FIRSTROLE_TEST_STOPS_AT"
	laterDate = "2026-09-01"
)

// deeds are what can be done to an engagement, each on what prepared made.
var deeds = map[string]func(f *Folder, id string, p *advisor.Pack, e *advisor.Engine) error{
	"take in": func(f *Folder, id string, p *advisor.Pack, _ *advisor.Engine) error {
		_, err := f.TakeIn(id, "Eve", engagement.ViaCode, laterDate, answering("customers", "few"), p)
		return err
	},
	"take in again": func(f *Folder, id string, p *advisor.Pack, _ *advisor.Engine) error {
		_, err := f.TakeIn(id, "Ben", engagement.ViaCode, laterDate, answering("customers", "few"), p)
		return err
	},
	"decide": func(f *Folder, id string, p *advisor.Pack, e *advisor.Engine) error {
		_, err := f.Make(id, p, engagement.Decide(e, engagement.Decision{Question: "customers", Answer: advisor.Choose("few")}, laterDate))
		return err
	},
	"own": func(f *Folder, id string, p *advisor.Pack, _ *advisor.Engine) error {
		_, err := f.Make(id, p, engagement.OwnedBy("Eve", laterDate))
		return err
	},
	"delete": func(f *Folder, id string, p *advisor.Pack, _ *advisor.Engine) error {
		_, err := f.DeleteClient(id)
		return err
	},
}

func prepared(t testing.TB, f *Folder, p *advisor.Pack) string {
	id := begin(t, f, p)
	if _, err := f.TakeIn(id, "Ben", engagement.ViaSheet, day, answering("customers", "many"), p); err != nil {
		t.Fatal(err)
	}
	if _, err := f.Make(id, p, engagement.Decide(engineOf(t, p), engagement.Decision{Question: "customers", Answer: advisor.Choose("many")}, day)); err != nil {
		t.Fatal(err)
	}
	return id
}

// stopAtWrite is the program that is stopped.
func stopAtWrite(dir string) {
	t := &testing.T{}
	p := small(t)
	left, err := strconv.Atoi(os.Getenv(stopsAt))
	if err != nil {
		os.Exit(2)
	}
	between = func() {
		if left--; left == 0 {
			_ = syscall.Kill(os.Getpid(), syscall.SIGKILL)
			select {} // until the signal is there
		}
	}
	if err := deeds[os.Getenv(stopsDo)](Open(dir), "plant-care-co", p, engineOf(t, p)); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	os.Exit(0)
}

// TestStoppedAtEveryWrite kills the program before every change that it makes on
// the disk, one after the other. What was there before is there still, nothing
// is half written, and the next program can do what this one could not.
func TestStoppedAtEveryWrite(t *testing.T) {
	p := small(t)
	for do, deed := range deeds {
		t.Run(strings.ReplaceAll(do, " ", "-"), func(t *testing.T) {
			t.Parallel()
			for at := 1; ; at++ {
				f := folder(t)
				id := prepared(t, f, p)
				cmd := exec.Command(os.Args[0])
				cmd.Env = append(os.Environ(), stopsIn+"="+f.Dir(), stopsDo+"="+do, stopsAt+"="+strconv.Itoa(at))
				out, err := cmd.Output()
				if err == nil {
					if at < 5 {
						t.Errorf("it changes the disk %d times only", at-1)
					}
					return
				}
				if exit := (*exec.ExitError)(nil); !errors.As(err, &exit) || exit.Exited() {
					t.Fatalf("before change %d: %v %s", at, err, out)
				}
				whole(t, f, id, p, do, at)
				if err := deed(Open(f.Dir()), id, p, engineOf(t, p)); err != nil {
					t.Fatalf("after a stop before change %d: %v", at, err)
				}
				done(t, f, id, p, do, at)
			}
		})
	}
}

// whole checks what is there after a stop.
func whole(t *testing.T, f *Folder, id string, p *advisor.Pack, do string, at int) {
	t.Helper()
	x, err := f.Engagement(id, p)
	if err != nil {
		t.Fatalf("before change %d: %v", at, err)
	}
	if do == "delete" {
		return
	}
	ben := x.Stakeholders[0]
	many, few := ben.Sheet.Answers["customers"].Has("many"), ben.Sheet.Answers["customers"].Has("few")
	if !many && (!few || len(f.Voices(id).kept("ben")) == 0) {
		t.Errorf("before change %d: Ben's answers are lost: %+v", at, ben.Sheet)
	}
	first := func(a engagement.Agreement) bool {
		d, ok := a.Decision("customers")
		return a.Date == day && ok && d.Answer.Has("many")
	}
	if !first(x.Agreed) && !slices.ContainsFunc(x.Earlier, first) {
		t.Errorf("before change %d: what was agreed on is lost: %+v, %+v", at, x.Agreed, x.Earlier)
	}
}

// done checks what is there once it was done after all.
func done(t *testing.T, f *Folder, id string, p *advisor.Pack, do string, at int) {
	t.Helper()
	x, err := f.Engagement(id, p)
	if do == "delete" {
		if !errors.Is(err, ErrNoClient) {
			t.Errorf("after a stop before change %d it is not deleted: %v", at, err)
		}
		return
	}
	ok := err == nil
	switch do {
	case "take in":
		ok = ok && len(x.Stakeholders) == 2 && x.Stakeholders[1].Name == "Eve" && x.Stakeholders[1].Via == engagement.ViaCode && len(x.Stakeholders[1].Sheet.Answers) == 1
	case "take in again":
		ok = ok && len(x.Stakeholders) == 1 && len(x.Log) >= 2 && x.Stakeholders[0].Via == engagement.ViaCode && x.Stakeholders[0].Sheet.Answers["customers"].Has("few")
	case "decide":
		ok = ok && x.Agreed.Date == laterDate && len(x.Earlier) == 1
	case "own":
		ok = ok && x.Owner == "Eve"
	}
	if !ok {
		t.Errorf("after a stop before change %d: %+v, %v", at, x, err)
	}
}
