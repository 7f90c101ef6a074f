package advisor

import "slices"

// ByTheme puts steps of one theme together, for lists with a heading over each.
// Themes stand in the order in which they are first met, and the steps of a theme
// in the order in which they are asked.
func ByTheme(steps []Step) []Step {
	first := map[string]int{}
	for i, s := range steps {
		if _, met := first[s.Question.Theme]; !met {
			first[s.Question.Theme] = i
		}
	}
	grouped := slices.Clone(steps)
	slices.SortStableFunc(grouped, func(a, b Step) int { return first[a.Question.Theme] - first[b.Question.Theme] })
	return grouped
}
