package tui

import (
	"fmt"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/clean"
	"firstrole/advisor/internal/wrap"
)

// writeVerdict writes the first tab. Its first two lines are what somebody
// would repeat to a partner.
func writeVerdict(p *prose, pack *advisor.Pack, r *advisor.Result) {
	p.para(p.decided(), headline(r))
	p.para(p.text, strength(pack, r))
	if r.Verdict.Provisional {
		p.para(p.text, fmt.Sprintf("Provisional: %s of what matters was answered.", r.Coverage))
	}
	p.gap()
	bars(p, r)
	p.gap()
	for _, claim := range section(r, advisor.SectionSummary) {
		p.para(p.text, claim.Text)
	}
	p.gap()
	because(p, r)
	for i, claim := range section(r, advisor.SectionNext) {
		p.labelled(first(i, "Next"), claim.Text)
	}
	if r.Tie != nil && r.Verdict.Strength == advisor.TossUp {
		p.labelled("Find out", r.Tie.Ask+" "+r.Tie.FindOut)
	}
	for _, f := range r.Findings {
		if f.Kind == advisor.RedFlag {
			p.labelled("Red flag", f.Text)
		}
	}
	if all := gather(pack, r.Flips); len(all) > 0 {
		p.title("What would change it")
		for _, t := range all[:min(3, len(all))] {
			p.turnBrief(t)
		}
		if more := len(all) - 3; more > 0 {
			p.hang("", p.grey, 4, p.grey, fmt.Sprintf("and %d more, under Reasons", more))
		}
	}
	for _, s := range r.Sections {
		writeSection(p, pack, s)
	}
	findings(p, pack, r)
}

func headline(r *advisor.Result) string {
	if r.Verdict.Headline != "" {
		return r.Verdict.Headline
	}
	return r.Verdict.Label
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
		full := min(max((s.Score*room+50)/100, 0), room)
		bar := p.text
		if s.Role == r.Verdict.Role {
			bar = p.accent
		}
		line := "  " + wrap.Pad(upperFirst(p.one(s.Name, width)), width+2) +
			bar.Render(strings.Repeat(p.full, full)) + p.grey.Render(strings.Repeat(p.empty, room-full)) +
			fmt.Sprintf("  %3d", s.Score)
		if s.Low < s.Score || s.High > s.Score {
			line += p.grey.Render(fmt.Sprintf("  %d to %d", s.Low, s.High))
		}
		p.lines = append(p.lines, line)
	}
}

// because gives what speaks for and against, most telling first.
func because(p *prose, r *advisor.Result) {
	for i, line := range r.Why.For[:min(3, len(r.Why.For))] {
		p.labelled(first(i, "Because"), line.Text)
	}
	for i, line := range r.Why.Against[:min(2, len(r.Why.Against))] {
		p.labelled(first(i, "Against"), line.Text)
	}
}

func first(i int, label string) string {
	if i == 0 {
		return label
	}
	return ""
}

// sectionTitles head the sections of a verdict; the headline, the summary and
// what comes next stand on top without one.
var sectionTitles = map[advisor.Section]string{
	advisor.SectionDo:       "What to do now",
	advisor.SectionSplit:    "How the week is divided",
	advisor.SectionWillNot:  "What will not be done",
	advisor.SectionOwns:     "Who owns what",
	advisor.SectionInstead:  "What to do instead",
	advisor.SectionFirst:    "What must become true first",
	advisor.SectionTryOut:   "Try it for two weeks",
	advisor.SectionNearby:   "Jobs nearby",
	advisor.SectionQuestion: "Questions to ask",
	advisor.SectionCaveat:   "Be careful",
}

func writeSection(p *prose, pack *advisor.Pack, s advisor.SectionOut) {
	title, ok := sectionTitles[s.Section]
	if !ok {
		return
	}
	p.title(title)
	for _, claim := range s.Texts {
		p.item(0, claim.Text, short(pack, claim.Sources))
	}
}

func section(r *advisor.Result, of advisor.Section) []advisor.ClaimOut {
	for _, s := range r.Sections {
		if s.Section == of {
			return s.Texts
		}
	}
	return nil
}

var findingTitles = map[advisor.FindingKind]string{
	advisor.RedFlag: "Red flags", advisor.Caution: "Cautions", advisor.Tip: "Tips",
}

// findings are what to see whatever the verdict.
func findings(p *prose, pack *advisor.Pack, r *advisor.Result) {
	kind := advisor.FindingKind("")
	for _, f := range r.Findings {
		if f.Kind != kind {
			kind = f.Kind
			p.title(findingTitles[kind])
		}
		p.item(0, f.Text, short(pack, f.Sources))
	}
}

// upperFirst begins with a capital.
func upperFirst(s string) string {
	if s == "" || s[0] < 'a' || s[0] > 'z' {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
