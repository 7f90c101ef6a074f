package report

import (
	"fmt"
	"slices"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/phrase"
)

// What the first page of a client's report holds at most: it has more to say
// than that of one respondent.
const (
	clientRests   = 1
	clientGaps    = 2
	clientActions = 3
	clientDo      = 3
)

// clientWriter writes the parts of a client's report.
type clientWriter struct {
	*writer
	c Client
}

func (c Client) paper() paper {
	c = c.tidy()
	w := &clientWriter{newWriter(c.Result), c}
	p := paper{
		From:     w.from(),
		Title:    w.title(),
		Name:     w.name(),
		Date:     dateWords(c.Date),
		Headline: phrase.Headline(&w.r),
		Strength: phrase.Strength(&w.r),
		Summary:  w.page(),
	}
	chapters := []chapter{
		w.agreed(),
		w.differed(),
		w.risks(),
		w.whoDoesWhat(),
		w.log(),
		w.since(),
		w.advice(),
		w.balance(),
		w.reasons(),
		w.gates(),
		w.changes(),
		w.sturdy(),
		w.who(),
		w.duties(),
		w.pay(),
		w.before(),
	}
	chapters = append(chapters, w.handouts()...)
	for _, c := range append(chapters, w.sources(), w.aboutClient()) {
		if len(c.Blocks) > 0 {
			p.Chapters = append(p.Chapters, c)
		}
	}
	return p
}

// from is in whose name the report goes out.
func (w *clientWriter) from() string {
	if name := cut(line(w.c.Consultant), longestName); name != "" {
		return name
	}
	return maker
}

// page is what somebody reads who reads one page.
func (w *clientWriter) page() []block {
	var c chapter
	c.say(w.how(), phrase.Provisional(&w.r, summaryOpen))
	w.verdict(&c, clientRests)
	w.gaps(&c)
	w.breakTie(&c)
	w.summaryFlips(&c)
	if actions := w.actions(); len(actions) > 0 {
		shown := slices.Clone(upTo(actions, clientActions))
		for i := range shown {
			shown[i].Details = nil // the plan has them
		}
		c.add("Who does what", shown)
	} else {
		c.add("What to do now", w.first(advisor.SectionDo, clientDo))
	}
	c.add("What to do instead", w.first(advisor.SectionInstead, clientDo))
	c.add("What must become true first", w.first(advisor.SectionFirst, clientDo))
	w.next(&c)
	return c.Blocks
}

// how says who agreed on it, and how many were heard.
func (w *clientWriter) how() string {
	text := "Agreed on " + dateWords(w.c.Agreed)
	if owner := line(w.c.Owner); owner != "" {
		text += "; " + owner + " decides"
	}
	switch w.c.Voices {
	case 0:
		return text + "."
	case 1:
		return text + ". One person was asked."
	}
	return fmt.Sprintf("%s. %s people were asked, each apart.", text, upper(phrase.Number(w.c.Voices)))
}

// gaps names what they differed on and the verdict hangs on.
func (w *clientWriter) gaps(c *chapter) {
	turning, all := 0, 0
	var items []claim
	for _, d := range w.c.Differences {
		if len(d.Values) < 2 {
			continue
		}
		all++
		if d.Turns == 0 {
			continue
		}
		turning++
		if len(items) < clientGaps {
			items = append(items, claim{Mark: line(d.Short), Text: w.settled(d)})
		}
	}
	const title = "Where opinions differed"
	switch {
	case all == 0:
		return
	case turning == 0:
		c.Blocks = append(c.Blocks, head{title})
		c.say(fmt.Sprintf("On %s. None of them turns the verdict alone.", count(all, "question", "questions")))
		return
	}
	c.Blocks = append(c.Blocks, head{title})
	c.say(fmt.Sprintf("On %s; on %s the verdict hangs:", count(all, "question", "questions"), phrase.Number(turning)))
	c.Blocks = append(c.Blocks, list{Items: items})
	if more := turning - len(items); more > 0 {
		c.say(upper(count(more, "more is", "more are")) + " listed below, where all that differed stands.")
	}
}

// settled says what became of a difference.
func (w *clientWriter) settled(d ClientDifference) string {
	for _, a := range w.c.Answers {
		if a.Question == d.Question {
			text := "Agreed on " + quote(line(a.Text))
			return stop(strings.Join(append([]string{text}, w.otherwise(a.Others)...), ", "))
		}
	}
	for _, o := range w.c.Open {
		if o.Question == d.Question && o.Purpose {
			return "Left open on purpose."
		}
	}
	return "Still open."
}

// otherwise counts those who had not given the answer agreed on: who had named a
// part of it, and who something else.
func (w *clientWriter) otherwise(all []ClientView) []string {
	partly, other := 0, 0
	for _, v := range all {
		if v.Partly {
			partly += v.Count
		} else {
			other += v.Count
		}
	}
	var texts []string
	if partly > 0 {
		texts = append(texts, fmt.Sprintf("%d of %d had named a part of it", partly, w.c.Voices))
	}
	if other > 0 {
		texts = append(texts, fmt.Sprintf("%d of %d had answered otherwise", other, w.c.Voices))
	}
	return texts
}

// people lists names behind a text, where there are any.
func people(names []string) string {
	if len(names) == 0 {
		return ""
	}
	var all []string
	for _, n := range names {
		all = append(all, line(n))
	}
	return " (" + strings.Join(all, ", ") + ")"
}
