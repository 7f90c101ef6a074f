package audit

import (
	"slices"
	"strings"

	"firstrole/advisor"
)

// concept is a duty of a role, or another profession as a whole.
type concept struct {
	id    string
	owner string
	role  bool
	// low and high are minutes a week at an ordinary volume.
	low, high int
}

// lexicon is a pack made ready for reading ads.
type lexicon struct {
	pack     *advisor.Pack
	audit    *advisor.Audit
	patterns patterns
	small    map[string]bool

	concepts []concept
	byID     map[string]int
	// duties finds concepts; entries[tag] are those that a phrase points to, and
	// either[tag] says that only one of them is meant.
	duties  matcher
	entries [][]int
	either  []bool
	loose   matcher // duties, for lines in which they are not found otherwise
	// texts finds the duties' own texts.
	texts matcher
	// about finds the words of a field; their tags are concepts.
	about matcher
	verbs map[string]form
	past  map[string]bool   // "reported"
	deeds map[string]string // "creation": the stem of its verb
	// starts are verbs at the head of a line only.
	starts map[string]form

	joins, generic, examples, places, tails, details           matcher
	denied, deniedAfter, notDenied, delegated, delegatedAfter  matcher
	shared, partners, limited, beyond, limits, turn            matcher
	dutyCue, asks, benefits, company, legal, terms             matcher
	traits, process                                            matcher
	adWords, notAdWords, titleWords, periods, volumes, channel matcher
	titles                                                     matcher
	numbers                                                    map[string]int
	names                                                      map[string]string // of roles and professions
	headings                                                   []heading
	lookouts                                                   []lookout
}

// heading is a phrase that opens a section.
type heading struct {
	section advisor.AuditSection
	text    string // lower case
	words   []string
}

func newLexicon(p *advisor.Pack) *lexicon {
	l := &lexicon{pack: p, audit: &p.Audit, patterns: patterns{words: map[string][][]string{}, compounds: map[[2]string]string{}}, small: map[string]bool{}, byID: map[string]int{}, verbs: map[string]form{}, past: map[string]bool{}, deeds: map[string]string{}, starts: map[string]form{}, numbers: map[string]int{}, names: map[string]string{}}
	for _, w := range l.audit.Small {
		l.small[w] = true
	}
	for _, c := range l.audit.Classes {
		for _, w := range c.Words {
			l.patterns.words[c.ID] = append(l.patterns.words[c.ID], stems(w))
		}
	}
	for i, w := range l.audit.Numbers {
		l.numbers[w] = i + 1
	}
	for _, w := range l.audit.Compounds {
		if pair := stems(w); len(pair) == 2 {
			l.patterns.compounds[[2]string{pair[0], pair[1]}] = pair[0] + "_" + pair[1]
		}
	}
	for _, w := range l.audit.Verbs {
		for low, f := range forms(w) {
			l.verbs[low] = f
			for _, low := range deeds(w) {
				l.deeds[low] = stem(w)
			}
			if f == doing {
				l.past[strings.TrimSuffix(low, "ing")+"ed"] = true
			}
		}
	}
	for _, w := range l.audit.Starts {
		for low, f := range forms(w) {
			if f != third { // "comments" and "views" are things
				l.starts[low] = f
			}
		}
	}
	l.readConcepts()
	l.readCues()
	l.readFindings()
	l.loose = l.duties
	l.loose.loose = true
	for _, h := range l.audit.Headings {
		for _, w := range h.Words {
			low := strings.ToLower(w)
			l.headings = append(l.headings, heading{section: h.Section, text: low, words: stems(low)})
		}
	}
	// The longest phrase says most.
	slices.SortStableFunc(l.headings, func(a, b heading) int { return len(b.text) - len(a.text) })
	return l
}

