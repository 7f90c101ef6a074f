package report

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"firstrole/advisor"
)

// ErrNoPost is given for a result that has no job post: it is a job seeker's, or
// its pack has no lines for posts, or none for this audience.
var ErrNoPost = errors.New("there is no job post for these answers")

// postTitles are what the parts of a post are called.
var postTitles = map[string]string{
	"about":         "Who we are",
	"job":           "The job",
	"duties":        "What you will do",
	"will_not":      "What this role is not",
	"split":         "How the week is divided",
	"hours":         "Hours",
	"places":        "Where",
	"bring":         "What you bring",
	"tools":         "Tools and budget",
	"measures_soft": "How we measure the work",
	"measures_hard": "How we measure the work",
	"reports_to":    "Reporting line",
	"pay":           "Pay",
	"start":         "Start",
	"apply":         "How to apply",
}

// briefTitles are those that differ in a brief for a freelancer.
var briefTitles = map[string]string{
	"job":        "The work",
	"will_not":   "What is not part of it",
	"hours":      "How much",
	"tools":      "What we give access to",
	"bring":      "What we would like to see",
	"reports_to": "Who steers the work",
	"apply":      "How to answer",
}

// Post writes the job post of a result, two where both roles are hired, or the
// brief for a freelancer where nobody is hired yet. What only the employer knows
// is left open in square brackets.
func Post(r advisor.Result) (Leaflet, error) {
	w := newWriter(r)
	d := w.handoutDocument()
	l := Leaflet{title: "Job post"}
	for _, h := range w.r.Posts {
		if len(h.Parts) == 0 {
			continue // the lines of the pack are for somebody else
		}
		p := w.post(h)
		page := p.page(w)
		l.pages = append(l.pages, page)
		if p.problem != "" {
			l.Problems = append(l.Problems, page.Title+": "+p.problem)
		}
		d.Posts = append(d.Posts, p.document(page.Title))
	}
	if len(l.pages) == 0 {
		return Leaflet{}, ErrNoPost
	}
	l.title = l.pages[0].Title
	l.document = d
	return l, nil
}

// post is a post before it has a format.
type post struct {
	of       advisor.HandoutOut
	title    string
	sections []handoutSection
	notes    []string
	problem  string // the money, where it does not fit
}

func (w *writer) post(h advisor.HandoutOut) post {
	p := post{of: h, title: w.handoutTitle(h)}
	if h.Kind == advisor.HandoutBrief {
		p.title = "Brief for a freelancer"
		for _, r := range h.Roles {
			p.title += ": " + w.role(r.Role) + "'s work"
		}
	}
	p.add("about", "", row("[What you do, for whom, since when, and how many you are.]"))
	for _, part := range advisor.PostParts {
		if part == "pay" {
			p.add("pay", "", row(w.payLine(h)))
		}
		for _, given := range h.Parts {
			if given.Part == part && part != "notes" {
				p.add(part, given.Role, given.Lines...)
			}
		}
		if part == "duties" && !p.has(part) {
			p.add(part, "", row("[Three tasks at most, with how often each is done.]"))
		}
	}
	p.problem = w.payProblem(h)
	p.notes = w.postNotes(h, p)
	return p
}

func row(text string) advisor.HandoutRow {
	return advisor.HandoutRow{ClaimOut: advisor.ClaimOut{Text: text}}
}

func (p *post) add(part, role string, lines ...advisor.HandoutRow) {
	title, ok := briefTitles[part]
	if !ok || p.of.Kind != advisor.HandoutBrief {
		title = postTitles[part]
	}
	p.sections = append(p.sections, handoutSection{part, role, title, lines})
}

// told are the parts that read as a paragraph; the others are lists.
var told = []string{"about", "job", "pay", "start", "reports_to"}

// measured stand over the two lists of measures, where there are both.
var measured = map[string]string{
	"measures_soft": "First, what is felt or told:",
	"measures_hard": "Then, what is counted:",
}

