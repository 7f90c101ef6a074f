package pack

import (
	"fmt"
	"slices"

	"firstrole/advisor"
	"firstrole/advisor/internal/yamlnode"
)

const wordsExample = "[together with, alongside]"

var (
	auditShape = yamlnode.Shape{What: "the audit", Keys: []yamlnode.Key{
		{Name: "capacity", Example: "capacity: 35", Need: true},
		{Name: "full_week", Example: "full_week: 40", Need: true},
		{Name: "part", Example: "part: 50", Need: true},
		{Name: "professions", Example: "professions: {many: 3, few: 1}", Need: true},
		{Name: "both", Example: "both: {duties: 2, percent: 25}", Need: true},
		{Name: "fits", Example: "fits: {yes: 60, partly: 20}", Need: true},
		{Name: "ad", Example: "ad: {needs: 2, words: [apply], against: [curriculum vitae]}", Need: true},
		{Name: "classes", Example: "classes: {channel: [instagram, tiktok]}"},
		{Name: "small", Example: "small: [the, our]"},
		{Name: "compounds", Example: "compounds: [market garden]"},
		{Name: "joins", Example: "joins: [and, as well as]"},
		{Name: "numbers", Example: "numbers: [one, two, three]"},
		{Name: "verbs", Example: "verbs: [moderate, write]"},
		{Name: "starts", Example: "starts: [stock, field]"},
		{Name: "either", Example: "either: [{duties: [cm_sentiment, sm_report], words: [weekly report]}]"},
		{Name: "about", Example: "about: [{duty: g_weed, words: [garden]}]"},
		{Name: "cues", Example: "cues: {shared: [together with]}", Need: true},
		{Name: "headings", Example: "headings: {duties: [what you will do]}", Need: true},
		{Name: "generic", Example: "generic: [attend meetings]"},
		{Name: "languages", Example: "languages: [{id: en, name: English, words: [the, and]}]", Need: true},
		{Name: "hours", Example: "hours: {video_editor: [4, 8]}"},
		{Name: "channels", Example: "channels: {many: 4, minutes: [45, 90], for: [sm_distribution]}", Need: true},
		{Name: "volumes", Example: "volumes: [{words: [posts], minutes: [20, 45], for: [sm_copy]}]"},
		{Name: "periods", Example: "periods: [{words: [a week, weekly], times: 100}]"},
		{Name: "titles", Example: "titles: {words: [manager], labels: [position], owners: {video_editor: [video editor]}}", Need: true},
		{Name: "levels", Example: "levels: [{level: senior, years: 4, words: [senior]}]"},
		{Name: "findings", Example: "findings: [{id: viral, kind: caution, words: [go viral], text: …, source: [judgement]}]"},
		{Name: "texts", Example: "texts: {empty: There is nothing to read.}", Need: true},
	}}
	auditProfessionsShape = numbersShape("professions", "many", "few")
	auditBothShape        = numbersShape("both", "duties", "percent")
	auditFitsShape        = numbersShape("fits", "yes", "partly")
	auditAdShape          = yamlnode.Shape{What: "ad", Keys: []yamlnode.Key{
		{Name: "needs", Example: "needs: 2", Need: true},
		{Name: "words", Example: "words: [apply]", Need: true},
		{Name: "against", Example: "against: [curriculum vitae]"},
	}}
	auditCuesShape     = listsShape("cues", auditCueNames)
	auditHeadingsShape = listsShape("headings", auditSections)
	auditLanguageShape = yamlnode.Shape{What: "a language", Keys: []yamlnode.Key{
		{Name: "id", Example: "id: en", Need: true},
		{Name: "name", Example: "name: English", Need: true},
		{Name: "words", Example: "words: [the, and]", Need: true},
		{Name: "ad", Example: "ad: [apply]"},
	}}
	auditChannelsShape = yamlnode.Shape{What: "channels", Keys: []yamlnode.Key{
		{Name: "many", Example: "many: 4", Need: true},
		{Name: "minutes", Example: "minutes: [45, 90]", Need: true},
		{Name: "words", Example: "words: [channel, platform]"},
		{Name: "for", Example: "for: [sm_distribution]", Need: true},
	}}
	auditVolumeShape = yamlnode.Shape{What: "a volume", Keys: []yamlnode.Key{
		{Name: "words", Example: "words: [posts]", Need: true},
		{Name: "minutes", Example: "minutes: [20, 45]", Need: true},
		{Name: "for", Example: "for: [sm_copy]"},
	}}
	auditEitherShape = yamlnode.Shape{What: "work of several roles", Keys: []yamlnode.Key{
		{Name: "duties", Example: "duties: [cm_sentiment, sm_report]", Need: true},
		{Name: "words", Example: "words: [weekly report]", Need: true},
	}}
	auditAboutShape = yamlnode.Shape{What: "a role's field", Keys: []yamlnode.Key{
		{Name: "duty", Example: "duty: g_weed", Need: true},
		{Name: "words", Example: "words: [garden]", Need: true},
	}}
	auditPeriodShape = yamlnode.Shape{What: "a period", Keys: []yamlnode.Key{
		{Name: "words", Example: "words: [a week, weekly]", Need: true},
		{Name: "times", Example: "times: 100", Need: true},
	}}
	auditTitlesShape = yamlnode.Shape{What: "titles", Keys: []yamlnode.Key{
		{Name: "words", Example: "words: [manager]", Need: true},
		{Name: "labels", Example: "labels: [position]"},
		{Name: "owners", Example: "owners: {video_editor: [video editor]}", Need: true},
	}}
	auditLevelShape = yamlnode.Shape{What: "a level", Keys: []yamlnode.Key{
		{Name: "level", Example: "level: senior", Need: true},
		{Name: "years", Example: "years: 4"},
		{Name: "words", Example: "words: [senior]"},
	}}
	auditFindingShape = yamlnode.Shape{What: "a finding", Keys: []yamlnode.Key{
		{Name: "id", Example: "id: viral", Need: true},
		{Name: "kind", Example: "kind: caution", Need: true},
		{Name: "words", Example: "words: [go viral]"},
		{Name: "unless", Example: "unless: [no evenings]"},
		{Name: "absent", Example: "absent: [report to]"},
		{Name: "named_after", Example: "named_after: [edit … in]"},
		{Name: "no_names", Example: "no_names: [english]"},
		{Name: "on", Example: "on: no_pay"},
		{Name: "part", Example: "part: pay"},
		{Name: "text", Example: "text: Nobody can plan to go viral.", Need: true},
		{Name: "fix", Example: "fix: Name what you want to grow."},
		{Name: "ask", Example: "ask: Which figures will you judge me by?"},
		{Name: "source", Example: "source: [judgement]", Need: true},
	}}
	auditTextsShape = listsShape("texts", advisor.AuditTexts)

	auditCueNames = []string{"denied", "denied_after", "not_denied", "delegated", "delegated_after", "shared", "partners", "examples", "places", "tails", "details", "limited", "beyond", "limits", "turn", "duty", "asks", "benefits", "company", "legal", "terms", "traits", "process"}
	auditSections = []string{"duties", "asks", "benefits", "company", "legal", "apply", "denied", "terms"}
)

