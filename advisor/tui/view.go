package tui

import "fmt"

// view gives the lines of a page's body that fit into some rows, scrolled so
// that the lines that must be seen are. Where lines are missing, the first or
// last row says how many.
func (c canvas) view(p page, rows int) []string {
	total := len(p.body)
	if total <= rows || p.offset == nil {
		if p.offset != nil {
			*p.offset = 0
		}
		return p.body[:min(total, rows)]
	}
	at := min(max(*p.offset, 0), total-rows)
	if p.from >= 0 {
		if last := at + rows - 1 - hides(at+rows < total); p.to > last {
			at = min(p.to+1+hides(p.to+1 < total)-rows, total-rows)
		}
		if p.from < at+hides(at > 0) {
			at = max(p.from-1, 0)
		}
	}
	*p.offset = at

	shown := append([]string(nil), p.body[at:at+rows]...)
	if at > 0 {
		shown[0] = c.grey.Render(c.own(fmt.Sprintf("%d more ↑", at+1)))
	}
	if below := total - at - rows; below > 0 {
		shown[rows-1] = c.grey.Render(c.own(fmt.Sprintf("%d more ↓", below+1)))
	}
	return shown
}

// hides is 1 where a row is taken by the number of lines that are missing.
func hides(missing bool) int {
	if missing {
		return 1
	}
	return 0
}
