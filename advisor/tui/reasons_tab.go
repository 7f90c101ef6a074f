package tui

import (
	"fmt"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/phrase"
)

// writeReasons writes why, why not, what would change it, and how sturdy it is.
func writeReasons(p *prose, pack *advisor.Pack, r *advisor.Result) {
	arguments(p, pack, r, "What speaks for it", r.Why.For, phrase.NothingFor(r))
	arguments(p, pack, r, "What speaks against it", r.Why.Against, phrase.NothingAgainst(r))
	contrasts(p, pack, r)
	gates(p, pack, r)
	changes(p, r)
	if ask, findOut := phrase.Tie(r); ask != "" {
		p.title("The question most worth answering")
		p.para(p.text, ask)
		if findOut != "" {
			p.para(p.text, findOut)
		}
	}
	sturdy(p, r)
}

// arguments lists what speaks, each with the way from the answers to it.
func arguments(p *prose, pack *advisor.Pack, r *advisor.Result, title string, all []advisor.ContrastLine, none string) {
	p.title(title)
	if len(all) == 0 {
		p.para(p.text, none)
	}
	for _, line := range all {
		if line.Gate != "" {
			gate(p, pack, r, line.Gate)
			continue
		}
		p.item(0, line.Text, short(pack, line.Sources))
		p.hang("", p.grey, 2, p.grey, trail(r, line.Rule))
	}
}

// trail goes from the answers of a rule to its points: "Goals: that people stay
// → +9 community manager".
func trail(r *advisor.Result, rule string) string {
	var answers, points []string
	for _, reason := range r.Reasons {
		if reason.Rule != rule {
			continue
		}
		if answers == nil {
			for _, g := range reason.Answers {
				answers = append(answers, g.Short+": "+g.Text)
			}
		}
		points = append(points, fmt.Sprintf("%+d %s", reason.Points, phrase.Role(r, reason.Role)))
	}
	return strings.Join(answers, "; ") + " → " + strings.Join(points, ", ")
}

func given(answers []advisor.Given) []string {
	var all []string
	for _, g := range answers {
		all = append(all, g.Short+": "+g.Text)
	}
	return all
}

// contrasts say why this and not that.
func contrasts(p *prose, pack *advisor.Pack, r *advisor.Result) {
	for _, c := range phrase.Contrasts(r) {
		p.title(c.Title)
		p.para(p.text, c.Because)
		p.gap()
		p.para(p.text, c.Speaks)
		for _, line := range c.Lines {
			p.item(0, line.Text, short(pack, line.Sources))
		}
		if c.More != "" {
			p.para(p.grey, c.More)
		}
	}
}

// gates lists those that act or may and were not named among the reasons.
func gates(p *prose, pack *advisor.Pack, r *advisor.Result) {
	named := map[string]bool{}
	for _, line := range r.Why.For {
		named[line.Gate] = true
	}
	titled := false
	for _, g := range r.Gates {
		if named[g.ID] {
			continue
		}
		if !titled {
			titled = true
			p.title("What holds whatever the points")
			p.para(p.text, phrase.Gates)
		}
		gate(p, pack, r, g.ID)
	}
}

func gate(p *prose, pack *advisor.Pack, r *advisor.Result, id string) {
	for _, g := range r.Gates {
		if g.ID != id {
			continue
		}
		p.item(0, "A gate: "+g.Because, short(pack, g.Sources))
		p.hang("", p.grey, 2, p.grey, strings.Join(append(given(g.Answers), phrase.GateEffect(r, g)), ". "))
	}
}

// changes lists every smallest change that gives another verdict.
func changes(p *prose, r *advisor.Result) {
	p.title("What would change it")
	p.para(p.text, phrase.FlipsIntro(r))
	for _, f := range phrase.Flips(r) {
		p.item(0, f.Say(0), "")
	}
}

// sturdy gives the three figures, each after the words that say what it is.
func sturdy(p *prose, r *advisor.Result) {
	p.title("How sturdy it is")
	p.item(0, phrase.Margin(r), fmt.Sprintf("margin %d", r.Margin))
	p.item(0, phrase.Coverage(r), "coverage "+phrase.Percent(r.Coverage))
	p.item(0, phrase.Sturdiness(r), "sturdiness "+phrase.SturdinessValue(r))
	intro, moves := phrase.Witness(r)
	if len(moves) > 0 {
		p.item(0, intro, "")
	}
	for _, text := range moves {
		p.item(2, text, "")
	}
	for _, text := range []string{phrase.Drawn(r), phrase.Slack(r), phrase.Turn(r), phrase.Settled(r)} {
		if text != "" {
			p.item(0, text, "")
		}
	}
	p.gap()
	p.para(p.grey, phrase.NoChance(r))
}
