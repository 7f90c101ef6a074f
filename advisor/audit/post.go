package audit

import (
	"slices"
	"strconv"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/initial"
)

// post is a corrected post that an employer could publish: the duties of one job
// as the ad has them, what the job is not, and what a good post says besides.
// What only the employer knows stands in square brackets.
func (l *lexicon) post(r *Report, j judged, list []named, ad reading) []string {
	t := l.audit.Texts
	keeps := l.keeps(j)
	if ad.instead != "" {
		keeps = []string{ad.instead}
	}
	title := r.Title.Suggested
	switch {
	case len(keeps) == 1 && j.both && ad.instead == "":
		title = l.titleAt(keeps[0], ad.level) // one of two jobs
	case title == "":
		title = r.Title.Given
	}
	out := append([]string{title}, ad.opening.stated(t["post_employer"])...)
	out = append(out, "", t["post_about"])
	if len(ad.opening.about) > 0 {
		out = append(out, strings.Join(ad.opening.about, " "))
	} else {
		out = append(out, t["post_about_blank"])
	}
	used := map[string]bool{}
	var parts [][]string // each with its heading
	for _, part := range advisor.AuditParts {
		if lines := l.partOf(part, r, ad, used); len(lines) > 0 {
			parts = append(parts, append([]string{"", t["post_"+part]}, lines...))
		}
	}
	for _, d := range list {
		if d.Owner == Generic {
			l.dropped(d.Text, used)
		}
	}
	duties, not := l.sides(list, keeps)
	duties = slices.DeleteFunc(duties, func(d string) bool { // "Reporting to …" stands in its own part
		return slices.ContainsFunc(parts, func(p []string) bool { return slices.Contains(p, d) || slices.Contains(p, d+".") })
	})
	out = append(out, "", t["post_duties"])
	for _, d := range duties {
		out = append(out, "- "+d)
	}
	if len(not) > 0 {
		out = append(out, "", t["post_not"])
		for _, n := range not {
			out = append(out, "- "+n)
		}
	}
	if asks := l.asksKept(r.Asks, keeps); len(asks) > 0 {
		out = append(out, "", t["post_asks"])
		for _, a := range asks {
			out = append(out, "- "+a)
		}
	}
	for _, lines := range parts {
		out = append(out, lines...)
	}
	out = append(append(out, "", t["post_apply"]), ad.apply...)
	if !slices.ContainsFunc(ad.apply, hasAddress) {
		out = append(out, t["post_apply_blank"])
	}
	if open := l.left(r, used); len(open) > 0 {
		out = append(out, "", t["to_add"])
		for _, f := range open {
			out = append(out, "- "+f)
		}
	}
	return out
}

// reading is what a post needs of the ad beside its duties.
type reading struct {
	lines []line
	level string
	hours int // a week; 0: not given
	// full is the ad's word for a full week; empty: it calls it otherwise, or nothing.
	full string
	// instead is another profession that the ad is really for; empty: none.
	instead string
	opening opening
	// apply is what it says of how to apply.
	apply []string
	// taken are the texts of duties and of what is asked for; shown, without those
	// that are part of any job.
	taken, shown []string
}

// keeps are the roles whose duties stay: both of a hybrid that says where it
// stops, else the one that has more of them.
func (l *lexicon) keeps(j judged) []string {
	if j.both && !j.limits && len(j.roles) > 1 {
		return j.roles[:1]
	}
	return j.roles
}

// sides parts the ad's duties: what the person does, and what the job is not.
// What belongs to another profession stands in one line for each.
func (l *lexicon) sides(list []named, keeps []string) (duties, not []string) {
	others := map[string][]string{}
	var order []string
	for _, d := range list {
		text := initial.Upper(strings.TrimRight(d.Text, " .;:,"))
		role := d.Owner == Overlap || d.Owner == Generic || d.Owner == Unclear || slices.Contains(keeps, d.Owner)
		switch {
		case d.Status == Delegated && l.briefs(d.Text):
			duties = append(duties, text)
		case !d.Status.charged(), d.Status == Limited && l.deniedAtFirst(d.Text):
			if !slices.Contains(not, text) {
				not = append(not, text)
			}
		case d.Owner == Generic && l.objected(l.tokens(d.Text)):
		case role, d.Status != Own && !d.role:
			if !slices.Contains(duties, text) && !l.wished(d.Text) {
				duties = append(duties, text)
			}
		default:
			if !slices.Contains(order, d.Owner) {
				order = append(order, d.Owner)
			}
			if low := initial.Lower(text); !slices.Contains(others[d.Owner], low) {
				others[d.Owner] = append(others[d.Owner], low)
			}
		}
	}
	for _, owner := range order {
		not = append(not, fill(l.audit.Texts["post_leave"], map[string]string{"name": initial.Upper(l.names[owner]), "list": strings.Join(others[owner], "; ")}))
	}
	return duties, not
}

