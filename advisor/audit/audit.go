package audit

import (
	"slices"
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
	lines := l.enlist(settle(withoutFurniture(withoutPictures(src.lines))))
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
	post := postHours(lines, t.line, l.audit.FullWeek)
	j := l.judge(list, w, l.bounded(passages, list), post)
	r.Hours = Hours{Low: j.hours.Low, High: j.hours.High, Capacity: j.capacity, Defaults: !w.stated}
	if rest := w.owners[Overlap].add(w.owners[Generic]).add(w.owners[Unclear]); rest.high > 0 {
		shared := hoursRange(rest.low, rest.high)
		r.Hours.Shared = &shared
	}
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
		if other := l.suggested(j, w, level); !strings.Contains(strings.ToLower(t.text), strings.ToLower(other)) && !l.namesBoth(t, j, w) {
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
	ad := reading{lines: lines, level: level, hours: post, full: fullWeekIn(lines)}
	if r.Title.Suggested != "" {
		ad.instead = l.instead(j, w)
	}
	for _, d := range r.Duties {
		ad.taken = append(ad.taken, d.Text)
		if d.Owner != Generic {
			ad.shown = append(ad.shown, d.Text)
		}
	}
	for _, a := range r.Asks {
		ad.taken, ad.shown = append(ad.taken, a.Text), append(ad.shown, a.Text)
	}
	ad.opening = l.openingOf(passages, lines, t, ad.taken)
	ad.apply = l.applyKept(passages)
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
