package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// completion adds the command that writes what a shell needs to complete this
// program's words, and says what can stand where. It comes last: it looks at
// the commands that there are.
func (s *session) completion(root *cobra.Command) {
	root.InitDefaultHelpCmd()
	if cmd, _, err := root.Find([]string{"help"}); err == nil && cmd != root {
		cmd.Short = "more on a command"
	}
	root.InitDefaultCompletionCmd()
	if cmd, _, err := root.Find([]string{"completion"}); err == nil && cmd != root {
		cmd.Short = "let the shell complete firstrole's words: bash, zsh, fish or powershell"
		cmd.Args, cmd.RunE = s.noSuchCommand, s.needsCommand
		for _, shell := range cmd.Commands() {
			shell.Short = "write the completion for " + shell.Name()
			shell.Args = s.none
		}
	}
	s.completes(root)
}

// completes gives a command and those under it their completions. What a
// command takes is read off the line that its help shows.
func (s *session) completes(cmd *cobra.Command) {
	if cmd.ValidArgsFunction == nil && cmd.Name() != "completion" {
		cmd.ValidArgsFunction = s.completeArgument
	}
	for flag, words := range map[string]func(*cobra.Command) []string{
		"theme":  func(*cobra.Command) []string { return themes },
		"as":     func(*cobra.Command) []string { return s.audiences() },
		"format": func(cmd *cobra.Command) []string { return strings.Fields(cmd.Annotations[formsKey]) },
		"date":   func(*cobra.Command) []string { return nil },
		"client": func(*cobra.Command) []string { return s.clientIDs() },
	} {
		if cmd.LocalNonPersistentFlags().Lookup(flag) == nil && (cmd.HasParent() || cmd.PersistentFlags().Lookup(flag) == nil) {
			continue
		}
		// The only failure is a flag that is not there, which was just seen.
		_ = cmd.RegisterFlagCompletionFunc(flag, func(cmd *cobra.Command, _ []string, _ string) ([]string, cobra.ShellCompDirective) {
			return words(cmd), cobra.ShellCompDirectiveNoFileComp
		})
	}
	if pack := cmd.PersistentFlags().Lookup("pack"); pack != nil {
		_ = cmd.MarkPersistentFlagDirname("pack")
	}
	for _, c := range cmd.Commands() {
		s.completes(c)
	}
}

// completeArgument gives what can stand at the next place of a command.
func (s *session) completeArgument(cmd *cobra.Command, given []string, _ string) ([]string, cobra.ShellCompDirective) {
	places := strings.Fields(strings.NewReplacer("[", "", "]", "").Replace(cmd.Use))[1:]
	if len(given) >= len(places) {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	first, _, _ := strings.Cut(places[len(given)], "|")
	switch first {
	case "ID":
		return s.interviewIDs(), cobra.ShellCompDirectiveNoFileComp
	case "CLIENT":
		return s.clientIDs(), cobra.ShellCompDirectiveNoFileComp
	case "ROLE":
		return s.roleIDs(given), cobra.ShellCompDirectiveNoFileComp
	case "DIR":
		return nil, cobra.ShellCompDirectiveFilterDirs
	case "SHEET", "AD", "FILE":
		return nil, cobra.ShellCompDirectiveDefault
	}
	return nil, cobra.ShellCompDirectiveNoFileComp
}

// A shell that asks is given nothing where something is wrong: there is no
// place to say so while somebody types.

func (s *session) audiences() []string {
	p, err := s.pack()
	if err != nil {
		return nil
	}
	var ids []string
	for _, a := range p.Audiences {
		ids = append(ids, a.ID+"\t"+a.Label)
	}
	return ids
}

// roleIDs are those that were not given yet.
func (s *session) roleIDs(given []string) []string {
	p, err := s.pack()
	if err != nil {
		return nil
	}
	var ids []string
	for _, r := range p.Roles {
		if !slices.Contains(given, r.ID) {
			ids = append(ids, r.ID+"\t"+r.Name)
		}
	}
	return ids
}

func (s *session) interviewIDs() []string {
	f, err := s.folder()
	if err != nil {
		return nil
	}
	entries, err := f.List()
	if err != nil {
		return nil
	}
	var ids []string
	for _, e := range entries {
		if e.Wrong == "" {
			ids = append(ids, line(e.ID)+"\t"+line(e.Name))
		}
	}
	return ids
}

func (s *session) clientIDs() []string {
	f, err := s.folder()
	if err != nil {
		return nil
	}
	all, err := f.Engagements()
	if err != nil {
		return nil
	}
	var ids []string
	for _, c := range all {
		if c.Wrong == "" {
			ids = append(ids, line(c.ID)+"\t"+line(c.Client))
		}
	}
	return ids
}