func (l *lexicon) readConcepts() {
	l.texts.exact, l.texts.marks = true, true
	byPattern := map[string]int{}
	point := func(w string, at int, first bool) (tag int) {
		key := strings.ToLower(strings.Join(strings.Fields(w), " "))
		tag, known := byPattern[key]
		if !known {
			tag = len(l.entries)
			byPattern[key] = tag
			l.entries, l.either = append(l.entries, nil), append(l.either, false)
			ph := l.patterns.parse(w, l.small, false)
			ph.tag = tag
			l.duties.add(ph)
		}
		list := slices.DeleteFunc(l.entries[tag], func(known int) bool { return first && known == at })
		switch {
		case first:
			list = slices.Insert(list, 0, at)
		case !slices.Contains(list, at):
			list = append(list, at)
		}
		l.entries[tag] = list
		return tag
	}
	add := func(c concept, words []string) {
		l.byID[c.id] = len(l.concepts)
		l.concepts = append(l.concepts, c)
		for _, w := range words {
			point(w, len(l.concepts)-1, false)
		}
	}
	for _, role := range l.pack.Roles {
		l.names[role.ID] = role.Name
		for _, group := range role.Duties {
			for _, d := range group.Duties {
				add(concept{id: d.ID, owner: role.ID, role: true, low: 60 * d.Low, high: 60 * d.High}, d.Words)
				l.addText(d.Text, len(l.concepts)-1)
			}
		}
	}
	for _, p := range l.pack.Professions {
		l.names[p.ID] = p.Name
		c := concept{id: p.ID, owner: p.ID}
		for _, h := range l.audit.Hours {
			if h.Owner == p.ID {
				c.low, c.high = 60*h.Low, 60*h.High
			}
		}
		add(c, p.Words)
	}
	for _, e := range l.audit.Either {
		for _, w := range e.Words {
			for i, id := range e.Duties {
				l.either[point(w, l.byID[id], i == 0)] = true
			}
		}
	}
	for _, a := range l.audit.About {
		for _, w := range a.Words {
			ph := l.patterns.parse(w, l.small, false)
			ph.tag = l.byID[a.Duty]
			l.about.add(ph)
		}
	}
}

// addText lets a duty be found by its own text, word for word, as the posts of
// this program have it.
func (l *lexicon) addText(text string, at int) {
	text, _, _ = strings.Cut(text, ";") // a new sentence, to who reads it
	ph := phrase{text: text, tag: len(l.entries)}
	for _, t := range tokenize(text, nil) {
		ph.elements = append(ph.elements, element{any: [][]string{{t.stem}}})
		ph.weight += 4
	}
	l.entries, l.either = append(l.entries, []int{at}), append(l.either, false)
	l.texts.add(ph)
}

// exact makes a matcher of phrases that are matched word by word.
func (l *lexicon) exact(lists ...[]string) matcher {
	m := matcher{exact: true}
	for tag, words := range lists {
		for _, w := range words {
			ph := l.patterns.parse(w, nil, true)
			ph.tag = tag
			m.add(ph)
		}
	}
	return m
}

// literal is exact for words that must stand as they are written: "skills" is no
// "skilled".
func (l *lexicon) literal(lists ...[]string) matcher {
	m := matcher{exact: true, literal: true}
	for tag, words := range lists {
		for _, w := range words {
			ph := phrase{text: w, tag: tag}
			for _, word := range strings.Fields(w) {
				if word == "…" {
					ph.elements = append(ph.elements, element{wild: true})
					continue
				}
				for _, t := range tokenize(word, nil) {
					ph.elements = append(ph.elements, element{any: [][]string{{t.low}}})
				}
			}
			m.add(ph)
		}
	}
	return m
}

