package report

import "fmt"

// workload is what whoever is hired does in a week, against the hours that there
// are, and what to drop where those do not do.
func (w *writer) workload(c *chapter) {
	load := w.r.Workload
	if load == nil {
		return
	}
	have := fmt.Sprintf("One person has %d hours a week for duties.", load.Capacity)
	if load.People > 1 {
		have = fmt.Sprintf("%s have %d hours a week for duties.", upper(count(load.People, "person", "people")), load.Capacity)
	}
	h := hours{Capacity: load.Capacity, Note: have, Told: true, Total: hour{Name: "All together", Low: load.Low, High: load.High}}
	for _, i := range load.Items {
		h.Items = append(h.Items, hour{Name: upper(line(i.Text)), Low: i.Low, High: i.High, Other: !i.Role, Sources: w.cite(i.Sources)})
	}
	c.Blocks = append(c.Blocks, head{"The week"}, para{claim{Text: line(load.Text)}}, h)
	var drop []claim
	for _, d := range load.Drop {
		drop = append(drop, claim{
			Text:    line(d.Text) + fmt.Sprintf(" That leaves %s.", hour{Low: d.Low, High: d.High}.Range()),
			Sources: w.cite(d.Sources),
		})
	}
	c.add("What to drop first", drop)
	c.say(line(load.Left))
}
