package report

import (
	"fmt"
	"slices"
)

// This file holds the geometry of the charts. Every chart is 1,000 units wide
// and is stretched to the width there is; words stand beside it, not in it.

const wide = 1000

// Bar is how long a score's bar is.
func (s score) Bar() int { return scale(int64(s.Score), 100) }

// From is where the bar of a score's interval begins.
func (s score) From() int { return scale(int64(s.Low), 100) }

// Reach is how long the interval's bar is.
func (s score) Reach() int { return max(scale(int64(s.High), 100)-s.From(), 4) }

// Open reports whether an open answer can still move a score.
func (s scores) Open() bool { return slices.ContainsFunc(s.Items, score.Open) }

// Open reports whether open answers can still move the score.
func (s score) Open() bool { return s.Low != s.Score || s.High != s.Score }

// Span is the interval in words; empty where nothing is open.
func (s score) Span() string {
	if !s.Open() {
		return ""
	}
	return fmt.Sprintf("%d to %d", s.Low, s.High)
}

// Alt says what the chart shows.
func (s score) Alt() string {
	text := fmt.Sprintf("%s: score %d of 100", s.Name, s.Score)
	if s.Open() {
		text += fmt.Sprintf("; with the open answers it can end anywhere from %d to %d", s.Low, s.High)
	}
	return text
}

// bar is one signed bar: to the right of the middle what speaks for a role, to
// the left what speaks against it.
type bar struct {
	X, Width int
	Against  bool
	Alt      string
}

// Bars are the bars of an account's entries.
func (a account) Bars() []bar {
	var out []bar
	for _, e := range a.Entries {
		long := max(scale(int64(max(e.Points, -e.Points)), int64(a.Largest))/2, 4)
		b := bar{X: wide / 2, Width: long, Alt: fmt.Sprintf("%s for the %s", points(e.Points), lower(a.Role))}
		if e.Points < 0 {
			b.X, b.Against = wide/2-long, true
			b.Alt = fmt.Sprintf("%s against the %s", points(-e.Points), lower(a.Role))
		}
		out = append(out, b)
	}
	return out
}

// Priced reports whether there is anything to draw.
func (r rung) Priced() bool { return r.High > 0 }

// Bar gives a rung's range on the ladder's scale.
func (l ladder) Bar(r rung) bar {
	from, to := scale(r.Low, l.Top), scale(r.High, l.Top)
	alt := r.Title + ": " + r.Pay
	if l.Offered != nil {
		alt += "; " + lower(l.Whose) + ": " + l.Money
	}
	return bar{X: from, Width: max(to-from, 4), Alt: alt}
}

// Mark is where the money offered stands.
func (l ladder) Mark() int { return min(scale(*l.Offered, l.Top), wide-6) }

// scale puts a value into the chart, held within it.
func scale(v, top int64) int {
	if v <= 0 || top <= 0 {
		return 0
	}
	return min(int(float64(v)/float64(top)*wide), wide)
}
