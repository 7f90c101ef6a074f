package tui

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/engagement"
	"firstrole/advisor/internal/wrap"
	"firstrole/advisor/phrase"
	tea "github.com/charmbracelet/bubbletea"
)

// gap is one question to agree on: how the answers spread, and what is agreed.
// Who said what is hidden until a key shows it.
type gap struct {
	hall   *hall
	spread *engagement.Spread
	lines  []gapLine
	menu
	chosen []string // of a question that takes several
	whole  bool     // every option is listed, not only those that were given
	names  bool
	tried  string // what comes out with what is marked
}

// gapLine is something that can be agreed on, or a way to more of it.
type gapLine struct {
	label  string
	who    []int
	answer advisor.Answer // blank on the lines that are no answer
	option string         // of a question that takes several
	value  *engagement.Value
	more   bool // opens every option, or a line to type a number
}

// What only a meeting asks of its keys.
const (
	showNames action = "show names"
	passOver  action = "pass over"
)

const (
	anotherAnswer = "another answer"
	moreOrOpen    = "another answer, or leave it open"
)

func newGap(h *hall) *gap {
	s := &gap{hall: h, spread: h.now.Spread(), menu: menu{at: -1}}
	d := h.now.Decision()
	if s.spread.Question.Type == advisor.Several {
		s.chosen = slices.Clone(d.Answer.Options)
	}
	s.whole = !d.Answer.Blank() && (d.Answer.Unknown || !s.gave(d.Answer)) || s.spread.Known() == 0 && s.spread.Question.Type != advisor.Number
	s.list()
	if !d.Answer.Blank() {
		s.at = slices.IndexFunc(s.lines, func(l gapLine) bool {
			return !l.answer.Blank() && l.answer.Equal(d.Answer) || l.option != "" && d.Answer.Has(l.option)
		})
	}
	s.try()
	return s
}

// gave tells whether somebody gave an answer, or every option of it.
func (s *gap) gave(a advisor.Answer) bool {
	for _, o := range a.Options {
		if !slices.ContainsFunc(s.spread.Values, func(v engagement.Value) bool { return v.Answer.Has(o) }) {
			return false
		}
	}
	return !a.IsNumber || slices.ContainsFunc(s.spread.Values, func(v engagement.Value) bool { return v.Answer.Equal(a) })
}

// list makes the lines: what was given or, once it is asked for, every option.
func (s *gap) list() {
	q := s.spread.Question
	s.lines = nil
	for _, o := range q.Options {
		line := gapLine{label: o.Label}
		for i := range s.spread.Values {
			if v := &s.spread.Values[i]; v.Answer.Has(o.ID) {
				line.who = append(line.who, v.Who...)
				line.value = v
			}
		}
		if !s.whole && len(line.who) == 0 && !slices.Contains(s.chosen, o.ID) {
			continue
		}
		slices.Sort(line.who)
		if q.Type == advisor.Several {
			line.option, line.value = o.ID, nil
		} else {
			line.answer = advisor.Choose(o.ID)
		}
		s.lines = append(s.lines, line)
	}
	if q.Type == advisor.Number {
		for i := range s.spread.Values {
			v := &s.spread.Values[i]
			s.lines = append(s.lines, gapLine{label: q.Text(v.Answer, v.Currency), who: v.Who, answer: v.Answer, value: v})
		}
	}
	switch {
	case q.Type == advisor.Number:
		s.lines = append(s.lines, gapLine{label: anotherAnswer, more: true})
	case !s.whole:
		s.lines = append(s.lines, gapLine{label: moreOrOpen, more: true})
		return
	}
	s.lines = append(s.lines, gapLine{label: phrase.LeaveOpen, answer: advisor.UnknownAnswer})
}

