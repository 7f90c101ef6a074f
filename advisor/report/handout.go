package report

import (
	"fmt"
	"strings"

	"firstrole/advisor"
)

// handoutDocument is what the JSON of posts and kits begins with.
type handoutDocument struct {
	Format  int             `json:"format"`
	Pack    advisor.PackRef `json:"pack"`
	As      string          `json:"as"`
	Date    *string         `json:"date"`
	Code    *string         `json:"code"`
	Verdict handoutVerdict  `json:"verdict"`
	Posts   []handoutPage   `json:"posts,omitempty"`
	Kits    []handoutPage   `json:"kits,omitempty"`
}

type handoutVerdict struct {
	ID       string           `json:"id"`
	Strength advisor.Strength `json:"strength"`
	Role     *string          `json:"role"`
	Level    *string          `json:"level"`
}

// handoutPage is one post, brief or kit for programs: its parts in the order of
// the page, with the words over them.
type handoutPage struct {
	Kind  advisor.HandoutKind `json:"kind"`
	Title string              `json:"title"`
	Roles []advisor.RoleOut   `json:"roles"`
	Parts []handoutSection    `json:"parts"`
	Notes []string            `json:"notes"`
}

// handoutSection is a part with the words over it.
type handoutSection struct {
	Part  string               `json:"part"`
	Role  string               `json:"role,omitempty"`
	Title string               `json:"title"`
	Lines []advisor.HandoutRow `json:"lines"`
}

func (w *writer) handoutDocument() handoutDocument {
	v := w.r.Verdict
	return handoutDocument{
		Format: w.r.Format, Pack: w.r.Pack, As: w.r.As, Date: orNull(w.r.Date), Code: orNull(w.r.Code),
		Verdict: handoutVerdict{v.ID, v.Strength, orNull(v.Role), orNull(v.Level)},
	}
}

// handoutTitle names what a handout is for: the titles of its roles.
func (w *writer) handoutTitle(h advisor.HandoutOut) string {
	var titles []string
	for _, r := range h.Roles {
		title := line(r.Title)
		if title == "" {
			title = upper(w.role(r.Role))
		}
		titles = append(titles, title)
	}
	switch len(titles) {
	case 0:
		return "[Title]"
	case 1:
		return titles[0]
	}
	return strings.Join(titles, " and ") + ", one person"
}

// half says whose half of a job a part is; empty where it is the whole job's.
func (w *writer) half(h advisor.HandoutOut, role string) string {
	if role == "" || len(h.Roles) < 2 {
		return ""
	}
	return ": as " + w.role(role)
}

// share says how much of the week a half is; empty where it is not told.
func share(h advisor.HandoutOut, role string) string {
	for _, r := range h.Roles {
		if r.Role == role && r.Share > 0 && r.Share < 100 {
			return fmt.Sprintf(", %d\u00a0%% of the week", r.Share)
		}
	}
	return ""
}

// rows makes claims of lines. Sources stand in a kit, which somebody works with;
// a post is published without them.
func (w *writer) rows(rows []advisor.HandoutRow, sources bool) []claim {
	var out []claim
	for _, r := range rows {
		c := claim{Text: line(r.Text)}
		if sources {
			c.Sources = w.cite(r.Sources)
		}
		for i, what := range r.Rated {
			c.Details = append(c.Details, fmt.Sprintf("%d: %s", 1+2*i, stop(upper(line(what)))))
		}
		out = append(out, c)
	}
	return out
}
