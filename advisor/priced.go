package advisor

import "slices"

// Priced tells whether there is anything to say of pay: a figure of some level, an
// amount of the respondent's, or a passage on it. A pack may have none of them.
func (r *Result) Priced() bool {
	p := r.Pay
	return p != nil && (p.Offered != nil || p.Local != nil || p.Text != "" || p.LocalText != "") ||
		slices.ContainsFunc(r.About, func(a RoleAbout) bool { return slices.ContainsFunc(a.Ladder, paid) }) ||
		slices.ContainsFunc(r.Topics, func(t TopicOut) bool { return t.Pay })
}

// Priced tells whether some level of the roles has a figure for pay.
func (c *Comparison) Priced() bool {
	return slices.ContainsFunc(c.Levels, func(l ComparedLevel) bool {
		return slices.ContainsFunc(l.Sides, func(r *RungOut) bool { return r != nil && paid(*r) })
	})
}

func paid(r RungOut) bool { return r.High > 0 }