func (l *lexicon) readCues() {
	a, c := l.audit, &l.audit.Cues
	for _, list := range []struct {
		to    *matcher
		words []string
	}{
		{&l.joins, a.Joins}, {&l.denied, c.Denied}, {&l.deniedAfter, c.DeniedAfter}, {&l.notDenied, c.NotDenied},
		{&l.delegated, c.Delegated}, {&l.delegatedAfter, c.DelegatedAfter}, {&l.shared, c.Shared}, {&l.partners, c.Partners}, {&l.examples, c.Examples}, {&l.places, c.Places}, {&l.tails, c.Tails}, {&l.details, c.Details}, {&l.limited, c.Limited},
		{&l.beyond, c.Beyond}, {&l.limits, c.Limits}, {&l.turn, c.Turn}, {&l.dutyCue, c.Duty}, {&l.asks, c.Asks},
		{&l.traits, c.Traits}, {&l.process, c.Process},
		{&l.benefits, c.Benefits}, {&l.company, c.Company}, {&l.legal, c.Legal}, {&l.terms, c.Terms},
		{&l.adWords, a.AdWords}, {&l.notAdWords, a.NotAdWords},
	} {
		*list.to = l.literal(list.words)
	}
	l.titleWords = l.exact(a.TitleWords)
	for _, w := range a.Generic {
		l.generic.add(l.patterns.parse(w, nil, false))
	}
	var periods, volumes, titles [][]string
	for _, p := range a.Periods {
		periods = append(periods, p.Words)
	}
	for _, v := range a.Volumes {
		volumes = append(volumes, v.Words)
	}
	for _, t := range a.Titles {
		titles = append(titles, t.Words)
	}
	l.periods, l.volumes, l.titles = l.exact(periods...), l.exact(volumes...), l.exact(titles...)
	for _, c := range a.Classes {
		if c.ID == channelClass {
			l.channel = l.exact(c.Words)
		}
	}
}

// channelClass is the class of words that name a channel; the audit counts them.
const channelClass = "channel"

// subjects are words that a verb follows, besides the titles of posts.
var subjects = map[string]bool{"who": true, "that": true, "which": true, "you": true, "we": true, "they": true, "he": true, "she": true, "it": true, "team": true, "also": true, "then": true, "role": true, "position": true, "job": true, "will": true}

// determiners are small words before a thing.
var determiners = map[string]bool{"the": true, "all": true, "any": true, "our": true, "your": true, "various": true, "other": true, "each": true, "every": true}

// tokens of a sentence.
func (l *lexicon) tokens(s string) []token {
	list := tokenize(s, l.small)
	for i := range list {
		list[i].form = l.verbs[list[i].low]
		list[i].subject = subjects[list[i].low] || len(l.joins.first[list[i].low]) > 0 || len(l.titleWords.first[list[i].stem]) > 0
		list[i].done = i > 0 && list[i].mark == 0 && list[i].form == noVerb && l.past[list[i].low] && list[i-1].form == noVerb && !list[i-1].subject && (!list[i-1].small || determiners[list[i-1].low])
		list[i].prep = len(l.details.first[list[i].low]) > 0 || len(l.places.first[list[i].low]) > 0
	}
	for i := 0; i+1 < len(list); i++ {
		if verb, ok := l.deeds[list[i].low]; ok && list[i+1].low == "of" {
			list[i].stem, list[i].form = verb, doing // "organisation of events"
		}
	}
	if len(list) > 0 && list[0].form == noVerb {
		list[0].form = l.starts[list[0].low]
	}
	for i := 1; i < len(list) && i <= labelWords; i++ {
		if list[i].mark == ':' && list[i].form == noVerb { // "Box office: cover …"
			list[i].form = l.starts[list[i].low]
		}
	}
	for i := 1; i < len(list); i++ {
		if joined, ok := l.patterns.compounds[[2]string{list[i-1].stem, list[i].stem}]; ok && list[i].mark == 0 {
			list[i].stem, list[i].small = joined, true // the two are one word
		}
	}
	return list
}

// owner gives a phrase's owner: Overlap where several roles claim it.
func (l *lexicon) owner(tag int) (owner string, role bool) {
	for _, at := range l.entries[tag] {
		c := l.concepts[at]
		switch {
		case owner == "":
			owner, role = c.owner, c.role
		case owner != c.owner && role && c.role:
			return Overlap, true
		}
	}
	return owner, role
}
