package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"firstrole/advisor"
)

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
