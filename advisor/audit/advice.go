package audit

import (
	"cmp"
	"slices"
	"strconv"

	"firstrole/advisor/internal/initial"
)

// jobs splits the ad into what it really asks for, most hours first.
func (l *lexicon) jobs(w weighed) []Job {
	list := []Job{}
	for owner, n := range w.count {
		if owner == Generic || owner == Unclear || owner == Overlap {
			continue
		}
		r := hoursRange(w.owners[owner].low, w.owners[owner].high)
		list = append(list, Job{Owner: owner, Name: l.names[owner], Low: r.Low, High: r.High, Duties: n, Role: slices.ContainsFunc(l.pack.Roles, isRole(owner))})
	}
	slices.SortFunc(list, func(a, b Job) int {
		return cmp.Or(cmp.Compare(b.High, a.High), cmp.Compare(a.Owner, b.Owner))
	})
	return list
}

// instead is the other profession that the ad is really for; empty if it is for
// a role.
func (l *lexicon) instead(j judged, w weighed) string {
	roleDuties, other := 0, ""
	for _, r := range j.roles {
		roleDuties += j.roleCount[r]
	}
	for _, p := range j.professions {
		if other == "" || w.count[p] > w.count[other] {
			other = p
		}
	}
	if other != "" && w.count[other] > roleDuties+w.count[Overlap] {
		return other
	}
	return ""
}

// suggested is the title that the duties would have.
func (l *lexicon) suggested(j judged, w weighed, level string) string {
	if other := l.instead(j, w); other != "" {
		return initial.Upper(l.names[other])
	}
	switch {
	case len(j.roles) == 0:
		return ""
	case j.both && len(j.roles) > 1:
		return fill(l.audit.Texts["both_title"], map[string]string{"first": l.titleAt(j.roles[0], level), "second": l.titleAt(j.roles[1], level)})
	}
	return l.titleAt(j.roles[0], level)
}

// namesBoth reports a title that names the two roles whose work the ad asks for,
// in whatever words.
func (l *lexicon) namesBoth(t title, j judged, w weighed) bool {
	return j.both && len(j.roles) == 2 && l.instead(j, w) == "" && slices.Contains(t.owners, j.roles[0]) && slices.Contains(t.owners, j.roles[1])
}

// titleAt is a role's title at a level, or its name.
func (l *lexicon) titleAt(role, level string) string {
	if rung, ok := l.rung(role, level); ok {
		return rung.Title
	}
	return initial.Upper(l.names[role])
}

// jobsInWords says how many jobs hours are, in halves: "Two jobs and a half".
func (l *lexicon) jobsInWords(h Range, capacity int) string {
	t := l.audit.Texts
	halves := max(2, ((h.Low+h.High)*2+capacity)/(2*capacity)) // the middle, to the nearest half
	n, half := halves/2, halves%2 == 1
	s := t["one_job"]
	if n > 1 {
		s = strconv.Itoa(n) + " " + t["jobs"]
		if n <= len(l.audit.Numbers) {
			s = initial.Upper(l.audit.Numbers[n-1]) + " " + t["jobs"]
		}
	}
	if half {
		s += " " + t["half"]
	}
	return s
}
