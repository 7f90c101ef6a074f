package cli

import (
	"fmt"
	"io"
	"strings"

	"firstrole/advisor/internal/initial"
	"firstrole/advisor/internal/wrap"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// help writes what a command takes. A template would bring the text/template
// package with it, for a page that looks the same.
func help(cmd *cobra.Command, _ []string) {
	var b strings.Builder
	if cmd.Parent() == nil {
		b.WriteString(rootHelp)
	} else {
		b.WriteString(usage(cmd) + "\n\n" + initial.Upper(cmd.Short) + ".\n")
		commands(&b, cmd)
	}
	everywhere := cmd.Root().PersistentFlags()
	section(&b, "Flags", cmd.LocalFlags(), func(f *pflag.Flag) bool { return everywhere.Lookup(f.Name) == nil })
	section(&b, "Everywhere", everywhere, func(*pflag.Flag) bool { return true })
	// Nobody is left to tell that help could not be written.
	_, _ = io.WriteString(cmd.OutOrStdout(), b.String())
}

// rootHelp lists the commands by what somebody wants, not by how they are
// built.
const rootHelp = `Which role do you need first? firstrole asks, and shows its reasons. Offline.

  firstrole                      the interview; it goes on where you stopped
  firstrole advise SHEET|CODE    advice on answers; --each: on many; --since
  firstrole post SHEET|CODE      a job post; kit: the interview kit
  firstrole compare              two roles side by side; audit AD: a job ad read
  firstrole interviews list      your interviews; also show, rename, delete
  firstrole client new NAME      a client with several opinions; add, agree, …
  firstrole form -o FILE         the questions as a web page, to mail
  firstrole pack show            what is asked and advised; check, prove, new
  firstrole data                 where things are kept; completion: for a shell
  firstrole COMMAND --help       more on a command
`

func commands(b *strings.Builder, cmd *cobra.Command) {
	if !cmd.HasAvailableSubCommands() {
		return
	}
	var lefts, texts []string
	wide := false
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() {
			lefts, texts = append(lefts, usage(c)), append(texts, c.Short)
			wide = wide || len(usage(c)) > 36
		}
	}
	b.WriteString("\n")
	for i, left := range lefts {
		if wide {
			fmt.Fprintf(b, "  %s\n%s\n", left, wrap.Hang("      ", texts[i], helpColumns))
		} else {
			b.WriteString(wrap.Hang(fmt.Sprintf("  %-36s ", left), texts[i], helpColumns) + "\n")
		}
	}
}

// helpColumns is the widest a line of help gets.
const helpColumns = 80

// section lists the flags that belong to it, in the order in which they were
// defined.
func section(b *strings.Builder, title string, flags *pflag.FlagSet, belongs func(*pflag.Flag) bool) {
	var lines []string
	flags.SortFlags = false
	flags.VisitAll(func(f *pflag.Flag) {
		// Whoever reads this has found --help.
		if f.Hidden || !belongs(f) || f.Name == "help" {
			return
		}
		short := "    "
		if f.Shorthand != "" {
			short = "-" + f.Shorthand + ", "
		}
		value, text := pflag.UnquoteUsage(f)
		left := fmt.Sprintf("  %-24s ", strings.TrimRight(short+"--"+f.Name+" "+value, " "))
		lines = append(lines, wrap.Hang(left, text, helpColumns)+"\n")
	})
	if len(lines) > 0 {
		b.WriteString("\n" + title + "\n" + strings.Join(lines, ""))
	}
}