func numbersShape(what string, names ...string) yamlnode.Shape {
	s := yamlnode.Shape{What: what}
	for _, name := range names {
		s.Keys = append(s.Keys, yamlnode.Key{Name: name, Example: name + ": 3", Need: true})
	}
	return s
}

func listsShape(what string, names []string) yamlnode.Shape {
	s := yamlnode.Shape{What: what}
	for _, name := range names {
		s.Keys = append(s.Keys, yamlnode.Key{Name: name, Example: name + ": " + wordsExample})
	}
	return s
}

// readAudit comes after roles and professions, whose duties and ids it names. A
// pack without the section audits no ads.
func (r *reader) readAudit() {
	at := r.rolesFile.At("audit")
	if !at.Given() {
		return
	}
	m := at.Mapping(auditShape)
	professions := m.At("professions").Mapping(auditProfessionsShape)
	both := m.At("both").Mapping(auditBothShape)
	fits := m.At("fits").Mapping(auditFitsShape)
	ad := m.At("ad").Mapping(auditAdShape)
	titles := m.At("titles").Mapping(auditTitlesShape)
	channels := m.At("channels").Mapping(auditChannelsShape)
	a := advisor.Audit{
		Capacity: number(m.At("capacity"), 1, hoursOfWeek), FullWeek: number(m.At("full_week"), 1, hoursOfWeek),
		Part:            number(m.At("part"), 0, 100),
		ManyProfessions: number(professions.At("many"), 1, 99), FewProfessions: number(professions.At("few"), 0, 99),
		BothDuties: number(both.At("duties"), 1, 99), BothPercent: number(both.At("percent"), 0, 50),
		FitsYes: number(fits.At("yes"), 0, 100), FitsPartly: number(fits.At("partly"), 0, 100),
		AdNeeds: number(ad.At("needs"), 0, 99), AdWords: lines(ad.At("words")), NotAdWords: lines(ad.At("against").OrAbsent()),
		Small: lines(m.At("small")), Compounds: lines(m.At("compounds")), Joins: lines(m.At("joins")), Numbers: lines(m.At("numbers")), Verbs: lines(m.At("verbs")), Starts: lines(m.At("starts")), Generic: lines(m.At("generic")),
		ManyChannels: number(channels.At("many"), 1, 99),
		TitleWords:   lines(titles.At("words")), TitleLabels: lines(titles.At("labels")),
		Texts: map[string]string{},
	}
	for _, pair := range m.At("classes").Pairs() {
		id, _ := pair.Key.ID()
		a.Classes = append(a.Classes, advisor.WordClass{ID: id, Words: lines(pair.Value)})
	}
	a.Cues = auditCues(m.At("cues").Mapping(auditCuesShape))
	headings := m.At("headings").Mapping(auditHeadingsShape)
	for _, section := range auditSections {
		a.Headings = append(a.Headings, advisor.AuditHeading{Section: advisor.AuditSection(section), Words: lines(headings.At(section))})
	}
	for _, item := range m.At("languages").NonEmpty() {
		m := item.Mapping(auditLanguageShape)
		id, _ := m.At("id").Word()
		a.Languages = append(a.Languages, advisor.AuditLanguage{ID: id, Name: line(m.At("name")), Words: lines(m.At("words")), Ad: lines(m.At("ad"))})
	}
	for _, pair := range m.At("hours").Pairs() {
		low, high := span(pair.Value, hoursOfWeek)
		a.Hours = append(a.Hours, advisor.OwnerHours{Owner: r.owner(pair.Key), Low: low, High: high})
	}
	a.Channels.Low, a.Channels.High = span(channels.At("minutes"), 60*hoursOfWeek)
	a.Channels.For, a.Channels.Words = r.owners(channels.At("for")), lines(channels.At("words"))
	for _, item := range m.At("volumes").Items() {
		m := item.Mapping(auditVolumeShape)
		low, high := span(m.At("minutes"), 60*hoursOfWeek)
		a.Volumes = append(a.Volumes, advisor.AuditVolume{Words: lines(m.At("words")), Low: low, High: high, For: r.owners(m.At("for"))})
	}
	for _, item := range m.At("either").Items() {
		m := item.Mapping(auditEitherShape)
		a.Either = append(a.Either, advisor.AuditEither{Duties: r.owners(m.At("duties")), Words: lines(m.At("words"))})
	}
	for _, item := range m.At("about").Items() {
		m := item.Mapping(auditAboutShape)
		a.About = append(a.About, advisor.AuditAbout{Duty: r.owner(m.At("duty")), Words: lines(m.At("words"))})
	}
	for _, item := range m.At("periods").Items() {
		m := item.Mapping(auditPeriodShape)
		a.Periods = append(a.Periods, advisor.AuditPeriod{Words: lines(m.At("words")), Times: number(m.At("times"), 1, 100*hoursOfWeek)})
	}
	for _, pair := range titles.At("owners").Pairs() {
		a.Titles = append(a.Titles, advisor.AuditTitle{Owner: r.owner(pair.Key), Words: lines(pair.Value)})
	}
	for _, item := range m.At("levels").Items() {
		m := item.Mapping(auditLevelShape)
		l := advisor.AuditLevel{Level: oneOf(m.At("level"), "level", levels...), Words: lines(m.At("words"))}
		if years := m.At("years"); years.Given() {
			l.Years = number(years, 0, 60)
		}
		a.Levels = append(a.Levels, l)
	}
	taken := map[string]bool{}
	for _, item := range m.At("findings").Items() {
		a.Findings = append(a.Findings, r.auditFinding(item.Mapping(auditFindingShape), taken))
	}
	texts := m.At("texts").Mapping(auditTextsShape)
	for _, key := range advisor.AuditTexts {
		a.Texts[key] = texts.At(key).Line()
		if texts.Given() && !texts.At(key).Given() {
			texts.Report(fmt.Sprintf("the text %q is missing", key), "add "+key+": …")
		}
	}
	r.pack.Audit = a
}

