package cli

import (
	"errors"
	"strings"

	"firstrole/advisor/internal/near"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// Commands is what there is to be written after firstrole, for a manual. It
// cannot be run: it has no streams.
func Commands() *cobra.Command { return (&session{}).root() }

func (s *session) root() *cobra.Command {
	// Whoever double-clicks the program on Windows wants the interview, not a
	// lecture on consoles.
	cobra.MousetrapHelpText = ""
	cobra.EnableCommandSorting = false // in the order of use
	root := &cobra.Command{
		Use:           "firstrole",
		Short:         "which role you need first, and why",
		Args:          s.noSuchCommand,
		SilenceErrors: true, // complain says it, with a hint
		SilenceUsage:  true,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if s.flags.version {
				return s.print(version() + "\n")
			}
			return s.interview(cmd.Context())
		},
	}
	root.SetHelpFunc(help)
	// A mistake is answered by a hint, not by a page.
	root.SetUsageFunc(func(*cobra.Command) error { return nil })
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return wrong(s.hintForFlag(cmd, err), "%s", err)
	})
	everywhere := root.PersistentFlags()
	everywhere.StringVar(&s.flags.as, "as", "", "who is asking: an `AUDIENCE` of the pack")
	everywhere.StringVar(&s.flags.pack, "pack", "", "read questions.yaml and roles.yaml from `DIR`")
	everywhere.BoolVar(&s.flags.plain, "plain", false, "line by line, not on the full screen")
	everywhere.BoolVar(&s.flags.mouse, "mouse", false, "clicks and the wheel on the full screen")
	_ = everywhere.MarkHidden("mouse") // said where it is wanted: among the keys
	everywhere.StringVar(&s.flags.theme, "theme", themeAuto, "how the `WINDOW` looks: auto, light or dark")
	everywhere.BoolP("help", "h", false, "this page")
	s.writes(root)
	root.Flags().BoolVar(&s.flags.version, "version", false, "say which firstrole this is")
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error { return s.checkFlags(cmd) }
	root.AddCommand(s.advise(), s.post(), s.kit(), s.compare(), s.audit(), s.interviews(), s.client(), s.form(), s.packs(), s.data())
	s.completion(root)
	return root
}

// writes adds the flags of a command that writes a report.
func (s *session) writes(cmd *cobra.Command) {
	s.forms(cmd, formats)
	s.output(cmd)
	cmd.Flags().StringVar(&s.flags.date, "date", "", "the `DATE` of the report, such as 2026-03-03")
}

// output adds the flag of a command whose result may go into a file.
func (s *session) output(cmd *cobra.Command) {
	cmd.Flags().StringVarP(&s.flags.output, "output", "o", "", "write the result to `FILE`")
}

// formats adds the flag of a command that writes a list.
func (s *session) formats(cmd *cobra.Command) { s.forms(cmd, listForms) }

func (s *session) forms(cmd *cobra.Command, forms []string) {
	last := len(forms) - 1
	cmd.Annotations = map[string]string{formsKey: strings.Join(forms, " ")}
	cmd.Flags().StringVar(&s.flags.format, "format", formatText,
		"the `FORM` of the result: "+strings.Join(forms[:last], ", ")+" or "+forms[last])
}

// noSuchCommand refuses arguments of the root command: none is taken, so what
// stands there was meant as a command.
func (s *session) noSuchCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	hint := s.typed(cmd.CommandPath()) + " --help lists the commands"
	var names []string
	for _, c := range cmd.Commands() {
		names = append(names, c.Name())
	}
	if meant, ok := near.Word(args[0], names); ok {
		hint = "did you mean " + s.typed(cmd.CommandPath()) + " " + meant + "?"
	}
	return wrong(hint, "there is no command %q", args[0])
}

func (s *session) hintForFlag(cmd *cobra.Command, err error) string {
	var unknown *pflag.NotExistError
	if errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() == "" {
		var names []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
		if meant, ok := near.Word(unknown.GetSpecifiedName(), names); ok {
			return "did you mean --" + meant + "?"
		}
	}
	return s.typed(cmd.CommandPath()) + " --help lists the flags"
}
