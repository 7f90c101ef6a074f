package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"firstrole/advisor/cli"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func TestManualNamesEveryCommandAndFlag(t *testing.T) {
	page := strings.ReplaceAll(string(manual(cli.Commands())), `\-`, "-")
	each(cli.Commands(), func(cmd *cobra.Command) {
		if !strings.Contains(page, cmd.CommandPath()) {
			t.Errorf("%s is missing", cmd.CommandPath())
		}
		cmd.Flags().VisitAll(func(f *pflag.Flag) {
			if f.Name != "help" && !strings.Contains(page, "--"+f.Name) {
				t.Errorf("%s --%s is missing", cmd.CommandPath(), f.Name)
			}
		})
	})
	for line := range strings.Lines(page) {
		if strings.HasPrefix(line, ".") && !strings.Contains(".TH .SH .SS .B .br .PP .TP", strings.Fields(line)[0]) {
			t.Errorf("a word is taken for a request: %q", line)
		}
	}
}

// What people unpack is what went in, and the second time the same bytes.
func TestArchivesAreReproducible(t *testing.T) {
	files := []file{{"firstrole", []byte("program"), 0o755}, {"LICENSE", []byte("licence"), 0o644}}
	turned := []file{files[1], files[0]}
	for _, p := range []packer{tarred{}, zipped{}} {
		one, err := p.pack("folder", files)
		if err != nil {
			t.Fatal(err)
		}
		two, err := p.pack("folder", turned)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(one, two) {
			t.Errorf("%s: two archives of the same files differ", p.ending())
		}
		if got := unpacked(t, p, one); got != "folder/LICENSE 0644 licence\nfolder/firstrole 0755 program\n" {
			t.Errorf("%s holds\n%s", p.ending(), got)
		}
	}
}

func unpacked(t *testing.T, p packer, archive []byte) string {
	t.Helper()
	var b strings.Builder
	one := func(name string, mode os.FileMode, from io.Reader) {
		content, err := io.ReadAll(from)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "%s %04o %s\n", name, mode.Perm(), content)
	}
	if p.ending() == ".zip" {
		r, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range r.File {
			from, err := f.Open()
			if err != nil {
				t.Fatal(err)
			}
			one(f.Name, f.Mode(), from)
		}
		return b.String()
	}
	z, err := gzip.NewReader(bytes.NewReader(archive))
	if err != nil {
		t.Fatal(err)
	}
	r := tar.NewReader(z)
	for {
		h, err := r.Next()
		if err == io.EOF {
			return b.String()
		}
		if err != nil {
			t.Fatal(err)
		}
		one(h.Name, h.FileInfo().Mode(), r)
	}
}

func TestPapersAreThere(t *testing.T) {
	for _, name := range papers {
		if _, err := os.Stat(filepath.Join("..", name)); err != nil {
			t.Error(err)
		}
	}
}

func TestCompletionsAreForFourShells(t *testing.T) {
	files, err := completions()
	if err != nil || len(files) != 4 {
		t.Fatal(len(files), err)
	}
	for _, f := range files {
		if !bytes.Contains(f.content, []byte("firstrole")) {
			t.Errorf("%s does not complete firstrole", f.path)
		}
	}
}
