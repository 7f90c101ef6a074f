package pack

import (
	"fmt"
	"slices"

	"firstrole/advisor"
)

// occasion is a way in which a verdict can be given.
type occasion struct {
	kind     advisor.EitherKind
	strength advisor.Strength
}

func (o occasion) String() string {
	if o.kind != "" {
		return fmt.Sprintf("kind %s, strength %s", o.kind, o.strength)
	}
	return "strength " + string(o.strength)
}

// occasions lists the ways in which a verdict of a kind can be given. A hybrid is
// never clear; a tie and a missing signal are toss-ups.
func occasions(kind advisor.VerdictKind) []occasion {
	all := []occasion{{"", advisor.Clear}, {"", advisor.Lean}, {"", advisor.TossUp}}
	switch kind {
	case advisor.KindHybrid:
		return all[1:]
	case advisor.KindEither:
		return []occasion{
			{advisor.KindTie, advisor.TossUp}, {advisor.KindNoSignal, advisor.TossUp},
			{advisor.KindNeither, advisor.Clear}, {advisor.KindNeither, advisor.Lean}, {advisor.KindNeither, advisor.TossUp},
		}
	}
	return all
}

// headlines finds verdicts that can be left without their one sentence.
func (p *part) headlines() {
	for i := range p.pack.Verdicts {
		v := &p.pack.Verdicts[i]
		if v.As != p.ID {
			continue
		}
		for _, o := range occasions(v.Kind) {
			if !slices.ContainsFunc(v.Texts, func(t advisor.SectionText) bool {
				return t.Section == advisor.SectionHeadline && p.always(v, t.Text, o)
			}) {
				p.problem(fmt.Sprintf("the verdict %s has no headline that always applies with %s", v.ID, o),
					"end the headlines with one that has no condition, and no placeholder such as {lead}, which may stand for nothing", "verdicts", i, "headline")
				break
			}
		}
	}
}

// always tells whether a text is shown on every sheet with a verdict on an
// occasion.
func (p *part) always(v *advisor.Verdict, t advisor.Text, o occasion) bool {
	named := v.Role != "" // of the others, the role may be open
	switch {
	case !t.When.Always(), t.Gate != "",
		t.Role != "" && t.Role != v.Role,
		t.Kind != "" && t.Kind != o.kind,
		len(t.Strength) > 0 && !slices.Contains(t.Strength, o.strength):
		return false
	}
	for _, name := range advisor.Placeholders(t.Text) {
		if !(named && (name == "lead" || name == "other" && len(p.pack.Roles) == 2)) {
			return false
		}
	}
	return true
}
