package main

import (
	"bytes"
	"fmt"
	"os"

	"firstrole/advisor/cli"
)

// papers are the files of the tree that go into every archive.
var papers = []string{"LICENSE", "README.md", "CHANGELOG.md", "SECURITY.md"}

// beside is everything in an archive that is not the program.
func beside() ([]file, error) {
	var files []file
	for _, name := range papers {
		content, err := os.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("%w: run it from the root of the tree", err)
		}
		files = append(files, file{name, content, 0o644})
	}
	completions, err := completions()
	if err != nil {
		return nil, err
	}
	return append(append(files, completions...), file{"man/man1/firstrole.1", manual(cli.Commands()), 0o644}), nil
}

// completions are the scripts for the shells.
func completions() ([]file, error) {
	root := cli.Commands()
	var files []file
	for _, shell := range []struct {
		path string
		gen  func(*bytes.Buffer) error
	}{
		{"completions/firstrole.bash", func(b *bytes.Buffer) error { return root.GenBashCompletionV2(b, true) }},
		{"completions/_firstrole", func(b *bytes.Buffer) error { return root.GenZshCompletion(b) }},
		{"completions/firstrole.fish", func(b *bytes.Buffer) error { return root.GenFishCompletion(b, true) }},
		{"completions/firstrole.ps1", func(b *bytes.Buffer) error { return root.GenPowerShellCompletionWithDesc(b) }},
	} {
		var b bytes.Buffer
		if err := shell.gen(&b); err != nil {
			return nil, err
		}
		files = append(files, file{shell.path, b.Bytes(), 0o644})
	}
	return files, nil
}
