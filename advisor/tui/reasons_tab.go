package tui

import (
	"fmt"
	"strings"

	"firstrole/advisor"
)

// writeReasons writes why, why not, what would change it, and how sturdy it is.
func writeReasons(p *prose, pack *advisor.Pack, r *advisor.Result) {
	lines(p, pack, r, "What speaks for it", r.Why.For)
	lines(p, pack, r, "What speaks against it", r.Why.Against)
	if len(r.Why.Against) == 0 {
		p.title("What speaks against it")
		p.para(p.text, "Nothing you answered.")
	}
	if r.Why.Other != "" {
		p.title("Why not: " + r.Why.Other)
		if r.Why.OtherWhy != "" {
			p.para(p.text, r.Why.OtherWhy)
		}
		for _, line := range r.Why.OtherFor {
			p.item(0, "For it: "+line.Text, short(pack, line.Sources))
		}
	}
	openGates(p, pack, r)
	changes(p, pack, r)
	sturdy(p, r)
}

// lines lists reasons, each with the answers it rests on.
func lines(p *prose, pack *advisor.Pack, r *advisor.Result, title string, all []advisor.ContrastLine) {
	if len(all) == 0 {
		return
	}
	p.title(title)
	for _, line := range all {
		p.item(0, line.Text, short(pack, line.Sources))
		if rest := restsOn(r, line); rest != "" {
			p.hang("", p.grey, 2, p.grey, rest)
		}
	}
}

// restsOn gives the answers behind a reason, and its points.
func restsOn(r *advisor.Result, line advisor.ContrastLine) string {
	var given []advisor.Given
	for _, reason := range r.Reasons {
		if line.Rule != "" && reason.Rule == line.Rule {
			given = reason.Answers
			break
		}
	}
	for _, gate := range r.Gates {
		if line.Gate != "" && gate.ID == line.Gate {
			given = gate.Answers
		}
	}
	var parts []string
	for _, g := range given {
		parts = append(parts, g.Short+": "+g.Text)
	}
	text := strings.Join(parts, "; ")
	if line.Points != 0 {
		text += fmt.Sprintf(" (%+d)", line.Points)
	}
	return strings.TrimSpace(text)
}

// openGates are conditions that are not known yet.
func openGates(p *prose, pack *advisor.Pack, r *advisor.Result) {
	titled := false
	for _, g := range r.Gates {
		if g.State != advisor.GateMaybe {
			continue
		}
		if !titled {
			p.title("Not known yet")
			titled = true
		}
		p.item(0, g.Because, short(pack, g.Sources))
	}
	if r.Tie != nil {
		p.title("The question most worth answering")
		p.para(p.text, r.Tie.Ask)
		if r.Tie.FindOut != "" {
			p.para(p.grey, r.Tie.FindOut)
		}
	}
}

func changes(p *prose, pack *advisor.Pack, r *advisor.Result) {
	p.title("What would change it")
	if len(r.Flips) == 0 {
		if r.FlipsSearched >= 3 {
			p.para(p.text, "No three answers would change this.")
		} else {
			p.para(p.text, "No single answer would change this, nor any two.")
		}
		return
	}
	for i, t := range gather(pack, r.Flips) {
		if i > 0 {
			p.gap()
		}
		p.turnInFull(t)
	}
}

// sturdy gives the three figures, each after the words that say what it is.
func sturdy(p *prose, r *advisor.Result) {
	p.title("How sturdy it is")
	p.item(0, fmt.Sprintf("The first role is %s ahead.", count(r.Margin, "point")), "")
	p.item(0, fmt.Sprintf("Of what matters, %s was answered.", r.Coverage), "")
	if r.BreaksAt != nil {
		p.item(0, fmt.Sprintf("Every point could be wrong by %s before another verdict is possible.", *r.BreaksAt), "")
	} else {
		p.item(0, "Even points twice as large, or none at all, would give the same verdict.", "")
	}
	p.item(0, fmt.Sprintf("With points off by up to half at random, it holds in %s of 10,000 tries.", r.Share), "")
	p.para(p.grey, "None of these is a chance that a hire succeeds.")
}

func count(n int, of string) string {
	if n == 1 {
		return "1 " + of
	}
	return fmt.Sprintf("%d %ss", n, of)
}
