package report

import (
	"reflect"

	"firstrole/advisor"
	"firstrole/advisor/phrase"
)

// Compare lays two roles out side by side, point by point.
func Compare(c advisor.Comparison) Leaflet {
	c = tidied(reflect.ValueOf(c)).Interface().(advisor.Comparison)
	w := &comparing{writer: newWriter(advisor.Result{Sources: c.Sources, Date: c.Date, StaleAfter: c.StaleAfter}), c: c}
	page := leafletPage{Title: phrase.Versus(&c), Under: given(phrase.Disputes(&c), dateWords(c.Date))}
	if len(c.Roles) == 2 {
		w.page = &page
		w.fill()
	}
	return Leaflet{title: page.Title, pages: []leafletPage{page}, document: c}
}

// comparing writes the page of a comparison.
type comparing struct {
	*writer
	c    advisor.Comparison
	page *leafletPage
}

func (w *comparing) fill() {
	var who []pair
	for _, r := range w.c.Roles {
		who = append(who, pair{Term: upper(line(r.Name)), Text: line(r.About)})
	}
	w.page.Blocks = append(w.page.Blocks, pairs{who})
	w.facts()
	w.levels()
	w.listed("Duties", func(r advisor.ComparedRole) []claim {
		var out []claim
		for _, g := range r.Duties {
			out = append(out, claim{Mark: line(g.Group)})
			out = append(out, w.claims(g.Duties)...)
		}
		return out
	})
	w.shared()
	w.asked()
	w.listed("Skills", func(r advisor.ComparedRole) []claim { return w.claims(r.Skills) })
	w.listed("Tools", func(r advisor.ComparedRole) []claim { return w.claims(r.Tools) })
	if w.c.Dated() {
		w.page.Blocks = append(w.page.Blocks, para{claim{Text: phrase.DatedNote}})
	}
	w.listed("Measured by what is felt or told", func(r advisor.ComparedRole) []claim { return w.claims(r.Soft) })
	w.listed("Measured by what is counted", func(r advisor.ComparedRole) []claim { return w.claims(r.Hard) })
	w.listed("When the person leaves", func(r advisor.ComparedRole) []claim { return w.claims(r.Handover) })
	for _, t := range w.c.Topics {
		if !t.Pay {
			w.page.list(line(t.Title), w.claims(t.Claims))
		}
	}
	w.page.Blocks = append(w.page.Blocks, w.sources().Blocks...)
}

// heads are the names of the two roles.
func (w *comparing) heads() [2]string {
	return [2]string{upper(line(w.c.Roles[0].Name)), upper(line(w.c.Roles[1].Name))}
}

// facts are the points, each with what another source says.
func (w *comparing) facts() {
	t := columns{Heads: w.heads()}
	for _, p := range w.c.Points {
		row := columnRow{Point: line(p.Point)}
		for i, f := range p.Sides {
			if f == nil {
				row.Cells[i] = []claim{{Text: phrase.Unknown}}
				continue
			}
			one := w.claim(advisor.ClaimOut{Text: f.Text, Sources: f.Sources})
			if f.Dissent != nil {
				one.Details = append(one.Details, phrase.Dissent(f.Dissent.Text)+textMarks(w.cite(f.Dissent.Sources)))
				one.Details = append(one.Details, given(w.ages(f.Dissent.Text, f.Dissent.Sources))...)
			}
			row.Cells[i] = []claim{one}
		}
		t.Rows = append(t.Rows, row)
	}
	w.put("Point by point", t)
}

// levels are the ladders with their pay, and what is known of the figures.
func (w *comparing) levels() {
	t := columns{Heads: w.heads()}
	for _, l := range w.c.Levels {
		row := columnRow{Point: phrase.Level(l.Level)}
		for i, r := range l.Sides {
			one := claim{Text: phrase.Rung(&w.c, r)}
			if r != nil {
				one.Sources = w.cite(r.Sources)
			}
			row.Cells[i] = []claim{one}
		}
		t.Rows = append(t.Rows, row)
	}
	w.put(phrase.Levels(&w.c), t)
	if basis := phrase.PayBasis(&w.c); basis != "" {
		w.page.Blocks = append(w.page.Blocks, para{claim{Text: basis}})
	}
	var costs []claim
	for i, text := range phrase.Loaded(w.c.Place, w.c.Loaded) {
		sources := w.c.Loaded[i].Sources
		costs = append(costs, claim{Text: text, Sources: w.cite(sources), Details: given(w.ages(text, sources))})
	}
	w.page.list("What an employee costs", costs)
	for _, topic := range w.c.Topics {
		if topic.Pay {
			w.page.list(line(topic.Title), w.claims(topic.Claims))
		}
	}
}

// asked are the skills that each rung of the ladders asks.
func (w *comparing) asked() {
	row := columnRow{}
	for _, l := range w.c.Levels {
		for i, r := range l.Sides {
			if r != nil && len(r.Skills) > 0 {
				row.Cells[i] = append(append(row.Cells[i], claim{Mark: line(r.Title)}), w.claims(r.Skills)...)
			}
		}
	}
	if len(row.Cells[0])+len(row.Cells[1]) > 0 {
		w.put(phrase.AskedTitle, columns{Heads: w.heads(), Rows: []columnRow{row}, Listed: true})
	}
}

func (w *comparing) shared() {
	t := columns{Heads: w.heads()}
	for _, s := range w.c.Shared {
		t.Rows = append(t.Rows, columnRow{Cells: [2][]claim{w.claims(s.Sides[:1]), w.claims(s.Sides[1:])}})
	}
	if len(t.Rows) > 0 {
		w.page.say(phrase.SharedTitle, []claim{{Text: phrase.SharedNote}})
		w.page.Blocks = append(w.page.Blocks, t)
	}
}

// listed sets a list of each role beside the other's.
func (w *comparing) listed(title string, of func(advisor.ComparedRole) []claim) {
	row := columnRow{Cells: [2][]claim{of(w.c.Roles[0]), of(w.c.Roles[1])}}
	if len(row.Cells[0])+len(row.Cells[1]) > 0 {
		w.put(title, columns{Heads: w.heads(), Rows: []columnRow{row}, Listed: true})
	}
}

func (w *comparing) put(title string, t columns) {
	if len(t.Rows) > 0 {
		w.page.Blocks = append(w.page.Blocks, head{title}, t)
	}
}

// claims are those of a report, with what has aged in them.
func (w *comparing) claims(all []advisor.ClaimOut) []claim {
	var out []claim
	for _, c := range all {
		out = append(out, w.claim(c))
	}
	return out
}

func (w *comparing) claim(c advisor.ClaimOut) claim {
	text := line(c.Text)
	if c.Dated {
		text += phrase.Dated
	}
	return claim{Text: text, Sources: w.cite(c.Sources), Details: given(w.ages(c.Text, c.Sources))}
}
