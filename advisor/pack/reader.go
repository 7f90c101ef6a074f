package pack

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"firstrole/advisor"
	"firstrole/advisor/internal/yamlnode"
)

// reader reads a pack section by section. Sections name one another in every
// direction, so the ids of all of them are gathered before the first is read.
type reader struct {
	questionsFile, rolesFile yamlnode.Mapping

	sources, audiences, themes, questions register
	roles, gates, verdicts                register

	pack advisor.Pack
	// read holds the questions read so far: a `when` names no later one.
	read map[string]*advisor.Question
	// audienceAt is where an audience stands, for what is found out later.
	audienceAt map[string]audiencePlace
	// whole holds the places of verdicts in which nothing was wrong.
	whole map[int]bool
	// cited holds the sources that something names.
	cited map[string]bool
}

// register is the ids of one kind of thing, in file order, and whom each is for.
type register struct {
	kind string
	ids  []string
	as   map[string]string // empty: for everybody
}

var (
	questionsShape = yamlnode.Shape{What: "the file " + QuestionsFile, Keys: []yamlnode.Key{
		{Name: "format", Example: "format: 1", Need: true},
		{Name: "title", Example: "title: Gardener or landscaper?"},
		{Name: "questions", Example: "questions: [ … ]", Need: true},
	}}
	rolesShape = yamlnode.Shape{What: "the file " + RolesFile, Keys: []yamlnode.Key{
		{Name: "format", Example: "format: 1", Need: true},
		{Name: "sources", Example: "sources: [{id: judgement, kind: judgement, title: This pack's judgement, short: this pack's judgement}]", Need: true},
		{Name: "audiences", Example: "audiences: [ … ]", Need: true},
		{Name: "themes", Example: "themes: [{id: ground, as: owner, label: Your garden}]", Need: true},
		{Name: "rules", Example: "rules: [ … ]", Need: true},
		{Name: "gates", Example: "gates: [ … ]"},
		{Name: "verdicts", Example: "verdicts: [ … ]", Need: true},
		{Name: "findings", Example: "findings: [ … ]"},
		{Name: "plan", Example: "plan: [ … ]"},
		{Name: "roles", Example: "roles: [ … ]", Need: true},
		{Name: "professions", Example: "professions: [ … ]"},
		{Name: "topics", Example: "topics: [ … ]"},
		{Name: "post", Example: "post: [{id: p_start, as: owner, part: start, text: \"[Start date]\"}]"},
		{Name: "kit", Example: "kit: [{id: k_time, as: owner, part: sample, text: Two hours at most}]"},
		{Name: "stale_after", Example: "stale_after: 3"},
		{Name: "audit", Example: "audit: {capacity: 35, …}"},
		{Name: "workload", Example: "workload: {lines: [ … ]}"},
		{Name: "pay", Example: "pay: {place: US, loaded: [ … ]}"},
	}}
)

func newReader(questions, roles yamlnode.Value) *reader {
	r := &reader{
		questionsFile: questions.Mapping(questionsShape),
		rolesFile:     roles.Mapping(rolesShape),
		read:          map[string]*advisor.Question{},
		audienceAt:    map[string]audiencePlace{},
		whole:         map[int]bool{},
		cited:         map[string]bool{},
	}
	r.sources = gather("source", r.rolesFile.At("sources"))
	r.audiences = gather("audience", r.rolesFile.At("audiences"))
	r.themes = gather("theme", r.rolesFile.At("themes"))
	r.questions = gather("question", r.questionsFile.At("questions"))
	r.roles = gather("role", r.rolesFile.At("roles"))
	r.gates = gather("gate", r.rolesFile.At("gates"))
	r.verdicts = gather("verdict", r.rolesFile.At("verdicts"))
	for _, file := range []yamlnode.Value{questions, roles} {
		r.exemplify(file)
	}
	return r
}

// exemplify has hints speak of what the pack has, so that they can be followed.
func (r *reader) exemplify(file yamlnode.Value) {
	for key, of := range map[string]register{"as": r.audiences, "theme": r.themes, "question": r.questions, "role": r.roles} {
		if len(of.ids) > 0 {
			file.Exemplify(key, of.ids[0])
		}
	}
	if len(r.roles.ids) > 0 {
		file.Exemplify("points", "{"+r.roles.ids[0]+": 9}")
	}
}

