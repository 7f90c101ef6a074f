package audit

import (
	"slices"
	"strconv"
	"strings"

	"firstrole/advisor"
)

// Ad reads one job ad. For many, make a Reader once.
func Ad(p *advisor.Pack, data []byte) Report { return New(p).Ad(data) }

// Reader reads job ads by a pack. It is read-only once made.
type Reader struct{ lexicon *lexicon }

// New makes a Reader. The pack must have an Audit.
func New(p *advisor.Pack) *Reader { return &Reader{newLexicon(p)} }

// Ad reads a job ad: text, Markdown or HTML, as it was found. It always gives a
// report; where nothing can be judged, Why says so.
func (rd *Reader) Ad(data []byte) Report {
	l, p := rd.lexicon, rd.lexicon.pack
	r := Report{
		Format: 1, Pack: PackRef{Digest: p.Digest},
		Duties: []Duty{}, Professions: []string{}, Findings: []Finding{}, Notes: []string{}, Jobs: []Job{},
		Fixes: []string{}, Questions: []string{}, Post: []string{}, Asks: []Ask{}, Channels: []string{}, Lines: []string{},
	}
	r.Hours.Capacity = p.Audit.Capacity
	src := read(data)
	if src.binary {
		return r.unjudged(l, "binary", nil)
	}
	for _, ln := range src.lines {
		for len(r.Lines) < ln.at-1 {
			r.Lines = append(r.Lines, "")
		}
		r.Lines = append(r.Lines, ln.text)
	}
	lines := l.enlist(settle(src.lines))
	all := l.allTokens(lines)
	if len(all) == 0 {
		return r.unjudged(l, "empty", nil)
	}
	lang := l.language(all)
	if lang != nil {
		r.Language = lang.ID
	}
	if lang != nil && lang.ID != p.Audit.Languages[0].ID {
		r.IsAd = l.foreignAd(lang, all)
		return r.unjudged(l, "language", map[string]string{"language": lang.Name})
	}
	if r.IsAd = l.isAd(lines, all); !r.IsAd {
		return r.unjudged(l, "not_ad", nil)
	}
	l.fillIn(&r, src, lines)
	r.places()
	return r
}

// unjudged ends a report that says only why.
func (r Report) unjudged(l *lexicon, text string, values map[string]string) Report {
	r.Why = fill(l.audit.Texts[text], values)
	r.Sentence = r.Why
	return r
}

func (l *lexicon) allTokens(lines []line) []token {
	var all []token
	for _, ln := range lines {
		all = append(all, l.tokens(ln.text)...)
	}
	return all
}

// fillIn reads an ad in the language that the pack knows.
func (l *lexicon) fillIn(r *Report, src source, lines []line) {
	t := l.titleOf(lines)
	r.Title.Given = t.text
	passages := l.passages(lines, t)
	list, asks := l.read(passages)
	if len(asks) > 0 {
		r.Asks = asks
	}
	names, channels := l.channelsOf(list)
	if len(names) > 0 {
		r.Channels = names
	}
	w := l.weigh(list, channels)
	for _, d := range list {
		d.Duty.Concepts = nil
		for _, at := range d.concepts {
			d.Duty.Concepts = append(d.Duty.Concepts, l.concepts[at].id)
		}
		r.Duties = append(r.Duties, d.Duty)
	}
	post := postHours(lines)
	j := l.judge(list, w, l.bounded(passages, list), post)
	r.Hours = Hours{Low: j.hours.Low, High: j.hours.High, Capacity: j.capacity, Defaults: !w.stated}
	if j.capacity < l.audit.Capacity {
		r.Hours.Post = post
	}
	if j.professions != nil {
		r.Professions = j.professions
	}
	level := l.level(t, l.years(lines))
	if r.Pay = payOf(lines); r.Pay != nil {
		r.Pay.Level = level
	}
	if len(list) == 0 {
		r.Why = l.audit.Texts["no_duties"]
		r.Sentence = r.Why
		return
	}
	r.Title.Fits = l.fits(t, list, j)
	if r.Title.Fits != "yes" {
		// A title is never told to become itself.
		if other := l.suggested(j, w, level); !strings.Contains(strings.ToLower(t.text), strings.ToLower(other)) {
			r.Title.Suggested = other
		}
	}
	r.Jobs = l.jobs(w)
	if l.otherJob(t, list) {
		r.Title.Fits, r.Title.Suggested = "", ""
		r.Why = l.audit.Texts["other_job"]
		r.Sentence = r.Why
		return
	}
	verdict := j.verdict
	r.Verdict.ID = &verdict
	events := l.events(r, src, j, channels, level, post)
	r.Findings, r.Fixes, r.Questions = l.findings(lines, events)
	l.sentences(r, j)
	ad := reading{lines: lines, level: level, hours: post}
	if r.Title.Suggested != "" {
		ad.instead = l.instead(j, w)
	}
	for _, d := range r.Duties {
		ad.taken = append(ad.taken, d.Text)
	}
	for _, a := range r.Asks {
		ad.taken = append(ad.taken, a.Text)
	}
	ad.opening = l.openingOf(passages, lines, t, ad.taken)
	r.Post = l.post(r, j, list, ad)
}

