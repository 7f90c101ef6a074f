package pack

import (
	"firstrole/advisor/internal/problem"
	"firstrole/advisor/internal/yamlnode"
)

// Places tells where in its two files each part of a pack stands. Lists of a
// Pack have the order of the file, so a part is named by the path that leads to
// it: section, place in its list, key. The zero Places knows no place.
type Places struct {
	questions, roles yamlnode.Value
	cited            map[string]bool // sources that something names
}

// at gives the deepest part of a path that there is.
func (p *Places) at(path ...any) yamlnode.Value {
	if path[0] == "questions" {
		return p.questions.Find(path...)
	}
	return p.roles.Find(path...)
}

// problem words something wrong at a path.
func (p *Places) problem(message, hint string, path ...any) problem.Problem {
	found := p.at(path...).Problem(message, hint)
	if found.File == "" {
		found.File = RolesFile
		if path[0] == "questions" {
			found.File = QuestionsFile
		}
	}
	return found
}
