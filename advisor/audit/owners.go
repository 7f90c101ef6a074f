package audit

import (
	"firstrole/advisor"
	"firstrole/advisor/internal/initial"
)

// OwnerName is an owner in words, as it stands in a list.
func OwnerName(p *advisor.Pack, owner string) string {
	for _, role := range p.Roles {
		if role.ID == owner {
			return role.Name
		}
	}
	for _, other := range p.Professions {
		if other.ID == owner {
			return other.Name
		}
	}
	switch owner {
	case Overlap:
		return "both roles do this"
	case Generic:
		return "part of any job"
	}
	return owner
}

// OwnerMark is an owner in a letter or a few, for a margin: a role has the first
// letters of its name that no other role begins with, a profession its short
// name.
func OwnerMark(p *advisor.Pack, owner string) string {
	for i, role := range p.Roles {
		if role.ID == owner {
			return ownLetters(p, i)
		}
	}
	for _, other := range p.Professions {
		if other.ID == owner {
			return other.Short
		}
	}
	switch owner {
	case Overlap:
		return "o"
	case Generic:
		return "-"
	}
	return "?"
}

// ownLetters are the first letters of a role's name up to one where it differs
// from every other.
func ownLetters(p *advisor.Pack, at int) string {
	name := []rune(initial.Upper(p.Roles[at].Name))
	for n := 1; n < len(name); n++ {
		alone := true
		for i, other := range p.Roles {
			begins := []rune(initial.Upper(other.Name))
			alone = alone && (i == at || len(begins) < n || string(begins[:n]) != string(name[:n]))
		}
		if alone {
			return string(name[:n])
		}
	}
	return string(name)
}

// isRole matches the role of an id.
func isRole(id string) func(advisor.Role) bool {
	return func(r advisor.Role) bool { return r.ID == id }
}
