package audit

import (
	"strings"

	"firstrole/advisor"
)

// shape is what a line reads as by its own words, wherever it stands.
type shape int

const (
	noShape      shape = iota
	taskShape          // something to do: it begins with a verb
	traitShape         // what somebody is, has or can
	processShape       // how one gets the job
	benefitShape       // what the job gives
)

// labelWords is how many words a label before a duty has at most: "User
// support: triage …".
const labelWords = 5

// shapeOf reads the shape of a line, and whether its verb is a command.
func (l *lexicon) shapeOf(tokens []token) (s shape, command bool) {
	if len(tokens) == 0 {
		return noShape, false
	}
	if _, ok := l.process.has(tokens); ok {
		return processShape, false
	}
	if _, ok := l.benefits.has(tokens); ok {
		return benefitShape, false
	}
	if h, ok := l.asks.has(tokens); ok && h.from < early {
		return traitShape, false
	}
	if l.assigned(tokens) {
		return taskShape, true
	}
	if l.trait(tokens) {
		return traitShape, false
	}
	at := 0
	if tokens[0].form == noVerb {
		at = l.labelled(tokens)
		if h, ok := l.dutyCue.has(tokens); ok && h.from == 0 {
			at = h.to
		}
	}
	for at < len(tokens)-1 && (l.passed(tokens[at]) || tokens[at].low == "to") {
		at++
	}
	if at >= len(tokens) || tokens[at].form == noVerb || l.nounHere(tokens, at) {
		return noShape, false
	}
	return taskShape, tokens[at].form == plain
}

// labelled is where the words after a short label begin; 0: none stands there.
func (l *lexicon) labelled(tokens []token) int {
	for i := 1; i < len(tokens) && i <= labelWords; i++ {
		if tokens[i].mark == ':' {
			return i
		}
	}
	return 0
}

// labelsTask reports a label with something to do after it: "data-driven
// insights: analyse …".
func (l *lexicon) labelsTask(tokens []token) bool {
	at := l.labelled(tokens)
	return at > 0 && (tokens[at].form == plain || tokens[at].form == doing) && !l.nounHere(tokens, at)
}

// longEntry is how long a line of a list is at most, in bytes.
const longEntry = 240

// enlist makes bullets of lines that are a list without them: neighbours most of
// which begin with a verb, two where nothing parts them, else three.
func (l *lexicon) enlist(lines []line) []line {
	task, other := make([]bool, len(lines)), make([]bool, len(lines))
	for i, ln := range lines {
		task[i], other[i] = l.entry(ln)
	}
	for i := 0; i < len(lines); i++ {
		if !task[i] {
			continue
		}
		tasks, others, gaps, end := 1, 0, 0, i+1
		for j := i + 1; j < len(lines) && j <= end+1 && others <= tasks; j++ {
			switch {
			case lines[j].blank:
				continue
			case task[j]:
				tasks++
			case other[j] && j == end:
				others++
			default:
				j = len(lines)
				continue
			}
			gaps += j - end
			end = j + 1
		}
		if tasks > 2 || tasks == 2 && gaps+others == 0 {
			for j := i; j < end; j++ {
				if !lines[j].blank {
					lines[j].bullet, lines[j].made = true, true
				}
			}
		}
		i = end
	}
	return lines
}

// entry reports a line that could be one of a list without marks: a task, or
// something else that stands among tasks and is no heading.
func (l *lexicon) entry(ln line) (task, other bool) {
	if ln.blank || ln.bullet || ln.heading || len(ln.text) > longEntry || strings.HasSuffix(ln.text, ":") || strings.Contains(ln.text, " | ") {
		return false, false
	}
	tokens := l.tokens(ln.text)
	if len(tokens) < 2 || l.fact(tokens) {
		return false, false
	}
	for _, m := range []*matcher{&l.company, &l.terms, &l.legal} {
		if _, ok := m.has(tokens); ok {
			return false, false
		}
	}
	switch s, _ := l.shapeOf(tokens); s {
	case taskShape:
		task = !(len(tokens) <= titleWords/2 && l.titled(tokens) && capitalised(tokens, ln.text))
	case noShape:
		other = l.worded(tokens) && !(len(tokens) <= titleWords/2 && (capitalised(tokens, ln.text) || upper(ln.text)))
	}
	return task, other
}

// fact reports a label with a fact after it: "Position type: volunteer".
func (l *lexicon) fact(tokens []token) bool {
	at := l.labelled(tokens)
	return at > 0 && at <= 3 && tokens[at].form == noVerb && len(tokens) < titleWords
}

// runEnd is where a list ends that begins at a place.
func (l *lexicon) runEnd(lines []line, at int) int {
	end := at + 1
	for i := at + 1; i < len(lines); i++ {
		if lines[i].blank {
			continue
		}
		if _, heading := l.isHeading(lines, i); heading || !lines[i].bullet {
			break
		}
		end = i + 1
	}
	return end
}

// nature gives the section that a list of two lines or more belongs to: the one
// of the heading above it, unless most of its lines say otherwise. Unknown: the heading nearest above
// is none that the pack knows.
func (l *lexicon) nature(lines []line, section advisor.AuditSection, unknown, foreign bool) advisor.AuditSection {
	all, tasks, worded, commands, known, traits, process, benefits := 0, 0, 0, 0, 0, 0, 0, 0
	for _, ln := range lines {
		tokens := l.tokens(ln.text)
		if ln.blank || len(tokens) == 0 {
			continue
		}
		all++
		switch s, command := l.shapeOf(tokens); s {
		case taskShape:
			tasks++
			if command {
				commands++
			}
			if l.worded(tokens) {
				worded++
				if command {
					known++
				}
			}
		case traitShape:
			traits++
		case processShape:
			process++
		case benefitShape:
			benefits++
		}
	}
	switch {
	case process*2 > all:
		return advisor.SectionApply
	case benefits*2 >= all && section == "":
		return advisor.SectionBenefits
	}
	switch section {
	case advisor.SectionDuties:
		if traits*5 >= all*3 || foreign && tasks*2 <= all {
			return advisor.SectionAsks
		}
	case advisor.SectionAsks:
		switch {
		case commands*3 >= all*2 && known*2 >= commands, unknown && commands*4 >= all*3:
			return advisor.SectionDuties
		}
	case advisor.SectionBenefits, advisor.SectionCompany:
		if unknown && tasks*4 >= all*3 && worded*2 >= all {
			return advisor.SectionDuties
		}
	case "":
		switch {
		case tasks*2 > all:
			return advisor.SectionDuties
		case traits*2 > all:
			return advisor.SectionAsks
		}
	}
	return section
}

// assigned reports a line that says whose work something is, or whose not: "you
// will not edit videos", "our agency runs the ads".
func (l *lexicon) assigned(tokens []token) bool {
	for _, m := range []*matcher{&l.denied, &l.deniedAfter, &l.delegated, &l.delegatedAfter} {
		if _, ok := m.has(tokens); ok {
			return l.worded(tokens)
		}
	}
	return false
}
