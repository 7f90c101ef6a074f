package tui

import (
	"fmt"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/clean"
	"firstrole/advisor/internal/wrap"
	"firstrole/advisor/phrase"
)

// What the first tab holds at most; everything is whole behind it.
const (
	tabFor     = 3
	tabAgainst = 2
	tabRests   = 2
	tabNext    = 2
	tabOpen    = 2 // of what is not known yet
	tabFlips   = 4 // lines of what would change it
)

// writeVerdict writes the first tab. Its first two lines are what somebody
// would repeat to a partner.
func writeVerdict(p *prose, pack *advisor.Pack, r *advisor.Result) {
	p.para(p.decided(), phrase.Headline(r))
	p.para(p.text, phrase.Strength(r))
	if provisional := phrase.Provisional(r, tabOpen); provisional != "" {
		p.gap()
		p.para(p.text, provisional)
	}
	p.gap()
	bars(p, r)
	p.gap()
	for _, claim := range upTo(section(r, advisor.SectionSummary), tabRests) {
		p.para(p.text, claim.Text)
	}
	balance(p, r)
	next(p, r)
	breakTie(p, r)
	findings(p, pack, r, advisor.RedFlag)
	briefly(p, r)
	sections(p, pack, r, advisor.SectionDo, advisor.SectionInstead, advisor.SectionFirst)
	if all := section(r, advisor.SectionNext); len(all) > tabNext {
		writeSection(p, pack, r, advisor.SectionOut{Section: advisor.SectionNext, Texts: all[tabNext:]})
	}
	sections(p, pack, r, advisor.SectionCaveat)
	findings(p, pack, r, advisor.Caution)
	findings(p, pack, r, advisor.Tip)
}

// bars draws the scores, with their bounds where something is unknown.
func bars(p *prose, r *advisor.Result) {
	width := 0
	for _, s := range r.Scores {
		width = max(width, wrap.Width(clean.Screen(s.Name)))
	}
	width = min(width, 28)
	room := min(28, p.inner()-width-20)
	for _, s := range r.Scores {
		line := p.score(s.Name, width, room, 2*s.Score, s.Role == r.Verdict.Role)
		if s.Low < s.Score || s.High > s.Score {
			line += p.grey.Render(fmt.Sprintf("  %d to %d", s.Low, s.High))
		}
		p.lines = append(p.lines, line)
	}
}

// score is a bar behind its role's name.
func (p *prose) score(name string, width, room, halves int, leads bool) string {
	return "  " + wrap.Pad(phrase.Upper(p.one(name, width)), width+2) + p.meter(room, halves, leads)
}

// meter draws a score, counted in half points.
func (p *prose) meter(room, halves int, leads bool) string {
	full := min(max((halves*room+100)/200, 0), room)
	style := p.text
	if leads {
		style = p.accent
	}
	value := fmt.Sprintf("  %3d", halves/2)
	if halves%2 != 0 {
		value += p.half
	}
	return style.Render(strings.Repeat(p.full, full)) + p.grey.Render(strings.Repeat(p.empty, room-full)) + value
}

// balance gives what speaks for and against, most telling first. Where nothing
// does, that is said.
func balance(p *prose, r *advisor.Result) {
	p.gap()
	for i, line := range phrase.FirstFor(r, tabFor) {
		p.labelled(first(i, "Because"), line.Text)
	}
	if len(r.Why.For) == 0 {
		p.labelled("Because", phrase.NothingFor(r))
	}
	p.gap()
	for i, line := range upTo(r.Why.Against, tabAgainst) {
		p.labelled(first(i, "Against"), line.Text)
	}
	if len(r.Why.Against) == 0 {
		p.labelled("Against", phrase.NothingAgainst(r))
	}
}

// next says who comes next, and on which sign.
func next(p *prose, r *advisor.Result) {
	p.gap()
	for i, claim := range upTo(section(r, advisor.SectionNext), tabNext) {
		p.labelled(first(i, "Next"), claim.Text)
	}
}

// breakTie says how a toss-up can be decided.
func breakTie(p *prose, r *advisor.Result) {
	ask, findOut := phrase.Tie(r)
	if r.Verdict.Strength != advisor.TossUp || ask == "" {
		return
	}
	p.title("What would break the tie")
	p.para(p.text, ask)
	if findOut != "" {
		p.para(p.text, findOut)
	}
}

// briefly says in a few lines what would change the verdict.
func briefly(p *prose, r *advisor.Result) {
	p.title("What would change it")
	all := phrase.Flips(r)
	if len(all) == 0 {
		p.para(p.text, phrase.FlipsIntro(r))
		return
	}
	shown := all
	if len(all) > tabFlips {
		shown = all[:tabFlips-1]
	}
	for _, f := range shown {
		p.item(0, f.Brief(), "")
	}
	if more := len(all) - len(shown); more > 0 {
		p.hang("", p.grey, 2, p.grey, fmt.Sprintf("%d more in Reasons", more))
	}
}

func first(i int, label string) string {
	if i == 0 {
		return label
	}
	return ""
}

func writeSection(p *prose, pack *advisor.Pack, r *advisor.Result, s advisor.SectionOut) {
	p.title(phrase.SectionTitle(s.Section, phrase.Seeks(r)))
	claimsOf(p, pack, s.Texts)
}

func section(r *advisor.Result, of advisor.Section) []advisor.ClaimOut {
	for _, s := range r.Sections {
		if s.Section == of {
			return s.Texts
		}
	}
	return nil
}

// findings are what to see whatever the verdict.
func findings(p *prose, pack *advisor.Pack, r *advisor.Result, kind advisor.FindingKind) {
	titled := false
	for _, f := range r.Findings {
		if f.Kind != kind {
			continue
		}
		if !titled {
			titled = true
			p.title(phrase.FindingKinds(kind))
		}
		p.item(0, f.Text, short(pack, f.Sources))
	}
}

func upTo[T any](all []T, n int) []T { return all[:min(n, len(all))] }
