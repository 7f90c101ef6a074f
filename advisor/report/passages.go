package report

import "firstrole/advisor/phrase"

// Passages gives a post or a kit piece by piece, for a screen. Other leaflets
// have screens of their own: of them only titles, sentences and lists come.
func (l Leaflet) Passages() []phrase.Passage {
	var out []phrase.Passage
	for _, p := range l.pages {
		out = append(out, phrase.Passage{Kind: phrase.PassageTitle, Text: p.Title})
		if p.Says != "" {
			out = append(out, phrase.Passage{Text: p.Says})
		}
		for _, u := range p.Under {
			out = append(out, phrase.Passage{Kind: phrase.PassageUnder, Text: u})
		}
		out = passages(out, p.Blocks)
		if len(p.Notes) > 0 {
			out = append(out, phrase.Passage{Kind: phrase.PassageNotes, Text: notesTitle})
			out = passages(out, p.Notes)
		}
	}
	return out
}

func passages(out []phrase.Passage, all []block) []phrase.Passage {
	for _, b := range all {
		switch b := b.(type) {
		case head:
			out = append(out, phrase.Passage{Kind: phrase.PassageHead, Text: b.Text})
		case para:
			out = append(out, b.passage(phrase.PassagePara))
		case list:
			for _, c := range b.Items {
				out = append(out, c.passage(phrase.PassageItem))
			}
		case references:
			for _, r := range b.Items {
				one := phrase.Passage{Kind: phrase.PassageItem, Text: r.Text}
				if r.Address != "" {
					one.Details = []string{r.Address}
				}
				out = append(out, one)
			}
		}
	}
	return out
}

func (c claim) passage(kind phrase.PassageKind) phrase.Passage {
	p := phrase.Passage{Kind: kind, Text: c.Text, Details: c.Details}
	if c.Mark != "" {
		p.Text = c.Mark + ": " + c.Text
	}
	for _, s := range c.Sources {
		p.Sources = append(p.Sources, s.Short)
	}
	return p
}
