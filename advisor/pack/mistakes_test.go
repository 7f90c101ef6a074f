package pack

import (
	"flag"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"firstrole/advisor/internal/problem"
)

var update = flag.Bool("update", false, "write what is said now into testdata/mistakes.txt")

const mistakes = "testdata/mistakes.txt"

// Every block of the catalogue is a mistake and all that is said about it.
func TestMistakes(t *testing.T) {
	data, err := os.ReadFile(mistakes)
	if err != nil {
		t.Fatal(err)
	}
	blocks := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n\n")
	if len(blocks) < 140 {
		t.Errorf("only %d mistakes", len(blocks)-1)
	}
	for i, block := range blocks[1:] {
		from, rest, _ := strings.Cut(strings.TrimPrefix(block, "- "), "\n+ ")
		to, want, _ := strings.Cut(rest, "\n")
		got := changed(t, lineEnds.Replace(from), lineEnds.Replace(to))
		blocks[i+1] = "- " + from + "\n+ " + to + "\n" + got
		if got == "" {
			t.Errorf("- %s\n+ %s\n is no mistake", from, to)
		}
		if got != want && !*update {
			t.Errorf("- %s\n+ %s\n got %s\nwant %s", from, to, got, want)
		}
	}
	if *update {
		if err := os.WriteFile(mistakes, []byte(strings.Join(blocks, "\n\n")+"\n"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

var lineEnds = strings.NewReplacer(`\n`, "\n")

// changed reads and checks the small pack with one passage replaced and gives the
// problems, each as "FILE:LINE:COLUMN: message | hint", then the warnings.
func changed(t *testing.T, from, to string) string {
	t.Helper()
	p, places, err := ReadPlaced(rewritten(t, from, to))
	l, _ := problem.Of(err)
	var checked Checked
	if err == nil {
		checked = Check(p, places)
	}
	var lines []string
	for _, list := range []struct {
		what string
		problem.List
	}{{"", l}, {"", checked.Problems}, {"warning: ", checked.Warnings}, {"long: ", checked.Long}} {
		for _, p := range list.List {
			lines = append(lines, list.what+problem.List{p}.Error()+" | "+p.Hint)
		}
	}
	return strings.Join(lines, "\n")
}

// rewritten is the small pack with one passage replaced.
func rewritten(t *testing.T, from, to string) fstest.MapFS {
	t.Helper()
	files, found := fstest.MapFS{}, false
	for _, name := range []string{QuestionsFile, RolesFile} {
		data, err := os.ReadFile("../../testdata/pack/" + name)
		if err != nil {
			t.Fatal(err)
		}
		source := string(data)
		if !found && strings.Contains(source, from) {
			source, found = strings.Replace(source, from, to, 1), true
		}
		files[name] = &fstest.MapFile{Data: []byte(source)}
	}
	if !found {
		t.Fatalf("the small pack has no %q", from)
	}
	return files
}