// page lays a post out. What the two halves of a job have stands together under
// one title, but for the duties: those are the halves.
func (p post) page(w *writer) leafletPage {
	page := leafletPage{Title: p.title, Under: []string{"[Employer], [place, or where you may work from]"}}
	over := "" // the title that stands above
	for i := 0; i < len(p.sections); i++ {
		s := p.sections[i]
		claims := w.rows(s.Lines, false)
		for s.Part != "duties" && i+1 < len(p.sections) && p.sections[i+1].Part == s.Part {
			i++
			claims = append(claims, w.rows(p.sections[i].Lines, false)...)
		}
		title := s.Title
		if s.Part == "duties" {
			title += w.half(p.of, s.Role) + share(p.of, s.Role)
		}
		if title != over {
			page.Blocks = append(page.Blocks, head{title})
		}
		over = title
		switch {
		case slices.Contains(told, s.Part):
			page.Blocks = append(page.Blocks, together(claims))
			continue
		case measured[s.Part] != "" && p.has("measures_soft") && p.has("measures_hard"):
			page.Blocks = append(page.Blocks, para{claim{Text: measured[s.Part]}})
		}
		page.Blocks = append(page.Blocks, list{Items: claims})
	}
	var notes []claim
	for _, n := range p.notes {
		notes = append(notes, claim{Text: n})
	}
	page.Notes = []block{list{Items: notes}}
	return page
}

func (p post) has(part string) bool {
	return slices.ContainsFunc(p.sections, func(s handoutSection) bool { return s.Part == part })
}

func (p post) document(title string) handoutPage {
	return handoutPage{p.of.Kind, title, p.of.Roles, p.sections, p.notes}
}

// payLine states the money offered as it is, or leaves it open.
func (w *writer) payLine(h advisor.HandoutOut) string {
	switch {
	case h.Kind == advisor.HandoutBrief:
		return "[An amount a month, or for each piece.]"
	case h.Pay == nil || h.Pay.Offered == nil || *h.Pay.Offered <= 0:
		return "[Pay before tax, as an amount or a range.]"
	case h.Pay.Currency == "":
		return advisor.Money(*h.Pay.Offered, "") + " [currency] a year before tax."
	}
	return advisor.Money(*h.Pay.Offered, line(h.Pay.Currency)) + " a year before tax."
}

// payProblem says what is wrong with the money offered; empty where it fits, or
// where none is named.
func (w *writer) payProblem(h advisor.HandoutOut) string {
	if h.Pay == nil || h.Pay.Fit != advisor.PayBelow {
		return ""
	}
	return line(h.Pay.Text) + " Raise it, or lower what the person must carry. The post states your amount as it is."
}

// postNotes are for the employer: what to fill in, what does not fit, and what
// the pack adds.
func (w *writer) postNotes(h advisor.HandoutOut, p post) []string {
	var notes []string
	if blanks := p.blanks(); blanks > 0 {
		notes = append(notes, fmt.Sprintf("%s in square brackets: what only you know. Fill every one in before you publish.", upper(count(blanks, "place stands", "places stand"))))
	}
	switch pay := h.Pay; {
	case p.problem != "":
		notes = append(notes, p.problem)
	case pay == nil || pay.High == 0:
	case pay.Offered == nil || *pay.Offered <= 0:
		notes = append(notes, fmt.Sprintf("No pay is named. %s Name an amount or a range.", line(pay.Text)))
	case pay.Fit == advisor.PayOther:
		notes = append(notes, line(pay.Text))
	}
	if h.High > 0 {
		notes = append(notes, fmt.Sprintf("The duties in the post take some %d to %d hours a week, by this pack's own estimate. Meetings, leading people and what has no estimate come on top. Compare that with the hours you offer.", h.Low, h.High))
	}
	for _, part := range h.Parts {
		if part.Part == "notes" {
			for _, l := range part.Lines {
				notes = append(notes, line(l.Text))
			}
		}
	}
	return notes
}

// blanks counts the places that are left open, those of the title line too.
func (p post) blanks() int {
	n := 2
	for _, s := range p.sections {
		for _, l := range s.Lines {
			n += strings.Count(l.Text, "[")
		}
	}
	return n
}