func auditCues(m yamlnode.Mapping) advisor.AuditCues {
	at := func(name string) []string { return lines(m.At(name)) }
	return advisor.AuditCues{
		Denied: at("denied"), DeniedAfter: at("denied_after"), NotDenied: at("not_denied"),
		Delegated: at("delegated"), DelegatedAfter: at("delegated_after"),
		Shared: at("shared"), Partners: at("partners"), Examples: at("examples"), Places: at("places"), Tails: at("tails"), Details: at("details"), Limited: at("limited"), Beyond: at("beyond"), Limits: at("limits"), Turn: at("turn"),
		Duty: at("duty"), Asks: at("asks"), Benefits: at("benefits"), Company: at("company"), Legal: at("legal"), Terms: at("terms"), Traits: at("traits"), Process: at("process"),
	}
}

func (r *reader) auditFinding(m yamlnode.Mapping, taken map[string]bool) advisor.AuditFinding {
	f := advisor.AuditFinding{
		ID:    unique(m.At("id"), "a finding", taken),
		Kind:  oneOf(m.At("kind"), "kind of finding", advisor.RedFlag, advisor.Caution, advisor.Tip),
		Words: lines(m.At("words")), Unless: lines(m.At("unless")), Absent: lines(m.At("absent")),
		NamedAfter: lines(m.At("named_after")), NoNames: lines(m.At("no_names")),
		Text: m.At("text").Line(), Fix: m.At("fix").Line(), Ask: m.At("ask").Line(),
		Sources: r.sourcesOf(m.At("source")),
	}
	if on := m.At("on"); on.Given() {
		f.On, _ = on.Choice("event", advisor.AuditEvents)
	}
	if part := m.At("part"); part.Given() {
		f.Part, _ = part.Choice("part", advisor.AuditParts)
	}
	given := 0
	for _, key := range []string{"words", "absent", "on"} {
		if m.At(key).Given() {
			given++
		}
	}
	m.Require(given == 1, "a finding of the audit needs exactly one of words, absent and on", "say once when it is shown")
	m.Require(m.At("absent").Given() || !m.At("named_after").Given(), "named_after goes with absent", "take the line out, or say with absent which words are missed")
	m.Require(m.At("named_after").Given() || !m.At("no_names").Given(), "no_names goes with named_after", "take the line out")
	return f
}

