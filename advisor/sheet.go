package advisor

import "maps"

// Sheet holds answers by question id. A partial sheet is legal.
type Sheet struct {
	As       string // audience
	Name     string
	Pack     string // digest of the pack it was answered with; may be empty
	Answered string // YYYY-MM-DD; may be empty
	Currency string // ISO 4217; may be empty
	Answers  map[string]Answer
	Notes    map[string]string
}

// Clone gives a copy that shares nothing with the sheet.
func (s Sheet) Clone() Sheet {
	s.Answers = maps.Clone(s.Answers)
	if s.Answers == nil {
		s.Answers = map[string]Answer{}
	}
	s.Notes = maps.Clone(s.Notes)
	if s.Notes == nil {
		s.Notes = map[string]string{}
	}
	return s
}
