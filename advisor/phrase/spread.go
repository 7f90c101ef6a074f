package phrase

import (
	"fmt"
	"slices"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/engagement"
)

// OneHeard warns who agrees on something after a single stakeholder has answered;
// empty where more have.
func OneHeard(x *engagement.Engagement) string {
	if len(x.Answered()) != 1 {
		return ""
	}
	return "Only one stakeholder has answered so far: nothing can differ, and what comes out is one person's view."
}

// SpreadState says how far those who were asked agree, as "2 of 4 answered, one
// does not know, one gave nothing". What everybody answered needs no words.
func SpreadState(s *engagement.Spread) string {
	all := s.Asked() + len(s.NotAsked)
	var parts []string
	if s.Known() < all {
		parts = append(parts, fmt.Sprintf("%d of %d answered", s.Known(), all))
	}
	for _, group := range []struct {
		who       []int
		one, many string
	}{
		{s.Unknown, "does not know", "do not know"},
		{s.Blank, "gave nothing", "gave nothing"},
		{s.NotAsked, "was not asked", "were not asked"},
	} {
		if n := len(group.who); n > 0 {
			parts = append(parts, Count(n, group.one, group.many))
		}
	}
	return strings.Join(parts, ", ")
}

// SpreadSplit names two answers on opposite sides; empty where none are.
func SpreadSplit(s *engagement.Spread, p *advisor.Pack) string {
	switch {
	case s.Split == nil:
		return ""
	case s.Split.Ends:
		return "Split: opposite sides of the scale."
	}
	return fmt.Sprintf("Split: one answer for %s, one for %s.", a(roleName(p, s.Split.LowRole)), a(roleName(p, s.Split.HighRole)))
}

func roleName(p *advisor.Pack, id string) string {
	at := slices.IndexFunc(p.Roles, func(r advisor.Role) bool { return r.ID == id })
	if at < 0 {
		return PlainID(id)
	}
	return Line(p.Roles[at].Name)
}

// SpreadEffect says what the difference does to the verdict.
func SpreadEffect(s *engagement.Spread) string {
	e := s.Effect
	switch {
	case s.Moot:
		return "No longer asked, with what is agreed."
	case s.State == engagement.Agreed:
		return ""
	case e.Turns > 0 && e.Turns == e.Sheets:
		return fmt.Sprintf("It turns the verdict in %s.", each(e.Sheets))
	case e.Turns > 0:
		return fmt.Sprintf("It turns the verdict in %d of %d sheets.", e.Turns, e.Sheets)
	case e.CouldTurn && s.State == engagement.Nobody:
		return "The verdict may hang on what nobody knows."
	case e.CouldTurn:
		return "An answer that is missing may turn the verdict."
	case s.State == engagement.Nobody:
		return "No answer to it turns the verdict alone."
	case e.Moved == 0 && e.Firms:
		return "These come to the same; left open, the verdict is another or less firm."
	case e.Moved > 0 && e.Level:
		return fmt.Sprintf("It moves up to %s and the level, and turns no verdict alone.", Points(e.Moved))
	case e.Moved > 0:
		return fmt.Sprintf("It moves up to %s and turns no verdict alone.", Points(e.Moved))
	case e.Level:
		return "It changes the level, not the verdict."
	}
	return "It does not change the verdict."
}

func each(sheets int) string {
	switch sheets {
	case 1:
		return "the one sheet there is"
	case 2:
		return "both sheets"
	}
	return fmt.Sprintf("all %d sheets", sheets)
}

// LeaveOpen leaves a question open in a meeting.
const LeaveOpen = "leave it open; it counts as “I don't know”"

// TakesNoSide stands beside an answer that is neutral.
const TakesNoSide = "takes no side"

// ValueText is an answer with, where it takes no side, the words for that.
func ValueText(q *advisor.Question, v *engagement.Value) string {
	text := Line(q.Text(v.Answer, v.Currency))
	if v.Neutral {
		text += " (" + TakesNoSide + ")"
	}
	return text
}

// Gives says what comes out with an answer; where that differs from sheet to
// sheet, in how many: "Community manager first (2), Nobody yet (1)".
func Gives(v *engagement.Value) string {
	if len(v.Gives) == 1 {
		return Line(v.Gives[0].Label)
	}
	var parts []string
	for _, o := range v.Gives {
		parts = append(parts, fmt.Sprintf("%s (%d)", Line(o.Label), o.Sheets))
	}
	return strings.Join(parts, ", ")
}

// Names lists stakeholders by their places.
func Names(x *engagement.Engagement, who []int) string {
	names := make([]string, len(who))
	for i, at := range who {
		names[i] = Line(x.Stakeholders[at].Name)
	}
	return strings.Join(names, ", ")
}

// Voices names stakeholders by their places, each with the note on the answer
// where there is one.
func Voices(x *engagement.Engagement, who []int, q *advisor.Question) []string {
	var all []string
	plain := ""
	for _, at := range who {
		name := Line(x.Stakeholders[at].Name)
		if note := Line(x.Stakeholders[at].Sheet.Notes[q.ID]); note != "" {
			all = append(all, name+": "+note)
		} else if plain == "" {
			plain = name
		} else {
			plain += ", " + name
		}
	}
	if plain != "" {
		all = append([]string{plain}, all...)
	}
	return all
}

// Via says how answers came in.
func Via(via engagement.Via) string {
	switch via {
	case engagement.ViaInterview:
		return "interview here"
	case engagement.ViaSheet:
		return "answer sheet"
	case engagement.ViaCode:
		return "answer code"
	case engagement.ViaQuestionnaire:
		return "questionnaire"
	}
	return "found in the folder"
}

// Action is who does what by when, as "count again, Ben, 2026-04-01".
func Action(a engagement.Action) string {
	return strings.Join(Given(Line(a.What), Line(a.Who), Line(a.When)), ", ")
}
