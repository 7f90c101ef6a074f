package report

// about says what the report is a function of.
func (w *writer) about() chapter {
	c := chapter{ID: "about", Title: "About this report"}
	items := []pair{{Term: "Answered as", Text: plainID(w.r.As)}}
	if w.r.Date != "" {
		items = append(items, pair{Term: "Date", Text: dateWords(w.r.Date)})
	}
	if w.r.Currency != "" {
		items = append(items, pair{Term: "Currency", Text: line(w.r.Currency)})
	}
	items = append(items, pair{Term: "Pack", Text: line(w.r.Pack.Digest)})
	c.Blocks = append(c.Blocks, pairs{items})
	c.say("Whoever has this pack and these answers gets the same verdict, the same reasons and the same figures.")
	if w.r.Code != "" {
		c.Blocks = append(c.Blocks, head{"Answer code"}, codeline{line(w.r.Code)})
		c.say("The code carries the answers, not the name or the notes. firstrole advise CODE shows the result again; so does “I have a code” on the full screen.")
	}
	return c
}
