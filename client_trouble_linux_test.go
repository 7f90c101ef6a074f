//go:build !race

package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// clientSheets are what three stakeholders of a client sent.
var clientSheets = map[string]string{
	"Bea": "format: 1\nas: founder\nname: Bea\nanswers: {customers: thousands, talk: weekly, goal: stay, look: few, filled: nobody, money: one_salary}\n",
	"Ben": "format: 1\nas: founder\nname: Ben\nanswers: {customers: thousands, talk: silent, goal: strangers, look: most, filled: nobody, money: hours_only}\n",
	"Cem": "format: 1\nas: founder\nname: Cem\nanswers: {customers: thousands, talk: weekly, goal: even, look: few, filled: nobody, money: one_salary}\n",
}

// clientIn makes an engagement in a data folder and gives the files to import.
func clientIn(t *testing.T, data string) (sheets string) {
	t.Helper()
	sheets = t.TempDir()
	runClient(t, data, "", 0, "new", "Plant care")
	for name, content := range clientSheets {
		file := filepath.Join(sheets, name+".yaml")
		write(t, file, content)
		runClient(t, data, "", 0, "import", "plant-care", file)
	}
	return sheets
}

// runClient runs a command about clients and gives what it said.
func runClient(t *testing.T, data, typed string, code int, args ...string) string {
	t.Helper()
	cmd := exec.Command(binary(t), append([]string{"client"}, args...)...)
	cmd.Env = append(os.Environ(), "XDG_DATA_HOME="+data)
	return said(t, cmd, typed, code)
}

func said(t *testing.T, cmd *exec.Cmd, typed string, code int) string {
	t.Helper()
	var out bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(typed), &out, &out
	err := cmd.Run()
	got := 0
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else if err != nil {
		t.Fatal(err)
	}
	if got == 77 {
		t.Skip("nothing can be mounted here")
	}
	if got != code {
		t.Errorf("%v ends with %d, want %d:\n%s", cmd.Args, got, code, out.String())
	}
	return strings.Join(strings.Fields(out.String()), " ")
}

