package questionnaire

import (
	"fmt"
	"regexp"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/initial"
)

// The words of the questionnaire that come from no pack. The reader knows them
// by these.
const (
	asMany      = "As many as apply."
	wholeNumber = "A whole number."
	wholeIn     = "A whole number in %s, please."
	wholeMoney  = "A whole number, with its currency."
	nameTitle   = "Your name:"
	partTwo     = "You may stop here. What follows makes the plan fit you, and changes nothing in the advice itself."
	footTitle   = "firstrole questionnaire"
)

// footLine finds the last line, wherever a mail program broke it.
var footLine = regexp.MustCompile(strings.NewReplacer(" ", `[\s>|]+`, "/", `[\s>|]*/[\s>|]*`).Replace(
	footTitle + ` 1/([a-z][a-z0-9_]*)/([0-9a-f]{16})(?:/([A-Z]{3})\b)?(?:/([a-z0-9][a-z0-9_.-]*))?`))

var closing = []string{
	"That is all. Thank you.",
	"Please leave the next line as it is. It says where your answers belong.",
}

// sentence is a paragraph of the opening.
type sentence struct {
	lead, text string
	gap        bool // an empty line above it
}

// hole stands for a name where the words are compared with those of a mail.
const hole = "\x00"

// opening is what stands above the questions: who asks, what for, how it is
// filled in.
func (f *form) opening(o Options) []sentence {
	from := "These are a few questions."
	switch {
	case o.Asker != "" && o.Client != "":
		from = fmt.Sprintf("The questions below come from %s, for %s.", o.Asker, o.Client)
	case o.Asker != "":
		from = fmt.Sprintf("The questions below come from %s.", o.Asker)
	case o.Client != "":
		from = fmt.Sprintf("The questions below are asked for %s.", o.Client)
	}
	seen := "Whoever sent them reads your answers, with your name."
	if o.Asker != "" {
		seen = fmt.Sprintf("Your answers go to %s, with your name.", o.Asker)
	}
	seen += " Ask before you begin if you want to know who else will see them."
	all := []sentence{
		{"", f.subject(), false},
		{"", from + " " + f.purpose(), true},
		{"", "Others may be asked the same, each apart. Please answer for yourself, and talk about it afterwards.", true},
		{"", seen, true},
		{"", "HOW TO FILL IT IN", true},
		{"", "Reply to this mail with the questions in it. Put an x between the brackets of what is true: [x]", true},
		{"- ", "One x for each question. Where it says \"as many as apply\", several.", true},
		{"- ", "If you do not know, say so there. That helps more than a guess.", false},
		{"- ", "A word you want to add goes behind the answer, or behind \"Note\".", false},
		{"- ", "Leave the marks beside the answers, such as 1a. They tell us which answer is which.", false},
		{"", f.length(), true},
		{"", strings.TrimSpace(nameTitle + " " + o.Name), true},
	}
	return all
}

// subject is what the mail is about: the names of the roles.
func (f *form) subject() string {
	var names []string
	for _, r := range f.pack.Roles {
		names = append(names, words(r.Name))
	}
	if len(names) == 0 {
		return "Which role first?"
	}
	return initial.Upper(strings.Join(names, " or ")) + "?"
}

func (f *form) purpose() string {
	if f.audience.Method == advisor.MethodPath {
		return "They help to see which of these jobs fits you."
	}
	return "They help to see whom to hire first, and whether to hire at all."
}

func (f *form) length() string {
	first, second := f.part(1), f.part(2)
	most := f.most()
	text := fmt.Sprintf("Part 1: at most %d questions, about %d minutes.", most, minutes(most))
	if skips(first) {
		text += " Where one says \"only if\" and that is not so, leave it."
	}
	if len(second) > 0 {
		text += fmt.Sprintf(" Part 2 has %d and can be left out.", len(second))
	}
	return text
}

// minutes is how long so many questions take somebody who reads them for the
// first time: half a minute each, in fives.
func minutes(questions int) int { return max(1, (questions+9)/10) * 5 }

func skips(all []asked) bool {
	for _, q := range all {
		if !q.When.Always() {
			return true
		}
	}
	return false
}

func (f *form) partTitle(part int) string { return fmt.Sprintf("Part %d", part) }

// foot is the last line: what the answers belong to.
func (f *form) foot(o Options) string {
	foot := fmt.Sprintf("%s 1 / %s / %s", footTitle, f.audience.ID, f.pack.Digest)
	if o.Currency != "" {
		foot += " / " + o.Currency
	}
	if o.ID != "" {
		foot += " / " + o.ID
	}
	return foot
}
