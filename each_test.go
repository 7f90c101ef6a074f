package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
)

// console is a block of docs/many-sheets.md with commands to run.
var console = regexp.MustCompile("(?ms)^```console\n(.*?)^```$")

// TestParts runs the commands by which docs/many-sheets.md has a file scored in
// parts, each by a process of its own, and puts the verdicts together: the same
// come out as from the whole file. What needs a tool that is not here is passed
// over, and said.
func TestParts(t *testing.T) {
	page, err := os.ReadFile("docs/many-sheets.md")
	if err != nil {
		t.Fatal(err)
	}
	tried := map[string]bool{}
	for _, block := range console.FindAllSubmatch(page, -1) {
		script := strings.ReplaceAll(strings.TrimPrefix("\n"+string(block[1]), "\n$ "), "\n$ ", "\n")
		if !strings.Contains(script, "verdicts.ndjson") {
			continue
		}
		name := "the program"
		for _, tool := range []string{"split", "xargs", "parallel", "duckdb"} {
			if regexp.MustCompile(`\b` + tool + ` -`).MatchString(script) {
				name = tool // the last is what the block is about
			}
		}
		tried[name] = true
		t.Run(name, func(t *testing.T) { givesTheWhole(t, script) })
	}
	for _, name := range []string{"split", "xargs", "parallel", "duckdb"} {
		if !tried[name] {
			t.Errorf("the page does not show %s", name)
		}
	}
}

// givesTheWhole runs a script beside a file of answers and looks whether it makes
// of it what one process does.
func givesTheWhole(t *testing.T, script string) {
	for _, tool := range append([]string{"sh"}, regexp.MustCompile(`(?m)(?:^|\| )(split|xargs|parallel|duckdb)\b`).FindAllString(script, -1)...) {
		tool = strings.TrimPrefix(tool, "| ")
		if _, err := exec.LookPath(tool); err != nil {
			t.Skip("there is no " + tool)
		}
	}
	script = strings.NewReplacer("-l 100000", "-l 70", "--block 50M", "--block 10k").Replace(script)
	dir := t.TempDir()
	var rows strings.Builder
	for i := range 500 {
		fmt.Fprintf(&rows, "{\"name\": \"r%d\", \"customers\": \"%s\", \"talk\": \"%s\", \"goal\": \"%s\", \"money\": \"one_salary\"}\n", i,
			[]string{"none", "few", "hundreds", "thousands"}[i%4], []string{"silent", "weekly", "daily"}[i%3], []string{"stay", "strangers", "sales"}[i/4%3])
	}
	if err := os.WriteFile(filepath.Join(dir, "answers.ndjson"), []byte(rows.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	run := func(command string) {
		t.Helper()
		cmd := exec.Command("sh", "-c", command)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "PATH="+filepath.Dir(binary(t))+string(os.PathListSeparator)+os.Getenv("PATH"))
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%s", command, err, out)
		}
	}
	run(script)
	run("firstrole advise --each answers.ndjson > whole.ndjson")

	number := regexp.MustCompile(`(?m)^\{"row":[0-9]+,`) // of the row in its part
	read := func(name string) []byte {
		t.Helper()
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		return number.ReplaceAll(data, nil)
	}
	whole, parts := read("whole.ndjson"), read("verdicts.ndjson")
	if !bytes.Equal(whole, parts) {
		t.Errorf("the parts give %d bytes, the whole %d", len(parts), len(whole))
	}
	if n := bytes.Count(whole, []byte("\n")); n != 500 {
		t.Errorf("%d rows", n)
	}
	if kinds := bytes.Count(whole, []byte(`"id":"community_first"`)); kinds == 0 || kinds == 500 {
		t.Errorf("%d of 500 rows are community_first", kinds)
	}
	if counts, err := os.ReadFile(filepath.Join(dir, "counts.txt")); err == nil && !bytes.Contains(counts, []byte("community_first")) {
		t.Errorf("counted: %s", counts)
	}
}

// TestStoppedRows interrupts a run over rows that go on and on: what was written
// is whole rows, and the exit code says that it was stopped.
func TestStoppedRows(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no process can be interrupted")
	}
	cmd := exec.Command(binary(t), "advise", "--each", "-", "--pack", filepath.Join("testdata", "garden"))
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var said strings.Builder
	cmd.Stderr = &said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(in, strings.Repeat("{\"planted\": \"whole\"}\n", 700)); err != nil {
		t.Fatal(err)
	}
	// More is to come, but does not: it waits for it.
	rows := bufio.NewReader(out)
	if _, err := rows.ReadString('\n'); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	rest, err := io.ReadAll(rows)
	if err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	if code := cmd.ProcessState.ExitCode(); code != 130 {
		t.Errorf("exit code %d", code)
	}
	if n := 1 + bytes.Count(rest, []byte("\n")); !bytes.HasSuffix(rest, []byte("}\n")) || !strings.Contains(said.String(), fmt.Sprintf("the first %d rows", n)) {
		t.Errorf("%d rows, and it says: %s", n, said.String())
	}
}
