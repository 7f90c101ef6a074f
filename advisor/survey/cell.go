package survey

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"firstrole/advisor"
	"firstrole/advisor/internal/clean"
	"firstrole/advisor/internal/yamlnode"
)

// desk is where one worker puts the answers of one audience together.
type desk struct {
	*questionnaire
	scorer *advisor.Scorer
	// seen are the answers that were found, by what the file calls them: an
	// option, a set of options, or noOption for "I don't know". Numbers are not
	// kept.
	seen  []map[string]int32
	sets  []uint // options of several-choice questions that stand in columns of their own
	keys  map[string]*meaning
	asked []asked // by place
	// The keys of the row before, in its order: nearly always the next row has them
	// too.
	order []*asked
	heads []headKey
}

// headKey is a key of a row, but for the answers of an answer sheet.
type headKey struct {
	key   string
	means *meaning
}

// asked is what nearly every answer needs of a question.
type asked struct {
	id    string
	place int
	one   bool // it has one answer
	ids   words
}

const noOption = -1

func newDesk(q *questionnaire) *desk {
	n := len(q.questions)
	d := &desk{questionnaire: q, scorer: q.engine.Scorer(), seen: make([]map[string]int32, n), sets: make([]uint, n), keys: map[string]*meaning{}, asked: make([]asked, n)}
	for i, one := range q.questions {
		d.seen[i] = map[string]int32{}
		var ids []string
		for _, o := range one.Options {
			ids = append(ids, o.ID)
		}
		d.asked[i] = asked{one.ID, i, one.Type == advisor.One, newWords(ids)}
	}
	return d
}

// mostSeen and mostKeys keep a file of texts where options or keys should be from
// filling memory.
const (
	mostSeen = 256
	mostKeys = 2048
)

// wrong is what is wrong with one answer, and what to write instead; the zero
// value is nothing.
type wrong struct{ message, hint string }

// quick answers a question where the very same text was read before.
func quick[T string | []byte](d *desk, c column, text T) bool {
	if c.option >= 0 {
		return false
	}
	option, ok := d.seen[c.place][string(text)]
	switch {
	case !ok:
		return false
	case option == noOption:
		d.scorer.Unknown(c.place)
	case d.questions[c.place].Type == advisor.Several:
		d.scorer.Options(c.place, uint(option))
	default:
		d.scorer.Option(c.place, int(option))
	}
	return true
}

func (d *desk) keep(place int, text string, option int32) {
	if len(d.seen[place]) < mostSeen && len(text) < longestList {
		d.seen[place][text] = option
	}
}

// answer reads one cell; an empty one answers nothing.
func (d *desk) answer(c column, text string) wrong {
	if quick(d, c, text) {
		return wrong{}
	}
	word := strings.TrimSpace(text)
	q := d.questions[c.place]
	switch {
	case word == "":
		return wrong{}
	case c.option >= 0:
		return d.mark(c, word)
	case q.Type == advisor.Number && digits(word):
		return d.number(c, word)
	case unknownWord(word) && len(d.options[c.place].find(word, c.words)) == 0:
		d.scorer.Unknown(c.place)
		d.keep(c.place, text, noOption)
		return wrong{}
	case q.Type == advisor.Number:
		return d.number(c, plainNumber(withoutUnit(word, q.Unit)))
	case q.Type == advisor.Several:
		set, bad := d.several(c, word)
		if bad == (wrong{}) && set != 0 {
			if bad = d.choose(c.place, set); bad == (wrong{}) {
				d.keep(c.place, text, int32(set))
			}
		}
		return bad
	}
	option, bad := d.option(c, word)
	if bad == (wrong{}) {
		d.keep(c.place, text, int32(option))
		d.scorer.Option(c.place, option)
	}
	return bad
}

// unknownWord tells how "I don't know" is written.
func unknownWord(word string) bool {
	switch fold(word) {
	case "unknown", "i don't know", "don't know", "i do not know":
		return true
	}
	return false
}

// option finds the option that a word names.
func (d *desk) option(c column, word string) (int, wrong) {
	switch found := d.options[c.place].find(word, c.words); len(found) {
	case 1:
		return found[0], wrong{}
	case 0:
		return 0, wrong{fmt.Sprintf("unknown option of %s %q", d.questions[c.place].ID, clean.Line(word)), yamlnode.Meant(word, d.called(c))}
	default:
		q := d.questions[c.place]
		return 0, wrong{fmt.Sprintf("%q may be %s or %s of %s", clean.Line(word), q.Options[found[0]].ID, q.Options[found[1]].ID, q.ID), "write the id of one of them"}
	}
}

// called are the options in the words of the file.
func (d *desk) called(c column) []string {
	var all []string
	for _, o := range d.questions[c.place].Options {
		if c.words {
			all = append(all, o.Label)
		} else {
			all = append(all, o.ID)
		}
	}
	return append(all, "unknown")
}

// several reads the options that are chosen, parted by ; or | or, between
// labels, by commas.
func (d *desk) several(c column, text string) (set uint, bad wrong) {
	for _, word := range d.parted(c, text) {
		if word = strings.TrimSpace(word); word == "" {
			continue
		}
		option, bad := d.option(c, word)
		if bad != (wrong{}) {
			return 0, bad
		}
		if set&(1<<option) != 0 {
			return 0, wrong{fmt.Sprintf("the option %q is named twice", d.questions[c.place].Options[option].ID), "delete one of the two"}
		}
		set |= 1 << option
	}
	return set, wrong{}
}

