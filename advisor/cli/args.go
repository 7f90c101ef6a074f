package cli

import (
	"strings"

	"github.com/spf13/cobra"
)

// none and one are how many arguments a command takes; others are mistakes in
// writing it.
func none(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return wrong("write "+usage(cmd), "%s takes nothing more, but there is %q", cmd.CommandPath(), strings.Join(args, " "))
}

func exactly(n int) cobra.PositionalArgs { return between(n, n) }

func between(least, most int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) < least:
			return wrong("write "+usage(cmd), "something is missing after %s", cmd.CommandPath())
		case len(args) > most:
			return wrong("write "+usage(cmd), "%q is too much", strings.Join(args[most:], " "))
		}
		return nil
	}
}

func atMost(n int) cobra.PositionalArgs { return between(0, n) }

func usage(cmd *cobra.Command) string {
	if parent := cmd.Parent(); parent != nil {
		return parent.CommandPath() + " " + cmd.Use
	}
	return cmd.Use
}

// needsCommand is what a command does that only holds others.
func needsCommand(cmd *cobra.Command, _ []string) error {
	var names []string
	for _, c := range cmd.Commands() {
		names = append(names, c.Name())
	}
	return wrong("write "+cmd.CommandPath()+" and one of: "+strings.Join(names, ", "), "something is missing after %s", cmd.CommandPath())
}