// all gives every file under a folder with what is in it.
func allUnder(t *testing.T, folder string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		all[strings.TrimPrefix(path, folder)] = string(content)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// TestClientOnBadDisks has a client's folder on a disk that is full, on one that
// cannot be written, and where it is not permitted: every command says so in a
// sentence, and what was there is there still, to the byte.
func TestClientOnBadDisks(t *testing.T) {
	data := t.TempDir()
	clientIn(t, data)
	newer := filepath.Join(t.TempDir(), "newer.yaml")
	write(t, newer, strings.Replace(clientSheets["Bea"], "weekly", "daily", 1))
	before := allUnder(t, data)
	const meeting = "Bea\n2\nThe accounts say so.\n\nAsk the bank\nBen\nMay\nv\n\n\n"
	for _, c := range []struct {
		name, breaks, says string
	}{
		{"full", `dd if=/dev/zero of="$AT/rest" bs=4096 2>/dev/null`, "the disk is full; free some space, then try again"},
		{"read-only", `mount -o remount,ro "$AT"`, "the disk is read-only; set XDG_DATA_HOME to a folder that can be written"},
	} {
		for _, do := range []struct {
			name, typed, also string
			args              []string
		}{
			{"import", "", "", []string{"import", "plant-care", newer}},
			{"new", "", "", []string{"new", "Another"}},
			{"add", strings.Repeat("1\n", 16) + "r\n1\n", "the answers are not saved", []string{"add", "plant-care", "Dora"}},
			{"agree", meeting, "what was agreed last is not saved", []string{"agree", "plant-care"}},
		} {
			t.Run(c.name+"/"+do.name, func(t *testing.T) {
				t.Parallel()
				at, after := t.TempDir(), t.TempDir()
				cmd := exec.Command("sh", append([]string{"-c",
					`mount -t tmpfs -o size=256k none "$AT" || exit 77; cp -r "$FROM/." "$AT" && ` + c.breaks + `; "$0" client "$@"; code=$?; rm -f "$AT/rest"; cp -r "$AT/firstrole" "$AFTER"; exit $code`,
					binary(t)}, do.args...)...)
				cmd.Env = append(os.Environ(), "XDG_DATA_HOME="+at, "AT="+at, "FROM="+data, "AFTER="+after)
				cmd.SysProcAttr = ownMounts()
				told := said(t, cmd, do.typed, 1)
				if !strings.Contains(told, c.says) || c.name == "full" && !strings.Contains(told, do.also) {
					t.Errorf("it says:\n%s", told)
				}
				if now := allUnder(t, after); !maps.Equal(now, before) {
					t.Errorf("what was there became %q", now)
				}
			})
		}
	}
	t.Run("not permitted", func(t *testing.T) {
		closed := t.TempDir()
		forbid(t, closed)
		cmd := exec.Command(binary(t), "client", "new", "Plant care")
		cmd.Env = append(os.Environ(), "XDG_DATA_HOME="+closed)
		unprivileged(t, cmd)
		if told := said(t, cmd, "", 1); !strings.Contains(told, "it is not permitted; change its owner or permissions") {
			t.Errorf("it says:\n%s", told)
		}
	})
}

// TestClientProgramsAtOnce has several programs work on one client at the same
// time: nothing of any of them is lost.
func TestClientProgramsAtOnce(t *testing.T) {
	data := t.TempDir()
	sheets := clientIn(t, data)
	var all sync.WaitGroup
	for n := range 8 {
		all.Go(func() {
			runClient(t, data, "", 0, "import", "plant-care", filepath.Join(sheets, "Ben.yaml"), "--stakeholder", fmt.Sprint("Voice ", n))
		})
	}
	all.Go(func() {
		runClient(t, data, "Bea\n2\nThe accounts say so.\n\n\nv\n\n\n", 0, "agree", "plant-care")
	})
	all.Wait()
	told := runClient(t, data, "", 0, "show", "plant-care")
	for n := range 8 {
		if !strings.Contains(told, fmt.Sprintf("Voice %d: ", n)) {
			t.Errorf("voice %d is lost:\n%s", n, told)
		}
	}
	if !strings.Contains(told, "one decision; Bea decides") {
		t.Errorf("what was agreed is lost:\n%s", told)
	}
}

// TestMeetingKilled kills a meeting after each confirmed line: what was
// confirmed is on disk, and the next meeting is not kept out.
func TestMeetingKilled(t *testing.T) {
	typed := []string{"Bea", "2", "The accounts say so.", "Cem", "Ask the bank", "Ben", "2026-04-01"}
	for lines := 1; lines <= len(typed); lines++ {
		data := t.TempDir()
		clientIn(t, data)
		cmd := exec.Command(binary(t), "client", "agree", "plant-care")
		cmd.Env = append(os.Environ(), "XDG_DATA_HOME="+data)
		in, err := cmd.StdinPipe()
		if err != nil {
			t.Fatal(err)
		}
		out, err := cmd.StderrPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		untilPrompt(t, out)
		for _, line := range typed[:lines] {
			if _, err := io.WriteString(in, line+"\n"); err != nil {
				t.Fatal(err)
			}
			untilPrompt(t, out)
		}
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = cmd.Wait() // it was killed

		told := runClient(t, data, "", 0, "show", "plant-care")
		if lines >= 2 && !strings.Contains(told, "Money for it: one full salary") {
			t.Errorf("after %d lines the answer is lost:\n%s", lines, told)
		}
		if lines == len(typed) && !strings.Contains(told, "(Ask the bank, Ben, 2026-04-01)") {
			t.Errorf("who does what by when is lost:\n%s", told)
		}
		if agreed, _ := os.ReadFile(filepath.Join(data, kept, "clients", "plant-care", "agreed.yaml")); lines >= 4 && !strings.Contains(string(agreed), "by: Cem") {
			t.Errorf("after %d lines who decided is lost:\n%s", lines, agreed)
		}
		runClient(t, data, "=\nq\n", 130, "agree", "plant-care")
	}
}
