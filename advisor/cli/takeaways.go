package cli

import (
	"firstrole/advisor"
	"firstrole/advisor/internal/initial"
	"firstrole/advisor/report"
	"firstrole/advisor/tui"
)

// copies are what of a result the full screen puts on the clipboard.
var copies = []tui.Copy{
	{Name: "The verdict with its code", Write: report.Brief},
	{Name: "The whole report", Write: report.Text},
	{Name: "The answer code", Write: func(r advisor.Result) string { return r.Code }},
}

// leaves are what a result gives besides its report. A verdict that hires two
// has two posts on one page, one that hires nobody a brief.
func leaves(r advisor.Result) []tui.Leaf {
	var out []tui.Leaf
	if l, err := report.Post(r); err == nil {
		stem := "job-post"
		switch {
		case r.Posts[0].Kind == advisor.HandoutBrief:
			stem = "freelance-brief"
		case len(r.Posts) > 1:
			stem = "job-posts"
		}
		out = append(out, leaf(initial.Upper(postName(r)), stem, l))
	}
	if l, err := report.Kit(r); err == nil {
		name, stem := "Interview kit", "interview-kit"
		if len(r.Kits) > 1 {
			name, stem = "Interview kits", "interview-kits"
		}
		out = append(out, leaf(name, stem, l))
	}
	return out
}

// postName is what the posts of a result are called; it has one at least.
func postName(r advisor.Result) string {
	switch {
	case r.Posts[0].Kind == advisor.HandoutBrief:
		return "brief for a freelancer"
	case len(r.Posts) > 1:
		return "job posts"
	}
	return "job post"
}

func leaf(name, stem string, l report.Leaflet) tui.Leaf {
	return tui.Leaf{
		Name: name, Stem: stem, Passages: l.Passages(),
		Copy:  func() string { return string(l.WithoutNotes().Text()) },
		Forms: leafletForms(l),
	}
}

// leafletForms are the forms of a leaflet, that of plain text first.
func leafletForms(l report.Leaflet) []tui.Form {
	return []tui.Form{
		{Name: "Text", Ending: "txt", Write: l.Text},
		{Name: "Web page", Ending: "html", Write: l.HTML},
		{Name: "Markdown", Ending: "md", Write: l.Markdown},
		{Name: "JSON, for other programs", Ending: "json", Write: l.JSON},
	}
}