// dropped marks the fixes that are made by leaving a line out.
func (l *lexicon) dropped(text string, used map[string]bool) {
	tokens := l.tokens(text)
	for i := range l.lookouts {
		f := &l.lookouts[i]
		if _, ok := f.words.has(tokens); ok && f.Part == "" {
			used[f.Fix] = true
		}
	}
}

// briefs reports work that the person hands on: "brief our designers".
func (l *lexicon) briefs(text string) bool {
	tokens := l.tokens(text)
	h, ok := l.delegated.has(tokens)
	return ok && h.from == 0 && l.verbLed(tokens)
}

// deniedAtFirst reports words that begin with a denial: "no editing beyond".
func (l *lexicon) deniedAtFirst(text string) bool {
	h, ok := l.denied.has(l.tokens(text))
	return ok && h.from == 0
}

// wished reports words of which a finding is most: "go viral" is no duty.
func (l *lexicon) wished(text string) bool {
	tokens := l.tokens(text)
	for i := range l.lookouts {
		f := &l.lookouts[i]
		if f.Part != "" {
			continue
		}
		if h, ok := f.words.has(tokens); ok && (h.to-h.from)*2 >= len(tokens) {
			return true
		}
	}
	return false
}

// partOf gives the lines of a part: what the ad says, or the fix of each finding
// about it as a blank.
func (l *lexicon) partOf(part string, r *Report, ad reading, used map[string]bool) []string {
	var lines []string
	switch {
	case part == "hours" && ad.hours > 0:
		lines = append(lines, fill(l.audit.Texts["post_week"], map[string]string{"count": strconv.Itoa(ad.hours)}))
	case part == "hours" && ad.full != "":
		lines = append(lines, ad.full)
	case part == "pay" && r.Pay != nil:
		lines = append(lines, initial.Upper(r.Pay.Text))
	}
	for i := range l.lookouts {
		f := &l.lookouts[i]
		if f.Part != part {
			continue
		}
		if f.Kind == advisor.Tip && len(lines) > 0 {
			continue // the part has been spoken of
		}
		fired := slices.ContainsFunc(r.Findings, func(g Finding) bool { return g.ID == f.ID })
		switch {
		case fired && f.Fix != "":
			used[f.Fix] = true
			lines = append(lines, "["+strings.TrimSuffix(f.Fix, ".")+".]")
		case !fired && len(f.Absent) > 0:
			switch s := l.says(f, ad); {
			case s == "" && f.Fix != "" && len(lines) == 0 && f.Kind != advisor.Tip:
				used[f.Fix] = true
				lines = append(lines, "["+strings.TrimSuffix(f.Fix, ".")+".]")
			case s != "" && !slices.Contains(lines, s):
				lines = append(lines, s)
			}
		}
	}
	for i := range l.lookouts { // the ad speaks of it in passing only
		if f := &l.lookouts[i]; f.Part == part && f.Fix != "" && len(lines) == 0 {
			lines = append(lines, "["+strings.TrimSuffix(f.Fix, ".")+".]")
		}
	}
	return lines
}

// longQuote is how long a sentence of the ad is at most that a post repeats, in
// bytes.
const longQuote = 200

// cells joins the cells of a table's row: "Reports to | Director".
var cells = strings.NewReplacer(" | ", ": ")

// says gives the ad's own sentence about what a finding would miss; empty where
// there is none but in the duties, or in what is asked for.
func (l *lexicon) says(f *lookout, ad reading) string {
	for _, ln := range ad.lines {
		for _, s := range split(ln.text) {
			tokens := l.tokens(s)
			if _, ok := f.absent.has(tokens); !ok || len(s) > longQuote {
				continue
			}
			if _, legal := l.legal.has(tokens); legal {
				continue
			}
			if !slices.ContainsFunc(ad.shown, func(text string) bool { return strings.Contains(s, text) || strings.Contains(text, s) }) {
				return cells.Replace(strings.TrimSpace(s))
			}
		}
	}
	return ""
}

// left are the fixes that the post itself does not make.
func (l *lexicon) left(r *Report, used map[string]bool) []string {
	var open []string
	for _, f := range r.Findings {
		at := slices.IndexFunc(l.audit.Findings, func(g advisor.AuditFinding) bool { return g.ID == f.ID })
		g := l.audit.Findings[at]
		if g.Fix == "" || used[g.Fix] || slices.Contains(mended, g.On) {
			continue
		}
		if i := slices.IndexFunc(r.Fixes, func(s string) bool { return s == g.Fix }); i >= 0 {
			open = append(open, r.Fixes[i])
		}
	}
	return open
}

// mended are the events that a corrected post deals with by itself.
var mended = []string{"many_professions", "some_professions", "both_unlimited", "title_no", "title_partly"}
