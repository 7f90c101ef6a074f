package phrase

import "firstrole/advisor"

// sections are what the sections of a verdict are called.
var sections = map[advisor.Section]string{
	advisor.SectionSummary:  "What the advice rests on",
	advisor.SectionDo:       "What to do now",
	advisor.SectionSplit:    "How the week is divided",
	advisor.SectionWillNot:  "What will not be done",
	advisor.SectionOwns:     "Who owns what",
	advisor.SectionInstead:  "What to do instead",
	advisor.SectionFirst:    "What must become true first",
	advisor.SectionNext:     "Who comes next, and on which sign",
	advisor.SectionTryOut:   "Two weeks to try it",
	advisor.SectionNearby:   "Neighbouring jobs that may fit better",
	advisor.SectionQuestion: "What to ask in an interview",
	advisor.SectionCaveat:   "What to be careful about",
}

// SectionTitle gives what a section is called. To somebody who looks for a path
// nobody comes next, but a level does.
func SectionTitle(s advisor.Section, seeks bool) string {
	if s == advisor.SectionNext && seeks {
		return "What comes next"
	}
	if title, ok := sections[s]; ok {
		return title
	}
	return Upper(PlainID(string(s)))
}

// phases are the parts of a plan in words; the others are sections too.
var phases = map[string]string{
	"days_30":       "The first 30 days",
	"days_60":       "Days 31 to 60",
	"days_90":       "Days 61 to 90",
	"measures_soft": "First measures: felt or told",
	"measures_hard": "Then measures that are counted",
	"owners":        "Who owns which channel, and who replies",
	"together":      "Rules for working together",
	"again":         "When to ask again",
}

// PhaseTitle gives what a part of a plan is called.
func PhaseTitle(phase string) string {
	if title, ok := phases[phase]; ok {
		return title
	}
	return SectionTitle(advisor.Section(phase), false)
}

// Finding kinds, one and several.
var kinds = map[advisor.FindingKind][2]string{
	advisor.RedFlag: {"Red flag", "Red flags"},
	advisor.Caution: {"Caution", "Cautions"},
	advisor.Tip:     {"Tip", "Tips"},
}

// FindingKind names a kind of finding.
func FindingKind(k advisor.FindingKind) string {
	if names, ok := kinds[k]; ok {
		return names[0]
	}
	return Upper(PlainID(string(k)))
}

// FindingKinds heads findings of a kind.
func FindingKinds(k advisor.FindingKind) string {
	if names, ok := kinds[k]; ok {
		return names[1]
	}
	return Upper(PlainID(string(k)))
}
