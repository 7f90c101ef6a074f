package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// manual is the page that man shows: the words of every command's help, and
// what holds for all of them.
func manual(root *cobra.Command) []byte {
	var b strings.Builder
	b.WriteString(".TH FIRSTROLE 1 \"\" firstrole \"User Commands\"\n")
	b.WriteString(".SH NAME\nfirstrole \\- " + roff(root.Short) + "\n")
	b.WriteString(".SH SYNOPSIS\n")
	each(root, func(cmd *cobra.Command) {
		if cmd.Runnable() && !cmd.HasAvailableSubCommands() || cmd == root {
			b.WriteString(strings.TrimSpace(".B "+roff(cmd.CommandPath())+"\n"+roff(arguments(cmd))) + "\n.br\n")
		}
	})
	b.WriteString(".SH DESCRIPTION\n" + paragraphs(description))
	b.WriteString(".SH COMMANDS\n")
	each(root, func(cmd *cobra.Command) {
		if cmd == root {
			return
		}
		b.WriteString(".SS " + roff(strings.TrimSpace(cmd.CommandPath()+" "+arguments(cmd))) + "\n" + roff(sentence(cmd.Short)) + "\n")
		flags(&b, cmd.LocalNonPersistentFlags())
	})
	b.WriteString(".SH OPTIONS\nOf the interview:\n")
	flags(&b, root.LocalNonPersistentFlags())
	b.WriteString(".PP\nEverywhere:\n")
	flags(&b, root.PersistentFlags())
	for _, s := range sections {
		b.WriteString(".SH " + s.title + "\n")
		for _, line := range s.lines {
			b.WriteString(".TP\n.B " + roff(line[0]) + "\n" + roff(line[1]) + "\n")
		}
	}
	return []byte(b.String())
}

const description = `firstrole asks a few questions and says which role is needed first, a community manager or a social media manager, with its reasons and what would change its mind. It works offline and sends nothing anywhere.

Without arguments it draws on the terminal; ? there lists the keys. Where there is no terminal, and with --plain, the same interview runs line by line. Results go to standard output, messages to standard error.

The questions and rules are two files, questions.yaml and roles.yaml. The program carries its own; --pack names a folder with others.`

// sections are what holds for every command.
var sections = []struct {
	title string
	lines [][2]string
}{
	{"EXIT STATUS", [][2]string{
		{"0", "Done."},
		{"1", "Failed; standard error says why."},
		{"2", "Written wrongly; standard error says what to write instead."},
		{"3", "Something is wrong in the data that was given, each place by file, line and column."},
		{"130", "Interrupted. The answers are saved."},
	}},
	{"ENVIRONMENT", [][2]string{
		{"NO_COLOR", "Set to anything: no colours."},
		{"TERM", "dumb: line by line."},
		{"LC_ALL, LC_CTYPE, LANG", "A locale without UTF-8: lines and marks of ASCII."},
		{"XDG_DATA_HOME", "Where interviews are kept, in a folder firstrole."},
	}},
	{"FILES", [][2]string{
		{"~/.local/share/firstrole", "Interviews and clients' answers, readable by their owner alone. firstrole data says where it is on this machine."},
	}},
}

// each walks the commands that have help of their own. Those for the single
// shells say what their parent says.
func each(cmd *cobra.Command, do func(*cobra.Command)) {
	do(cmd)
	if cmd.Name() == "completion" {
		return
	}
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() && c.Name() != "help" {
			each(c, do)
		}
	}
}

// arguments is what stands after a command's name.
func arguments(cmd *cobra.Command) string {
	if cmd.Name() == "completion" {
		return "bash|zsh|fish|powershell"
	}
	_, rest, _ := strings.Cut(cmd.Use, " ")
	return rest
}

func flags(b *strings.Builder, set *pflag.FlagSet) {
	set.SortFlags = false
	set.VisitAll(func(f *pflag.Flag) {
		if f.Name == "help" {
			return
		}
		name := "--" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", " + name
		}
		value, text := pflag.UnquoteUsage(f)
		fmt.Fprintf(b, ".TP\n.B %s\n%s\n", roff(strings.TrimSpace(name+" "+value)), roff(sentence(text)))
	})
}

func sentence(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:] + "."
}

func paragraphs(text string) string {
	return roff(strings.ReplaceAll(text, "\n\n", "\n.PP\n")) + "\n"
}

// roff keeps what means something to the page's language from meaning it. A
// line that begins with .PP is the writer's own.
func roff(text string) string {
	text = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(text)
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if line != ".PP" && (strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'")) {
			lines[i] = `\&` + line
		}
	}
	return strings.Join(lines, "\n")
}