func (d *desk) choose(place int, set uint) wrong {
	if d.scorer.Options(place, set) {
		return wrong{}
	}
	q := d.questions[place]
	alone := slices.IndexFunc(q.Options, func(o advisor.Option) bool { return o.Alone })
	return wrong{fmt.Sprintf("the option %q excludes the others", q.Options[alone].ID), "name it alone, or leave it out"}
}

// parted parts a list of options. A label may have a sign in it that parts
// others, so the whole is tried first, and commas part labels only.
func (d *desk) parted(c column, text string) []string {
	o := &d.options[c.place]
	if len(o.find(text, c.words)) > 0 {
		return []string{text}
	}
	if strings.ContainsAny(text, ";|") {
		return strings.FieldsFunc(text, func(r rune) bool { return r == ';' || r == '|' })
	}
	if words := d.byCommas(c, text); words != nil {
		return words
	}
	return d.apart(c, text)
}

// apart sets a word that is no option apart from options before and behind it, so
// that the word alone is told: survey tools put what somebody wrote under "Other"
// among the options.
func (d *desk) apart(c column, text string) []string {
	if len(text) > longestList {
		return []string{text}
	}
	for at := strings.LastIndexByte(text, ','); at > 0; at = strings.LastIndexByte(text[:at], ',') {
		if len(d.options[c.place].find(text[:at], c.words)) > 0 {
			return append([]string{text[:at]}, d.apart(c, text[at+1:])...)
		}
		if len(d.options[c.place].find(text[at+1:], c.words)) > 0 {
			return append(d.apart(c, text[:at]), text[at+1:])
		}
	}
	return []string{text}
}

// longestList is more bytes than the labels of any question have.
const longestList = 4096

// byCommas parts a list by those commas between which options stand; nil where
// there is no way to.
func (d *desk) byCommas(c column, text string) []string {
	if len(text) > longestList {
		return nil
	}
	for at := len(text); at > 0; at = strings.LastIndexByte(text[:at], ',') {
		if len(d.options[c.place].find(text[:at], c.words)) == 0 {
			continue
		}
		if at == len(text) {
			return []string{text}
		}
		if rest := d.byCommas(c, text[at+1:]); rest != nil {
			return append([]string{text[:at]}, rest...)
		}
	}
	return nil
}

// mark reads the cell of an option's own column: whether it was chosen.
func (d *desk) mark(c column, word string) wrong {
	switch fold(word) {
	case "0", "no", "n", "false", "-", "not selected", "unchecked":
		return wrong{}
	case "1", "yes", "y", "true", "x", "✓", "✔", "☑", "selected", "checked":
	default:
		if !slices.Contains(d.options[c.place].find(word, c.words), c.option) {
			return wrong{fmt.Sprintf("%q says neither that %s was chosen nor that it was not", clean.Line(word), d.questions[c.place].Options[c.option].ID), "write x, or leave it empty"}
		}
	}
	d.sets[c.place] |= 1 << c.option
	return wrong{}
}

var (
	grouped = regexp.MustCompile(`^-?[0-9]{1,3}(?:[,'’ \x{a0}\x{202f}][0-9]{3})+$`)
	group   = strings.NewReplacer(",", "", "'", "", "’", "", " ", "", "\u00a0", "", "\u202f", "")
	noCents = regexp.MustCompile(`\.0{1,2}$`)
)

// plainNumber takes out what may stand in a number: signs between thousands, that
// of a currency, and cents that are none.
func plainNumber(word string) string {
	text := strings.TrimSpace(strings.Trim(word, "$€£"))
	text = noCents.ReplaceAllString(text, "")
	if grouped.MatchString(text) {
		return group.Replace(text)
	}
	return text
}

// withoutUnit takes the question's unit from behind a number: "12 works".
func withoutUnit(word, unit string) string {
	if rest, ok := strings.CutSuffix(fold(word), fold(unit)); ok && unit != "" {
		return strings.TrimSpace(rest)
	}
	return word
}

// digits tells a number that is written plainly, and is not too long.
func digits(word string) bool {
	rest := strings.TrimPrefix(word, "-")
	if rest == "" || len(rest) > 15 {
		return false
	}
	for i := range len(rest) {
		if rest[i] < '0' || rest[i] > '9' {
			return false
		}
	}
	return true
}

func (d *desk) number(c column, word string) wrong {
	q := d.questions[c.place]
	if digits(word) {
		n, _ := strconv.ParseInt(word, 10, 64)
		if d.scorer.Number(c.place, n) {
			return wrong{}
		}
		return wrong{fmt.Sprintf("%q is %d, outside %d to %d", q.ID, n, q.Min, q.Max), fmt.Sprintf("write a whole number from %d to %d, or unknown", q.Min, q.Max)}
	}
	return wrong{fmt.Sprintf("%q must be a whole number, not %q", q.ID, clean.Line(word)), fmt.Sprintf("write a whole number from %d to %d, or unknown", q.Min, q.Max)}
}

// mend answers the questions whose options stand apart, at the end of a row.
func (d *desk) mend() (int, wrong) {
	for place, set := range d.sets {
		switch {
		case set == 0:
		case d.scorer.Given(place):
			return place, wrong{fmt.Sprintf("%q is answered twice", d.questions[place].ID), "leave one of the two empty"}
		default:
			if bad := d.choose(place, set); bad != (wrong{}) {
				return place, bad
			}
		}
	}
	return 0, wrong{}
}

// clear begins a row.
func (d *desk) clear() {
	d.scorer.Clear()
	clear(d.sets)
}
