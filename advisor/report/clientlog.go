package report

import (
	"fmt"
	"strings"

	"firstrole/advisor/engagement"
	"firstrole/advisor/phrase"
)

// events are the sentences of the log.
var events = map[engagement.Event]string{
	engagement.EventBegun:    "The work began.",
	engagement.EventReceived: "Answers from %s came in%s.",
	engagement.EventReplaced: "New answers from %s came in%s; the older are kept.",
	engagement.EventOwner:    "Who decides: %s.",
	engagement.EventDecided:  "%s: %s.",
	engagement.EventLeftOpen: "%s: left open.",
	engagement.EventAgreed:   "What is agreed leads to: %s.",
}

// log is what happened, day by day.
func (w *clientWriter) log() chapter {
	c := chapter{ID: "log", Title: "Decision log"}
	var days []pair
	for _, e := range w.c.Log {
		date := dateWords(e.Date)
		if n := len(days); n == 0 || days[n-1].Term != date {
			days = append(days, pair{Term: date})
		}
		day := &days[len(days)-1]
		if text := event(e); day.Text == "" {
			day.Text = text
		} else {
			day.Lines = append(day.Lines, text)
		}
	}
	if len(days) > 0 {
		c.Blocks = append(c.Blocks, pairs{days})
	}
	return c
}

func event(e ClientEntry) string {
	form, who, text := events[e.What], line(e.Who), line(e.Text)
	switch e.What {
	case engagement.EventReceived, engagement.EventReplaced:
		if text != "" {
			text = ", " + by(text)
		}
		return fmt.Sprintf(form, who, text)
	case engagement.EventOwner:
		return fmt.Sprintf(form, text)
	case engagement.EventDecided:
		return fmt.Sprintf(form, line(e.Short), text)
	case engagement.EventLeftOpen:
		return fmt.Sprintf(form, line(e.Short))
	case engagement.EventAgreed:
		if at := strings.LastIndex(text, ": "); at > 0 {
			text = text[:at] + " (" + text[at+2:] + ")"
		}
		return fmt.Sprintf(form, text)
	}
	return form
}

// by says how answers came in.
func by(via string) string {
	switch engagement.Via(via) {
	case engagement.ViaInterview:
		return "in an interview"
	case engagement.ViaSheet, engagement.ViaCode, engagement.ViaQuestionnaire:
		return "by " + phrase.Via(engagement.Via(via))
	}
	return "in writing"
}