// otherJob reports an ad that neither promises nor asks for the work of a role.
func (l *lexicon) otherJob(t title, list []named) bool {
	for _, o := range t.owners {
		for _, role := range l.pack.Roles {
			if role.ID == o {
				return false
			}
		}
	}
	roles, others, named := 0, 0, 0
	for _, d := range list {
		if d.Status.charged() && slices.Contains(t.owners, d.Owner) {
			named++
		}
		switch {
		case d.role && d.Status.charged():
			roles++
		default:
			others++
		}
	}
	return roles == 0 || roles < named || roles*4 < others && len(t.owners) > 0
}

// bounded reports that the ad says where it stops.
func (l *lexicon) bounded(passages []passage, list []named) bool {
	for _, d := range list {
		if d.Status == Denied || d.Status == Limited {
			return true
		}
	}
	for _, p := range passages {
		if _, ok := l.limits.has(p.tokens); ok {
			return true
		}
	}
	return false
}

// events are what is noticed beside words.
func (l *lexicon) events(r *Report, src source, j judged, channels int, level string, post int) []event {
	var list []event
	add := func(on string, pairs ...string) {
		values := map[string]string{}
		for i := 0; i+1 < len(pairs); i += 2 {
			values[pairs[i]] = pairs[i+1]
		}
		list = append(list, event{on, values})
	}
	names := make([]string, len(j.professions))
	for i, id := range j.professions {
		names[i] = l.names[id]
	}
	count, all, duties := strconv.Itoa(len(names)), strings.Join(names, ", "), quoted(firstOf(j.professions, r.Duties))
	switch {
	case len(names) >= l.audit.ManyProfessions:
		add("many_professions", "count", count, "list", all, "duties", duties)
	case len(names) > 0:
		add("some_professions", "count", count, "list", all, "duties", duties)
	}
	switch {
	case j.both && j.limits:
		add("both_limited")
	case j.both:
		add("both_unlimited")
	}
	if channels >= l.audit.ManyChannels {
		add("many_channels", "count", strconv.Itoa(channels), "list", strings.Join(r.Channels, ", "))
	}
	l.payEvents(r, j, level, add)
	if post == 0 && !fullTime(src.lines) {
		add("no_hours")
	}
	if r.Hours.Defaults {
		add("default_hours")
	}
	if r.Title.Suggested != "" {
		add("title_"+r.Title.Fits, "title", r.Title.Suggested)
	}
	if src.cut {
		add("cut")
	}
	return list
}

// mostDuties is how many duties a question quotes.
const mostDuties = 3

// firstOf gives the words of the first duty of each owner that is the person's,
// as the ad has them: those of a few owners, where there are many.
func firstOf(owners []string, duties []Duty) []string {
	var list []string
	for _, o := range owners {
		if at := slices.IndexFunc(duties, func(d Duty) bool { return d.Owner == o && d.Status == Own }); at >= 0 && len(list) < mostDuties {
			list = append(list, lowerCase(strings.TrimRight(duties[at].Text, " .;:,")))
		}
	}
	return list
}

