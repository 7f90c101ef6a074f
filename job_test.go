//go:build !windows

package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"strconv"
	"syscall"
	"testing"
)

// jobOf makes this test binary a shell that runs one command and nothing else.
// Without one, the system lets nothing be stopped: nobody could go on with it.
const jobOf = "FIRSTROLE_TEST_JOB"

func init() {
	if os.Getenv(jobOf) == "" {
		return
	}
	os.Unsetenv(jobOf)
	os.Exit(runJob())
}

// asJob lets a command run under such a shell. The result waits for its start
// and gives its process id.
func asJob(cmd *exec.Cmd) (started func(testing.TB) int, err error) {
	from, to, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	cmd.Args = append([]string{os.Args[0], cmd.Path}, cmd.Args[1:]...)
	cmd.Path = os.Args[0]
	cmd.Env = append(cmd.Env, jobOf+"=1")
	cmd.ExtraFiles = []*os.File{to}
	return func(t testing.TB) int {
		to.Close()
		defer from.Close()
		said, _ := io.ReadAll(from)
		pid, err := strconv.Atoi(string(said))
		if err != nil {
			t.Fatalf("the program was not started: %q", said)
		}
		return pid
	}, nil
}

// runJob is the shell: the command has the terminal, may stop, and its exit
// code is passed on.
func runJob() int {
	// Caught, not ignored: what is ignored stays so in the command.
	signal.Notify(make(chan os.Signal, 1), syscall.SIGTTOU, syscall.SIGTTIN, syscall.SIGTSTP, syscall.SIGINT, syscall.SIGHUP)
	syscall.CloseOnExec(3)
	cmd := exec.Command(os.Args[1], os.Args[2:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Foreground: true, Ctty: 0}
	if err := cmd.Start(); err != nil {
		return 126
	}
	said := os.NewFile(3, "pid")
	fmt.Fprint(said, cmd.Process.Pid)
	said.Close()
	for {
		var status syscall.WaitStatus
		_, err := syscall.Wait4(cmd.Process.Pid, &status, 0, nil)
		switch {
		case errors.Is(err, syscall.EINTR):
		case err != nil:
			return 125
		case status.Signaled():
			return 128 + int(status.Signal())
		case status.Exited():
			return status.ExitStatus()
		}
	}
}
