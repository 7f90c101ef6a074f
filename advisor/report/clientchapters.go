package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"firstrole/advisor"
	"firstrole/advisor/engagement"
	"firstrole/advisor/phrase"
)

// agreed lists the answers agreed on, with who decided and who thought otherwise.
func (w *clientWriter) agreed() chapter {
	c := chapter{ID: "agreed", Title: "What was agreed"}
	var decided, alike []pair
	for _, a := range w.c.Answers {
		p := pair{Term: line(a.Short), Text: line(a.Text), Note: a.Reason}
		if a.Part == 1 && !a.Counted {
			p.Mark = "not counted"
		}
		if a.How == HowAlike {
			alike = append(alike, p)
			continue
		}
		p.Lines = w.views(a.Others)
		if by := line(a.By); by != "" && a.By != w.c.Owner { // whose decision it is stands above
			p.Lines = append([]string{"Decided by " + by + "."}, p.Lines...)
		}
		decided = append(decided, p)
	}
	w.putPairs(&c, "Decided", decided)
	w.putPairs(&c, "Answered alike by all who answered", alike)
	var open []pair
	for _, o := range w.c.Open {
		p := pair{Term: line(o.Short), Text: w.unsettled(o), Note: o.Reason, Lines: w.views(o.Others)}
		open = append(open, p)
	}
	w.putPairs(&c, "Left open", open)
	if w.c.Views == ViewsCounted && slices.ContainsFunc(w.c.Answers, func(a ClientAnswer) bool { return len(a.Others) > 0 }) {
		c.say("Views that were not followed are counted here, not named.")
	}
	return c
}

// unsettled says how an open question stands.
func (w *clientWriter) unsettled(o ClientOpen) string {
	if o.Purpose {
		return "left open on purpose; it counts as “I don't know”"
	}
	for _, d := range w.c.Differences {
		if d.Question != o.Question {
			continue
		}
		text := strings.TrimSuffix(w.spreadLine(d), ".")
		if n := len(w.c.Heard) - w.c.Voices; n > 0 && d.Unknown+d.Blank+d.NotAsked == 0 && len(d.Values) == 1 {
			text += fmt.Sprintf("; %s no answers at all", count(n, "stakeholder gave", "stakeholders gave"))
		}
		return text
	}
	return "nobody gave an answer"
}

func (w *clientWriter) putPairs(c *chapter, title string, items []pair) {
	if len(items) > 0 {
		c.Blocks = append(c.Blocks, head{title}, pairs{items})
	}
}

// views are those that were not followed, each on a line.
func (w *clientWriter) views(all []ClientView) []string {
	var lines []string
	for _, v := range all {
		text := fmt.Sprintf("%d of %d: %s%s", v.Count, w.c.Voices, quote(line(v.Text)), people(v.Who))
		text = stop(text)
		for _, n := range v.Notes {
			text += " " + quote(stop(line(n)))
		}
		lines = append(lines, text)
	}
	return lines
}

// differed shows where they did not agree and what each answer leads to.
func (w *clientWriter) differed() chapter {
	c := chapter{ID: "differences", Title: "Where opinions differed"}
	var alone []claim
	for _, a := range w.c.Alone {
		alone = append(alone, claim{Text: fmt.Sprintf("%d of %d: %s%s", a.Count, w.c.Voices, line(a.Label), people(a.Who))})
	}
	c.add("What each would have been advised alone", alone)
	var rest []claim
	told := false
	for _, d := range w.c.Differences {
		if len(d.Values) < 2 {
			continue
		}
		if d.Turns == 0 && !d.Split {
			text := w.spreadLine(d)
			if says := strings.Join(d.Says, " "); says != "" && d.Part == 1 {
				text += " " + says
			}
			rest = append(rest, claim{Mark: line(d.Short), Text: text})
			continue
		}
		if !told {
			c.say("For each answer it says what would come out, were it put into every stakeholder's answers beside all else that was agreed on. Most telling first.")
			told = true
		}
		c.Blocks = append(c.Blocks, w.spread(d))
	}
	c.add("Further differences", rest)
	return c
}

// spread lays one difference out.
func (w *clientWriter) spread(d ClientDifference) spread {
	s := spread{Ask: line(d.Ask), Of: w.c.Voices, Outcome: w.settled(d), Says: line(strings.Join(d.Says, " "))}
	for _, v := range d.Values {
		row := spreadRow{Count: v.Count, Text: line(v.Text), Who: people(v.Who)}
		if d.Turns > 0 {
			row.Gives = gives(v)
		}
		if v.Neutral {
			row.Text += " (" + phrase.TakesNoSide + ")"
		}
		s.Rows = append(s.Rows, row)
	}
	for _, silent := range d.silent() {
		s.Rows = append(s.Rows, spreadRow{Count: silent.n, Text: silent.says(), Silent: true})
	}
	return s
}

// silence is why some gave no answer that tells something.
type silence struct {
	n         int
	one, many string
}

func (s silence) says() string {
	if s.n == 1 {
		return s.one
	}
	return s.many
}

func (d ClientDifference) silent() []silence {
	all := []silence{{d.Unknown, "does not know", "do not know"}, {d.Blank, "gave no answer", "gave no answer"}, {d.NotAsked, "was not asked", "were not asked"}}
	return slices.DeleteFunc(all, func(s silence) bool { return s.n == 0 })
}