func fullTime(lines []line) bool {
	for _, ln := range lines {
		low := strings.ToLower(ln.text)
		for _, w := range []string{"full-time", "full time", "part-time", "part time", "9-5", "9 to 5", "hours per week", "hours a week"} {
			if strings.Contains(low, w) {
				return true
			}
		}
	}
	return false
}

func (l *lexicon) payEvents(r *Report, j judged, level string, add func(string, ...string)) {
	if r.Pay == nil {
		add("no_pay")
		return
	}
	if level == "" || len(j.roles) == 0 {
		return
	}
	rung, ok := l.rung(j.roles[0], level)
	if !ok || rung.Pay.High == 0 {
		return
	}
	shown := advisor.Money(r.Pay.High, r.Pay.Currency)
	if r.Pay.Low < r.Pay.High {
		shown = advisor.PayRangeText(r.Pay.Low, r.Pay.High, r.Pay.Currency)
	}
	alone, twice := l.aloneAt(j, level)
	switch {
	case rung.Pay.Currency != r.Pay.Currency:
		add("pay_other")
	case r.Pay.High >= rung.Pay.Low && twice && alone.Pay.Currency == r.Pay.Currency && r.Pay.High <= alone.Pay.Low:
		add("pay_both", "pay", shown, "range", advisor.PayRangeText(alone.Pay.Low, alone.Pay.High, alone.Pay.Currency), "level", alone.Title)
	case r.Pay.High < rung.Pay.Low:
		add("pay_below", "pay", shown, "range", advisor.PayRangeText(rung.Pay.Low, rung.Pay.High, rung.Pay.Currency), "level", rung.Title)
	}
}

// aloneAt is what somebody is paid who does the work of two roles: the dearer of
// them, from the second rung up, since nobody stands beside. False: the ad asks
// for one role only.
func (l *lexicon) aloneAt(j judged, level string) (best advisor.Rung, ok bool) {
	if !j.both || len(l.audit.Levels) < 2 {
		return best, false
	}
	if level == l.audit.Levels[0].Level {
		level = l.audit.Levels[1].Level
	}
	for _, role := range j.roles {
		if rung, known := l.rung(role, level); known && rung.Pay.Low > best.Pay.Low {
			best, ok = rung, true
		}
	}
	return best, ok
}

// sentences writes what stands on top and under it.
func (l *lexicon) sentences(r *Report, j judged) {
	values := map[string]string{
		"jobs": l.jobsInWords(j.hours, j.capacity), "low": strconv.Itoa(j.hours.Low), "high": strconv.Itoa(j.hours.High),
		"capacity": strconv.Itoa(j.capacity), "suggested": r.Title.Suggested, "title": r.Title.Given,
	}
	r.Sentence = fill(l.audit.Texts[j.verdict], values)
	if r.Hours.Defaults {
		r.Notes = append(r.Notes, l.audit.Texts["defaults"])
	}
	if r.Title.Fits == "yes" || r.Title.Suggested != "" {
		r.Notes = append(r.Notes, fill(l.audit.Texts["title_"+r.Title.Fits], values))
	}
	for _, job := range r.Jobs {
		text := "keep_role"
		if !job.Role {
			text = "take_out"
		}
		if job.High > 0 && len(r.Jobs) > 1 {
			r.Notes = append(r.Notes, fill(l.audit.Texts[text], map[string]string{"name": sentenceCase(job.Name), "low": strconv.Itoa(job.Low), "high": strconv.Itoa(job.High)}))
		}
	}
}

// Describes says whether an ad describes a role: "yes", "partly" or "no", with
// the pack's sentence for it.
func Describes(p *advisor.Pack, r Report, role string) (fits, sentence string) {
	mine, all := 0, 0
	for _, d := range r.Duties {
		if !d.Status.charged() || d.Owner == Generic || d.Owner == Unclear {
			continue
		}
		all++
		if d.Owner == role || d.Owner == Overlap {
			mine++
		}
	}
	fits = "no"
	switch {
	case all > 0 && mine*100 >= all*p.Audit.FitsYes:
		fits = "yes"
	case all > 0 && mine*100 >= all*p.Audit.FitsPartly:
		fits = "partly"
	}
	return fits, p.Audit.Texts["describes_"+fits]
}
