package cli

import (
	"strconv"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/near"
	"firstrole/advisor/report"

	"github.com/spf13/cobra"
)

func (s *session) compare() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "compare [ROLE ROLE]",
		Short: "two roles side by side, point by point, with what sources disagree on",
		Args:  s.atMost(2),
		RunE:  func(cmd *cobra.Command, args []string) error { return s.compareRoles(cmd, args) },
	}
	s.writes(cmd)
	return cmd
}

// compareRoles compares the roles named, or the first two of the pack. How old
// figures are is said only where --date gives a day to count to: a page does not
// read the clock.
func (s *session) compareRoles(cmd *cobra.Command, args []string) error {
	p, err := s.pack()
	if err != nil {
		return err
	}
	var ids []string
	for _, r := range p.Roles {
		ids = append(ids, r.ID)
	}
	switch len(args) {
	case 0:
		args = ids[:2] // a pack has two at least
		if len(ids) > 2 {
			defer func() {
				s.note("These are two of " + strconv.Itoa(len(ids)) + " roles. For others: " + s.call("compare ROLE ROLE") + ", of " + strings.Join(ids, ", "))
			}()
		}
	case 1:
		return wrong("name two of: "+strings.Join(ids, ", ")+"; or none, for the first two", "one role is named, and two are compared")
	}
	for _, id := range args {
		if err := knownRole(id, ids); err != nil {
			return err
		}
	}
	if args[0] == args[1] {
		return wrong("write "+s.usage(cmd), "%s is named twice", args[0])
	}
	return s.deliver(s.leaflet(report.Compare(advisor.Compare(p, args[0], args[1], s.flags.as, s.flags.date))))
}

func knownRole(id string, ids []string) error {
	for _, known := range ids {
		if id == known {
			return nil
		}
	}
	hint := "this pack has " + strings.Join(ids, ", ")
	if meant, ok := near.Word(id, ids); ok {
		hint = "did you mean " + meant + "?"
	}
	return wrong(hint, "there is no role %q", id)
}
