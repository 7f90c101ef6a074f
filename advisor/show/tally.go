package show

import (
	"fmt"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/clean"
	"firstrole/advisor/internal/wrap"
	"firstrole/advisor/survey"
)

// barWidth is the length of the bar of every row.
const barWidth = 24

// Tally gives a table with a chart of how often each verdict was given.
func Tally(p *advisor.Pack, t *survey.Tally) string {
	w := &proof{pack: p}
	closing := Grouped(t.Rows) + " rows"
	if t.Rows == 1 {
		closing = "1 row"
	}
	if t.Bad > 0 {
		closing += fmt.Sprintf(", %s of them with a problem and without a verdict", Grouped(t.Bad))
	}
	w.line("", closing)
	for _, a := range p.Audiences {
		w.tally(a, t)
	}
	return w.String()
}

func (w *proof) tally(a advisor.Audience, t *survey.Tally) {
	all, widest := 0, 0
	var verdicts []*advisor.Verdict
	for i := range w.pack.Verdicts {
		v := &w.pack.Verdicts[i]
		if v.As != a.ID {
			continue
		}
		verdicts = append(verdicts, v)
		all += given(t, v)
		widest = max(widest, wrap.Width(clean.Line(v.Label)))
	}
	if all == 0 {
		return
	}
	w.heading(fmt.Sprintf("%s: %s (%s)", a.ID, a.Label, Grouped(all)))
	widest = min(widest, width/2)
	for _, v := range verdicts {
		n := given(t, v)
		full := (n*barWidth + all/2) / all
		w.WriteString(fmt.Sprintf("  %s  %s%s  %9s  %7s\n", wrap.Pad(wrap.Cut(clean.Screen(clean.Line(v.Label)), widest, "…"), widest),
			strings.Repeat("#", full), strings.Repeat(".", barWidth-full), Grouped(n), percent(n, all)))
		if n > 0 {
			w.line("    ", strengths(t, v))
		}
	}
}

var plainly = []struct {
	strength advisor.Strength
	words    string
}{{advisor.Clear, "clear"}, {advisor.Lean, "lean"}, {advisor.TossUp, "toss-up"}}

func given(t *survey.Tally, v *advisor.Verdict) int {
	n := 0
	for _, one := range plainly {
		n += t.Count(v, one.strength)
	}
	return n
}

func strengths(t *survey.Tally, v *advisor.Verdict) string {
	var parts []string
	for _, one := range plainly {
		if n := t.Count(v, one.strength); n > 0 {
			parts = append(parts, one.words+" "+Grouped(n))
		}
	}
	return strings.Join(parts, ", ")
}

// percent is rounded to tenths.
func percent(n, all int) string {
	tenths := (n*1000 + all/2) / all
	return fmt.Sprintf("%d.%d %%", tenths/10, tenths%10)
}

// Grouped writes a number with commas between its thousands.
func Grouped(n int) string {
	if n < 0 {
		return "-" + grouped(uint64(-n))
	}
	return grouped(uint64(n))
}
