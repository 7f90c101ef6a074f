package plain

import (
	"fmt"
	"strconv"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/engagement"
	"firstrole/advisor/phrase"
)

// wanted is a line that is asked for beside an answer.
type wanted struct {
	ask  string
	text *string
}

// words asks for some lines, one after the other, as long as those before were
// given, and keeps each when it is confirmed. Left is true where the screen was
// left before the last.
func (r *meeting) words(keep func(), all ...wanted) (left bool, err error) {
	for i, one := range all {
		if i > 0 && *all[0].text == "" {
			return false, nil
		}
		r.tell(one.ask)
		if *one.text != "" {
			r.tell("So far: " + *one.text + " (Enter keeps it, - takes it away)")
		}
		text, left, err := r.line()
		if err != nil || left {
			return left, err
		}
		switch text {
		case "":
		case "-":
			*one.text = ""
			keep()
		default:
			*one.text = text
			keep()
		}
	}
	return false, nil
}

// keep saves what was written of a decision so far: whoever stops before the last
// line has confirmed the ones before.
func (r *meeting) keep(d engagement.Decision) { r.now = r.now.Retaken(r.made(r.now.Decided(d))) }

// reason asks why, and who decided.
func (r *meeting) reason() error {
	d := r.now.Decision()
	keep := func() { r.keep(d) }
	left, err := r.words(keep, wanted{"Why? In one line; Enter leaves it out.", &d.Reason})
	if err == nil && !left {
		left, err = r.words(keep, wanted{"Who decided? Enter: " + r.now.Engagement().Owner + ".", &d.By})
	}
	if err != nil || left {
		return err
	}
	r.say("")
	r.take(r.now.Decided(d))
	return nil
}

// action asks who does what by when.
func (r *meeting) action() error {
	d := r.now.Decision()
	left, err := r.words(func() { r.keep(d) },
		wanted{"What is to be done about it? Enter: nothing.", &d.Action.What},
		wanted{"Who does it?", &d.Action.Who},
		wanted{"By when? A date, such as 2026-04-01, or a few words.", &d.Action.When},
	)
	if err != nil || left {
		return err
	}
	if d.Action.What == "" {
		d.Action = engagement.Action{}
	}
	r.say("")
	r.take(r.now.Decided(d))
	return nil
}

// verdict shows what comes out, and lets themes count half or twice.
func (r *meeting) verdict() error {
	e, sheet := r.now.Engine(), r.now.Differences().Merged
	themes := e.ScoredThemes()
	r.tell("What comes out")
	r.say("")
	r.weigh(e, sheet)
	if !r.now.Firm() {
		r.tell("What stays open could still change it.")
	}
	r.say("")
	r.tell("How much a theme counts: half 2 halves the second, twice 2 doubles it, once 2 puts it back.")
	for n, t := range themes {
		r.say(numbered(n+1, t.Label))
	}
	r.say("")
	r.tell("Enter goes on to what stays open. " + leaving)
	for {
		text, left, err := r.line()
		if err != nil || left {
			return err
		}
		if text == "" {
			r.now = r.now.Skip()
			return nil
		}
		word, rest, _ := strings.Cut(text, " ")
		dial, known := map[string]advisor.Dial{"half": advisor.Half, "twice": advisor.Double, "once": advisor.Plain}[strings.ToLower(word)]
		n, err := strconv.Atoi(rest)
		if !known || err != nil || n < 1 || n > len(themes) {
			r.tell(fmt.Sprintf("Type half, twice or once with a number from 1 to %d, or Enter to go on.", len(themes)))
			continue
		}
		r.dials[themes[n-1].ID] = dial
		r.weigh(e, sheet)
	}
}

// weigh writes the verdict and the scores, with themes as they are dialled.
func (r *meeting) weigh(e *advisor.Engine, sheet advisor.Sheet) {
	now := e.WhatIf(sheet, r.dials)
	text := phrase.Line(now.Verdict.Label)
	if now.Verdict.Strength != "" {
		text = r.comes(sheet)
	} else {
		text += ". How firm is not worked out while a theme counts otherwise."
	}
	r.tell(text)
	for _, s := range now.Scores {
		half := ""
		if s.Halves%2 == 1 {
			half = ".5"
		}
		r.say(fmt.Sprintf("  %s  %d%s", phrase.Upper(phrase.Line(s.Name)), s.Halves/2, half))
	}
}

// open lists what stays open, and what is settled.
func (r *meeting) open() error {
	open, closed := r.now.Open(), r.now.Closed()
	all := append(open, closed...)
	r.tell("What stays open: " + phrase.Count(len(open), "question", "questions"))
	for n, s := range open {
		r.say(numbered(n+1, s.Question.Short+": "+r.standing(s)))
	}
	r.say("")
	r.tell(fmt.Sprintf("Settled: %s. l lists them.", phrase.Count(len(closed), "question", "questions")))
	r.tell("A number opens a question, Enter ends the meeting. " + leaving)
	for {
		text, left, err := r.line()
		if err != nil || left {
			return err
		}
		n, err := strconv.Atoi(text)
		switch {
		case text == "":
			r.made(r.now.Concluded())
			r.done = true
			r.tell(r.comes(r.now.Differences().Merged))
			return nil
		case strings.EqualFold(text, "l"):
			for at, s := range closed {
				r.say(numbered(len(open)+at+1, s.Question.Short+": "+r.standing(s)))
			}
			continue
		case err == nil && n >= 1 && n <= len(all):
			r.say("")
			r.now = r.now.Take(all[n-1].Question.ID)
			return nil
		}
		r.tell("Type a number from the list, l, or Enter.")
	}
}

// standing says how one question stands.
func (r *meeting) standing(s *engagement.Spread) string {
	q := s.Question
	var text string
	switch {
	case s.Decided != nil && s.Decided.Open():
		text = "left open"
		if a := s.Decided.Action; a.What != "" {
			text += "; " + phrase.Action(a)
		}
		return text
	case s.Decided != nil:
		return r.text(q, s.Decided.Answer)
	case s.State == engagement.Agreed:
		return "all: " + phrase.ValueText(q, &s.Values[0])
	case s.State == engagement.Differing:
		text = fmt.Sprintf("%d different answers", len(s.Values))
	default:
		text = phrase.SpreadState(s)
	}
	if effect := phrase.SpreadEffect(s); effect != "" {
		text += ". " + effect
	}
	return text
}
