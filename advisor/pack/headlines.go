package pack

import (
	"fmt"
	"slices"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/problem"
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
		if p.pack.Verdicts[i].As != p.ID {
			continue
		}
		if message, hint, lacks := lacksHeadline(p.pack, &p.pack.Verdicts[i]); lacks {
			p.problem(message, hint, "verdicts", i, "headline")
		}
	}
}

// lacksHeadline tells of a verdict that can be left without its one sentence.
func lacksHeadline(p *advisor.Pack, v *advisor.Verdict) (message, hint string, lacks bool) {
	for _, o := range occasions(v.Kind) {
		var empty []string
		shown := slices.ContainsFunc(v.Texts, func(t advisor.SectionText) bool {
			if t.Section != advisor.SectionHeadline || !unconditional(v, t.Text, o) {
				return false
			}
			open := mayBeEmpty(p, v, t.Text)
			empty = append(empty, open...)
			return len(open) == 0
		})
		if !shown {
			return fmt.Sprintf("the verdict %s has no headline that always applies with %s", v.ID, o), headlineHint(empty), true
		}
	}
	return "", "", false
}

func headlineHint(empty []string) string {
	slices.Sort(empty)
	switch empty = slices.Compact(empty); len(empty) {
	case 0:
		return "end the headlines with one that has no condition, and no placeholder such as {lead}, which may stand for nothing"
	case 1:
		return empty[0] + " may stand for nothing here; end the headlines with one without it"
	}
	last := len(empty) - 1
	return strings.Join(empty[:last], ", ") + " and " + empty[last] + " may stand for nothing here; end the headlines with one without them"
}

// unconditional tells whether a text asks for nothing that a verdict on an
// occasion can be without.
func unconditional(v *advisor.Verdict, t advisor.Text, o occasion) bool {
	return t.When.Always() && t.Gate == "" && !t.Provisional &&
		(t.Role == "" || t.Role == v.Role) &&
		(t.Kind == "" || t.Kind == o.kind) &&
		(len(t.Strength) == 0 || slices.Contains(t.Strength, o.strength))
}

// mayBeEmpty lists the placeholders of a text that stand for nothing on some
// sheet with the verdict, in their braces.
func mayBeEmpty(p *advisor.Pack, v *advisor.Verdict, t advisor.Text) []string {
	named := v.Role != "" // of the others, the role may be open
	var open []string
	for _, name := range advisor.Placeholders(t.Text) {
		if !(named && (name == "lead" || name == "other" && len(p.Roles) == 2)) {
			open = append(open, "{"+name+"}")
		}
	}
	return open
}

// headlines is what Check says of headlines, of verdicts in which all could be
// read.
func (r *reader) headlines(places *Places) problem.List {
	var list problem.List
	for i := range r.pack.Verdicts {
		if v := &r.pack.Verdicts[i]; r.whole[i] && r.audienceAt[v.As] != (audiencePlace{}) {
			if message, hint, lacks := lacksHeadline(&r.pack, v); lacks {
				list = append(list, places.problem(message, hint, "verdicts", i, "headline"))
			}
		}
	}
	return list
}
