package report

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rivo/uniseg"
)

var update = flag.Bool("update", false, "write the goldens anew")

// golden holds an output to a file. Run with -update to write it, then read
// the difference.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) != string(got) {
		t.Errorf("%s differs; run go test -update and read what changed", file)
	}
}

func TestText(t *testing.T) {
	for name, s := range sheets() {
		t.Run(name, func(t *testing.T) {
			got := Text(advise(t, pack(), s, "2026-03-03"))
			golden(t, name+".txt", []byte(got))
			for line := range strings.SplitSeq(got, "\n") {
				if uniseg.StringWidth(line) > textColumns {
					t.Errorf("wider than %d columns: %q", textColumns, line)
				}
			}
		})
	}
}