func gather(kind string, list yamlnode.Value) register {
	g := register{kind: kind, as: map[string]string{}}
	for _, row := range list.Rows("id", "as") {
		id, as := row[0], row[1]
		if kind != "source" { // a faulty id is told where it stands; what names it as it should be fits
			id = yamlnode.AsID(id)
		}
		if _, known := g.as[id]; id != "" && !known {
			g.ids = append(g.ids, id)
			g.as[id] = as
		}
	}
	return g
}

// readAll reads both files. The result is a pack only if no problem was recorded.
func (r *reader) readAll() advisor.Pack {
	r.readTitle()
	r.readSources()
	r.readAudiences()
	r.readThemes()
	r.readQuestions()
	r.readRules()
	r.readGates()
	r.checkSize()
	r.readVerdicts()
	r.readFindings()
	r.readPlan()
	r.readRoles()
	r.readHandouts()
	r.readProfessions()
	r.readTopics()
	r.readPay()
	r.readAudit()
	r.readWorkload()
	return r.pack
}

// longestTitle is how many characters of a title fit beside the count of
// questions on a window of 80 columns.
const longestTitle = 50

func (r *reader) readTitle() {
	v := r.questionsFile.At("title")
	r.pack.Title = line(v)
	n := utf8.RuneCountInString(r.pack.Title)
	v.Require(n <= longestTitle, fmt.Sprintf("the title has %d characters, more than %d", n, longestTitle), "say in a few words what this pack decides")
}

// reference reads the id of something for an audience; empty: any audience.
func (r *reader) reference(v yamlnode.Value, to register, as string) string {
	id, ok := v.Word()
	if !ok {
		return ""
	}
	whose, known := to.as[id]
	switch {
	case !known:
		v.Choice(to.kind, r.of(to, as))
		return ""
	case !r.fits(whose, as):
		v.Report(fmt.Sprintf("the %s %q is for %s, not for %s", to.kind, id, whose, as), "name a "+to.kind+" for "+as)
		return ""
	}
	return id
}

// fits reports whether something for one audience may be named for another. An
// audience that does not exist was reported where it stands, and fits.
func (r *reader) fits(whose, as string) bool {
	_, known := r.audiences.as[whose]
	_, asked := r.audiences.as[as]
	return !known || !asked || whose == as
}

// of gives the ids that may be named for an audience.
func (r *reader) of(g register, as string) []string {
	return slices.DeleteFunc(slices.Clone(g.ids), func(id string) bool { return !r.fits(g.as[id], as) })
}

// references reads a list of ids.
func (r *reader) references(v yamlnode.Value, to register, as string) []string {
	var ids []string
	for _, item := range v.NonEmpty() {
		id := r.reference(item, to, as)
		if id == "" {
			continue
		}
		if slices.Contains(ids, id) {
			item.Report(fmt.Sprintf("the %s %q is named twice", to.kind, id), "delete one of the two")
			continue
		}
		ids = append(ids, id)
	}
	return ids
}

// audience reads an `as`; empty if it names none.
func (r *reader) audience(v yamlnode.Value) string { return r.reference(v, r.audiences, "") }

// unique reads the id of a thing and records one that another thing has; what
// is its kind with an article: "a rule".
func unique(v yamlnode.Value, what string, taken map[string]bool) string {
	id, ok := v.ID()
	if !ok {
		return ""
	}
	if taken[id] {
		v.Report(fmt.Sprintf("there is already %s %q", what, id), "give this one an id of its own")
	}
	taken[id] = true
	return id
}

// oneOf reads one of a few words.
func oneOf[T ~string](v yamlnode.Value, what string, allowed ...T) T {
	words := make([]string, len(allowed))
	for i, word := range allowed {
		words[i] = string(word)
	}
	word, _ := v.Choice(what, words)
	return T(word)
}

// plain reads a text that has no placeholders.
func plain(v yamlnode.Value) string {
	s := v.Text()
	if names := advisor.Placeholders(s); len(names) > 0 {
		v.Report(fmt.Sprintf("{%s} is not filled in here", names[0]), "placeholders work in the texts of verdicts, findings and the plan; write the words out")
	}
	return s
}

// line is plain for a text that stands on one line.
func line(v yamlnode.Value) string { return strings.ReplaceAll(plain(v), "\n", " ") }

// lines reads a list of texts of one line each.
func lines(v yamlnode.Value) []string {
	var list []string
	for _, item := range v.NonEmpty() {
		list = append(list, line(item))
	}
	return list
}
