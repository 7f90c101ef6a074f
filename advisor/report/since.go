package report

import (
	"encoding/json"
	"fmt"

	"firstrole/advisor"
)

// sinceDocument is what changed between two results, as JSON has it. From and to
// are null where there was, or is, nothing.
type sinceDocument struct {
	Format         int           `json:"format"`
	Old            sinceSide     `json:"old"`
	New            sinceSide     `json:"new"`
	VerdictChanged bool          `json:"verdict_changed"`
	Answers        []sinceAnswer `json:"answers"`
	Scores         []sinceScore  `json:"scores"`
	Figures        []sinceFigure `json:"figures"`
	Stale          sinceStale    `json:"stale"`
}

type sinceSide struct {
	Pack     advisor.PackRef `json:"pack"`
	Date     *string         `json:"date"`
	Code     *string         `json:"code"`
	Verdict  string          `json:"verdict"`
	Kind     string          `json:"kind,omitempty"`
	Strength string          `json:"strength"`
	Role     *string         `json:"role"`
	Level    *string         `json:"level"`
	NextRole *string         `json:"next_role"`
}

type sinceAnswer struct {
	Question string `json:"question"`
	From     any    `json:"from"`
	To       any    `json:"to"`

	short, fromText, toText string
}

type sinceScore struct {
	Role string `json:"role"`
	From int    `json:"from"`
	To   int    `json:"to"`

	name string
}

type sinceFigure struct {
	Figure string `json:"figure"`
	From   any    `json:"from"`
	To     any    `json:"to"`

	name, fromText, toText string
}

// Since writes what changed from an old result to a new one: answers, verdict,
// scores, figures, and which sources have gone stale. Both may be of other packs:
// what one pack asks and the other does not shows as an answer that came or went.
func Since(old, now advisor.Result) Leaflet {
	was, is := newWriter(old), newWriter(now)
	d := sinceDocument{
		Format: 1, Old: was.side(), New: is.side(),
		VerdictChanged: old.Verdict.ID != now.Verdict.ID || old.Verdict.Kind != now.Verdict.Kind || old.Verdict.Role != now.Verdict.Role,
		Answers:        answersSince(was, is), Scores: scoresSince(was, is), Figures: figuresSince(was, is),
		Stale: staleSince(was, is),
	}
	page := leafletPage{Title: sinceTitle(is, d.VerdictChanged), Under: given(sinceDates(was, is))}
	page.list("The advice", adviceSince(was, is))
	page.list("Answers that changed", d.answers())
	if len(d.Answers) == 0 {
		page.say("Answers that changed", []claim{{Text: "None."}})
	}
	page.list("Scores", d.scores())
	page.list("How sure it is", d.figures())
	page.list("Figures to look at again", d.Stale.claims(was, is))
	return Leaflet{title: page.Title, pages: []leafletPage{page}, document: d}
}

func (w *writer) side() sinceSide {
	v := w.r.Verdict
	return sinceSide{w.r.Pack, orNull(w.r.Date), orNull(w.r.Code), v.ID, string(v.Kind), string(v.Strength), orNull(v.Role), orNull(v.Level), orNull(v.NextRole)}
}

func sinceTitle(is *writer, changed bool) string {
	if changed {
		return "The advice has changed: " + lower(line(is.r.Verdict.Label))
	}
	return "The advice is still the same: " + lower(line(is.r.Verdict.Label))
}

func sinceDates(was, is *writer) string {
	from, to := dateWords(was.r.Date), dateWords(is.r.Date)
	switch {
	case from == "" && to == "":
		return ""
	case from == "":
		return "Then: no date. Now: " + to + "."
	case to == "":
		return "Then: " + from + ". Now: no date."
	}
	return "From " + from + " to " + to + "."
}

