package report

import (
	"fmt"
	"slices"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/phrase"
)

// sinceStale is what has aged between two results.
type sinceStale struct {
	// PackChanged: the two were made with different packs.
	PackChanged bool       `json:"pack_changed"`
	After       int        `json:"after"` // years; 0: the pack does not say
	Pay         []sincePay `json:"pay"`   // levels whose pay is another one in the new pack
	// Since have become older than After from the one date to the other, Before
	// were so already. Undated have no year. All are ids of sources of figures.
	Since   []string `json:"since"`
	Before  []string `json:"before"`
	Undated []string `json:"undated"`
}

type sincePay struct {
	Role  string   `json:"role"`
	Level string   `json:"level"`
	From  [2]int64 `json:"from"`
	To    [2]int64 `json:"to"`
	text  string
}

// staleSince looks at the sources of figures: of pay, and of every sentence with
// a number in it.
func staleSince(was, is *writer) sinceStale {
	out := sinceStale{
		PackChanged: was.r.Pack.Digest != is.r.Pack.Digest, After: is.r.StaleAfter,
		Pay: paySince(was, is), Since: []string{}, Before: []string{}, Undated: []string{},
	}
	figures := is.figureSources()
	for _, s := range is.r.Sources {
		if !figures[s.ID] || s.Kind == advisor.Judgement {
			continue
		}
		_, dated := advisor.YearOf(s.Year)
		age, known := advisor.Age(s.Year, is.r.Date)
		switch {
		case !dated:
			out.Undated = append(out.Undated, s.ID)
		case out.After == 0 || !known || age <= out.After:
		case wasStale(was, s.Year, out.After):
			out.Before = append(out.Before, s.ID)
		default:
			out.Since = append(out.Since, s.ID)
		}
	}
	return out
}

// wasStale tells whether a source was too old at the old date. Without a date
// nobody can say that it was not.
func wasStale(was *writer, source string, after int) bool {
	if was.r.Date == "" {
		return true
	}
	age, known := advisor.Age(source, was.r.Date)
	return known && age > after
}

// figureSources are the sources that pay and sentences with numbers rest on.
func (w *writer) figureSources() map[string]bool {
	out := map[string]bool{}
	add := func(refs []string) {
		for _, ref := range refs {
			if s, ok := w.source(ref); ok {
				out[s.ID] = true
			}
		}
	}
	said := func(text string, refs []string) {
		if strings.ContainsAny(text, "0123456789") {
			add(refs)
		}
	}
	add(w.r.Pay.Sources)
	for _, a := range w.r.About {
		for _, rung := range a.Ladder {
			if rung.High > 0 {
				add(rung.Sources)
			}
		}
	}
	for _, s := range w.r.Sections {
		for _, c := range s.Texts {
			said(c.Text, c.Sources)
		}
	}
	for _, f := range w.r.Findings {
		said(f.Text, f.Sources)
	}
	for _, p := range w.r.Plan {
		for _, c := range p.Lines {
			said(c.Text, c.Sources)
		}
	}
	for _, r := range w.r.Reasons {
		said(r.Because, r.Sources)
	}
	return out
}

// paySince compares what the levels are paid in the two packs.
func paySince(was, is *writer) []sincePay {
	out := []sincePay{}
	for _, a := range is.r.About {
		for _, rung := range a.Ladder {
			before, ok := was.rung(a.Role, rung.Level)
			if !ok || before.Low == rung.Low && before.High == rung.High && before.Currency == rung.Currency {
				continue
			}
			out = append(out, sincePay{
				a.Role, rung.Level, [2]int64{before.Low, before.High}, [2]int64{rung.Low, rung.High},
				fmt.Sprintf("%s: %s before, %s now.", line(rung.Title), phrase.Pay(before), phrase.Pay(rung)),
			})
		}
	}
	return out
}

func (w *writer) rung(role, level string) (advisor.RungOut, bool) {
	for _, a := range w.r.About {
		if a.Role != role {
			continue
		}
		if i := slices.IndexFunc(a.Ladder, func(r advisor.RungOut) bool { return r.Level == level }); i >= 0 {
			return a.Ladder[i], true
		}
	}
	return advisor.RungOut{}, false
}

// claims says in sentences what has aged.
func (s sinceStale) claims(was, is *writer) []claim {
	var out []claim
	say := func(text string) { out = append(out, claim{Text: text}) }
	if s.PackChanged {
		say(fmt.Sprintf("The two were made with different packs: %s then, %s now. Questions, points and figures may differ.", line(was.r.Pack.Digest), line(is.r.Pack.Digest)))
	}
	for _, p := range s.Pay {
		say(p.text)
	}
	if len(s.Since) > 0 {
		say(fmt.Sprintf("More than %s old by now: %s.", count(s.After, "year", "years"), is.shortNames(s.Since)))
	}
	if len(s.Before) > 0 {
		say(fmt.Sprintf("More than %s old, then as well: %s.", count(s.After, "year", "years"), is.shortNames(s.Before)))
	}
	if len(s.Undated) > 0 {
		say(fmt.Sprintf("Without a date, so nobody can tell how old: %s.", is.shortNames(s.Undated)))
	}
	if is.r.Date == "" && s.After > 0 {
		say("There is no date for now, so the age of figures is not known. --date gives one.")
	}
	return out
}

// shortNames lists sources as they stand beside a claim.
func (w *writer) shortNames(ids []string) string {
	var names []string
	for _, id := range ids {
		if s, ok := w.source(id); ok {
			names = append(names, fmt.Sprintf("%s (%s)", line(s.Short), line(s.ID)))
		}
	}
	return strings.Join(names, "; ")
}
