// Firstrole tells which role is needed first, and why. It runs in a terminal,
// offline.
package main

import (
	"context"
	"embed"
	"os"
	"time"

	"firstrole/advisor/cli"
)

//go:embed questions.yaml roles.yaml docs/questions.schema.json docs/roles.schema.json
var files embed.FS

func main() {
	c := cli.Command{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Env: os.Getenv, Pack: files, Schemas: files, Now: time.Now, Name: cli.Called(os.Args[0])}
	os.Exit(c.Run(context.Background(), os.Args[1:]))
}
