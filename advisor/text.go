package advisor

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

var placeholder = regexp.MustCompile(`\{([a-z0-9_]+)\}`)

// Reserved are the placeholders that are no question's: see formats.md.
var Reserved = []string{"lead", "other", "lead_share", "other_share", "title", "pay"}

// Placeholders lists the names in braces of a text.
func Placeholders(text string) []string {
	var names []string
	for _, m := range placeholder.FindAllStringSubmatch(text, -1) {
		names = append(names, m[1])
	}
	return names
}

// scene is what texts are read against: a sheet, its verdict, and what the
// placeholders stand for.
type scene struct {
	engine  *Engine
	sheet   Sheet
	at      lookup
	verdict VerdictOut
	gates   []GateOut
	names   map[string]string
}

// show fills a text in; ok is false where it is not to be shown.
func (s *scene) show(t Text) (ClaimOut, bool) {
	v := s.verdict
	switch {
	case len(t.Strength) > 0 && !slices.Contains(t.Strength, v.Strength),
		t.Role != "" && t.Role != v.Role,
		t.Kind != "" && t.Kind != v.Kind,
		t.Gate != "" && !s.gateActs(t.Gate, t.GateOpen),
		t.Provisional && !v.Provisional,
		t.When.eval(s.at) != True:
		return ClaimOut{}, false
	}
	text, ok := s.fill(t.Text)
	return ClaimOut{Text: text, Sources: t.Sources}, ok
}

func (s *scene) gateActs(id string, open bool) bool {
	want := GateFired
	if open {
		want = GateMaybe
	}
	return slices.ContainsFunc(s.gates, func(g GateOut) bool { return g.ID == id && g.State == want })
}

func (s *scene) fill(text string) (string, bool) {
	whole := true
	filled := placeholder.ReplaceAllStringFunc(text, func(name string) string {
		name = strings.Trim(name, "{}")
		if value, ok := s.names[name]; ok {
			whole = whole && value != ""
			return value
		}
		if s.engine.Question(name) == nil {
			whole = false
			return ""
		}
		how, q, a := s.at(name)
		if how != known {
			whole = false
			return ""
		}
		return q.say(a, s.sheet.Currency)
	})
	return upperFirst(filled), whole
}

// upperFirst begins a sentence that begins with a placeholder.
func upperFirst(text string) string {
	first, n := utf8.DecodeRuneInString(text)
	if !unicode.IsLower(first) {
		return text
	}
	return string(unicode.ToUpper(first)) + text[n:]
}

// newScene prepares texts for a result whose verdict and roles are known.
func (e *Engine) newScene(s Sheet, at lookup, r *Result) *scene {
	names := map[string]string{}
	for _, name := range Reserved {
		names[name] = ""
	}
	names["lead"], names["other"] = e.roleName(r.Verdict.Role), e.roleName(r.Verdict.NextRole)
	if r.Verdict.NextRole == "" {
		names["other"] = e.rest(r.Verdict.Role)
	}
	for _, role := range r.Roles {
		share := strconv.Itoa(role.Share)
		if role.Role == r.Verdict.Role {
			names["lead_share"] = share
		} else {
			names["other_share"] = share
			names["other"] = e.roleName(role.Role)
		}
	}
	if rung := e.rung(r.Verdict.Role, r.Verdict.Level); rung != nil {
		names["title"] = rung.Title
		if rung.Pay.High > 0 {
			names["pay"] = PayRangeText(rung.Pay.Low, rung.Pay.High, rung.Pay.Currency)
		}
	}
	return &scene{e, s, at, r.Verdict, r.Gates, names}
}

func (e *Engine) roleName(id string) string {
	if at := e.roleIndex(id); at >= 0 {
		return e.Pack.Roles[at].Name
	}
	return ""
}

// rest names the one other role, where there is just one.
func (e *Engine) rest(id string) string {
	if at := e.roleIndex(id); at >= 0 && len(e.Pack.Roles) == 2 {
		return e.Pack.Roles[1-at].Name
	}
	return ""
}
