package report

// HostileTexts are for the tests outside of this package.
func HostileTexts() map[string]string { return hostile }
