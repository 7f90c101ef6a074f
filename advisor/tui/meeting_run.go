package tui

import (
	"context"

	"firstrole/advisor"
	"firstrole/advisor/engagement"
)

// MeetingOutcome says how a meeting on the full screen ended.
type MeetingOutcome struct {
	// Concluded is true where it was led to its end.
	Concluded bool
	// Failed is why the last step is not on disk; nil where it is.
	Failed error
}

// RunMeeting leads through what is to be agreed on, full screen, until somebody
// leaves it. Every step is made before the next screen appears. Of the options
// it uses the theme and the terminal.
func RunMeeting(ctx context.Context, o Options, now engagement.Meeting, make Make) (MeetingOutcome, error) {
	p := now.Engine().Pack
	o.Load = func() (*advisor.Pack, error) { return p, nil }
	m := forTerminal(o)
	h := &hall{now: now, make: make}
	m.pack = p
	h.turn(m)
	_, err := m.run(ctx)
	return MeetingOutcome{h.concluded, h.failed}, err
}
