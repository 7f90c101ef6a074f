package report

import (
	"fmt"
	"strings"

	"firstrole/advisor"
)

// What the first page holds at most; everything is whole behind it.
const (
	summaryFor     = 3
	summaryAgainst = 2
	summaryFlips   = 3
	summaryPairs   = 2
	summaryAnswers = 2 // to one question
	summaryFlags   = 2
	summaryDo      = 3
	summaryInstead = 2
	summaryNext    = 1
	summaryRests   = 1
)

// summary is what somebody reads who reads one page.
func (w *writer) summary() []block {
	var c chapter
	c.say(w.provisional())
	for _, t := range upTo(w.section(advisor.SectionSummary), summaryRests) {
		c.say(line(t.Text))
	}
	c.say(w.whoWorks())
	if s := w.scores(); len(s.Items) > 0 {
		c.Blocks = append(c.Blocks, s)
	}
	c.Blocks = append(c.Blocks, w.figures())
	c.say(w.noChance())

	c.addOr("Because", arguments(w.r.Why.For, summaryFor), w.nothingFor())
	c.addOr("Against", arguments(w.r.Why.Against, summaryAgainst), w.nothingAgainst())
	c.add("Red flags", w.redFlags())
	w.summaryTie(&c)
	w.summaryFlips(&c)
	w.summaryDo(&c, "What to do now", advisor.SectionDo, summaryDo)
	w.summaryDo(&c, "What to do instead", advisor.SectionInstead, summaryInstead)
	w.summaryDo(&c, "What must become true first", advisor.SectionFirst, summaryInstead)
	w.summaryNext(&c)
	return c.Blocks
}

// whoWorks says at which levels to hire, or how a week is divided.
func (w *writer) whoWorks() string {
	var titles, shares []string
	for _, role := range w.r.Roles {
		if role.Title != "" {
			titles = append(titles, line(role.Title))
		}
		if role.Share < 100 {
			shares = append(shares, fmt.Sprintf("%s %d\u00a0%%", w.role(role.Role), role.Share))
		}
	}
	switch {
	case len(shares) > 0:
		return "Of the week: " + stop(strings.Join(shares, ", "))
	case len(titles) == 1:
		return "Level: " + stop(titles[0])
	case len(titles) > 1:
		return "Levels: " + stop(strings.Join(titles, ", "))
	}
	return ""
}

func (w *writer) scores() scores {
	var out scores
	for _, s := range w.r.Scores {
		out.Items = append(out.Items, score{upper(w.role(s.Role)), s.Score, s.Low, s.High})
	}
	return out
}

// arguments gives the first that speak for or against a verdict, without
// sources: they stand behind.
func arguments(lines []advisor.ContrastLine, limit int) []claim {
	var out []claim
	for _, l := range upTo(lines, limit) {
		out = append(out, claim{Text: line(l.Text)})
	}
	return out
}

func (w *writer) redFlags() []claim {
	var out []claim
	for _, f := range w.r.Findings {
		if f.Kind == advisor.RedFlag && len(out) < summaryFlags {
			out = append(out, claim{Text: line(f.Text)})
		}
	}
	return out
}

// summaryTie names the question that would break a tie.
func (w *writer) summaryTie(c *chapter) {
	if w.r.Verdict.Strength != advisor.TossUp || w.r.Tie == nil {
		return
	}
	c.Blocks = append(c.Blocks, head{"What would break the tie"})
	c.say(w.tie()...)
}

func (w *writer) summaryFlips(c *chapter) {
	c.Blocks = append(c.Blocks, head{"What would change it"})
	c.say(w.flipsIntro())
	all := w.flips()
	shown := upTo(all, summaryFlips)
	if len(all) > 0 && len(all[0].parts) > 1 {
		shown = upTo(all, summaryPairs)
	}
	if len(shown) > 0 {
		c.Blocks = append(c.Blocks, list{Items: flipClaims(shown, summaryAnswers)})
	}
	if more := len(all) - len(shown); more > 0 {
		c.say(upper(count(more, "more is", "more are")) + " listed below.")
	}
}

func (w *writer) summaryDo(c *chapter, title string, name advisor.Section, limit int) {
	var items []claim
	for _, t := range upTo(w.section(name), limit) {
		items = append(items, claim{Text: line(t.Text)})
	}
	c.add(title, items)
}

// summaryNext says who comes next, and on which sign.
func (w *writer) summaryNext(c *chapter) {
	texts := upTo(w.section(advisor.SectionNext), summaryNext)
	if len(texts) == 0 && (w.seeks() || w.r.Verdict.NextRole == "") {
		return
	}
	c.Blocks = append(c.Blocks, head{"Who comes next"})
	if len(texts) == 0 {
		c.say(fmt.Sprintf("The %s.", w.role(w.r.Verdict.NextRole)))
	}
	for _, t := range texts {
		c.say(line(t.Text))
	}
}

func upTo[T any](all []T, n int) []T { return all[:min(n, len(all))] }
