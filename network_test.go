package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// mayKnowAddresses are the packages of other modules that may use net or
// something under it. None of them sends anything.
var mayKnowAddresses = map[string]string{
	"github.com/spf13/pflag":          "has flag types for addresses, none of which is used here",
	"github.com/charmbracelet/x/ansi": "writes the addresses of files into links",
	"golang.org/x/sys/windows":        "names every call of the system, those of sockets too",
}

func TestNothingLinkedReachesTheNetwork(t *testing.T) {
	used := map[string]bool{}
	for _, system := range []string{"linux", "darwin", "windows"} {
		cmd := exec.Command("go", "list", "-deps", "-json=ImportPath,Standard,Imports", ".")
		cmd.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=0")
		out, err := cmd.Output()
		if err != nil {
			t.Fatal(err)
		}
		for from := json.NewDecoder(bytes.NewReader(out)); from.More(); {
			var p goPackage
			if err := from.Decode(&p); err != nil {
				t.Fatal(err)
			}
			if p.Standard || !slices.ContainsFunc(p.Imports, func(i string) bool { return under(i, []string{"net", "net/"}) }) {
				continue
			}
			used[p.ImportPath] = true
			if mayKnowAddresses[p.ImportPath] == "" {
				t.Errorf("on %s, %s is linked and can reach the network: say in the list above why it may, or leave it out", system, p.ImportPath)
			}
		}
	}
	for path := range mayKnowAddresses {
		if !used[path] {
			t.Errorf("%s uses no network package: take it from the list above", path)
		}
	}
}

// The linker leaves out what nothing calls, so what it kept is the proof.
func TestNothingInTheProgramOpensAConnection(t *testing.T) {
	out, err := exec.Command("go", "tool", "nm", binary(t)).Output()
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(out, []byte(" main.main\n")) {
		t.Fatal("the program's names cannot be read")
	}
	for line := range strings.Lines(string(out)) {
		name := strings.TrimSpace(line[strings.LastIndexByte(strings.TrimRight(line, "\n"), ' ')+1:])
		for _, opens := range []string{"net.Dial", "net.(*Dialer)", "net.Listen", "net.(*ListenConfig)", "net.(*Resolver)", "syscall.Socket", "syscall.Connect", "net/http."} {
			if strings.HasPrefix(name, opens) {
				t.Errorf("%s is in the program", name)
			}
		}
	}
}
