package report

import (
	"fmt"
	"slices"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/phrase"
)

// What the first page holds at most; everything is whole behind it.
const (
	summaryOpen    = 2
	summaryRests   = 2
	summaryFor     = 3
	summaryAgainst = 2
	summaryFlags   = 2
	summaryFlips   = 2
	summaryPairs   = 1 // flips of more than one change
	summaryAnswers = 2 // to one question
	summaryDo      = 3
	summaryInstead = 3
	summaryFirst   = 3
	summaryNext    = 2
)

// summary is what somebody reads who reads one page.
func (w *writer) summary() []block {
	var c chapter
	c.say(phrase.Provisional(&w.r, summaryOpen))
	w.verdict(&c, summaryRests)
	w.breakTie(&c)
	w.summaryFlips(&c)
	c.add("What to do now", w.first(advisor.SectionDo, summaryDo))
	c.add("What to do instead", w.first(advisor.SectionInstead, summaryInstead))
	c.add("What must become true first", w.first(advisor.SectionFirst, summaryFirst))
	w.next(&c)
	return c.Blocks
}

// verdict is how the verdict stands: what it rests on, the figures, and what
// speaks for it and against it.
func (w *writer) verdict(c *chapter, rests int) {
	for _, one := range w.first(advisor.SectionSummary, rests) {
		c.Blocks = append(c.Blocks, para{one})
	}
	c.say(w.week(), w.level())
	if s := w.scores(); len(s.Items) > 0 {
		c.Blocks = append(c.Blocks, s)
	}
	c.Blocks = append(c.Blocks, w.figures())
	c.say(phrase.NoChance(&w.r))
	c.addList("Because", list{Items: w.firstFor()}, phrase.NothingFor(&w.r))
	c.addList("Against", list{Items: arguments(w.r.Why.Against, summaryAgainst)}, phrase.NothingAgainst(&w.r))
	c.add("Red flags", w.flags())
	c.say(w.cautions())
}

// first gives the first claims of a section, and remembers how many they are:
// the chapters say the rest.
func (w *writer) first(name advisor.Section, limit int) []claim {
	shown := upTo(w.section(name), limit)
	w.told[name] = len(shown)
	return w.claims(shown)
}

// week says how a week is divided, where it is.
func (w *writer) week() string {
	var shares []string
	for _, role := range w.r.Roles {
		if role.Share < 100 {
			shares = append(shares, fmt.Sprintf("%s %d\u00a0%%", w.role(role.Role), role.Share))
		}
	}
	if len(shares) == 0 {
		return ""
	}
	return "Of the week: " + stop(strings.Join(shares, ", "))
}

// level names the levels, unless the advice itself names each of them.
func (w *writer) level() string {
	var levels []string
	named := true
	for _, role := range w.r.Roles {
		if title := line(role.Title); title != "" {
			levels = append(levels, title)
			named = named && w.advises(title)
		}
	}
	switch {
	case named:
		return ""
	case len(levels) == 1:
		return "Level: " + stop(levels[0])
	}
	return "Levels: " + stop(strings.Join(levels, ", "))
}

// advises reports whether the first thing to do, or to come next, holds these
// words.
func (w *writer) advises(words string) bool {
	return slices.ContainsFunc(w.r.Sections, func(s advisor.SectionOut) bool {
		shown := s.Section == advisor.SectionDo || s.Section == advisor.SectionNext
		return shown && len(s.Texts) > 0 && strings.Contains(line(s.Texts[0].Text), words)
	})
}

func (w *writer) scores() scores {
	var out scores
	for _, s := range w.r.Scores {
		out.Items = append(out.Items, score{upper(w.role(s.Role)), s.Score, s.Low, s.High})
	}
	return out
}

// firstFor gives what speaks for the verdict, as the first page has it.
func (w *writer) firstFor() []claim {
	return arguments(phrase.FirstFor(&w.r, summaryFor), summaryFor)
}

// arguments gives the first that speak for or against a verdict, without
// sources: they stand behind, with the points.
func arguments(lines []advisor.ContrastLine, limit int) []claim {
	var out []claim
	for _, l := range upTo(lines, limit) {
		out = append(out, claim{Text: line(l.Text)})
	}
	return out
}

// flags are the first red flags; watch has the others.
func (w *writer) flags() []claim {
	flags, _ := w.findings()
	return upTo(flags, summaryFlags)
}

// cautions says how many there are: they stand behind.
func (w *writer) cautions() string {
	n := 0
	for _, f := range w.r.Findings {
		if f.Kind == advisor.Caution {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return upper(count(n, "caution stands", "cautions stand")) + " under " + quote(watchTitle) + "."
}

// breakTie names the question that would break a tie.
func (w *writer) breakTie(c *chapter) {
	if w.tossUp() && w.r.Tie != nil {
		c.Blocks = append(c.Blocks, head{"What would break the tie"})
		c.say(w.tie()...)
	}
}

func (w *writer) tossUp() bool { return w.r.Verdict.Strength == advisor.TossUp }

func (w *writer) summaryFlips(c *chapter) {
	all := phrase.Flips(&w.r)
	limit := summaryFlips
	if len(all) > 0 && all[0].Parts() > 1 {
		limit = summaryPairs
	}
	shown := flipClaims(upTo(all, limit), summaryAnswers)
	w.toldFlips = shown
	c.Blocks = append(c.Blocks, head{"What would change it"})
	c.say(phrase.FlipsIntro(&w.r))
	if len(shown) > 0 {
		c.Blocks = append(c.Blocks, list{Items: shown})
	}
	untold := len(w.untoldFlips())
	cut := untold - (len(all) - len(shown)) // of those shown here
	switch n := min(untold, listedFlips); {
	case n == 0:
	case cut == 0:
		c.say(upper(count(n, "more is", "more are")) + " listed below.")
	default:
		c.say(upper(count(n, "is", "are")) + " listed below, with all that is left out here.")
	}
}

// next says who comes next, and on which sign.
func (w *writer) next(c *chapter) {
	title := "Who comes next"
	if w.seeks() {
		title = w.sectionTitle(advisor.SectionNext)
	}
	items := w.first(advisor.SectionNext, summaryNext)
	hired := slices.ContainsFunc(w.r.Roles, func(o advisor.RoleOut) bool { return o.Role == w.r.Verdict.NextRole })
	if len(items) == 0 && w.r.Verdict.NextRole != "" && !hired && !w.seeks() {
		items = []claim{{Text: fmt.Sprintf("The %s.", w.role(w.r.Verdict.NextRole))}}
	}
	c.add(title, items)
}
