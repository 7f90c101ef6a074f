package report

import (
	"fmt"

	"firstrole/advisor/internal/wrap"
)

// hours are the hours of a week, by what they go into, against those that there
// are.
type hours struct {
	Items    []hour
	Total    hour
	Capacity int
	// Note says what the hours are held against; Told: the text before them has
	// said so.
	Note string
	Told bool
}

// hour is one line of hours. Other is true for what is another profession's.
type hour struct {
	Name      string
	Low, High int
	Other     bool
	Says      string // a sentence under it; may be empty
	Sources   []source
}

func (hours) Kind() string { return "hours" }

// Range is the hours in words.
func (h hour) Range() string {
	switch {
	case h.High == 0:
		return "not weighed"
	case h.Low == h.High && h.Low == 1:
		return "1 hour"
	case h.Low == h.High:
		return fmt.Sprintf("%d hours", h.Low)
	}
	return fmt.Sprintf("%d to %d hours", h.Low, h.High)
}

// top is where the scale of the chart ends.
func (h hours) top() int64 {
	most := max(h.Capacity, h.Total.High)
	for _, i := range h.Items {
		most = max(most, i.High)
	}
	return int64(most)
}

// Bar is the bar of a line: from its fewest hours to its most.
func (h hours) Bar(i hour) bar {
	from, to := scale(int64(i.Low), h.top()), scale(int64(i.High), h.top())
	return bar{X: from, Width: max(to-from, 4), Against: i.Other, Alt: fmt.Sprintf("%s: %s a week, of %d", i.Name, i.Range(), h.Capacity)}
}

// Mark is where the hours that there are end.
func (h hours) Mark() int { return min(scale(int64(h.Capacity), h.top()), wide-4) }

func (t *text) hours(h hours) {
	name := 0
	all := append(h.Items[:len(h.Items):len(h.Items)], h.Total)
	for _, i := range all {
		name = max(name, min(wrap.Width(i.Name), 2*longestRole))
	}
	for _, i := range all {
		if wrap.Width(i.Name) > name {
			t.wrapped(2, i.Name)
			i.Name = ""
		}
		if i.Says == "" {
			t.behind("  "+wrap.Pad(i.Name, name)+"  ", i.Range()+textMarks(i.Sources))
			continue
		}
		t.line("  " + wrap.Pad(i.Name, name) + "  " + i.Range())
		t.wrapped(6, i.Says+textMarks(i.Sources))
	}
	if !h.Told {
		t.line("")
		t.wrapped(2, h.Note)
	}
}

func (m *markdown) hours(h hours) {
	m.table([]string{"What", "Hours a week", ""}, func(row func(...string)) {
		for _, i := range append(h.Items[:len(h.Items):len(h.Items)], h.Total) {
			row(i.Name, i.Range(), i.Says+textMarks(i.Sources))
		}
	})
	if !h.Told {
		m.part("", h.Note)
	}
}
