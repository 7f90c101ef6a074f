package cli

import (
	"strings"

	"github.com/spf13/cobra"
)

// none and one are how many arguments a command takes; others are mistakes in
// writing it.
func (s *session) none(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return wrong("write "+s.usage(cmd), "%s takes nothing more, but there is %q", s.typed(cmd.CommandPath()), strings.Join(args, " "))
}

func (s *session) exactly(n int) cobra.PositionalArgs { return s.between(n, n) }

func (s *session) between(least, most int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) < least:
			return wrong("write "+s.usage(cmd), "something is missing after %s", s.typed(cmd.CommandPath()))
		case len(args) > most:
			return wrong("write "+s.usage(cmd), "%q is too much", strings.Join(args[most:], " "))
		}
		return nil
	}
}

func (s *session) atMost(n int) cobra.PositionalArgs { return s.between(0, n) }

// usage is a command with what it takes, as the manual has it.
func usage(cmd *cobra.Command) string {
	if parent := cmd.Parent(); parent != nil {
		return parent.CommandPath() + " " + cmd.Use
	}
	return cmd.Use
}

// usage is a command with what it takes, as it is to be typed.
func (s *session) usage(cmd *cobra.Command) string { return s.typed(usage(cmd)) }

// needsCommand is what a command does that only holds others.
func (s *session) needsCommand(cmd *cobra.Command, _ []string) error {
	var names []string
	for _, c := range cmd.Commands() {
		names = append(names, c.Name())
	}
	path := s.typed(cmd.CommandPath())
	return wrong("write "+path+" and one of: "+strings.Join(names, ", "), "something is missing after %s", path)
}