// given is what would be agreed now; blank where nothing is marked.
func (s *gap) given() advisor.Answer {
	switch {
	case s.at < 0:
	case s.lines[s.at].option != "" || s.lines[s.at].more:
		return advisor.Choose(s.spread.Question.Arrange(s.chosen)...)
	default:
		return s.lines[s.at].answer
	}
	return advisor.Answer{}
}

// try works out what comes with what is marked.
func (s *gap) try() { s.tried = s.hall.comes(s.hall.now.With(s.given())) }

var gapKeys = keysOf(keymap{
	moveKey,
	{confirm, "enter ctrl+j", "enter", "agree", "agree on the marked line"},
	{showNames, "n", "n", "names", "show who said what, with their notes, or hide it"},
	{back, "left backspace esc", "←", "back", "back; so do backspace and esc"},
	{passOver, "s", "s", "later", "pass it over; it stays open"},
	{see, "v", "v", "verdict", "go to what comes out"},
	{number, digits.keys, "", "", "1–9: move to a line"},
	whyKey, helpKey, quitKey,
}, moving)

var gapSeveralKeys = keysOf(gapKeys[:1], keymap{
	{toggle, "space", "space", "mark", "mark the line, or take the mark away"},
	{confirm, "enter ctrl+j", "enter", "agree", "agree on what is marked"},
}, gapKeys[2:])

func (s *gap) keys() keymap {
	if s.spread.Question.Type == advisor.Several {
		return gapSeveralKeys
	}
	return gapKeys
}

func (s *gap) act(m *model, a action, pressed string) tea.Cmd {
	switch a {
	case confirm:
		return s.agree(m)
	case toggle:
		s.mark()
	case showNames:
		s.names = !s.names
	case back:
		return s.hall.back(m)
	case passOver:
		return s.hall.goTo(m, s.hall.now.Pass())
	case see:
		return s.hall.goTo(m, s.hall.now.Verdict())
	case why:
		m.lay(newWhy(m, s.spread.Question))
	default:
		if s.at < 0 && a == up {
			s.at = 0
		}
		s.move(m, a, pressed, len(s.lines))
	}
	s.try()
	return nil
}

// mark puts an option among those that are agreed on, or takes it out.
func (s *gap) mark() {
	if s.at < 0 || s.lines[s.at].option == "" {
		return
	}
	q := s.spread.Question
	o, _ := q.Option(s.lines[s.at].option)
	had := slices.Contains(s.chosen, o.ID)
	s.chosen = slices.DeleteFunc(slices.Clone(s.chosen), func(id string) bool {
		other, _ := q.Option(id)
		return id == o.ID || !had && (o.Alone || other.Alone)
	})
	if !had {
		s.chosen = append(s.chosen, o.ID)
	}
}

func (s *gap) agree(m *model) tea.Cmd {
	if s.at < 0 {
		m.quiet = "Nothing is marked yet. Move to an answer with ↑ or ↓."
		return nil
	}
	if line := s.lines[s.at]; line.more {
		if s.spread.Question.Type == advisor.Number {
			m.lay(newGapAmount(s))
			return nil
		}
		s.whole = true
		s.list()
		s.try()
		return nil
	}
	answer := s.given()
	if answer.Blank() {
		m.quiet = "Nothing is marked yet. Mark one or more answers with the space bar."
		return nil
	}
	d := s.hall.now.Decision()
	d.Answer, d.Currency = answer, ""
	if v := s.lines[s.at].value; v != nil {
		d.Currency = v.Currency
	}
	return s.hall.take(m, s.hall.now.Decided(d))
}

func (s *gap) page(m *model, c canvas) page {
	p := prose{canvas: c}
	fixed := p.asked(s.spread.Question.Ask)
	if len(p.lines) == 0 {
		fixed = append(fixed, "")
	}
	p.gap()
	from, to := s.put(&p)
	words := strings.Fields(strings.Join([]string{s.legend(c), s.standing(), phrase.SpreadSplit(s.spread, m.pack), phrase.SpreadEffect(s.spread)}, " "))
	if len(words) > 0 {
		p.gap()
		p.para(c.text, strings.Join(words, " "))
	}
	return page{
		where: s.hall.name(), aside: s.aside() + s.hall.mark(), fixed: fixed, body: p.lines, zones: p.zones, from: from, to: to, offset: &s.offset,
		pinned: s.verdict(c),
	}
}

