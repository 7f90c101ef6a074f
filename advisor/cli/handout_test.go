package cli

import (
	"regexp"
	"strings"
	"testing"
)

// A code reads from standard input as from an argument, however it is typed.
func TestCodeTyped(t *testing.T) {
	const sheet = "format: 1\nas: founder\nanswers: {customers: many, talk: daily, money: one, drop: unknown, pay_offer: 62000}\n"
	run := func(stdin string, args ...string) string {
		t.Helper()
		c, stdout, stderr := command(t, strings.NewReader(stdin))
		if code := c.Run(t.Context(), args); code != exitDone {
			t.Fatalf("%q: exit code %d: %s", args, code, stderr)
		}
		return stdout.String()
	}
	want := run(sheet, "advise", "-")
	found := regexp.MustCompile(`Answer code\n  (\S+)`).FindStringSubmatch(want)
	if found == nil {
		t.Fatal("the report has no code")
	}
	code := found[1]
	for _, typed := range []string{code, strings.ToLower(code), strings.ReplaceAll(code, "-", ""), strings.ReplaceAll(code, "-", " ")} {
		if run("", "advise", typed) != want {
			t.Errorf("%s gives another report", typed)
		}
		if run(typed+"\n", "advise", "-") != want {
			t.Errorf("%s gives another report from standard input", typed)
		}
	}
}

// Every door gives the same report, with its code in it.
func TestCodeByLine(t *testing.T) {
	c, stdout, stderr := command(t, strings.NewReader("1\n1\n3\n1\nr\n"))
	if code := c.Run(t.Context(), []string{"--as", "founder"}); code != exitDone {
		t.Fatalf("exit code %d: %s", code, stderr)
	}
	if !strings.Contains(stdout.String(), "Answer code\n") {
		t.Error("the report of an interview has no code")
	}
}
