package audit

import (
	"cmp"
	"slices"
)

// judged is what the sums of an ad come to.
type judged struct {
	verdict     string
	professions []string // that the person is to be as well
	roles       []string // whose duties the person has, most first
	both        bool     // two roles are asked of one person
	limits      bool     // the ad says where it stops
	capacity    int
	hours       Range
	roleCount   map[string]int // duties of the pack, by role
	ownCount    int            // duties that are somebody's: no generic and no unclear ones
}

// judge applies the definition of the verdicts.
func (l *lexicon) judge(list []named, w weighed, limits bool, postHours int) judged {
	a := l.audit
	j := judged{capacity: a.Capacity, limits: limits, roleCount: map[string]int{}}
	if postHours > 0 && postHours < a.FullWeek && postHours < a.Capacity {
		// Of a smaller post the same part is left for duties.
		j.capacity = max(postHours*a.Capacity/a.FullWeek, 1)
	}
	j.hours = hoursRange(w.total.low, w.total.high)
	var concepts []int // each counts once, however often the ad names it
	for _, d := range list {
		switch {
		case !d.Status.charged() || d.Owner == Generic || d.Owner == Unclear:
		case d.Owner == Overlap:
			j.ownCount++
		case d.role:
			j.ownCount++
			for _, at := range d.concepts {
				if !slices.Contains(concepts, at) {
					concepts = append(concepts, at)
					j.roleCount[d.Owner]++
				}
			}
		default:
			j.ownCount++
			// A standing duty: neither shared nor bounded.
			if d.Status == Own && !slices.Contains(j.professions, d.Owner) {
				j.professions = append(j.professions, d.Owner)
			}
		}
	}
	j.order(l, w)
	total, enough := 0, 0
	for _, n := range j.roleCount {
		total += n
	}
	for _, n := range j.roleCount {
		if n >= a.BothDuties && n*100 >= a.BothPercent*total {
			enough++
		}
	}
	j.both = enough > 1
	// To the hour: 35 hours and some minutes are more than 35.
	j.verdict = string(a.Fit(w.total.low, w.total.high, j.capacity*60, len(j.professions), j.both && !limits))
	return j
}

// order sorts professions as the pack does, and roles by their duties, where
// these are as many by their hours.
func (j *judged) order(l *lexicon, w weighed) {
	slices.SortFunc(j.professions, func(a, b string) int { return l.byID[a] - l.byID[b] })
	for _, r := range l.pack.Roles {
		if j.roleCount[r.ID] > 0 {
			j.roles = append(j.roles, r.ID)
		}
	}
	slices.SortStableFunc(j.roles, func(a, b string) int {
		return cmp.Or(j.roleCount[b]-j.roleCount[a], w.owners[b].low+w.owners[b].high-w.owners[a].low-w.owners[a].high)
	})
}

// fits compares a title with the duties: "yes", "partly" or "no".
func (l *lexicon) fits(t title, list []named, j judged) string {
	if j.ownCount == 0 || t.line == 0 {
		return "no"
	}
	covered, halves, roles := 0, 0, 0
	for _, d := range list {
		if !d.Status.charged() {
			continue
		}
		switch {
		case slices.Contains(t.owners, d.Owner):
			covered++
		case d.Owner == Overlap:
			halves++
		}
	}
	for _, r := range l.pack.Roles {
		if slices.Contains(t.owners, r.ID) {
			roles++
		}
	}
	if roles > 0 {
		covered += halves
	}
	// A title of two roles must have work of both.
	missing := false
	for _, o := range t.owners {
		missing = missing || roles > 1 && j.roleCount[o] == 0 && slices.ContainsFunc(l.pack.Roles, isRole(o))
	}
	percent := covered * 100 / j.ownCount
	many := 0
	for _, p := range j.professions {
		if !slices.Contains(t.owners, p) {
			many++
		}
	}
	switch {
	case percent >= l.audit.FitsYes && many <= l.audit.FewProfessions && !missing && (!j.both || roles > 1):
		return "yes"
	case percent >= l.audit.FitsPartly:
		return "partly"
	}
	return "no"
}
