package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

const commandsPage = "docs/commands.md"

// chapters is the order in which scripts stand on the page; others follow by
// name.
var chapters = []string{"help", "interview", "answering", "checking", "settled", "stopping", "secondpart", "advise", "each", "compare", "code", "since", "post", "kit", "problems", "packs", "newpack", "otherpacks", "managing", "client", "questionnaire", "agree", "clientreport", "form", "completion"}

// TestCommandsPage makes docs/commands.md of the scripts: their prose, the
// commands, and what they read. go test -update writes it.
func TestCommandsPage(t *testing.T) {
	files, err := filepath.Glob("testdata/script/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("there are no scripts", err)
	}
	slices.SortStableFunc(files, func(a, b string) int { return rank(a) - rank(b) })
	var b strings.Builder
	b.WriteString("# Commands\n\nMade of the scripts in [testdata/script](../testdata/script), which the tests run: do not edit it, run `go test . -update`.\n")
	for _, file := range files {
		script, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		b.WriteString(chapter(script))
	}
	want := b.String()
	if *update {
		if err := os.WriteFile(commandsPage, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	got, err := os.ReadFile(commandsPage)
	if err != nil || strings.ReplaceAll(string(got), "\r\n", "\n") != want {
		t.Errorf("%s is not what the scripts say: run go test . -update", commandsPage)
	}
}

func rank(file string) int {
	name := strings.TrimSuffix(filepath.Base(file), ".txtar")
	if at := slices.Index(chapters, name); at >= 0 {
		return at
	}
	return len(chapters)
}

// chapter turns one script into a part of the page. Its first comment line is
// the heading.
func chapter(script *txtar.Archive) string {
	var b strings.Builder
	heading, fenced := true, false
	code := func(line string) {
		if !fenced {
			b.WriteString("\n```console\n")
			fenced = true
		}
		b.WriteString(line + "\n")
	}
	read := ""
	for line := range strings.Lines(strings.ReplaceAll(string(script.Comment), "\r\n", "\n")) {
		line = strings.TrimSpace(line)
		prose, isProse := strings.CutPrefix(line, "#")
		command, from := shown(line)
		switch {
		case isProse && heading:
			b.WriteString("\n##" + prose + "\n")
			heading = false
		case isProse:
			if fenced {
				b.WriteString("```\n\n")
				fenced = false
			}
			b.WriteString(strings.TrimSpace(prose) + "\n")
		case from != "":
			read = from
		case command != "" && read != "":
			code("$ " + command + " < " + read)
			read = ""
		case command != "":
			code("$ " + command)
		}
	}
	if fenced {
		b.WriteString("```\n")
	}
	for _, file := range script.Files {
		if content := strings.TrimRight(string(file.Data), "\n"); content != "" && strings.Count(content, "\n") < 60 {
			b.WriteString("\n`" + file.Name + "`:\n\n```\n" + content + "\n```\n")
		}
	}
	return b.String()
}

// shown is what a reader would type for a line of a script, or the file that
// the next command reads.
func shown(line string) (command, from string) {
	if file, ok := strings.CutPrefix(line, "stdin "); ok && file != "stdout" {
		return "", file
	}
	if rest, ok := strings.CutPrefix(line, "exits "); ok {
		code, rest, _ := strings.Cut(rest, " ")
		return rest + "    # exit code " + code, ""
	}
	if strings.HasPrefix(line, "firstrole ") {
		return line, ""
	}
	return "", ""
}
