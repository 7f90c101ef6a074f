package report

import "firstrole/advisor/phrase"

// longestName is how much of an answer sheet's name stands in a title.
const longestName = 80

func (w *writer) name() string { return cut(line(w.r.Name), longestName) }

// title is the question that was put: in the pack's words, else the names of the
// roles.
func (w *writer) title() string {
	if title := line(w.r.Pack.Title); title != "" {
		return title
	}
	var names []string
	for _, s := range w.r.Scores {
		names = append(names, w.role(s.Role))
	}
	if len(names) == 0 {
		return "Which role first?"
	}
	return upper(phrase.Or(names)) + "?"
}