// legend says what the hollow mark means, where there is one.
func (s *gap) legend(c canvas) string {
	if slices.ContainsFunc(s.lines, gapLine.neutral) {
		return c.aside + " " + phrase.TakesNoSide + "."
	}
	return ""
}

func (l gapLine) neutral() bool { return l.value != nil && l.value.Neutral }

// standing says how many gave an answer, where not everybody did.
func (s *gap) standing() string {
	if text := phrase.SpreadState(s.spread); text != "" {
		return phrase.Upper(text) + "."
	}
	return ""
}

// verdict is what comes out with what is marked.
func (s *gap) verdict(c canvas) []string {
	label := "So far   "
	if s.at >= 0 && !s.given().Blank() {
		label = "With it  "
	}
	text := wrap.Cut(c.own(s.tried), c.inner()-wrap.Width(label), c.more)
	return []string{"", c.grey.Render(label) + c.decided().Render(text)}
}

func (s *gap) aside() string {
	left, here := 0, false
	for _, other := range s.hall.now.Gaps() {
		if other.Question.ID == s.spread.Question.ID {
			here = true
		} else {
			left++
		}
	}
	switch {
	case left > 0:
		return fmt.Sprintf("%d more after this", left)
	case here:
		return "the last so far"
	}
	return ""
}

// put draws the lines, each with how many gave it.
func (s *gap) put(p *prose) (from, to int) {
	from = -1
	most := 0
	for _, l := range s.lines {
		most = max(most, wrap.Width(s.tally(p, l)))
	}
	for i, l := range s.lines {
		start := len(p.lines)
		style, mark := p.text, " "
		if i == s.at {
			style, mark = p.accent, p.cursor
		}
		left := mark + " " + wrap.Pad(s.tally(p, l), most) + "  "
		if l.option != "" {
			box := p.free
			if slices.Contains(s.chosen, l.option) {
				box = p.chosen
			}
			left += box + " "
		}
		p.hang(left, style, wrap.Width(left), style, l.label)
		if s.names {
			for _, voice := range phrase.Voices(s.hall.now.Engagement(), l.who, s.spread.Question) {
				p.hang("", p.grey, wrap.Width(left), p.grey, voice)
			}
		}
		if i == s.at {
			from, to = start, len(p.lines)-1
		}
	}
	if s.names {
		s.silent(p)
	}
	return from, to
}

// silent names those who gave no answer that tells something.
func (s *gap) silent(p *prose) {
	for _, group := range []struct {
		label string
		who   []int
	}{{"do not know", s.spread.Unknown}, {"gave nothing", s.spread.Blank}, {"were not asked", s.spread.NotAsked}} {
		if len(group.who) > 0 {
			p.hang("", p.grey, 2, p.grey, phrase.Upper(group.label)+": "+phrase.Names(s.hall.now.Engagement(), group.who))
		}
	}
}

// tally shows how many gave an answer: a mark for each, as long as they can be
// counted at a glance, hollow where the answer takes no side. Where several
// could be chosen, everybody stands on several lines: there it is a number, with
// a mark, since a number alone would be taken for the line's.
func (s *gap) tally(p *prose, l gapLine) string {
	mark := p.voice
	if l.neutral() {
		mark = p.aside
	}
	switch n := len(l.who); {
	case n == 0:
		return ""
	case l.option != "" || len(s.hall.now.Engagement().Stakeholders) > glance:
		return strconv.Itoa(n) + " " + mark
	default:
		return strings.Repeat(mark, n)
	}
}

// glance is how many marks are counted without counting.
const glance = 6
