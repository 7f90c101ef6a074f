// Release builds what is handed out: for each system an archive with the
// program, its manual and what shells need to complete its words, and a file of
// checksums. The same tree gives the same bytes wherever it is built.
//
//	go run ./release DIR
package main

import (
	"fmt"
	"os"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "release: write go run ./release DIR")
		os.Exit(2)
	}
	if err := release(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(1)
	}
}

// release writes everything into a folder, which may be new.
func release(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	beside, err := beside()
	if err != nil {
		return err
	}
	var sums []string
	for _, t := range targets {
		program, version, err := build(t)
		if err != nil {
			return err
		}
		name := fmt.Sprintf("firstrole-%s-%s-%s", version, t.system, t.machine)
		files := append([]file{{t.program(), program, 0o755}}, beside...)
		sum, err := write(dir, name, t.archive(), files)
		if err != nil {
			return err
		}
		sums = append(sums, sum)
	}
	return writeSums(dir, sums)
}
