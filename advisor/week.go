package advisor

// WeekFit says whether work fits the weeks that there are.
type WeekFit string

const (
	WeekRealistic   WeekFit = "realistic"
	WeekTight       WeekFit = "tight"
	WeekUnrealistic WeekFit = "unrealistic"
)

// Fit compares minutes a week with those that there are, and looks at how many
// other professions somebody is to be besides. Unbounded is work of two roles
// that nobody has set limits to.
func (a *Audit) Fit(low, high, capacity, professions int, unbounded bool) WeekFit {
	switch {
	case low > capacity || professions >= a.ManyProfessions:
		return WeekUnrealistic
	case high <= capacity && professions <= a.FewProfessions && !unbounded:
		return WeekRealistic
	}
	return WeekTight
}
