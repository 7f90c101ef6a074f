package phrase

// LeadSettled says that the answers still to come cannot change who leads: a
// path, where the respondent looks for one, else a role.
func LeadSettled(path bool) string {
	return "No answer still to come can change which " + leads(path) + " leads."
}

// LeadOpen says that after an answer they can again.
func LeadOpen(path bool) string {
	return "With that answer it is open again which " + leads(path) + " leads."
}

func leads(path bool) string {
	if path {
		return "path"
	}
	return "role"
}