// adviceSince compares what the two verdicts say.
func adviceSince(was, is *writer) []claim {
	said := func(w *writer) string {
		if h := line(w.r.Verdict.Headline); h != "" {
			return h
		}
		return stop(line(w.r.Verdict.Label))
	}
	out := []claim{{Mark: "Then", Text: said(was)}, {Mark: "Now", Text: said(is)}}
	for _, c := range []struct{ name, from, to string }{
		{"Strength", plainID(string(was.r.Verdict.Strength)), plainID(string(is.r.Verdict.Strength))},
		{"Role", was.named(was.r.Verdict.Role), is.named(is.r.Verdict.Role)},
		{"Level", orNone(plainID(was.r.Verdict.Level)), orNone(plainID(is.r.Verdict.Level))},
		{"Comes next", was.named(was.r.Verdict.NextRole), is.named(is.r.Verdict.NextRole)},
	} {
		if c.from != c.to {
			out = append(out, claim{Mark: c.name, Text: c.from + " before, " + c.to + " now."})
		}
	}
	return out
}

func (w *writer) named(role string) string {
	if role == "" {
		return "none"
	}
	return w.role(role)
}

func orNone(s string) string {
	if s == "" {
		return "none"
	}
	return s
}

// answersSince lists the questions whose answer is another one, in the order of
// the new result; those that only the old one has come last.
func answersSince(was, is *writer) []sinceAnswer {
	old := map[string]advisor.AnswerOut{}
	for _, a := range was.r.Answers {
		old[a.Question] = a
	}
	out := []sinceAnswer{}
	for _, a := range is.r.Answers {
		before, had := old[a.Question]
		delete(old, a.Question)
		if had && sameValue(before.Answer, a.Answer) {
			continue
		}
		out = append(out, sinceAnswer{a.Question, before.Answer, a.Answer, line(a.Short), line(before.Text), line(a.Text)})
	}
	for _, a := range was.r.Answers {
		if _, left := old[a.Question]; left {
			out = append(out, sinceAnswer{a.Question, a.Answer, nil, line(a.Short), line(a.Text), ""})
		}
	}
	return out
}

// sameValue compares answers as JSON has them: one may have been read from there.
func sameValue(a, b any) bool {
	x, _ := json.Marshal(a)
	y, _ := json.Marshal(b)
	return string(x) == string(y)
}

func (d sinceDocument) answers() []claim {
	var out []claim
	for _, a := range d.Answers {
		text := fmt.Sprintf("was %s, is %s.", quote(a.fromText), quote(a.toText))
		switch {
		case a.From == nil:
			text = "new: " + quote(a.toText) + "."
		case a.To == nil:
			text = "was " + quote(a.fromText) + ", and does not count any more."
		}
		out = append(out, claim{Mark: a.short, Text: text})
	}
	return out
}

func scoresSince(was, is *writer) []sinceScore {
	out := []sinceScore{}
	for _, s := range is.r.Scores {
		for _, before := range was.r.Scores {
			if before.Role == s.Role {
				out = append(out, sinceScore{s.Role, before.Score, s.Score, upper(is.role(s.Role))})
			}
		}
	}
	return out
}

func (d sinceDocument) scores() []claim {
	var out []claim
	for _, s := range d.Scores {
		text := fmt.Sprintf("%d as before.", s.To)
		if s.From != s.To {
			text = fmt.Sprintf("%d before, %d now (%+d).", s.From, s.To, s.To-s.From)
		}
		out = append(out, claim{Mark: s.name, Text: text})
	}
	return out
}

// figuresSince compares margin, coverage and sturdiness.
func figuresSince(was, is *writer) []sinceFigure {
	out := []sinceFigure{}
	add := func(figure, name string, from, to any, fromText, toText string) {
		if !sameValue(from, to) {
			out = append(out, sinceFigure{figure, from, to, name, fromText, toText})
		}
	}
	a, b := was.r, is.r
	add("margin", "Margin", a.Margin, b.Margin, points(a.Margin), points(b.Margin))
	add("coverage", "Coverage", a.Coverage, b.Coverage, percent(a.Coverage), percent(b.Coverage))
	add("breaks_at", "Points may all be wrong by", a.BreaksAt, b.BreaksAt, breaks(a.BreaksAt), breaks(b.BreaksAt))
	add("share", "Holds in this share of other weighings", a.Share, b.Share, percent(a.Share), percent(b.Share))
	return out
}

func breaks(at *advisor.Hundredths) string {
	if at == nil {
		return "any amount"
	}
	return percent(*at)
}

func (d sinceDocument) figures() []claim {
	var out []claim
	for _, f := range d.Figures {
		out = append(out, claim{Mark: f.name, Text: f.fromText + " before, " + f.toText + " now."})
	}
	return out
}