func gives(v ClientValue) string {
	var parts []string
	for _, g := range v.Gives {
		text := line(g.Label)
		if len(v.Gives) > 1 {
			text += fmt.Sprintf(" (%d)", g.Sheets)
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, ", ")
}

// spreadLine is a difference in one line.
func (w *clientWriter) spreadLine(d ClientDifference) string {
	var parts []string
	for _, v := range d.Values {
		parts = append(parts, fmt.Sprintf("%d %s%s", v.Count, quote(line(v.Text)), people(v.Who)))
	}
	for _, silent := range d.silent() {
		parts = append(parts, fmt.Sprintf("%d %s", silent.n, silent.says()))
	}
	return stop(strings.Join(parts, ", "))
}

// risks are what stays open, what hangs on few voices, and what to watch.
func (w *clientWriter) risks() chapter {
	c := w.watch()
	c.Title = watchTitle
	var open []claim
	for _, o := range w.c.Open {
		text := stop(upper(w.unsettled(o)))
		if o.MayTurn {
			text += " An answer may turn the verdict."
		}
		open = append(open, claim{Mark: line(o.Short), Text: text})
	}
	for _, d := range w.c.Differences {
		if len(d.Values) != 1 || !d.MayTurn || d.Part != 1 || slices.ContainsFunc(w.c.Open, func(o ClientOpen) bool { return o.Question == d.Question }) {
			continue
		}
		open = append(open, claim{Mark: line(d.Short), Text: fmt.Sprintf("It rests on %d of %d. What the others would answer may turn the verdict.", d.Values[0].Count, w.c.Voices)})
	}
	var late []claim
	for _, v := range w.c.Heard {
		if v.Late && !v.Silent {
			late = append(late, claim{Text: fmt.Sprintf("Answers from %s came in on %s, after it was agreed.", line(v.Name), dateWords(v.Received))})
		}
	}
	watch := c.Blocks
	c.Blocks = nil
	c.add("Not settled", append(open, late...))
	if len(c.Blocks) > 0 && len(watch) > 0 {
		c.Blocks = append(c.Blocks, head{"With this advice"})
	}
	c.Blocks = append(c.Blocks, watch...)
	return c
}

// actions are who does what by when, the earliest first; those without a date
// come last.
func (w *clientWriter) actions() []claim {
	type dated struct {
		when string
		c    claim
	}
	var all []dated
	add := func(a *ClientAction, short string) {
		if a == nil {
			return
		}
		when := line(a.When)
		if _, err := time.Parse(time.DateOnly, when); err == nil {
			when = "by " + dateWords(when)
		}
		who := strings.Join(given(line(a.Who), when), ", ")
		all = append(all, dated{cmp.Or(a.When, "~"), claim{Mark: who, Text: stop(upper(line(a.What))), Details: given(quoteAbout(short))}})
	}
	for _, a := range w.c.Answers {
		add(a.Action, a.Short)
	}
	for _, o := range w.c.Open {
		add(o.Action, o.Short)
	}
	slices.SortStableFunc(all, func(a, b dated) int { return cmp.Compare(a.when, b.when) })
	var out []claim
	for _, d := range all {
		out = append(out, d.c)
	}
	return out
}

func quoteAbout(short string) string {
	if short = line(short); short == "" {
		return ""
	}
	return "On: " + short
}

// whoDoesWhat is the plan: what was taken on, then what the pack advises.
func (w *clientWriter) whoDoesWhat() chapter {
	c := w.plan()
	plan := c.Blocks
	c.Blocks = nil
	c.add("Who does what by when", w.actions())
	c.Blocks = append(c.Blocks, plan...)
	return c
}

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

// since is what changed from the agreement before to this one.
func (w *clientWriter) since() chapter {
	if w.c.Before == nil {
		return chapter{}
	}
	changes := Since(*w.c.Before, w.r).pages[0]
	c := chapter{ID: "since", Title: "What changed since " + dateWords(w.c.Before.Date)}
	c.say(stop(changes.Title))
	c.Blocks = append(c.Blocks, changes.Blocks...)
	return c
}

// handouts are the job post and the interview kit.
func (w *clientWriter) handouts() []chapter {
	var all []chapter
	for i, h := range w.r.Posts {
		page := w.post(h).page(w.writer)
		c := chapter{ID: fmt.Sprintf("post-%d", i+1), Title: "Job post: " + page.Title}
		if h.Kind == advisor.HandoutBrief {
			c.Title = page.Title
		}
		for _, u := range page.Under {
			c.say(u)
		}
		c.Blocks = append(c.Blocks, page.Blocks...)
		if len(page.Notes) > 0 {
			c.Blocks = append(append(c.Blocks, head{notesTitle}), page.Notes...)
		}
		all = append(all, c)
	}
	for i, h := range w.r.Kits {
		page := w.kitPage(w.kitOf(h))
		all = append(all, chapter{ID: fmt.Sprintf("kit-%d", i+1), Title: page.Title, Blocks: page.Blocks})
	}
	return all
}

// aboutClient says what the report is a function of.
func (w *clientWriter) aboutClient() chapter {
	c := w.about()
	var heard []claim
	for _, v := range w.c.Heard {
		text := line(v.Name) + ": " + by(v.Via)
		switch {
		case v.Silent:
			text = line(v.Name) + ": no answers"
		case v.Answered != nil:
			text = fmt.Sprintf("%s: %d of %d answered, %s", line(v.Name), *v.Answered, *v.Asked, by(v.Via))
		}
		if v.Received != "" {
			text += ", " + dateWords(v.Received)
		}
		heard = append(heard, claim{Text: stop(text)})
	}
	blocks := c.Blocks
	c.Blocks = nil
	c.add("Who was heard", heard)
	c.Blocks = append(c.Blocks, head{"What it rests on"})
	c.Blocks = append(c.Blocks, blocks...)
	if w.from() != maker {
		c.say("Written with " + maker + ".")
	}
	return c
}
