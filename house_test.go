package main

import (
	"bytes"
	"encoding/json"
	"go/format"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// floors are the rooms of the house from the ground up. A room may use what is
// below it.
var floors = [][]string{
	{"advisor"},
	{"advisor/pack", "advisor/pack/packtest", "advisor/sheet", "advisor/code", "advisor/prove", "advisor/audit", "advisor/store", "advisor/phrase", "advisor/survey", "advisor/engagement", "advisor/questionnaire"},
	{"advisor/report", "advisor/show", "advisor/plain", "advisor/tui", "advisor/form"},
	{"advisor/cli"},
	{"", "release"},
}

// alone are floors on which no room uses another.
var alone = []int{2}

// bans keep something to a few packages. A path that ends in / stands for
// everything under it.
var bans = []struct {
	what   []string
	except []string // packages that may
	why    string
}{
	{[]string{"github.com/charmbracelet/", "github.com/muesli/"}, []string{"advisor/tui", "advisor/internal/quiet"},
		"a move to the next version of the Charm libraries is to be one package's work"},
	{[]string{"gopkg.in/yaml.v3"}, []string{"advisor/internal/yamlnode", "advisor/store"},
		"what people write by hand is read in one way, with the place of everything"},
	{[]string{"github.com/spf13/"}, []string{"advisor/cli", "release"}, "flags are the door's"},
	{[]string{"net", "net/"}, nil, "nothing is sent anywhere"},
	{[]string{"testing", "firstrole/advisor/pack/packtest", "firstrole/advisor/internal/invent", "firstrole/advisor/internal/browser"},
		[]string{"advisor/pack/packtest", "advisor/internal/browser"}, "what tests are made with is no part of the program"},
}

// pure is what the ground floor must not use.
var pure = []string{"bufio", "context", "embed", "io", "io/", "log", "log/", "math/rand", "net", "net/", "os", "os/", "path/filepath", "runtime", "syscall", "time",
	"gopkg.in/", "github.com/", "golang.org/x/"}

type goPackage struct {
	ImportPath string
	Standard   bool
	Imports    []string
}

func TestFloors(t *testing.T) {
	for _, p := range packages(t) {
		room := within(p.ImportPath)
		for _, imported := range p.Imports {
			switch own := within(imported); {
			case own != imported || imported == "firstrole":
				checkFloor(t, room, own)
			case (room == "advisor" || room == "advisor/engagement") && under(imported, pure):
				t.Errorf("%s uses %s: what is worked out there has no files, no clock, no terminal, no YAML", room, imported)
			}
			for _, ban := range bans {
				if under(imported, ban.what) && !slices.Contains(ban.except, room) {
					t.Errorf("%s uses %s: %s", room, imported, ban.why)
				}
			}
		}
	}
}

func checkFloor(t *testing.T, room, imported string) {
	t.Helper()
	if strings.HasPrefix(imported, "advisor/internal/") {
		if room == "advisor" {
			t.Errorf("%s uses %s: floor 0 stands on nothing", room, imported)
		}
		return
	}
	to := floor(imported)
	if to < 0 {
		t.Errorf("%s stands on no floor: put it into the list above", imported)
		return
	}
	if strings.HasPrefix(room, "advisor/internal/") {
		if to > 0 {
			t.Errorf("%s uses %s: internal packages know values, not rooms", room, imported)
		}
		return
	}
	from := floor(room)
	switch {
	case to > from:
		t.Errorf("%s uses %s: imports go down only", room, imported)
	case to == from && slices.Contains(alone, from):
		t.Errorf("%s uses %s: rooms on floor %d never import each other", room, imported, from)
	}
}

func floor(room string) int {
	return slices.IndexFunc(floors, func(rooms []string) bool { return slices.Contains(rooms, room) })
}

// within gives the path inside this module; another module's stays as it is.
func within(path string) string {
	if path == "firstrole" {
		return ""
	}
	return strings.TrimPrefix(path, "firstrole/")
}

func under(path string, paths []string) bool {
	return slices.ContainsFunc(paths, func(p string) bool {
		return path == p || strings.HasSuffix(p, "/") && strings.HasPrefix(path, p)
	})
}

// packages lists those of this module.
func packages(t *testing.T) []goPackage {
	t.Helper()
	out, err := exec.Command("go", "list", "-deps", "-json=ImportPath,Standard,Imports", "./...").Output()
	if err != nil {
		t.Fatal(err)
	}
	var own []goPackage
	for from := json.NewDecoder(bytes.NewReader(out)); from.More(); {
		var p goPackage
		if err := from.Decode(&p); err != nil {
			t.Fatal(err)
		}
		if p.ImportPath == "firstrole" || strings.HasPrefix(p.ImportPath, "firstrole/") {
			own = append(own, p)
		}
	}
	if len(own) < 2 {
		t.Fatal("no packages found")
	}
	return own
}

// The page on the architecture names every room.
func TestRoomsAreListed(t *testing.T) {
	data, err := os.ReadFile("docs/architecture.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range packages(t) {
		room := within(p.ImportPath)
		if name, inner := strings.CutPrefix(room, "advisor/internal/"); inner {
			room = name
		}
		if room != "" && !strings.Contains(string(data), "`"+room+"`") {
			t.Errorf("docs/architecture.md says nothing of %s", p.ImportPath)
		}
	}
}

func TestFormatted(t *testing.T) {
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".go" {
			return err
		}
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		want, err := format.Source(source)
		if err != nil {
			t.Errorf("%s: %v", path, err)
		} else if !bytes.Equal(source, want) {
			t.Errorf("%s is not formatted: run gofmt -w %s", path, path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