// owner reads the id of a duty, a role or a profession.
func (r *reader) owner(v yamlnode.Value) string {
	id, _ := v.Choice("owner", r.ownerIDs())
	return id
}

func (r *reader) owners(v yamlnode.Value) []string {
	var ids []string
	for _, item := range v.Items() {
		ids = append(ids, r.owner(item))
	}
	return ids
}

// ownerIDs are the ids of roles, their duties, and professions.
func (r *reader) ownerIDs() []string {
	var ids []string
	for _, role := range r.pack.Roles {
		ids = append(ids, role.ID)
		for _, group := range role.Duties {
			for _, duty := range group.Duties {
				ids = append(ids, duty.ID)
			}
		}
	}
	for _, p := range r.pack.Professions {
		ids = append(ids, p.ID)
	}
	return slices.DeleteFunc(ids, func(id string) bool { return id == "" })
}

// span reads the least and the most of something.
func span(v yamlnode.Value, most int64) (low, high int) {
	items := v.Items()
	if !v.IsList() || len(items) != 2 {
		v.Report("this is two numbers: the least and the most", v.ExampleHint())
		return 0, 0
	}
	low, high = number(items[0], 0, most), number(items[1], 0, most)
	v.Require(low <= high, "the least is more than the most", "exchange the two")
	return low, high
}
